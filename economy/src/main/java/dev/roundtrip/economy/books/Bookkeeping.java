package dev.roundtrip.economy.books;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.EquityGrant;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How events become journal entries: one entry for one event, or none where nothing is booked. */
final class Bookkeeping {

  private final Period period;
  private final Chart chart;
  private final Wording dueText = new Wording("due ");
  private final Wording paidText = new Wording("paid ");
  private int number;

  Bookkeeping(Period period, Chart chart) {
    this.period = period;
    this.chart = chart;
  }

  /** An entry and the accounts of its lines, in order. */
  static final class Draft {

    private final JournalEntry entry;
    private final Balance[] accounts;

    private Draft(JournalEntry entry, Balance[] accounts) {
      this.entry = entry;
      this.accounts = accounts;
    }

    JournalEntry entry() {
      return entry;
    }

    /** Returns the account of a line, from 0. */
    Balance account(int line) {
      return accounts[line];
    }
  }

  /** Returns the entry that books an event, or null. */
  @Nullable Draft entryFor(Event event) {
    return switch (event) {
      case Event.ContractChanged(ContractEvent.ObligationDue(Obligation due)) -> recognition(due);
      case Event.ContractChanged(ContractEvent.ObligationPaid(Obligation due, Money paid)) ->
          payment(due, paid);
      case Event.ContractChanged(ContractEvent.Accrued(Accrual accrual)) -> accrual(accrual);
      case Event.Depreciated(PartyId owner, Money amount) -> depreciation(owner, amount);
      case Event.EquityWrittenOff(PartyId holder, PartyId issuer, Money amount) ->
          new Lines()
              .debit(holder, AccountKind.GAINS, issuer, amount)
              .credit(holder, AccountKind.SHARE_IMPAIRMENT, issuer, amount)
              .entry(null, "shares of " + issuer + " written off");
      case Event.ContractChanged(ContractEvent.GuaranteeCalled called) -> provision(called);
      case Event.ContractChanged(ContractEvent.ClaimTakenOver taken) -> takeover(taken);
      case Event.WrittenDown loss -> writeDown(loss);
      case Event.ContractChanged(ContractEvent.RankLost inNoAccount) -> null;
      case Event.ContractChanged(ContractEvent.NoticeGiven given) -> null;
      case Event.ContractSigned signed -> null;
      case Event.ObligationRefused refused -> null;
      case Event.ArrearsRecorded arrears -> null;
      case Event.DefaultDeclared declared -> null;
      case Event.ContractTerminated terminated -> null;
    };
  }

  private Draft recognition(Obligation due) {
    Chart.Form form = chart.form(due);
    Money debit = due.amount();
    Money credit = debit.negated();
    return new Lines()
        .line(form.receivable(), debit)
        .line(form.earned(), credit)
        .line(form.spent(), debit)
        .line(form.payable(), credit)
        .entry(due.id().contract(), dueText.of(due));
  }

  private Draft payment(Obligation due, Money paid) {
    Chart.Form form = chart.form(due);
    Money credit = paid.negated();
    return new Lines()
        .line(form.cashReceived(), paid)
        .line(form.receivable(), credit)
        .line(form.payable(), paid)
        .line(form.cashPaid(), credit)
        .entry(due.id().contract(), paidText.of(due));
  }

  private static String what(Obligation due) {
    return name(due.id().kind()) + " of " + due.id().period();
  }

  /** What is written beside an obligation: the same text for all of a kind that fell due now. */
  private final class Wording {

    private final String verb;
    private final Map<ObligationKind, String> ofThisMonth = new EnumMap<>(ObligationKind.class);

    private Wording(String verb) {
      this.verb = verb;
    }

    private String of(Obligation due) {
      if (!due.id().period().equals(period)) {
        return verb + what(due);
      }
      ObligationKind kind = due.id().kind();
      String known = ofThisMonth.get(kind);
      if (known == null) {
        known = verb + what(due);
        ofThisMonth.put(kind, known);
      }
      return known;
    }
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private Draft accrual(Accrual accrual) {
    AccrualTreatment treatment = AccrualTreatment.of(accrual.kind());
    PartyId giver = accrual.giver();
    PartyId receiver = accrual.receiver();
    return new Lines()
        .side(giver, treatment.giver(), receiver, accrual.amount())
        .side(receiver, treatment.receiver(), giver, accrual.amount())
        .entry(accrual.contract(), name(accrual.kind()));
  }

