package dev.roundtrip.benchmarks;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Covenants;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Interest;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Repayment;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.environment.Climate;
import dev.roundtrip.economy.environment.Mood;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.Negotiation;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.party.Rung;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A path of many firms that all act: ten contracts each, nine by which it pays others for services
 * and a loan. Two thirds of them default within the ten years, so clearing and estates have work.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx12g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@NullUnmarked // what is set up before it is measured
public class ScaleBenchmark {

  private static final Period START = Period.of(2030, 1);
  private static final Term HORIZON = new Term(START, START.plus(119));
  private static final PartyId LENDER = new PartyId("lender");
  private static final int SERVICES = 9;

  /** How many firms; ten times as many contracts. */
  @Param({"1000", "10000"})
  public int firms;

  private Economy economy;

  @Setup
  public void draw() {
    Random random = new Random(firms);
    List<Party> parties = new ArrayList<>();
    List<Contract> contracts = new ArrayList<>();
    parties.add(party(new PartyId("world"), PartyKind.CAPITAL_MARKETS, 0));
    parties.add(party(LENDER, PartyKind.LENDER, 900L * firms));
    for (int firm = 0; firm < firms; firm++) {
      parties.add(party(firm(firm), PartyKind.CLOUD, random.nextInt(300)));
      for (int service = 0; service < SERVICES; service++) {
        int other = (firm + 1 + random.nextInt(firms - 1)) % firms;
        contracts.add(service(firm, other, service, random));
      }
      contracts.add(loan(firm, random));
    }
    economy =
        new Economy(
            "scale",
            HORIZON,
            2,
            parties,
            contracts,
            Climate.usual(Rate.ofPercent(4), 1, Mood.usual(), List.of()),
            List.of());
  }

  private static PartyId firm(int number) {
    return new PartyId("firm-" + number);
  }

  private static Party party(PartyId id, PartyKind kind, long cashMillions) {
    Conduct conduct =
        new Conduct(
            Money.ofMillions(1),
            3,
            24,
            Rate.ofPercent(30),
            List.of(Rung.values()),
            new Negotiation(Rate.ofPercent(50), 12, Rate.ofPercent(5), 6, Rate.ofPercent(50)));
    OpeningSheet opening = new OpeningSheet(Money.ofMillions(cashMillions), Money.ZERO);
    return new Party(id, id.value(), kind, opening, conduct);
  }

  private static Contract service(int firm, int other, int number, Random random) {
    return new OperatingLine(
        heading("service-" + firm + "-" + number, Seniority.OPERATING, Binding.FIRM),
        firm(firm),
        firm(other),
        ObligationKind.OPERATING_COST,
        new OperatingLine.Driver.Yearly(
            START.year(),
            Money.ofMillions(1 + random.nextInt(20)),
            List.of(Rate.ofPercent(random.nextInt(10)))));
  }

  private static Contract loan(int firm, Random random) {
    return new TermLoan(
        heading("loan-" + firm, Seniority.SENIOR, Binding.CONDITIONAL),
        firm(firm),
        LENDER,
        Money.ofMillions(100),
        Money.ofMillions(random.nextInt(90)),
        Interest.margin(Rate.ofPercent(3)),
        START.plus(40),
        false,
        new Repayment(Schedule.of(List.of()), START.plus(60), false),
        Covenants.NONE,
        List.of());
  }

  private static Heading heading(String id, Seniority seniority, Binding binding) {
    return new Heading(new ContractId(id), START, HORIZON, seniority, binding);
  }

  @Benchmark
  public String path() {
    return new Simulation(economy, 1, 0).run();
  }
}
