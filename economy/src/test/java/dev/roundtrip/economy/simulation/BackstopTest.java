package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.CapacityBackstop;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Decision;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.ShockSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The chip maker rents what the cloud cannot sell, at $8 million a megawatt and year. */
class BackstopTest {

  private static final ContractId BACKSTOP = new ContractId("backstop");

  /** The price of a megawatt for a month, in cents, rounded up. */
  private static final long A_MEGAWATT_MONTH = 66_666_667;

  private Simulation simulation = new Simulation(SmallEconomies.fragileLoop(), 7, 0);

  private static CapacityBackstop backstop(ContractId id, PartyId buyer, long limitMillions) {
    return new CapacityBackstop(
        new Heading(
            id, SmallEconomies.START, SmallEconomies.HORIZON, Seniority.SENIOR, Binding.FIRM),
        buyer,
        SmallEconomies.CLOUD,
        Money.ofMillions(8),
        Money.ofMillions(limitMillions));
  }

  private List<PeriodResult> run(long limitMillions) {
    return run(backstop(BACKSTOP, SmallEconomies.CHIPS, limitMillions));
  }

  private List<PeriodResult> run(CapacityBackstop... backstops) {
    Economy economy =
        SmallEconomies.with(SmallEconomies.fragileLoop(), backstops)
            .withShocks(List.of(ShockSpec.parse("revenue-miss:size=75%,from=2025-06")));
    simulation = new Simulation(economy, 7, 0);
    List<PeriodResult> results = new ArrayList<>();
    while (!simulation.isFinished()) {
      results.add(simulation.step());
    }
    return results;
  }

  private static int fall(List<PeriodResult> results) {
    for (int month = 0; month < results.size(); month++) {
      if (results.get(month).events().stream().anyMatch(Event.DefaultDeclared.class::isInstance)) {
        return month;
      }
    }
    throw new AssertionError("nobody defaulted");
  }

  /** Returns a month's rent of the power that the default has freed. */
  private Money rentOfTheFreed() {
    long freed = 0;
    for (FreedSite site : simulation.ledger().world().freedSites(SmallEconomies.CLOUD)) {
      freed += site.megawatts().value();
    }
    return Money.ofMillions(8).times(freed, 12);
  }

  private static List<JournalEntry> rents(PeriodResult result) {
    return rents(result, BACKSTOP);
  }

  private static List<JournalEntry> rents(PeriodResult result, ContractId backstop) {
    return result.entries().stream()
        .filter(entry -> backstop.equals(entry.contract()) && entry.text().startsWith("due"))
        .toList();
  }

  private static Money posted(JournalEntry entry, AccountKind kind) {
    return entry.postings().stream()
        .filter(posting -> posting.account().kind() == kind)
        .map(posting -> posting.amount())
        .reduce(Money.ZERO, Money::plus);
  }

  @Test
  void powerThatStandsEmptyIsRentedUntilItIsLetAgain() {
    List<PeriodResult> results = run(6_300);
    int fall = fall(results);
    for (int month = 0; month < results.size(); month++) {
      boolean empty = month > fall && month <= fall + Reletting.VACANCY_MONTHS;
      assertThat(rents(results.get(month)))
          .as("month %s, fall %s", month, fall)
          .hasSize(empty ? 1 : 0);
    }
    List<Decision> decisions =
        results.get(fall + 1).decisions().stream()
            .map(Recorded::decision)
            .filter(decision -> decision.policy().equals("selling unsold power"))
            .toList();
    assertThat(decisions)
        .singleElement()
        .satisfies(sold -> {
          assertThat(sold.causes()).hasSize(1);
          assertThat(sold.causes().getFirst().toString())
              .startsWith(results.get(fall).environment().period() + "#");
        });
  }

  @Test
  void theCloudBooksRevenueAndTheChipMakerACost() {
    List<PeriodResult> results = run(6_300);
    JournalEntry rent = rents(results.get(fall(results) + 1)).getFirst();
    Money month = rentOfTheFreed();
    assertThat(month).isGreaterThanOrEqualTo(Money.ofMillions(400));
    assertThat(posted(rent, AccountKind.REVENUE_COMPUTE)).isEqualTo(month.negated());
    assertThat(posted(rent, AccountKind.EXPENSE_COMPUTE)).isEqualTo(month);
    assertThat(rent.postings())
        .extracting(posting -> posting.account().owner())
        .containsOnly(SmallEconomies.CLOUD, SmallEconomies.CHIPS);
  }

  @Test
  void theLimitHoldsForAllMonthsTogether() {
    List<PeriodResult> results = run(1_000);
    Money sum = Money.ZERO;
    for (PeriodResult result : results) {
      for (JournalEntry rent : rents(result)) {
        sum = sum.plus(posted(rent, AccountKind.EXPENSE_COMPUTE));
      }
    }
    assertThat(sum).isEqualTo(Money.ofMillions(1_000));
    long months = Math.ceilDiv(sum.cents(), rentOfTheFreed().cents());
    assertThat(results.stream().filter(result -> !rents(result).isEmpty())).hasSize((int) months);
    assertThat(months).isLessThan(Reletting.VACANCY_MONTHS);
  }

  /** The first pays for $1 billion, more than one month and less than three of it. */
  @Test
  void whatTheFirstOfTwoDoesNotPayForIsSoldToTheSecondInTheSameMonth() {
    ContractId second = new ContractId("backstop-2");
    List<PeriodResult> results =
        run(
            backstop(BACKSTOP, SmallEconomies.CHIPS, 1_000),
            backstop(second, SmallEconomies.INVESTOR, 6_300));
    Money month = rentOfTheFreed();
    int fall = fall(results);
    for (int after = 1; after <= Reletting.VACANCY_MONTHS; after++) {
      PeriodResult result = results.get(fall + after);
      Money sum = rentedUnder(BACKSTOP, result).plus(rentedUnder(second, result));
      assertThat(month.minus(sum).cents()).as("month %s", after).isBetween(0L, A_MEGAWATT_MONTH);
      boolean exhausted = month.times(after).compareTo(Money.ofMillions(1_000)) >= 0;
      assertThat(rentedUnder(second, result).isPositive())
          .as("month %s", after)
          .isEqualTo(exhausted);
    }
    Money first = Money.sum(results.stream().map(result -> rentedUnder(BACKSTOP, result)).toList());
    assertThat(first).isEqualTo(Money.ofMillions(1_000));
  }

  private static Money rentedUnder(ContractId backstop, PeriodResult result) {
    Money rent = Money.ZERO;
    for (JournalEntry entry : rents(result, backstop)) {
      rent = rent.plus(posted(entry, AccountKind.EXPENSE_COMPUTE));
    }
    return rent;
  }
}
