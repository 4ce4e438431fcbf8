package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.shock.ShockSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shocks that make no sense in an economy are refused with what would be right. */
class ShockRulesTest {

  private static void require(String... specs) {
    ShockRules.require(
        StruckLoop.economy(), List.of(specs).stream().map(ShockSpec::parse).toList());
  }

  private static void assertRefused(String message, String... specs) {
    assertThatThrownBy(() -> require(specs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void whatItNamesMustBeThere() {
    assertRefused("did you mean 'cloud'?", "default:party=clowd,from=2026-01");
    assertRefused("a party that decides, not 'customers'", "default:party=customers,from=2026-01");
    assertRefused(
        "a party that serves customers, not 'cloud'",
        "competitor-substitution:seller=cloud,share=4%,from=2026-01");
    assertRefused("did you mean 'capacity'?", "contract-cancelled:contract=capacty,from=2026-01");
    assertRefused(
        "a capacity contract, not 'loan'", "contract-stretched:contract=loan,from=2026-01");
    assertRefused("a guarantee, not 'loan'", "guarantee-called:contract=loan,from=2026-01");
  }

  @Test
  void itMustBearOnAMonthOfTheRun() {
    assertRefused("which are 2025-01 to 2027-12", "capital-freeze:from=2028-01");
    assertRefused("bears on no month", "capital-freeze:from=2024-01,for=12m");
    assertThatCode(() -> require("capital-freeze:from=2024-01,for=13m")).doesNotThrowAnyException();
  }

  @Test
  void noTwoMayContradictEachOtherInAMonth() {
    String taken = "nationalisation:party=cloud,limit=1bn,from=2026-01";
    String refused = "no-rescue:party=cloud,from=2025-06";
    assertRefused("contradict each other in 2026-01: cloud is both rescued", taken, refused);
    assertThatCode(() -> require(taken, refused + ",for=7m")).doesNotThrowAnyException();
    assertRefused(
        "the state steps in once at a time",
        taken,
        "nationalisation:party=buyer,limit=1bn,from=2026-03");
    assertRefused(
        "cloud is both rescued and not",
        "public-guarantee:loan=loan,limit=1bn,from=2026-01",
        refused);
    String stretched = "contract-stretched:contract=capacity,from=2026-01";
    assertRefused(
        "capacity is both stretched and cancelled",
        stretched,
        "contract-cancelled:contract=capacity,from=2026-02");
    assertRefused(
        "cloud cannot both grant and refuse", stretched, "take-or-pay:supplier=cloud,from=2026-02");
    assertThatCode(() -> require(stretched, "take-or-pay:from=2026-02"))
        .as("all but one")
        .doesNotThrowAnyException();
  }

  @Test
  void onlyAStateStepsInAndNotForItself() {
    assertRefused(
        "state cannot step in for itself", "nationalisation:party=state,limit=1bn,from=2026-01");
    assertThatThrownBy(() ->
            ShockRules.require(
                SmallEconomies.healthyLoop(),
                List.of(ShockSpec.parse("nationalisation:party=buyer,limit=1bn,from=2026-01"))))
        .hasMessageContaining("needs a party of the kind public-sector");
  }
}
