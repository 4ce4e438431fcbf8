package dev.roundtrip.economy.contract;

import static dev.roundtrip.economy.contract.Terms.A;
import static dev.roundtrip.economy.contract.Terms.B;
import static dev.roundtrip.economy.contract.Terms.ID;
import static dev.roundtrip.economy.contract.Terms.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapacityTest {

  private static final Rent RENT =
      Rent.flat(24, Money.ofMillions(12), Money.ofMillions(6), Rate.ofPercent(90));

  private static Capacity.State rented(int opening) {
    return rented(opening, RENT);
  }

  /** So much power online and 50 MW to come half a year later. */
  private static Capacity.State rented(int opening, Rent rent) {
    return new Capacity(
            Terms.firm(),
            A,
            B,
            new Megawatts(opening),
            Schedule.of(List.of(new Schedule.Step(START.plus(6), 50))),
            rent,
            Money.ofMillions(300_000),
            null)
        .atSigning();
  }

  @Test
  void withoutARenewalPriceATrancheRenewsAtTheReLettingPriceForTheAgeOfItsChips() {
    Rent unrenewed = Rent.flat(RENT.trancheMonths(), RENT.price(), null, Rate.ONE);
    Capacity.State state = rented(100, unrenewed);
    assertThat(due(state, START.plus(23), 100))
        .extracting(Obligation::amount)
        .containsExactly(Money.ofMillions(100));
    assertThat(due(state, START.plus(24), 100))
        .extracting(Obligation::amount)
        .containsExactly(Money.ofDollars(7_600_000).times(100, 12));
    assertThat(due(state, START.plus(36), 100))
        .extracting(Obligation::amount)
        .containsExactly(Money.ofDollars(6_400_000).times(100, 12));
  }

  /** Sectors have no host that could call anything off, and who sells to nobody calls off none. */
  @Test
  void allIsDrawnUnlessLessIsCalledOff() {
    Capacity.State half = rented(100, RENT.withMinimumUse(Rate.ofPercent(50)));
    assertThat(half.dueIn(PlainMonth.of(START), List.of()))
        .extracting(due -> due.id().kind(), Obligation::amount)
        .containsExactly(tuple(ObligationKind.CAPACITY, Money.ofMillions(100)));
    Capacity.State state = rented(100, RENT.withMinimumUse(Rate.ONE));
    assertThat(state.dueIn(PlainMonth.of(START), List.of()))
        .extracting(due -> due.id().kind(), Obligation::amount)
        .containsExactly(tuple(ObligationKind.CAPACITY, Money.ofMillions(100)));
    assertThat(due(state, START, 60))
        .extracting(due -> due.id().kind(), Obligation::amount)
        .containsExactly(
            tuple(ObligationKind.CAPACITY, Money.ofMillions(60)),
            tuple(ObligationKind.DEFICIENCY, Money.ofMillions(40)));
  }

  @Test
  void anEscalatorRaisesThePriceOnEveryAnniversaryOfTheContract() {
    Capacity.State rising = rising();
    assertThat(due(rising, START.plus(11), 60))
        .extracting(Obligation::amount)
        .containsExactly(Money.ofMillions(60), Money.ofMillions(30));
    assertThat(due(rising, START.plus(12), 60))
        .extracting(Obligation::amount)
        .containsExactly(Money.ofDollars(61_800_000), Money.ofDollars(30_900_000));
    assertThat(rising.contract().priceIn(START.plus(24))).isEqualTo(Money.ofDollars(12_730_800));
    assertThat(due(rising, START.plus(24), 100))
        .as("what is renewed has its own price")
        .extracting(Obligation::amount)
        .containsExactly(Money.ofMillions(50));
  }

  /** 100 MW for two years, and 50 MW from the seventh month for two years. */
  @Test
  void theValueOfARisingContractIsTheSumOfItsMonths() {
    Capacity terms = rising().contract();
    Money sum = Money.ZERO;
    for (int month = 0; month < 30; month++) {
      long power = (month < 24 ? 100 : 0) + (month >= 6 ? 50 : 0);
      sum = sum.plus(terms.priceIn(START.plus(month)).times(power).times(1, 12));
    }
    assertThat(terms.value()).isEqualTo(sum).isEqualTo(Money.ofDollars(3_672_270_000L));
  }

  @Test
  void aDepositIsLeftInTheFirstMonthAndHandedBackInTheLast() {
    Capacity.State signed = deposited();
    Obligation left = Terms.due(ObligationKind.DEPOSIT, START, A, B, Money.ofMillions(500));
    assertThat(due(signed, START, 100)).contains(left);
    Capacity.State held = signed.apply(new ContractEvent.ObligationDue(left));
    assertThat(held.held()).isEqualTo(left.amount());
    assertThat(due(held, START.plus(1), 100)).extracting(Obligation::id).hasSize(1);
    Period last = held.contract().term().last();
    Obligation back = Terms.due(ObligationKind.DEPOSIT_RETURN, last, B, A, left.amount());
    assertThat(due(held, last, 0)).contains(back);
    assertThat(held.apply(new ContractEvent.ObligationDue(back)).held()).isEqualTo(Money.ZERO);
    assertThat(due(signed, last, 0)).as("nothing was left").doesNotContain(back);
  }

  @Test
  void aDepositOfAContractSignedAfterItsTermBeganIsLeftWhenItIsSigned() {
    Period signed = START.plus(3);
    Heading firm = Terms.firm();
    Heading late = new Heading(ID, signed, firm.term(), firm.seniority(), firm.binding());
    Capacity before = deposited().contract();
    Capacity.State state =
        new Capacity(
                late,
                A,
                B,
                before.opening(),
                before.energisation(),
                before.rent(),
                before.announced(),
                null)
            .atSigning();
    assertThat(due(state, START, 100)).noneMatch(CapacityTest::isDeposit);
    assertThat(due(state, signed, 100)).filteredOn(CapacityTest::isDeposit).hasSize(1);
  }

  private static boolean isDeposit(Obligation due) {
    return due.id().kind() == ObligationKind.DEPOSIT;
  }

  @Test
  void aDepositIsKeptWhenTheContractEndsEarlyAndDamagesAreWhatIsLostBeyond() {
    Obligation left = Terms.due(ObligationKind.DEPOSIT, START, A, B, Money.ofMillions(100));
    Capacity.State bare = deposited();
    Capacity.State held = bare.apply(new ContractEvent.ObligationDue(left));
    assertThat(damages(held)).isEqualTo(damages(bare).minus(left.amount()));
    Accrual kept = new Accrual(ID, Accrual.Kind.DEPOSIT_KEPT, B, A, left.amount());
    assertThat(held.accruesAtEnd(START)).containsExactly(kept);
    assertThat(bare.accruesAtEnd(START)).isEmpty();
    assertThat(held.apply(new ContractEvent.Accrued(kept)).held()).isEqualTo(Money.ZERO);
  }

  private static Money damages(Capacity.State state) {
    return state.dueOnDefault(PlainMonth.of(START)).stream()
        .filter(due -> due.id().kind() == ObligationKind.DAMAGES)
        .map(Obligation::amount)
        .findFirst()
        .orElse(Money.ZERO);
  }

  private static Capacity.State deposited() {
    return rented(100, terms(Rate.ZERO, Money.ofMillions(500)));
  }

  private static Capacity.State rising() {
    return rented(100, terms(Rate.ofPercent(3), Money.ZERO));
  }

  private static Rent terms(Rate escalator, Money deposit) {
    return new Rent(
        RENT.trancheMonths(),
        RENT.price(),
        escalator,
        deposit,
        RENT.renewalPrice(),
        RENT.minimumUse());
  }

  @Test
  void itsValueIsTheRentOfAllTranchesOverTheirTermsWithinItsOwn() {
    assertThat(rented(100).contract().value())
        .isEqualTo(Money.ofMillions(12 * 100 * 2 + 12 * 50 * 2));
    Capacity oracle =
        new Capacity(
            Terms.firm(),
            A,
            B,
            new Megawatts(4_500),
            Schedule.EMPTY,
            Rent.flat(60, Money.ofDollars(13_300_000), null, Rate.ONE),
            Money.ofMillions(300_000),
            null);
    assertThat(oracle.value()).isEqualTo(Money.ofMillions(299_250));
  }

  private static List<Obligation> due(Capacity.State state, Period period, long drawn) {
    return state.dueIn(
        PlainMonth.of(period), List.of(new Notice.CallOff(ID, new Megawatts(drawn))));
  }

  @Test
  void theShortfallToTheMinimumIsASeparateDeficiencyPayment() {
    assertThat(due(rented(100), START, 60))
        .containsExactly(
            Terms.due(ObligationKind.CAPACITY, START, A, B, Money.ofMillions(60)),
            Terms.due(ObligationKind.DEFICIENCY, START, A, B, Money.ofMillions(30)));
  }

  @Test
  void nothingIsDueForPowerThatIsNotEnergised() {
    assertThat(due(rented(0), START, 60)).isEmpty();
  }

  @Test
  void noMoreIsBilledThanIsOnline() {
    assertThat(due(rented(100), START, 500))
        .containsExactly(Terms.due(ObligationKind.CAPACITY, START, A, B, Money.ofMillions(100)));
  }

  @Test
  void powerIsBilledFromTheMonthAfterItIsEnergised() {
    Capacity.State before = rented(100);
    Capacity.State after =
        before.apply(
            new ContractEvent.NoticeGiven(
                START, new Notice.CapacityEnergised(ID, new Megawatts(50))));
    assertThat(after.energisedIn(START)).isEqualTo(new Megawatts(100));
    assertThat(after.energisedIn(START.next())).isEqualTo(new Megawatts(150));
  }

  @Test
  void aTrancheIsRenewedAtTheRenewalPriceAfterItsOwnTerm() {
    Period renewed = START.plus(24);
    assertThat(due(rented(100), renewed.previous(), 100).getFirst().amount())
        .isEqualTo(Money.ofMillions(100));
    assertThat(due(rented(100), renewed, 100).getFirst().amount()).isEqualTo(Money.ofMillions(50));
  }
}
