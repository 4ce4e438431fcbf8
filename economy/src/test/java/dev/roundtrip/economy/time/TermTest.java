package dev.roundtrip.economy.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TermTest {

  private static final Period FIRST = Period.of(2027, 1);
  private static final Period LAST = Period.of(2031, 12);

  @Test
  void bothEndsAreIncluded() {
    Term term = new Term(FIRST, LAST);
    assertThat(term.months()).isEqualTo(60);
    int covered = 0;
    for (int ahead = -12; ahead < 72; ahead++) {
      covered += term.covers(FIRST.plus(ahead)) ? 1 : 0;
    }
    assertThat(covered).isEqualTo(60);
    assertThat(term.covers(FIRST)).isTrue();
    assertThat(term.covers(LAST)).isTrue();
  }

  @Test
  void oneMonthIsATermAndLessIsNone() {
    Term term = new Term(FIRST, FIRST);
    assertThat(term.months()).isEqualTo(1);
    assertThat(term.covers(FIRST)).isTrue();
    assertThatThrownBy(() -> new Term(FIRST, FIRST.previous()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a term cannot end (2026-12) before 2027-01");
  }

  @Test
  void itReadsFromItsFirstMonthToItsLast() {
    assertThat(new Term(FIRST, LAST)).hasToString("2027-01..2031-12");
  }
}
