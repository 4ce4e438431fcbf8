package dev.roundtrip.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.PartyResult;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A path is what a run with its seed is: the same events and the same books. */
class SamplePathTest {

  private static final PartyId OPENAI = new PartyId("openai");

  private final Economy economy = ScenarioLoader.load("collapse").economy();

  @Test
  void aPathIsTheRunWithItsSeed() {
    PathOutcome path = Ensemble.paths(economy, List.of(), 6, 2).toList().getLast().run();
    assertThat(path.seed()).isEqualTo(7);
    Simulation run = new Simulation(economy, 7, 0);
    SortedMap<Period, List<Event>> events = new TreeMap<>();
    SortedMap<Period, PartyResult> openai = new TreeMap<>();
    while (!run.isFinished()) {
      PeriodResult month = run.step();
      Period period = run.ledger().period();
      events.put(period, month.events());
      month.parties().stream()
          .filter(did -> did.party().equals(OPENAI))
          .forEach(did -> openai.put(period, did));
    }
    Period fell = path.parties().get(OPENAI).fell();
    assertThat(fell).isNotNull();
    List<Event.DefaultDeclared> falls = new ArrayList<>();
    List<Money> losses = new ArrayList<>();
    events.forEach((month, all) -> {
      for (Event event : all) {
        if (event instanceof Event.DefaultDeclared fall) {
          falls.add(fall);
        }
        if (event instanceof Event.WrittenDown down) {
          losses.add(down.amount());
        }
        if (event instanceof Event.EquityWrittenOff off) {
          losses.add(off.amount());
        }
      }
    });
    assertThat(falls.getFirst().party()).isEqualTo(path.first());
    assertThat(falls).hasSize(path.defaults());
    assertThat(falls).anyMatch(fall -> fall.party().equals(OPENAI) && fall.period().equals(fell));
    assertThat(path.loss()).isEqualTo(Money.sum(losses)).isGreaterThan(Money.ZERO);
    Money leastCash =
        openai.headMap(fell.next()).values().stream()
            .map(PartyResult::cash)
            .reduce(Money::min)
            .orElseThrow();
    assertThat(path.parties().get(OPENAI).leastCash()).isEqualTo(leastCash);
    assertYearsOf(openai, path.parties().get(OPENAI).years());
  }

  private void assertYearsOf(SortedMap<Period, PartyResult> months, List<YearEnd> years) {
    assertThat(years).hasSize(economy.horizon().months() / 12);
    int year = economy.horizon().first().year();
    for (YearEnd end : years) {
      List<Money> revenue = new ArrayList<>();
      for (int month = 1; month <= 12; month++) {
        revenue.add(months.get(Period.of(year, month)).revenue());
      }
      PartyResult last = months.get(Period.of(year, 12));
      assertThat(end).isEqualTo(new YearEnd(Money.sum(revenue), last.cash(), last.debt()));
      year++;
    }
  }
}
