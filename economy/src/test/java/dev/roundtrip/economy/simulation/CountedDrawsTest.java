package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Discretion;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Interest;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Repayment;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A lab with 10 that spends 2 a month more than it earns has a facility of 200 and a buyback. */
class CountedDrawsTest {

  private static final PartyId LAB = new PartyId("lab");
  private static final PartyId BANK = new PartyId("bank");
  private static final PartyId MARKET = new PartyId("market");
  private static final Period APRIL = SmallEconomies.START.plus(3);

  private static Party party(PartyId id, PartyKind kind, long millions) {
    OpeningSheet opening = new OpeningSheet(Money.ofMillions(millions), Money.ZERO);
    return new Party(id, id.value(), kind, opening, Conduct.PLAIN);
  }

  private static Heading heading(String id, Binding binding) {
    return new Heading(
        new ContractId(id),
        SmallEconomies.START,
        SmallEconomies.HORIZON,
        Seniority.SENIOR,
        binding);
  }

  private static OperatingLine.Driver yearly(long millions) {
    return new OperatingLine.Driver.Yearly(2025, Money.ofMillions(millions), List.of());
  }

  private static List<Contract> contracts() {
    return List.of(
        new OperatingLine(
            heading("income", Binding.FIRM),
            MARKET,
            LAB,
            ObligationKind.OTHER_REVENUE,
            yearly(600)),
        new OperatingLine(
            heading("costs", Binding.FIRM),
            LAB,
            MARKET,
            ObligationKind.OPERATING_COST,
            yearly(612)),
        new OperatingLine(
            heading("buyback", Binding.FIRM),
            LAB,
            MARKET,
            ObligationKind.DISTRIBUTION,
            yearly(12),
            Discretion.BUYBACK,
            Money.ZERO),
        TermLoan.plain(
            heading("facility", Binding.CONDITIONAL),
            LAB,
            BANK,
            Money.ofMillions(200),
            Money.ofMillions(1),
            Interest.margin(Rate.ofPercent(2)),
            SmallEconomies.HORIZON.last().previous(),
            Repayment.BULLET));
  }

  /** It pays nothing in March, so that interest is overdue in April. */
  @Test
  void whoOwesItsLenderSomethingOverdueDoesNotCountOnADraw() {
    Economy economy =
        new Economy(
            "draws",
            SmallEconomies.HORIZON,
            2,
            List.of(
                party(LAB, PartyKind.BUYER, 10),
                party(BANK, PartyKind.LENDER, 5_000),
                party(MARKET, PartyKind.CAPITAL_MARKETS, 0)),
            contracts(),
            SmallEconomies.calm(Rate.ofPercent(4), 1),
            List.of(ShockSpec.parse("default:party=lab,from=2025-03,for=1m")));
    Simulation simulation = new Simulation(economy, 1, 0);
    PeriodResult result = simulation.step();
    while (result.environment().period().isBefore(APRIL)) {
      assertThat(policiesOf(result)).doesNotContain("cutting spending");
      result = simulation.step();
    }
    assertThat(policiesOf(result)).contains("borrowing", "cutting spending");
  }

  private static List<String> policiesOf(PeriodResult result) {
    return result.decisions().stream()
        .filter(recorded -> recorded.id().sender().equals(LAB))
        .map(recorded -> recorded.decision().policy())
        .toList();
  }
}
