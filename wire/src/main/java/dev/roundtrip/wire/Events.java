package dev.roundtrip.wire;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.NumberedEvent;
import dev.roundtrip.proto.v1.Accrued;
import dev.roundtrip.proto.v1.ArrearsRecorded;
import dev.roundtrip.proto.v1.ClaimTakenOver;
import dev.roundtrip.proto.v1.ContractSigned;
import dev.roundtrip.proto.v1.ContractTerminated;
import dev.roundtrip.proto.v1.DefaultDeclared;
import dev.roundtrip.proto.v1.Depreciated;
import dev.roundtrip.proto.v1.EquityWrittenOff;
import dev.roundtrip.proto.v1.GuaranteeCalled;
import dev.roundtrip.proto.v1.NoticeGiven;
import dev.roundtrip.proto.v1.ObligationDue;
import dev.roundtrip.proto.v1.ObligationPaid;
import dev.roundtrip.proto.v1.ObligationRefused;
import dev.roundtrip.proto.v1.RankLost;
import dev.roundtrip.proto.v1.WrittenDown;

/** What happened, in pairs. */
final class Events {

  private Events() {}

  static dev.roundtrip.proto.v1.NumberedEvent encode(NumberedEvent numbered) {
    dev.roundtrip.proto.v1.NumberedEvent.Builder encoded =
        dev.roundtrip.proto.v1.NumberedEvent.newBuilder().setNumber(numbered.number());
    switch (numbered.event()) {
      case Event.ContractSigned signed -> encoded.setContractSigned(encode(signed));
      case Event.ContractChanged(ContractEvent.NoticeGiven given) ->
          encoded.setNoticeGiven(encode(given));
      case Event.ContractChanged(ContractEvent.ObligationDue due) ->
          encoded.setObligationDue(encode(due));
      case Event.ContractChanged(ContractEvent.ObligationPaid paid) ->
          encoded.setObligationPaid(encode(paid));
      case Event.ContractChanged(ContractEvent.GuaranteeCalled called) ->
          encoded.setGuaranteeCalled(encode(called));
      case Event.ContractChanged(ContractEvent.ClaimTakenOver taken) ->
          encoded.setClaimTakenOver(encode(taken));
      case Event.ContractChanged(ContractEvent.RankLost lost) -> encoded.setRankLost(encode(lost));
      case Event.ObligationRefused refused -> encoded.setObligationRefused(encode(refused));
      case Event.ArrearsRecorded arrears -> encoded.setArrearsRecorded(encode(arrears));
      case Event.DefaultDeclared fall -> encoded.setDefaultDeclared(encode(fall));
      case Event.ContractTerminated ended -> encoded.setContractTerminated(encode(ended));
      case Event.ContractChanged(ContractEvent.Accrued accrued) ->
          encoded.setAccrued(encode(accrued));
      case Event.WrittenDown loss -> encoded.setWrittenDown(encode(loss));
      case Event.Depreciated depreciated -> encoded.setDepreciated(encode(depreciated));
      case Event.EquityWrittenOff written -> encoded.setEquityWrittenOff(encode(written));
    }
    return encoded.build();
  }

  static NumberedEvent decode(dev.roundtrip.proto.v1.NumberedEvent numbered) throws WireException {
    int number = Fields.place("number", numbered.getNumber());
    Event event =
        switch (numbered.getEventCase()) {
          case CONTRACT_SIGNED -> decode(numbered.getContractSigned());
          case NOTICE_GIVEN -> new Event.ContractChanged(decode(numbered.getNoticeGiven()));
          case OBLIGATION_DUE -> new Event.ContractChanged(decode(numbered.getObligationDue()));
          case OBLIGATION_PAID -> new Event.ContractChanged(decode(numbered.getObligationPaid()));
          case OBLIGATION_REFUSED -> decode(numbered.getObligationRefused());
          case ARREARS_RECORDED -> decode(numbered.getArrearsRecorded());
          case DEFAULT_DECLARED -> decode(numbered.getDefaultDeclared());
          case CONTRACT_TERMINATED -> decode(numbered.getContractTerminated());
          case ACCRUED -> new Event.ContractChanged(decode(numbered.getAccrued()));
          case GUARANTEE_CALLED -> new Event.ContractChanged(decode(numbered.getGuaranteeCalled()));
          case CLAIM_TAKEN_OVER -> new Event.ContractChanged(decode(numbered.getClaimTakenOver()));
          case RANK_LOST -> new Event.ContractChanged(decode(numbered.getRankLost()));
          case EQUITY_WRITTEN_OFF -> decode(numbered.getEquityWrittenOff());
          case WRITTEN_DOWN -> decode(numbered.getWrittenDown());
          case DEPRECIATED -> decode(numbered.getDepreciated());
          case EVENT_NOT_SET -> throw Fields.notSet("event");
        };
    return new NumberedEvent(number, event);
  }

