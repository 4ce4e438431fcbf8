package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole scenario that the README shows is one, and does what it says. */
class DocumentedScenarioTest {

  private static final Path README = Path.of(System.getProperty("basedir", ""), "README.md");

  @Test
  void theLabOfTheReadmeIsInArrearsInTheLastMonth() throws IOException {
    String text = Files.readString(README).split("```yaml\nschema: 1\n")[1].split("```")[0];
    LoadedScenario scenario = ScenarioLoader.parse("schema: 1\n" + text, "README.md");
    Simulation run = new Simulation(scenario.economy(), 1, 0);
    List<Period> arrears = new ArrayList<>();
    while (!run.isFinished()) {
      for (Event event : run.step().events()) {
        if (event instanceof Event.ArrearsRecorded) {
          arrears.add(run.ledger().period());
        }
      }
    }
    assertThat(arrears).containsExactly(scenario.economy().horizon().last());
  }
}
