package dev.roundtrip.cli.screen;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Figures as people read them: rounded, and only ever for reading. */
public final class Amounts {

  private static final Money BILLION = Money.ofMillions(1_000);
  private static final Money SMALL = Money.ofCents(10_000_000); // $100,000

  private Amounts() {}

  /** Returns billions of dollars with one decimal, such as {@code 12.3}. */
  public static String billions(Money amount) {
    return rounded(amount.cents(), 11);
  }

  /**
   * Returns billions of dollars in few characters, such as {@code 12.3} or {@code 123}; nothing for
   * what rounds to zero.
   *
   * @param amount the amount, or null for nothing
   */
  public static String brief(@Nullable Money amount) {
    String decimal = amount == null ? "0.0" : billions(amount);
    if (decimal.equals("0.0")) {
      return "";
    }
    boolean large = decimal.replace("-", "").length() > 4;
    return large
        ? BigDecimal.valueOf(Objects.requireNonNull(amount).cents(), 11)
            .setScale(0, RoundingMode.HALF_EVEN)
            .toPlainString()
        : decimal;
  }

  /** Returns whole millions of dollars, such as {@code 1234}. */
  public static String millions(Money amount) {
    return BigDecimal.valueOf(amount.cents(), 8)
        .setScale(0, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  /** Returns gigawatts with one decimal, such as {@code 4.5}. */
  public static String gigawatts(Megawatts power) {
    return rounded(power.value(), 3);
  }

  /**
   * Returns an amount in words, such as {@code $1.2 billion}, {@code $350.0 million} or, where no
   * tenth of a million would be left of it, {@code $4,321.50}.
   */
  public static String words(Money amount) {
    Money size = amount.max(amount.negated());
    if (size.isPositive() && size.isLessThan(SMALL)) {
      return String.format(Locale.ROOT, "$%,.2f", BigDecimal.valueOf(amount.cents(), 2));
    }
    boolean large = !size.isLessThan(BILLION);
    return "$" + rounded(amount.cents(), large ? 11 : 8) + (large ? " billion" : " million");
  }

  private static String rounded(long value, int scale) {
    BigDecimal rounded = BigDecimal.valueOf(value, scale).setScale(1, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0.0" : rounded.toPlainString();
  }
}
