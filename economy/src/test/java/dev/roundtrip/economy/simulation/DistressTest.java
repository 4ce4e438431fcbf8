package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.Books;
import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.environment.Pledge;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Decision;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.ShockSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A buyer that runs out of money: what it asks for, what it is answered, what is left of it. */
class DistressTest {

  private static final PartyId BUYER = SmallEconomies.BUYER;

  private static Simulation shocked(String shock) {
    Economy economy = SmallEconomies.fragileLoop().withShocks(List.of(ShockSpec.parse(shock)));
    return new Simulation(economy, 7, 0);
  }

  private static Simulation broken() {
    return shocked("revenue-miss:size=75%,from=2025-06");
  }

  private static List<PeriodResult> results(Simulation simulation) {
    List<PeriodResult> results = new ArrayList<>();
    while (!simulation.isFinished()) {
      results.add(simulation.step());
    }
    return results;
  }

  private static List<Decision> decisions(List<PeriodResult> results, String policy) {
    return results.stream()
        .flatMap(result -> result.decisions().stream())
        .map(Recorded::decision)
        .filter(decision -> decision.policy().equals(policy))
        .toList();
  }

  @Test
  void rentIsPutOffBeforeAnythingIsOverdue() {
    List<PeriodResult> results = results(broken());
    int granted = -1;
    int arrears = -1;
    for (int month = 0; month < results.size(); month++) {
      for (Event event : results.get(month).events()) {
        if (granted < 0
            && event
                instanceof
                Event.ContractChanged(
                    ContractEvent.NoticeGiven(var period, Notice.StretchOutGranted terms))) {
          granted = month;
        }
        if (arrears < 0 && event instanceof Event.ArrearsRecorded) {
          arrears = month;
        }
      }
    }
    assertThat(granted).isBetween(0, arrears - 1);
    assertThat(decisions(results, "answering buyers").getFirst())
        .satisfies(answer -> {
          assertThat(answer.what()).isEqualTo("put off rent of capacity");
          assertThat(answer.facts())
              .extracting(Decision.Fact::name)
              .contains("worth of agreeing", "worth of refusing");
          assertThat(answer.causes()).isNotEmpty();
          assertThat(answer.causes().getFirst().toString()).contains("/buyer/plan/");
        });
  }

  @Test
  void aFreedSiteIsLetAgainAfterSixMonthsAndItsPowerIsPaidForAllTheTime() {
    Simulation simulation = broken();
    List<PeriodResult> results = results(simulation);
    int fall = monthOf(results, Event.ContractTerminated.class);
    int let = monthOf(results, Event.ContractSigned.class);
    assertThat(let - fall).isEqualTo(Reletting.VACANCY_MONTHS);
    FreedSite site = simulation.ledger().world().freedSites(SmallEconomies.CLOUD).getFirst();
    Money power = Money.ofMillions(2).times(site.megawatts().value(), 12);
    for (int month = fall + 1; month < results.size(); month++) {
      assertThat(due(results.get(month), "power"))
          .as("power of idle and re-let sites in month %s", month)
          .isEqualTo(power);
    }
    PeriodResult first = results.get(let + 1);
    assertThat(due(first, contractSigned(results.get(let))))
        .as("the market's rent of every tranche")
        .isEqualTo(rentOf(site, first.environment()));
    assertThat(site.relet()).isTrue();
  }

  private static Money rentOf(FreedSite site, Environment market) {
    Money yearly = Money.ZERO;
    for (Capacity.Tranche tranche : site.former().tranches()) {
      int age = Math.max(0, market.period().minus(tranche.from()));
      Money price = market.rental(site.terms().rent().price(), age);
      yearly = yearly.plus(price.times(tranche.power().value()));
    }
    return yearly.times(1, 12);
  }

  private static String contractSigned(PeriodResult result) {
    return result.events().stream()
        .filter(Event.ContractSigned.class::isInstance)
        .map(event -> ((Event.ContractSigned) event).contract().id().value())
        .findFirst()
        .orElseThrow();
  }

  private static int monthOf(List<PeriodResult> results, Class<? extends Event> type) {
    for (int month = 0; month < results.size(); month++) {
      if (results.get(month).events().stream().anyMatch(type::isInstance)) {
        return month;
      }
    }
    throw new AssertionError("no " + type);
  }

  private static Money due(PeriodResult result, String contract) {
    Money sum = Money.ZERO;
    for (Event event : result.events()) {
      if (event instanceof Event.ContractChanged(ContractEvent.ObligationDue(Obligation due))
          && due.id().contract().value().equals(contract)) {
        sum = sum.plus(due.amount());
      }
    }
    return sum;
  }

  @Test
  void damagesAreClaimedOnceAndAreLessThanTheBacklog() {
    List<Obligation> damages =
        results(broken()).stream()
            .flatMap(result -> result.events().stream())
            .filter(Event.ContractChanged.class::isInstance)
            .map(event -> ((Event.ContractChanged) event).change())
            .filter(ContractEvent.ObligationDue.class::isInstance)
            .map(change -> ((ContractEvent.ObligationDue) change).obligation())
            .filter(due -> due.id().kind() == ObligationKind.DAMAGES)
            .toList();
    assertThat(damages)
        .singleElement()
        .satisfies(claim -> {
          assertThat(claim.obligee()).isEqualTo(SmallEconomies.CLOUD);
          assertThat(claim.amount()).isBetween(Money.ofMillions(1), Money.ofMillions(19_999));
        });
  }

