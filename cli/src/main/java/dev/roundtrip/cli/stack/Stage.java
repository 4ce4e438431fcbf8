package dev.roundtrip.cli.stack;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was started, and stops it in the opposite order, whatever happens meanwhile. While
 * something is still starting nothing is stopped, because what starts may stand on what was started
 * before: a database on its folder.
 */
final class Stage implements AutoCloseable {

  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private int starting;
  private boolean closing;

  /**
   * Starts something and keeps it.
   *
   * @throws CancellationException if everything is being stopped
   */
  <T extends AutoCloseable> T start(Callable<T> starter) throws Exception {
    begin();
    @Nullable T resource = null;
    try {
      resource = starter.call();
      return resource;
    } finally {
      end(resource);
    }
  }

  private void begin() {
    lock.lock();
    try {
      if (closing) {
        throw new CancellationException("stopping");
      }
      starting++;
    } finally {
      lock.unlock();
    }
  }

  private void end(@Nullable AutoCloseable resource) {
    lock.lock();
    try {
      if (resource != null) {
        started.push(resource);
      }
      starting--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Stops everything, and returns when nothing is left. What cannot be stopped does not keep the
   * rest from being stopped.
   */
  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (AutoCloseable next = next(); next != null; next = next()) {
      try {
        next.close();
      } catch (Exception e) {
        if (failure == null) {
          failure = new IOException("not all could be stopped: " + e.getMessage(), e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Waits until nothing starts; returns what is to be stopped next, or null if nothing is left. */
  private @Nullable AutoCloseable next() {
    lock.lock();
    try {
      closing = true;
      while (starting > 0) {
        changed.awaitUninterruptibly();
      }
      return started.poll();
    } finally {
      lock.unlock();
    }
  }
}
