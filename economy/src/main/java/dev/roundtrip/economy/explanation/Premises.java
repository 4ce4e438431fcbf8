package dev.roundtrip.economy.explanation;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a run follows from, so that it can be run again with one thing other: the random streams
 * are keyed by what they are for, so taking something out moves no draw of anything else.
 *
 * @param economy the scenario, without its shocks
 * @param seed the run's seed
 * @param months how many of its months were run
 * @param shocks every shock, the scenario's first, in the order in which they are applied
 */
public record Premises(Economy economy, long seed, int months, List<Struck> shocks) {

  private static final int MONTHS_OF_YEAR = 12;

  public Premises {
    shocks = List.copyOf(shocks);
  }

  /**
   * Returns the premises of a run.
   *
   * @param economy the scenario, with its shocks
   * @param injected the shocks beside the scenario's
   */
  public static Premises of(Economy economy, long seed, int months, List<Struck> injected) {
    List<Struck> all = new ArrayList<>();
    for (Shock shock : economy.shocks()) {
      all.add(new Struck(shock, economy.horizon().first(), null));
    }
    all.addAll(injected);
    return new Premises(economy.withShocks(List.of()), seed, months, all);
  }

  /** Returns the shocks that a month is opened with, in order. */
  List<Shock> shocksIn(Period month) {
    return shocks.stream().filter(struck -> struck.isIn(month)).map(Struck::shock).toList();
  }

  /** Returns the month that was run last. */
  Period last() {
    return economy.horizon().first().plus(months - 1);
  }

  /** Returns the same without a shock. */
  Premises without(Struck shock) {
    List<Struck> others = shocks.stream().filter(one -> !one.equals(shock)).toList();
    return new Premises(economy, seed, months, others);
  }

  /**
   * Returns the same without a contract and what only guarantees it.
   *
   * @throws IllegalArgumentException if the rest is no economy
   */
  Premises without(ContractId contract) {
    List<Contract> others = new ArrayList<>();
    for (Contract one : economy.contracts()) {
      boolean about = one instanceof Guarantee of && of.guaranteed().equals(contract);
      if (!one.id().equals(contract) && !about) {
        others.add(one);
      }
    }
    return new Premises(economy.withContracts(others), seed, months, shocks);
  }

  /**
   * Returns the same with a gift of cash from the capital markets: paid-in capital that buys
   * nothing. Nobody knows of it before its month, so nothing earlier changes.
   *
   * @param amount the gift, rounded down to whole cents a twelfth
   */
  Premises withCash(PartyId party, Period month, Money amount) {
    Heading heading =
        new Heading(
            new ContractId("what-if-" + party + "-" + month),
            month,
            new Term(month, month),
            Seniority.EQUITY,
            Binding.FIRM);
    OperatingLine.Driver once =
        new OperatingLine.Driver.Yearly(month.year(), amount.times(MONTHS_OF_YEAR), List.of());
    List<Contract> contracts = new ArrayList<>(economy.contracts());
    contracts.add(new OperatingLine(heading, capitalMarkets(), party, ObligationKind.EQUITY, once));
    return new Premises(economy.withContracts(contracts), seed, months, shocks);
  }

  private PartyId capitalMarkets() {
    for (Party party : economy.parties()) {
      if (party.kind() == PartyKind.CAPITAL_MARKETS) {
        return party.id();
      }
    }
    throw new IllegalStateException("an economy has its capital markets");
  }
}
