package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.CapacityValue;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.StretchOut;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * A cloud answers a customer that cannot pay as promised. It agrees when that is worth more to it
 * than refusing: a refused customer is reckoned to default, which leaves the recovery of the
 * damages and re-letting net of vacancy. A shock can make it hold a customer to the letter, or
 * agree to put off the rent of one contract.
 *
 * <p>For example, a minimum worth $40 billion of which $5 billion are put off, with 20 % recovered:
 * agreeing is worth 40 - 5 x 80 % = $36 billion. If re-letting brings $20 billion, damages are $20
 * billion, and refusing is worth 20 + 4 = $24 billion: it agrees.
 */
final class AnsweringBuyers implements Policy {

  @Override
  public void decide(View view, Outbox outbox) {
    for (Heard heard : view.inbox()) {
      switch (heard.notice()) {
        case Notice.StretchOutAsked(ContractId id, StretchOut terms) -> {
          Capacity.State capacity = suppliedUnder(view, id);
          if (capacity != null) {
            answer(view, outbox, capacity, terms, heard.id());
          }
        }
        case Notice.StepDownAsked asked -> {
          Capacity.State capacity = suppliedUnder(view, asked.contract());
          if (capacity != null) {
            answer(view, outbox, capacity, asked, heard.id());
          }
        }
        default -> {}
      }
    }
  }

  private static Capacity.@Nullable State suppliedUnder(View view, ContractId id) {
    for (Capacity.State capacity : view.contracts(Capacity.State.class)) {
      if (capacity.contract().id().equals(id) && capacity.contract().supplier().equals(view.id())) {
        return capacity;
      }
    }
    return null;
  }

  private static void answer(
      View view, Outbox outbox, Capacity.State capacity, StretchOut terms, RecordId asked) {
    Rate recovery = view.self().conduct().negotiation().recovery();
    CapacityValue value = CapacityValue.of(capacity, view.environment(), terms.interest());
    Money agreeing = value.stretched(terms, recovery);
    Money refusing = value.marketed().plus(value.lost().times(recovery));
    Capacity contract = capacity.contract();
    boolean forced = view.environment().interventions().on(Kind.STRETCHED, contract.id());
    boolean agrees =
        (forced || (refusing.isLessThan(agreeing) && !insists(view)))
            && capacity.mayStretchOutIn(view.period());
    if (agrees) {
      outbox.tell(contract.buyer(), new Notice.StretchOutGranted(contract.id(), terms));
    }
    outbox.record(
        Decision.of(
                "answering buyers",
                (agrees ? "put off rent of " : "insist on the rent of ") + contract.id(),
                "worth of agreeing",
                agreeing,
                "worth of refusing",
                refusing,
                "of it re-letting net of vacancy",
                value.marketed(),
                "recovery of damages",
                recovery)
            .because(
                forced ? view.shock("contract-stretched") : letter(view),
                asked,
                view.troubleOf(contract.buyer())));
  }

  /** Tells whether a shock makes the supplier hold its customers to the letter. */
  private static boolean insists(View view) {
    return view.environment().interventions().on(Kind.TO_THE_LETTER, view.id());
  }

  private static @Nullable RecordId letter(View view) {
    return insists(view) ? view.shock("take-or-pay") : null;
  }

  /**
   * Power that is not there yet is worth what the market would pay for it beyond what it costs to
   * run, and a part of what is promised beyond that; letting go of it brings the fee and saves what
   * is not ordered or built.
   */
  private static void answer(
      View view,
      Outbox outbox,
      Capacity.State capacity,
      Notice.StepDownAsked asked,
      RecordId asking) {
    Capacity contract = capacity.contract();
    Megawatts dropped = asked.dropped().min(capacity.missing());
    Money fee = contract.feeFor(dropped, asked.feeMonths(), view.period());
    CostOfPower cost = new CostOfPower(view, contract, dropped);
    Money agreeing = fee.plus(cost.savedChips()).plus(cost.savedSites());
    Rate recovery = view.self().conduct().negotiation().recovery();
    Rate discount = view.self().conduct().negotiation().deferralRate();
    CapacityValue value =
        CapacityValue.ofPromised(
            contract, dropped, cost.runningMonthly(), view.environment(), discount);
    Money refusing = value.marketed().plus(value.lost().times(recovery));
    boolean agrees = refusing.isLessThan(agreeing) && !insists(view);
    if (agrees) {
      outbox.tell(
          contract.buyer(),
          new Notice.StepDownGranted(contract.id(), asked.dropped(), asked.feeMonths()));
    }
    outbox.record(
        Decision.of(
                "answering buyers",
                (agrees ? "let go of power of " : "insist on the power of ") + contract.id(),
                "power",
                dropped,
                "fee",
                fee,
                "chips and sites saved",
                agreeing.minus(fee),
                "worth of refusing",
                refusing)
            .because(letter(view), asking, view.troubleOf(contract.buyer())));
  }
}
