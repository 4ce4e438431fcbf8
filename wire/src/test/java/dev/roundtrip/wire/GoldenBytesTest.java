package dev.roundtrip.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.simulation.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The bytes of every sample and of every call, so that a change of the wire is seen before it is
 * shipped.
 *
 * <p>After an intended change: {@code ./mvnw -pl wire -am test -Dgolden=write}, and read the
 * difference before it is committed.
 */
class GoldenBytesTest {

  private static final Path GOLDEN =
      Path.of(System.getProperty("basedir", ""), "src/test/resources/golden-bytes.txt");

  @Test
  void theBytesAreAsTheyWere() throws IOException {
    String now =
        samples().entrySet().stream()
            .map(sample -> sample.getKey() + " " + HexFormat.of().formatHex(sample.getValue()))
            .collect(Collectors.joining("\n", "", "\n"));
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(GOLDEN, now);
    }
    assertThat(now).isEqualTo(Files.readString(GOLDEN));
  }

  private static Map<String, byte[]> samples() {
    Map<String, byte[]> samples = new TreeMap<>();
    Samples.LEDGER_RECORDS.forEach(sample -> put(samples, sample, LedgerRecords.encode(sample)));
    Samples.HOST_RECORDS.forEach(sample -> put(samples, sample, HostRecords.encode(sample)));
    Samples.BODIES.forEach(sample -> put(samples, sample, said(sample)));
    for (Notice notice : Samples.NOTICES) {
      Message.Body told = new Message.Body.ToParty(Samples.CLOUD, notice);
      put(samples, notice, said(told));
      for (PartyKind receiver : List.of(PartyKind.BUYER, PartyKind.CLOUD)) {
        ContractCall<?> call = ContractCalls.of(record(told), receiver);
        samples.put("call " + call.method().getFullMethodName(), call.request().toByteArray());
      }
    }
    samples.put("digest of the bodies", digestOfBodies());
    return samples;
  }

  private static void put(Map<String, byte[]> samples, Object sample, byte[] bytes) {
    Class<?> type = sample.getClass();
    String name = type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName();
    assertThat(samples.put(name, bytes)).as("two samples of %s", name).isNull();
  }

  private static byte[] said(Message.Body body) {
    return HostRecords.encode(record(body));
  }

  private static HostRecord.Said record(Message.Body body) {
    return new HostRecord.Said(Samples.RUN, Samples.message(1, body));
  }

  private static byte[] digestOfBodies() {
    List<Message> messages = Samples.BODIES.stream().map(body -> Samples.message(1, body)).toList();
    return HexFormat.of().parseHex(MessageDigests.of(messages));
  }
}
