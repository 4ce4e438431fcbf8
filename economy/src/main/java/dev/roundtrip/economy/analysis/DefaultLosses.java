package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.analysis.DefaultLoss.Part;
import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.Warrant;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What each party would lose if one defaulted now and nobody fell with it: the claims that the
 * settlement of a default makes due, less what the estate would pay on each rank of them and what
 * guarantors would pay, what it was paid ahead, and the debtor's shares, warrants at their fair
 * value.
 *
 * <p>What a close holds is read once and kept by debtor, so that asking for all of them costs
 * little more than asking for one.
 */
final class DefaultLosses {

  private final Ledger ledger;
  private final SortedMap<PartyId, List<Obligation>> unpaidBy = new TreeMap<>();
  private final SortedMap<PartyId, Money> unpaidTo = new TreeMap<>();
  private final SortedMap<PartyId, List<Guarantee.State>> guaranteesOf = new TreeMap<>();
  private final SortedMap<PartyId, List<Guarantee.State>> guaranteesBy = new TreeMap<>();
  private final SortedMap<PartyId, SortedMap<PartyId, Money>> sharesOf = new TreeMap<>();
  private final SortedMap<PartyId, SortedMap<PartyId, Money>> prepaidTo = new TreeMap<>();

  /**
   * @param ledger the ledger after a close
   */
  DefaultLosses(Ledger ledger) {
    this.ledger = ledger;
    for (Obligation unpaid : ledger.world().unpaid()) {
      unpaidBy.computeIfAbsent(unpaid.obligor(), id -> new ArrayList<>()).add(unpaid);
      if (!ledger.world().isCarriedAtNothing(unpaid)) {
        unpaidTo.merge(unpaid.obligee(), unpaid.amount(), Money::plus);
      }
    }
    for (ContractState state : ledger.world().activeIn(ledger.period())) {
      if (state instanceof Guarantee.State guarantee) {
        PartyId debtor = guarantee.contract().debtor();
        guaranteesOf.computeIfAbsent(debtor, id -> new ArrayList<>()).add(guarantee);
        takeCall(guarantee);
      }
      if (state instanceof Warrant.State warrant) {
        Warrant terms = warrant.contract();
        Money adjustment = warrant.adjustmentAfter(ledger.period());
        carry(sharesOf, terms.issuer(), terms.holder(), adjustment);
      }
    }
    ledger.books().forEachBalance(this::take);
  }

  /** What is called this month is due in the next, and owed by then already. */
  private void takeCall(Guarantee.State guarantee) {
    PartyId guarantor = guarantee.contract().guarantor();
    guaranteesBy.computeIfAbsent(guarantor, id -> new ArrayList<>()).add(guarantee);
    Obligation call = guarantee.call();
    if (call != null && call.id().period().isAfter(ledger.period())) {
      unpaidBy.computeIfAbsent(guarantor, id -> new ArrayList<>()).add(call);
    }
  }

  private void take(Account account, Money balance) {
    PartyId issuer = account.counterparty();
    boolean shares =
        account.kind() == AccountKind.INVESTMENTS || account.kind() == AccountKind.SHARE_IMPAIRMENT;
    boolean prepaid = account.kind() == AccountKind.PREPAYMENTS;
    if ((shares || prepaid) && issuer != null) {
      carry(shares ? sharesOf : prepaidTo, issuer, account.owner(), balance);
    }
  }

  private static void carry(
      SortedMap<PartyId, SortedMap<PartyId, Money>> on,
      PartyId debtor,
      PartyId holder,
      Money amount) {
    on.computeIfAbsent(debtor, id -> new TreeMap<>()).merge(holder, amount, Money::plus);
  }

  /** Returns the losses by who loses; nobody where the debtor has defaulted already. */
  SortedMap<PartyId, DefaultLoss> of(PartyId debtor) {
    SortedMap<PartyId, DefaultLoss> losses = new TreeMap<>();
    if (ledger.world().hasDefaulted(debtor)) {
      return losses;
    }
    Estate estate =
        new Estate(
            ledger,
            debtor,
            unpaidBy.getOrDefault(debtor, List.of()),
            unpaidTo.getOrDefault(debtor, Money.ZERO));
    estate.addLosses(losses);
    for (Guarantee.State guarantee : guaranteesOf.getOrDefault(debtor, List.of())) {
      estate.addCall(guarantee, losses);
    }
    for (Guarantee.State guarantee : guaranteesBy.getOrDefault(debtor, List.of())) {
      estate.addUnpaidCall(guarantee, losses);
    }
    add(losses, Part.SHARES, sharesOf.get(debtor));
    add(losses, Part.PREPAID, prepaidTo.get(debtor));
    losses.values().removeIf(loss -> !loss.exposure().isPositive());
    return losses;
  }

  private static void add(
      SortedMap<PartyId, DefaultLoss> losses,
      Part part,
      @Nullable SortedMap<PartyId, Money> carried) {
    if (carried != null) {
      carried.forEach((holder, amount) -> {
        if (amount.isPositive()) {
          losses.merge(holder, DefaultLoss.NONE.with(part, amount), DefaultLoss::plus);
        }
      });
    }
  }
}
