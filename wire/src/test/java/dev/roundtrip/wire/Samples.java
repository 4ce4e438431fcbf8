package dev.roundtrip.wire;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Intervention;
import dev.roundtrip.economy.contract.Interventions;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.StretchOut;
import dev.roundtrip.economy.contract.Support;
import dev.roundtrip.economy.environment.CreditSpread;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.environment.Guidance;
import dev.roundtrip.economy.environment.Pledge;
import dev.roundtrip.economy.environment.Premium;
import dev.roundtrip.economy.environment.Quote;
import dev.roundtrip.economy.environment.RentalIndex;
import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.environment.SupplyConditions;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Decision;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.settlement.Refusal;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.economy.simulation.NumberedEvent;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One of everything that travels. Their bytes are pinned, so a sample is added and never changed.
 */
final class Samples {

  static final String RUN = "run-2025.42_a";
  static final Period MARCH = Period.of(2027, 3);
  static final PartyId BUYER = new PartyId("lab");
  static final PartyId CLOUD = new PartyId("cloud-1");
  static final PartyId MAKER = new PartyId("maker");
  static final PartyId FUND = new PartyId("fund");
  static final String DIGEST = "0123456789abcdef".repeat(4);

  static final EquityRound ROUND =
      new EquityRound(
          heading("round-2027-03", Seniority.EQUITY, Binding.CONDITIONAL),
          FUND,
          BUYER,
          Schedule.of(
              List.of(
                  new Schedule.Step(MARCH, 1_000_000_000_000L),
                  new Schedule.Step(MARCH.plus(4), 830_000_000_000L))),
          Money.ofMillions(300_000));

  static final Guarantee GUARANTEE =
      new Guarantee(
          heading("guarantee", Seniority.SENIOR, Binding.FIRM),
          MAKER,
          CLOUD,
          BUYER,
          new ContractId("rent"),
          Rate.ofPercent(80),
          Money.ofMillions(1_000),
          Rate.ofPercent(10));

  static final Support SUPPORT =
      new Support(
          heading("lab-rescue", Seniority.EQUITY, Binding.CONDITIONAL),
          CLOUD,
          BUYER,
          Money.ofMillions(100_000));

  static final Obligation RENT =
      new Obligation(
          new ObligationId(new ContractId("rent"), ObligationKind.CAPACITY, MARCH),
          BUYER,
          CLOUD,
          Money.ofMillions(60),
          Seniority.SENIOR);

  static final StretchOut STRETCH_OUT = new StretchOut(Rate.ofPercent(30), 24, Rate.ofPercent(10));

  static final Reletting RELETTING =
      new Reletting(
          heading("relet-1", Seniority.SENIOR, Binding.FIRM),
          CLOUD,
          new PartyId("users"),
          new ContractId("rent"),
          List.of(new Capacity.Tranche(MARCH, new Megawatts(250))),
          Money.ofMillions(12));

  static final List<Notice> NOTICES =
      List.of(
          new Notice.CapacityEnergised(new ContractId("rent"), new Megawatts(250)),
          new Notice.CallOff(new ContractId("rent"), new Megawatts(4500)),
          new Notice.ChipsOrdered(new ContractId("chips"), new Megawatts(100), MARCH.plus(9)),
          new Notice.ChipsDelivered(new ContractId("chips"), new Megawatts(100)),
          new Notice.FundingRequested(new ContractId("loan"), Money.ofMillions(750)),
          new Notice.FundingGranted(new ContractId("loan"), Money.ofMillions(500)),
          new Notice.RevenueReported(new ContractId("share"), Money.ofCents(108_333_333_333L)),
          new Notice.UsageReported(new ContractId("power"), new Megawatts(1200)),
          new Notice.SpendingReported(new ContractId("dividend"), Money.ofMillions(100)),
          new Notice.SurplusReported(new ContractId("buyback"), Money.ofMillions(20_000)),
          new Notice.RoundOffered(ROUND),
          new Notice.RoundSubscribed(ROUND),
          new Notice.Invoiced(RENT),
          new Notice.SharesExercised(new ContractId("warrant"), 10_000_000),
          new Notice.CovenantWaived(new ContractId("loan"), Money.ofMillions(5), MARCH.plus(5)),
          new Notice.LoanAccelerated(new ContractId("loan")),
          new Notice.ChipsReturned(new ContractId("lease"), new Megawatts(40)),
          new Notice.SiteOrdered(new ContractId("site"), new Megawatts(400), MARCH.plus(20)),
          new Notice.StretchOutAsked(new ContractId("rent"), STRETCH_OUT),
          new Notice.StretchOutGranted(new ContractId("rent"), STRETCH_OUT),
          new Notice.StepDownAsked(new ContractId("rent"), new Megawatts(250), 6),
          new Notice.StepDownGranted(new ContractId("rent"), new Megawatts(250), 6),
          new Notice.OrdersCancelled(new ContractId("chips"), new Megawatts(50)),
          new Notice.LatePowerCancelled(new ContractId("rent"), new Megawatts(250)));

