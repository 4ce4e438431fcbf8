package dev.roundtrip.host.service;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, with a deadline. */
final class Await {

  private Await() {}

  static void until(Duration deadline, BooleanSupplier condition, Supplier<String> message)
      throws InterruptedException {
    long end = System.nanoTime() + deadline.toNanos();
    CountDownLatch never = new CountDownLatch(1);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited " + deadline + " in vain: " + message.get());
      }
      if (never.await(10, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("nobody counts down");
      }
    }
  }
}
