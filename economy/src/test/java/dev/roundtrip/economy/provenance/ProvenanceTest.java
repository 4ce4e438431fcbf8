package dev.roundtrip.economy.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.RandomEconomies;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.simulation.SmallEconomies;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

  private static final Period MONTH = Period.of(2025, 1);
  private static final PartyId CHIPS = new PartyId("chips");
  private static final PartyId CLOUD = new PartyId("cloud");
  private static final PartyId BUYER = new PartyId("buyer");
  private static final PartyId CUSTOMERS = new PartyId("customers");

  private int number;

  /**
   * Chips puts 60 into the buyer, customers pay it 40, it rents for 100, the cloud buys chips for
   * 80 of its rent. Nobody had anything but chips its 60: so of the 80 that chips is paid, 60 % is
   * its own money.
   */
  @Test
  void threePartiesByHand() {
    Provenance provenance = new Provenance(parties(60, 0, 0), List.of());
    var opinions =
        provenance.follow(
            List.of(
                paid(CHIPS, BUYER, ObligationKind.EQUITY, 60),
                paid(CUSTOMERS, BUYER, ObligationKind.SALES, 40),
                paid(BUYER, CLOUD, ObligationKind.CAPACITY, 100),
                paid(CLOUD, CHIPS, ObligationKind.CHIP_BALANCE, 80)));
    RevenueSplit chips = opinions.get(CHIPS).proRata();
    assertThat(chips.self()).isEqualTo(Money.ofDollars(48));
    assertThat(chips.customers()).isEqualTo(Money.ofDollars(32));
    assertThat(chips.outside()).isEqualTo(Money.ZERO);
    assertThat(opinions.get(CLOUD).proRata().peers()).isEqualTo(Money.ofDollars(60));
    RevenueSplit byAge = opinions.get(CHIPS).firstInFirstOut();
    assertThat(byAge.self()).isEqualTo(Money.ofDollars(60));
    assertThat(byAge.customers()).isEqualTo(Money.ofDollars(20));
    assertThat(chips.gapTo(byAge)).isEqualTo(Money.ofDollars(12));
    assertThat(provenance.madeOf(CLOUD))
        .containsEntry(Origin.ownMeans(CHIPS), Money.ofDollars(12))
        .containsEntry(Origin.CUSTOMERS, Money.ofDollars(8));
  }

  /** The next month chips funds the buyer again, out of what it was paid: its own means again. */
  @Test
  void moneyThatGoesRoundTwiceIsStillItsOwn() {
    Provenance provenance = new Provenance(parties(100, 0, 0), List.of());
    List<Event> round =
        List.of(
            paid(CHIPS, BUYER, ObligationKind.EQUITY, 100),
            paid(BUYER, CLOUD, ObligationKind.CAPACITY, 100),
            paid(CLOUD, CHIPS, ObligationKind.CHIP_BALANCE, 100));
    for (int month = 0; month < 3; month++) {
      RevenueSplit chips = provenance.follow(round).get(CHIPS).proRata();
      assertThat(chips.self()).as("month %d", month).isEqualTo(chips.total());
    }
  }

  /** What an outside sector pays is named after what it is paid for, whatever sector it is. */
  @Test
  void whatAnOutsideSectorLendsIsDebtAndWhatItInvestsEquity() {
    Provenance provenance = new Provenance(parties(0, 0, 0), List.of());
    provenance.follow(
        List.of(
            paid(CUSTOMERS, CLOUD, ObligationKind.DRAW, 30),
            paid(CUSTOMERS, CLOUD, ObligationKind.EQUITY, 20)));
    assertThat(provenance.madeOf(CLOUD))
        .containsEntry(Origin.OUTSIDE_DEBT, Money.ofDollars(30))
        .containsEntry(Origin.OUTSIDE_EQUITY, Money.ofDollars(20));
  }

  @Test
  void withOneOriginTheOpinionsAgree() {
    Provenance provenance = new Provenance(parties(0, 0, 0), List.of());
    var opinions =
        provenance.follow(
            List.of(
                paid(CUSTOMERS, BUYER, ObligationKind.SALES, 100),
                paid(BUYER, CLOUD, ObligationKind.CAPACITY, 70),
                paid(CLOUD, CHIPS, ObligationKind.CHIP_BALANCE, 33)));
    opinions.forEach((supplier, both) -> {
      assertThat(both.proRata()).isEqualTo(both.firstInFirstOut());
      assertThat(both.proRata().customers()).isEqualTo(both.proRata().total());
    });
  }

  @Test
  void taggedMoneyIsTheMoneyInTheLedger() {
    List<Economy> economies =
        new ArrayList<>(List.of(SmallEconomies.healthyLoop(), SmallEconomies.fragileLoop()));
    for (int seed = 0; seed < 20; seed++) {
      economies.add(RandomEconomies.of(seed));
    }
    for (Economy economy : economies) {
      Simulation simulation = new Simulation(economy, 1, 0);
      Provenance provenance = new Provenance(economy.parties(), economy.contracts());
      while (!simulation.isFinished()) {
        PeriodResult result = simulation.step();
        provenance.follow(result.events()).forEach((supplier, both) -> requireSame(both));
        requireConserved(economy, simulation, provenance);
      }
    }
  }

  private static void requireSame(Provenance.Opinions both) {
    assertThat(both.proRata().total()).isEqualTo(both.firstInFirstOut().total());
  }

  private static void requireConserved(
      Economy economy, Simulation simulation, Provenance provenance) {
    SortedMap<Origin, Money> held = new TreeMap<>();
    for (PartyId party : economy.actors()) {
      SortedMap<Origin, Money> madeOf = provenance.madeOf(party);
      madeOf.forEach((origin, amount) -> held.merge(origin, amount, Money::plus));
      Money cash = simulation.ledger().world().cash(party);
      assertThat(Money.sum(madeOf.values())).as("%s pro rata", party).isEqualTo(cash);
      assertThat(madeOf.values()).as("%s", party).noneMatch(Money::isNegative);
      assertThat(Money.sum(provenance.madeOfByAge(party).values()))
          .as("%s by age", party)
          .isEqualTo(cash);
    }
    SortedMap<Origin, Money> expected = new TreeMap<>(provenance.minted());
    provenance
        .absorbed()
        .forEach((origin, amount) -> expected.merge(origin, amount.negated(), Money::plus));
    expected.values().removeIf(Money::isZero);
    assertThat(held).isEqualTo(expected);
  }

  private static List<Party> parties(long chips, long cloud, long buyer) {
    return List.of(
        party(CHIPS, PartyKind.CHIP_MAKER, chips),
        party(CLOUD, PartyKind.CLOUD, cloud),
        party(BUYER, PartyKind.BUYER, buyer),
        party(CUSTOMERS, PartyKind.OUTSIDE, 0));
  }

  private static Party party(PartyId id, PartyKind kind, long dollars) {
    OpeningSheet opening = new OpeningSheet(Money.ofDollars(dollars), Money.ZERO);
    return new Party(id, id.value(), kind, opening, Conduct.PLAIN);
  }

  private Event paid(PartyId payer, PartyId payee, ObligationKind kind, long dollars) {
    ObligationId id = new ObligationId(new ContractId("contract-" + ++number), kind, MONTH);
    Money amount = Money.ofDollars(dollars);
    Obligation due = new Obligation(id, payer, payee, amount, Seniority.SENIOR);
    return new Event.ContractChanged(new ContractEvent.ObligationPaid(due, amount));
  }
}
