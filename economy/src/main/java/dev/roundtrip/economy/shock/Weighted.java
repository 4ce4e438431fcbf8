package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;

/** What is left of a size that has to stay exact. */
final class Weighted {

  private Weighted() {}

  /** Returns {@code size x weight}, rounded half to even to a billionth; 40 % at 0.5 is 20 %. */
  static Rate of(Rate size, double weight) {
    return new Rate((long) StrictMath.rint(size.billionths() * weight));
  }
}
