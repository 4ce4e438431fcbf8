package dev.roundtrip.economy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.books.Posting;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Ledger;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.RandomEconomies;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.simulation.SmallEconomies;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SourcesAndUsesTest {

  private static final int SEEDS = 60;

  @Test
  void tieToTheCashOfEveryPartyInEveryMonthOfRandomEconomies() {
    SortedSet<Flow> seen = new TreeSet<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      Simulation simulation = new Simulation(RandomEconomies.of(seed), seed, 0);
      while (!simulation.isFinished()) {
        SortedMap<PartyId, Money> opening = cash(simulation.ledger(), simulation.economy());
        PeriodResult result = simulation.step();
        CashFlows flows = new CashFlows(party -> acts(simulation.economy(), party));
        flows.add(result.events());
        for (Party party : simulation.economy().parties()) {
          PartyId id = party.id();
          seen.addAll(flows.sources(id).keySet());
          assertThat(sum(flows.sources(id)).minus(sum(flows.uses(id))).plus(opening.get(id)))
              .as("%s in %s of seed %s", id, simulation.ledger().period(), seed)
              .isEqualTo(simulation.ledger().books().balance(Account.cash(id)));
        }
      }
    }
    assertThat(seen)
        .contains(Flow.RENT, Flow.CHIPS, Flow.EQUITY, Flow.DEBT_DRAWN, Flow.DAMAGES)
        .contains(Flow.GUARANTEES, Flow.INTEREST, Flow.PRINCIPAL, Flow.TAX, Flow.SALES);
  }

  /** Each figure is the sum of the journal's entries that say "paid" and what for. */
  @Test
  void areSumsOfJournalEntries() {
    Simulation simulation = new Simulation(SmallEconomies.healthyLoop(), 3, 0);
    CashFlows flows = new CashFlows(party -> acts(simulation.economy(), party));
    SortedMap<String, Money> journal = new TreeMap<>();
    SortedMap<String, Money> analysed = new TreeMap<>();
    while (!simulation.isFinished()) {
      PeriodResult result = simulation.step();
      flows.add(result.events());
      result.entries().forEach(entry -> addCash(entry, journal));
    }
    for (Party party : simulation.economy().parties()) {
      flows
          .sources(party.id())
          .forEach((flow, paid) -> analysed.put(party.id() + " + " + flow, paid.total()));
      flows
          .uses(party.id())
          .forEach((flow, paid) -> analysed.put(party.id() + " - " + flow, paid.total()));
    }
    assertThat(analysed).isEqualTo(journal).hasSizeGreaterThan(20);
  }

  private static void addCash(JournalEntry entry, SortedMap<String, Money> journal) {
    for (Posting posting : entry.postings()) {
      if (posting.account().kind() == AccountKind.CASH) {
        String text = entry.text();
        assertThat(text).startsWith("paid ");
        String kind = text.substring("paid ".length(), text.lastIndexOf(" of "));
        Flow flow =
            Flow.of(ObligationKind.valueOf(kind.toUpperCase(Locale.ROOT).replace(' ', '_')));
        boolean source = posting.amount().isPositive();
        Money amount = source ? posting.amount() : posting.amount().negated();
        String key = posting.account().owner() + (source ? " + " : " - ") + flow;
        journal.merge(key, amount, Money::plus);
      }
    }
  }

  @Test
  void tellPeersFromTheOutside() {
    Simulation simulation = new Simulation(SmallEconomies.healthyLoop(), 3, 0);
    CashFlows flows = new CashFlows(party -> acts(simulation.economy(), party));
    flows.add(simulation.step().events());
    CashFlows.Amounts rent = flows.sources(SmallEconomies.CLOUD).getOrDefault(Flow.RENT, NOTHING);
    CashFlows.Amounts sales = flows.sources(SmallEconomies.BUYER).getOrDefault(Flow.SALES, NOTHING);
    // 600 MW at $9 million a year, all of it paid for whether drawn or 90 % of it
    assertThat(rent.peers()).isBetween(Money.ofMillions(405), Money.ofMillions(450));
    assertThat(rent.outside()).isEqualTo(Money.ZERO);
    assertThat(sales.peers()).isEqualTo(Money.ZERO);
    assertThat(sales.outside().isPositive()).isTrue();
  }

  private static final CashFlows.Amounts NOTHING = new CashFlows.Amounts(Money.ZERO, Money.ZERO);

  private static boolean acts(Economy economy, PartyId party) {
    return economy.party(party).kind().acts();
  }

  private static SortedMap<PartyId, Money> cash(Ledger ledger, Economy economy) {
    SortedMap<PartyId, Money> cash = new TreeMap<>();
    for (Party party : economy.parties()) {
      cash.put(party.id(), ledger.books().balance(Account.cash(party.id())));
    }
    return cash;
  }

  private static Money sum(SortedMap<Flow, CashFlows.Amounts> flows) {
    return Money.sum(flows.values().stream().map(CashFlows.Amounts::total).toList());
  }
}
