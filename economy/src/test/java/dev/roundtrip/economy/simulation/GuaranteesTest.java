package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.analysis.Analyst;
import dev.roundtrip.economy.analysis.Exposure;
import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Interest;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Repayment;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * A cloud owes a lender $1,000 million in the third month and has 100. From the fourth month on 20
 * a month come in on a loan it has granted. It defaults in the fifth month with 860 unpaid.
 */
class GuaranteesTest {

  private static final Period START = Period.of(2025, 1);
  private static final Period FALL = START.plus(4);
  private static final PartyId CLOUD = new PartyId("cloud");
  private static final PartyId LENDER = new PartyId("lender");
  private static final PartyId MAKER = new PartyId("maker");
  private static final PartyId TENANT = new PartyId("tenant");
  private static final PartyId MARKET = new PartyId("market");
  private static final ContractId BACKING = new ContractId("backing");

  private final List<PeriodResult> results = new ArrayList<>();
  private Simulation simulation = new Simulation(economy(80, 5_000, LENDER), 1, 0);

  private static Economy economy(int coverage, long guarantorsMillions, PartyId beneficiary) {
    return economy(coverage, guarantorsMillions, beneficiary, START.plus(19));
  }

  private static Economy economy(
      int coverage, long guarantorsMillions, PartyId beneficiary, Period last) {
    List<Contract> contracts =
        List.of(
            loan("loan", CLOUD, LENDER, 1_000, START.plus(2), START.plus(2)),
            loan("income", TENANT, CLOUD, 360, START.plus(3), START.plus(20)),
            new Guarantee(
                heading("backing", last, Seniority.SENIOR),
                MAKER,
                beneficiary,
                CLOUD,
                new ContractId("loan"),
                Rate.ofPercent(coverage),
                Money.ofMillions(2_000),
                Rate.ofPercent(5)));
    return new Economy(
        "guaranteed",
        new Term(START, START.plus(23)),
        2,
        List.of(
            party(CLOUD, PartyKind.CLOUD, 100),
            party(LENDER, PartyKind.LENDER, 0),
            party(MAKER, PartyKind.CHIP_MAKER, guarantorsMillions),
            party(TENANT, PartyKind.BUYER, 360),
            party(MARKET, PartyKind.CAPITAL_MARKETS, 0)),
        contracts,
        SmallEconomies.calm(Rate.ZERO, 1),
        List.of());
  }

  private static Party party(PartyId id, PartyKind kind, long millions) {
    OpeningSheet opening = new OpeningSheet(Money.ofMillions(millions), Money.ZERO);
    return new Party(id, id.value(), kind, opening, Conduct.PLAIN);
  }

  private static Heading heading(String id, Period last, Seniority seniority) {
    return new Heading(new ContractId(id), START, new Term(START, last), seniority, Binding.FIRM);
  }

  private static TermLoan loan(
      String id, PartyId from, PartyId to, long millions, Period first, Period last) {
    return TermLoan.plain(
        heading(id, last, Seniority.SECURED),
        from,
        to,
        Money.ofMillions(millions),
        Money.ofMillions(millions),
        Interest.coupon(Rate.ZERO),
        START.previous(),
        Repayment.evenly(first));
  }

  private void run(int coverage, long guarantorsMillions, int months) {
    simulation = new Simulation(economy(coverage, guarantorsMillions, LENDER), 1, 0);
    results.clear();
    for (int month = 0; month < months; month++) {
      results.add(simulation.step());
    }
  }

  private long balance(PartyId owner, AccountKind kind, PartyId counterparty) {
    return millions(simulation.ledger().books().balance(Account.of(owner, kind, counterparty)));
  }

  private static long millions(Money amount) {
    return amount.cents() / 100_000_000;
  }

  private <E extends ContractEvent> List<E> changes(Class<E> type) {
    List<E> found = new ArrayList<>();
    for (PeriodResult result : results) {
      for (Event event : result.events()) {
        if (event instanceof Event.ContractChanged(ContractEvent change)
            && type.isInstance(change)) {
          found.add(type.cast(change));
        }
      }
    }
    return found;
  }

  private long paid(ObligationKind kind) {
    long sum = 0;
    for (ContractEvent.ObligationPaid paid : changes(ContractEvent.ObligationPaid.class)) {
      sum += paid.obligation().id().kind() == kind ? millions(paid.paid()) : 0;
    }
    return sum;
  }

