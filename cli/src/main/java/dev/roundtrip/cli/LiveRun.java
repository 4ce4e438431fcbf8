package dev.roundtrip.cli;

import dev.roundtrip.cli.control.ControlClient;

/**
 * A run at a ledger that is up, and the line to it.
 *
 * @param ledger the line, closed with this
 * @param address where the ledger is
 * @param id the ledger's name for the run
 */
record LiveRun(ControlClient ledger, String address, String id) implements AutoCloseable {

  @Override
  public void close() {
    ledger.close();
  }
}
