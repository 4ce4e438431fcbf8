package dev.roundtrip.economy.simulation;

import static dev.roundtrip.economy.simulation.SmallEconomies.BUYER;
import static dev.roundtrip.economy.simulation.SmallEconomies.LENDER;
import static dev.roundtrip.economy.simulation.SmallEconomies.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.settlement.Event;
import org.junit.jupiter.api.Test;

class WorldTest {

  private static final Obligation CALLED =
      claim(600, ObligationKind.ACCELERATED_PRINCIPAL, Seniority.SECURED);

  private final World world = new World(SmallEconomies.healthyLoop());

  @Test
  void whatLosesItsRankIsOwedAsAnOrdinaryClaim() {
    apply(new ContractEvent.ObligationDue(CALLED));
    apply(new ContractEvent.RankLost(CALLED, Money.ofMillions(400)));
    assertThat(world.unpaid())
        .containsExactlyInAnyOrder(
            claim(200, ObligationKind.ACCELERATED_PRINCIPAL, Seniority.SECURED), ordinary(400));
  }

  @Test
  void whereThereIsNoPlantAllOfItLosesItsRank() {
    apply(new ContractEvent.ObligationDue(CALLED));
    apply(new ContractEvent.RankLost(CALLED, CALLED.amount()));
    assertThat(world.unpaid()).containsExactly(ordinary(600));
  }

  @Test
  void debtorAndCreditorHearOfIt() {
    Event lost = new Event.ContractChanged(new ContractEvent.RankLost(CALLED, CALLED.amount()));
    assertThat(Audience.of(lost, world)).containsExactlyInAnyOrder(BUYER, LENDER);
  }

  private void apply(ContractEvent change) {
    world.apply(new RecordId.OfEvent(START, 1), new Event.ContractChanged(change));
  }

  private static Obligation ordinary(int millions) {
    return claim(millions, ObligationKind.UNSECURED_PRINCIPAL, Seniority.SENIOR);
  }

  private static Obligation claim(int millions, ObligationKind kind, Seniority rank) {
    return new Obligation(
        new ObligationId(new ContractId("called"), kind, START),
        BUYER,
        LENDER,
        Money.ofMillions(millions),
        rank);
  }
}
