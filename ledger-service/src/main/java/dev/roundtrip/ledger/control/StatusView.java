package dev.roundtrip.ledger.control;

import dev.roundtrip.ledger.drive.LedgerStatus;
import dev.roundtrip.ledger.store.EventRow;
import dev.roundtrip.ledger.store.InjectedShock;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.ledger.store.RunState;
import dev.roundtrip.proto.v1.RunShock;
import dev.roundtrip.proto.v1.RunStatus;

/** Where a run stands, as the schema says it. */
final class StatusView {

  private final LedgerStatus status;

  StatusView(LedgerStatus status) {
    this.status = status;
  }

  /** Returns where a run stands now. */
  RunStatus of(RunFacts run) {
    return of(run, run.state(), reason(run))
        .setClosedPeriods(run.monthsClosed())
        .setHash(run.position().hash())
        .setPaceMs(run.pace().toMillis())
        .build();
  }

  private String reason(RunFacts run) {
    String stopped = run.reason();
    if (stopped != null) {
      return stopped;
    }
    LedgerStatus.Snapshot now = status.now();
    return !run.state().isOver() && run.runId().equals(now.runId()) ? now.reason() : "";
  }

  /** Returns where a run stood when it changed. */
  RunStatus at(RunFacts run, EventRow change) {
    return of(run, RunState.valueOf(change.detail("state")), change.detail("reason"))
        .setClosedPeriods(Integer.parseInt(change.detail("months_closed")))
        .setHash(change.detail("hash"))
        .setPaceMs(Long.parseLong(change.detail("pace_ms")))
        .build();
  }

  private static RunStatus.Builder of(RunFacts run, RunState state, String reason) {
    return RunStatus.newBuilder()
        .setRunId(run.runId())
        .setScenarioName(run.scenarioName())
        .setScenarioDigest(run.scenarioDigest())
        .setSeed(run.seed())
        .setState(encode(state))
        .setReason(reason)
        .setFirstPeriodIndex(run.firstIndex())
        .setLastPeriodIndex(run.lastIndex());
  }

  private static dev.roundtrip.proto.v1.RunState encode(RunState state) {
    return switch (state) {
      case WAITING -> dev.roundtrip.proto.v1.RunState.RUN_STATE_WAITING_FOR_HOSTS;
      case RUNNING -> dev.roundtrip.proto.v1.RunState.RUN_STATE_RUNNING;
      case PAUSED -> dev.roundtrip.proto.v1.RunState.RUN_STATE_PAUSED;
      case ENDED -> dev.roundtrip.proto.v1.RunState.RUN_STATE_ENDED;
      case STOPPED -> dev.roundtrip.proto.v1.RunState.RUN_STATE_STOPPED;
    };
  }

  /** Returns a shock that was injected. */
  static RunShock of(InjectedShock shock) {
    RunShock.Builder view =
        RunShock.newBuilder()
            .setRequestId(shock.requestId())
            .setSpec(shock.spec())
            .setEffectivePeriodIndex(shock.effectiveIndex());
    shock.withdrawnIndex().ifPresent(view::setWithdrawnPeriodIndex);
    return view.build();
  }
}