  @Test
  void aShockHasItCalledForWhatIsOverdueBeforeADefault() {
    Economy economy = economy(80, 5_000, LENDER);
    Shock called = ShockSpec.parse("guarantee-called:contract=backing,from=2025-01");
    ShockRules.require(economy, List.of(called));
    simulation = new Simulation(economy.withShocks(List.of(called)), 1, 0);
    for (int month = 0; month < 6; month++) {
      results.add(simulation.step());
    }
    assertThat(changes(ContractEvent.GuaranteeCalled.class))
        .singleElement()
        .satisfies(call -> {
          assertThat(call.due().id().period()).isEqualTo(START.plus(3));
          assertThat(call.due().amount()).isEqualTo(Money.ofMillions(720));
        });
    assertThat(paid(ObligationKind.GUARANTEE)).isEqualTo(720);
  }

  /**
   * A loan of 1,000 until the 21st month at 12 %, and 5 in cash: 5 of interest stay unpaid and are
   * called for, and with the default in the third month all the rest, 80 % of 1,025 together.
   */
  @Test
  void whatWasCalledBeforeIsTakenOffWhatIsCalledAtTheDefault() {
    Economy economy = economy(80, 5_000, LENDER);
    TermLoan loan =
        TermLoan.plain(
            heading("loan", START.plus(20), Seniority.SECURED),
            CLOUD,
            LENDER,
            Money.ofMillions(1_000),
            Money.ofMillions(1_000),
            Interest.coupon(Rate.ofPercent(12)),
            START.previous(),
            Repayment.BULLET);
    List<Contract> contracts = new ArrayList<>(economy.contracts());
    contracts.removeIf(contract -> contract instanceof TermLoan);
    contracts.add(loan);
    List<Party> parties = new ArrayList<>(economy.parties());
    parties.replaceAll(
        party -> party.id().equals(CLOUD) ? party(CLOUD, PartyKind.CLOUD, 5) : party);
    simulation =
        new Simulation(
            economy
                .withParties(parties)
                .withContracts(contracts)
                .withShocks(
                    List.of(
                        ShockSpec.parse("guarantee-called:contract=backing,from=2025-01,for=1m"))),
            1,
            0);
    for (int month = 0; month < 5; month++) {
      results.add(simulation.step());
    }
    assertThat(simulation.ledger().world().defaults()).containsEntry(CLOUD, START.plus(2));
    assertThat(changes(ContractEvent.GuaranteeCalled.class))
        .extracting(call -> call.due().amount())
        .containsExactly(Money.ofMillions(4), Money.ofMillions(816));
    assertThat(paid(ObligationKind.GUARANTEE)).isEqualTo(820);
    assertThat(balance(LENDER, AccountKind.CASH, LENDER)).isEqualTo(5 + 820);
    assertThat(balance(MAKER, AccountKind.RECEIVABLE, CLOUD)).isEqualTo(820);
    assertThat(balance(MAKER, AccountKind.GUARANTEE_PROVISION, MAKER)).isZero();
    assertThat(balance(LENDER, AccountKind.GUARANTEED_CLAIMS, LENDER)).isZero();
  }

  @Test
  void theGuaranteeIsCalledInTheCloseOfTheDefaultForAShareOfWhatStaysUnpaid() {
    run(80, 5_000, 5);
    ObligationId id = new ObligationId(BACKING, ObligationKind.GUARANTEE, FALL.next());
    Obligation due = new Obligation(id, MAKER, LENDER, Money.ofMillions(688), Seniority.SENIOR);
    assertThat(changes(ContractEvent.GuaranteeCalled.class))
        .containsExactly(new ContractEvent.GuaranteeCalled(due, Money.ofMillions(75)));
    assertThat(results.get(4).events())
        .anyMatch(
            event -> event instanceof Event.DefaultDeclared fall && fall.party().equals(CLOUD));
    assertThat(balance(MAKER, AccountKind.GUARANTEE_PROVISION, MAKER)).isEqualTo(-688);
    assertThat(balance(MAKER, AccountKind.EXPENSE_GUARANTEES, MAKER)).isEqualTo(688);
  }

  @Test
  void theGuarantorBooksItsExpectedLossAtSigningAndReleasesIt() {
    run(80, 5_000, 1);
    assertThat(balance(MAKER, AccountKind.EXPENSE_GUARANTEES, MAKER)).isEqualTo(95);
    assertThat(balance(MAKER, AccountKind.GUARANTEE_PROVISION, MAKER)).isEqualTo(-95);
    assertThat(balance(LENDER, AccountKind.GUARANTEED_CLAIMS, MAKER)).isZero();
  }

