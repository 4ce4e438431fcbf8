package dev.roundtrip.ledger.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.time.Period;
import dev.roundtrip.host.LedgerHost;
import dev.roundtrip.ledger.TestRun;
import dev.roundtrip.ledger.store.InjectedShock;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthOpeningTest {

  private static final Period FIRST = Period.of(2025, 1);
  private static final InjectedShock SHOCK =
      new InjectedShock(1, "mine", "revenue-miss:size=40%,from=2025-01", FIRST, null);

  private final LedgerHost machine = new TestRun("r", 2).ledger();
  private final MonthOpening opening = new MonthOpening(machine);

  @Test
  void theMachineOpensOnceHoweverOftenItIsTried() {
    assertThat(opening.with(List.of(SHOCK))).isSameAs(opening.with(List.of(SHOCK)));
    assertThat(machine.ledger().period()).isEqualTo(FIRST);
  }

  @Test
  void whatTheHostsHearIsInTheOutbox() {
    assertThat(opening.with(List.of()).outbox()).hasSize(2);
    assertThat(opening.with(List.of()).month().period()).isEqualTo(FIRST);
  }

  @Test
  void aShockBetweenTwoAttemptsLeavesTheMachineOfNoMoreUse() {
    opening.with(List.of());
    assertThatThrownBy(() -> opening.with(List.of(SHOCK)))
        .isInstanceOf(MonthOpening.MachineAheadException.class);
  }
}
