package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.Rent;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.StagedInvestment;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two tranches of 1,000 are earned at once. */
class TranchesTest {

  private static final ContractId STAGED = new ContractId("staged");
  private static final PartyId LAB = new PartyId("lab");
  private static final PartyId MAKER = new PartyId("maker");
  private static final PartyId CLOUD = new PartyId("cloud");
  private static final PartyId MARKET = new PartyId("market");

  private static Party party(PartyId id, PartyKind kind, long millions) {
    OpeningSheet opening = new OpeningSheet(Money.ofMillions(millions), Money.ZERO);
    return new Party(id, id.value(), kind, opening, Conduct.PLAIN);
  }

  private static Heading heading(String id, Seniority seniority, Binding binding) {
    return new Heading(
        new ContractId(id), SmallEconomies.START, SmallEconomies.HORIZON, seniority, binding);
  }

  private static List<Contract> contracts() {
    return List.of(
        new Capacity(
            heading("rent", Seniority.SENIOR, Binding.FIRM),
            LAB,
            CLOUD,
            new Megawatts(200),
            Schedule.EMPTY,
            Rent.flat(60, Money.ofMillions(1), null, Rate.ONE),
            Money.ZERO,
            null),
        new StagedInvestment(
            heading(STAGED.value(), Seniority.EQUITY, Binding.LETTER_OF_INTENT),
            MAKER,
            LAB,
            Money.ofMillions(2_000),
            Money.ofMillions(1_000),
            new Megawatts(100),
            Rate.ONE,
            Megawatts.ZERO,
            Rate.ofPercent(75)));
  }

  /** Returns the tranches due in the first month if their investor has so many millions. */
  private static Money paidBy(long millions) {
    Economy economy =
        new Economy(
            "tranches",
            SmallEconomies.HORIZON,
            2,
            List.of(
                party(LAB, PartyKind.BUYER, 500),
                party(CLOUD, PartyKind.CLOUD, 500),
                party(MAKER, PartyKind.CHIP_MAKER, millions),
                party(MARKET, PartyKind.CAPITAL_MARKETS, 0)),
            contracts(),
            SmallEconomies.calm(Rate.ofPercent(4), 1),
            List.of());
    Money paid = Money.ZERO;
    for (Event event : new Simulation(economy, 1, 0).step().events()) {
      if (event instanceof Event.ContractChanged(ContractEvent.ObligationDue(Obligation due))
          && due.id().contract().equals(STAGED)) {
        paid = paid.plus(due.amount());
      }
    }
    return paid;
  }

  @Test
  void anInvestorGrantsAsManyWholeTranchesAsItsPlansCarry() {
    Money minimum = Conduct.PLAIN.minimumCash();
    long least = minimum.cents() / Money.ofMillions(1).cents();
    assertThat(paidBy(least + 999)).isEqualTo(Money.ZERO);
    assertThat(paidBy(least + 1_999)).isEqualTo(Money.ofMillions(1_000));
    assertThat(paidBy(least + 2_000)).isEqualTo(Money.ofMillions(2_000));
  }
}
