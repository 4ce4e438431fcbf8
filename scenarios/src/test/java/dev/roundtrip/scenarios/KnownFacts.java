package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import java.util.List;
import java.util.Map;

/**
 * The shipped scenario for tests: its contracts, and the facts in it that nothing is computed with.
 */
final class KnownFacts {

  private static final LoadedScenario SCENARIO = ScenarioLoader.load("openai-2025");

  private KnownFacts() {}

  /** Returns the shipped scenario with chosen readings. */
  static LoadedScenario scenario(Map<String, String> readings) {
    return ScenarioLoader.load("openai-2025", ScenarioLoader.Source.SHIPPED, readings);
  }

  /**
   * Returns a fact that is one number, in its unit without billions: dollars, gigawatts, percent.
   */
  static double of(String fact) {
    List<Double> all = seriesOf(fact);
    if (all.size() != 1) {
      throw new IllegalArgumentException(fact + " is a series");
    }
    return all.getFirst();
  }

  /** Returns a fact that is a series of numbers. */
  static List<Double> seriesOf(String fact) {
    for (NotedFigure figure : SCENARIO.figures()) {
      if (figure.path().equals("facts." + fact)) {
        return List.of(figure.value().split(", ", -1)).stream().map(KnownFacts::number).toList();
      }
    }
    throw new IllegalArgumentException("no fact is called " + fact);
  }

  private static double number(String text) {
    Quantity quantity = Quantity.parse(text);
    if (quantity == null) {
      throw new IllegalArgumentException("not a figure: " + text);
    }
    return quantity.number().doubleValue();
  }

  /** Returns a contract of the shipped scenario. */
  static <C extends Contract> C contract(String id, Class<C> type) {
    return SCENARIO.economy().contracts().stream()
        .filter(contract -> contract.id().equals(new ContractId(id)))
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no contract is called " + id));
  }

  /** Returns all contracts of a type whose ids begin with one of some texts. */
  static <C extends Contract> List<C> contracts(Class<C> type, String... prefixes) {
    return SCENARIO.economy().contracts().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(contract -> List.of(prefixes).stream().anyMatch(contract.id().value()::startsWith))
        .toList();
  }

  static double dollars(Money amount) {
    return amount.cents() / 100.0;
  }
}
