package dev.roundtrip.economy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.analysis.DefaultLoss.Part;
import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.CapacityValue;
import dev.roundtrip.economy.contract.ConditionsPrecedent;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.settlement.Settlement;
import dev.roundtrip.economy.simulation.Ledger;
import dev.roundtrip.economy.simulation.RandomEconomies;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DefaultLossesTest {

  private static final int SEEDS = 30;
  private static final Set<Accrual.Kind> KEPT =
      Set.of(Accrual.Kind.ORDERS_CANCELLED, Accrual.Kind.DEPOSIT_KEPT);

  /** How many have lost what they had paid ahead. */
  private int prepaid;

  /** How many have lost a warrant that was worth more or less than it had cost. */
  private int warrants;

  private static final Schedule NOW =
      Schedule.of(List.of(new Schedule.Step(Firms.START, Money.ofMillions(1_000).cents())));

  /** 100 MW for two years, a loan of $500 million and a round of $1 billion paid in at once. */
  private static Firms firms(Money cash) {
    return new Firms(cash)
        .with(Firms.rent(new Megawatts(100), Schedule.EMPTY, 24, null))
        .with(Firms.loan())
        .with(
            new EquityRound(
                Firms.heading("round"), Firms.FUND, Firms.BUYER, NOW, Money.ofMillions(9_000)));
  }

  private static DefaultLoss loss(SortedMap<PartyId, DefaultLoss> losses, PartyId loser) {
    return losses.getOrDefault(loser, DefaultLoss.NONE);
  }

  private static Money damages(Ledger ledger) {
    Capacity.State rent =
        (Capacity.State) Objects.requireNonNull(ledger.world().contract(new ContractId("rent")));
    return CapacityValue.of(rent, ledger.environment(), Rate.ZERO).lost();
  }

  @Test
  void creditorsShareWhatTheEstateHasAndSharesAreGone() {
    Ledger ledger = firms(Money.ofMillions(10)).afterTheFirstMonth();
    Money damages = damages(ledger);
    Money claims = damages.plus(Money.ofMillions(500));
    Money estate = ledger.world().cash(Firms.BUYER);
    assertThat(estate).isBetween(Money.ofMillions(900), Money.ofMillions(925));
    assertThat(damages).isBetween(Money.ofMillions(600), Money.ofMillions(2_100));

    SortedMap<PartyId, DefaultLoss> losses = new DefaultLosses(ledger).of(Firms.BUYER);
    assertThat(losses.keySet()).containsExactlyInAnyOrder(Firms.CLOUD, Firms.BANK, Firms.FUND);
    DefaultLoss cloud = loss(losses, Firms.CLOUD);
    assertThat(cloud.of(Part.DAMAGES)).isEqualTo(damages);
    assertThat(cloud.of(Part.RECOVERED)).isEqualTo(damages.times(estate.cents(), claims.cents()));
    DefaultLoss bank = loss(losses, Firms.BANK);
    assertThat(bank.of(Part.LOANS)).isEqualTo(Money.ofMillions(500));
    assertThat(bank.loss())
        .isEqualTo(
            bank.of(Part.LOANS).minus(bank.of(Part.LOANS).times(estate.cents(), claims.cents())));
    assertThat(loss(losses, Firms.FUND).loss()).isEqualTo(Money.ofMillions(1_000));
    assertThat(new DefaultLosses(ledger).of(Firms.CLOUD)).isEmpty();
  }

  /** $11.6 billion paid in before the run are lost with the billion that was paid in it. */
  @Test
  void sharesHeldBeforeTheRunAreLostToo() {
    Money before = Money.ofMillions(11_600);
    EquityRound stake =
        new EquityRound(
            Firms.heading("stake"),
            Firms.FUND,
            Firms.BUYER,
            before,
            Schedule.EMPTY,
            Money.ofMillions(43_000),
            ConditionsPrecedent.NONE);
    Ledger with = firms(Money.ofMillions(10)).with(stake).afterTheFirstMonth();
    Ledger without = firms(Money.ofMillions(10)).afterTheFirstMonth();
    SortedMap<PartyId, DefaultLoss> losses = new DefaultLosses(with).of(Firms.BUYER);
    assertThat(loss(losses, Firms.FUND).loss()).isEqualTo(before.plus(Money.ofMillions(1_000)));

    SortedMap<PartyId, DefaultLoss> others = new DefaultLosses(without).of(Firms.BUYER);
    for (PartyId creditor : List.of(Firms.CLOUD, Firms.BANK)) {
      assertThat(loss(losses, creditor)).isEqualTo(loss(others, creditor));
    }
    assertThat(with.world().cash(Firms.FUND)).isEqualTo(without.world().cash(Firms.FUND));
  }

  @Test
  void aGuarantorTakesOverWhatItPaysFor() {
    Ledger ledger =
        firms(Money.ofMillions(10)).with(Firms.guarantee(Firms.CLOUD, "rent")).afterTheFirstMonth();
    Ledger without = firms(Money.ofMillions(10)).afterTheFirstMonth();
    DefaultLoss alone = loss(new DefaultLosses(without).of(Firms.BUYER), Firms.CLOUD);
    SortedMap<PartyId, DefaultLoss> losses = new DefaultLosses(ledger).of(Firms.BUYER);
    DefaultLoss cloud = loss(losses, Firms.CLOUD);
    DefaultLoss guarantor = loss(losses, Firms.CHIPS);
    assertThat(guarantor.of(Part.GUARANTEES_GIVEN))
        .isEqualTo(cloud.of(Part.GUARANTEES_HELD))
        .isEqualTo(alone.loss().times(Rate.ofPercent(80)));
    assertThat(cloud.loss().plus(guarantor.loss())).isEqualTo(alone.loss());
    assertThat(cloud.loss().cents())
        .isCloseTo(alone.loss().times(Rate.ofPercent(20)).cents(), within(1L));
  }

  /**
   * The settlement pays what the estate has in cash first and calls for what that leaves: at most
   * $300 million, so that the bank has its part of the cash beside them.
   */
  @Test
  void aCappedGuaranteeIsCalledForWhatTheCashOfTheEstateLeaves() {
    Guarantee whole = Firms.guarantee(Firms.BANK, "loan");
    Guarantee capped =
        new Guarantee(
            whole.heading(),
            whole.guarantor(),
            whole.beneficiary(),
            whole.debtor(),
            whole.guaranteed(),
            whole.coverage(),
            Money.ofMillions(300),
            whole.expectedLoss());
    Ledger ledger = firms(Money.ofMillions(10)).with(capped).afterTheFirstMonth();
    Money claims = damages(ledger).plus(Money.ofMillions(500));
    Money dividend =
        Money.ofMillions(500).times(ledger.world().cash(Firms.BUYER).cents(), claims.cents());
    assertThat(dividend).isBetween(Money.ofMillions(100), Money.ofMillions(450));
    Money left = Money.ofMillions(500).minus(dividend);
    Money call = left.times(Rate.ofPercent(80)).min(Money.ofMillions(300));

    SortedMap<PartyId, DefaultLoss> losses = new DefaultLosses(ledger).of(Firms.BUYER);
    assertThat(loss(losses, Firms.CHIPS).loss()).isEqualTo(call);
    assertThat(loss(losses, Firms.BANK).loss()).isEqualTo(left.minus(call));
    assertThat(called(fall(ledger, Firms.BUYER))).isEqualTo(call);
  }

  private static Money called(List<Event> fall) {
    return fall.stream()
        .filter(Event.ContractChanged.class::isInstance)
        .map(event -> ((Event.ContractChanged) event).change())
        .filter(ContractEvent.GuaranteeCalled.class::isInstance)
        .map(change -> ((ContractEvent.GuaranteeCalled) change).due().amount())
        .reduce(Money.ZERO, Money::plus);
  }

  /** The chip maker has paid 80 % of the damages of a buyer that has nothing, and owes the bank. */
  @Test
  void whatAGuarantorHasTakenOverIsNoMeansOfItsEstate() {
    Money debt = Money.ofMillions(60_000);
    Ledger ledger =
        firms(Money.ofMillions(10))
            .with(Firms.guarantee(Firms.CLOUD, "rent"))
            .with(Firms.loan("debt", Firms.CHIPS, debt))
            .struckBy("default:party=buyer,from=2030-11")
            .afterMonths(4);
    Money takenOver =
        ledger
            .books()
            .balance(Account.of(Firms.CHIPS, AccountKind.CLAIMS_TAKEN_OVER, Firms.BUYER))
            .negated();
    assertThat(takenOver).isGreaterThan(Money.ofMillions(400));

    DefaultLoss bank = loss(new DefaultLosses(ledger).of(Firms.CHIPS), Firms.BANK);
    assertThat(bank.of(Part.LOANS)).isEqualTo(debt);
    assertThat(bank.of(Part.RECOVERED)).isEqualTo(ledger.world().cash(Firms.CHIPS));
  }

  /** Called for the rent of the first month, the chip maker has expensed what it then took over. */
  @Test
  void whatAGuarantorTookOverBeforeADefaultIsNotLostOnceMore() {
    Ledger ledger =
        firms(Money.ofMillions(10))
            .with(Firms.guarantee(Firms.CLOUD, "rent"))
            .struckBy("default:party=buyer,from=2030-11")
            .struckBy("guarantee-called:contract=backing,from=2030-11,for=1m")
            .afterMonths(2);
    assertThat(ledger.world().unpaid()).anyMatch(ledger.world()::isCarriedAtNothing);

    DefaultLoss guarantor = loss(new DefaultLosses(ledger).of(Firms.BUYER), Firms.CHIPS);
    assertThat(guarantor.of(Part.GUARANTEES_GIVEN).isPositive()).isTrue();
    assertThat(guarantor.of(Part.OVERDUE)).isEqualTo(Money.ZERO);
  }

  /**
   * What it says is what the settlement of that default makes due, what a maker that falls keeps of
   * what it was paid ahead, and what warrants of it were worth, in economies of all kinds.
   */
  @Test
  void foreseesTheClaimsThatTheSettlementMakesDue() {
    int defaults = 0;
    prepaid = 0;
    warrants = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Simulation simulation = new Simulation(RandomEconomies.of(seed), seed, 0);
      while (!simulation.isFinished()) {
        simulation.step();
        if (simulation.ledger().period().month() == 12) {
          for (PartyId debtor : simulation.economy().actors()) {
            defaults += foreseen(simulation.ledger(), debtor) ? 1 : 0;
          }
        }
      }
    }
    assertThat(defaults).isGreaterThan(5 * SEEDS);
    assertThat(prepaid).isGreaterThan(SEEDS);
    assertThat(warrants).isPositive();
  }

  private boolean foreseen(Ledger ledger, PartyId debtor) {
    SortedMap<PartyId, Money> foreseen = new TreeMap<>();
    SortedMap<PartyId, Money> foreseenKept = new TreeMap<>();
    new DefaultLosses(ledger)
        .of(debtor)
        .forEach((creditor, loss) -> {
          Money claims =
              loss.of(Part.LOANS).plus(loss.of(Part.RENT_PUT_OFF)).plus(loss.of(Part.DAMAGES));
          if (claims.isPositive()) {
            foreseen.put(creditor, claims);
          }
          if (loss.of(Part.PREPAID).isPositive()) {
            foreseenKept.put(creditor, loss.of(Part.PREPAID));
          }
        });
    SortedMap<PartyId, Money> due = new TreeMap<>();
    SortedMap<PartyId, Money> kept = new TreeMap<>();
    List<Event> fall = ledger.world().hasDefaulted(debtor) ? List.of() : fall(ledger, debtor);
    for (Event event : fall) {
      if (event instanceof Event.ContractChanged(ContractEvent.ObligationDue(Obligation fresh))) {
        due.merge(fresh.obligee(), fresh.amount(), Money::plus);
      }
      if (event instanceof Event.ContractChanged(ContractEvent.Accrued(Accrual end))
          && KEPT.contains(end.kind())
          && end.giver().equals(debtor)) {
        kept.merge(end.receiver(), end.amount(), Money::plus);
      }
    }
    assertThat(foreseen).isEqualTo(due);
    assertThat(foreseenKept).isEqualTo(kept);
    prepaid += kept.size();
    foresees(ledger, debtor, fall);
    return !due.isEmpty();
  }

  /** Who holds warrants of one that falls loses them at their worth, whatever their cost. */
  private void foresees(Ledger ledger, PartyId debtor, List<Event> fall) {
    SortedMap<PartyId, Money> beyondCost = new TreeMap<>();
    for (Event event : fall) {
      if (event instanceof Event.ContractChanged(ContractEvent.Accrued(Accrual end))
          && end.giver().equals(debtor)) {
        boolean gain = end.kind() == Accrual.Kind.FAIR_VALUE_GAIN;
        if (gain || end.kind() == Accrual.Kind.FAIR_VALUE_LOSS) {
          Money lost = gain ? end.amount().negated() : end.amount();
          beyondCost.merge(end.receiver(), lost, Money::plus);
        }
      }
    }
    warrants += beyondCost.size();
    SortedMap<PartyId, DefaultLoss> losses = new DefaultLosses(ledger).of(debtor);
    beyondCost.forEach((holder, lost) -> {
      Account cost = Account.of(holder, AccountKind.INVESTMENTS, debtor);
      Account impaired = Account.of(holder, AccountKind.SHARE_IMPAIRMENT, debtor);
      Money carried = ledger.books().balance(cost).plus(ledger.books().balance(impaired));
      assertThat(loss(losses, holder).of(Part.SHARES))
          .isEqualTo(carried.plus(lost).max(Money.ZERO));
    });
  }

  /** Lets a party fall over one cent, and returns what happens. */
  private static List<Event> fall(Ledger ledger, PartyId debtor) {
    int cure = ledger.world().economy().cureMonths();
    ObligationId old =
        new ObligationId(
            new ContractId("cent"), ObligationKind.OPERATING_COST, ledger.period().plus(-cure));
    PartyId creditor = ledger.world().economy().outsideCustomers();
    Obligation cent = new Obligation(old, debtor, creditor, Money.ofCents(1), Seniority.SENIOR);
    SortedMap<PartyId, Settlement.Standing> standings = new TreeMap<>();
    for (Party party : ledger.world().economy().parties()) {
      Money cash = ledger.world().cash(party.id());
      boolean fallen = ledger.world().hasDefaulted(party.id());
      standings.put(party.id(), new Settlement.Standing(cash, !party.kind().acts(), fallen, false));
    }
    return Settlement.settle(
        ledger.environment(),
        cure,
        standings,
        ledger.world().activeIn(ledger.period()),
        ledger.collateral(),
        List.of(),
        List.of(cent));
  }
}