  /** 688 are called for 860; when they are paid, the estate has paid 20 of these: 80 % of 840. */
  @Test
  void whoPaysTakesOverItsShareOfWhatTheEstateHasLeftUnpaidInAllThreeBooks() {
    run(80, 5_000, 6);
    assertThat(changes(ContractEvent.ClaimTakenOver.class))
        .extracting(ContractEvent.ClaimTakenOver::amount)
        .containsExactly(Money.ofMillions(672));
    assertThat(balance(LENDER, AccountKind.RECEIVABLE, CLOUD)).isEqualTo(168);
    assertThat(balance(MAKER, AccountKind.RECEIVABLE, CLOUD)).isEqualTo(672);
    assertThat(balance(CLOUD, AccountKind.PAYABLE, LENDER)).isEqualTo(-168);
    assertThat(balance(CLOUD, AccountKind.PAYABLE, MAKER)).isEqualTo(-672);
    assertThat(balance(MAKER, AccountKind.CLAIMS_TAKEN_OVER, MAKER)).isEqualTo(-672);
    assertThat(balance(MAKER, AccountKind.GUARANTEE_PROVISION, MAKER)).isZero();
    assertThat(balance(LENDER, AccountKind.GUARANTEED_CLAIMS, LENDER)).isEqualTo(-16);
    assertThat(balance(LENDER, AccountKind.CASH, LENDER)).isEqualTo(160 + 688);
    assertThat(balance(MAKER, AccountKind.CASH, MAKER)).isEqualTo(5_000 - 688);
  }

  /**
   * 20 come in with the call and 300 after it. The guarantor has 80 % of them, 16 of them as what
   * the creditor hands back, and bears 80 % of the 540 that are lost.
   */
  @Test
  void theEstatePaysBothInProportion() {
    run(80, 5_000, 24);
    assertThat(paid(ObligationKind.GUARANTEE_RETURN)).isEqualTo(16);
    assertThat(balance(MAKER, AccountKind.CASH, MAKER)).isEqualTo(5_000 - 688 + 16 + 240);
    assertThat(balance(LENDER, AccountKind.CASH, LENDER)).isEqualTo(160 + 688 - 16 + 60);
    assertThat(balance(MAKER, AccountKind.EXPENSE_GUARANTEES, MAKER)).isEqualTo(432);
  }

  /** Half by each of two: what one has taken over does not lessen the part of the other. */
  @Test
  void twoGuarantorsOfOneClaimBearTheirSharesOfIt() {
    simulation = new Simulation(guaranteedByTwo(), 1, 0);
    for (int month = 0; month < 6; month++) {
      results.add(simulation.step());
    }
    assertThat(balance(MAKER, AccountKind.RECEIVABLE, CLOUD)).isEqualTo(420);
    assertThat(balance(TENANT, AccountKind.RECEIVABLE, CLOUD)).isEqualTo(420);
    assertThat(balance(LENDER, AccountKind.RECEIVABLE, CLOUD)).isZero();
  }

  /** One of them is called two months before the other, for half of 900: 440 of 880 it bears. */
  @Test
  void aGuarantorIsCalledForItsShareOfWhatAnotherHasTakenOverToo() {
    Shock called = ShockSpec.parse("guarantee-called:contract=backing,from=2025-03,for=1m");
    simulation = new Simulation(guaranteedByTwo().withShocks(List.of(called)), 1, 0);
    Analyst analyst = new Analyst(simulation.ledger());
    for (int month = 0; month < 6; month++) {
      results.add(simulation.step());
      analyst.closed(results.getLast());
    }
    var before = analyst.months().get(3).exposures();
    var onCloud = Objects.requireNonNull(before.stakes().get(LENDER)).on().get(CLOUD);
    assertThat(Objects.requireNonNull(onCloud).total()).as("covered in full").isEqualTo(Money.ZERO);
    assertThat(Objects.requireNonNull(before.stakes().get(TENANT)).exposure())
        .as("half of 880")
        .isEqualTo(Money.ofMillions(440));
    assertThat(balance(MAKER, AccountKind.RECEIVABLE, CLOUD)).isEqualTo(440 - 20);
    assertThat(balance(TENANT, AccountKind.RECEIVABLE, CLOUD)).isEqualTo(420);
    assertThat(balance(LENDER, AccountKind.RECEIVABLE, CLOUD)).isZero();
  }

