package dev.roundtrip.economy.contract;

import static dev.roundtrip.economy.contract.Terms.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnergisationTest {

  /** 100 MW at signing, 50 and 150 planned, of which 50 have come online a month late. */
  private static final Energisation POWER =
      new Energisation(
          new Megawatts(100),
          List.of(tranche(0, 100), tranche(7, 50)),
          Schedule.of(List.of(step(6, 50), step(12, 150))));

  private static Capacity.Tranche tranche(int month, long power) {
    return new Capacity.Tranche(START.plus(month), new Megawatts(power));
  }

  private static Schedule.Step step(int month, long power) {
    return new Schedule.Step(START.plus(month), power);
  }

  @Test
  void theExampleOfTheDocumentationHolds() {
    assertThat(POWER.onlineIn(START.plus(6))).isEqualTo(new Megawatts(100));
    assertThat(POWER.onlineIn(START.plus(7))).isEqualTo(new Megawatts(150));
    assertThat(POWER.sinceSigning()).isEqualTo(new Megawatts(50));
    assertThat(POWER.missing()).isEqualTo(new Megawatts(150));
  }

  @Test
  void powerIsMissingFromTheMonthItWasPlannedFor() {
    assertThat(POWER.missingSince(START.plus(11))).isEqualTo(Megawatts.ZERO);
    assertThat(POWER.missingSince(START.plus(12))).isEqualTo(new Megawatts(150));
    assertThat(POWER.with(tranche(13, 60)).missingSince(START.plus(12)))
        .isEqualTo(new Megawatts(90));
  }

  @Test
  void whatIsOnlineEarlyIsNotPlannedAgain() {
    Energisation early = POWER.with(tranche(9, 100));
    assertThat(early.plannedIn(START.plus(11))).isEqualTo(new Megawatts(250));
    assertThat(early.plannedIn(START.plus(12))).isEqualTo(new Megawatts(300));
  }

  @Test
  void droppedPowerIsTakenFromTheEndAndLatePowerFromTheNextStep() {
    Energisation before =
        new Energisation(new Megawatts(100), List.of(tranche(0, 100)), POWER.planned());
    assertThat(before.withoutLast(new Megawatts(160)).planned())
        .isEqualTo(Schedule.of(List.of(step(6, 40))));
    assertThat(before.withoutNext(new Megawatts(60)).planned())
        .isEqualTo(Schedule.of(List.of(step(12, 140))));
    assertThat(before.with(tranche(6, 20)).withoutNext(new Megawatts(10)).planned())
        .as("what has come of a step and what is left of it are one step")
        .isEqualTo(Schedule.of(List.of(step(6, 40), step(12, 150))));
  }
}
