package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.books.Posting;
import dev.roundtrip.economy.books.StatementLine;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.environment.Statement.Standing;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.ShockSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class StatementsTest {

  @Test
  void theSumsOfAStatementAreThoseOfTheLastTwelveMonthsOfTheJournal() {
    Simulation simulation = new Simulation(SmallEconomies.healthyLoop(), 3, 0);
    List<List<JournalEntry>> months = new ArrayList<>();
    for (int month = 1; month <= 30; month++) {
      PeriodResult result = simulation.step();
      for (Statement published : result.environment().statements()) {
        PartyId party = published.party();
        List<List<JournalEntry>> year =
            months.subList(Math.max(0, months.size() - 12), months.size());
        assertThat(published.months()).isEqualTo(year.size());
        assertThat(published.revenue())
            .isEqualTo(sum(year, party, line -> line == StatementLine.REVENUE).negated());
        assertThat(published.ebitda())
            .isEqualTo(
                sum(
                        year,
                        party,
                        line ->
                            line == StatementLine.REVENUE
                                || line == StatementLine.OPERATING_EXPENSE)
                    .negated());
        assertThat(published.interest())
            .isEqualTo(sum(year, party, line -> line == StatementLine.INTEREST));
      }
      months.add(result.entries());
    }
  }

  @Test
  void theBalanceSheetIsThatOfTheLastClose() {
    Simulation simulation = new Simulation(SmallEconomies.healthyLoop(), 3, 0);
    PeriodResult last = simulation.step();
    for (int month = 2; month <= 20; month++) {
      PeriodResult next = simulation.step();
      for (PartyResult result : last.parties()) {
        if (simulation.economy().actors().contains(result.party())) {
          Statement published = next.environment().statement(result.party());
          assertThat(published.cash()).isEqualTo(result.cash());
          assertThat(published.debt()).isEqualTo(result.debt());
          assertThat(published.standing()).isEqualTo(Standing.SOUND);
        }
      }
      last = next;
    }
    assertThat(last.environment().statements())
        .extracting(Statement::party)
        .isEqualTo(simulation.economy().actors());
  }

  @Test
  void netAssetsAreOpeningMeansNewCapitalAndProfitLessDistributions() {
    Simulation simulation = new Simulation(SmallEconomies.healthyLoop(), 3, 0);
    List<List<JournalEntry>> all = new ArrayList<>();
    all.add(simulation.ledger().openingEntries());
    for (int month = 1; month <= 15; month++) {
      PeriodResult result = simulation.step();
      for (Statement published : result.environment().statements()) {
        assertThat(published.netAssets())
            .isEqualTo(sum(all, published.party(), line -> !isBalanceSheet(line)).negated());
      }
      all.add(result.entries());
    }
  }

  @Test
  void theProfitOfAQuarterIsPublishedUntilTheNextQuarterEnds() {
    Simulation simulation = new Simulation(SmallEconomies.healthyLoop(), 3, 0);
    List<List<JournalEntry>> months = new ArrayList<>();
    for (int month = 1; month <= 13; month++) {
      PeriodResult result = simulation.step();
      int full = (month - 1) / 3 * 3;
      List<List<JournalEntry>> quarter = months.subList(Math.max(0, full - 3), full);
      for (Statement published : result.environment().statements()) {
        assertThat(published.quarterProfit())
            .isEqualTo(sum(quarter, published.party(), StatementsTest::isProfit).negated());
      }
      months.add(result.entries());
    }
  }

  @Test
  void aProfitIsTaxableAsFarAsNoEarlierLossIsSetAgainstIt() {
    Simulation simulation = new Simulation(SmallEconomies.healthyLoop(), 3, 0);
    SortedMap<PartyId, Money> losses = new TreeMap<>();
    int afterLosses = 0;
    for (int month = 1; month <= 60; month++) {
      PeriodResult result = simulation.step();
      if (result.environment().period().month() % 3 == 1) {
        for (Statement published : result.environment().statements()) {
          Money carried = losses.getOrDefault(published.party(), Money.ZERO);
          Money left = published.quarterProfit().minus(carried);
          assertThat(published.taxableProfit()).isEqualTo(left.max(Money.ZERO));
          losses.put(published.party(), left.negated().max(Money.ZERO));
          afterLosses += carried.isPositive() && published.taxableProfit().isPositive() ? 1 : 0;
        }
      }
    }
    assertThat(afterLosses).as("quarters in which a loss was used up").isPositive();
  }

  @Test
  void taxOnTheProfitOfAQuarterIsBookedInTheNextAndIsNoPartOfProfit() {
    Simulation simulation = new Simulation(SmallEconomies.healthyLoop(), 3, 0);
    Money taxed = Money.ZERO;
    for (int month = 1; month <= 60; month++) {
      PeriodResult result = simulation.step();
      Statement published = result.environment().statement(SmallEconomies.CHIPS);
      Money tax =
          sum(List.of(result.entries()), SmallEconomies.CHIPS, line -> line == StatementLine.TAX);
      boolean due = result.environment().period().month() % 3 == 1;
      assertThat(tax)
          .isEqualTo(due ? published.taxableProfit().times(Rate.ofPercent(21)) : Money.ZERO);
      taxed = taxed.plus(tax);
    }
    assertThat(taxed.isPositive()).isTrue();
  }

  @Test
  void everybodyKnowsWhoIsInArrearsAndWhoHasDefaulted() {
    Economy economy =
        SmallEconomies.fragileLoop()
            .withShocks(List.of(ShockSpec.parse("revenue-miss:size=75%,from=2025-06")));
    Simulation simulation = new Simulation(economy, 1, 0);
    List<Standing> seen = new ArrayList<>();
    while (!simulation.isFinished()) {
      PeriodResult result = simulation.step();
      Standing standing = result.environment().statement(SmallEconomies.BUYER).standing();
      if (seen.isEmpty() || seen.getLast() != standing) {
        seen.add(standing);
      }
    }
    assertThat(seen).startsWith(Standing.SOUND, Standing.IN_ARREARS).endsWith(Standing.DEFAULTED);
  }

  @Test
  void figuresOfFewerMonthsAreScaledToAYear() {
    Statement quarter =
        new Statement(
            SmallEconomies.CLOUD,
            3,
            Money.ofMillions(3_000),
            Money.ofMillions(1_800),
            Money.ofMillions(300),
            Money.ofMillions(1_000),
            Money.ofMillions(400),
            Money.ofMillions(500),
            Money.ofMillions(8_000),
            Money.ofMillions(100),
            Standing.SOUND);
    assertThat(quarter.yearlyRevenue()).isEqualTo(Money.ofMillions(12_000));
    assertThat(quarter.yearlyEbitda()).isEqualTo(Money.ofMillions(7_200));
    assertThat(quarter.yearlyInterest()).isEqualTo(Money.ofMillions(1_200));
    assertThat(quarter.netDebt()).isEqualTo(Money.ofMillions(7_500));
  }

  /** The cloud's best customer falls: what it claims of it comes once, if it comes. */
  @Test
  void damagesAreProfitAndNeitherRevenueNorEbitda() {
    Economy economy =
        SmallEconomies.fragileLoop()
            .withShocks(List.of(ShockSpec.parse("default:party=buyer,from=2026-01")));
    Simulation simulation = new Simulation(economy, 3, 0);
    List<List<JournalEntry>> months = new ArrayList<>();
    Money damages = Money.ZERO;
    Money revenue = Money.ZERO;
    Money before = Money.ZERO;
    while (damages.isZero()) {
      before = statement(simulation).ebitda();
      PeriodResult month = simulation.step();
      damages =
          sum(List.of(month.entries()), SmallEconomies.CLOUD, line -> line == StatementLine.ONE_OFF)
              .negated();
      months.add(month.entries());
      revenue = revenueOf(month, SmallEconomies.CLOUD);
    }
    assertThat(damages).isGreaterThan(Money.ofMillions(2_000));
    assertThat(revenue).isLessThan(Money.ofMillions(800));
    assertThat(statement(simulation).ebitda()).isLessThan(before.plus(revenue));
    while (simulation.ledger().period().month() % 3 != 0) {
      months.add(simulation.step().entries());
    }
    assertThat(statement(simulation).quarterProfit())
        .isEqualTo(
            sum(
                    months.subList(months.size() - 3, months.size()),
                    SmallEconomies.CLOUD,
                    StatementsTest::isProfit)
                .negated());
  }

  /** What a default makes due and nobody pays is owed as before: only what is paid is off. */
  @Test
  void debtThatIsOverdueIsDebtStill() {
    Economy economy =
        SmallEconomies.fragileLoop()
            .withShocks(List.of(ShockSpec.parse("default:party=cloud,from=2026-01")));
    Simulation simulation = new Simulation(economy, 3, 0);
    Money owed = statement(simulation).debt();
    while (statement(simulation).standing() != Standing.DEFAULTED) {
      owed = owed.plus(drawnLessRepaid(simulation.step(), SmallEconomies.CLOUD));
      assertThat(statement(simulation).debt()).isEqualTo(owed);
    }
    assertThat(owed).isGreaterThan(Money.ofMillions(1_000));
    Account loans = Account.of(SmallEconomies.CLOUD, AccountKind.LOANS_OWED, SmallEconomies.LENDER);
    assertThat(simulation.ledger().books().balance(loans)).isEqualTo(Money.ZERO);
  }

  private static Money drawnLessRepaid(PeriodResult month, PartyId borrower) {
    Money sum = Money.ZERO;
    for (Event event : month.events()) {
      if (event instanceof Event.ContractChanged(ContractEvent.ObligationPaid paid)) {
        Obligation of = paid.obligation();
        if (of.id().kind() == ObligationKind.DRAW && of.obligee().equals(borrower)) {
          sum = sum.plus(paid.paid());
        } else if (of.id().kind().isRepayment() && of.obligor().equals(borrower)) {
          sum = sum.minus(paid.paid());
        }
      }
    }
    return sum;
  }

  private static Statement statement(Simulation simulation) {
    return simulation.ledger().statements().stream()
        .filter(statement -> statement.party().equals(SmallEconomies.CLOUD))
        .findFirst()
        .orElseThrow();
  }

  private static Money revenueOf(PeriodResult month, PartyId party) {
    return month.parties().stream()
        .filter(result -> result.party().equals(party))
        .map(PartyResult::revenue)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isProfit(StatementLine line) {
    return !isBalanceSheet(line) && line != StatementLine.EQUITY && line != StatementLine.TAX;
  }

  private static boolean isBalanceSheet(StatementLine line) {
    return switch (line) {
      case CASH, OTHER_ASSETS, DEBT, OTHER_LIABILITIES -> true;
      case REVENUE, OPERATING_EXPENSE, INTEREST, DEPRECIATION, TAX, EQUITY, ONE_OFF -> false;
    };
  }

  private static Money sum(
      List<List<JournalEntry>> months, PartyId party, Predicate<StatementLine> counts) {
    Money sum = Money.ZERO;
    for (List<JournalEntry> entries : months) {
      for (JournalEntry entry : entries) {
        for (Posting posting : entry.postings()) {
          AccountKind kind = posting.account().kind();
          if (posting.account().owner().equals(party) && counts.test(StatementLine.of(kind))) {
            sum = sum.plus(posting.amount());
          }
        }
      }
    }
    return sum;
  }
}
