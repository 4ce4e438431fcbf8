package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.ContractEvent.Accrued;
import dev.roundtrip.economy.contract.ContractEvent.ObligationDue;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A run in the figures that forecasts and filings speak of, in billions of dollars. */
final class YearlyFigures {

  private static final PartyId BUYER = new PartyId("openai");

  private final Map<String, Double> figures = new TreeMap<>();
  private final List<Event.DefaultDeclared> defaults = new ArrayList<>();
  private final List<Event.ArrearsRecorded> arrears = new ArrayList<>();
  private final List<Period> arrearsMonths = new ArrayList<>();

  private YearlyFigures() {}

  static YearlyFigures of(Economy economy, long seed, Period last, List<Shock> shocks) {
    YearlyFigures run = new YearlyFigures();
    Simulation simulation = new Simulation(economy, seed, 0);
    Period month = economy.horizon().first();
    while (!simulation.isFinished() && !month.isAfter(last)) {
      run.add(month, simulation.step(shocks));
      month = month.next();
    }
    return run;
  }

  private void add(Period month, PeriodResult result) {
    for (Event event : result.events()) {
      switch (event) {
        case Event.ContractChanged(ObligationDue(Obligation due)) -> add(month, due);
        case Event.ContractChanged(Accrued(Accrual accrual)) -> add(month, accrual);
        case Event.DefaultDeclared declared -> defaults.add(declared);
        case Event.ArrearsRecorded recorded -> {
          arrears.add(recorded);
          arrearsMonths.add(month);
        }
        default -> {}
      }
    }
    for (PartyResult party : result.parties()) {
      String key = " " + party.party() + " " + month;
      figures.put("cash" + key, party.cash().cents() / 1e11);
      figures.put("debt" + key, party.debt().cents() / 1e11);
      figures.put("power" + key, party.online().value() / 1000.0);
    }
  }

  /** What it costs to run the buyer, less what it earns; what it raises or sells is no income. */
  private void add(Period month, Obligation due) {
    double amount = due.amount().cents() / 1e11;
    ObligationKind kind = due.id().kind();
    String year = " " + month.year();
    if (due.obligor().equals(BUYER)) {
      if (kind == ObligationKind.CAPACITY || kind == ObligationKind.DEFICIENCY) {
        figures.merge("rent" + year, amount, Double::sum);
      }
      if (kind != ObligationKind.PRINCIPAL) {
        figures.merge("burn" + year, amount, Double::sum);
      }
    } else if (due.obligee().equals(BUYER)) {
      if (kind == ObligationKind.SALES) {
        figures.merge("revenue" + year, amount, Double::sum);
      }
      boolean raised =
          kind == ObligationKind.EQUITY
              || kind == ObligationKind.DRAW
              || kind == ObligationKind.SHARE_SALE;
      if (!raised) {
        figures.merge("burn" + year, -amount, Double::sum);
      }
    }
  }

  private void add(Period month, Accrual accrual) {
    boolean rent =
        accrual.kind() == Accrual.Kind.RENT_DEFERRED
            || accrual.kind() == Accrual.Kind.DEFICIENCY_DEFERRED;
    if (rent && accrual.receiver().equals(BUYER)) {
      figures.merge("rent put off " + month.year(), accrual.amount().cents() / 1e11, Double::sum);
    }
  }

  /** Returns a figure of the buyer's year: rent, rent put off, burn or revenue. */
  double yearly(String what, int year) {
    return figures.getOrDefault(what + " " + year, 0.0);
  }

  /** Returns the sum of a figure over years. */
  double yearly(String what, int first, int last) {
    double sum = 0;
    for (int year = first; year <= last; year++) {
      sum += yearly(what, year);
    }
    return sum;
  }

  /** Returns the cash, debt or power of a party at the end of a month. */
  double at(String what, String party, Period month) {
    Double figure = figures.get(what + " " + party + " " + month);
    if (figure == null) {
      throw new IllegalArgumentException("not run until " + month + ": " + party);
    }
    return figure;
  }

  List<Event.DefaultDeclared> defaults() {
    return List.copyOf(defaults);
  }

  /** Returns the months in which parties defaulted, in order. */
  List<Period> monthsOfDefault() {
    return defaults.stream().map(Event.DefaultDeclared::period).toList();
  }

  /** Returns the months in which a party was in arrears. */
  List<Period> monthsInArrears(String party) {
    List<Period> months = new ArrayList<>();
    for (int i = 0; i < arrears.size(); i++) {
      if (arrears.get(i).obligor().equals(new PartyId(party))) {
        months.add(arrearsMonths.get(i));
      }
    }
    return months;
  }
}
