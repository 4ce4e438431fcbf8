package dev.roundtrip.scenarios;

/** Which way a figure is moved. */
public enum Direction {
  /** To less of it: a negative one comes nearer to zero, a date comes earlier. */
  DOWN(-1),
  /** To more of it: a negative one goes away from zero, a date comes later. */
  UP(1);

  private final int sign;

  Direction(int sign) {
    this.sign = sign;
  }

  int sign() {
    return sign;
  }
}
