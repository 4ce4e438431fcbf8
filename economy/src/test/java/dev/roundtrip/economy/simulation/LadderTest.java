package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.ConditionsPrecedent;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Discretion;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.Rung;
import dev.roundtrip.economy.policy.Decision;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A treasury uses the rungs its scenario has, and asks none for what another will yield. */
class LadderTest {

  /** The same loop with markets that take a little or much. */
  private static final List<Economy> DEPTHS =
      IntStream.rangeClosed(1, 8).mapToObj(i -> SmallEconomies.loopWithDepth(i * 1_500)).toList();

  private static Economy withLadder(Economy economy, int missPercent, Rung... ladder) {
    List<Party> parties = new ArrayList<>();
    for (Party party : economy.parties()) {
      Conduct conduct = party.conduct();
      Conduct changed =
          new Conduct(
              conduct.minimumCash(),
              conduct.planningMonths(),
              conduct.usefulLifeMonths(),
              conduct.trainingFloor(),
              List.of(ladder),
              conduct.negotiation());
      parties.add(
          party.id().equals(SmallEconomies.BUYER)
              ? new Party(party.id(), party.name(), party.kind(), party.opening(), changed)
              : party);
    }
    return economy
        .withParties(parties)
        .withShocks(
            List.of(ShockSpec.parse("revenue-miss:size=" + missPercent + "%,from=2025-09")));
  }

  /** What the buyer decided in each month until it defaults. */
  private static List<List<String>> policiesOfBuyer(Economy economy) {
    Simulation simulation = new Simulation(economy, 7, 0);
    List<List<String>> months = new ArrayList<>();
    boolean over = false;
    while (!over && !simulation.isFinished()) {
      PeriodResult result = simulation.step();
      months.add(
          result.decisions().stream()
              .filter(recorded -> recorded.id().sender().equals(SmallEconomies.BUYER))
              .map(recorded -> recorded.decision().policy())
              .toList());
      over =
          result.events().stream()
              .anyMatch(event ->
                  event instanceof Event.DefaultDeclared fall
                      && fall.party().equals(SmallEconomies.BUYER));
    }
    return months;
  }

  @Test
  void aRungThatIsNotOnTheLadderIsNotUsed() {
    List<String> policies =
        policiesOfBuyer(withLadder(SmallEconomies.fragileLoop(), 60, Rung.TRANCHES)).stream()
            .flatMap(List::stream)
            .toList();
    assertThat(policies).doesNotContain("stretching out", "offering rounds", "stepping down");
    assertThat(policies).contains("leaving unpaid");
  }

  /** Equity looks further ahead than rent put off, so at most what it leaves is asked for. */
  @Test
  void whatARungYieldsIsNotAskedOfTheNext() {
    int seen = 0;
    for (Economy economy : DEPTHS) {
      for (int miss = 10; miss <= 80; miss += 10) {
        Simulation simulation =
            new Simulation(withLadder(economy, miss, Rung.EQUITY, Rung.STRETCH_OUT), 7, 0);
        while (!simulation.isFinished()) {
          PeriodResult result = simulation.step();
          Money offered = amount(result, "offering rounds", "amount");
          Money asked = amount(result, "stretching out", "lacking");
          if (offered.isPositive()) {
            seen++;
            Money lacking = amount(result, "offering rounds", "lacking");
            assertThat(asked).isLessThanOrEqualTo(lacking.minus(offered));
          }
        }
      }
    }
    assertThat(seen).as("rounds").isPositive();
  }

  /**
   * The market has taken a round of 1,500 in January 2025, which is all it takes in twelve months.
   */
  @Test
  void aRoundCountsForTwelveMonthsThoughItsTermIsOver() {
    Economy economy =
        withLadder(withRoundOver(SmallEconomies.loopWithDepth(8_000)), 60, Rung.EQUITY);
    Simulation simulation = new Simulation(economy, 7, 0);
    List<Integer> offered = new ArrayList<>();
    while (!simulation.isFinished()) {
      PeriodResult result = simulation.step();
      if (amount(result, "offering rounds", "amount").isPositive()) {
        offered.add(result.environment().period().minus(SmallEconomies.START));
      }
    }
    assertThat(offered).first().isEqualTo(12);
  }

