package dev.roundtrip.economy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordIdTest {

  private static final Period MARCH = Period.of(2027, 3);

  @Test
  void aRecordIsReadFromItsText() {
    assertThat(RecordId.parse("2027-03#12")).isEqualTo(new RecordId.OfEvent(MARCH, 12));
    assertThat(RecordId.parse("2027-03/lab/plan/5"))
        .isEqualTo(new RecordId.OfMessage(MARCH, Round.PLAN, new PartyId("lab"), 5));
    assertThat(RecordId.parse("2027-03/statement/lab"))
        .isEqualTo(new RecordId.OfFigure(MARCH, "statement/lab"))
        .hasToString("2027-03/statement/lab");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2027-03",
        "2027-03#0",
        "2027-13#1",
        "2027-03/lab/plan/0",
        "2027-03/lab/dream/1",
        "2027-03/A"
      })
  void anythingElseIsNone(String text) {
    assertThatThrownBy(() -> RecordId.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCauseIsNamedOnce() {
    RecordId mood = new RecordId.OfFigure(MARCH, "sentiment");
    assertThat(Decision.of("p", "w").because(mood, null, mood).causes()).containsExactly(mood);
  }
}
