package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an investor signs in a month leaves its own plans above its minimum, all of it together. */
class RoomForRoundsTest {

  private static EquityRound round(PartyId issuer, Money amount) {
    Period start = SmallEconomies.START;
    Heading heading =
        new Heading(
            new ContractId(issuer + "-round"),
            start,
            new Term(start, start.plus(12)),
            Seniority.EQUITY,
            Binding.FIRM);
    Schedule paid = Schedule.of(List.of(new Schedule.Step(start.plus(3), amount.cents())));
    return new EquityRound(
        heading, SmallEconomies.INVESTOR, issuer, paid, Money.ofMillions(90_000));
  }

  private static List<String> taken(Money... offered) {
    Economy economy = SmallEconomies.healthyLoop();
    Ledger ledger = new Ledger(economy, 1, 0);
    Environment environment = ledger.open(List.of());
    Actors actors = new Actors(ledger.world(), economy.actors());
    actors.open(environment);
    List<PartyId> issuers = List.of(SmallEconomies.BUYER, SmallEconomies.CLOUD);
    List<Message> inbox = new ArrayList<>();
    for (int i = 0; i < offered.length; i++) {
      PartyId issuer = issuers.get(i);
      inbox.add(
          new Message(
              new Message.Identity(environment.period(), Round.PLAN, issuer, 1),
              new Message.Body.ToParty(
                  SmallEconomies.INVESTOR, new Notice.RoundOffered(round(issuer, offered[i])))));
    }
    List<String> taken = new ArrayList<>();
    for (Message message : actors.act(SmallEconomies.INVESTOR, Round.RESPOND, inbox)) {
      if (message.body() instanceof Message.Body.ToParty(var receiver, Notice notice)
          && notice instanceof Notice.RoundSubscribed) {
        taken.add(receiver.value());
      }
    }
    return taken;
  }

  /** Of its $60 billion 1.5 are promised already. */
  @Test
  void twoRoundsOfAMonthShareTheRoom() {
    Money most = Money.ofMillions(40_000);
    assertThat(taken(most)).containsExactly("buyer");
    assertThat(taken(most, most)).as("80 with less than 60").containsExactly("buyer");
    assertThat(taken(most, Money.ofMillions(10_000))).containsExactly("buyer", "cloud");
  }
}
