package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Rate;

/**
 * A part of the rent put off: it is served and owed, and paid in equal monthly parts over as many
 * months as it was put off, with interest that is added to it until then.
 *
 * <p>For example, 30 % put off 24 months at 10 %: of $100 million a month $70 million are paid for
 * 24 months; a month's interest on $720 million put off is $6 million.
 *
 * @param share share of each month's rent that is put off; 0 to 1
 * @param months months for which rent is put off, and again months in which it is repaid; positive
 * @param interest yearly rate on what is put off; not negative
 * @see "docs/MODEL.md, Stretch-out and step-down"
 */
public record StretchOut(Rate share, int months, Rate interest) {

  public StretchOut {
    if (share.isNegative()
        || share.compareTo(Rate.ONE) > 0
        || months < 1
        || months > 600
        || interest.isNegative()) {
      throw new IllegalArgumentException(
          "a stretch-out puts off 0 to 100 % for 1 to 600 months: " + share + ", " + months);
    }
  }
}
