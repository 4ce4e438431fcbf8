package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Warrant;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Ledger;
import dev.roundtrip.economy.simulation.World;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the acting parties have at stake on each other, read from the books: every asset that has a
 * mirror in another's book, less what is written off or carried at nothing, as claims taken over as
 * a guarantor are and calls beside the claims that they are for; and guarantees, on what is owed
 * under the guaranteed contract now; once the debtor has failed, what is called of a claim is at
 * stake on the guarantor. Shares bought from another holder have no issuer in the books and are
 * left out.
 */
final class BookExposures {

  private final Ledger ledger;
  private final SortedSet<PartyId> acting;
  private final SortedMap<PartyId, SortedMap<PartyId, Exposure>> exposures = new TreeMap<>();

  private BookExposures(Ledger ledger) {
    this.ledger = ledger;
    acting = new TreeSet<>(ledger.world().economy().actors());
  }

  /** Returns the exposures by holder, then by the party on which they are. */
  static SortedMap<PartyId, SortedMap<PartyId, Exposure>> of(Ledger ledger) {
    BookExposures read = new BookExposures(ledger);
    ledger.books().forEachBalance(read::take);
    World world = ledger.world();
    world.unpaid().forEach(read::takeOff);
    for (ContractState state : world.activeIn(ledger.period())) {
      if (state instanceof Guarantee.State guarantee) {
        read.take(guarantee);
      }
      if (state instanceof Warrant.State warrant) {
        read.take(warrant);
      }
    }
    return read.exposures;
  }

  private void take(Account account, Money balance) {
    Exposure exposure = exposure(account.kind(), balance);
    PartyId on = account.counterparty();
    if (exposure != null && on != null && !balance.isZero()) {
      add(account.owner(), on, exposure);
    }
  }

  private static @Nullable Exposure exposure(AccountKind kind, Money balance) {
    if (kind == AccountKind.INVESTMENTS || kind == AccountKind.SHARE_IMPAIRMENT) {
      return Exposure.ofShares(balance);
    }
    boolean isClaim = kind.mirror() != null || kind == AccountKind.LOSS_ALLOWANCE;
    return isClaim ? Exposure.ofClaims(balance) : null;
  }

  /**
   * Takes off what is carried at nothing: claims taken over, and calls beside what they are for.
   */
  private void takeOff(Obligation claim) {
    if (ledger.world().isCarriedAtNothing(claim)) {
      add(claim.obligee(), claim.obligor(), Exposure.ofClaims(claim.amount().negated()));
    }
  }

  /** The right is carried at its fair value; its cost is among the shares already. */
  private void take(Warrant.State warrant) {
    Warrant terms = warrant.contract();
    Money adjustment = warrant.adjustmentAfter(ledger.period());
    add(terms.holder(), terms.issuer(), Exposure.ofShares(adjustment));
  }

  private void take(Guarantee.State guarantee) {
    Guarantee terms = guarantee.contract();
    if (ledger.world().hasDefaulted(terms.debtor())) {
      takeCalled(guarantee);
      return;
    }
    Money owed = owedUnder(terms);
    Money byOthers = ledger.world().takenOverByOthers(guarantee);
    Money held = guarantee.payableFor(owed, byOthers, ledger.period());
    add(terms.beneficiary(), terms.debtor(), Exposure.ofGuaranteeHeld(held));
    var called = guarantee.calledFor(owed, byOthers, ledger.period());
    if (called != null) {
      Exposure given = Exposure.ofGuaranteeGiven(called.due().amount());
      add(terms.guarantor(), terms.debtor(), given);
    }
  }

  /** Once it is called, a part of what is carried of the claim is for the guarantor to pay. */
  private void takeCalled(Guarantee.State guarantee) {
    Guarantee terms = guarantee.contract();
    if (!ledger.world().hasDefaulted(terms.guarantor())) {
      Money toCome = ledger.world().toComeUnder(guarantee);
      add(terms.beneficiary(), terms.debtor(), Exposure.ofGuaranteeHeld(toCome));
      add(terms.beneficiary(), terms.guarantor(), Exposure.ofGuaranteeHeld(toCome.negated()));
    }
  }

  /** Returns what the debtor owes by the books: damages of a default are in none. */
  private Money owedUnder(Guarantee terms) {
    World world = ledger.world();
    Money owed = Money.ZERO;
    for (Obligation unpaid : world.unpaid()) {
      boolean under = unpaid.id().contract().equals(terms.guaranteed());
      owed = under && unpaid.obligor().equals(terms.debtor()) ? owed.plus(unpaid.amount()) : owed;
    }
    ContractState state = world.contract(terms.guaranteed());
    if (state != null) {
      for (Obligation due : state.dueOnDefault(ledger.environment())) {
        owed = due.id().kind() == ObligationKind.DAMAGES ? owed : owed.plus(due.amount());
      }
    }
    return owed;
  }

  private void add(PartyId holder, PartyId on, Exposure exposure) {
    if (acting.contains(holder) && acting.contains(on)) {
      exposures.computeIfAbsent(holder, id -> new TreeMap<>()).merge(on, exposure, Exposure::plus);
    }
  }
}
