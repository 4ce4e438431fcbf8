package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.StagedInvestment;
import dev.roundtrip.economy.contract.Support;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A lender or investor answers requests for cash.
 *
 * <p>A lender grants a draw while its appetite is at least 0.5 and the borrower owes it nothing
 * overdue; one that lends to its own customer also keeps its own plans above its minimum. An
 * investor grants as many tranches of what is asked for as leave its own plans above its minimum,
 * while sentiment is above the contract's floor: a supplier short of cash stops funding its
 * customers. A rescuer grants as much of what is asked for as its own cash carries. A loan that a
 * public guarantee opens is granted once it is guaranteed. A supplier that has stopped funding
 * refuses whatever it can refuse.
 */
final class GrantingFunds implements Policy {

  static final double LOWEST_APPETITE = 0.5;

  @Override
  public void decide(View view, Outbox outbox) {
    for (Heard heard : view.inbox()) {
      if (heard.notice() instanceof Notice.FundingRequested request) {
        for (ContractState state : view.contracts()) {
          if (state.contract().id().equals(request.contract())) {
            answer(view, outbox, state, request, heard.id());
          }
        }
      }
    }
  }

  private static void answer(
      View view,
      Outbox outbox,
      ContractState state,
      Notice.FundingRequested request,
      RecordId asked) {
    if (state instanceof TermLoan.State loan && loan.contract().lender().equals(view.id())) {
      PartyId borrower = loan.contract().borrower();
      boolean grants =
          view.publicPolicy().opensByGuarantee(request.contract())
              ? view.isGuaranteed(request.contract())
              : view.environment().appetite() >= LOWEST_APPETITE
                  && !owesOverdue(view, borrower)
                  && (!sellsTo(view, borrower)
                      || (mayFund(view) && !room(view).isLessThan(request.amount())));
      Decision decision =
          decision(
                  view,
                  request.contract(),
                  request.amount(),
                  grants,
                  "appetite",
                  view.environment().appetite())
              .because(pullback(view), asked, view.figure("appetite"), view.troubleOf(borrower));
      reply(outbox, borrower, request, grants, decision);
    }
    if (state instanceof Support.State support && support.contract().rescuer().equals(view.id())) {
      support(view, outbox, support.contract(), request, asked);
    }
    if (state instanceof StagedInvestment.State staged
        && staged.contract().investor().equals(view.id())) {
      invest(view, outbox, staged.contract(), request, asked);
    }
  }

  private static void invest(
      View view,
      Outbox outbox,
      StagedInvestment terms,
      Notice.FundingRequested request,
      RecordId asked) {
    double sentiment = view.environment().sentiment();
    boolean willing = mayFund(view) && sentiment > terms.sentimentFloor().toDouble();
    Money granted = willing ? tranchesWithin(room(view), terms, request.amount()) : Money.ZERO;
    if (granted.isPositive()) {
      outbox.tell(terms.issuer(), new Notice.FundingGranted(terms.id(), granted));
    }
    Money amount = granted.isPositive() ? granted : request.amount();
    outbox.record(
        decision(view, request.contract(), amount, granted.isPositive(), "sentiment", sentiment)
            .because(pullback(view), asked, view.figure("sentiment")));
  }

  /** Returns all that is asked for, or as many whole tranches of it as there is room for. */
  private static Money tranchesWithin(Money room, StagedInvestment terms, Money asked) {
    if (!room.isLessThan(asked)) {
      return asked;
    }
    return terms.tranche().times(Math.max(0, room.cents()) / terms.tranche().cents());
  }

  private static void support(
      View view, Outbox outbox, Support terms, Notice.FundingRequested request, RecordId asked) {
    Money room = room(view);
    Money granted = request.amount().min(room);
    if (granted.isPositive()) {
      outbox.tell(terms.rescued(), new Notice.FundingGranted(terms.id(), granted));
    }
    outbox.record(
        Decision.of(
                "granting funds",
                (granted.isPositive() ? "grant " : "refuse ") + terms.id(),
                "amount",
                granted,
                "asked",
                request.amount(),
                "cash above minimum",
                room)
            .because(asked, view.lastChangeOf(terms.id())));
  }

  /** Tells whether a party has not stopped funding its customers. */
  private static boolean mayFund(View view) {
    return !view.environment().interventions().on(Kind.FUNDING_STOPPED, view.id());
  }

  private static @Nullable RecordId pullback(View view) {
    return mayFund(view) ? null : view.shock("supplier-pullback");
  }

  /** Returns what a party's plans leave above its minimum; negative if they fall below it. */
  private static Money room(View view) {
    return Borrowing.missing(view).negated();
  }

  /** Tells whether a party funds its own customer: whoever does so lends out of its own plans. */
  private static boolean sellsTo(View view, PartyId customer) {
    for (ContractState state : view.contracts()) {
      boolean sells =
          switch (state.contract()) {
            case Capacity rent -> rent.buyer().equals(customer);
            case ChipSupply chips -> chips.buyer().equals(customer);
            case ChipLease lease -> lease.lessee().equals(customer);
            case OperatingLine line -> line.payer().equals(customer);
            default -> false;
          };
      if (sells) {
        return true;
      }
    }
    return false;
  }

  static boolean owesOverdue(View view, PartyId borrower) {
    return view.overdue().stream().anyMatch(overdue -> overdue.obligor().equals(borrower));
  }

  private static void reply(
      Outbox outbox,
      PartyId to,
      Notice.FundingRequested request,
      boolean grants,
      Decision decision) {
    if (grants) {
      outbox.tell(to, new Notice.FundingGranted(request.contract(), request.amount()));
    }
    outbox.record(decision);
  }

  private static Decision decision(
      View view,
      ContractId contract,
      Money amount,
      boolean grants,
      String condition,
      double value) {
    return Decision.of(
        "granting funds",
        (grants ? "grant " : "refuse ") + contract,
        "amount",
        amount,
        condition,
        value,
        "own cash",
        view.cash());
  }
}
