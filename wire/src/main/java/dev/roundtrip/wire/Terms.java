package dev.roundtrip.wire;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ConditionsPrecedent;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.SignedInRun;
import dev.roundtrip.economy.contract.StretchOut;
import dev.roundtrip.economy.contract.Support;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Schedule;
import dev.roundtrip.economy.time.Term;
import dev.roundtrip.proto.v1.Instalment;
import dev.roundtrip.proto.v1.LetPower;
import dev.roundtrip.proto.v1.SignedContract;
import java.util.ArrayList;
import java.util.List;

/** Obligations and the terms of contracts that are signed during a run, in pairs. */
final class Terms {

  private Terms() {}

  static dev.roundtrip.proto.v1.ObligationId encode(ObligationId id) {
    return dev.roundtrip.proto.v1.ObligationId.newBuilder()
        .setContractId(id.contract().value())
        .setKind(Words.encode(id.kind()))
        .setPeriodIndex(id.period().index())
        .build();
  }

  static ObligationId decode(dev.roundtrip.proto.v1.ObligationId id) throws WireException {
    return new ObligationId(
        Fields.contractId(id.getContractId()),
        Words.decode(id.getKind()),
        Fields.period("period_index", id.getPeriodIndex()));
  }

  static dev.roundtrip.proto.v1.Obligation encode(Obligation obligation) {
    return dev.roundtrip.proto.v1.Obligation.newBuilder()
        .setId(encode(obligation.id()))
        .setObligor(obligation.obligor().value())
        .setObligee(obligation.obligee().value())
        .setAmountCents(obligation.amount().cents())
        .setSeniority(Words.encode(obligation.seniority()))
        .build();
  }

  static Obligation decode(dev.roundtrip.proto.v1.Obligation obligation) throws WireException {
    Fields.require(obligation.hasId(), "id");
    return new Obligation(
        decode(obligation.getId()),
        Fields.party("obligor", obligation.getObligor()),
        Fields.party("obligee", obligation.getObligee()),
        Money.ofCents(obligation.getAmountCents()),
        Words.decode(obligation.getSeniority()));
  }

  static dev.roundtrip.proto.v1.Heading encode(Heading heading) {
    return dev.roundtrip.proto.v1.Heading.newBuilder()
        .setContractId(heading.id().value())
        .setSignedPeriodIndex(heading.signed().index())
        .setFirstPeriodIndex(heading.term().first().index())
        .setLastPeriodIndex(heading.term().last().index())
        .setSeniority(Words.encode(heading.seniority()))
        .setBinding(Words.encode(heading.binding()))
        .build();
  }

  static Heading decode(dev.roundtrip.proto.v1.Heading heading) throws WireException {
    return new Heading(
        Fields.contractId(heading.getContractId()),
        Fields.period("signed_period_index", heading.getSignedPeriodIndex()),
        new Term(
            Fields.period("first_period_index", heading.getFirstPeriodIndex()),
            Fields.period("last_period_index", heading.getLastPeriodIndex())),
        Words.decode(heading.getSeniority()),
        Words.decode(heading.getBinding()));
  }

  static SignedContract encode(SignedInRun contract) {
    SignedContract.Builder encoded = SignedContract.newBuilder();
    switch (contract) {
      case EquityRound round -> encoded.setEquityRound(encode(round));
      case Guarantee guarantee -> encoded.setGuarantee(encode(guarantee));
      case Support support -> encoded.setSupport(encode(support));
      case Reletting reletting -> encoded.setReletting(encode(reletting));
    }
    return encoded.build();
  }

  static SignedInRun decode(SignedContract contract) throws WireException {
    return switch (contract.getContractCase()) {
      case EQUITY_ROUND -> decode(contract.getEquityRound());
      case GUARANTEE -> decode(contract.getGuarantee());
      case SUPPORT -> decode(contract.getSupport());
      case RELETTING -> decode(contract.getReletting());
      case CONTRACT_NOT_SET -> throw Fields.notSet("contract");
    };
  }

  private static dev.roundtrip.proto.v1.Guarantee encode(Guarantee guarantee) {
    return dev.roundtrip.proto.v1.Guarantee.newBuilder()
        .setHeading(encode(guarantee.heading()))
        .setGuarantor(guarantee.guarantor().value())
        .setBeneficiary(guarantee.beneficiary().value())
        .setDebtor(guarantee.debtor().value())
        .setGuaranteedContractId(guarantee.guaranteed().value())
        .setCoverageBillionths(guarantee.coverage().billionths())
        .setCapCents(guarantee.cap().cents())
        .setExpectedLossBillionths(guarantee.expectedLoss().billionths())
        .build();
  }

