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
    assertThat(shock.applyTo(Inputs.BASELINE, Period.of(2027, 1)).demand().level())
        .isCloseTo(0.6, within(1e-12));
    assertThat(shock.applyTo(Inputs.BASELINE, Period.of(2027, 10)).demand().level())
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
  void whatIsLeftOutIsUsual() {
    assertThat(ShockSpec.parse("efficiency-jump:from=2027-01").spec())
        .isEqualTo("efficiency-jump:size=97%,from=2027-01");
    assertThat(ShockSpec.parse("power-delay:from=2027-01").spec())
        .isEqualTo("power-delay:delay=18m,from=2027-01");
    assertThat(ShockSpec.parse("take-or-pay:from=2027-01").spec())
        .isEqualTo("take-or-pay:from=2027-01");
  }

  @Test
  void aHalfLifeNeedsNoEnd() {
    Shock shock = ShockSpec.parse("capital-freeze:from=2027-01,decay=6m");
    assertThat(shock.applyTo(Inputs.BASELINE, Period.of(2027, 7)).capital().appetite())
        .isCloseTo(0.5, within(1e-12));
    assertThat(shock.spec()).isEqualTo("capital-freeze:from=2027-01,decay=6m");
  }

  @Test
  void aWrongSpecSaysWhatIsAllowed() {
    assertRefused("revenu-miss:size=4%,from=2027-01", "did you mean 'revenue-miss'?");
    assertRefused("flood:from=2027-01", "there are revenue-miss, churn");
    assertRefused("price-war:from=2027-01", "'size' is missing: share of the price that is lost");
    assertRefused("revenue-miss:size=40%", "'from' is missing: the first month");
    assertRefused("revenue-miss:size=40,from=2027-01", "the unit is missing, as in 40%");
    assertRefused("power-delay:delay=18,from=2027-01", "the unit is missing, as in 18m");
    assertRefused("revenue-miss:size=140%,from=2027-01", "size must be 0% to 100%: 140%");
    assertRefused("power-delay:delay=0m,from=2027-01", "delay must be 1m to 120m: 0m");
    assertRefused("revenue-miss:size=40%,from=2027-13", "a month such as 2027-03");
    assertRefused("revenue-miss:size=40%,from=2027-01,decay=linear", "add for=18m");
    assertRefused("revenue-miss:size=40%,from=2027-01,decay=fast", "none, linear or a half-life");
    assertRefused("revenue-miss:size=40%,from=2027-01,until=2028-01", "not a parameter");
    assertRefused("revenue-miss:siz=40%,from=2027-01", "did you mean 'size'?");
    assertRefused("revenue-miss:size=40%,from=2027-01,size=2%", "given twice");
    assertRefused("default:party=Some One,from=2027-01", "the id of a party such as cloud-1");
    assertRefused("default:party=a,from=2027-01,decay=linear", "'decay=linear' is not a parameter");
    assertRefused("nationalisation:party=a,limit=5,from=2027-01", "missing, as in 5bn");
    assertRefused("nationalisation:party=a,limit=0bn,from=2027-01", "above 0bn");
  }

  @Test
  void allThatIsWrongWithASpecIsToldAtOnce() {
    assertRefused("revenue-miss:size=40", "'from' is missing: the first month");
    assertRefused("revenue-miss:size=40", "; and size must be a percentage such as 40%: 40;");
    assertRefused("churn:rate=3,over=12,from=2027-01", "rate must be");
    assertRefused("churn:rate=3,over=12,from=2027-01", "; and over must be");
    assertRefused("revenue-miss:siz=4%,fro=2027-01", "did you mean 'size'?; and 'fro=2027-01'");
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> ShockSpec.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