  private static Economy guaranteedByTwo() {
    Economy economy = economy(50, 5_000, LENDER);
    Guarantee first =
        economy.contracts().stream()
            .filter(Guarantee.class::isInstance)
            .map(Guarantee.class::cast)
            .findFirst()
            .orElseThrow();
    Guarantee second =
        new Guarantee(
            heading("backing-2", START.plus(19), Seniority.SENIOR),
            TENANT,
            LENDER,
            CLOUD,
            first.guaranteed(),
            first.coverage(),
            first.cap(),
            first.expectedLoss());
    List<Party> parties = new ArrayList<>(economy.parties());
    parties.replaceAll(
        party -> party.id().equals(TENANT) ? party(TENANT, PartyKind.BUYER, 5_000) : party);
    return SmallEconomies.with(economy.withParties(parties), second);
  }

  /** The estate can pay nothing that is not there: the lender's claim is written down, once. */
  @Test
  void theGuarantorLosesWhatItPaidOnceAndNotAgainWithTheClaimItTookOver() {
    run(80, 5_000, 6);
    assertThat(balance(LENDER, AccountKind.LOSS_ALLOWANCE, CLOUD)).isEqualTo(-168);
    assertThat(balance(MAKER, AccountKind.LOSS_ALLOWANCE, CLOUD)).isZero();
    assertThat(balance(MAKER, AccountKind.EXPENSE_WRITE_DOWN, MAKER)).isZero();
    assertThat(balance(MAKER, AccountKind.EXPENSE_GUARANTEES, MAKER)).isEqualTo(688);
  }

  /**
   * 900 are overdue in the third month and called for: the lender has the guarantor for 720 of them
   * from then on, whether the call is due yet or not, and until it is paid.
   */
  @Test
  void aCallIsCountedFromTheMonthOfTheCallToItsPaymentAndOnlyOnce() {
    Economy economy = economy(80, 0, LENDER);
    Shock called = ShockSpec.parse("guarantee-called:contract=backing,from=2025-01");
    simulation = new Simulation(economy.withShocks(List.of(called)), 1, 0);
    Analyst analyst = new Analyst(simulation.ledger());
    for (int month = 0; month < 4; month++) {
      analyst.closed(simulation.step());
    }
    assertThat(simulation.ledger().world().defaults()).isEmpty();
    for (int month = 2; month < 4; month++) {
      var stakes = analyst.months().get(month).exposures().stakes();
      var onCloud = Objects.requireNonNull(stakes.get(LENDER)).on().get(CLOUD);
      long owed = month == 2 ? 900 : 880;
      assertThat(onCloud)
          .as("month %s", month)
          .isEqualTo(
              new Exposure(
                  Money.ofMillions(owed),
                  Money.ZERO,
                  Money.ZERO,
                  Money.ofMillions(owed).times(Rate.ofPercent(80))));
      assertThat(Objects.requireNonNull(stakes.get(LENDER)).exposure())
          .isEqualTo(Money.ofMillions(owed).times(Rate.ofPercent(20)));
      assertThat(Objects.requireNonNull(stakes.get(MAKER)).exposure()).isEqualTo(Money.ZERO);
    }
    assertThat(balance(LENDER, AccountKind.RECEIVABLE, MAKER)).as("overdue").isEqualTo(720);
  }

  @Test
  void aClaimTakenOverIsNotAtStakeAnyMore() {
    simulation = new Simulation(economy(80, 5_000, LENDER), 1, 0);
    Analyst analyst = new Analyst(simulation.ledger());
    for (int month = 0; month < 6; month++) {
      analyst.closed(simulation.step());
    }
    var stakes = analyst.months().getLast().exposures().stakes();
    assertThat(balance(MAKER, AccountKind.RECEIVABLE, CLOUD)).isEqualTo(672);
    assertThat(Objects.requireNonNull(stakes.get(MAKER)).exposure()).isEqualTo(Money.ZERO);
  }

