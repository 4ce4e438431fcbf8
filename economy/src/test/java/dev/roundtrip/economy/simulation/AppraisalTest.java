package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.PlainMonth;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppraisalTest {

  private static final Money PLANT = Money.ofMillions(500);

  /** The small loop, with plant of its own for everybody that acts. */
  private static Simulation afterAMonth() {
    Economy economy = SmallEconomies.healthyLoop();
    List<Party> parties = new ArrayList<>();
    for (Party party : economy.parties()) {
      Money plant = party.kind().acts() ? PLANT : Money.ZERO;
      parties.add(
          new Party(
              party.id(),
              party.name(),
              party.kind(),
              new OpeningSheet(party.opening().cash(), plant),
              party.conduct()));
    }
    Simulation simulation = new Simulation(economy.withParties(parties), 1, 0);
    simulation.step();
    return simulation;
  }

  /** 600 MW online since this month, at today's rent, of whose term of 36 months 35 are left. */
  @Test
  void plantIsWorthWhatItCanStillEarnWithinTheTermOfItsContract() {
    Simulation simulation = afterAMonth();
    Money rent = simulation.ledger().environment().rentAtAge(0);
    assertThat(rent.isPositive()).isTrue();
    assertThat(simulation.ledger().collateral().of(SmallEconomies.CLOUD))
        .isEqualTo(rent.times(600).times(35, 12));
  }

  /** The same under a contract of ten years: its chips live four. */
  @Test
  void plantIsWorthNothingBeyondTheLifeOfItsChips() {
    Economy economy = SmallEconomies.healthyLoop();
    List<Contract> contracts = new ArrayList<>();
    for (Contract contract : economy.contracts()) {
      contracts.add(contract instanceof Capacity capacity ? tenYears(capacity) : contract);
    }
    World world = new World(economy.withContracts(contracts));
    assertThat(valueIn(SmallEconomies.START, world)).isEqualTo(rentAtAge(0).times(600).times(4));
    Period last = SmallEconomies.START.plus(47);
    assertThat(valueIn(last, world)).isEqualTo(rentAtAge(47).times(600).times(1, 12));
    assertThat(valueIn(last.next(), world)).isEqualTo(Money.ZERO);
  }

  private static Capacity tenYears(Capacity capacity) {
    Heading brief = capacity.heading();
    return new Capacity(
        new Heading(
            brief.id(),
            brief.signed(),
            new Term(SmallEconomies.START, SmallEconomies.START.plus(119)),
            brief.seniority(),
            brief.binding()),
        capacity.buyer(),
        capacity.supplier(),
        capacity.opening(),
        capacity.energisation(),
        capacity.rent(),
        capacity.announced(),
        capacity.chips());
  }

  @Test
  void plantThatRentsOutNothingBringsNothing() {
    assertThat(afterAMonth().ledger().collateral().of(SmallEconomies.CHIPS)).isEqualTo(Money.ZERO);
  }

  /** 600 MW whose contract ended early, when a month of its term is left, and when none is. */
  @Test
  void freedSitesBringNothingOnceTheFormerTermIsOver() {
    World world = new World(SmallEconomies.healthyLoop());
    Period start = SmallEconomies.START;
    world.apply(
        new RecordId.OfEvent(start, 1),
        new Event.ContractTerminated(new ContractId("capacity"), SmallEconomies.BUYER));
    assertThat(world.freedSites(SmallEconomies.CLOUD)).hasSize(1);
    Period last = SmallEconomies.HORIZON.last();
    Period before = last.previous();
    assertThat(valueIn(before, world)).isEqualTo(rentAtAge(34).times(600).times(1, 12));
    assertThat(valueIn(last, world)).isEqualTo(Money.ZERO);
    assertThat(valueIn(last.next(), world)).isEqualTo(Money.ZERO);
  }

  private static Money valueIn(Period period, World world) {
    return new Appraisal(world, PlainMonth.of(period)).of(SmallEconomies.CLOUD);
  }

  private static Money rentAtAge(int months) {
    return PlainMonth.of(SmallEconomies.START).rental(Money.ofMillions(9), months);
  }
}
