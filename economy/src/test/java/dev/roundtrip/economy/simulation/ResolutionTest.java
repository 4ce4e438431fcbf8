package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Interest;
import dev.roundtrip.economy.contract.Rent;
import dev.roundtrip.economy.contract.Repayment;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.environment.Climate;
import dev.roundtrip.economy.environment.Mood;
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
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Estates that owe each other are resolved at once. */
class ResolutionTest {

  private static final Period START = Period.of(2025, 1);
  private static final PartyId FIRST = new PartyId("first");
  private static final PartyId SECOND = new PartyId("second");
  private static final PartyId LENDER = new PartyId("lender");
  private static final PartyId MARKET = new PartyId("market");
  private static final Offset<Double> CLOSE = within(1e-9);

  private static TermLoan loan(PartyId from, PartyId to, long millions, Seniority rank) {
    Period due = START.plus(1);
    ContractId id = new ContractId(from + "-owes-" + to + "-" + rank.rank());
    return TermLoan.plain(
        new Heading(id, START, new Term(START, due), rank, Binding.FIRM),
        from,
        to,
        Money.ofMillions(millions),
        Money.ofMillions(millions),
        Interest.coupon(Rate.ZERO),
        START.previous(),
        Repayment.evenly(due));
  }

  private static Party party(PartyId id, PartyKind kind) {
    OpeningSheet opening = new OpeningSheet(Money.ZERO, Money.ZERO);
    return new Party(id, id.value(), kind, opening, Conduct.PLAIN);
  }

  /** Sites that could earn, and whose customer pays cents. */
  private static Capacity sites(PartyId owner, long megawatts) {
    Heading heading =
        new Heading(
            new ContractId(owner + "-sites"),
            START,
            new Term(START, START.plus(59)),
            Seniority.SENIOR,
            Binding.FIRM);
    return new Capacity(
        heading,
        MARKET,
        owner,
        new Megawatts(megawatts),
        Schedule.EMPTY,
        Rent.flat(12, Money.ofCents(1), null, Rate.ZERO),
        Money.ZERO,
        null);
  }

  /** Runs to the month in which both default. */
  private static Simulation fall(List<Contract> debts) {
    List<Contract> contracts = new ArrayList<>(debts);
    contracts.add(sites(FIRST, 600));
    contracts.add(sites(SECOND, 200));
    Economy economy =
        new Economy(
            "estates",
            new Term(START, START.plus(11)),
            2,
            List.of(
                party(FIRST, PartyKind.CLOUD),
                party(SECOND, PartyKind.CLOUD),
                party(LENDER, PartyKind.LENDER),
                party(MARKET, PartyKind.CAPITAL_MARKETS)),
            contracts,
            Climate.usual(Rate.ZERO, 1, Mood.usual(), List.of()),
            List.of());
    Simulation simulation = new Simulation(economy, 1, 0);
    while (simulation.ledger().world().defaults().size() < 2) {
      simulation.step();
    }
    return simulation;
  }

  /** Returns the share of a claim that is written down, of what the estates' plant is worth now. */
  private static double lost(Simulation simulation, PartyId creditor, PartyId estate) {
    Account allowance = Account.of(creditor, AccountKind.LOSS_ALLOWANCE, estate);
    Account claim = Account.of(creditor, AccountKind.LOANS_GRANTED, estate);
    Account receivable = Account.of(creditor, AccountKind.RECEIVABLE, estate);
    var books = simulation.ledger().books();
    Money owed = books.balance(claim).plus(books.balance(receivable));
    return -(double) books.balance(allowance).cents() / owed.cents();
  }

  private static double plant(Simulation simulation, PartyId owner) {
    return simulation.ledger().collateral().of(owner).cents() / 1e11;
  }

  /** The first pays what its plant brings on 150, and the second has two thirds of that besides. */
  @Test
  void anEstateCountsWhatAnotherWillPayIt() {
    Simulation simulation =
        fall(
            List.of(
                loan(FIRST, SECOND, 100_000, Seniority.SENIOR),
                loan(FIRST, LENDER, 50_000, Seniority.SENIOR),
                loan(SECOND, LENDER, 60_000, Seniority.SENIOR)));
    double first = plant(simulation, FIRST) / 150;
    double second = (plant(simulation, SECOND) + 100 * first) / 60;
    assertThat(first).isBetween(0.1, 0.2);
    assertThat(second).isBetween(0.3, 0.5);
    assertThat(lost(simulation, SECOND, FIRST)).isCloseTo(1 - first, CLOSE);
    assertThat(lost(simulation, LENDER, FIRST)).isCloseTo(1 - first, CLOSE);
    assertThat(lost(simulation, LENDER, SECOND)).isCloseTo(1 - second, CLOSE);
  }

  /** Each owes the other 40 after what it owes the lender, which takes all there is. */
  @Test
  void estatesThatOweEachOtherAfterOthersPayEachOtherNothing() {
    Simulation simulation =
        fall(
            List.of(
                loan(FIRST, LENDER, 50_000, Seniority.SENIOR),
                loan(SECOND, LENDER, 60_000, Seniority.SENIOR),
                loan(FIRST, SECOND, 40_000, Seniority.SUBORDINATED),
                loan(SECOND, FIRST, 40_000, Seniority.SUBORDINATED)));
    assertThat(lost(simulation, SECOND, FIRST)).isCloseTo(1, CLOSE);
    assertThat(lost(simulation, FIRST, SECOND)).isCloseTo(1, CLOSE);
    assertThat(lost(simulation, LENDER, FIRST)).isCloseTo(1 - plant(simulation, FIRST) / 50, CLOSE);
  }
}
