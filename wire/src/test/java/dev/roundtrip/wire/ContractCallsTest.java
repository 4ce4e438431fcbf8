package dev.roundtrip.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.MessageLite;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.proto.v1.Acknowledgement;
import dev.roundtrip.proto.v1.BuyerContractsGrpc;
import dev.roundtrip.proto.v1.CallOffRequest;
import dev.roundtrip.proto.v1.GetPositionRequest;
import dev.roundtrip.proto.v1.SupplierContractsGrpc;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class ContractCallsTest {

  static final List<Notice> NOTICES = Samples.NOTICES;

  private static HostRecord.Said told(Notice notice) {
    return new HostRecord.Said(
        Samples.RUN, Samples.message(7, new Message.Body.ToParty(Samples.CLOUD, notice)));
  }

  @ParameterizedTest
  @FieldSource("NOTICES")
  void aCallSaysWhatTheRecordSays(Notice notice) throws WireException {
    HostRecord.Said said = told(notice);
    assertThat(ContractCalls.decode(ContractCalls.of(said, PartyKind.CLOUD).request()))
        .isEqualTo(said);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"OUTSIDE", "CAPITAL_MARKETS"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyNoticeHasAMethodOfTheReceiversService(PartyKind receiver) {
    ServiceDescriptor service =
        receiver == PartyKind.BUYER
            ? BuyerContractsGrpc.getServiceDescriptor()
            : SupplierContractsGrpc.getServiceDescriptor();
    Set<String> called = new TreeSet<>();
    for (Notice notice : Samples.NOTICES) {
      called.add(ContractCalls.of(told(notice), receiver).method().getFullMethodName());
    }
    assertThat(called).isEqualTo(methodsThatChangeContracts(service)).hasSize(NOTICES.size());
  }

  private static Set<String> methodsThatChangeContracts(ServiceDescriptor service) {
    Set<String> names = new TreeSet<>();
    for (MethodDescriptor<?, ?> method : service.getMethods()) {
      if (method.getResponseMarshaller().parse(new ByteArrayInputStream(new byte[0]))
          instanceof Acknowledgement) {
        names.add(method.getFullMethodName());
      }
    }
    return names;
  }

  @Test
  void whatIsForTheLedgerAloneIsNoCall() {
    HostRecord.Said said =
        new HostRecord.Said(Samples.RUN, Samples.message(1, Samples.BODIES.get(1)));
    assertThatThrownBy(() -> ContractCalls.of(said, PartyKind.CLOUD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no notice to a party");
  }

  @Test
  void aSectorIsNotCalled() {
    assertThatThrownBy(() -> ContractCalls.of(told(NOTICES.get(0)), PartyKind.OUTSIDE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cloud-1 has no host");
  }

  @ParameterizedTest
  @FieldSource("NOTICES")
  void anEmptyCallMeansNothing(Notice notice) {
    MessageLite empty =
        ContractCalls.of(told(notice), PartyKind.CLOUD).request().getDefaultInstanceForType();
    assertThatThrownBy(() -> ContractCalls.decode(empty)).isInstanceOf(WireException.class);
  }

  @ParameterizedTest
  @FieldSource("NOTICES")
  void aCallThatIsTooLongIsRefusedByItsName(Notice notice) throws IOException {
    ContractCall<?> call = ContractCalls.of(told(notice), PartyKind.CLOUD);
    MessageLite tooLong =
        call.request().toBuilder()
            .mergeFrom(
                CallOffRequest.newBuilder()
                    .setReceiver("x".repeat(512 * 1024))
                    .build()
                    .toByteArray())
            .build();
    assertThatThrownBy(() -> ContractCalls.decode(tooLong))
        .isInstanceOf(WireException.class)
        .hasMessageStartingWith(call.method().getBareMethodName() + ": ")
        .hasMessageEndingWith(" bytes are over 524288");
  }

  @Test
  void aQuestionIsNoCall() {
    assertThatThrownBy(() -> ContractCalls.decode(GetPositionRequest.getDefaultInstance()))
        .isInstanceOf(WireException.class)
        .hasMessage("GetPositionRequest: is no call that changes a contract");
  }
}
