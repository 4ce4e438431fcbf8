package dev.roundtrip.host.service;

import com.google.protobuf.MessageLite;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.host.calls.CallRefusal;
import dev.roundtrip.host.calls.CallerToken;
import dev.roundtrip.host.calls.HostTokens;
import dev.roundtrip.proto.v1.Acknowledgement;
import dev.roundtrip.proto.v1.GetPositionRequest;
import dev.roundtrip.proto.v1.ListContractsRequest;
import dev.roundtrip.proto.v1.ListContractsResponse;
import dev.roundtrip.proto.v1.PartyPosition;
import dev.roundtrip.proto.v1.PreviewQuoteRequest;
import dev.roundtrip.proto.v1.PreviewQuoteResponse;
import dev.roundtrip.wire.ContractCalls;
import dev.roundtrip.wire.Contracts;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.WireException;
import io.grpc.stub.StreamObserver;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Answers the calls of the services for buyers and for suppliers: a call of another host is put
 * into an inbox or refused with a reason; a question is answered from the books of the last close.
 */
@Singleton
@Requires(property = "roundtrip.roles")
public final class ContractEndpoint implements ContractServices {

  private final HostedRuns runs;
  private final TokenFile tokenFile;

  ContractEndpoint(HostedRuns runs, TokenFile tokenFile) {
    this.runs = runs;
    this.tokenFile = tokenFile;
  }

  /** Answers a question. */
  @FunctionalInterface
  private interface Answering<A> {
    A answer() throws Refused;
  }

  /** A call is refused. */
  private static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final CallRefusal refusal;
    private final String detail;

    private Refused(CallRefusal refusal, String detail) {
      super(detail, null, false, false);
      this.refusal = refusal;
      this.detail = detail;
    }
  }

  @Override
  public void tell(MessageLite request, StreamObserver<Acknowledgement> reply) {
    answer(
        reply,
        () -> {
          String caller = caller();
          HostRecord.Said said;
          try {
            said = ContractCalls.decode(request);
          } catch (WireException e) {
            throw new Refused(CallRefusal.REQUEST_MEANS_NOTHING, String.valueOf(e.getMessage()));
          }
          CallRefusal refusal = run(said.runId()).admit(said.message(), caller);
          if (refusal != null) {
            throw new Refused(refusal, refusal + " for " + said.message().id());
          }
          return Acknowledgement.getDefaultInstance();
        });
  }

  private String caller() throws Refused {
    HostTokens tokens = tokenFile.tokens();
    String caller = tokens == null ? null : tokens.addressOf(CallerToken.current());
    if (caller == null) {
      throw new Refused(
          CallRefusal.TOKEN_MISSING_OR_WRONG, "only hosts of this deployment may change a run");
    }
    return caller;
  }

  @Override
  public void listContracts(
      ListContractsRequest request, StreamObserver<ListContractsResponse> reply) {
    answer(
        reply,
        () -> {
          RunEntrance run = run(request.getRunId());
          PartyBooks books = books(run);
          if (request.getParty().isEmpty()) {
            return Contracts.list(books.closed(), books.contracts());
          }
          PartyId party = party(run, request.getParty());
          return Contracts.list(
              books.closed(),
              books.contracts().stream()
                  .filter(state -> state.contract().involves(party))
                  .toList());
        });
  }

  @Override
  public void getPosition(GetPositionRequest request, StreamObserver<PartyPosition> reply) {
    answer(
        reply,
        () -> {
          RunEntrance run = run(request.getRunId());
          PartyId party = party(run, request.getParty());
          PartyBooks books = books(run);
          return Contracts.position(
              party,
              books.closed(),
              books.cash().getOrDefault(party, Money.ZERO),
              books.unpaid(),
              books.defaulted().contains(party));
        });
  }

  @Override
  public void previewQuote(
      PreviewQuoteRequest request, StreamObserver<PreviewQuoteResponse> reply) {
    answer(
        reply,
        () -> {
          PartyBooks books = books(run(request.getRunId()));
          ContractState state = contract(books, request.getContractId());
          List<Obligation> due =
              state.dueIn(books.environment(), called(state, request.getDrawnMw()));
          return Contracts.quote(books.environment().period(), due);
        });
  }

  private static ContractState contract(PartyBooks books, String id) throws Refused {
    for (ContractState state : books.contracts()) {
      if (state.contract().id().value().equals(id)) {
        return state;
      }
    }
    throw new Refused(CallRefusal.NOT_HOSTED_HERE, "no contract in force here is called " + id);
  }

  private static List<Notice> called(ContractState state, long drawnMw) throws Refused {
    if (drawnMw < 0) {
      throw new Refused(
          CallRefusal.REQUEST_MEANS_NOTHING, "drawn_mw must not be negative: " + drawnMw);
    }
    ContractId id = state.contract().id();
    return state instanceof Capacity.State
        ? List.of(new Notice.CallOff(id, new Megawatts(drawnMw)))
        : List.of();
  }

  private RunEntrance run(String runId) throws Refused {
    RunEntrance run = runs.find(runId);
    if (run == null) {
      throw new Refused(CallRefusal.RUN_UNKNOWN, "no run " + runId + " is hosted here");
    }
    return run;
  }

  private static PartyId party(RunEntrance run, String id) throws Refused {
    if (!PartyId.isValid(id) || !run.hosts(new PartyId(id))) {
      throw new Refused(CallRefusal.NOT_HOSTED_HERE, "no party hosted here is called " + id);
    }
    return new PartyId(id);
  }

  private static PartyBooks books(RunEntrance run) throws Refused {
    PartyBooks books = run.books();
    if (books == null) {
      throw new Refused(CallRefusal.RUN_UNKNOWN, "the first month is not open yet");
    }
    return books;
  }

  private static <A> void answer(StreamObserver<A> reply, Answering<A> answering) {
    A answer;
    try {
      answer = answering.answer();
    } catch (Refused e) {
      reply.onError(e.refusal.status(e.detail).asRuntimeException());
      return;
    }
    reply.onNext(answer);
    reply.onCompleted();
  }
}
