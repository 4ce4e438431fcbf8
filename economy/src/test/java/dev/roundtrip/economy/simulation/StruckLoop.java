package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.shock.Form;
import dev.roundtrip.economy.shock.Parameter;
import dev.roundtrip.economy.shock.ShockType;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The small loop with all that shocks can strike: a state, a guarantee of the cloud's loan, and
 * other customers of the maker.
 */
final class StruckLoop {

  static final PartyId STATE = new PartyId("state");

  private StruckLoop() {}

  static Economy economy() {
    Economy loop = SmallEconomies.healthyLoop();
    List<Party> parties = new ArrayList<>(loop.parties());
    parties.add(
        new Party(
            STATE,
            "state",
            PartyKind.PUBLIC_SECTOR,
            new OpeningSheet(Money.ofMillions(9_000), Money.ZERO),
            Conduct.PLAIN));
    List<Contract> contracts = new ArrayList<>(loop.contracts());
    contracts.add(
        new OperatingLine(
            heading("base"),
            SmallEconomies.OTHERS,
            SmallEconomies.CHIPS,
            ObligationKind.OTHER_REVENUE,
            new OperatingLine.Driver.Yearly(2025, Money.ofMillions(1_200), List.of())));
    contracts.add(
        new Guarantee(
            heading("backing"),
            SmallEconomies.CHIPS,
            SmallEconomies.LENDER,
            SmallEconomies.CLOUD,
            new ContractId("loan"),
            Rate.ofPercent(50),
            Money.ofMillions(5_000),
            Rate.ofPercent(3)));
    return new Economy(
        "struck-loop",
        loop.horizon(),
        loop.cureMonths(),
        parties,
        contracts,
        loop.climate(),
        List.of());
  }

  private static Heading heading(String id) {
    return new Heading(
        new ContractId(id),
        SmallEconomies.START,
        SmallEconomies.HORIZON,
        Seniority.SENIOR,
        Binding.FIRM);
  }

  /** Returns a spec of a shock in this economy. */
  static String spec(ShockType type, Period from) {
    String given =
        type.parameters().stream()
            .map(parameter -> parameter.name() + "=" + value(parameter) + ",")
            .collect(Collectors.joining());
    return type.id() + ":" + given + "from=" + from;
  }

  private static String value(Parameter<?> parameter) {
    return switch (parameter.form()) {
      case Form.Percentage share -> "25%";
      case Form.Months months -> "6m";
      case Form.Billions limit -> "5bn";
      case Form.Party(boolean sells) -> sells ? "buyer" : "cloud";
      case Form.Agreement(var of) ->
          switch (of) {
            case CAPACITY, ANY_BUT_GUARANTEE -> "capacity";
            case LOAN -> "loan";
            case GUARANTEE -> "backing";
          };
    };
  }
}
