package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.Support;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SaidTest {

  private static final World WORLD = new World(SmallEconomies.healthyLoop());

  private static Support support(String id, int millions) {
    Term term = new Term(SmallEconomies.START, SmallEconomies.START.plus(11));
    Heading heading =
        new Heading(
            new ContractId(id), SmallEconomies.START, term, Seniority.EQUITY, Binding.CONDITIONAL);
    return new Support(
        heading, SmallEconomies.CLOUD, SmallEconomies.BUYER, Money.ofMillions(millions));
  }

  private static Message registers(Support contract, int sequence) {
    Message.Identity id =
        new Message.Identity(SmallEconomies.START, Round.PLAN, SmallEconomies.CLOUD, sequence);
    return new Message(id, new Message.Body.Registration(contract));
  }

  /** The second would take the place of the first, and what it pays would never fall due. */
  @Test
  void ofTwoContractsOfOneNameInAMonthTheFirstIsSigned() {
    Support first = support("help", 100);
    Support other = support("more-help", 300);
    Said said =
        Said.in(
            List.of(registers(first, 1), registers(support("help", 200), 2), registers(other, 3)),
            WORLD);
    assertThat(said.signed()).containsExactly(first, other);
  }

  /** The buyer's message is the first of the two, as its name is. */
  @Test
  void powerThatComesOnlineInTheMonthOfItsCancellationIsNotLateAnyMore() {
    ContractId capacity = new ContractId("capacity");
    Notice cancelled = new Notice.LatePowerCancelled(capacity, new Megawatts(200));
    Notice energised = new Notice.CapacityEnergised(capacity, new Megawatts(150));
    Said said =
        Said.in(
            List.of(
                tells(SmallEconomies.BUYER, SmallEconomies.CLOUD, cancelled),
                tells(SmallEconomies.CLOUD, SmallEconomies.BUYER, energised)),
            WORLD);
    assertThat(said.notices(capacity)).containsExactly(energised, cancelled);
    Period late = SmallEconomies.START.plus(12 + Capacity.LATE_MONTHS);
    ContractState state = Objects.requireNonNull(WORLD.contract(capacity));
    for (Notice notice : said.notices(capacity)) {
      state = state.apply(new ContractEvent.NoticeGiven(late, notice));
    }
    assertThat(((Capacity.State) state).energisedSinceSigning()).isEqualTo(new Megawatts(150));
    assertThat(((Capacity.State) state).planned().total()).as("50 of 900 dropped").isEqualTo(850);
  }

  private static Message tells(PartyId sender, PartyId receiver, Notice notice) {
    Message.Identity id = new Message.Identity(SmallEconomies.START, Round.PLAN, sender, 1);
    return new Message(id, new Message.Body.ToParty(receiver, notice));
  }
}
