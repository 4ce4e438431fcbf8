package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.books.Books;
import dev.roundtrip.economy.books.Digest;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final Economy LOOP = SmallEconomies.healthyLoop();
  private static final Period JANUARY = SmallEconomies.START;

  /** Returns books in which plant has worn down in a month, which its entry does not tell. */
  private static Books worn(Period period, long cents) {
    Books books = new Books(LOOP.parties(), LOOP.contracts(), period.previous());
    books.addEntriesTo(new Digest());
    books.open(period, Rate.ONE);
    books.post(new Event.Depreciated(SmallEconomies.CLOUD, Money.ofCents(cents)));
    return books;
  }

  private static Environment in(Period period) {
    Environment any = new Ledger(LOOP, 1, 0).open(List.of());
    return new Environment(
        period,
        any.baseRate(),
        any.sentiment(),
        any.appetite(),
        any.supply(),
        any.rentals(),
        any.markets(),
        any.statements(),
        any.spreads(),
        any.premiums(),
        any.quotes(),
        any.pledges(),
        any.interventions());
  }

  private static String after(Fingerprint chain, Books books, Period period) {
    chain.addPeriod(books, in(period), List.of(), List.of(), List.of());
    return chain.hex();
  }

  private static String entries(Books books) {
    Digest digest = new Digest();
    books.addEntriesTo(digest);
    return digest.hex();
  }

  @Test
  void theSameEntriesInAnotherMonthHaveAnotherFingerprint() {
    Period february = JANUARY.next();
    assertThat(entries(worn(february, 7)))
        .as("entries do not tell the month")
        .isEqualTo(entries(worn(JANUARY, 7)));
    assertThat(after(new Fingerprint(), worn(february, 7), february))
        .as("but the environment does")
        .isNotEqualTo(after(new Fingerprint(), worn(JANUARY, 7), JANUARY));
  }

  @Test
  void aMonthsFingerprintCoversItsEntriesAndAllMonthsBefore() {
    Fingerprint one = new Fingerprint();
    Fingerprint same = new Fingerprint();
    Fingerprint other = new Fingerprint();
    String first = after(one, worn(JANUARY, 7), JANUARY);
    assertThat(after(same, worn(JANUARY, 7), JANUARY)).isEqualTo(first);
    assertThat(after(other, worn(JANUARY, 8), JANUARY)).isNotEqualTo(first);
    Period february = JANUARY.next();
    String second = after(one, worn(february, 7), february);
    assertThat(after(same, worn(february, 7), february)).isEqualTo(second);
    assertThat(after(other, worn(february, 7), february)).isNotEqualTo(second);
  }

  @Test
  void theOpeningEntriesAreCovered() {
    Fingerprint chain = new Fingerprint();
    String empty = chain.hex();
    chain.addOpening(new Books(LOOP.parties(), LOOP.contracts(), JANUARY.previous()));
    String opened = chain.hex();
    Fingerprint poorer = new Fingerprint();
    poorer.addOpening(new Books(LOOP.parties(), List.of(), JANUARY.previous()));
    assertThat(List.of(empty, opened, poorer.hex())).doesNotHaveDuplicates();
  }
}
