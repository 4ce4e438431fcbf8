package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Outlook;
import dev.roundtrip.economy.contract.StagedInvestment;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.policy.Planning;
import dev.roundtrip.economy.policy.View;
import dev.roundtrip.economy.simulation.World;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long a party's cash lasts on committed money only. In: sales, rents and other business as it
 * plans with them, instalments of rounds that are signed, tranches of firm investments, and draws
 * of firm facilities as they are needed. Not in: rounds, loans and tranches that somebody would
 * have to agree to, nor anything of who has failed. Out: all it has signed, what it has to build
 * for it, and its spending as it is planned, that of later years included; what is drawn is repaid
 * at the end of its facility.
 *
 * <p>For example, $10 billion of cash and $4 billion less each month: the third month from now ends
 * without.
 */
final class Runway {

  /** How far ahead is looked. */
  static final int HORIZON = 36;

  private final View view;
  private final Planning planning;
  private final BuildingPlan building;
  private final List<OperatingLine> later = new ArrayList<>();
  private final List<TermLoan.State> lines = new ArrayList<>();
  private final List<StagedInvestment.State> tranches = new ArrayList<>();
  private final SortedMap<ContractId, Money> drawn = new TreeMap<>();
  private Money cash;

  private Runway(View view, Planning planning, World world) {
    this.view = view;
    this.planning = planning;
    building = BuildingPlan.of(view, HORIZON);
    cash = view.cash();
    for (Contract contract : world.economy().contracts()) {
      if (contract instanceof OperatingLine line
          && line.payer().equals(view.id())
          && line.heading().signed().isAfter(view.period())) {
        later.add(line);
      }
    }
    for (TermLoan.State loan : view.contracts(TermLoan.State.class)) {
      if (isFirm(loan.contract().heading().binding())
          && loan.contract().borrower().equals(view.id())
          && !world.hasDefaulted(loan.contract().lender())) {
        lines.add(loan);
      }
    }
    for (StagedInvestment.State staged : view.contracts(StagedInvestment.State.class)) {
      if (isFirm(staged.contract().heading().binding())
          && staged.contract().issuer().equals(view.id())) {
        tranches.add(staged);
      }
    }
  }

  private static boolean isFirm(Binding binding) {
    return binding == Binding.FIRM;
  }

  /**
   * Returns the first coming month whose end finds no cash, 1 being the next; null if there is none
   * in three years. To be asked after a close, of a party of which nothing is overdue.
   *
   * @param world who has failed by then, and what the scenario says of spending to come
   */
  static @Nullable Integer of(View view, Planning planning, World world) {
    return new Runway(view, planning, world).months();
  }

  private @Nullable Integer months() {
    for (int ahead = 1; ahead <= HORIZON; ahead++) {
      Period period = view.period().plus(ahead);
      cash =
          cash.plus(planning.netIn(period))
              .minus(building.in(ahead))
              .minus(notPromised(view, planning, period))
              .minus(spentLater(period));
      for (StagedInvestment.State staged : tranches) {
        cash = cash.plus(earnedIn(staged, period));
      }
      for (TermLoan.State line : lines) {
        useIn(line, period);
      }
      if (cash.isNegative()) {
        return ahead;
      }
    }
    return null;
  }

  /** Returns what is planned to be spent in a month and signed for only when its year has come. */
  private Money spentLater(Period period) {
    Money spent = Money.ZERO;
    for (OperatingLine line : later) {
      spent = spent.plus(line.atSigning().expectedIn(period, planning));
    }
    return spent;
  }

  /**
   * Returns the rent of power that is planned without being firmly promised, less what running it
   * would cost: who does not build it has neither. For example, of 100 MW at $12 million that cost
   * $3 million a year to run: $75 million a month.
   */
  static Money notPromised(View view, Outlook outlook, Period period) {
    Money rent = Money.ZERO;
    SortedMap<ContractId, Long> coming = new TreeMap<>();
    for (Capacity.State site : view.contracts(Capacity.State.class)) {
      if (!isFirm(site.contract().heading().binding())
          && site.contract().supplier().equals(view.id())) {
        rent = rent.plus(site.rentOfComingPower(period));
        coming.put(site.contract().id(), site.comingIn(period).value());
      }
    }
    for (OperatingLine.State line : view.contracts(OperatingLine.State.class)) {
      if (line.contract().payer().equals(view.id())) {
        rent = rent.minus(line.expectedFor(coming, period, outlook));
      }
    }
    return rent;
  }

  private Money earnedIn(StagedInvestment.State staged, Period period) {
    if (!staged.contract().isActiveIn(period)) {
      return Money.ZERO;
    }
    Money called = staged.called();
    StagedInvestment terms = staged.contract();
    Money before = terms.earnedAt(online(period.previous())).max(called);
    boolean next = period.equals(view.period().next());
    return terms.earnedAt(online(period)).max(called).minus(next ? called : before);
  }

  private Megawatts online(Period period) {
    Megawatts online = Megawatts.ZERO;
    for (Capacity.State capacity : view.contracts(Capacity.State.class)) {
      if (capacity.contract().buyer().equals(view.id())) {
        online = online.plus(capacity.plannedIn(period));
      }
    }
    return online;
  }

  private void useIn(TermLoan.State line, Period period) {
    ContractId id = line.contract().id();
    Money used = drawn.getOrDefault(id, Money.ZERO);
    if (!period.isBefore(line.contract().term().last())) {
      cash = cash.minus(used);
      drawn.remove(id);
    } else if (cash.isNegative()) {
      Money draw = line.available(period).minus(used).min(cash.negated()).max(Money.ZERO);
      cash = cash.plus(draw);
      drawn.put(id, used.plus(draw));
    }
  }
}
