package dev.roundtrip.economy.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final Period MARCH = Period.of(2027, 3);

  @Test
  void theExampleOfTheDocumentationHolds() {
    assertThat(Period.parse("2027-03").plus(10)).isEqualTo(Period.of(2028, 1));
  }

  @Test
  void aMonthIsWhatTheCalendarSays() {
    YearMonth calendar = YearMonth.of(0, 1);
    Period month = new Period(0);
    while (calendar.getYear() < 10_000) {
      assertThat(month.year()).isEqualTo(calendar.getYear());
      assertThat(month.month()).isEqualTo(calendar.getMonthValue());
      assertThat(month).hasToString(calendar.toString());
      assertThat(Period.parse(calendar.toString())).isEqualTo(month);
      assertThat(Period.of(calendar.getYear(), calendar.getMonthValue())).isEqualTo(month);
      calendar = calendar.plusMonths(31);
      month = month.plus(31);
    }
  }

  @Test
  void beforeTheFirstYearMonthsGoOnBackwards() {
    Period december = Period.of(0, 1).previous();
    assertThat(december.year()).isEqualTo(-1);
    assertThat(december.month()).isEqualTo(12);
    assertThat(Period.of(-1, 12)).isEqualTo(december);
  }

  @Test
  void aYearHasTwelveMonths() {
    for (int none : new int[] {Integer.MIN_VALUE, -1, 0, 13}) {
      assertThatThrownBy(() -> Period.of(2027, none))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("month must be 1 to 12: " + none);
    }
  }

  @Test
  void aMonthThatDoesNotFitIsRefused() {
    Period last = new Period(Integer.MAX_VALUE);
    Period first = new Period(Integer.MIN_VALUE);
    assertThat(last.previous().next()).isEqualTo(last);
    assertThat(first.next().previous()).isEqualTo(first);
    assertThat(new Period(-1).minus(first)).isEqualTo(Integer.MAX_VALUE);
    assertThat(Period.of(last.year(), last.month())).isEqualTo(last);
    assertThat(Period.of(first.year(), first.month())).isEqualTo(first);
    for (ThrowingCallable overflow :
        List.<ThrowingCallable>of(
            last::next,
            first::previous,
            () -> MARCH.plus(Integer.MAX_VALUE),
            () -> last.minus(new Period(-1)),
            () -> first.minus(MARCH),
            () -> Period.of(last.year(), last.month() + 1),
            () -> Period.of(Integer.MAX_VALUE / 12 + 1, 1),
            () -> Period.of(Integer.MIN_VALUE / 12 - 1, 1))) {
      assertThatThrownBy(overflow).isInstanceOf(ArithmeticException.class);
    }
  }

  @Test
  void anotherFormIsRefused() {
    for (String other :
        List.of("2027-00", "2027-13", "2027-3", "27-03", "2027/03", "2027-03-01", " 2027-03", "")) {
      assertThatThrownBy(() -> Period.parse(other))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("not a month such as 2027-03: " + other);
    }
  }

  @Test
  void monthsAreOrderedAsTheyFollow() {
    for (int ahead = -30; ahead <= 30; ahead++) {
      Period other = MARCH.plus(ahead);
      assertThat(other.minus(MARCH)).isEqualTo(ahead);
      assertThat(other.isAfter(MARCH)).isEqualTo(ahead > 0);
      assertThat(other.isBefore(MARCH)).isEqualTo(ahead < 0);
      assertThat(Integer.signum(other.compareTo(MARCH))).isEqualTo(Integer.signum(ahead));
      assertThat(other.equals(MARCH)).isEqualTo(ahead == 0);
      assertThat(other.next()).isEqualTo(MARCH.plus(ahead + 1));
      assertThat(other.next().previous()).isEqualTo(other);
    }
    assertThat(MARCH).isNotEqualTo(null).isNotEqualTo(MARCH.index());
  }
}