  static final List<Message.Body> BODIES =
      List.of(
          new Message.Body.ToParty(CLOUD, NOTICES.get(1)),
          new Message.Body.Instruction(RENT.id(), RENT.amount()),
          new Message.Body.Decided(
              Decision.of("borrowing", "draw", "lowest cash", "-$1.00", "größter Bedarf", "€2")
                  .because(
                      new RecordId.OfEvent(MARCH, 12),
                      new RecordId.OfMessage(MARCH, Round.PLAN, BUYER, 5),
                      new RecordId.OfFigure(MARCH, "statement/lab"))),
          new Message.Body.Registration(ROUND));

  static final List<ContractEvent> CONTRACT_EVENTS =
      List.of(
          new ContractEvent.NoticeGiven(MARCH, NOTICES.get(1)),
          new ContractEvent.ObligationDue(RENT),
          new ContractEvent.ObligationPaid(RENT, Money.ofCents(1)),
          new ContractEvent.GuaranteeCalled(
              new Obligation(
                  new ObligationId(new ContractId("guarantee"), ObligationKind.GUARANTEE, MARCH),
                  MAKER,
                  CLOUD,
                  Money.ofMillions(48),
                  Seniority.SENIOR),
              Money.ofMillions(7)),
          new ContractEvent.ClaimTakenOver(
              new ContractId("guarantee"), RENT, MAKER, Money.ofMillions(48)),
          new ContractEvent.RankLost(RENT, Money.ofMillions(12)),
          new ContractEvent.Accrued(
              new Accrual(
                  new ContractId("chips"),
                  Accrual.Kind.CHIPS_DELIVERED,
                  MAKER,
                  CLOUD,
                  Money.ofMillions(3500))));

  static final List<Event> EVENTS =
      List.of(
          new Event.ContractSigned(ROUND),
          new Event.ContractChanged(CONTRACT_EVENTS.get(0)),
          new Event.ContractChanged(CONTRACT_EVENTS.get(1)),
          new Event.ContractChanged(CONTRACT_EVENTS.get(2)),
          new Event.ContractChanged(CONTRACT_EVENTS.get(3)),
          new Event.WrittenDown(CLOUD, Event.WrittenDown.Kind.CLAIM, BUYER, Money.ofMillions(80)),
          new Event.Depreciated(CLOUD, Money.ofMillions(12)),
          new Event.ObligationRefused(RENT, Refusal.NOT_DUE_UNDER_CONTRACT),
          new Event.ArrearsRecorded(BUYER, Money.ofMillions(59), true),
          new Event.DefaultDeclared(BUYER, MARCH, 1, RENT.id()),
          new Event.ContractTerminated(new ContractId("rent"), BUYER),
          new Event.ContractChanged(CONTRACT_EVENTS.get(6)),
          new Event.ContractChanged(CONTRACT_EVENTS.get(4)),
          new Event.ContractChanged(CONTRACT_EVENTS.get(5)),
          new Event.ContractSigned(GUARANTEE),
          new Event.ContractSigned(SUPPORT),
          new Event.EquityWrittenOff(FUND, BUYER, Money.ofMillions(40_000)));

