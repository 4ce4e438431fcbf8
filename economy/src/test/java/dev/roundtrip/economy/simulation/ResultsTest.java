package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.Repayment;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is published of a month, reckoned party by party from its entries and events. */
class ResultsTest {

  private static final int SEEDS = 3;

  /** How many results have each figure, so that all of them are known to be compared. */
  private final SortedMap<String, Integer> seen = new TreeMap<>();

  @Test
  void everyPartysFiguresAreThoseOfItsEntriesEventsAndContracts() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Simulation simulation = new Simulation(RandomEconomies.of(seed), seed, 0, Observation.NONE);
      while (!simulation.isFinished()) {
        PeriodResult month = simulation.step();
        List<PartyResult> naive =
            simulation.economy().parties().stream()
                .map(party -> naive(party, month, simulation.ledger()))
                .toList();
        assertThat(month.parties())
            .as("seed %s in %s", seed, month.environment().period())
            .containsExactlyElementsOf(naive);
      }
    }
    assertThat(seen)
        .containsOnlyKeys(
            "arrears", "debt", "due", "let again", "online", "paid", "received", "revenue")
        .allSatisfy((figure, times) -> assertThat(times).as(figure).isGreaterThan(20));
  }

  @Test
  void allLoansOfABorrowerAreItsDebt() {
    Economy loop = SmallEconomies.healthyLoop();
    TermLoan loan =
        loop.contracts().stream()
            .filter(TermLoan.class::isInstance)
            .map(TermLoan.class::cast)
            .findFirst()
            .orElseThrow();
    Economy economy = SmallEconomies.with(loop, another(loan));
    PeriodResult month = new Simulation(economy, 1, 0).step();
    assertThat(month.parties())
        .filteredOn(result -> result.party().equals(SmallEconomies.CLOUD))
        .extracting(PartyResult::debt)
        .containsExactly(Money.ofMillions(1_200 + 300));
  }

  private static TermLoan another(TermLoan loan) {
    Heading as = loan.heading();
    return TermLoan.plain(
        new Heading(
            new ContractId("another-loan"), as.signed(), as.term(), as.seniority(), as.binding()),
        loan.borrower(),
        loan.lender(),
        Money.ofMillions(300),
        Money.ofMillions(300),
        loan.interest(),
        as.signed().previous(),
        Repayment.BULLET);
  }

  private PartyResult naive(Party party, PeriodResult month, Ledger ledger) {
    PartyId id = party.id();
    World world = ledger.world();
    return new PartyResult(
        id,
        count("revenue", revenue(id, month)),
        count("due", due(id, month)),
        count("paid", paid(month, due -> due.obligor().equals(id))),
        count("received", paid(month, due -> due.obligee().equals(id))),
        ledger.books().balance(Account.cash(id)),
        count("arrears", arrears(id, month)),
        count("debt", debt(id, world)),
        online(id, world, month.environment().period()));
  }

  private Money count(String figure, Money amount) {
    if (!amount.isZero()) {
      seen.merge(figure, 1, Integer::sum);
    }
    return amount;
  }

  private static Money revenue(PartyId id, PeriodResult month) {
    return Money.sum(
        month.entries().stream()
            .flatMap(entry -> entry.postings().stream())
            .filter(posting -> posting.account().owner().equals(id))
            .filter(posting -> posting.account().kind().isRevenue())
            .map(posting -> posting.amount().negated())
            .toList());
  }

  private static Money due(PartyId id, PeriodResult month) {
    return sum(
        month,
        event ->
            event instanceof Event.ContractChanged(ContractEvent.ObligationDue(Obligation due))
                    && due.obligor().equals(id)
                ? due.amount()
                : Money.ZERO);
  }

  private static Money paid(PeriodResult month, Predicate<Obligation> under) {
    return sum(
        month,
        event ->
            event instanceof Event.ContractChanged(ContractEvent.ObligationPaid(var due, var part))
                    && under.test(due)
                ? part
                : Money.ZERO);
  }

  private static Money sum(PeriodResult month, Function<Event, Money> of) {
    return Money.sum(month.events().stream().map(of).toList());
  }

  private static Money arrears(PartyId id, PeriodResult month) {
    Money last = Money.ZERO;
    for (Event event : month.events()) {
      if (event instanceof Event.ArrearsRecorded arrears && arrears.obligor().equals(id)) {
        last = arrears.unpaid();
      }
    }
    return last;
  }

  private static Money debt(PartyId id, World world) {
    Money sum = Money.ZERO;
    for (ContractState state : world.inForce()) {
      if (state instanceof TermLoan.State loan && loan.contract().borrower().equals(id)) {
        sum = sum.plus(loan.principal());
      }
    }
    return sum;
  }

  private Megawatts online(PartyId id, World world, Period period) {
    long sum = 0;
    for (ContractState state : world.inForce()) {
      if (state instanceof Capacity.State site && site.contract().involves(id)) {
        sum += site.energisedIn(period).value();
        seen.merge("online", 1, Integer::sum);
      }
      if (state instanceof Reletting.State relet
          && relet.contract().owner().equals(id)
          && relet.contract().term().covers(period)) {
        sum += relet.contract().megawatts().value();
        seen.merge("let again", 1, Integer::sum);
      }
    }
    return new Megawatts(sum);
  }
}
