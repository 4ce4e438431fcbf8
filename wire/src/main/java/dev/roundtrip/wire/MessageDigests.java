package dev.roundtrip.wire;

import dev.roundtrip.economy.books.Digest;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.SignedInRun;
import dev.roundtrip.economy.contract.StretchOut;
import dev.roundtrip.economy.contract.Support;
import dev.roundtrip.economy.policy.Decision;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;

/**
 * What tells whether messages are the same: SHA-256 over their content in the canonical encoding of
 * the books. It does not depend on Protobuf or on how a message came.
 *
 * <p>Every choice between types is preceded by its name; words from a closed list are their names.
 */
public final class MessageDigests {

  private MessageDigests() {}

  /** Returns the digest of messages in the order given, in lower-case hexadecimal. */
  public static String of(List<Message> messages) {
    Digest digest = new Digest().add(messages.size());
    for (Message message : messages) {
      add(digest, message.id());
      add(digest, message.body());
    }
    return digest.hex();
  }

  private static void add(Digest digest, Message.Identity id) {
    digest.add(id.period().index()).add(id.round().name());
    digest.add(id.sender().value()).add(id.sequence());
  }

  private static void add(Digest digest, Message.Body body) {
    switch (body) {
      case Message.Body.ToParty(var receiver, Notice notice) -> {
        digest.add("to party").add(receiver.value());
        add(digest, notice);
      }
      case Message.Body.Instruction(ObligationId obligation, var amount) -> {
        digest.add("instruction");
        add(digest, obligation);
        digest.add(amount.cents());
      }
      case Message.Body.Decided(Decision decision) -> {
        digest.add("decision");
        add(digest, decision);
      }
      case Message.Body.Registration(SignedInRun contract) -> {
        digest.add("registration");
        add(digest, contract);
      }
    }
  }

  private static void add(Digest digest, Notice notice) {
    switch (notice) {
      case Notice.CapacityEnergised(var contract, var added) ->
          digest.add("capacity energised").add(contract.value()).add(added.value());
      case Notice.CallOff(var contract, var drawn) ->
          digest.add("call off").add(contract.value()).add(drawn.value());
      case Notice.ChipsOrdered(var contract, var ordered, var deliverBy) ->
          digest
              .add("chips ordered")
              .add(contract.value())
              .add(ordered.value())
              .add(deliverBy.index());
      case Notice.OrdersCancelled(var contract, var cancelled) ->
          digest.add("orders cancelled").add(contract.value()).add(cancelled.value());
      case Notice.ChipsDelivered(var contract, var delivered) ->
          digest.add("chips delivered").add(contract.value()).add(delivered.value());
      case Notice.FundingRequested(var contract, var amount) ->
          digest.add("funding requested").add(contract.value()).add(amount.cents());
      case Notice.FundingGranted(var contract, var amount) ->
          digest.add("funding granted").add(contract.value()).add(amount.cents());
      case Notice.RevenueReported(var contract, var revenue) ->
          digest.add("revenue reported").add(contract.value()).add(revenue.cents());
      case Notice.UsageReported(var contract, var usage) ->
          digest.add("usage reported").add(contract.value()).add(usage.value());
      case Notice.SpendingReported(var contract, var spending) ->
          digest.add("spending reported").add(contract.value()).add(spending.cents());
      case Notice.SurplusReported(var contract, var surplus) ->
          digest.add("surplus reported").add(contract.value()).add(surplus.cents());
      case Notice.SharesExercised(var contract, var shares) ->
          digest.add("shares exercised").add(contract.value()).add(shares);
      case Notice.CovenantWaived(var contract, var fee, var until) ->
          digest.add("covenant waived").add(contract.value()).add(fee.cents()).add(until.index());
      case Notice.LoanAccelerated(var contract) ->
          digest.add("loan accelerated").add(contract.value());
      case Notice.ChipsReturned(var contract, var returned) ->
          digest.add("chips returned").add(contract.value()).add(returned.value());
      case Notice.SiteOrdered(var contract, var ordered, var readyBy) ->
          digest
              .add("site ordered")
              .add(contract.value())
              .add(ordered.value())
              .add(readyBy.index());
      case Notice.StretchOutAsked(var contract, StretchOut terms) ->
          add(digest.add("stretch-out asked").add(contract.value()), terms);
      case Notice.StretchOutGranted(var contract, StretchOut terms) ->
          add(digest.add("stretch-out granted").add(contract.value()), terms);
      case Notice.StepDownAsked(var contract, var dropped, int feeMonths) ->
          digest.add("step-down asked").add(contract.value()).add(dropped.value()).add(feeMonths);
      case Notice.StepDownGranted(var contract, var dropped, int feeMonths) ->
          digest.add("step-down granted").add(contract.value()).add(dropped.value()).add(feeMonths);
      case Notice.LatePowerCancelled(var contract, var cancelled) ->
          digest.add("late power cancelled").add(contract.value()).add(cancelled.value());
      case Notice.RoundOffered(EquityRound terms) -> add(digest.add("round offered"), terms);
      case Notice.RoundSubscribed(EquityRound terms) -> add(digest.add("round subscribed"), terms);
      case Notice.Invoiced(Obligation obligation) -> add(digest.add("invoiced"), obligation);
    }
  }

