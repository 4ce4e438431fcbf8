package dev.roundtrip.cli;

import dev.roundtrip.scenarios.LoadedScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which scenario a command is about, and how its facts are read. */
final class ScenarioArgument {

  @Parameters(
      index = "0",
      paramLabel = "SCENARIO",
      description = "A file, such as ./mine.yaml, or a shipped scenario, such as openai-2025.",
      completionCandidates = Scenarios.Names.class)
  private String scenario = "";

  @Option(
      names = "--reading",
      paramLabel = "NAME=ALTERNATIVE",
      description =
          "How to read the facts where the scenario allows more than one way, such as"
              + " finances=leaked; 'roundtrip validate SCENARIO' lists them. May be repeated.")
  private List<String> readings = new ArrayList<>();

  /** Returns the scenario as it is asked for, or tells all that is wrong with it. */
  LoadedScenario load() {
    return Scenarios.load(scenario, asked());
  }

  /** Returns the scenario with one reading more, or tells all that is wrong with it. */
  LoadedScenario loadWith(String reading, String alternative) {
    SortedMap<String, String> others = asked();
    others.put(reading, alternative);
    return Scenarios.load(scenario, others);
  }

  private SortedMap<String, String> asked() {
    SortedMap<String, String> asked = new TreeMap<>();
    for (String reading : readings) {
      int equals = reading.indexOf('=');
      if (equals < 1 || equals == reading.length() - 1) {
        throw UserException.badInput(
            "--reading " + reading + ": expected NAME=ALTERNATIVE, such as finances=leaked", null);
      }
      String name = reading.substring(0, equals);
      String alternative = reading.substring(equals + 1);
      String before = asked.put(name, alternative);
      if (before != null && !before.equals(alternative)) {
        throw UserException.badInput(
            "--reading " + reading + ": " + name + "=" + before + " is asked for too", null);
      }
    }
    return asked;
  }
}