  /** Raises, or lowers, what is set aside to what is called; null if it is that already. */
  private @Nullable Draft provision(ContractEvent.GuaranteeCalled called) {
    Obligation due = called.due();
    Money missing = due.amount().minus(called.provided());
    PartyId guarantor = due.obligor();
    return missing.isZero()
        ? null
        : new Lines()
            .debit(guarantor, AccountKind.EXPENSE_GUARANTEES, guarantor, missing)
            .credit(guarantor, AccountKind.GUARANTEE_PROVISION, guarantor, missing)
            .entry(due.id().contract(), "guarantee called");
  }

  private Draft takeover(ContractEvent.ClaimTakenOver taken) {
    PartyId creditor = taken.claim().obligee();
    PartyId debtor = taken.claim().obligor();
    PartyId owner = taken.owner();
    return new Lines()
        .debit(creditor, AccountKind.GUARANTEED_CLAIMS, debtor, taken.amount())
        .credit(creditor, AccountKind.RECEIVABLE, debtor, taken.amount())
        .debit(debtor, AccountKind.PAYABLE, creditor, taken.amount())
        .credit(debtor, AccountKind.PAYABLE, owner, taken.amount())
        .debit(owner, AccountKind.RECEIVABLE, debtor, taken.amount())
        .credit(owner, AccountKind.CLAIMS_TAKEN_OVER, debtor, taken.amount())
        .entry(taken.contract(), "taken over " + what(taken.claim()));
  }

  private Draft depreciation(PartyId owner, Money amount) {
    return new Lines()
        .debit(owner, AccountKind.EXPENSE_DEPRECIATION, owner, amount)
        .credit(owner, AccountKind.PLANT, owner, amount)
        .entry(null, "depreciation");
  }

  private Draft writeDown(Event.WrittenDown loss) {
    AccountKind beside =
        switch (loss.kind()) {
          case CLAIM -> AccountKind.LOSS_ALLOWANCE;
          case SHARES -> AccountKind.SHARE_IMPAIRMENT;
        };
    return new Lines()
        .debit(loss.owner(), AccountKind.EXPENSE_WRITE_DOWN, loss.about(), loss.amount())
        .credit(loss.owner(), beside, loss.about(), loss.amount())
        .entry(null, "written down " + name(loss.kind()) + " on " + loss.about());
  }

  /** Books a party's own means before the first month, against the capital markets. */
  @Nullable Draft opening(Party party, PartyId market) {
    Money cash = party.opening().cash();
    Money plant = party.opening().plant();
    Lines lines = new Lines();
    if (cash.isPositive()) {
      lines
          .debit(party.id(), AccountKind.CASH, market, cash)
          .credit(party.id(), AccountKind.OPENING, market, cash)
          .debit(market, AccountKind.OPENING, party.id(), cash)
          .credit(market, AccountKind.CASH, party.id(), cash);
    }
    if (plant.isPositive()) {
      lines
          .debit(party.id(), AccountKind.PLANT, market, plant)
          .credit(party.id(), AccountKind.OPENING, market, plant);
    }
    return lines.isEmpty() ? null : lines.entry(null, "opening balance");
  }

  /** Books what is owed or held under a contract before the first month. */
  @Nullable Draft opening(Contract contract) {
    return switch (contract) {
      case TermLoan loan when loan.openingPrincipal().isPositive() -> openingPrincipal(loan);
      case EquityRound round when round.opening().isPositive() -> openingShares(round);
      case EquityGrant grant when isUnderWay(grant) -> openingGrant(grant);
      case Guarantee guarantee when isUnderWay(guarantee) && guarantee.provision().isPositive() ->
          openingProvision(guarantee);
      default -> null;
    };
  }

