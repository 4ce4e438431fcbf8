package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Interest;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Repayment;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Lucent and WinStar in small. A carrier buys equipment with its supplier's loans; its revenue
 * grows 60 % a year and its costs 5 %. The supplier's other customers leave it in the second year.
 */
class LucentTest {

  private static final Period START = Period.of(2025, 1);
  private static final Term HORIZON = new Term(START, START.plus(35));
  private static final PartyId CARRIER = new PartyId("carrier");
  private static final PartyId SUPPLIER = new PartyId("supplier");
  private static final PartyId CUSTOMERS = new PartyId("customers");
  private static final PartyId MARKET = new PartyId("market");

  /** All months of a run, with the supplier's other revenue growing by so much a year. */
  private static List<PeriodResult> run(int percent) {
    Simulation simulation = new Simulation(economy(Rate.ofPercent(percent)), 1, 0);
    List<PeriodResult> months = new ArrayList<>();
    while (!simulation.isFinished()) {
      months.add(simulation.step());
    }
    return months;
  }

  private static Economy economy(Rate growth) {
    List<Contract> contracts =
        List.of(
            line("fees", CUSTOMERS, CARRIER, ObligationKind.OTHER_REVENUE, 600, 60),
            line("staff", CARRIER, MARKET, ObligationKind.OPERATING_COST, 900, 5),
            line("network", CARRIER, SUPPLIER, ObligationKind.CAPITAL_SPENDING, 1_000, 0),
            new OperatingLine(
                heading("others", Binding.FIRM),
                CUSTOMERS,
                SUPPLIER,
                ObligationKind.OTHER_REVENUE,
                new OperatingLine.Driver.Yearly(
                    2025, Money.ofMillions(2_400), List.of(growth, Rate.ZERO))),
            line("making", SUPPLIER, MARKET, ObligationKind.OPERATING_COST, 2_500, 0),
            TermLoan.plain(
                heading("vendor-loan", Binding.CONDITIONAL),
                CARRIER,
                SUPPLIER,
                Money.ofMillions(5_000),
                Money.ZERO,
                Interest.coupon(Rate.ofPercent(8)),
                HORIZON.last(),
                Repayment.BULLET));
    Conduct hand = new Conduct(Money.ofMillions(50), 1, 60, Rate.ZERO);
    Conduct half = new Conduct(Money.ofMillions(100), 6, 60, Rate.ZERO);
    return new Economy(
        "lucent",
        HORIZON,
        2,
        List.of(
            party(CARRIER, PartyKind.CLOUD, 100, hand),
            party(SUPPLIER, PartyKind.CHIP_MAKER, 1_500, half),
            party(CUSTOMERS, PartyKind.OUTSIDE, 0, Conduct.PLAIN),
            party(MARKET, PartyKind.CAPITAL_MARKETS, 0, Conduct.PLAIN)),
        contracts,
        SmallEconomies.calm(Rate.ZERO, 1),
        List.of());
  }

  private static Party party(PartyId id, PartyKind kind, long millions, Conduct conduct) {
    OpeningSheet opening = new OpeningSheet(Money.ofMillions(millions), Money.ZERO);
    return new Party(id, id.value(), kind, opening, conduct);
  }

  private static OperatingLine line(
      String id, PartyId payer, PartyId payee, ObligationKind kind, long millions, int growth) {
    return new OperatingLine(
        heading(id, Binding.FIRM),
        payer,
        payee,
        kind,
        new OperatingLine.Driver.Yearly(
            2025, Money.ofMillions(millions), List.of(Rate.ofPercent(growth))));
  }

  private static Heading heading(String id, Binding binding) {
    Term term = new Term(START, START.plus(119));
    return new Heading(new ContractId(id), START, term, Seniority.SENIOR, binding);
  }

  private static Period firstRefusal(List<PeriodResult> months) {
    for (PeriodResult month : months) {
      for (Recorded recorded : month.decisions()) {
        if (recorded.decision().what().equals("refuse vendor-loan")) {
          return month.environment().period();
        }
      }
    }
    throw new AssertionError("the supplier never refused");
  }

  private static Statement statement(List<PeriodResult> months, Period period) {
    return months.get(period.minus(START)).environment().statement(CARRIER);
  }

  private static boolean fellBy(List<PeriodResult> months, Period last) {
    return months.stream().limit(last.minus(START) + 1L).anyMatch(month -> hasFallen(month));
  }

  private static boolean hasFallen(PeriodResult month) {
    return month.events().stream()
        .anyMatch(
            event -> event instanceof Event.DefaultDeclared fall && fall.party().equals(CARRIER));
  }

  @Test
  void theCarrierFallsWithinTwoMonthsOfItsSupplierStoppingAlthoughItsOwnFiguresImprove() {
    List<PeriodResult> months = run(-90);
    Period refused = firstRefusal(months);
    Statement then = statement(months, refused);
    Statement before = statement(months, refused.plus(-3));
    assertThat(then.revenue()).isGreaterThan(before.revenue());
    assertThat(then.ebitda()).isGreaterThan(before.ebitda());
    assertThat(then.standing()).isEqualTo(Statement.Standing.SOUND);
    assertThat(fellBy(months, refused)).isFalse();
    assertThat(fellBy(months, refused.plus(2))).isTrue();
  }

  @Test
  void withTheFundingItLives() {
    List<PeriodResult> months = run(0);
    assertThat(fellBy(months, HORIZON.last())).isFalse();
    assertThat(statement(months, HORIZON.last()).ebitda().isPositive()).isTrue();
  }
}
