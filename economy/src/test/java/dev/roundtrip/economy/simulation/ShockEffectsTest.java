package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.TaxCredit;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.policy.Decision;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows in a run from the shocks that strike single parties and contracts. */
class ShockEffectsTest {

  private final List<PeriodResult> results = new ArrayList<>();

  private void run(Economy economy, String... specs) {
    List<Shock> shocks = List.of(specs).stream().map(ShockSpec::parse).toList();
    ShockRules.require(economy, shocks);
    Simulation simulation = new Simulation(economy.withShocks(shocks), 7, 0);
    results.clear();
    while (!simulation.isFinished()) {
      results.add(simulation.step());
    }
  }

  private void run(String... specs) {
    run(StruckLoop.economy(), specs);
  }

  private Money due(String contract, ObligationKind kind, Period period) {
    Money sum = Money.ZERO;
    for (Event event : results.get(period.minus(SmallEconomies.START)).events()) {
      if (event instanceof Event.ContractChanged(ContractEvent.ObligationDue(Obligation due))
          && due.id().contract().value().equals(contract)
          && due.id().kind() == kind) {
        sum = sum.plus(due.amount());
      }
    }
    return sum;
  }

  private <N extends Notice> List<Period> monthsOf(Class<N> notice) {
    List<Period> months = new ArrayList<>();
    for (PeriodResult result : results) {
      for (Event event : result.events()) {
        if (event instanceof Event.ContractChanged(ContractEvent.NoticeGiven(var month, var given))
            && notice.isInstance(given)) {
          months.add(month);
        }
      }
    }
    return months;
  }

  private <E extends Event> List<E> events(Class<E> type) {
    List<E> found = new ArrayList<>();
    for (PeriodResult result : results) {
      for (Event event : result.events()) {
        if (type.isInstance(event)) {
          found.add(type.cast(event));
        }
      }
    }
    return found;
  }

  private List<Decision> decisions(String policy, String what) {
    return results.stream()
        .flatMap(result -> result.decisions().stream())
        .map(Recorded::decision)
        .filter(decision -> decision.policy().equals(policy) && decision.what().startsWith(what))
        .toList();
  }

  private static List<String> causes(List<Decision> decisions) {
    return decisions.stream()
        .map(decision -> decision.causes().getFirst().toString())
        .distinct()
        .toList();
  }

  @Test
  void costsAndOtherRevenueChangeByTheirShare() {
    Period march = Period.of(2025, 3);
    run(
        "acquisition-cost:party=buyer,size=50%,from=2025-03",
        "cash-stress:party=chips,size=60%,from=2025-03");
    assertThat(due("staff", ObligationKind.OPERATING_COST, march.previous()))
        .isEqualTo(Money.ofMillions(75));
    assertThat(due("staff", ObligationKind.OPERATING_COST, march))
        .isEqualTo(Money.ofMillions(112).plus(Money.ofDollars(500_000)));
    assertThat(due("base", ObligationKind.OTHER_REVENUE, march.previous()))
        .isEqualTo(Money.ofMillions(100));
    assertThat(due("base", ObligationKind.OTHER_REVENUE, march)).isEqualTo(Money.ofMillions(40));
  }

  @Test
  void aSupplierThatPullsBackRefusesItsTranches() {
    run();
    assertThat(decisions("granting funds", "grant staged")).isNotEmpty();
    run("supplier-pullback:party=chips,from=2025-01");
    assertThat(decisions("granting funds", "grant staged")).isEmpty();
    assertThat(causes(decisions("granting funds", "refuse staged")))
        .isNotEmpty()
        .allSatisfy(cause -> assertThat(cause).endsWith("/shock/supplier-pullback"));
  }

  /** Four months of credits, 12 months after: what is spent from the fifth on earns none. */
  @Test
  void whatIsSpentAfterACreditIsRefusedEarnsNone() {
    TaxCredit credit =
        new TaxCredit(
            new Heading(
                new ContractId("credit"),
                SmallEconomies.START,
                SmallEconomies.HORIZON,
                Seniority.OPERATING,
                Binding.FIRM),
            SmallEconomies.OTHERS,
            SmallEconomies.CLOUD,
            Rate.ofPercent(35),
            List.of(new ContractId("chip-supply")),
            12);
    Economy credited = SmallEconomies.with(StruckLoop.economy(), credit);
    run(credited);
    List<Period> calm = monthsWithCredit();
    assertThat(calm).anyMatch(month -> month.isAfter(Period.of(2026, 6)));
    run(credited, "tax-credit-refused:from=2025-07");
    assertThat(monthsWithCredit())
        .isEqualTo(calm.stream().filter(month -> month.isBefore(Period.of(2026, 7))).toList());
  }

  private List<Period> monthsWithCredit() {
    return results.stream()
        .map(result -> result.environment().period())
        .filter(month -> due("credit", ObligationKind.TAX_CREDIT, month).isPositive())
        .toList();
  }

  @Test
  void aPartyThatStopsPayingIsInDefaultWhenItsCureIsOver() {
    run();
    assertThat(events(Event.DefaultDeclared.class)).isEmpty();
    run("default:party=cloud,from=2025-06");
    assertThat(events(Event.DefaultDeclared.class).getFirst())
        .satisfies(fall -> {
          assertThat(fall.party()).isEqualTo(SmallEconomies.CLOUD);
          assertThat(fall.period()).isEqualTo(Period.of(2025, 8));
          assertThat(fall.cause().period()).isEqualTo(Period.of(2025, 6));
        });
    assertThat(causes(decisions("paying", "pay nothing")))
        .containsExactly("2025-06/shock/default", "2025-07/shock/default", "2025-08/shock/default");
    assertThat(recoveries()).as("the estate pays").isPositive();
  }

