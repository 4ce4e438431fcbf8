package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.books.Posting;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.EquityGrant;
import dev.roundtrip.economy.contract.StagedInvestment;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.contract.Warrant;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the deals are booked, line by line (docs/MODEL.md, Accounting), in the shipped scenario. */
class AccountingLinesTest {

  private static final PartyId OPENAI = new PartyId("openai");
  private static final PartyId NVIDIA = new PartyId("nvidia");
  private static final PartyId AMD = new PartyId("amd");
  private static final PartyId MICROSOFT = new PartyId("microsoft");
  private static final PartyId ORACLE = new PartyId("oracle");
  private static final PartyId COREWEAVE = new PartyId("coreweave");
  private static final PartyId STARGATE = new PartyId("stargate");
  private static final Period END_OF_2028 = Period.of(2028, 12);

  private static final List<JournalEntry> ENTRIES = new ArrayList<>();
  private static Simulation run;

  @BeforeAll
  static void runToTheEndOf2028() {
    run = new Simulation(KnownFacts.scenario(Map.of("chance", "mean")).economy(), 1, 0);
    while (run.ledger().period().isBefore(END_OF_2028)) {
      ENTRIES.addAll(run.step().entries());
    }
  }

  private static Money balance(PartyId owner, AccountKind kind, PartyId about) {
    return run.ledger().books().balance(Account.of(owner, kind, about));
  }

  private static <S extends ContractState> S state(String id, Class<S> type) {
    return type.cast(run.ledger().world().contract(new ContractId(id)));
  }

  private static List<JournalEntry> entriesOf(String contract) {
    return ENTRIES.stream()
        .filter(entry -> new ContractId(contract).equals(entry.contract()))
        .toList();
  }

  /** What all entries of a contract have put on accounts of a kind, of an owner. */
  private static Money booked(String contract, PartyId owner, AccountKind kind) {
    return booked(ENTRIES, new ContractId(contract), owner, kind);
  }

  private static Money booked(
      List<JournalEntry> entries, ContractId contract, PartyId owner, AccountKind kind) {
    Money sum = Money.ZERO;
    for (JournalEntry entry : entries) {
      for (Posting posting : entry.postings()) {
        boolean counts =
            contract.equals(entry.contract())
                && posting.account().owner().equals(owner)
                && posting.account().kind() == kind;
        sum = counts ? sum.plus(posting.amount()) : sum;
      }
    }
    return sum;
  }

  @Test
  void stagedEquityIsInvestmentAndShareCapitalNeverRevenue() {
    Money called = state("nvidia-loi", StagedInvestment.State.class).called();
    assertThat(called).isGreaterThanOrEqualTo(Money.ofMillions(20_000));
    assertThat(balance(NVIDIA, AccountKind.INVESTMENTS, OPENAI)).isEqualTo(called);
    assertThat(booked("nvidia-loi", OPENAI, AccountKind.PAID_IN_CAPITAL))
        .isEqualTo(called.negated());
    assertThat(entriesOf("nvidia-loi"))
        .allSatisfy(entry ->
            assertThat(entry.postings())
                .noneMatch(posting ->
                    posting.account().kind().name().startsWith("REVENUE")
                        || posting.account().kind().name().startsWith("EXPENSE")));
  }

  @Test
  void theWarrantIsLessRevenueAtItsGrantValueAndAMarkWithItsHolder() {
    Warrant.State warrant = state("amd-warrant", Warrant.State.class);
    Money earned = booked("amd-warrant", AMD, AccountKind.REVENUE_CHIPS);
    double share = warrant.delivered().value() / 6_000.0;
    double expected = share * 160e6 * warrant.contract().grantValue().cents();
    assertThat(warrant.delivered().value()).isBetween(1_000L, 6_000L);
    assertThat((double) earned.cents())
        .as("debits, so less revenue")
        .isCloseTo(expected, withPercentage(2));
    assertThat(booked("amd-warrant", OPENAI, AccountKind.INVESTMENTS)).isGreaterThan(Money.ZERO);
  }

  /**
   * In the reading in which shares are sold early: a cent for each, and the market pays the rest.
   */
  @Test
  void amdIsPaidACentForEveryShareThatIsExercised() {
    Simulation early =
        new Simulation(
            KnownFacts.scenario(Map.of("chance", "mean", "delivery", "as-announced")).economy(),
            1,
            0);
    List<JournalEntry> entries = new ArrayList<>();
    while (early.ledger().period().isBefore(Period.of(2027, 12))) {
      entries.addAll(early.step().entries());
    }
    ContractId id = new ContractId("amd-warrant");
    Warrant.State warrant = (Warrant.State) early.ledger().world().contract(id);
    assertThat(warrant.exercised()).isBetween(27_000_000L, 160_000_000L);
    assertThat(booked(entries, id, AMD, AccountKind.CASH))
        .isEqualTo(warrant.contract().strike().times(warrant.exercised()));
    assertThat(booked(entries, id, OPENAI, AccountKind.CASH))
        .isGreaterThan(Money.ofDollars(200).times(warrant.exercised()));
  }

  @Test
  void sharesGivenToACustomerAreLessRevenueOverTheContract() {
    Money granted = state("coreweave-grant", EquityGrant.State.class).contract().value();
    assertThat(granted).isEqualTo(Money.ofMillions(350));
    Money amortised = booked("coreweave-grant", COREWEAVE, AccountKind.REVENUE_COMPUTE);
    Money left = balance(COREWEAVE, AccountKind.CUSTOMER_CONSIDERATION, OPENAI);
    assertThat(amortised).isGreaterThan(Money.ZERO);
    assertThat(amortised.plus(left)).isEqualTo(granted);
    assertThat(balance(OPENAI, AccountKind.SUPPLIER_CONSIDERATION, COREWEAVE))
        .isEqualTo(left.negated());
  }

