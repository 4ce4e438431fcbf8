package dev.roundtrip.host.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.host.HostGroup;
import dev.roundtrip.host.LedgerHost;
import dev.roundtrip.host.PartyHost;
import dev.roundtrip.host.Place;
import dev.roundtrip.host.SmallEconomy;
import dev.roundtrip.host.calls.CallerToken;
import dev.roundtrip.host.calls.GrpcConfiguration;
import dev.roundtrip.host.calls.GrpcServer;
import dev.roundtrip.host.calls.HostTokens;
import dev.roundtrip.proto.v1.BuyerContractsGrpc;
import dev.roundtrip.proto.v1.CapacityEnergised;
import dev.roundtrip.proto.v1.EnergiseCapacityRequest;
import dev.roundtrip.proto.v1.GetPositionRequest;
import dev.roundtrip.proto.v1.ListContractsRequest;
import dev.roundtrip.proto.v1.MessageIdentity;
import dev.roundtrip.proto.v1.PreviewQuoteRequest;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host takes, and what it refuses and why: one row per reason. */
class ContractEndpointTest {

  private static final Economy ECONOMY = SmallEconomy.twoYears();
  private static final HostTokens TOKENS = new HostTokens("a secret of this test");
  private static final String CLOUDS = "clouds:9093";

  @TempDir Path folder;
  private final List<Message> inbox = new ArrayList<>();
  private RunEntrance entrance;
  private GrpcServer server;
  private ManagedChannel channel;

  @BeforeEach
  void start() throws Exception {
    Files.writeString(folder.resolve("host-token"), TOKENS.secret());
    HostConfiguration configuration =
        new HostConfiguration("buyer", List.of(HostGroup.BUYER), folder.toString(), null);
    TreeMap<PartyId, String> directory = new TreeMap<>();
    ECONOMY.actors().forEach(party -> directory.put(party, "others:9099"));
    directory.put(SmallEconomy.CLOUD, CLOUDS);
    directory.put(SmallEconomy.BUYER, "buyers:9091");
    entrance = new RunEntrance(ECONOMY, List.of(SmallEconomy.BUYER), directory, inbox::add);
    HostedRuns runs = new HostedRuns();
    runs.add("run", entrance);
    ContractEndpoint contracts = new ContractEndpoint(runs, new TokenFile(configuration));
    server =
        new GrpcServer(
            new GrpcConfiguration("127.0.0.1", 0, null, 1 << 20),
            List.of(new TestEndpoints().buyers(contracts)));
    channel = NettyChannelBuilder.forTarget(server.address()).usePlaintext().build();
  }

