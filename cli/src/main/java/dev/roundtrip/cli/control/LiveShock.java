package dev.roundtrip.cli.control;

import dev.roundtrip.proto.v1.InjectShockResponse;
import dev.roundtrip.proto.v1.RunShock;
import java.util.OptionalInt;

/**
 * A shock of a run at a ledger. Months are counted since January of the year 0.
 *
 * @param id the request id with which it was injected; empty for a shock of the scenario
 * @param spec the shock in its text form
 * @param effective the first month that is opened with it
 * @param withdrawn the first month that is not opened with it any more, if it was withdrawn
 */
public record LiveShock(String id, String spec, int effective, OptionalInt withdrawn) {

  static LiveShock of(RunShock shock) {
    return new LiveShock(
        shock.getRequestId(),
        shock.getSpec(),
        shock.getEffectivePeriodIndex(),
        shock.hasWithdrawnPeriodIndex()
            ? OptionalInt.of(shock.getWithdrawnPeriodIndex())
            : OptionalInt.empty());
  }

  static LiveShock injected(String id, InjectShockResponse response) {
    return new LiveShock(
        id, response.getSpec(), response.getEffectivePeriodIndex(), OptionalInt.empty());
  }

  /** Tells whether it belongs to the scenario. */
  public boolean isOfScenario() {
    return id.isEmpty();
  }
}