  private long recoveries() {
    long paid = 0;
    for (Event.ContractChanged change : events(Event.ContractChanged.class)) {
      boolean ofCloud =
          change.change() instanceof ContractEvent.ObligationPaid(Obligation due, Money amount)
              && due.obligor().equals(SmallEconomies.CLOUD)
              && due.id().kind() == ObligationKind.ACCELERATED_PRINCIPAL;
      paid += ofCloud ? 1 : 0;
    }
    return paid;
  }

  @Test
  void heldToTheLetterABuyerGetsNoStretchOut() {
    String miss = "revenue-miss:size=60%,from=2025-06";
    run(SmallEconomies.fragileLoop(), miss);
    assertThat(monthsOf(Notice.StretchOutGranted.class)).isNotEmpty();
    run(SmallEconomies.fragileLoop(), miss, "take-or-pay:from=2025-01");
    assertThat(monthsOf(Notice.StretchOutGranted.class)).isEmpty();
    assertThat(monthsOf(Notice.StretchOutAsked.class)).isNotEmpty();
    assertThat(causes(decisions("answering buyers", "insist")))
        .isNotEmpty()
        .allSatisfy(cause -> assertThat(cause).endsWith("/shock/take-or-pay"));
  }

  @Test
  void aContractIsStretchedOnceThoughNobodyNeedsIt() {
    run();
    assertThat(monthsOf(Notice.StretchOutAsked.class)).isEmpty();
    run("contract-stretched:contract=capacity,from=2025-06");
    assertThat(monthsOf(Notice.StretchOutGranted.class)).containsExactly(Period.of(2025, 6));
    Period july = Period.of(2025, 7);
    Money payable = due("capacity", ObligationKind.CAPACITY, july);
    Money putOff = Money.ZERO;
    for (Event event : results.get(6).events()) {
      if (event instanceof Event.ContractChanged(ContractEvent.Accrued(Accrual accrual))
          && accrual.kind() == Accrual.Kind.RENT_DEFERRED) {
        putOff = putOff.plus(accrual.amount());
      }
    }
    assertThat(payable.times(3, 7)).isEqualTo(putOff);
  }

  @Test
  void whoWalksAwayFromAFirmContractOwesDamagesAndIsNotInDefaultIfItPaysThem() {
    run("contract-cancelled:contract=capacity,from=2026-06");
    Period june = Period.of(2026, 6);
    assertThat(due("capacity", ObligationKind.DAMAGES, june).isPositive()).isTrue();
    assertThat(events(Event.ContractTerminated.class).getFirst().contract().value())
        .isEqualTo("capacity");
    assertThat(due("capacity", ObligationKind.CAPACITY, june.next())).isEqualTo(Money.ZERO);
    assertThat(events(Event.DefaultDeclared.class)).isEmpty();
  }

  @Test
  void aLetterOfIntentIsLeftForNothing() {
    run("contract-cancelled:contract=staged,from=2026-06");
    assertThat(due("staged", ObligationKind.DAMAGES, Period.of(2026, 6))).isEqualTo(Money.ZERO);
    assertThat(decisions("granting funds", "grant staged")).isEmpty();
  }

  /** Walking away costs what failing costs, however the contract binds: nothing under a letter. */
  @Test
  void powerInUseIsOwedTheSameWhetherItsBuyerLeavesOrFails() {
    for (Binding binding : Binding.values()) {
      Economy economy = StruckLoop.economy();
      List<Contract> contracts = new ArrayList<>(economy.contracts());
      contracts.replaceAll(
          contract -> contract instanceof Capacity rent ? bound(rent, binding) : contract);
      Period june = Period.of(2026, 6);
      run(economy.withContracts(contracts), "contract-cancelled:contract=capacity,from=" + june);
      Money left = due("capacity", ObligationKind.DAMAGES, june);
      run(economy.withContracts(contracts), "default:party=buyer,from=" + june.plus(-2));
      assertThat(events(Event.DefaultDeclared.class).getFirst().period()).isEqualTo(june);
      assertThat(due("capacity", ObligationKind.DAMAGES, june)).as(binding.name()).isEqualTo(left);
      assertThat(left.isPositive()).isEqualTo(binding != Binding.LETTER_OF_INTENT);
    }
  }

  private static Capacity bound(Capacity rent, Binding binding) {
    Heading as = rent.heading();
    return new Capacity(
        new Heading(as.id(), as.signed(), as.term(), as.seniority(), binding),
        rent.buyer(),
        rent.supplier(),
        rent.opening(),
        rent.energisation(),
        rent.rent(),
        rent.announced(),
        rent.chips());
  }

  @Test
  void aLoanThatIsCalledFallsDue() {
    run("contract-cancelled:contract=loan,from=2025-03");
    assertThat(due("loan", ObligationKind.ACCELERATED_PRINCIPAL, Period.of(2025, 3)))
        .isEqualTo(Money.ofMillions(1_200));
  }

  @Test
  void underABanNothingIsDeliveredUntilItIsLifted() {
    run();
    Period first = monthsOf(Notice.ChipsDelivered.class).getFirst();
    int delivered = monthsOf(Notice.ChipsDelivered.class).size();
    assertThat(delivered).isPositive();
    run("export-ban:party=cloud,for=3m,from=" + first);
    assertThat(monthsOf(Notice.ChipsDelivered.class).getFirst()).isEqualTo(first.plus(3));
    run("export-ban:party=cloud,from=2025-01");
    assertThat(monthsOf(Notice.ChipsDelivered.class)).isEmpty();
    assertThat(monthsOf(Notice.ChipsOrdered.class)).isEmpty();
  }
}
