package dev.roundtrip.economy.contract;

import static dev.roundtrip.economy.contract.Terms.A;
import static dev.roundtrip.economy.contract.Terms.B;
import static dev.roundtrip.economy.contract.Terms.ID;
import static dev.roundtrip.economy.contract.Terms.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.random.RandomStream;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The types that know all coming months at once say of each what they say if asked for it. */
class ExpectedMonthsTest {

  private static final int SEEDS = 300;

  @ParameterizedTest
  @EnumSource
  void aLoanExpectsTheSameOfAllMonthsAndOfEach(RandomLoans.Form form) {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomStream random = RandomStream.of(seed, 0, form.name(), "expected-months", 0);
      TermLoan.State loan = RandomLoans.of(random, form, ID, A, B, START);
      Period now = START.plus(below(random, loan.contract().term().months()));
      boolean closed = below(random, 2) == 0;
      int months = 2 + below(random, 100);
      List<Money> lived = lived(loan, closed ? now.next() : now, months);
      CashPlan plan = new CashPlan(now);
      Someone borrower = new Someone(true, Interventions.NONE, closed);
      plan.extend(2 + below(random, 30), List.of(loan), borrower);
      plan.extend(months, List.of(loan), borrower);
      for (int ahead = 1; ahead < months; ahead++) {
        assertThat(Money.ofCents(-plan.netIn(ahead)))
            .as("seed %s: %s in %s, planned in %s", seed, loan, now.plus(ahead), now)
            .isEqualTo(lived.get(closed ? ahead - 1 : ahead));
      }
    }
  }

  /** Returns what falls due month after month, and applies it. */
  private static List<Money> lived(TermLoan.State loan, Period from, int months) {
    List<Money> lived = new ArrayList<>();
    TermLoan.State state = loan;
    for (int ahead = 0; ahead < months; ahead++) {
      Money due = Money.ZERO;
      if (loan.contract().isActiveIn(from.plus(ahead))) {
        for (Obligation obligation : state.dueIn(PlainMonth.of(from.plus(ahead)), List.of())) {
          due = due.plus(obligation.amount());
          state = state.apply(new ContractEvent.ObligationDue(obligation));
        }
      }
      lived.add(due);
    }
    return lived;
  }

  /** 30 % of $100 million a month is put off for 24 months and repaid in the 24 after them. */
  @Test
  void whatIsPutOffIsExpectedToBeRepaidOnce() {
    StretchOut terms = new StretchOut(Rate.ofPercent(30), 24, Rate.ofPercent(10));
    Capacity.State lived = rented(Money.ZERO);
    for (Notice notice :
        List.of(new Notice.StretchOutAsked(ID, terms), new Notice.StretchOutGranted(ID, terms))) {
      lived = lived.apply(new ContractEvent.NoticeGiven(START, notice));
    }
    for (int month = 0; month < 60; month++) {
      CashPlan plan = new CashPlan(START.plus(month));
      Someone buyer = new Someone(true, Interventions.NONE);
      plan.extend(7, List.of(lived), buyer);
      plan.extend(60, List.of(lived), buyer);
      Capacity.State then = lived;
      for (int ahead = 0; month + ahead < 60; ahead++) {
        Period period = START.plus(month + ahead);
        Money due = Money.sum(due(then, period).stream().map(Obligation::amount).toList());
        assertThat(ahead == 0 ? due : Money.ofCents(-plan.netIn(ahead)))
            .as("month %s, planned in month %s", month + ahead, month)
            .isEqualTo(due);
        then = closed(then, period);
      }
      lived = closed(lived, START.plus(month));
    }
    assertThat(lived.deferred()).isEqualTo(Money.ZERO);
  }

  private static List<Obligation> due(Capacity.State state, Period period) {
    return state.dueIn(PlainMonth.of(period), List.of());
  }

  private static Capacity.State closed(Capacity.State state, Period period) {
    Capacity.State next = state;
    for (Accrual accrual : state.accruesIn(PlainMonth.of(period), List.of())) {
      next = next.apply(new ContractEvent.Accrued(accrual));
    }
    for (Obligation obligation : due(state, period)) {
      next = next.apply(new ContractEvent.ObligationDue(obligation));
    }
    return next;
  }

  /** 100 MW at $12 million for 60 months, all paid for. */
  private static Capacity.State rented(Money deposit) {
    return new Capacity(
            Terms.firm(),
            A,
            B,
            new Megawatts(100),
            Schedule.EMPTY,
            new Rent(60, Money.ofMillions(12), Rate.ZERO, deposit, null, Rate.ONE),
            Money.ofMillions(1),
            null)
        .atSigning();
  }

  @Test
  void aLineExpectsTheSameOfAllMonthsAndOfEach() {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "line", "expected-months", 0);
      Period first = START.plus(below(random, 20));
      Heading heading =
          new Heading(
              ID,
              START,
              new Term(first, first.plus(below(random, 60))),
              Seniority.OPERATING,
              Binding.FIRM);
      ObligationKind kind =
          switch (below(random, 3)) {
            case 0 -> ObligationKind.OPERATING_COST;
            case 1 -> ObligationKind.OTHER_REVENUE;
            default -> ObligationKind.DISTRIBUTION;
          };
      compare(new OperatingLine(heading, A, B, kind, driver(random)).atSigning(), random, seed);
    }
  }

  /**
   * Of $500 million, 150 are shared; at 20 % of $500 million a month 100, 100, 100 and 50 are to
   * come, whether they are planned for at once or in steps.
   */
  @Test
  void expectedSharesCountAgainstTheCap() {
    RevenueShare terms =
        new RevenueShare(Terms.firm(), A, B, Rate.ofPercent(20), List.of(), Money.ofMillions(500));
    RevenueShare.State state = new RevenueShare.State(terms, Money.ofMillions(150));
    Someone payer = new Someone(true, Interventions.NONE);
    for (int known = 2; known < 8; known++) {
      CashPlan plan = new CashPlan(START);
      plan.extend(known, List.of(state), payer);
      plan.extend(8, List.of(state), payer);
      assertThat(IntStream.range(1, 8).mapToObj(ahead -> Money.ofCents(-plan.netIn(ahead))))
          .as("%d months planned for before", known)
          .containsExactly(
              Money.ofMillions(100),
              Money.ofMillions(100),
              Money.ofMillions(100),
              Money.ofMillions(50),
              Money.ZERO,
              Money.ZERO,
              Money.ZERO);
    }
    RevenueShare.State nearlyAll = new RevenueShare.State(terms, Money.ofMillions(470));
    assertThat(nearlyAll.expectedIn(START.next(), payer)).isEqualTo(Money.ofMillions(30));
  }

  @Test
  void aDepositIsExpectedBackAsFarAsItWasLeft() {
    Capacity.State bare = rented(Money.ofMillions(500));
    Period last = bare.contract().term().last();
    Someone buyer = new Someone(true, Interventions.NONE);
    Money rent = Money.ofMillions(100);
    assertThat(bare.expectedIn(START, buyer)).isEqualTo(Money.ofMillions(600));
    assertThat(bare.expectedIn(last, buyer)).as("nothing was left").isEqualTo(rent);
    Obligation left = Terms.due(ObligationKind.DEPOSIT, START, A, B, Money.ofMillions(500));
    assertThat(bare.apply(new ContractEvent.ObligationDue(left)).expectedIn(last, buyer))
        .isEqualTo(Money.ofMillions(-400));
  }

  @Test
  void nobodyCountsOnWhatConditionsPrecedentHoldBack() {
    EquityRound.State round = FinanceContractsTest.onceRevenueIs(20_000).atSigning();
    PlainMonth now = PlainMonth.of(START);
    Period later = START.plus(8);
    Someone issuer = new Someone(false, Interventions.NONE);
    assertThat(round.observe(now.earning(18_000, true)).expectedIn(later, issuer))
        .isEqualTo(Money.ZERO);
    assertThat(round.observe(now.earning(20_000, true)).expectedIn(later, issuer))
        .isEqualTo(Money.ofMillions(20_000));
    assertThat(round.observe(now).expectedIn(later, issuer)).as("unknown").isEqualTo(Money.ZERO);
  }

  private static OperatingLine.Driver driver(RandomStream random) {
    Money amount = Money.ofCents(below(random, 2_000_000_000));
    List<Rate> growth = new ArrayList<>();
    for (int i = below(random, 4); i > 0; i--) {
      growth.add(Rate.ofPercent(below(random, 90) - 30));
    }
    return switch (below(random, 6)) {
      case 0 -> new OperatingLine.Driver.PerMegawattYear(amount, List.of());
      case 1 -> new OperatingLine.Driver.PerMegawattDelivered(amount, List.of());
      case 2 -> new OperatingLine.Driver.ShareOfSurplus(amount, Rate.ofPercent(5));
      default -> new OperatingLine.Driver.Yearly(2025 + below(random, 6), amount, growth);
    };
  }

  /** Plans from a month of the contract on, for either side, in two steps. */
  private static void compare(ContractState state, RandomStream random, long seed) {
    Period now = START.plus(below(random, state.contract().term().last().minus(START) + 1));
    int known = 2 + below(random, 30);
    int months = known + below(random, 80);
    Someone someone = new Someone(below(random, 2) == 0, interventions(random));
    CashPlan plan = new CashPlan(now);
    plan.extend(known, List.of(state), someone);
    plan.extend(months, List.of(state), someone);
    for (int ahead = 1; ahead < months; ahead++) {
      Period month = now.plus(ahead);
      long expected = 0;
      if (state.contract().isActiveIn(month)) {
        long cents = state.expectedIn(month, someone).cents();
        expected = someone.isPayer ? -cents : cents;
      }
      assertThat(plan.netIn(ahead))
          .as("seed %s: %s in %s, planned in %s", seed, state, month, now)
          .isEqualTo(expected);
    }
  }

  /** 90 % of 103 MW are 92.7 MW, of which 93 are billed. */
  @Test
  void theMinimumIsOwedForWholeMegawattsAsItIsBilled() {
    for (long power : List.of(1L, 7L, 103L, 1_000L)) {
      Rent rent = Rent.flat(24, Money.ofMillions(12), Money.ofMillions(6), Rate.ofPercent(90));
      Capacity.State state =
          new Capacity(
                  Terms.firm(), A, B, new Megawatts(power), Schedule.EMPTY, rent, Money.ZERO, null)
              .atSigning();
      List<Notice> nothing = List.of(new Notice.CallOff(ID, Megawatts.ZERO));
      Money billed =
          Money.sum(
              state.dueIn(PlainMonth.of(START), nothing).stream().map(Obligation::amount).toList());
      assertThat(state.minimumIn(START, 1, new Someone(true, Interventions.NONE)))
          .as("%s MW", power)
          .isEqualTo(billed);
    }
  }

  private static Interventions interventions(RandomStream random) {
    Interventions drawn = Interventions.NONE;
    for (Intervention.Kind kind :
        List.of(Intervention.Kind.OPERATING_COSTS, Intervention.Kind.OTHER_REVENUE)) {
      for (String about : List.of(A.value(), B.value(), Intervention.EVERYBODY)) {
        Rate factor = Rate.ofPercent(below(random, 200));
        drawn = below(random, 3) == 0 ? drawn.times(kind, about, factor) : drawn;
      }
    }
    return drawn;
  }

  private static int below(RandomStream random, int bound) {
    return (int) (random.nextDouble() * bound);
  }

  /** Somebody who pays or is paid, and expects little of the world. */
  private record Someone(boolean isPayer, Interventions interventions, boolean isClosed)
      implements CashPlan.Planner, Outlook {

    private Someone(boolean isPayer, Interventions interventions) {
      this(isPayer, interventions, false);
    }

    @Override
    public boolean pays(Contract contract) {
      return isPayer;
    }

    @Override
    public Outlook outlook() {
      return this;
    }

    @Override
    public Money sales(ContractId contract, Period period) {
      return Money.ZERO;
    }

    @Override
    public Money sharedRevenue(ContractId contract, Period period) {
      return Money.ofMillions(500);
    }

    @Override
    public long usageMw(ContractId contract, Period period) {
      return 100 + period.month();
    }

    @Override
    public Money taxableProfit(PartyId party) {
      return Money.ZERO;
    }

    @Override
    public Money rentAtAge(int ageMonths) {
      return Money.ZERO;
    }

    @Override
    public Rate baseRate() {
      return Rate.ofPercent(4);
    }
  }
}
