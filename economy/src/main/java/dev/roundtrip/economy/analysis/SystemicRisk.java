package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.network.Concentration;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Ledger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Measures the exposures of a close.
 *
 * <p>The probability that a party fails within a year is what its credit spread implies, {@code
 * spread / 60 %}: with 40 % recovered, as the market for default swaps assumes, the spread just
 * pays for the loss expected. For example, a spread of 3 %: 5 % a year.
 */
final class SystemicRisk {

  private static final double STANDARD_LOSS = 0.6;

  private static final Comparator<Exposures.Failure> WORST_FIRST =
      Comparator.comparing(Exposures.Failure::systemLoss)
          .reversed()
          .thenComparing(Exposures.Failure::party);

  private final Ledger ledger;
  private final SortedMap<PartyId, SortedMap<PartyId, Money>> losses = new TreeMap<>();
  private final SortedMap<PartyId, Money> atStake = new TreeMap<>();
  private final SortedMap<PartyId, Money> expected = new TreeMap<>();

  private SystemicRisk(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Measures a close.
   *
   * @param ledger the ledger after it
   * @param missing what each party's opening sheet lacks in assets to cover its debt
   * @param revenue concentration of the revenue of each party
   */
  static Exposures of(
      Ledger ledger, SortedMap<PartyId, Money> missing, SortedMap<PartyId, Double> revenue) {
    return new SystemicRisk(ledger).measure(missing, revenue);
  }

  private Exposures measure(SortedMap<PartyId, Money> missing, SortedMap<PartyId, Double> revenue) {
    DefaultLosses ofDefaults = new DefaultLosses(ledger);
    SortedMap<PartyId, Money> equity = new TreeMap<>();
    for (Statement statement : ledger.statements()) {
      PartyId party = statement.party();
      equity.put(party, statement.netAssets().plus(missing.getOrDefault(party, Money.ZERO)));
      if (!ledger.world().hasDefaulted(party)) {
        lose(party, ofDefaults);
      }
    }
    SortedMap<PartyId, SortedMap<PartyId, Exposure>> books = BookExposures.of(ledger);
    Contagion contagion = new Contagion(equity, books);
    List<Exposures.Failure> failures = new ArrayList<>();
    losses.forEach((party, lost) -> failures.add(failure(party, lost, contagion)));
    failures.sort(WORST_FIRST);
    SortedMap<PartyId, Exposures.Stake> stakes = new TreeMap<>();
    equity.forEach((party, own) -> {
      SortedMap<PartyId, Exposure> on = books.getOrDefault(party, new TreeMap<>());
      stakes.put(
          party,
          new Exposures.Stake(
              own,
              on,
              expected.getOrDefault(party, Money.ZERO),
              concentration(on.values()),
              revenue.getOrDefault(party, 0.0)));
    });
    return new Exposures(failures, stakes);
  }

  private void lose(PartyId failing, DefaultLosses ofDefaults) {
    SortedMap<PartyId, Money> lost = new TreeMap<>();
    Money exposed = Money.ZERO;
    double probability = probability(failing);
    for (var loss : ofDefaults.of(failing).entrySet()) {
      Money whole = loss.getValue().loss().max(Money.ZERO);
      exposed = exposed.plus(loss.getValue().exposure());
      lost.put(loss.getKey(), whole);
      expected.merge(loss.getKey(), Exposures.expected(whole, probability), Money::plus);
    }
    losses.put(failing, lost);
    atStake.put(failing, exposed);
  }

  private Exposures.Failure failure(
      PartyId failing, SortedMap<PartyId, Money> lost, Contagion contagion) {
    Contagion.Spread spread = contagion.of(failing, lost);
    Money outside = Money.ZERO;
    for (var loss : lost.entrySet()) {
      boolean acts = ledger.world().economy().party(loss.getKey()).kind().acts();
      outside = acts ? outside : outside.plus(loss.getValue());
    }
    return new Exposures.Failure(
        failing,
        probability(failing),
        atStake.getOrDefault(failing, Money.ZERO),
        Money.sum(lost.values()),
        outside,
        spread.beyondDirect(),
        spread.debtRank(),
        spread.wipedOut());
  }

  private double probability(PartyId party) {
    double spread = ledger.environment().creditSpread(party).map(Rate::toDouble).orElse(0.0);
    return StrictMath.min(1, spread / STANDARD_LOSS);
  }

  private static double concentration(Collection<Exposure> exposures) {
    List<Long> parts =
        exposures.stream().map(exposure -> Math.max(0, exposure.total().cents())).toList();
    long whole = 0;
    for (long part : parts) {
      whole = Math.addExact(whole, part);
    }
    return Concentration.herfindahl(parts, whole);
  }
}
