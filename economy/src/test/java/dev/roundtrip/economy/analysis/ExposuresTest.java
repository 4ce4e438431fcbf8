package dev.roundtrip.economy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.Books;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.network.Concentration;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Ledger;
import dev.roundtrip.economy.simulation.RandomEconomies;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.simulation.SmallEconomies;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExposuresTest {

  private static final PartyId A = new PartyId("a");
  private static final PartyId B = new PartyId("b");
  private static final PartyId C = new PartyId("c");
  private static final PartyId D = new PartyId("d");

  /** In how many months a holder of warrants carried them at more or less than their cost. */
  private int marked;

  /**
   * A fails and costs B 4 of its 10. C has 5 at stake on B and loses 2 of its 10; D has 8 at stake
   * on C and loses 8 x 0.2 = 1.6 of its 1.5. The others lose 3.6 beyond the 4: of equity 21.5, 4, 2
   * and all of D's 1.5 are gone.
   */
  @Test
  void aFailureSpreadsByHand() {
    SortedMap<PartyId, Money> equity = new TreeMap<>();
    equity.put(A, Money.ofDollars(7));
    equity.put(B, Money.ofDollars(10));
    equity.put(C, Money.ofDollars(10));
    equity.put(D, Money.ofCents(150));
    SortedMap<PartyId, SortedMap<PartyId, Exposure>> exposures = new TreeMap<>();
    put(exposures, B, A, 6);
    put(exposures, A, B, 50);
    put(exposures, C, B, 5);
    put(exposures, D, C, 8);
    SortedMap<PartyId, Money> direct = new TreeMap<>();
    direct.put(B, Money.ofDollars(4));
    direct.put(new PartyId("outside"), Money.ofDollars(100));
    Contagion.Spread spread = new Contagion(equity, exposures).of(A, direct);
    assertThat(spread.beyondDirect()).isEqualTo(Money.ofCents(360));
    assertThat(spread.debtRank()).isCloseTo(7.5 / 21.5, within(1e-12));
    assertThat(spread.wipedOut()).containsExactly(D);
  }

  private static void put(
      SortedMap<PartyId, SortedMap<PartyId, Exposure>> exposures,
      PartyId holder,
      PartyId on,
      long dollars) {
    exposures
        .computeIfAbsent(holder, id -> new TreeMap<>())
        .put(on, Exposure.ofClaims(Money.ofDollars(dollars)));
  }

  /** Read from the other side: what is claimed of a party is what its own book says it owes. */
  @Test
  void exposuresAreWhatTheBooksOfTheOtherSideSay() {
    List<Economy> economies = new ArrayList<>(List.of(failing()));
    for (long seed = 0; seed < 16; seed++) {
      economies.add(RandomEconomies.of(seed));
    }
    int compared = 0;
    for (Economy economy : economies) {
      Simulation simulation = new Simulation(economy, 1, 0);
      while (!simulation.isFinished()) {
        simulation.step();
        compared += requireTraceable(simulation.ledger());
      }
    }
    assertThat(compared).isGreaterThan(500);
    assertThat(marked).isGreaterThan(10);
  }

  private static Economy failing() {
    return SmallEconomies.fragileLoop()
        .withShocks(List.of(ShockSpec.parse("revenue-miss:size=95%,from=2025-02")));
  }

  private int requireTraceable(Ledger ledger) {
    var exposures = BookExposures.of(ledger);
    int compared = 0;
    List<PartyId> acting = ledger.world().economy().actors();
    for (PartyId holder : acting) {
      Money beyondCost = Money.ZERO;
      for (PartyId on : acting) {
        SortedMap<PartyId, Exposure> own = exposures.getOrDefault(holder, new TreeMap<>());
        Exposure exposure = own.getOrDefault(on, Exposure.ofClaims(Money.ZERO));
        assertThat(exposure.claims().plus(atNothing(on, holder, ledger)))
            .isEqualTo(owedByTheBookOf(on, holder, ledger.books()));
        beyondCost = beyondCost.plus(exposure.shares()).minus(paidIn(on, holder, ledger.books()));
        compared += exposure.total().isZero() ? 0 : 1;
      }
      assertThat(beyondCost).isEqualTo(markOf(holder, ledger.books()));
      marked += beyondCost.isZero() ? 0 : 1;
    }
    return compared;
  }

  /** What a guarantor has taken over of others' claims, and calls: carried at nothing. */
  private static Money atNothing(PartyId debtor, PartyId guarantor, Ledger ledger) {
    Money sum = Money.ZERO;
    for (Obligation unpaid : ledger.world().unpaid()) {
      boolean theirs = unpaid.obligor().equals(debtor) && unpaid.obligee().equals(guarantor);
      sum = theirs && ledger.world().isCarriedAtNothing(unpaid) ? sum.plus(unpaid.amount()) : sum;
    }
    return sum;
  }

  private static Money owedByTheBookOf(PartyId debtor, PartyId creditor, Books books) {
    Money owed = books.balance(Account.of(creditor, AccountKind.LOSS_ALLOWANCE, debtor));
    for (AccountKind kind :
        List.of(
            AccountKind.PAYABLE,
            AccountKind.LOANS_OWED,
            AccountKind.DEFERRED_RENT_OWED,
            AccountKind.CONTRACT_LIABILITY,
            AccountKind.SUPPLIER_CONSIDERATION)) {
      owed = owed.minus(books.balance(Account.of(debtor, kind, creditor)));
    }
    return owed;
  }

  /** What a party's book shows its warrants worth beyond their cost: no other book shows that. */
  private static Money markOf(PartyId holder, Books books) {
    List<Money> marks = new ArrayList<>();
    books.forEachBalance((account, balance) -> {
      if (account.owner().equals(holder) && account.kind() == AccountKind.FAIR_VALUE_ADJUSTMENT) {
        marks.add(balance);
      }
    });
    return Money.sum(marks);
  }

  private static Money paidIn(PartyId issuer, PartyId holder, Books books) {
    return books
        .balance(Account.of(holder, AccountKind.SHARE_IMPAIRMENT, issuer))
        .minus(books.balance(Account.of(issuer, AccountKind.PAID_IN_CAPITAL, holder)));
  }

  /** A loan of $500 million, 80 % of it guaranteed by the chip maker. */
  @Test
  void aGuaranteeMovesTheStakeFromTheCreditorToTheGuarantor() {
    Ledger ledger =
        new Firms(Money.ofMillions(10))
            .with(Firms.loan())
            .with(Firms.guarantee(Firms.BANK, "loan"))
            .afterTheFirstMonth();
    Exposures exposures = SystemicRisk.of(ledger, new TreeMap<>(), new TreeMap<>());
    Exposures.Stake bank = stake(exposures, Firms.BANK);
    assertThat(bank.on().get(Firms.BUYER))
        .isEqualTo(
            new Exposure(Money.ofMillions(500), Money.ZERO, Money.ZERO, Money.ofMillions(400)));
    assertThat(bank.exposure()).isEqualTo(Money.ofMillions(100));
    assertThat(bank.claimConcentration()).isEqualTo(1);
    assertThat(stake(exposures, Firms.CHIPS).exposure()).isEqualTo(Money.ofMillions(400));
  }

  private static Exposures.Stake stake(Exposures exposures, PartyId party) {
    Exposures.Stake stake = exposures.stakes().get(party);
    assertThat(stake).isNotNull();
    return stake;
  }

  @Test
  void whatEachExpectsToLoseAddsUpToWhatIsExpectedOfAllFailures() {
    Simulation simulation = new Simulation(SmallEconomies.healthyLoop(), 1, 0);
    Analyst analyst = new Analyst(simulation.ledger());
    for (int month = 0; month < 24; month++) {
      analyst.closed(simulation.step());
    }
    Exposures exposures = analyst.months().getLast().exposures();
    long lost = 0;
    for (Exposures.Failure failure : exposures.failures()) {
      assertThat(failure.lossGivenDefault()).isBetween(0.0, 1.0);
      assertThat(failure.probability()).isBetween(0.0, 1.0);
      assertThat(failure.systemLoss())
          .isEqualTo(failure.loss().minus(failure.outsideLoss()).plus(failure.contagion()));
      Money own = failure.loss().minus(failure.outsideLoss());
      lost += StrictMath.round(own.cents() * failure.probability());
    }
    long expected =
        exposures.stakes().values().stream().mapToLong(stake -> stake.expectedLoss().cents()).sum();
    assertThat(expected).isPositive().isCloseTo(lost, within(100L));
    assertThat(exposures.failures().stream().map(Exposures.Failure::systemLoss).toList())
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
    // the cloud sells to one buyer; the chip maker to the cloud alone
    assertThat(stake(exposures, SmallEconomies.CLOUD).revenueConcentration()).isEqualTo(1);
    assertThat(stake(exposures, SmallEconomies.BUYER).revenueConcentration()).isZero();
  }

  @Test
  void aPartyThatHasFailedCannotFailAgain() {
    Simulation simulation = new Simulation(failing(), 1, 0);
    Analyst analyst = new Analyst(simulation.ledger());
    while (!simulation.isFinished()) {
      analyst.closed(simulation.step());
    }
    assertThat(simulation.ledger().world().defaults()).isNotEmpty();
    Exposures exposures = analyst.months().getLast().exposures();
    for (PartyId fallen : simulation.ledger().world().defaults().keySet()) {
      assertThat(exposures.failuresByParty()).doesNotContainKey(fallen);
    }
  }

  @Test
  void concentrationIsTheSumOfSquaredShares() {
    assertThat(Concentration.herfindahl(List.of(100L), 100)).isEqualTo(1);
    assertThat(Concentration.herfindahl(List.of(25L, 25L, 25L, 25L), 100)).isEqualTo(0.25);
    assertThat(Concentration.herfindahl(List.of(50L), 100)).isEqualTo(0.25);
    assertThat(Concentration.herfindahl(List.of(), 0)).isZero();
  }
}
