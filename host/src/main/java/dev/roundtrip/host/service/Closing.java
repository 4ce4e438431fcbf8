package dev.roundtrip.host.service;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether a host is being closed. Who has to wait before trying again waits on it. */
final class Closing {

  private final CountDownLatch begun = new CountDownLatch(1);

  void begin() {
    begun.countDown();
  }

  boolean hasBegun() {
    return begun.getCount() == 0;
  }

  /** Waits, and returns early and true when the host is closed meanwhile. */
  boolean beginsWithin(long millis) {
    try {
      return begun.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