  private static Guarantee decode(dev.roundtrip.proto.v1.Guarantee guarantee) throws WireException {
    Fields.require(guarantee.hasHeading(), "heading");
    return new Guarantee(
        decode(guarantee.getHeading()),
        Fields.party("guarantor", guarantee.getGuarantor()),
        Fields.party("beneficiary", guarantee.getBeneficiary()),
        Fields.party("debtor", guarantee.getDebtor()),
        Fields.contract("guaranteed_contract_id", guarantee.getGuaranteedContractId()),
        new Rate(guarantee.getCoverageBillionths()),
        Money.ofCents(guarantee.getCapCents()),
        new Rate(guarantee.getExpectedLossBillionths()));
  }

  private static dev.roundtrip.proto.v1.Support encode(Support support) {
    return dev.roundtrip.proto.v1.Support.newBuilder()
        .setHeading(encode(support.heading()))
        .setRescuer(support.rescuer().value())
        .setRescued(support.rescued().value())
        .setLimitCents(support.limit().cents())
        .build();
  }

  private static Support decode(dev.roundtrip.proto.v1.Support support) throws WireException {
    Fields.require(support.hasHeading(), "heading");
    return new Support(
        decode(support.getHeading()),
        Fields.party("rescuer", support.getRescuer()),
        Fields.party("rescued", support.getRescued()),
        Money.ofCents(support.getLimitCents()));
  }

  static dev.roundtrip.proto.v1.StretchOut encode(StretchOut terms) {
    return dev.roundtrip.proto.v1.StretchOut.newBuilder()
        .setShareBillionths(terms.share().billionths())
        .setMonths(terms.months())
        .setInterestBillionths(terms.interest().billionths())
        .build();
  }

  static StretchOut decode(dev.roundtrip.proto.v1.StretchOut terms) {
    return new StretchOut(
        new Rate(terms.getShareBillionths()),
        terms.getMonths(),
        new Rate(terms.getInterestBillionths()));
  }

  static dev.roundtrip.proto.v1.Reletting encode(Reletting reletting) {
    dev.roundtrip.proto.v1.Reletting.Builder encoded =
        dev.roundtrip.proto.v1.Reletting.newBuilder()
            .setHeading(encode(reletting.heading()))
            .setOwner(reletting.owner().value())
            .setCustomers(reletting.customers().value())
            .setSiteContractId(reletting.site().value())
            .setFormerPriceCents(reletting.formerPrice().cents());
    for (Capacity.Tranche tranche : reletting.power()) {
      encoded.addPower(
          LetPower.newBuilder()
              .setFromPeriodIndex(tranche.from().index())
              .setPowerMw(tranche.power().value()));
    }
    return encoded.build();
  }

  static Reletting decode(dev.roundtrip.proto.v1.Reletting reletting) throws WireException {
    Fields.require(reletting.hasHeading(), "heading");
    List<Capacity.Tranche> power = new ArrayList<>(reletting.getPowerCount());
    for (LetPower tranche : reletting.getPowerList()) {
      power.add(
          new Capacity.Tranche(
              Fields.period("from_period_index", tranche.getFromPeriodIndex()),
              Fields.megawatts("power_mw", tranche.getPowerMw())));
    }
    return new Reletting(
        decode(reletting.getHeading()),
        Fields.party("owner", reletting.getOwner()),
        Fields.party("customers", reletting.getCustomers()),
        Fields.contract("site_contract_id", reletting.getSiteContractId()),
        power,
        Money.ofCents(reletting.getFormerPriceCents()));
  }

  /** Only rounds signed in the run travel: nothing was paid in before it, or has conditions. */
  static dev.roundtrip.proto.v1.EquityRound encode(EquityRound round) {
    if (!round.opening().isZero() || !round.precedent().equals(ConditionsPrecedent.NONE)) {
      throw new IllegalArgumentException(
          round.id()
              + ": shares held before the run and conditions precedent are the scenario's to"
              + " state");
    }
    dev.roundtrip.proto.v1.EquityRound.Builder encoded =
        dev.roundtrip.proto.v1.EquityRound.newBuilder()
            .setHeading(encode(round.heading()))
            .setInvestor(round.investor().value())
            .setIssuer(round.issuer().value())
            .setPostMoneyCents(round.postMoney().cents());
    for (Schedule.Step step : round.instalments().steps()) {
      encoded.addInstalments(
          Instalment.newBuilder()
              .setPeriodIndex(step.period().index())
              .setAmountCents(step.amount()));
    }
    return encoded.build();
  }

  static EquityRound decode(dev.roundtrip.proto.v1.EquityRound round) throws WireException {
    Fields.require(round.hasHeading(), "heading");
    List<Schedule.Step> steps = new ArrayList<>(round.getInstalmentsCount());
    for (Instalment instalment : round.getInstalmentsList()) {
      steps.add(
          new Schedule.Step(
              Fields.period("period_index", instalment.getPeriodIndex()),
              instalment.getAmountCents()));
    }
    return new EquityRound(
        decode(round.getHeading()),
        Fields.party("investor", round.getInvestor()),
        Fields.party("issuer", round.getIssuer()),
        Schedule.of(steps),
        Money.ofCents(round.getPostMoneyCents()));
  }
}
