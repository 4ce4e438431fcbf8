package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.provenance.Provenance;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Ledger;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Watches a run close by close and writes down, at the end of each year, what an analyst asks. It
 * only reads: a run with it and a run without it are the same run.
 */
public final class Analyst {

  private static final int DECEMBER = 12;
  private static final int MONTHS_OF_YEAR = 12;

  private final Ledger ledger;
  private final Economy economy;
  private final Tenants tenants;
  private final SortedMap<PartyId, Money> missingAtOpening = new TreeMap<>();
  private final List<Analysis.Year> years = new ArrayList<>();
  private final SortedMap<PartyId, Money> openingCash = new TreeMap<>();
  private final Provenance provenance;
  private final RoundTrips roundTrips;
  private final SortedMap<PartyId, Provenance.Opinions> funded = new TreeMap<>();
  private final List<Circularity.Measured> circularity = new ArrayList<>();
  private CashFlows flows;
  private Revenue revenue;
  private final CustomerConcentration customers;
  private final List<Analysis.Month> months = new ArrayList<>();
  private int monthsOfYear;
  private boolean yearIsOpen;

  /**
   * @param ledger the ledger of the run, before its first close
   */
  public Analyst(Ledger ledger) {
    this.ledger = ledger;
    economy = ledger.world().economy();
    tenants = new Tenants(economy.contracts());
    flows = new CashFlows(this::acts);
    revenue = new Revenue(tenants);
    provenance = new Provenance(economy.parties(), economy.contracts());
    roundTrips = new RoundTrips(economy.actors());
    customers = new CustomerConcentration(tenants, economy.actors());
    noteOpeningCash();
    for (Statement opening : ledger.statements()) {
      missingAtOpening.put(opening.party(), opening.netAssets().negated().max(Money.ZERO));
    }
  }

  private boolean acts(PartyId party) {
    return economy.party(party).kind().acts();
  }

  private Money cash(PartyId party) {
    return ledger.books().balance(Account.cash(party));
  }

  private void noteOpeningCash() {
    for (Party party : economy.parties()) {
      openingCash.put(party.id(), cash(party.id()));
    }
  }

  /** Takes a close; the ledger stands after it. */
  public void closed(PeriodResult result) {
    flows.add(result.events());
    revenue.add(result.entries());
    SortedMap<PartyId, Provenance.Opinions> paid = provenance.follow(result.events());
    paid.forEach((supplier, of) -> funded.merge(supplier, of, Provenance.Opinions::plus));
    Period period = result.environment().period();
    roundTrips.add(period, result.events());
    customers.add(result.entries());
    months.add(month(period, paid));
    monthsOfYear++;
    yearIsOpen = period.month() != DECEMBER;
    if (!yearIsOpen) {
      years.addAll(yearSoFar(period));
      circularity.addAll(over(period, monthsOfYear));
      monthsOfYear = 0;
      funded.clear();
      flows = new CashFlows(this::acts);
      revenue = new Revenue(tenants);
      noteOpeningCash();
    }
  }

  private List<Analysis.Year> yearSoFar(Period period) {
    Positions positions = new Positions(ledger, tenants, revenue.byCustomer(), missingAtOpening);
    List<Analysis.Year> year = new ArrayList<>();
    for (Party party : economy.parties()) {
      PartyId id = party.id();
      year.add(
          new Analysis.Year(
              period.year(),
              id,
              openingCash.getOrDefault(id, Money.ZERO),
              flows.sources(id),
              flows.uses(id),
              cash(id),
              acts(id) ? positions.of(id) : null,
              funded.get(id),
              provenance.madeOf(id)));
    }
    return year;
  }

  /** Measures some months, and the last of them by itself. */
  private List<Circularity.Measured> over(Period through, int months) {
    List<Circularity.Measured> measured = new ArrayList<>(roundTrips.measured(through, months));
    measured.addAll(roundTrips.measured(through, 1));
    return measured;
  }

  private Analysis.Month month(Period period, SortedMap<PartyId, Provenance.Opinions> paid) {
    return new Analysis.Month(
        period,
        paid,
        roundTrips.shares(period, 1),
        roundTrips.shares(period, MONTHS_OF_YEAR),
        SystemicRisk.of(ledger, missingAtOpening, customers.indices()));
  }

  /** Returns the months that are closed, in order of time. */
  public List<Analysis.Month> months() {
    return List.copyOf(months);
  }

  /**
   * Measures what went round in the twelve months up to one, and in that one alone.
   *
   * @param through a month that is closed
   */
  public List<Circularity.Measured> circularity(Period through) {
    return over(through, MONTHS_OF_YEAR);
  }

  /** Returns what was written down so far, with the year that is not over as it stands. */
  public Analysis analysis() {
    List<Analysis.Year> all = new ArrayList<>(years);
    List<Circularity.Measured> measured = new ArrayList<>(circularity);
    if (yearIsOpen) {
      all.addAll(yearSoFar(ledger.period()));
      measured.addAll(over(ledger.period(), monthsOfYear));
    }
    return new Analysis(all, months, measured);
  }
}
