package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Discretion;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.TaxCredit;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Spending that may be cut, spending that is credited, and what a default keeps from starting. */
class SpendingTest {

  private static Heading heading(String id, Period signed) {
    return new Heading(
        new ContractId(id), signed, SmallEconomies.HORIZON, Seniority.SENIOR, Binding.FIRM);
  }

  private static OperatingLine yearly(String id, Discretion discretion, long millions) {
    return new OperatingLine(
        heading(id, SmallEconomies.START),
        SmallEconomies.BUYER,
        SmallEconomies.OTHERS,
        ObligationKind.DISTRIBUTION,
        new OperatingLine.Driver.Yearly(2025, Money.ofMillions(millions), List.of()),
        discretion,
        Money.ZERO);
  }

  private static Economy with(Economy economy, String shock, Contract... more) {
    return SmallEconomies.with(economy, more).withShocks(List.of(ShockSpec.parse(shock)));
  }

  private static SortedMap<Period, Money> due(List<PeriodResult> results, String contract) {
    SortedMap<Period, Money> due = new TreeMap<>();
    for (PeriodResult result : results) {
      for (Event event : result.events()) {
        if (event instanceof Event.ContractChanged(ContractEvent.ObligationDue(Obligation owed))
            && owed.id().contract().value().equals(contract)) {
          due.merge(owed.id().period(), owed.amount(), Money::plus);
        }
      }
    }
    return due;
  }

  private static List<PeriodResult> run(Simulation simulation) {
    List<PeriodResult> results = new ArrayList<>();
    while (!simulation.isFinished()) {
      results.add(simulation.step());
    }
    return results;
  }

  @Test
  void buybacksAreCutBeforeDividendsAndBothComeBack() {
    Economy economy =
        with(
            SmallEconomies.loopWithDepth(0),
            "revenue-miss:size=60%,from=2025-08,for=8m",
            yearly("buyback", Discretion.BUYBACK, 240),
            yearly("dividend", Discretion.DIVIDEND, 240));
    List<PeriodResult> results = run(new Simulation(economy, 7, 0));
    SortedMap<Period, Money> buybacks = due(results, "buyback");
    SortedMap<Period, Money> dividends = due(results, "dividend");
    assertThat(dividends.keySet()).as("who pays a dividend has cut no more").isNotEmpty();
    assertThat(buybacks.size()).isLessThanOrEqualTo(dividends.size());
    assertThat(dividends.keySet()).containsAll(buybacks.keySet());
    assertThat(buybacks.size()).as("some are cut").isLessThan(results.size());
    assertThat(buybacks.lastKey()).as("and come back").isGreaterThan(Period.of(2026, 4));
    assertThat(results.stream().flatMap(r -> r.decisions().stream()))
        .extracting(recorded -> recorded.decision().what())
        .contains("cut buyback");
  }

  @Test
  void theTreasuryPaysBackAPartOfWhatChipsCost() {
    TaxCredit credit =
        new TaxCredit(
            heading("credit", SmallEconomies.START),
            SmallEconomies.OTHERS,
            SmallEconomies.CLOUD,
            Rate.ofPercent(35),
            List.of(new ContractId("chip-supply")),
            6);
    Economy economy =
        with(
            SmallEconomies.loopWithDepth(6_000),
            "revenue-miss:size=0%,from=2025-08,for=1m",
            credit);
    Simulation simulation = new Simulation(economy, 7, 0);
    List<PeriodResult> results = run(simulation);
    SortedMap<Period, Money> chips = due(results, "chip-supply");
    SortedMap<Period, Money> credits = due(results, "credit");
    Money expected = Money.ZERO;
    for (var spent : chips.entrySet()) {
      Period later = spent.getKey().plus(6);
      if (!later.isAfter(SmallEconomies.HORIZON.last())) {
        Money part = spent.getValue().times(Rate.ofPercent(35));
        assertThat(credits).containsEntry(later, part);
        expected = expected.plus(part);
      }
    }
    assertThat(expected).isGreaterThan(Money.ofMillions(1_000));
    Account tax = Account.of(SmallEconomies.CLOUD, AccountKind.EXPENSE_TAX, SmallEconomies.OTHERS);
    assertThat(simulation.ledger().books().balance(tax)).isEqualTo(expected.negated());
  }

  @Test
  void whatIsSignedForLaterEndsWithADefaultToo() {
    Period later = Period.of(2026, 10);
    OperatingLine toCome =
        new OperatingLine(
            heading("to-come", later),
            SmallEconomies.BUYER,
            SmallEconomies.OTHERS,
            ObligationKind.OPERATING_COST,
            new OperatingLine.Driver.Yearly(2025, Money.ofMillions(12), List.of()));
    Economy economy =
        with(SmallEconomies.fragileLoop(), "revenue-miss:size=75%,from=2025-06", toCome);
    Simulation simulation = new Simulation(economy, 7, 0);
    List<PeriodResult> results = run(simulation);
    assertThat(simulation.ledger().world().defaults().get(SmallEconomies.BUYER)).isLessThan(later);
    assertThat(due(results, "to-come")).isEmpty();
    assertThat(simulation.ledger().world().contract(toCome.id())).isNull();
  }
}