  private static void add(Digest digest, Obligation obligation) {
    add(digest, obligation.id());
    digest.add(obligation.obligor().value()).add(obligation.obligee().value());
    digest.add(obligation.amount().cents()).add(obligation.seniority().name());
  }

  private static void add(Digest digest, ObligationId id) {
    digest.add(id.contract().value()).add(id.kind().name()).add(id.period().index());
  }

  private static void add(Digest digest, Decision decision) {
    digest.add(decision.policy()).add(decision.what()).add(decision.facts().size());
    for (Decision.Fact fact : decision.facts()) {
      digest.add(fact.name()).add(fact.value());
    }
    digest.add(decision.causes().size());
    for (RecordId cause : decision.causes()) {
      digest.add(cause.toString());
    }
  }

  private static void add(Digest digest, SignedInRun contract) {
    switch (contract) {
      case EquityRound round -> add(digest.add("equity round"), round);
      case Guarantee guarantee -> add(digest.add("guarantee"), guarantee);
      case Support support -> {
        add(digest.add("support"), support.heading());
        digest.add(support.rescuer().value()).add(support.rescued().value());
        digest.add(support.limit().cents());
      }
      case Reletting reletting -> add(digest.add("reletting"), reletting);
    }
  }

  private static void add(Digest digest, Guarantee guarantee) {
    add(digest, guarantee.heading());
    digest.add(guarantee.guarantor().value()).add(guarantee.beneficiary().value());
    digest.add(guarantee.debtor().value()).add(guarantee.guaranteed().value());
    digest.add(guarantee.coverage().billionths()).add(guarantee.cap().cents());
    digest.add(guarantee.expectedLoss().billionths());
  }

  private static void add(Digest digest, Reletting reletting) {
    add(digest, reletting.heading());
    digest.add(reletting.owner().value()).add(reletting.customers().value());
    digest.add(reletting.site().value()).add(reletting.power().size());
    for (Capacity.Tranche tranche : reletting.power()) {
      digest.add(tranche.from().index()).add(tranche.power().value());
    }
    digest.add(reletting.formerPrice().cents());
  }

  private static Digest add(Digest digest, StretchOut terms) {
    return digest
        .add(terms.share().billionths())
        .add(terms.months())
        .add(terms.interest().billionths());
  }

  private static void add(Digest digest, EquityRound round) {
    add(digest, round.heading());
    digest.add(round.investor().value()).add(round.issuer().value());
    List<Schedule.Step> instalments = round.instalments().steps();
    digest.add(instalments.size());
    for (Schedule.Step instalment : instalments) {
      digest.add(instalment.period().index()).add(instalment.amount());
    }
    digest.add(round.postMoney().cents());
  }

  private static void add(Digest digest, Heading heading) {
    digest.add(heading.id().value()).add(heading.signed().index());
    digest.add(heading.term().first().index()).add(heading.term().last().index());
    digest.add(heading.seniority().name()).add(heading.binding().name());
  }
}