  @AfterEach
  void stop() {
    channel.shutdownNow();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    // token, run, sender, receiver, month, round, sequence -> status
    "       ,       none, nobody, nobody, 2099-01, 0, 0, UNAUTHENTICATED",
    "clouds:9093|00, run, cloud,  buyer,  2026-01, 1, 1, UNAUTHENTICATED",
    "clouds:9093,   none, nobody, nobody, 2099-01, 0, 0, INVALID_ARGUMENT",
    "clouds:9093,   none, nobody, nobody, 2099-01, 1, 0, INVALID_ARGUMENT",
    "clouds:9093,   none, nobody, nobody, 2099-01, 1, 1, NOT_FOUND",
    "clouds:9093,   run,  nobody, nobody, 2099-01, 1, 1, PERMISSION_DENIED",
    "clouds:9093,   run,  chips,  nobody, 2099-01, 1, 1, PERMISSION_DENIED",
    "others:9099,   run,  cloud,  nobody, 2099-01, 1, 1, PERMISSION_DENIED",
    "buyers:9091,   run,  buyer,  buyer,  2026-01, 1, 1, PERMISSION_DENIED",
    "clouds:9093,   run,  cloud,  nobody, 2099-01, 1, 1, NOT_FOUND",
    "clouds:9093,   run,  cloud,  chips,  2099-01, 1, 1, NOT_FOUND",
    "clouds:9093,   run,  cloud,  buyer,  2099-01, 1, 1, FAILED_PRECONDITION",
    "clouds:9093,   run,  cloud,  buyer,  2026-01, 1, 1, OK",
  })
  void refusesByPrecedence(
      @Nullable String token,
      String run,
      String sender,
      String receiver,
      String month,
      int round,
      int sequence,
      String status) {
    EnergiseCapacityRequest request =
        EnergiseCapacityRequest.newBuilder()
            .setIdentity(
                MessageIdentity.newBuilder()
                    .setRunId(run)
                    .setPeriodIndex(Period.parse(month).index())
                    .setRoundValue(round)
                    .setSender(sender)
                    .setSequence(sequence))
            .setReceiver(receiver)
            .setCapacityEnergised(energised(10))
            .build();
    assertThat(status(token, request)).hasToString(status);
    assertThat(inbox).hasSize(status.equals("OK") ? 1 : 0);
  }

  @Test
  void takesAMessageOnceAndRefusesAnotherOfItsIdentity() {
    assertThat(status(CLOUDS, request(10))).isEqualTo(Status.Code.OK);
    assertThat(status(CLOUDS, request(10))).isEqualTo(Status.Code.OK);
    Message.Identity id =
        new Message.Identity(SmallEconomy.FIRST, Round.PLAN, SmallEconomy.CLOUD, 1);
    Notice notice = new Notice.CapacityEnergised(new ContractId("sites"), new Megawatts(10));
    assertThat(inbox)
        .containsExactly(new Message(id, new Message.Body.ToParty(SmallEconomy.BUYER, notice)));
    assertThat(status(CLOUDS, request(11))).isEqualTo(Status.Code.ALREADY_EXISTS);
  }

  @Test
  void acknowledgesWhatIsBehindAndDoesNotDeliverIt() {
    entrance.moved(new Place(SmallEconomy.FIRST, Round.COMMIT));
    assertThat(status(CLOUDS, request(10))).isEqualTo(Status.Code.OK);
    assertThat(inbox).isEmpty();
  }

  @Test
  void takesNothingForARunThatIsOver() {
    entrance.close();
    assertThat(status(CLOUDS, request(10))).isEqualTo(Status.Code.FAILED_PRECONDITION);
  }

  @Test
  void answersQuestionsAboutItsOwnPartiesOnly() {
    BuyerContractsGrpc.BuyerContractsBlockingStub stub =
        BuyerContractsGrpc.newBlockingStub(channel);
    ListContractsRequest all = ListContractsRequest.newBuilder().setRunId("run").build();
    assertThat(code(() -> stub.listContracts(all))).isEqualTo(Status.Code.NOT_FOUND);
    PartyHost host = aHostInItsFirstMonth();
    entrance.show(PartyBooks.of(host));
    assertThat(stub.listContracts(all).getContractsList())
        .extracting(view -> view.getHeading().getContractId())
        .containsExactly("buyer-loan", "sales", "share", "sites", "staff", "tranches");
    assertThat(stub.getPosition(position("buyer")).getCashCents())
        .isEqualTo(host.world().cash(SmallEconomy.BUYER).cents());
    assertThat(code(() -> stub.getPosition(position("cloud")))).isEqualTo(Status.Code.NOT_FOUND);
    assertThat(code(() -> stub.getPosition(position("?")))).isEqualTo(Status.Code.NOT_FOUND);
    PreviewQuoteRequest.Builder quote =
        PreviewQuoteRequest.newBuilder().setRunId("run").setContractId("sites").setDrawnMw(600);
    assertThat(stub.previewQuote(quote.build()).getObligationsList())
        .extracting(due -> due.getAmountCents())
        .containsExactly(65_000_000_000L, 13_000_000_000L);
    assertThat(code(() -> stub.previewQuote(quote.setDrawnMw(-1).build())))
        .isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(code(() -> stub.previewQuote(quote.setContractId("supply").build())))
        .isEqualTo(Status.Code.NOT_FOUND);
  }

  private static PartyHost aHostInItsFirstMonth() {
    PartyHost host = new PartyHost("run", ECONOMY, List.of(SmallEconomy.BUYER));
    new LedgerHost("run", ECONOMY, 1).open(List.of()).forEach(host::on);
    return host;
  }

  private static GetPositionRequest position(String party) {
    return GetPositionRequest.newBuilder().setRunId("run").setParty(party).build();
  }

  private static EnergiseCapacityRequest request(long megawatts) {
    return EnergiseCapacityRequest.newBuilder()
        .setIdentity(
            MessageIdentity.newBuilder()
                .setRunId("run")
                .setPeriodIndex(SmallEconomy.FIRST.index())
                .setRound(dev.roundtrip.proto.v1.Round.ROUND_PLAN)
                .setSender("cloud")
                .setSequence(1))
        .setReceiver("buyer")
        .setCapacityEnergised(energised(megawatts))
        .build();
  }

  private static CapacityEnergised energised(long megawatts) {
    return CapacityEnergised.newBuilder().setContractId("sites").setAddedMw(megawatts).build();
  }

  private Status.Code status(@Nullable String address, EnergiseCapacityRequest request) {
    BuyerContractsGrpc.BuyerContractsBlockingStub stub =
        BuyerContractsGrpc.newBlockingStub(channel);
    if (address == null) {
      return code(() -> stub.energiseCapacity(request));
    }
    String token = address.contains("|") ? address : TOKENS.of(address);
    return code(() ->
        stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(CallerToken.of(token)))
            .energiseCapacity(request));
  }

  private static Status.Code code(Runnable call) {
    try {
      call.run();
      return Status.Code.OK;
    } catch (StatusRuntimeException e) {
      return e.getStatus().getCode();
    }
  }
}
