package dev.roundtrip.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.analysis.Analyst;
import dev.roundtrip.economy.environment.Pledge;
import dev.roundtrip.economy.environment.Quote;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesWriterTest {

  @Test
  void pricesAndPledgesStandUnderTheirNames() {
    Economy economy = ScenarioLoader.load("openai-2025").economy();
    Simulation simulation = new Simulation(economy, 1, 0);
    StringWriter text = new StringWriter();
    SeriesWriter series = new SeriesWriter(text, economy);
    Analyst analyst = new Analyst(simulation.ledger());
    PeriodResult last = simulation.step();
    analyst.closed(last);
    series.closed(ClosedMonth.of(last));
    for (int month = 2; month <= 12; month++) {
      last = simulation.step();
      analyst.closed(last);
      series.closed(ClosedMonth.of(last));
    }
    series.analysed(analyst.analysis());
    List<String> lines = text.toString().lines().toList();
    String[] names = lines.getFirst().split(",", -1);
    for (String line : lines) {
      assertThat(line.split(",", -1)).as(line).hasSameSizeAs(names);
    }
    Map<String, String> values = new LinkedHashMap<>();
    String[] row = lines.getLast().split(",", -1);
    for (int i = 0; i < names.length; i++) {
      values.put(names[i], row[i]);
    }
    assertThat(values)
        .containsEntry("rental_index", String.valueOf(last.environment().rentals().level()));
    assertThat(last.environment().quotes()).isNotEmpty();
    for (Quote quote : last.environment().quotes()) {
      assertThat(values)
          .containsEntry("share_price_cents:" + quote.party(), "" + quote.price().cents());
    }
    for (Pledge pledge : last.environment().pledges()) {
      String promisor = ":" + pledge.promisor();
      assertThat(values)
          .containsEntry("announced_cents" + promisor, "" + pledge.announced().cents())
          .containsEntry("announced_chips_cents" + promisor, "" + pledge.announcedChips().cents())
          .containsEntry("contracted_cents" + promisor, "" + pledge.contracted().cents())
          .containsEntry("paid_for_compute_cents" + promisor, "" + pledge.paid().cents());
      assertThat(pledge.announced().cents())
          .as("the first is far above the last")
          .isGreaterThan(10 * pledge.paid().cents());
    }
  }
}
