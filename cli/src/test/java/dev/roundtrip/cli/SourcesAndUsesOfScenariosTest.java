package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.analysis.CashFlows;
import dev.roundtrip.economy.analysis.Flow;
import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.host.DirectRun;
import dev.roundtrip.scenarios.ScenarioLoader;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesAndUsesOfScenariosTest {

  /** Opening cash + sources - uses = closing cash, to the cent. */
  @ParameterizedTest
  @ValueSource(strings = {"openai-2025", "optimistic", "middle", "collapse", "leaked-finances"})
  void tieToTheCashOfEveryPartyInEveryMonth(String scenario) {
    Economy economy = ScenarioLoader.load(scenario).economy();
    DirectRun run = new DirectRun("tie", economy, 1);
    SortedMap<PartyId, Money> cash = new TreeMap<>();
    Money moved = Money.ZERO;
    for (Party party : economy.parties()) {
      cash.put(party.id(), run.ledger().books().balance(Account.cash(party.id())));
    }
    while (!run.isFinished()) {
      PeriodResult month = run.step(List.of());
      CashFlows flows = new CashFlows(party -> economy.party(party).kind().acts());
      flows.add(month.events());
      for (Party party : economy.parties()) {
        PartyId id = party.id();
        Money sources = total(flows.sources(id));
        moved = moved.plus(sources);
        Money closing = run.ledger().books().balance(Account.cash(id));
        assertThat(cash.getOrDefault(id, Money.ZERO).plus(sources).minus(total(flows.uses(id))))
            .as("%s in %s", id, run.ledger().period())
            .isEqualTo(closing);
        cash.put(id, closing);
      }
    }
    assertThat(moved).isGreaterThan(Money.ofMillions(1_000_000));
  }

  private static Money total(SortedMap<Flow, CashFlows.Amounts> flows) {
    return Money.sum(flows.values().stream().map(CashFlows.Amounts::total).toList());
  }
}
