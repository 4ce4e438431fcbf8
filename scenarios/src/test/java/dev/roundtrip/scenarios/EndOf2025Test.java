package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.analysis.Analyst;
import dev.roundtrip.economy.analysis.DefaultLoss;
import dev.roundtrip.economy.analysis.Position;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.environment.Announcement;
import dev.roundtrip.economy.environment.Pledge;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the shipped scenario says of the day on which it was written, beside what was filed. */
class EndOf2025Test {

  private static final PartyId OPENAI = new PartyId("openai");
  private static final Period END_OF_2025 = Period.of(2025, 12);

  private static Simulation run;
  private static Analysis analysis;

  @BeforeAll
  static void runToTheEndOf2025() {
    run = new Simulation(KnownFacts.scenario(Map.of("chance", "mean")).economy(), 1, 0);
    Analyst analyst = new Analyst(run.ledger());
    while (run.ledger().period().isBefore(END_OF_2025)) {
      analyst.closed(run.step());
    }
    analysis = analyst.analysis();
  }

  /** Chips fill the sites that are rented: their headlines are never added to those of rent. */
  @Test
  void headlinesOfChipsStandBesideThoseOfRent() {
    Money rent = Money.ZERO;
    Money chips = Money.ZERO;
    for (Contract contract : run.economy().contracts()) {
      if (contract instanceof Capacity capacity
          && capacity.buyer().equals(OPENAI)
          && capacity.heading().signed().isBefore(END_OF_2025)) {
        rent = rent.plus(capacity.announced());
      }
    }
    for (Announcement headline : run.economy().climate().shares().announcements()) {
      chips = headline.contract() == null ? chips.plus(headline.headline()) : chips;
    }
    Pledge pledge = pledgeOf(OPENAI);
    assertThat(pledge.announced()).isEqualTo(rent);
    assertThat(pledge.announcedChips()).isEqualTo(chips).isEqualTo(Money.ofMillions(540_000));
  }

  private static Pledge pledgeOf(PartyId promisor) {
    return run.ledger().environment().pledges().stream()
        .filter(pledge -> pledge.promisor().equals(promisor))
        .findFirst()
        .orElseThrow();
  }

  /** 300 of Oracle's 455 billion, 22.4 of CoreWeave's 55.6, before anything is billed. */
  @Test
  void openaisPartOfABacklogIsThatOfTheFilings() {
    assertThat(backlogShare("oracle"))
        .isCloseTo(300 * 1e9 / KnownFacts.of("oracle-backlog-2025-08"), within(0.005));
    assertThat(backlogShare("coreweave"))
        .isCloseTo(22.4e9 / KnownFacts.of("coreweave-backlog-2025-09"), within(0.015));
  }

  /** 11.6 of more than 13 billion were paid in before the run; none of the rounds in it is its. */
  @Test
  void microsoftWouldLoseWhatItPaidInBeforeTheRun() {
    Money paid = Money.ofMillions(11_600);
    EquityRound stake = KnownFacts.contract("microsoft-stake", EquityRound.class);
    assertThat(stake.opening()).isEqualTo(stake.amount()).isEqualTo(paid);
    assertThat(KnownFacts.dollars(paid) / KnownFacts.dollars(stake.postMoney()))
        .isCloseTo(KnownFacts.of("microsoft-stake") / 100, within(0.001));
    DefaultLoss loss = position("microsoft").lossByDefault().get(OPENAI);
    assertThat(Objects.requireNonNull(loss).of(DefaultLoss.Part.SHARES)).isEqualTo(paid);
  }

  private static double backlogShare(String seller) {
    return Objects.requireNonNull(position(seller).dependence().get(OPENAI)).backlog().share();
  }

  private static Position position(String party) {
    return analysis.years().stream()
        .filter(year -> year.party().equals(new PartyId(party)))
        .map(year -> Objects.requireNonNull(year.position()))
        .findFirst()
        .orElseThrow();
  }
}
