package dev.roundtrip.economy.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.simulation.SmallEconomies;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static final int SEED = 7;
  private static final Question FALL = new Question.OfDefault(SmallEconomies.BUYER);

  private static final Economy BROKEN =
      SmallEconomies.fragileLoop()
          .withShocks(List.of(ShockSpec.parse("revenue-miss:size=75%,from=2025-06")));

  private static final Premises PREMISES = Premises.of(BROKEN, SEED, 36, List.of());

  private static final History HISTORY = History.of(PREMISES, month -> {});

  private static Chain chain(Question question) {
    return Chain.of(Happening.find(question, HISTORY), HISTORY);
  }

  @Test
  void theSameRunComesOfTheSamePremises() {
    assertThat(HISTORY.hash()).isEqualTo(new Simulation(BROKEN, SEED, 0).run());
  }

  @Test
  void theChainLeadsFromTheShockToTheDefaultByRecordsWithAmounts() {
    Chain chain = chain(FALL);
    assertThat(chain.shocks()).extracting(Struck::shock).isEqualTo(BROKEN.shocks());
    assertThat(chain.steps().getFirst().id())
        .isEqualTo(RecordId.parse("2025-06/shock/revenue-miss"));
    assertThat(chain.steps().getLast().id()).isEqualTo(chain.happening().id());
    assertThat(chain.steps()).hasSizeBetween(5, 18).isSubsetOf(chain.all());
    for (Step step : chain.all()) {
      assertThat(HISTORY.has(step.id())).as(step.toString()).isTrue();
      assertThat(step.amount().isZero()).as(step.toString()).isFalse();
    }
  }

  /** Demand is three quarters lower: what the shock is said to do is what it did. */
  @Test
  void aShockIsToldByWhatItDidFirst() {
    Step shock = chain(FALL).steps().getFirst();
    Simulation calm = new Simulation(SmallEconomies.fragileLoop(), SEED, 0);
    Money demand = Money.ZERO;
    for (int month = 1; month <= 6; month++) {
      demand = calm.step().environment().demand(SmallEconomies.SALES);
    }
    Money lost = shock.amount();
    assertThat((double) lost.cents() / demand.cents()).isBetween(0.749, 0.751);
    assertThat(shock.meaning()).isEqualTo("less demand under sales in 2025-06");
  }

  /** Nobody's demand is lower: told are the mood that moved and the largest claim that changed. */
  @Test
  void aShockOnAMoodIsToldByTheMoodAndByTheLargestClaimItChanged() {
    Shock freeze = ShockSpec.parse("capital-freeze:from=2025-03");
    Shock miss = BROKEN.shocks().getFirst();
    Economy frozen = BROKEN.withShocks(List.of(miss, freeze));
    History history = History.of(Premises.of(frozen, SEED, 36, List.of()), month -> {});
    Step told =
        Chain.of(Happening.find(FALL, history), history).all().stream()
            .filter(step -> step.id().equals(RecordId.parse("2025-03/shock/capital-freeze")))
            .findFirst()
            .orElseThrow();
    Simulation with = new Simulation(frozen, SEED, 0);
    Simulation without = new Simulation(BROKEN, SEED, 0);
    Money largest = Money.ZERO;
    while (largest.isZero()) {
      SortedMap<ObligationId, Money> due = due(with.step());
      due(without.step()).forEach((id, amount) -> due.merge(id, amount.negated(), Money::plus));
      for (Money change : due.values()) {
        largest = largest.max(change).max(change.negated());
      }
    }
    assertThat(told.text())
        .isEqualTo(
            "the shock capital-freeze:from=2025-03 strikes and takes lenders' appetite to 0.00"
                + " instead of 1.00");
    assertThat(told.amount()).isEqualTo(largest);
    assertThat(told.meaning())
        .matches("(less|more) [a-z ]+ under [a-z0-9-]+ in " + with.ledger().period());
  }

  /** The same run, told of one lender and of many: who is many is spoken of in the plural. */
  @Test
  void thePluralFollowsFromWhatAPartyIsAndNotFromItsName() {
    Economy many =
        BROKEN.withParties(BROKEN.parties().stream().map(ExplanationTest::asMany).toList());
    History history = History.of(Premises.of(many, SEED, 36, List.of()), month -> {});
    assertThat(history.hash()).isEqualTo(HISTORY.hash());
    List<String> plural = texts(Chain.of(Happening.find(FALL, history), history));
    List<String> singular = texts(chain(FALL));
    assertThat(singular).anyMatch(text -> text.contains(" decides to "));
    assertThat(plural)
        .isEqualTo(
            singular.stream()
                .map(text ->
                    text.replaceFirst(
                            "^(\\S+) (default|decide|owe|take)s(, because| to| new| )", "$1 $2$3")
                        .replaceFirst("^(\\S+) falls into", "$1 fall into")
                        .replaceFirst("^(\\S+) stays in", "$1 stay in"))
                .toList());
  }

  private static Party asMany(Party one) {
    return new Party(one.id(), one.name(), one.kind(), one.opening(), one.conduct(), true);
  }

  private static List<String> texts(Chain chain) {
    return chain.all().stream().map(Step::text).toList();
  }

  private static SortedMap<ObligationId, Money> due(PeriodResult month) {
    SortedMap<ObligationId, Money> due = new TreeMap<>();
    for (Event event : month.events()) {
      if (event instanceof Event.ContractChanged(ContractEvent.ObligationDue(Obligation owed))) {
        due.put(owed.id(), owed.amount());
      }
    }
    return due;
  }

  @Test
  void whatTheCounterfactualNamesPreventsTheDefaultAndWhatItTriedInVainDoesNot() {
    Counterfactual found = Counterfactual.of(chain(FALL), HISTORY, trial -> {});
    assertThat(found.trials()).hasSizeLessThanOrEqualTo(Counterfactual.MOST_RUNS);
    assertThat(found.preventing())
        .extracting(Trial::removed)
        .contains(List.of(BROKEN.shocks().getFirst().spec()));
    for (Trial trial : found.trials()) {
      Simulation without = new Simulation(without(trial.removed()), SEED, 0);
      if (trial.outcome() != Trial.Outcome.IMPOSSIBLE) {
        without.run();
        assertThat(without.ledger().world().hasDefaulted(SmallEconomies.BUYER))
            .as(trial.toString())
            .isEqualTo(trial.outcome() == Trial.Outcome.HAPPENED);
      }
    }
  }

  private static Economy without(List<String> removed) {
    return BROKEN
        .withShocks(
            BROKEN.shocks().stream().filter(shock -> !removed.contains(shock.spec())).toList())
        .withContracts(
            BROKEN.contracts().stream()
                .filter(contract -> !removed.contains(contract.id().value()))
                .toList());
  }

  /** A month later it is too late, and the books of the economy with the gift are in order. */
  @Test
  void cashHelpsInTheLastMonthNamedAndNotInTheNext() {
    Happening fall = Happening.find(FALL, HISTORY);
    Money enough = Money.ofMillions(64_000);
    Optional<Lifeline> found = Lifeline.of(enough, fall, PREMISES, run -> {});
    Period last = found.orElseThrow().last();
    Premises saved = PREMISES.withCash(SmallEconomies.BUYER, last, enough);
    assertThat(Counterfactual.happens(fall, saved)).isFalse();
    History proved = History.of(saved, month -> {});
    assertThat(proved.month(last.previous()).unpaid())
        .as("nobody knew before")
        .isEqualTo(HISTORY.month(last.previous()).unpaid());
    Premises late = PREMISES.withCash(SmallEconomies.BUYER, last.next(), enough);
    assertThat(Counterfactual.happens(fall, late)).isTrue();
    assertThat(Lifeline.of(Money.ofCents(1), fall, PREMISES, run -> {})).isEmpty();
  }

  @Test
  void withoutAShockTheChainStartsWithoutOne() {
    Economy poor =
        SmallEconomies.fragileLoop()
            .withContracts(
                SmallEconomies.fragileLoop().contracts().stream()
                    .filter(contract -> !contract.id().equals(SmallEconomies.SALES))
                    .toList());
    History history = History.of(Premises.of(poor, SEED, 36, List.of()), month -> {});
    Chain chain = Chain.of(Happening.find(FALL, history), history);
    assertThat(chain.shocks()).isEmpty();
    assertThat(chain.steps()).isNotEmpty();
  }

  @Test
  void questionsThatCannotBeAnsweredSayWhatCan() {
    assertThat(Question.parse(" price( nvidia ,2027-06 ) ")).hasToString("price(nvidia, 2027-06)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Question.parse("fall(nvidia)"))
        .withMessageContaining("default(coreweave)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Happening.find(Question.parse("default(nobody)"), HISTORY))
        .withMessageContaining("no party that acts is called 'nobody'; those are buyer, ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Happening.find(Question.parse("default(lender)"), HISTORY))
        .withMessageContaining("did not happen; what did: ")
        .withMessageContaining("default(buyer)");
  }
}
