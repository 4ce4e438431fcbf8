package dev.roundtrip.wire;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.policy.Decision;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.proto.v1.Fact;
import dev.roundtrip.proto.v1.MessageIdentity;
import dev.roundtrip.proto.v1.NoticeToParty;
import dev.roundtrip.proto.v1.PaymentInstruction;
import dev.roundtrip.proto.v1.Said;
import java.util.ArrayList;
import java.util.List;

/** What a party says, in pairs. */
public final class Messages {

  private Messages() {}

  /** Returns the form of one message of a run. */
  public static Said encode(HostRecord.Said said) {
    Said.Builder encoded = Said.newBuilder().setIdentity(encode(said.runId(), said.message().id()));
    switch (said.message().body()) {
      case Message.Body.ToParty told -> encoded.setToParty(encode(told));
      case Message.Body.Instruction instruction -> encoded.setInstruction(encode(instruction));
      case Message.Body.Decided(Decision decision) -> encoded.setDecision(encode(decision));
      case Message.Body.Registration(var contract) ->
          encoded.setRegistration(Terms.encode(contract));
    }
    return encoded.build();
  }

  /**
   * Returns the message of a form.
   *
   * @throws WireException if it means nothing
   */
  public static HostRecord.Said decode(Said said) throws WireException {
    return Form.decodeCall("said", said, Messages::meaning);
  }

  static HostRecord.Said meaning(Said said) throws WireException {
    Fields.require(said.hasIdentity(), "identity");
    Message.Body body =
        switch (said.getBodyCase()) {
          case TO_PARTY -> decode(said.getToParty());
          case INSTRUCTION -> decode(said.getInstruction());
          case DECISION -> new Message.Body.Decided(decode(said.getDecision()));
          case REGISTRATION -> new Message.Body.Registration(Terms.decode(said.getRegistration()));
          case BODY_NOT_SET -> throw Fields.notSet("body");
        };
    return new HostRecord.Said(
        Fields.runId(said.getIdentity().getRunId()), new Message(decode(said.getIdentity()), body));
  }

  static MessageIdentity encode(String runId, Message.Identity id) {
    return MessageIdentity.newBuilder()
        .setRunId(runId)
        .setPeriodIndex(id.period().index())
        .setRound(Words.encode(id.round()))
        .setSender(id.sender().value())
        .setSequence(id.sequence())
        .build();
  }

  static Message.Identity decode(MessageIdentity id) throws WireException {
    return new Message.Identity(
        Fields.period("period_index", id.getPeriodIndex()),
        Words.decode(id.getRound()),
        Fields.party("sender", id.getSender()),
        Fields.place("sequence", id.getSequence()));
  }

  private static NoticeToParty encode(Message.Body.ToParty told) {
    return NoticeToParty.newBuilder()
        .setReceiver(told.receiver().value())
        .setNotice(Notices.encode(told.notice()))
        .build();
  }

  private static Message.Body.ToParty decode(NoticeToParty told) throws WireException {
    return new Message.Body.ToParty(
        Fields.party("receiver", told.getReceiver()), Notices.decode(told.getNotice()));
  }

  private static PaymentInstruction encode(Message.Body.Instruction instruction) {
    return PaymentInstruction.newBuilder()
        .setObligation(Terms.encode(instruction.obligation()))
        .setAmountCents(instruction.amount().cents())
        .build();
  }

  private static Message.Body.Instruction decode(PaymentInstruction instruction)
      throws WireException {
    Fields.require(instruction.hasObligation(), "obligation");
    return new Message.Body.Instruction(
        Terms.decode(instruction.getObligation()), Money.ofCents(instruction.getAmountCents()));
  }

  private static dev.roundtrip.proto.v1.Decision encode(Decision decision) {
    dev.roundtrip.proto.v1.Decision.Builder encoded =
        dev.roundtrip.proto.v1.Decision.newBuilder()
            .setPolicy(decision.policy())
            .setWhat(decision.what());
    for (Decision.Fact fact : decision.facts()) {
      encoded.addFacts(Fact.newBuilder().setName(fact.name()).setValue(fact.value()));
    }
    decision.causes().forEach(cause -> encoded.addCauses(cause.toString()));
    return encoded.build();
  }

  private static Decision decode(dev.roundtrip.proto.v1.Decision decision) throws WireException {
    List<Decision.Fact> facts = new ArrayList<>(decision.getFactsCount());
    for (Fact fact : decision.getFactsList()) {
      facts.add(new Decision.Fact(fact.getName(), fact.getValue()));
    }
    List<RecordId> causes = new ArrayList<>(decision.getCausesCount());
    for (String cause : decision.getCausesList()) {
      causes.add(Fields.record("causes", cause));
    }
    return new Decision(decision.getPolicy(), decision.getWhat(), facts, causes);
  }
}
