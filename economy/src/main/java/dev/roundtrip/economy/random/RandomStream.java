package dev.roundtrip.economy.random;

/**
 * Random numbers by counter: the same key always draws the same numbers, whatever else was drawn,
 * in whatever order and on whatever thread.
 *
 * <p>A key is (seed, path, party, purpose, period). Each part is mixed in by the finaliser of
 * SplitMix64 (Steele, Lea, Flood 2014), so neighbouring keys give unrelated streams. No stream is
 * ever shared between two purposes.
 */
public final class RandomStream {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final long key;
  private long counter;

  private RandomStream(long key) {
    this.key = key;
  }

  /**
   * Returns the stream of a key.
   *
   * @param seed the run's seed
   * @param path number of the path in an ensemble; 0 for a single run
   * @param subject whose draw it is, such as a party's id
   * @param purpose what is drawn, such as {@code demand}
   * @param period index of the month
   */
  public static RandomStream of(long seed, long path, String subject, String purpose, int period) {
    long key = mix(seed);
    key = mix(key + GOLDEN_GAMMA ^ path);
    key = absorb(key, subject);
    key = absorb(key, purpose);
    return new RandomStream(mix(key + GOLDEN_GAMMA ^ period));
  }

  /** Returns the next number, uniform over all 64-bit values. */
  public long nextLong() {
    counter++;
    return mix(key + counter * GOLDEN_GAMMA);
  }

  /** Returns the next number, uniform in [0, 1) with 53 bits. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Returns the next standard normal number (Box-Muller, which needs no rejection). */
  public double nextGaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
    return radius * StrictMath.cos(2 * StrictMath.PI * nextDouble());
  }

  private static long absorb(long key, String text) {
    long result = mix(key + GOLDEN_GAMMA ^ text.length());
    for (int i = 0; i < text.length(); i++) {
      result = mix(result + GOLDEN_GAMMA ^ text.charAt(i));
    }
    return result;
  }

  private static long mix(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
