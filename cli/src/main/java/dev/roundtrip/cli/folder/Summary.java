package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.scenarios.NotedFigure;
import java.util.List;

/**
 * What came of a run, in the figures of its years.
 *
 * @param run the run's id
 * @param scenario the scenario's name
 * @param seed the run's seed
 * @param periods how many months were run
 * @param fingerprint the last hash of the chain, in lower-case hexadecimal
 * @param shocks the shocks beside the scenario's
 * @param parties all parties, outside sectors too, sorted by id
 * @param contracts all contracts, those of the scenario first, then as they were signed
 * @param defaults who defaulted, in order of time
 * @param arrears who fell into arrears, in order of time; again after having paid up
 * @param years one line for each year and party
 * @param analysis what an analyst asks of each year and party
 * @param inputs the figures of the scenario, with what is known about them
 */
public record Summary(
    String run,
    String scenario,
    long seed,
    int periods,
    String fingerprint,
    List<Shock> shocks,
    List<Party> parties,
    List<Signed> contracts,
    List<Default> defaults,
    List<Arrears> arrears,
    List<Year> years,
    Analysis analysis,
    List<NotedFigure> inputs) {

  public Summary {
    shocks = List.copyOf(shocks);
    parties = List.copyOf(parties);
    contracts = List.copyOf(contracts);
    defaults = List.copyOf(defaults);
    arrears = List.copyOf(arrears);
    years = List.copyOf(years);
    inputs = List.copyOf(inputs);
  }

  /** Returns the same summary with other parties in it. */
  public Summary with(List<Party> others) {
    return new Summary(
        run,
        scenario,
        seed,
        periods,
        fingerprint,
        shocks,
        others,
        contracts,
        defaults,
        arrears,
        years,
        analysis,
        inputs);
  }

  /**
   * A contract.
   *
   * @param type its type, as in scenario files
   * @param parties obligor and obligee
   * @param signed the month in which it is signed
   * @param inRun whether it was agreed in the run and is not in the scenario
   */
  public record Signed(
      ContractId id, String type, List<PartyId> parties, Period signed, boolean inRun) {}

  /**
   * A default.
   *
   * @param depth 1 for a party that fell by itself, 2 for one that fell with it, and so on
   * @param cause the obligation that was unpaid past its cure period
   */
  public record Default(PartyId party, Period period, int depth, ObligationId cause) {}

  /**
   * The start of arrears.
   *
   * @param unpaid what was overdue at the end of that month
   */
  public record Arrears(PartyId party, Period period, Money unpaid) {}

  /**
   * A party's year. Flows are sums over the year, the rest is as at the end of its last month.
   *
   * @param revenue revenue booked
   * @param due what fell due for it to pay
   * @param paid what it paid
   * @param received what it was paid
   * @param cash cash at the end
   * @param debt principal it owes at the end and that is not due yet; a default makes all of it due
   * @param arrears what is overdue at the end
   * @param online power online at the end
   */
  public record Year(
      int year,
      PartyId party,
      Money revenue,
      Money due,
      Money paid,
      Money received,
      Money cash,
      Money debt,
      Money arrears,
      Megawatts online) {}
}
