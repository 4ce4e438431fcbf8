package dev.roundtrip.ledger.drive;

import dev.roundtrip.ledger.store.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again, with back-off, what fails because the broker or the database is away, for as long as
 * it takes. What is tried must be safe to do twice.
 */
public final class Patience implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
  private static final Duration SHORTEST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final LedgerStatus status;
  private final CountDownLatch over = new CountDownLatch(1);

  public Patience(LedgerStatus status) {
    this.status = status;
  }

  /** Something that may fail for a while. */
  public interface Attempt<T> {
    T make() throws SQLException, ExecutionException, InterruptedException;
  }

  /**
   * Makes attempts until one succeeds.
   *
   * @param what what is attempted, for people
   * @throws InterruptedException if there is no more time: the process ends
   * @throws IllegalStateException if it fails in a way that trying again cannot mend
   */
  public <T> T until(String what, Attempt<T> attempt) throws InterruptedException {
    Duration pause = SHORTEST;
    boolean troubled = false;
    while (true) {
      requireTime();
      try {
        T made = attempt.make();
        if (troubled) {
          status.troubled(null);
          LOG.info("{}: works again", what);
        }
        return made;
      } catch (SQLException | ExecutionException | KafkaException e) {
        if (!isPassing(e)) {
          throw new IllegalStateException(what + " failed: " + e.getMessage(), e);
        }
        if (!troubled) {
          LOG.warn("{}: trying again until it works: {}", what, e.toString());
        }
        troubled = true;
        status.troubled(what + " does not work yet: " + causeOf(e).getMessage());
        over.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
      }
    }
  }

  /** Throws if there is no more time. */
  void requireTime() throws InterruptedException {
    if (isOver()) {
      throw new InterruptedException("the ledger is closing");
    }
  }

  boolean isOver() {
    return over.getCount() == 0;
  }

  private static boolean isPassing(Exception failure) {
    Throwable cause = causeOf(failure);
    if (cause instanceof SQLException sql) {
      return Database.isPassing(sql);
    }
    return cause instanceof KafkaException
        && !(cause instanceof RecordTooLargeException)
        && !(cause instanceof SerializationException);
  }

  private static Throwable causeOf(Exception failure) {
    Throwable cause = failure.getCause();
    return failure instanceof ExecutionException && cause != null ? cause : failure;
  }

  /** Ends all waiting. */
  @Override
  public void close() {
    over.countDown();
  }
}