  @Test
  void aPrepaymentIsALiabilityUntilItIsDeliveredFor() {
    Money prepaid = balance(ORACLE, AccountKind.PREPAYMENTS, NVIDIA);
    assertThat(prepaid).isGreaterThan(Money.ZERO);
    assertThat(balance(NVIDIA, AccountKind.CONTRACT_LIABILITY, ORACLE))
        .isEqualTo(prepaid.negated());
  }

  @Test
  void whatIsPromisedIsNoDebt() {
    Money promised = Money.ZERO;
    for (ContractState state : run.ledger().world().inForce()) {
      if (state instanceof Capacity.State capacity && capacity.contract().buyer().equals(OPENAI)) {
        promised = promised.plus(capacity.backlogAfter(run.ledger().period()));
      }
    }
    Money owed = Money.ZERO;
    for (var balance : run.ledger().books().balances().entrySet()) {
      Account account = balance.getKey();
      boolean counts =
          account.owner().equals(OPENAI)
              && account.kind().path().startsWith("liabilities:")
              && account.kind() != AccountKind.SUPPLIER_CONSIDERATION;
      owed = counts ? owed.minus(balance.getValue()) : owed;
    }
    assertThat(promised).isGreaterThan(Money.ofMillions(400_000));
    assertThat(owed).as("nothing is due, so nothing is owed").isEqualTo(Money.ZERO);
  }

  @Test
  void aVehicleHasItsOwnBooks() {
    Money debt = balance(STARGATE, AccountKind.LOANS_OWED, new PartyId("lenders"));
    assertThat(debt.negated())
        .isEqualTo(state("stargate-project-debt", TermLoan.State.class).principal());
    Money fromOpenai = balance(OPENAI, AccountKind.INVESTMENTS, STARGATE);
    assertThat(fromOpenai).isGreaterThan(Money.ZERO);
    assertThat(balance(STARGATE, AccountKind.PAID_IN_CAPITAL, OPENAI))
        .isEqualTo(fromOpenai.negated());
  }

  @Test
  void sharesOfRevenueAreBookedGrossInBothDirections() {
    Money out = balance(OPENAI, AccountKind.EXPENSE_SHARE, MICROSOFT);
    Money in = balance(OPENAI, AccountKind.REVENUE_SHARE, MICROSOFT);
    assertThat(out).isGreaterThan(Money.ZERO);
    assertThat(in).isLessThan(Money.ZERO);
    assertThat(balance(MICROSOFT, AccountKind.REVENUE_SHARE, OPENAI)).isEqualTo(out.negated());
    assertThat(balance(MICROSOFT, AccountKind.EXPENSE_SHARE, OPENAI)).isEqualTo(in.negated());
  }

  /** `PlantRegisterTest` has what it wears by from then on. */
  @Test
  void chipsAreConstructionUntilTheyAreInService() {
    List<JournalEntry> installations =
        entriesOf("nvidia-oracle-chips").stream()
            .filter(entry -> entry.text().contains("installed"))
            .toList();
    assertThat(installations.getFirst().period())
        .as("power is online from 2027-01")
        .isBetween(Period.of(2026, 9), Period.of(2027, 1));
    Money delivered = Money.ZERO;
    Money installed = Money.ZERO;
    for (JournalEntry entry : entriesOf("nvidia-oracle-chips")) {
      for (Posting posting : entry.postings()) {
        boolean building = posting.account().kind() == AccountKind.CONSTRUCTION;
        if (building && posting.amount().isNegative()) {
          installed = installed.minus(posting.amount());
        } else if (building) {
          delivered = delivered.plus(posting.amount());
        }
      }
    }
    assertThat(booked("nvidia-oracle-chips", ORACLE, AccountKind.PLANT)).isEqualTo(installed);
    assertThat(delivered).as("some are on site and not in service").isGreaterThan(installed);
  }

  @Test
  void aMarkMovesNoCash() {
    List<JournalEntry> marks =
        ENTRIES.stream()
            .filter(entry ->
                entry.postings().stream()
                    .anyMatch(posting -> posting.account().kind() == AccountKind.GAINS))
            .toList();
    assertThat(marks).isNotEmpty();
    assertThat(marks)
        .allSatisfy(entry ->
            assertThat(entry.postings())
                .noneMatch(posting -> posting.account().kind() == AccountKind.CASH));
  }

  /** 3 % of at most $20 billion, released evenly over the years. */
  @Test
  void aGuaranteeIsSetAsideAtTheLossThatIsExpected() {
    Simulation backed =
        new Simulation(
            KnownFacts.scenario(Map.of("chance", "mean", "backing", "nvidia")).economy(), 1, 0);
    Account provision = Account.of(NVIDIA, AccountKind.GUARANTEE_PROVISION, NVIDIA);
    while (backed.ledger().period().isBefore(Period.of(2026, 1))) {
      backed.step();
    }
    Money first = backed.ledger().books().balance(provision).negated();
    assertThat(first).isBetween(Money.ofMillions(590), Money.ofMillions(600));
    backed.step();
    assertThat(backed.ledger().books().balance(provision).negated()).isLessThan(first);
  }
}
