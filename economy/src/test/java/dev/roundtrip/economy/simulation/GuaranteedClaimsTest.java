package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.analysis.Analyst;
import dev.roundtrip.economy.analysis.Exposures;
import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Interest;
import dev.roundtrip.economy.contract.Rent;
import dev.roundtrip.economy.contract.Repayment;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * What a creditor carries a guaranteed claim at, from the default of the debtor on. The debtor owes
 * it $100 billion from the second month on, has nothing but plant, and defaults in the fourth; 80 %
 * are guaranteed and due in the fifth. The guarantor has what a test gives it.
 */
class GuaranteedClaimsTest {

  private static final Period START = Period.of(2025, 1);
  private static final PartyId DEBTOR = new PartyId("debtor");
  private static final PartyId CREDITOR = new PartyId("creditor");
  private static final PartyId GUARANTOR = new PartyId("guarantor");
  private static final PartyId LENDER = new PartyId("lender");
  private static final PartyId MARKET = new PartyId("market");
  private static final int FALL = 4;
  private static final Offset<Double> CLOSE = within(1e-7);

  private static Heading heading(String id, Period last) {
    return new Heading(
        new ContractId(id), START, new Term(START, last), Seniority.SENIOR, Binding.FIRM);
  }

  private static TermLoan loan(PartyId from, PartyId to, long billions, Period due) {
    return TermLoan.plain(
        heading(from + "-owes-" + to, due),
        from,
        to,
        Money.ofMillions(1_000 * billions),
        Money.ofMillions(1_000 * billions),
        Interest.coupon(Rate.ZERO),
        START.previous(),
        Repayment.evenly(due));
  }

  private static Guarantee guarantee() {
    return new Guarantee(
        heading("backing", START.plus(19)),
        GUARANTOR,
        CREDITOR,
        DEBTOR,
        new ContractId("debtor-owes-creditor"),
        Rate.ofPercent(80),
        Money.ofMillions(200_000),
        Rate.ZERO);
  }

  private static Party party(PartyId id, PartyKind kind, long billions) {
    OpeningSheet opening = new OpeningSheet(Money.ofMillions(1_000 * billions), Money.ZERO);
    return new Party(id, id.value(), kind, opening, Conduct.PLAIN);
  }

  /** Sites that could earn, and whose customer pays cents. */
  private static Capacity sites(PartyId owner) {
    return new Capacity(
        heading(owner + "-sites", START.plus(59)),
        MARKET,
        owner,
        new Megawatts(600),
        Schedule.EMPTY,
        Rent.flat(12, Money.ofCents(1), null, Rate.ZERO),
        Money.ZERO,
        null);
  }

  private static Simulation run(int months, long guarantorsBillions, TermLoan... others) {
    List<Contract> contracts = new ArrayList<>(List.of(others));
    contracts.add(loan(DEBTOR, CREDITOR, 100, START.plus(1)));
    contracts.add(guarantee());
    contracts.add(sites(DEBTOR));
    Economy economy =
        new Economy(
            "guaranteed",
            new Term(START, START.plus(23)),
            2,
            List.of(
                party(DEBTOR, PartyKind.CLOUD, 0),
                party(CREDITOR, PartyKind.CLOUD, 0),
                party(GUARANTOR, PartyKind.CHIP_MAKER, guarantorsBillions),
                party(LENDER, PartyKind.LENDER, 0),
                party(MARKET, PartyKind.CAPITAL_MARKETS, 0)),
            contracts,
            SmallEconomies.calm(Rate.ZERO, 1),
            List.of());
    Simulation simulation = new Simulation(economy, 1, 0);
    for (int month = 0; month < months; month++) {
      simulation.step();
    }
    return simulation;
  }

  private static double balance(
      Simulation simulation, PartyId owner, AccountKind kind, PartyId counterparty) {
    Account account = Account.of(owner, kind, counterparty);
    return simulation.ledger().books().balance(account).cents() / 1e11;
  }

  /** Returns what the creditor has: cash, and what it carries the claim and the call at. */
  private static double carried(Simulation simulation) {
    double sum = balance(simulation, CREDITOR, AccountKind.CASH, CREDITOR);
    for (PartyId obligor : List.of(DEBTOR, GUARANTOR)) {
      sum += balance(simulation, CREDITOR, AccountKind.RECEIVABLE, obligor);
      sum += balance(simulation, CREDITOR, AccountKind.LOSS_ALLOWANCE, obligor);
    }
    return sum + balance(simulation, CREDITOR, AccountKind.GUARANTEED_CLAIMS, CREDITOR);
  }

