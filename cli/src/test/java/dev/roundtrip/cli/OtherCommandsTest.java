package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.shock.ShockSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {

  @Test
  void validateCountsWhatIsInOrder() {
    Cli validate = Cli.call("validate", "openai-2025");
    assertThat(validate.code()).isZero();
    assertThat(validate.out())
        .matches(
            "openai-2025: OK, 132 months \\(2025-01 to 2035-12\\), \\d+ parties of which \\d+ act,"
                + " \\d+ contracts, 0 shocks\n");
  }

  @Test
  void theExampleOfEveryListedShockCanBeUsed() {
    Cli list = Cli.call("shock", "list");
    assertThat(list.code()).isZero();
    assertThat(list.out()).contains(ShockCommand.REVENUE_MISS);
    assertThat(ShockSpec.parse(ShockCommand.REVENUE_MISS).spec())
        .isEqualTo(ShockCommand.REVENUE_MISS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "validate", "shock", "help"})
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
