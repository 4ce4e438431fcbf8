package dev.roundtrip.system;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for a condition, with a deadline and a message. */
final class Await {

  private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private Await() {}

  static void await(BooleanSupplier condition, Duration deadline, Supplier<String> message) {
    value(() -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(), deadline, message);
  }

  static <T> T value(Supplier<Optional<T>> condition, Duration deadline, Supplier<String> message) {
    long end = System.nanoTime() + deadline.toNanos();
    while (true) {
      Optional<T> value = condition.get();
      if (value.isPresent()) {
        return value.get();
      }
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("not within " + deadline + ": " + message.get());
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }
}