  /** Returns what the estate of the debtor is expected to pay on a dollar. */
  private static double dividend(Simulation simulation) {
    return simulation.ledger().collateral().of(DEBTOR).cents() / 1e11 / 100;
  }

  /**
   * 80 from the guarantor and what the estate pays on the other 20: before the payment and after.
   */
  @Test
  void fromTheCallOnItIsWhatGuarantorAndEstateWillPay() {
    for (int month = FALL; month < FALL + 3; month++) {
      Simulation simulation = run(month, 200);
      double share = dividend(simulation);
      assertThat(share).isBetween(0.05, 0.3);
      assertThat(carried(simulation)).as("month %s", month).isCloseTo(80 + 20 * share, CLOSE);
    }
  }

  /** The guarantor has 30: they are paid, and the rest of the call is overdue but not lost. */
  @Test
  void aGuarantorInArrearsIsStillExpectedToPay() {
    Simulation simulation = run(FALL + 1, 30);
    assertThat(balance(simulation, CREDITOR, AccountKind.CASH, CREDITOR)).isCloseTo(30, CLOSE);
    assertThat(balance(simulation, CREDITOR, AccountKind.RECEIVABLE, GUARANTOR))
        .isCloseTo(50, CLOSE);
    assertThat(carried(simulation)).isCloseTo(80 + 20 * dividend(simulation), CLOSE);
  }

  /**
   * It fails with 50 of the call unpaid. Its estate has what the debtor's pays on the 30 taken over
   * and on what it will take over, g: {@code g = share x (30 + g)}, all of it to the creditor.
   */
  @Test
  void theEstateOfAGuarantorThatFailsTooPaysWhatItGetsFromTheDebtors() {
    Simulation simulation = run(FALL + 3, 30);
    assertThat(simulation.ledger().world().defaults()).containsKeys(DEBTOR, GUARANTOR);
    double share = dividend(simulation);
    double more = 30 * share / (1 - share);
    assertThat(more).isBetween(1.0, 15.0);
    assertThat(carried(simulation)).isCloseTo(30 + more + share * (70 - more), CLOSE);
  }

  /** The creditor fails too, owing 200: its estate counts 84 at most, not 80 beside the claim. */
  @Test
  void theEstateOfACreditorCountsTheClaimOnce() {
    for (int month = FALL; month < FALL + 2; month++) {
      Simulation simulation = run(month, 0, loan(CREDITOR, LENDER, 200, START.plus(1)));
      assertThat(simulation.ledger().world().defaults()).containsOnlyKeys(CREDITOR, DEBTOR);
      double lost = -balance(simulation, LENDER, AccountKind.LOSS_ALLOWANCE, CREDITOR);
      double expected = 80 + 20 * dividend(simulation);
      assertThat(200 - lost).as("month %s", month).isCloseTo(expected, CLOSE);
    }
  }

  /** What is called for is at stake on the guarantor, and of what its own default would cost. */
  @Test
  void whatIsCalledIsAtStakeOnTheGuarantor() {
    for (int month = FALL; month < FALL + 2; month++) {
      Simulation simulation = run(0, 0);
      Analyst analyst = new Analyst(simulation.ledger());
      for (int closed = 0; closed < month; closed++) {
        analyst.closed(simulation.step());
      }
      Exposures exposures = analyst.months().getLast().exposures();
      var stake = Objects.requireNonNull(exposures.stakes().get(CREDITOR));
      double share = dividend(simulation);
      assertThat(stake.exposure().cents() / 1e11).isCloseTo(80 + 20 * share, CLOSE);
      var onGuarantor = Objects.requireNonNull(stake.on().get(GUARANTOR));
      assertThat(onGuarantor.total().cents() / 1e11).isCloseTo(80, CLOSE);
      var failure = Objects.requireNonNull(exposures.failuresByParty().get(GUARANTOR));
      assertThat(failure.loss().cents() / 1e11).isCloseTo(80, CLOSE);
    }
  }
}