  static final Environment ENVIRONMENT =
      new Environment(
          MARCH,
          Rate.ofPercent(4),
          0.9731,
          1,
          new SupplyConditions(0.5, 3, 2, Rate.ofPercent(75)),
          new RentalIndex(-0.0, 0.8, Money.ofDollars(10_640_000), Rate.ofPercent(27)),
          List.of(
              new Environment.MarketState(
                  new ContractId("sales"),
                  Money.ofMillions(2100),
                  -0.0,
                  0.1 + 0.2,
                  new Guidance(0.936, 0.6),
                  Money.ZERO)),
          List.of(
              new Statement(
                  CLOUD,
                  12,
                  Money.ofMillions(12_000),
                  Money.ofMillions(-7_200),
                  Money.ofMillions(1_200),
                  Money.ofCents(-1),
                  Money.ofCents(7),
                  Money.ofMillions(500),
                  Money.ofMillions(8_000),
                  Money.ofMillions(-30),
                  Statement.Standing.IN_ARREARS),
              new Statement(
                  BUYER,
                  0,
                  Money.ZERO,
                  Money.ZERO,
                  Money.ZERO,
                  Money.ZERO,
                  Money.ZERO,
                  Money.ZERO,
                  Money.ZERO,
                  Money.ZERO,
                  Statement.Standing.SOUND)),
          List.of(new CreditSpread(CLOUD, new Rate(55_400_000))),
          List.of(
              new Premium(
                  new ContractId("headline"), Money.ofMillions(75_000), Money.ofMillions(109_200))),
          List.of(
              new Quote(
                  CLOUD,
                  Money.ofCents(16_651),
                  Money.ofMillions(680_000),
                  Money.ofMillions(184_200))),
          List.of(
              new Pledge(
                  BUYER,
                  Money.ofMillions(300_000),
                  Money.ofMillions(350_000),
                  Money.ofMillions(299_250),
                  Money.ofMillions(12))),
          new Interventions(
              List.of(
                  new Intervention(Intervention.Kind.CANCELLED, "rent", 1),
                  new Intervention(
                      Intervention.Kind.COVENANTS, Intervention.EVERYBODY, 1_500_000_000L))));

  static final List<LedgerRecord> LEDGER_RECORDS =
      List.of(
          new LedgerRecord.RunStarted(RUN, -42, DIGEST, directory()),
          new LedgerRecord.DirectoryChanged(RUN, directory()),
          new LedgerRecord.PartySettled(RUN, MARCH, BUYER, 1, 2, numbered(EVENTS)),
          new LedgerRecord.PeriodOpened(
              RUN, ENVIRONMENT, List.of("revenue-miss:size=40%,from=2027-01"), 3),
          new LedgerRecord.RoundOpened(
              RUN,
              MARCH,
              Round.RESPOND,
              sorted(Map.of(CLOUD, sorted(Map.of(BUYER, 1, MAKER, 2)), BUYER, sorted(Map.of())))),
          new LedgerRecord.PeriodClosed(RUN, MARCH, DIGEST),
          new LedgerRecord.RunEnded(RUN, MARCH, DIGEST));

  static final List<HostRecord> HOST_RECORDS =
      List.of(
          new HostRecord.Said(RUN, message(2, BODIES.get(0))),
          new HostRecord.RoundDone(
              RUN,
              "clouds",
              MARCH,
              Round.COMMIT,
              sorted(
                  Map.of(
                      CLOUD,
                      new HostRecord.Count(3, DIGEST),
                      BUYER,
                      new HostRecord.Count(0, DIGEST)))));

  private Samples() {}

  static Heading heading(String id, Seniority seniority, Binding binding) {
    return new Heading(
        new ContractId(id), MARCH, new Term(MARCH, MARCH.plus(59)), seniority, binding);
  }

  static Message message(int sequence, Message.Body body) {
    return new Message(new Message.Identity(MARCH, Round.PLAN, BUYER, sequence), body);
  }

  static List<NumberedEvent> numbered(List<Event> events) {
    return IntStream.range(0, events.size())
        .mapToObj(i -> new NumberedEvent(i + 1, events.get(i)))
        .toList();
  }

  private static SortedMap<PartyId, String> directory() {
    return sorted(Map.of(BUYER, "lab:9091", CLOUD, "clouds:9092", MAKER, "[::1]:9093"));
  }

  static <V> SortedMap<PartyId, V> sorted(Map<PartyId, V> map) {
    return new TreeMap<>(map);
  }
}
