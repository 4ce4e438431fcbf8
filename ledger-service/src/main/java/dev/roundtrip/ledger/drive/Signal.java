package dev.roundtrip.ledger.drive;

import java.time.Duration;

/** Tells who waits in this process that something has changed, and that it is worth looking. */
public final class Signal {

  private long raised;

  /** Wakes everybody. */
  public synchronized void raise() {
    raised++;
    notifyAll();
  }

  /** Returns how often it was raised. Read it before looking, then wait for more than that. */
  public synchronized long count() {
    return raised;
  }

  /** Waits until it was raised more often than seen, or the patience is over. */
  public synchronized void await(long seen, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    long left = patience.toNanos();
    while (raised <= seen && left > 0) {
      wait(left / 1_000_000, (int) (left % 1_000_000));
      left = deadline - System.nanoTime();
    }
  }
}