  /**
   * What a buyer lets go of is off what it has contracted from the next open on, and the backlog.
   */
  @Test
  void whatIsContractedFallsByThePowerThatIsLetGo() {
    Simulation simulation = broken();
    simulation.step();
    Money value = capacityOf(simulation).contract().value();
    Money least = value;
    Money cancelled = Money.ZERO;
    while (simulation.ledger().world().contract(new ContractId("capacity")) != null) {
      PeriodResult result = simulation.step();
      Money contracted = result.environment().pledges().getFirst().contracted();
      assertThat(contracted).isEqualTo(value.minus(cancelled));
      least = contracted;
      if (simulation.ledger().world().contract(new ContractId("capacity"))
          instanceof Capacity.State capacity) {
        cancelled = capacity.cancelled();
        assertThat(capacity.backlogAfter(simulation.ledger().period()))
            .isLessThan(capacity.contract().announced().times(contracted.cents(), value.cents()));
      }
    }
    assertThat(least).isLessThan(value);
  }

  private static Capacity.State capacityOf(Simulation simulation) {
    ContractState state = simulation.ledger().world().contract(new ContractId("capacity"));
    return (Capacity.State) Objects.requireNonNull(state);
  }

  @Test
  void rentPutOffIsContractedWhenItIsServedAndPaidWhenItIsPaid() {
    Simulation simulation = broken();
    Money billed = Money.ZERO;
    Money paid = Money.ZERO;
    Money putOff = Money.ZERO;
    while (!simulation.isFinished()) {
      boolean ended = simulation.ledger().world().contract(new ContractId("capacity")) == null;
      PeriodResult result = simulation.step();
      Pledge pledge = result.environment().pledges().getFirst();
      assertThat(pledge.paid()).isEqualTo(paid);
      if (ended) {
        assertThat(pledge.contracted()).isEqualTo(billed);
      }
      for (Event event : result.events()) {
        billed = billed.plus(billedBy(event));
        Money late = paidByTheBuyer(event, ObligationKind.DEFERRED_RENT);
        late = late.plus(paidByTheBuyer(event, ObligationKind.ACCELERATED_RENT));
        putOff = putOff.plus(late);
        paid = paid.plus(late).plus(paidByTheBuyer(event, ObligationKind.CAPACITY));
        paid = paid.plus(paidByTheBuyer(event, ObligationKind.DEFICIENCY));
      }
    }
    assertThat(simulation.ledger().world().hasDefaulted(BUYER)).isTrue();
    assertThat(putOff.isPositive()).isTrue();
  }

  private static Money paidByTheBuyer(Event event, ObligationKind kind) {
    return event
                instanceof
                Event.ContractChanged(ContractEvent.ObligationPaid(Obligation due, Money paid))
            && due.obligor().equals(BUYER)
            && due.id().kind() == kind
        ? paid
        : Money.ZERO;
  }

  private static Money billedBy(Event event) {
    return switch (event) {
      case Event.ContractChanged(ContractEvent.ObligationDue(Obligation due))
          when due.id().contract().value().equals("capacity")
              && (due.id().kind() == ObligationKind.CAPACITY
                  || due.id().kind() == ObligationKind.DEFICIENCY) ->
          due.amount();
      case Event.ContractChanged(ContractEvent.Accrued(var accrual))
          when accrual.contract().value().equals("capacity")
              && accrual.kind() != Accrual.Kind.DEFERRAL_INTEREST
              && accrual.kind() != Accrual.Kind.FEE_DEFERRED ->
          accrual.amount();
      default -> Money.ZERO;
    };
  }

  @Test
  void aDefaultFreesAllPowerThatHasComeOnline() {
    Simulation simulation = broken();
    long online = 600;
    for (PeriodResult result : results(simulation)) {
      for (Event event : result.events()) {
        if (event
            instanceof
            Event.ContractChanged(
                ContractEvent.NoticeGiven(
                    var period,
                    Notice.CapacityEnergised(var id, Megawatts added)))) {
          online += added.value();
        }
      }
    }
    FreedSite site = simulation.ledger().world().freedSites(SmallEconomies.CLOUD).getFirst();
    assertThat(site.megawatts().value()).isEqualTo(online);
  }

  @Test
  void claimsAreCarriedAtWhatIsExpectedAndSharesAtNothing() {
    Simulation simulation = broken();
    List<PeriodResult> results = results(simulation);
    int fall = monthOf(results, Event.DefaultDeclared.class);
    assertThat(results.get(fall).events())
        .filteredOn(Event.WrittenDown.class::isInstance)
        .extracting(event -> ((Event.WrittenDown) event).kind())
        .contains(Event.WrittenDown.Kind.CLAIM, Event.WrittenDown.Kind.SHARES);
    Books books = simulation.ledger().books();
    for (PartyId holder : List.of(SmallEconomies.INVESTOR, SmallEconomies.CLOUD)) {
      Money cost = books.balance(Account.of(holder, AccountKind.INVESTMENTS, BUYER));
      Money mark = books.balance(Account.of(holder, AccountKind.SHARE_IMPAIRMENT, BUYER));
      assertThat(cost.plus(mark)).as("%s's shares", holder).isEqualTo(Money.ZERO);
    }
    assertThat(books.balance(Account.of(SmallEconomies.INVESTOR, AccountKind.INVESTMENTS, BUYER)))
        .as("cost stays, and its mirror")
        .isEqualTo(Money.ofMillions(1_500));
    Money claim = books.balance(Account.of(SmallEconomies.CLOUD, AccountKind.RECEIVABLE, BUYER));
    Money allowance =
        books.balance(Account.of(SmallEconomies.CLOUD, AccountKind.LOSS_ALLOWANCE, BUYER));
    assertThat(claim).isGreaterThan(Money.ZERO);
    assertThat(allowance.negated()).isGreaterThan(Money.ZERO).isLessThanOrEqualTo(claim);
  }
}