  private static ContractSigned encode(Event.ContractSigned signed) {
    return ContractSigned.newBuilder().setContract(Terms.encode(signed.contract())).build();
  }

  private static Event.ContractSigned decode(ContractSigned signed) throws WireException {
    Fields.require(signed.hasContract(), "contract");
    return new Event.ContractSigned(Terms.decode(signed.getContract()));
  }

  private static NoticeGiven encode(ContractEvent.NoticeGiven given) {
    return NoticeGiven.newBuilder()
        .setPeriodIndex(given.period().index())
        .setNotice(Notices.encode(given.notice()))
        .build();
  }

  private static ContractEvent.NoticeGiven decode(NoticeGiven given) throws WireException {
    return new ContractEvent.NoticeGiven(
        Fields.period("period_index", given.getPeriodIndex()), Notices.decode(given.getNotice()));
  }

  private static ObligationDue encode(ContractEvent.ObligationDue due) {
    return ObligationDue.newBuilder().setObligation(Terms.encode(due.obligation())).build();
  }

  private static ContractEvent.ObligationDue decode(ObligationDue due) throws WireException {
    Fields.require(due.hasObligation(), "obligation");
    return new ContractEvent.ObligationDue(Terms.decode(due.getObligation()));
  }

  private static ObligationPaid encode(ContractEvent.ObligationPaid paid) {
    return ObligationPaid.newBuilder()
        .setObligation(Terms.encode(paid.obligation()))
        .setPaidCents(paid.paid().cents())
        .build();
  }

  private static ContractEvent.ObligationPaid decode(ObligationPaid paid) throws WireException {
    Fields.require(paid.hasObligation(), "obligation");
    return new ContractEvent.ObligationPaid(
        Terms.decode(paid.getObligation()), Money.ofCents(paid.getPaidCents()));
  }

  private static GuaranteeCalled encode(ContractEvent.GuaranteeCalled called) {
    return GuaranteeCalled.newBuilder()
        .setDue(Terms.encode(called.due()))
        .setProvidedCents(called.provided().cents())
        .build();
  }

  private static ContractEvent.GuaranteeCalled decode(GuaranteeCalled called) throws WireException {
    Fields.require(called.hasDue(), "due");
    return new ContractEvent.GuaranteeCalled(
        Terms.decode(called.getDue()), Money.ofCents(called.getProvidedCents()));
  }

  private static ClaimTakenOver encode(ContractEvent.ClaimTakenOver taken) {
    return ClaimTakenOver.newBuilder()
        .setContractId(taken.contract().value())
        .setClaim(Terms.encode(taken.claim()))
        .setOwner(taken.owner().value())
        .setAmountCents(taken.amount().cents())
        .build();
  }

  private static ContractEvent.ClaimTakenOver decode(ClaimTakenOver taken) throws WireException {
    Fields.require(taken.hasClaim(), "claim");
    return new ContractEvent.ClaimTakenOver(
        Fields.contractId(taken.getContractId()),
        Terms.decode(taken.getClaim()),
        Fields.party("owner", taken.getOwner()),
        Money.ofCents(taken.getAmountCents()));
  }

  private static RankLost encode(ContractEvent.RankLost lost) {
    return RankLost.newBuilder()
        .setClaim(Terms.encode(lost.claim()))
        .setAmountCents(lost.amount().cents())
        .build();
  }

  private static ContractEvent.RankLost decode(RankLost lost) throws WireException {
    Fields.require(lost.hasClaim(), "claim");
    return new ContractEvent.RankLost(
        Terms.decode(lost.getClaim()), Money.ofCents(lost.getAmountCents()));
  }

  private static ObligationRefused encode(Event.ObligationRefused refused) {
    return ObligationRefused.newBuilder()
        .setObligation(Terms.encode(refused.obligation()))
        .setRefusal(Words.encode(refused.refusal()))
        .build();
  }

