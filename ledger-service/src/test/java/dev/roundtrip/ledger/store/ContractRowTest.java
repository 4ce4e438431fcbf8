package dev.roundtrip.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractRowTest {

  private static Map<String, Long> measures(String contract, String changes) {
    String text = "name: changed\nextends: openai-2025\ncontracts: {" + changes + "}\n";
    Contract found =
        ScenarioLoader.parse(text, "changed").economy().contracts().stream()
            .filter(one -> one.id().value().equals(contract))
            .findFirst()
            .orElseThrow();
    return ContractRow.of(found.atSigning(), Period.parse("2026-01")).measures();
  }

  @Test
  void aRevenueShareTellsItsRateAndItsCapIfThereIsOne() {
    assertThat(measures("microsoft-share-out", ""))
        .containsEntry("rate_billionths", 200_000_000L)
        .doesNotContainKey("cap_cents");
    assertThat(measures("microsoft-share-out", "microsoft-share-out: {cap: 38 billion USD}"))
        .containsEntry("cap_cents", 3_800_000_000_000L);
  }

  @Test
  void capacityTellsItsEscalatorAndDepositIfThereAreAny() {
    assertThat(measures("oracle-300", ""))
        .doesNotContainKeys("escalator_billionths", "deposit_cents");
    assertThat(measures("oracle-300", "oracle-300: {escalator: 3%, deposit: 2 billion USD}"))
        .containsEntry("escalator_billionths", 30_000_000L)
        .containsEntry("deposit_cents", 200_000_000_000L);
  }
}
