package dev.roundtrip.economy.settlement;

import dev.roundtrip.economy.contract.Conditions;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The settlement of a month: everything due clears at once; what stays unpaid past its cure period
 * is a default; a default makes the defaulter's loans due in full, and everything clears again
 * until nobody else falls. It executes terms and asks no policy.
 */
public final class Settlement {

  private static final SortedMap<ObligationId, Obligation> NONE = Collections.emptySortedMap();

  private final Conditions conditions;
  private final Period period;
  private final int cureMonths;
  private final SortedMap<PartyId, Standing> standings;
  private final List<ContractState> contracts;
  private final CollateralValue collateral;
  private final Map<PartyId, Integer> numbers = new LinkedHashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final SortedMap<PartyId, Event.DefaultDeclared> fallen = new TreeMap<>();

  /** Those of the fallen whose contracts have made due what they then owe. */
  private final SortedSet<PartyId> accelerated = new TreeSet<>();

  /** The greatest depth of those; 0 if there are none. */
  private int deepest;

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
      Conditions conditions,
      int cureMonths,
      SortedMap<PartyId, Standing> standings,
      List<ContractState> contracts,
      CollateralValue collateral) {
    this.conditions = conditions;
    this.period = conditions.period();
    this.cureMonths = cureMonths;
    this.standings = standings;
    this.contracts = contracts;
    this.collateral = collateral;
    for (PartyId party : standings.keySet()) {
      numbers.put(party, numbers.size());
    }
  }

  /**
   * Settles a month.
   *
   * @param conditions the published conditions of the month
   * @param cureMonths months after which an unpaid obligation is a default
   * @param standings how every party stands
   * @param contracts the contracts in force and those signed for later, sorted by id: a default
   *     ends both
   * @param collateral what the plant of a party would bring
   * @param instructed what is due and instructed, overdue obligations first, in order of identity
   * @param withheld what is due and was not instructed; it stays unpaid, unless its obligor falls
   *     and becomes an estate
   * @return what happened, in order: payments, arrears, defaults, guarantees, terminations
   */
  public static List<Event> settle(
      Conditions conditions,
      int cureMonths,
      SortedMap<PartyId, Standing> standings,
      List<ContractState> contracts,
      CollateralValue collateral,
      List<Obligation> instructed,
      List<Obligation> withheld) {
    Settlement settlement =
        new Settlement(conditions, cureMonths, standings, contracts, collateral);
    settlement.run(instructed, withheld);
    return settlement.events;
  }

  private void run(List<Obligation> instructed, List<Obligation> uninstructed) {
    List<Obligation> claims = new ArrayList<>(instructed);
    List<Obligation> withheld = new ArrayList<>(uninstructed);
    cancel(claims);
    Clearing.Cleared cleared = clear(claims);
    while (declareDefaults(claims, cleared, withheld)) {
      release(withheld, claims);
      accelerate(claims);
      cleared = clear(claims);
    }
    long[] paid = cleared.paid();
    recordPayments(claims, paid);
    recordArrears(claims, paid, withheld);
    events.addAll(fallen.values());
    events.addAll(
        Guarantees.follow(
            period,
            contracts,
            claims,
            paid,
            withheld,
            fallen.keySet(),
            conditions.interventions()));
    events.addAll(Terminations.follow(conditions, contracts, fallen.keySet()));
  }

  /** Makes due what walking away from a contract costs who owes under it. */
  private void cancel(List<Obligation> claims) {
    if (conditions.interventions().isEmpty()) {
      return;
    }
    for (ContractState state : contracts) {
      if (Terminations.isCancelled(state.contract(), conditions)) {
        for (Obligation due : state.dueOnDefault(conditions)) {
          claims.add(due);
          events.add(new Event.ContractChanged(new ContractEvent.ObligationDue(due)));
        }
      }
    }
  }

  private Clearing.Cleared clear(List<Obligation> claims) {
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
      List<Obligation> claims, Clearing.Cleared cleared, List<Obligation> withheld) {
    accelerated.addAll(fallen.keySet());
    fallen.values().forEach(fall -> deepest = Math.max(deepest, fall.depth()));
    for (int i = 0; i < claims.size(); i++) {
      if (cleared.paid()[i] < claims.get(i).amount().cents()) {
        declareIfOverdue(claims.get(i), cleared);
      }
    }
    for (Obligation obligation : withheld) {
      declareIfOverdue(obligation, cleared);
    }
    return fallen.size() > accelerated.size();
  }

  /** A party falls as deep as its shortage is in the clearing, and below those fallen before. */
  private void declareIfOverdue(Obligation unpaid, Clearing.Cleared cleared) {
    PartyId obligor = unpaid.obligor();
    boolean overdue = period.minus(unpaid.id().period()) >= cureMonths;
    if (overdue && !standing(obligor).defaulted() && !fallen.containsKey(obligor)) {
      int round = cleared.round(numbers.getOrDefault(obligor, 0));
      int fell = Math.max(deepest + 1, round);
      fallen.put(obligor, new Event.DefaultDeclared(obligor, period, fell, unpaid.id()));
    }
  }

  private Standing standing(PartyId party) {
    Standing standing = standings.get(party);
    if (standing == null) {
      throw new IllegalArgumentException("no standing for " + party);
    }
    return standing;
  }

  /** An estate withholds nothing: what its party did not instruct is paid in its rank as well. */
  private void release(List<Obligation> withheld, List<Obligation> claims) {
    for (Obligation obligation : withheld) {
      if (fallen.containsKey(obligation.obligor())) {
        claims.add(obligation);
      }
    }
    withheld.removeIf(obligation -> fallen.containsKey(obligation.obligor()));
  }

  /** Makes due at once what the contracts of those who fell last then owe. */
  private void accelerate(List<Obligation> claims) {
    SortedMap<PartyId, List<Obligation>> dueBy = new TreeMap<>();
    for (ContractState state : contracts) {
      Event.DefaultDeclared fall = fallen.get(state.contract().obligor());
      if (fall != null
          && !accelerated.contains(fall.party())
          && !Terminations.isCancelled(state.contract(), conditions)) {
        dueBy
            .computeIfAbsent(fall.party(), party -> new ArrayList<>())
            .addAll(state.dueOnDefault(conditions));
      }
    }
    SortedMap<PartyId, SortedMap<ObligationId, Obligation>> called = called(claims);
    claims.removeIf(this::isRankedAgain);
    fallen
        .keySet()
        .forEach(party -> {
          if (!accelerated.contains(party)) {
            List<Obligation> fresh = dueBy.getOrDefault(party, List.of());
            rank(party, fresh, called.getOrDefault(party, NONE), claims);
          }
        });
  }

  /** Returns what those who fell last owed on their plant before they fell, by party. */
  private SortedMap<PartyId, SortedMap<ObligationId, Obligation>> called(List<Obligation> claims) {
    SortedMap<PartyId, SortedMap<ObligationId, Obligation>> called = new TreeMap<>();
    for (Obligation claim : claims) {
      if (isRankedAgain(claim)) {
        called.computeIfAbsent(claim.obligor(), party -> new TreeMap<>()).put(claim.id(), claim);
      }
    }
    return called;
  }

  /** Tells whether a claim shares the plant with what falls due by the default of its obligor. */
  private boolean isRankedAgain(Obligation claim) {
    PartyId obligor = claim.obligor();
    return Acceleration.isOnPlant(claim)
        && fallen.containsKey(obligor)
        && !accelerated.contains(obligor);
  }

  /** Adds what falls due by its rank; what was called before shares the plant with it. */
  private void rank(
      PartyId party,
      List<Obligation> fresh,
      SortedMap<ObligationId, Obligation> called,
      List<Obligation> claims) {
    List<Obligation> all = new ArrayList<>(called.values());
    all.addAll(fresh);
    for (Obligation due : Acceleration.ranked(all, collateral.of(party))) {
      claims.add(due);
      if (!called.containsKey(due.id())) {
        events.add(new Event.ContractChanged(added(due, called)));
      }
    }
  }

  private static ContractEvent added(Obligation due, SortedMap<ObligationId, Obligation> called) {
    ObligationId secured =
        new ObligationId(
            due.id().contract(), ObligationKind.ACCELERATED_PRINCIPAL, due.id().period());
    Obligation before = called.get(secured);
    return before == null || due.id().kind() != ObligationKind.UNSECURED_PRINCIPAL
        ? new ContractEvent.ObligationDue(due)
        : new ContractEvent.RankLost(before, due.amount());
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
}