  private static Event.ObligationRefused decode(ObligationRefused refused) throws WireException {
    Fields.require(refused.hasObligation(), "obligation");
    return new Event.ObligationRefused(
        Terms.decode(refused.getObligation()), Words.decode(refused.getRefusal()));
  }

  static ArrearsRecorded encode(Event.ArrearsRecorded arrears) {
    return ArrearsRecorded.newBuilder()
        .setObligor(arrears.obligor().value())
        .setUnpaidCents(arrears.unpaid().cents())
        .setBegan(arrears.began())
        .build();
  }

  private static Event.ArrearsRecorded decode(ArrearsRecorded arrears) throws WireException {
    return new Event.ArrearsRecorded(
        Fields.party("obligor", arrears.getObligor()),
        Money.ofCents(arrears.getUnpaidCents()),
        arrears.getBegan());
  }

  static DefaultDeclared encode(Event.DefaultDeclared fall) {
    return DefaultDeclared.newBuilder()
        .setParty(fall.party().value())
        .setPeriodIndex(fall.period().index())
        .setDepth(fall.depth())
        .setCause(Terms.encode(fall.cause()))
        .build();
  }

  private static Event.DefaultDeclared decode(DefaultDeclared fall) throws WireException {
    Fields.require(fall.hasCause(), "cause");
    return new Event.DefaultDeclared(
        Fields.party("party", fall.getParty()),
        Fields.period("period_index", fall.getPeriodIndex()),
        Fields.place("depth", fall.getDepth()),
        Terms.decode(fall.getCause()));
  }

  private static ContractTerminated encode(Event.ContractTerminated ended) {
    return ContractTerminated.newBuilder()
        .setContractId(ended.contract().value())
        .setBecauseOf(ended.because().value())
        .build();
  }

  private static Event.ContractTerminated decode(ContractTerminated ended) throws WireException {
    return new Event.ContractTerminated(
        Fields.contractId(ended.getContractId()), Fields.party("because_of", ended.getBecauseOf()));
  }

  private static Accrued encode(ContractEvent.Accrued accrued) {
    Accrual accrual = accrued.accrual();
    return Accrued.newBuilder()
        .setContractId(accrual.contract().value())
        .setKind(Words.encode(accrual.kind()))
        .setGiver(accrual.giver().value())
        .setReceiver(accrual.receiver().value())
        .setAmountCents(accrual.amount().cents())
        .build();
  }

  private static ContractEvent.Accrued decode(Accrued accrued) throws WireException {
    return new ContractEvent.Accrued(
        new Accrual(
            Fields.contractId(accrued.getContractId()),
            Words.decode(accrued.getKind()),
            Fields.party("giver", accrued.getGiver()),
            Fields.party("receiver", accrued.getReceiver()),
            Money.ofCents(accrued.getAmountCents())));
  }

  private static EquityWrittenOff encode(Event.EquityWrittenOff written) {
    return EquityWrittenOff.newBuilder()
        .setHolder(written.holder().value())
        .setIssuer(written.issuer().value())
        .setAmountCents(written.amount().cents())
        .build();
  }

  private static Event.EquityWrittenOff decode(EquityWrittenOff written) throws WireException {
    return new Event.EquityWrittenOff(
        Fields.party("holder", written.getHolder()),
        Fields.party("issuer", written.getIssuer()),
        Money.ofCents(written.getAmountCents()));
  }

  private static WrittenDown encode(Event.WrittenDown loss) {
    return WrittenDown.newBuilder()
        .setOwner(loss.owner().value())
        .setKind(Words.encode(loss.kind()))
        .setAbout(loss.about().value())
        .setAmountCents(loss.amount().cents())
        .build();
  }

  private static Event.WrittenDown decode(WrittenDown loss) throws WireException {
    return new Event.WrittenDown(
        Fields.party("owner", loss.getOwner()),
        Words.decode(loss.getKind()),
        Fields.party("about", loss.getAbout()),
        Money.ofCents(loss.getAmountCents()));
  }

  private static Depreciated encode(Event.Depreciated depreciated) {
    return Depreciated.newBuilder()
        .setOwner(depreciated.owner().value())
        .setAmountCents(depreciated.amount().cents())
        .build();
  }

  private static Event.Depreciated decode(Depreciated depreciated) throws WireException {
    return new Event.Depreciated(
        Fields.party("owner", depreciated.getOwner()), Money.ofCents(depreciated.getAmountCents()));
  }
}
