package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.time.Period;
import java.util.Arrays;

/**
 * What a party expects to come in less what it expects to go out in each of the months ahead, in
 * cents, filled in contract by contract and only as far ahead as was asked for.
 */
public final class CashPlan {

  private final Period now;

  /** By months ahead; what this month brings is known, and not in here. */
  private long[] net = {0};

  private int from;
  private int to;
  private boolean pays;
  private boolean closed;

  /**
   * @param now the month in which the plan is made
   */
  public CashPlan(Period now) {
    this.now = now;
  }

  /**
   * Looks further ahead, if so many months are not planned for yet.
   *
   * @param months how many months, this one included
   * @param contracts the contracts of the party
   * @param planner who plans for whom
   */
  public void extend(int months, Iterable<ContractState> contracts, Planner planner) {
    int known = net.length;
    if (months <= known) {
      return;
    }
    net = Arrays.copyOf(net, months);
    for (ContractState state : contracts) {
      from = known;
      to = Math.min(months, state.contract().lastActive().minus(now) + 1);
      pays = planner.pays(state.contract());
      closed = planner.isClosed();
      state.expect(this, planner.outlook());
    }
  }

  /** Who plans: whose cash it is, and what it expects of the world. */
  public interface Planner {

    /** Tells whether the party is the one that pays under a contract. */
    boolean pays(Contract contract);

    /** Returns what the party expects of the world. */
    Outlook outlook();

    /**
     * Tells whether the month in which the plan is made is closed: what fell due in it is in the
     * contracts' states. A party that plans in a month has it still before it.
     */
    default boolean isClosed() {
      return false;
    }
  }

  /** Returns what is expected some months ahead; at least one, and no further than planned. */
  public long netIn(int ahead) {
    return net[ahead];
  }

  /** Returns the months ahead, this one being 0, of the first whose dues are in no state yet. */
  int next() {
    return closed ? 1 : 0;
  }

  /** Returns the first of the months that are being filled in, in months ahead. */
  int from() {
    return from;
  }

  /** Returns the month after the last that is being filled in, in months ahead. */
  int to() {
    return to;
  }

  /** Returns the month that is so many months ahead. */
  Period month(int ahead) {
    return now.plus(ahead);
  }

  /** Adds what the obligor of the contract is expected to pay the obligee; negative if not so. */
  void add(int ahead, long cents) {
    net[ahead] = Math.addExact(net[ahead], pays ? -cents : cents);
  }

  /** Returns the first month ahead, of those being filled in, that is not before a month. */
  int notBefore(Period period) {
    return Math.max(from, period.minus(now));
  }

  /**
   * Returns the month ahead after the last, of those being filled in, that is not after a month.
   */
  int through(Period period) {
    return Math.min(to, period.minus(now) + 1);
  }
}
