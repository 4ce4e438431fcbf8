package dev.roundtrip.host.service;

import dev.roundtrip.wire.Announcement;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the ledger that the host is there, until it has heard, and from then on now and again, so
 * that a ledger that has lost its database hears it too.
 */
final class Announcer implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
  private static final long FIRST_PAUSE_MS = 100;
  private static final long LONGEST_PAUSE_MS = 2_000;
  private static final long AGAIN_MS = 30_000;

  private final LedgerClient ledger;
  private final Announcement announcement;
  private final String secret;
  private final Closing closing;
  private volatile String problem = "not announced to the ledger yet";
  private volatile boolean heard;

  Announcer(LedgerClient ledger, Announcement announcement, String secret, Closing closing) {
    this.ledger = ledger;
    this.announcement = announcement;
    this.secret = secret;
    this.closing = closing;
  }

  /** Returns why the ledger does not take this host, or null if it does. */
  @Nullable String problem() {
    return heard ? null : problem;
  }

  @Override
  public void run() {
    long pauseMs = FIRST_PAUSE_MS;
    do {
      try {
        ledger.announce(announcement, secret);
        if (!heard) {
          LOG.info("the ledger has heard of {}", announcement);
        }
        heard = true;
        pauseMs = AGAIN_MS;
      } catch (StatusRuntimeException e) {
        if (closing.hasBegun()) {
          return; // a call that is cut short by the end is no news
        }
        if (e.getStatus().getCode() == Status.Code.FAILED_PRECONDITION) {
          refused(e.getStatus());
          return;
        }
        say("the ledger has not heard of this host: " + shown(e.getStatus()));
        pauseMs = Math.min(LONGEST_PAUSE_MS, 2 * pauseMs);
      }
    } while (!closing.beginsWithin(pauseMs));
  }

  /** Another economy says other things: no later attempt can be any better. */
  private void refused(Status status) {
    heard = false;
    problem =
        "the ledger refuses this host: "
            + shown(status)
            + ". This host was built with economy "
            + announcement.economyDigest()
            + "; build the ledger and its hosts from the same sources";
    LOG.error("{}", problem);
  }

  private void say(String what) {
    if (!what.equals(problem)) {
      problem = what;
      LOG.warn("{}", what);
    }
  }

  private static String shown(Status status) {
    String description = status.getDescription();
    return description == null ? status.getCode().toString() : description;
  }
}
