package dev.roundtrip.wire;

import com.google.protobuf.MessageLite;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.proto.v1.Acknowledgement;
import dev.roundtrip.proto.v1.MessageIdentity;
import io.grpc.MethodDescriptor;

/**
 * What every call says beside its notice.
 *
 * @param identity which message it is, with its sender
 * @param receiver the id of the party told
 * @param toBuyer whether that is a buyer, which decides the service
 */
record Envelope(MessageIdentity identity, String receiver, boolean toBuyer) {

  static Envelope of(HostRecord.Said said, PartyId receiver, PartyKind kind) {
    return new Envelope(
        Messages.encode(said.runId(), said.message().id()),
        receiver.value(),
        kind == PartyKind.BUYER);
  }

  <Q extends MessageLite> ContractCall<Q> call(
      MethodDescriptor<Q, Acknowledgement> ofBuyers,
      MethodDescriptor<Q, Acknowledgement> ofSuppliers,
      Q request) {
    return new ContractCall<>(toBuyer ? ofBuyers : ofSuppliers, request);
  }

  static HostRecord.Said opened(MessageIdentity identity, String receiver, Notice notice)
      throws WireException {
    Message.Body body = new Message.Body.ToParty(Fields.party("receiver", receiver), notice);
    return new HostRecord.Said(
        Fields.runId(identity.getRunId()), new Message(Messages.decode(identity), body));
  }
}
