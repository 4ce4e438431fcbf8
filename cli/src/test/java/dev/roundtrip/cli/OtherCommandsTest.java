package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.roundtrip.economy.shock.Catalogue;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.shock.ShockType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OtherCommandsTest {

  @TempDir private Path folder;

  @Test
  void validateCountsWhatIsInOrder() {
    Cli validate = Cli.call("validate", "openai-2025");
    assertThat(validate.code()).isZero();
    assertThat(validate.out())
        .matches(
            "openai-2025: OK, 132 months \\(2025-01 to 2035-12\\), \\d+ parties of which \\d+ act,"
                + " \\d+ contracts, 0 shocks\n(  reading \\S+=.*\n)*");
  }

  @Test
  void validateListsTheReadingsAndMakesSureOfEach() throws IOException {
    Path file = folder.resolve("mine.yaml");
    String readings =
        """
        name: mine
        extends: openai-2025
        readings: {power: planned}
        alternatives: {power: {planned: {}, less: {contracts: {nvidia-loi: null}}}}
        """;
    Files.writeString(file, readings);
    Cli right = Cli.call("validate", file.toString(), "--reading", "power=less");
    assertThat(right.code()).isZero();
    assertThat(right.out()).contains("\n  reading power=less; also planned\n");
    Files.writeString(file, readings.replace("nvidia-loi", "nvidia-lol"));
    Cli wrong = Cli.call("validate", file.toString());
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("mine.yaml:4:", "'nvidia-loi'");
    assertThat(wrong.out()).isEmpty();
  }

  @Test
  void validateSaysWhatIsDoubtful() throws IOException {
    Path mine = folder.resolve("mine.yaml");
    String changes = "contracts:\n  oracle-300: {announced: 1 billion USD}\n";
    Files.writeString(mine, "name: mine\nextends: openai-2025\n" + changes);
    Cli validate = Cli.call("validate", mine.toString());
    assertThat(validate.code()).isZero();
    assertThat(validate.out())
        .contains("\n  doubtful: " + mine + ":4:27: contracts.oracle-300.announced: found '1 b");
  }

  @Test
  void validateSaysWhichReadingsOfWhatIsExtendedDoNotFit() throws IOException {
    Path mine = folder.resolve("mine.yaml");
    Files.writeString(
        mine,
        """
        schema: 1
        name: mine
        extends: openai-2025
        climate: {markets: {openai-sales: {demand: {ceiling: 650 billion USD per year}}}}
        """);
    Cli validate = Cli.call("validate", mine.toString());
    assertThat(validate.err()).isEmpty();
    assertThat(validate.code()).isZero();
    assertThat(validate.out().lines().map(String::strip))
        .contains("reading finances=company; does not fit with leaked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "run openai-2025 --seed x | 'x' is no whole number of up to 18 digits",
        "up openai-2025 --port x | 'x' is no whole number of up to 9 digits",
        "network clear --edges e --nodes n --alpha 5% | '5%' is no number such as 0.5",
        "rn openai-2025 | did you mean 'run'?",
        "shock lst | Did you mean: shock list?",
        "shock lst | there is no command 'lst'",
        "run middle collapse | there is no place for 'collapse'",
        "step 0 | N is a number of months, 1 or more: 0",
        "pace -1s | Unknown option: '-1s'",
        "pace 1 | Invalid value for TIME: '1' is no pace; it is a number with a unit, such as 250ms",
        "compare here | RUN requires at least 2 values, but only 1 was given: [here]",
        "compare | RUN requires at least 2 values, but none was given",
        "pause --ledger 127.0.0.1:99999 | '127.0.0.1:99999' is no address of a ledger; one is such"
      })
  void mistypedArgumentsAreToldInWordsOfTheUser(String arguments, String told) {
    Cli called = Cli.call(arguments.split(" "));
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains(told).doesNotContain("Exception", "not an int");
    assertThat(called.out()).isEmpty();
  }

  @Test
  void aTokenThatCannotBeReadIsToldWithTheReason() {
    Cli watch = Cli.call("watch", "--token-file", folder.resolve("none").toString());
    assertThat(watch.code()).isEqualTo(2);
    assertThat(watch.err())
        .isEqualTo(
            "roundtrip: no token: "
                + folder.resolve("none")
                + " cannot be read: it is not there\n");
  }

  /** The dashboard's address is printed first, and the wrong one. */
  @Test
  void anAddressThatSpeaksHttpIsNoLedgersControl() throws IOException {
    HttpServer dashboard =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    dashboard.start();
    try {
      String address = "127.0.0.1:" + dashboard.getAddress().getPort();
      Cli watch = Cli.call("watch", "--ledger", address);
      assertThat(watch.code()).isEqualTo(2);
      assertThat(watch.err())
          .startsWith("roundtrip: no ledger is controlled at " + address + ", as ")
          .hasLineCount(1);
    } finally {
      dashboard.stop(0);
    }
  }

  /** An empty path would be the current folder. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run openai-2025 --out ~              | --out is given with nothing where it takes DIR
          run openai-2025 --shock ~            | --shock is given with nothing where it takes SPEC
          run openai-2025 --reading ~          | --reading is given with nothing where it takes NAME=ALTERNATIVE
          run ~                                | there is nothing in the place of SCENARIO
          up openai-2025 --out ~               | --out is given with nothing where it takes DIR
          explain ~ default(coreweave)         | there is nothing in the place of RUN
          report ~                             | there is nothing in the place of RUN
          report here --out ~                  | --out is given with nothing where it takes FILE
          report here --against ~              | --against is given with nothing where it takes RUN
          compare here ~                       | there is nothing in the place of RUN
          watch --run ~                        | --run is given with nothing where it takes ID
          shock inject x --id ~                | --id is given with nothing where it takes
          pause --token-file ~                 | --token-file is given with nothing where it takes FILE
          network clear --edges ~ --nodes n    | --edges is given with nothing where it takes
          reverse-stress openai-2025 --until ~ | --until is given with nothing where it takes
          """)
  void whatIsGivenWithNothingIsRefused(String arguments, String told) {
    for (String nothing : List.of("", " ")) {
      Cli called =
          Cli.call(
              Stream.of(arguments.split(" "))
                  .map(a -> a.equals("~") ? nothing : a)
                  .toArray(String[]::new));
      assertThat(called.code()).isEqualTo(2);
      assertThat(called.err()).contains(told).doesNotContain("Exception");
      assertThat(called.out()).isEmpty();
    }
  }

  @Test
  void theTableOfShocksHasThemAllAndFitsA100Columns() {
    Cli list = Cli.call("shock", "list");
    assertThat(list.code()).isZero();
    assertThat(list.out().lines())
        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(100));
    for (ShockType type : Catalogue.types()) {
      assertThat(list.out()).contains("\n  " + type.id() + " ");
    }
    for (ShockType.Kind kind : ShockType.Kind.values()) {
      assertThat(list.out().lines()).contains(kind.name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void aShockIsShownWithBoundsSourceAndAnExampleThatCanBeUsed() {
    for (ShockType type : Catalogue.types()) {
      Cli one = Cli.call("shock", "list", type.id());
      assertThat(one.code()).isZero();
      assertThat(one.out()).contains("--shock " + type.example());
      assertThat(ShockSpec.parse(type.example()).type()).isEqualTo(type);
      type.parameters().forEach(p -> assertThat(one.out()).contains("  " + p.name() + " "));
      assertThat(one.out().lines())
          .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(100));
    }
    assertThat(Cli.call("shock", "list", "power-delay").out())
        .contains("1m to 120m; 18m if left out", "Liuhe digest 2025-11-18, line 74");
  }

  @Test
  void shocksCanBeListedAsJson() {
    Cli all = Cli.call("shock", "list", "--json");
    assertThat(all.code()).isZero();
    JsonNode shocks = JsonMapper.shared().readTree(all.out()).required("shocks");
    assertThat(shocks.size()).isEqualTo(Catalogue.types().size());
    JsonNode one =
        JsonMapper.shared()
            .readTree(Cli.call("shock", "list", "power-delay", "--json").out())
            .required("shocks")
            .get(0);
    assertThat(one).isIn(shocks.values());
    JsonNode delay = one.required("parameters").get(0);
    assertThat(delay.required("unit").stringValue()).isEqualTo("m");
    assertThat(delay.required("usual").stringValue()).isEqualTo("18m");
    assertThat(delay.required("required").booleanValue()).isFalse();
  }

  @Test
  void anUnknownShockGetsTheNearestName() {
    Cli wrong = Cli.call("shock", "list", "power-dely");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("did you mean 'power-delay'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "validate", "inputs", "shock", "help"})
  void everyCommandHasHelpWithItsUse(String command) {
    Cli help = Cli.call(command, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).contains("Usage: roundtrip " + command);
    assertThat(Cli.call("help", command)).isEqualTo(help);
  }

  @Test
  void helpShowsExamplesAndExitCodes() {
    assertThat(Cli.call("--help").out())
        .contains("Examples:", "roundtrip run openai-2025", "Exit codes:");
    assertThat(Cli.call()).isEqualTo(Cli.call("--help"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "up",
        "validate",
        "inputs",
        "shock list",
        "shock inject",
        "compare",
        "report",
        "export",
        "reverse-stress",
        "explain",
        "ensemble",
        "fragility",
        "sensitivity",
        "network"
      })
  void examplesAndAddressesInHelpAreWhole(String command) {
    String help = Cli.call((command + " --help").split(" ")).out();
    String examples = help.split("Examples:\n")[1];
    assertThat(examples.replace("\\\n", "").lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).startsWith("  roundtrip "));
    assertThat(help).doesNotContain("such as .\n", "127.0.0.1:\n", "HOST:\n");
  }

  @Test
  void completionKnowsTheCommandsAndTheScenarios() {
    Cli completion = Cli.call("generate-completion");
    assertThat(completion.code()).isZero();
    assertThat(completion.out()).contains("roundtrip", "--shock", "openai-2025");
  }

  @Test
  void debugAddsTheStackTraceOfAnError() {
    String[] wrong = {"run", "opnai-2025"};
    assertThat(Cli.call(wrong).err()).contains("openai-2025").doesNotContain("\tat ");
    assertThat(Cli.call("run", "opnai-2025", "--debug").err()).contains("\tat ");
  }
}
