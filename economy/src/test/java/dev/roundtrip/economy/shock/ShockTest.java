package dev.roundtrip.economy.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShockTest {

  private static final String DECAYING = "revenue-miss:size=40%,from=2027-01,for=18m,decay=linear";

  @Test
  void outsideItsTermAShockIsTheIdentity() {
    Shock shock = ShockSpec.parse(DECAYING);
    assertThat(shock.applyTo(Inputs.BASELINE, Period.of(2026, 12))).isSameAs(Inputs.BASELINE);
    assertThat(shock.applyTo(Inputs.BASELINE, Period.of(2028, 7))).isSameAs(Inputs.BASELINE);
  }

  @Test
  void itFadesInEqualSteps() {
    Shock shock = ShockSpec.parse(DECAYING);
    assertThat(shock.applyTo(Inputs.BASELINE, Period.of(2027, 1)).demand())
        .isCloseTo(0.6, within(1e-12));
    assertThat(shock.applyTo(Inputs.BASELINE, Period.of(2027, 10)).demand())
        .isCloseTo(0.8, within(1e-12));
  }

  @Test
  void theOrderOfAListDoesNotMatter() {
    Shock one = ShockSpec.parse("revenue-miss:size=50%,from=2027-01");
    Shock other = ShockSpec.parse("revenue-miss:size=25%,from=2027-01");
    Period month = Period.of(2027, 5);
    assertThat(one.applyTo(other.applyTo(Inputs.BASELINE, month), month))
        .isEqualTo(other.applyTo(one.applyTo(Inputs.BASELINE, month), month));
  }

  @Test
  void aSpecReadsBackAsTheSameShock() {
    for (String text : List.of(DECAYING, "revenue-miss:size=12.5%,from=2030-06")) {
      Shock shock = ShockSpec.parse(text);
      assertThat(shock.spec()).isEqualTo(text);
      assertThat(ShockSpec.parse(shock.spec())).isEqualTo(shock);
    }
  }

  @Test
  void bearsOnTheMonthsOfItsTerm() {
    Shock shock = ShockSpec.parse("revenue-miss:size=40%,from=2027-01,for=2m");
    assertThat(shock.bearsOn(Period.of(2026, 12))).isFalse();
    assertThat(shock.bearsOn(Period.of(2027, 1))).isTrue();
    assertThat(shock.bearsOn(Period.of(2027, 2))).isTrue();
    assertThat(shock.bearsOn(Period.of(2027, 3))).isFalse();
    assertThat(ShockSpec.parse("revenue-miss:size=0%,from=2027-01").bearsOn(Period.of(2027, 1)))
        .isFalse();
  }

  @Test
  void aShockThatNamesNoMonthBeginsWhereItIsPut() {
    Period start = Period.of(2027, 3);
    assertThat(ShockSpec.parse("revenue-miss:size=40%,for=6m", start).spec())
        .isEqualTo("revenue-miss:size=40%,from=2027-03,for=6m");
    assertThat(ShockSpec.parse(DECAYING, start).spec()).isEqualTo(DECAYING);
  }

  @Test
  void aWrongSpecSaysWhatIsAllowed() {
    assertRefused("revenu-miss:size=4%,from=2027-01", "there is revenue-miss");
    assertRefused("revenue-miss:from=2027-01", "'size' is missing");
    assertRefused("revenue-miss:size=40,from=2027-01", "a percentage such as 40%");
    assertRefused("revenue-miss:size=140%,from=2027-01", "0% to 100%");
    assertRefused("revenue-miss:size=40%,from=2027-13", "a month such as 2027-03");
    assertRefused("revenue-miss:size=40%,from=2027-01,decay=linear", "add for=18m");
    assertRefused("revenue-miss:size=40%,from=2027-01,until=2028-01", "not a parameter");
    assertRefused("revenue-miss:size=40%,from=2027-01,size=2%", "given twice");
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> ShockSpec.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