  /** The investor pays nothing of the round of April, and is in default in June. */
  @Test
  void noRoundIsOfferedToWhoHasFailed() {
    Economy economy =
        withLadder(SmallEconomies.loopWithDepth(8_000), 60, Rung.EQUITY, Rung.STRETCH_OUT);
    List<Shock> shocks = new ArrayList<>(economy.shocks());
    shocks.add(ShockSpec.parse("default:party=investor,from=2025-04"));
    List<String> policies =
        policiesOfBuyer(economy.withShocks(shocks)).stream().flatMap(List::stream).toList();
    assertThat(policies).contains("stretching out").doesNotContain("offering rounds");
  }

  /** A part of the round was paid in before, the rest is three months later, and it is over. */
  private static Economy withRoundOver(Economy economy) {
    List<Contract> contracts = new ArrayList<>();
    for (Contract contract : economy.contracts()) {
      contracts.add(contract instanceof EquityRound round ? endingWithItsCash(round) : contract);
    }
    return economy.withContracts(contracts);
  }

  private static EquityRound endingWithItsCash(EquityRound round) {
    Heading heading = round.heading();
    Term term = new Term(SmallEconomies.START, SmallEconomies.START.plus(3));
    return new EquityRound(
        new Heading(heading.id(), heading.signed(), term, heading.seniority(), heading.binding()),
        round.investor(),
        round.issuer(),
        Money.ofMillions(6_500),
        round.instalments(),
        round.postMoney(),
        ConditionsPrecedent.NONE);
  }

  /** What is signed for in September is due in October; a round that is offered brings December. */
  @Test
  void whatARungYieldsLaterIsAskedOfTheNextUntilThen() {
    Period september = SmallEconomies.START.plus(8);
    Economy economy =
        withLadder(SmallEconomies.loopWithDepth(20_000), 0, Rung.EQUITY, Rung.STRETCH_OUT);
    Simulation simulation =
        new Simulation(SmallEconomies.with(economy, dueAfter(september, 6_000)), 7, 0);
    PeriodResult result = simulation.step();
    while (result.environment().period().isBefore(september)) {
      assertThat(amount(result, "offering rounds", "amount")).isEqualTo(Money.ZERO);
      result = simulation.step();
    }
    Money offered = amount(result, "offering rounds", "amount");
    assertThat(offered).isEqualTo(amount(result, "offering rounds", "lacking"));
    assertThat(amount(result, "stretching out", "lacking")).isGreaterThan(Money.ZERO);
  }

  /** A dividend beyond all cash is due in October and cut: nothing is left unpaid. */
  @Test
  void whatACutCoversIsNotLeftUnpaid() {
    OperatingLine dividend = dueAfter(SmallEconomies.START.plus(8), 20_000);
    Economy economy =
        SmallEconomies.with(
            withLadder(SmallEconomies.loopWithDepth(8_000), 0, Rung.CUTS),
            new OperatingLine(
                dividend.heading(),
                dividend.payer(),
                dividend.payee(),
                ObligationKind.DISTRIBUTION,
                dividend.driver(),
                Discretion.DIVIDEND,
                Money.ZERO));
    Simulation simulation = new Simulation(economy, 7, 0);
    List<String> decided = new ArrayList<>();
    while (!simulation.isFinished()) {
      PeriodResult result = simulation.step();
      assertThat(result.events()).noneMatch(Event.ArrearsRecorded.class::isInstance);
      result.decisions().forEach(recorded -> decided.add(recorded.decision().what()));
    }
    assertThat(decided).contains("cut machines").noneMatch(what -> what.startsWith("leave unpaid"));
  }

  /** A payment of so many millions in the month after it is signed for. */
  private static OperatingLine dueAfter(Period signed, long millions) {
    return new OperatingLine(
        new Heading(
            new ContractId("machines"),
            signed,
            new Term(signed.next(), signed.next()),
            Seniority.SENIOR,
            Binding.FIRM),
        SmallEconomies.BUYER,
        SmallEconomies.OTHERS,
        ObligationKind.CAPITAL_SPENDING,
        new OperatingLine.Driver.Yearly(2025, Money.ofMillions(12 * millions), List.of()));
  }

  private static Money amount(PeriodResult result, String policy, String fact) {
    for (Recorded recorded : result.decisions()) {
      Decision decision = recorded.decision();
      if (decision.policy().equals(policy)) {
        for (Decision.Fact figure : decision.facts()) {
          if (figure.name().equals(fact)) {
            return Money.ofCents(new BigDecimal(figure.value()).movePointRight(2).longValueExact());
          }
        }
      }
    }
    return Money.ZERO;
  }
}