  /** All is covered: in the sixth month the estate pays 20 beside the 860 of the guarantor. */
  @Test
  void theCreditorKeepsNoMoreThanItsClaim() {
    run(100, 5_000, 6);
    assertThat(balance(LENDER, AccountKind.CASH, LENDER)).isEqualTo(1_020);
    assertThat(balance(LENDER, AccountKind.GUARANTEED_CLAIMS, LENDER)).isEqualTo(-20);
    run(100, 5_000, 24);
    assertThat(balance(LENDER, AccountKind.CASH, LENDER)).isEqualTo(1_000);
    assertThat(balance(LENDER, AccountKind.GUARANTEED_CLAIMS, LENDER)).isZero();
    assertThat(paid(ObligationKind.GUARANTEE_RETURN)).isEqualTo(20);
    assertThat(balance(MAKER, AccountKind.CASH, MAKER)).isEqualTo(5_000 - 860 + 20 + 300);
    assertThat(balance(MAKER, AccountKind.EXPENSE_GUARANTEES, MAKER)).isEqualTo(860 - 20 - 300);
  }

  @Test
  void aGuarantorThatFailsTooPaysWhatItHasAndItsEstateWhatComesIn() {
    run(80, 300, 8);
    assertThat(results.get(7).events())
        .filteredOn(Event.DefaultDeclared.class::isInstance)
        .extracting(event -> ((Event.DefaultDeclared) event).party())
        .containsExactly(MAKER);
    run(80, 300, 24);
    Guarantee.State state =
        (Guarantee.State) Objects.requireNonNull(simulation.ledger().world().contract(BACKING));
    assertThat(state.paid()).isEqualTo(state.takenOver());
    assertThat(millions(state.paid())).isGreaterThan(300).isLessThan(688);
    assertThat(balance(MAKER, AccountKind.CASH, MAKER)).isZero();
    assertThat(balance(LENDER, AccountKind.CASH, LENDER)).isEqualTo(160 + 300 + 300);
  }

  /** What is called is due the month after, which is none of the term. */
  @Test
  void aCallInTheLastMonthOfTheTermIsPaidAllTheSame() {
    simulation = new Simulation(economy(80, 5_000, LENDER, FALL), 1, 0);
    for (int month = 0; month < 6; month++) {
      results.add(simulation.step());
    }
    assertThat(changes(ContractEvent.GuaranteeCalled.class)).hasSize(1);
    assertThat(paid(ObligationKind.GUARANTEE)).isEqualTo(688);
    assertThat(balance(LENDER, AccountKind.RECEIVABLE, CLOUD)).isEqualTo(168);
  }

  /** A call is in the lender's book against the same claim, which was written down already. */
  @Test
  void aCallThatAFailingGuarantorLeavesUnpaidIsNotWrittenDownBesideTheClaimItIsFor() {
    run(80, 300, 8);
    long called = balance(LENDER, AccountKind.RECEIVABLE, MAKER);
    assertThat(called).isPositive();
    assertThat(balance(LENDER, AccountKind.GUARANTEED_CLAIMS, LENDER)).isEqualTo(-called);
    long owed = balance(LENDER, AccountKind.RECEIVABLE, CLOUD) + called;
    long lost =
        balance(LENDER, AccountKind.LOSS_ALLOWANCE, CLOUD)
            + balance(LENDER, AccountKind.LOSS_ALLOWANCE, MAKER);
    assertThat(owed - called + lost).as("what is left of them in the book").isZero();
  }

  @Test
  void withoutDefaultTheProvisionIsReleasedInFull() {
    simulation =
        new Simulation(
            new Economy(
                "sound",
                new Term(START, START.plus(20)),
                2,
                List.of(
                    party(CLOUD, PartyKind.CLOUD, 2_000),
                    party(LENDER, PartyKind.LENDER, 0),
                    party(MAKER, PartyKind.CHIP_MAKER, 1),
                    party(TENANT, PartyKind.BUYER, 360),
                    party(MARKET, PartyKind.CAPITAL_MARKETS, 0)),
                simulation.economy().contracts(),
                simulation.economy().climate(),
                List.of()),
            1,
            0);
    simulation.run();
    assertThat(balance(MAKER, AccountKind.GUARANTEE_PROVISION, MAKER)).isZero();
    assertThat(balance(MAKER, AccountKind.EXPENSE_GUARANTEES, MAKER)).isZero();
  }

  @Test
  void aBetOnADefaultIsNoEconomy() {
    assertThatThrownBy(() -> economy(80, 1, TENANT))
        .hasMessageContaining("guarantees nothing that its beneficiary is owed");
  }
}
