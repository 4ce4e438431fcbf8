package dev.roundtrip.economy.settlement;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settlement of a month: everything due clears at once; what stays unpaid past its cure period
 * is a default; a default makes the defaulter's loans due in full, and everything clears again
 * until nobody else falls. It executes terms and asks no policy.
 */
public final class Settlement {

  private final Period period;
  private final int cureMonths;
  private final SortedMap<PartyId, Standing> standings;
  private final List<ContractState> contracts;
  private final SortedMap<PartyId, Integer> numbers = new TreeMap<>();
  private final List<Event> events = new ArrayList<>();
  private final SortedMap<PartyId, Event.DefaultDeclared> fallen = new TreeMap<>();

  /**
   * How a party stands before the settlement.
   *
   * @param cash what it has; not negative unless it can always pay
   * @param unlimited whether it can always pay, as an outside sector can
   * @param defaulted whether it has defaulted before
   * @param inArrears whether something was overdue before
   */
  public record Standing(Money cash, boolean unlimited, boolean defaulted, boolean inArrears) {}

  private Settlement(
      Period period,
      int cureMonths,
      SortedMap<PartyId, Standing> standings,
      List<ContractState> contracts) {
    this.period = period;
    this.cureMonths = cureMonths;
    this.standings = standings;
    this.contracts = contracts;
    for (PartyId party : standings.keySet()) {
      numbers.put(party, numbers.size());
    }
  }

  /**
   * Settles a month.
   *
   * @param period the month
   * @param cureMonths months after which an unpaid obligation is a default
   * @param standings how every party stands
   * @param contracts the contracts in force, sorted by id
   * @param instructed what is due and instructed, overdue obligations first, in order of identity
   * @param withheld what is due and was not instructed; it stays unpaid
   * @return what happened, in order: payments, arrears, defaults, guarantees, terminations
   */
  public static List<Event> settle(
      Period period,
      int cureMonths,
      SortedMap<PartyId, Standing> standings,
      List<ContractState> contracts,
      List<Obligation> instructed,
      List<Obligation> withheld) {
    Settlement settlement = new Settlement(period, cureMonths, standings, contracts);
    settlement.run(instructed, withheld);
    return settlement.events;
  }

  private void run(List<Obligation> instructed, List<Obligation> withheld) {
    List<Obligation> claims = new ArrayList<>(instructed);
    long[] paid = clear(claims);
    for (int depth = 1; declareDefaults(claims, paid, withheld, depth); depth++) {
      accelerate(claims, depth);
      paid = clear(claims);
    }
    recordPayments(claims, paid);
    recordArrears(claims, paid, withheld);
    events.addAll(fallen.values());
    events.addAll(Guarantees.follow(period, contracts, claims, paid, withheld, fallen.keySet()));
    terminate();
  }

  private long[] clear(List<Obligation> claims) {
    long[] cash = new long[standings.size()];
    boolean[] unlimited = new boolean[standings.size()];
    int number = 0;
    for (Standing standing : standings.values()) {
      cash[number] = standing.cash().cents();
      unlimited[number++] = standing.unlimited();
    }
    return Clearing.clear(new ClaimTable(claims, numbers), cash, unlimited);
  }

  /** Declares who has something unpaid past its cure period; tells whether anybody fell. */
  private boolean declareDefaults(
      List<Obligation> claims, long[] paid, List<Obligation> withheld, int depth) {
    int before = fallen.size();
    for (int i = 0; i < claims.size(); i++) {
      if (paid[i] < claims.get(i).amount().cents()) {
        declareIfOverdue(claims.get(i), depth);
      }
    }
    for (Obligation obligation : withheld) {
      declareIfOverdue(obligation, depth);
    }
    return fallen.size() > before;
  }

  private void declareIfOverdue(Obligation unpaid, int depth) {
    PartyId obligor = unpaid.obligor();
    boolean overdue = period.minus(unpaid.id().period()) >= cureMonths;
    if (overdue && !standing(obligor).defaulted() && !fallen.containsKey(obligor)) {
      fallen.put(obligor, new Event.DefaultDeclared(obligor, period, depth, unpaid.id()));
    }
  }

  private Standing standing(PartyId party) {
    Standing standing = standings.get(party);
    if (standing == null) {
      throw new IllegalArgumentException("no standing for " + party);
    }
    return standing;
  }

  /** Makes the loans of those who fell at this depth due in full. */
  private void accelerate(List<Obligation> claims, int depth) {
    for (ContractState state : contracts) {
      if (state instanceof TermLoan.State loan) {
        Event.DefaultDeclared fall = fallen.get(loan.contract().borrower());
        if (fall != null && fall.depth() == depth) {
          for (Obligation due : loan.accelerated(period)) {
            claims.add(due);
            events.add(new Event.ContractChanged(new ContractEvent.ObligationDue(due)));
          }
        }
      }
    }
  }

  private void recordPayments(List<Obligation> claims, long[] paid) {
    for (int i = 0; i < claims.size(); i++) {
      if (paid[i] > 0) {
        Money amount = Money.ofCents(paid[i]);
        events.add(
            new Event.ContractChanged(new ContractEvent.ObligationPaid(claims.get(i), amount)));
      }
    }
  }

  private void recordArrears(List<Obligation> claims, long[] paid, List<Obligation> withheld) {
    SortedMap<PartyId, Money> unpaid = new TreeMap<>();
    for (int i = 0; i < claims.size(); i++) {
      Obligation claim = claims.get(i);
      Money rest = claim.amount().minus(Money.ofCents(paid[i]));
      if (rest.isPositive()) {
        unpaid.merge(claim.obligor(), rest, Money::plus);
      }
    }
    for (Obligation obligation : withheld) {
      unpaid.merge(obligation.obligor(), obligation.amount(), Money::plus);
    }
    for (Map.Entry<PartyId, Money> entry : unpaid.entrySet()) {
      boolean began = !standing(entry.getKey()).inArrears();
      events.add(new Event.ArrearsRecorded(entry.getKey(), entry.getValue(), began));
    }
  }

  /** A guarantee goes on whoever falls: it is there for that, and estates owe and collect. */
  private void terminate() {
    for (ContractState state : contracts) {
      Contract contract = state.contract();
      if (contract instanceof Guarantee) {
        continue;
      }
      if (fallen.containsKey(contract.obligor())) {
        events.add(new Event.ContractTerminated(contract.id(), contract.obligor()));
      } else if (fallen.containsKey(contract.obligee()) && endsWithObligee(contract)) {
        events.add(new Event.ContractTerminated(contract.id(), contract.obligee()));
      }
    }
  }

  /** A loan goes on when its lender falls: the estate collects it. All else needs both sides. */
  private static boolean endsWithObligee(Contract contract) {
    return !(contract instanceof TermLoan);
  }
}
