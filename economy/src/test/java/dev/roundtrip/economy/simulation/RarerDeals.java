package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.CapacityBackstop;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Discretion;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.SiteConstruction;
import dev.roundtrip.economy.contract.TaxCredit;
import dev.roundtrip.economy.contract.Warrant;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** The contract types that only some of the random economies have, each in about every second. */
final class RarerDeals {

  private static final Period START = Period.of(2030, 1);
  private static final PartyId CHIPS = new PartyId("chips");
  private static final PartyId CLOUD = new PartyId("cloud-0");
  private static final PartyId BUYER = new PartyId("buyer-0");
  private static final PartyId WORLD = new PartyId("world");

  private final IntUnaryOperator below;
  private final List<Contract> contracts;

  /**
   * @param below draws a number from zero, below another
   * @param contracts what is agreed so far, and where deals are added
   */
  RarerDeals(IntUnaryOperator below, List<Contract> contracts) {
    this.below = below;
    this.contracts = contracts;
  }

  void add() {
    List<ContractId> chips = ids(ChipSupply.class, CLOUD);
    List<ContractId> sites = ids(Capacity.class, BUYER);
    List<ContractId> spending = new ArrayList<>(chips);
    if (drawn(2) == 0) {
      contracts.add(construction(sites));
      spending.add(new ContractId("sites"));
    }
    if (drawn(2) == 0 && !spending.isEmpty()) {
      contracts.add(
          new TaxCredit(
              heading("credit", Seniority.OPERATING),
              WORLD,
              CLOUD,
              Rate.ofPercent(drawn(60)),
              spending,
              1 + drawn(18)));
    }
    if (drawn(2) == 0 && !chips.isEmpty()) {
      contracts.add(warrant(chips));
    }
    if (drawn(2) == 0) {
      contracts.add(
          new CapacityBackstop(
              heading("backstop", Seniority.SENIOR),
              CHIPS,
              CLOUD,
              Money.ofMillions(1 + drawn(12)),
              Money.ofMillions(1 + drawn(5_000))));
    }
    for (Discretion discretion : Discretion.values()) {
      contracts.add(cuttable(discretion));
    }
  }

  private SiteConstruction construction(List<ContractId> all) {
    List<ContractId> own = all.stream().filter(id -> id.value().endsWith("-at-0")).toList();
    return new SiteConstruction(
        heading("sites", Seniority.SENIOR),
        CLOUD,
        WORLD,
        own,
        Schedule.EMPTY,
        Money.ofMillions(1 + drawn(15)),
        1 + drawn(15),
        1 + drawn(20),
        60 + drawn(180));
  }

  private Warrant warrant(List<ContractId> chips) {
    return new Warrant(
        heading("warrant", Seniority.EQUITY),
        CHIPS,
        BUYER,
        WORLD,
        Money.ofCents(1),
        Money.ofDollars(1 + drawn(90)),
        List.of(
            new Warrant.Tranche(new Megawatts(1 + drawn(300)), null, 1 + drawn(1_000)),
            new Warrant.Tranche(
                new Megawatts(400 + drawn(300)), Money.ofDollars(120), 1 + drawn(1_000))),
        chips);
  }

  private OperatingLine cuttable(Discretion discretion) {
    PartyId payer = drawn(2) == 0 ? CLOUD : BUYER;
    return new OperatingLine(
        heading("cuttable-" + discretion.ordinal(), Seniority.EQUITY),
        payer,
        WORLD,
        discretion == Discretion.CAPITAL_SPENDING
            ? ObligationKind.CAPITAL_SPENDING
            : ObligationKind.DISTRIBUTION,
        new OperatingLine.Driver.Yearly(2030, Money.ofMillions(1 + drawn(900)), List.of()),
        discretion,
        Money.ZERO);
  }

  private List<ContractId> ids(Class<? extends Contract> type, PartyId obligor) {
    return contracts.stream()
        .filter(type::isInstance)
        .filter(contract -> contract.obligor().equals(obligor))
        .map(Contract::id)
        .toList();
  }

  private int drawn(int bound) {
    return below.applyAsInt(bound);
  }

  private static Heading heading(String id, Seniority seniority) {
    Term horizon = new Term(START, START.plus(59));
    return new Heading(new ContractId(id), START, horizon, seniority, Binding.FIRM);
  }
}
