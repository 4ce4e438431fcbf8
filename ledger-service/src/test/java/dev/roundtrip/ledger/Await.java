package dev.roundtrip.ledger;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting for a condition, with a deadline. */
public final class Await {

  private static final long GLANCE_MS = 10;

  private Await() {}

  public static void await(String what, Duration deadline, Callable<Boolean> condition)
      throws Exception {
    long end = System.nanoTime() + deadline.toNanos();
    CountDownLatch never = new CountDownLatch(1);
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("after " + deadline + " still not: " + what);
      }
      never.await(GLANCE_MS, TimeUnit.MILLISECONDS);
    }
  }
}
