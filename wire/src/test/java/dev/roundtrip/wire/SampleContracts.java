package dev.roundtrip.wire;

import static dev.roundtrip.wire.Samples.BUYER;
import static dev.roundtrip.wire.Samples.CLOUD;
import static dev.roundtrip.wire.Samples.FUND;
import static dev.roundtrip.wire.Samples.GUARANTEE;
import static dev.roundtrip.wire.Samples.MAKER;
import static dev.roundtrip.wire.Samples.MARCH;
import static dev.roundtrip.wire.Samples.NOTICES;
import static dev.roundtrip.wire.Samples.RELETTING;
import static dev.roundtrip.wire.Samples.RENT;
import static dev.roundtrip.wire.Samples.ROUND;
import static dev.roundtrip.wire.Samples.SUPPORT;
import static dev.roundtrip.wire.Samples.heading;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.CapacityBackstop;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.CustomerSales;
import dev.roundtrip.economy.contract.EquityGrant;
import dev.roundtrip.economy.contract.IncomeTax;
import dev.roundtrip.economy.contract.Interest;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Rent;
import dev.roundtrip.economy.contract.Repayment;
import dev.roundtrip.economy.contract.RevenueShare;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.SiteConstruction;
import dev.roundtrip.economy.contract.StagedInvestment;
import dev.roundtrip.economy.contract.TaxCredit;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.contract.Warrant;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;

/** One contract in force of every type, some with a past. */
final class SampleContracts {

  static final List<ContractState> ALL =
      List.of(
          new Capacity(
                  heading("rent", Seniority.SENIOR, Binding.FIRM),
                  BUYER,
                  CLOUD,
                  new Megawatts(100),
                  Schedule.of(List.of(new Schedule.Step(MARCH, 250))),
                  Rent.flat(60, Money.ofMillions(12), Money.ofMillions(9), Rate.ofPercent(90)),
                  Money.ofMillions(300_000),
                  null)
              .atSigning()
              .apply(new ContractEvent.NoticeGiven(MARCH, NOTICES.get(0)))
              .apply(new ContractEvent.ObligationDue(RENT)),
          new ChipSupply(
                  heading("chips", Seniority.SENIOR, Binding.FIRM),
                  CLOUD,
                  MAKER,
                  Money.ofMillions(35),
                  Rate.ofPercent(20),
                  9,
                  2)
              .atSigning()
              .apply(new ContractEvent.NoticeGiven(MARCH, NOTICES.get(2))),
          new CustomerSales(
                  heading("sales", Seniority.SENIOR, Binding.FIRM), new PartyId("users"), BUYER)
              .atSigning(),
          new EquityGrant(
                  heading("grant", Seniority.EQUITY, Binding.FIRM),
                  CLOUD,
                  BUYER,
                  8_750_000,
                  Money.ofDollars(40))
              .atSigning(),
          ROUND.atSigning(),
          new CapacityBackstop(
                  heading("backstop", Seniority.SENIOR, Binding.FIRM),
                  MAKER,
                  CLOUD,
                  Money.ofMillions(9),
                  Money.ofMillions(6_300))
              .atSigning(),
          GUARANTEE.atSigning(),
          SUPPORT.atSigning(),
          new OperatingLine(
                  heading("staff", Seniority.OPERATING, Binding.FIRM),
                  BUYER,
                  new PartyId("staff"),
                  ObligationKind.OPERATING_COST,
                  new OperatingLine.Driver.Yearly(2027, Money.ofMillions(1200), List.of()))
              .atSigning(),
          new IncomeTax(
                  heading("tax", Seniority.OPERATING, Binding.FIRM),
                  CLOUD,
                  FUND,
                  Rate.ofPercent(21))
              .atSigning(),
          RELETTING.atSigning(),
          new TaxCredit(
                  heading("credit", Seniority.OPERATING, Binding.FIRM),
                  FUND,
                  CLOUD,
                  Rate.ofPercent(35),
                  List.of(new ContractId("chips")),
                  12)
              .atSigning(),
          new RevenueShare(
                  heading("share", Seniority.SENIOR, Binding.FIRM),
                  BUYER,
                  CLOUD,
                  Rate.ofPercent(20),
                  List.of(new ContractId("sales")))
              .atSigning(),
          new StagedInvestment(
                  heading("staged", Seniority.EQUITY, Binding.LETTER_OF_INTENT),
                  MAKER,
                  BUYER,
                  Money.ofMillions(100_000),
                  Money.ofMillions(10_000),
                  new Megawatts(1000),
                  Rate.ofPercent(40),
                  Megawatts.ZERO,
                  Rate.ofPercent(70))
              .atSigning(),
          TermLoan.plain(
                  heading("loan", Seniority.SECURED, Binding.FIRM),
                  CLOUD,
                  new PartyId("bank"),
                  Money.ofMillions(2000),
                  Money.ofMillions(1200),
                  Interest.margin(Rate.ofPercent(7)),
                  MARCH.plus(6),
                  Repayment.BULLET)
              .atSigning(),
          new Warrant(
                  heading("warrant", Seniority.EQUITY, Binding.FIRM),
                  MAKER,
                  BUYER,
                  new PartyId("savers"),
                  Money.ofCents(1),
                  Money.ofDollars(150),
                  List.of(
                      new Warrant.Tranche(new Megawatts(1000), Money.ofDollars(600), 160_000_000)),
                  List.of(new ContractId("chips")))
              .atSigning(),
          new ChipLease(
                  heading("lease", Seniority.SENIOR, Binding.FIRM),
                  CLOUD,
                  MAKER,
                  Money.ofMillions(35),
                  Money.ofMillions(9),
                  Money.ofMillions(9),
                  Rate.ofPercent(10),
                  60,
                  6,
                  new Megawatts(10_000),
                  9,
                  4)
              .atSigning(),
          new SiteConstruction(
                  heading("site", Seniority.SENIOR, Binding.FIRM),
                  CLOUD,
                  new PartyId("builders"),
                  List.of(new ContractId("rent")),
                  Schedule.EMPTY,
                  Money.ofMillions(15),
                  15,
                  20,
                  240)
              .atSigning());

  private SampleContracts() {}
}