  private Draft openingPrincipal(TermLoan loan) {
    Money principal = loan.openingPrincipal();
    return new Lines()
        .debit(loan.lender(), AccountKind.LOANS_GRANTED, loan.borrower(), principal)
        .credit(loan.lender(), AccountKind.OPENING, loan.borrower(), principal)
        .debit(loan.borrower(), AccountKind.OPENING, loan.lender(), principal)
        .credit(loan.borrower(), AccountKind.LOANS_OWED, loan.lender(), principal)
        .entry(loan.id(), "opening principal");
  }

  /** The cash has come and gone before: it is in what both say they own at the start. */
  private Draft openingShares(EquityRound round) {
    Money cost = round.opening();
    PartyId holder = round.investor();
    PartyId issuer = round.issuer();
    return new Lines()
        .debit(holder, AccountKind.INVESTMENTS, issuer, cost)
        .credit(holder, AccountKind.OPENING, issuer, cost)
        .debit(issuer, AccountKind.OPENING, holder, cost)
        .credit(issuer, AccountKind.PAID_IN_CAPITAL, holder, cost)
        .entry(round.id(), "opening shares");
  }

  /** Tells whether a contract was in force before the first month and goes on in it. */
  private boolean isUnderWay(Contract contract) {
    Term inForce = contract.heading().inForce();
    return inForce.covers(period) && inForce.covers(period.next());
  }

  /**
   * The shares are held; what of them is worn down already was revenue and cost of years before.
   */
  private Draft openingGrant(EquityGrant grant) {
    Money left = grant.leftAfter(period);
    Money worn = grant.value().minus(left);
    PartyId grantor = grant.grantor();
    PartyId recipient = grant.recipient();
    return new Lines()
        .debit(grantor, AccountKind.CUSTOMER_CONSIDERATION, recipient, left)
        .debit(grantor, AccountKind.OPENING, recipient, worn)
        .credit(grantor, AccountKind.PAID_IN_CAPITAL, recipient, grant.value())
        .debit(recipient, AccountKind.INVESTMENTS, grantor, grant.value())
        .credit(recipient, AccountKind.SUPPLIER_CONSIDERATION, grantor, left)
        .credit(recipient, AccountKind.OPENING, grantor, worn)
        .entry(grant.id(), "opening grant");
  }

  private Draft openingProvision(Guarantee guarantee) {
    PartyId own = guarantee.guarantor();
    Money left = guarantee.provisionAfter(period);
    return new Lines()
        .debit(own, AccountKind.OPENING, own, left)
        .credit(own, AccountKind.GUARANTEE_PROVISION, own, left)
        .entry(guarantee.id(), "opening provision");
  }

  /** The lines of an entry being written. */
  private final class Lines {

    private Posting[] postings = new Posting[4];
    private Balance[] accounts = new Balance[4];
    private int size;

    Lines line(Balance account, Money amount) {
      if (size == postings.length) {
        postings = Arrays.copyOf(postings, 2 * size);
        accounts = Arrays.copyOf(accounts, 2 * size);
      }
      accounts[size] = account;
      postings[size++] = new Posting(account.account(), amount);
      return this;
    }

    Lines debit(PartyId owner, AccountKind kind, PartyId counterparty, Money amount) {
      return line(chart.account(owner, kind, counterparty), amount);
    }

    Lines credit(PartyId owner, AccountKind kind, PartyId counterparty, Money amount) {
      return debit(owner, kind, counterparty, amount.negated());
    }

    Lines side(
        PartyId owner, AccrualTreatment.@Nullable Side side, PartyId counterparty, Money amount) {
      return side == null
          ? this
          : debit(owner, side.debit(), counterparty, amount)
              .credit(owner, side.credit(), counterparty, amount);
    }

    boolean isEmpty() {
      return size == 0;
    }

    Draft entry(@Nullable ContractId contract, String text) {
      Posting[] lines = size == postings.length ? postings : Arrays.copyOf(postings, size);
      return new Draft(
          new JournalEntry(period, ++number, contract, text, List.of(lines)), accounts);
    }
  }
}
