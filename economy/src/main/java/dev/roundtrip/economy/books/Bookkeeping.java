package dev.roundtrip.economy.books;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
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
    PartyId giver = accrual.giver();
    PartyId receiver = accrual.receiver();
    Money amount = accrual.amount();
    Lines lines =
        switch (accrual.kind()) {
          case CHIPS_DELIVERED ->
              new Lines()
                  .debit(giver, AccountKind.CONTRACT_LIABILITY, receiver, amount)
                  .credit(giver, AccountKind.REVENUE_CHIPS, receiver, amount)
                  .debit(receiver, AccountKind.CONSTRUCTION, giver, amount)
                  .credit(receiver, AccountKind.PREPAYMENTS, giver, amount);
          case CHIPS_LEASED_OUT ->
              new Lines()
                  .debit(giver, AccountKind.PLANT, receiver, amount)
                  .credit(giver, AccountKind.EXPENSE_COST_OF_SALES, receiver, amount);
          case CHIPS_WRITTEN_DOWN ->
              new Lines()
                  .debit(giver, AccountKind.EXPENSE_WRITE_DOWN, receiver, amount)
                  .credit(giver, AccountKind.PLANT, receiver, amount);
          case CHIPS_INSTALLED, SITE_COMPLETED ->
              new Lines()
                  .debit(receiver, AccountKind.PLANT, giver, amount)
                  .credit(giver, AccountKind.CONSTRUCTION, receiver, amount);
          case SHARES_GRANTED ->
              new Lines()
                  .debit(giver, AccountKind.CUSTOMER_CONSIDERATION, receiver, amount)
                  .credit(giver, AccountKind.PAID_IN_CAPITAL, receiver, amount)
                  .debit(receiver, AccountKind.INVESTMENTS, giver, amount)
                  .credit(receiver, AccountKind.SUPPLIER_CONSIDERATION, giver, amount);
          case GUARANTEE_PROVIDED ->
              within(
                  giver, AccountKind.EXPENSE_GUARANTEES, AccountKind.GUARANTEE_PROVISION, amount);
          case GUARANTEE_RELEASED ->
              within(
                  giver, AccountKind.GUARANTEE_PROVISION, AccountKind.EXPENSE_GUARANTEES, amount);
          case GUARANTEE_RECOVERED ->
              within(giver, AccountKind.CLAIMS_TAKEN_OVER, AccountKind.EXPENSE_GUARANTEES, amount);
          case WARRANT_EARNED ->
              new Lines()
                  .debit(giver, AccountKind.REVENUE_CHIPS, receiver, amount)
                  .credit(giver, AccountKind.PAID_IN_CAPITAL, receiver, amount)
                  .debit(receiver, AccountKind.INVESTMENTS, giver, amount)
                  .credit(receiver, AccountKind.GAINS, giver, amount);
          case FAIR_VALUE_GAIN ->
              new Lines()
                  .debit(receiver, AccountKind.FAIR_VALUE_ADJUSTMENT, giver, amount)
                  .credit(receiver, AccountKind.GAINS, giver, amount);
          case FAIR_VALUE_LOSS ->
              new Lines()
                  .debit(receiver, AccountKind.GAINS, giver, amount)
                  .credit(receiver, AccountKind.FAIR_VALUE_ADJUSTMENT, giver, amount);
          case RENT_DEFERRED ->
              deferral(accrual, AccountKind.REVENUE_COMPUTE, AccountKind.EXPENSE_COMPUTE);
          case DEFICIENCY_DEFERRED ->
              deferral(accrual, AccountKind.REVENUE_DEFICIENCY, AccountKind.EXPENSE_DEFICIENCY);
          case DEFERRAL_INTEREST ->
              deferral(accrual, AccountKind.REVENUE_INTEREST, AccountKind.EXPENSE_INTEREST);
          case FEE_DEFERRED ->
              deferral(accrual, AccountKind.REVENUE_DAMAGES, AccountKind.EXPENSE_DAMAGES);
          case ORDERS_CANCELLED ->
              new Lines()
                  .debit(giver, AccountKind.CONTRACT_LIABILITY, receiver, amount)
                  .credit(giver, AccountKind.REVENUE_DAMAGES, receiver, amount)
                  .debit(receiver, AccountKind.EXPENSE_DAMAGES, giver, amount)
                  .credit(receiver, AccountKind.PREPAYMENTS, giver, amount);
          case GRANT_AMORTISED ->
              new Lines()
                  .debit(giver, AccountKind.REVENUE_COMPUTE, receiver, amount)
                  .credit(giver, AccountKind.CUSTOMER_CONSIDERATION, receiver, amount)
                  .debit(receiver, AccountKind.SUPPLIER_CONSIDERATION, giver, amount)
                  .credit(receiver, AccountKind.EXPENSE_COMPUTE, giver, amount);
        };
    return lines.entry(accrual.contract(), name(accrual.kind()));
  }

  /** Moves an amount between accounts that no other book mirrors. */
  private Lines within(PartyId owner, AccountKind debit, AccountKind credit, Money amount) {
    return new Lines().debit(owner, debit, owner, amount).credit(owner, credit, owner, amount);
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

  /** What was served and is paid later: revenue and cost now, a claim of its own until then. */
  private Lines deferral(Accrual accrual, AccountKind revenue, AccountKind expense) {
    PartyId giver = accrual.giver();
    PartyId receiver = accrual.receiver();
    Money amount = accrual.amount();
    return new Lines()
        .debit(giver, AccountKind.DEFERRED_RENT, receiver, amount)
        .credit(giver, revenue, receiver, amount)
        .debit(receiver, expense, giver, amount)
        .credit(receiver, AccountKind.DEFERRED_RENT_OWED, giver, amount);
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

  /** Books what is owed under a contract before the first month. */
  @Nullable Draft opening(Contract contract) {
    if (!(contract instanceof TermLoan loan) || !loan.openingPrincipal().isPositive()) {
      return null;
    }
    Money principal = loan.openingPrincipal();
    return new Lines()
        .debit(loan.lender(), AccountKind.LOANS_GRANTED, loan.borrower(), principal)
        .credit(loan.lender(), AccountKind.OPENING, loan.borrower(), principal)
        .debit(loan.borrower(), AccountKind.OPENING, loan.lender(), principal)
        .credit(loan.borrower(), AccountKind.LOANS_OWED, loan.lender(), principal)
        .entry(loan.id(), "opening principal");
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
