package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.Support;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.time.Term;
import java.util.List;
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
}
