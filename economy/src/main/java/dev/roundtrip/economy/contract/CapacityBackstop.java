package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/**
 * A promise to rent a cloud's unsold power: what is energised and no customer pays for, up to an
 * amount in all and a date. The cloud states each month how much that is, less what it sells to who
 * has promised the same.
 *
 * <p>{@code due = price x unsold / 12}, at most what is left of the limit. For example, 300 MW
 * stand empty at $9 million per MW-year: $225 million a month; of a limit of $1 billion the fifth
 * month brings the last $100 million.
 *
 * @param buyer who rents what is unsold
 * @param supplier whose power it is
 * @param price per megawatt and year; positive
 * @param limit the most that is paid in all; positive
 * @see "docs/MODEL.md, Capacity backstop"
 */
public record CapacityBackstop(
    Heading heading, PartyId buyer, PartyId supplier, Money price, Money limit)
    implements Contract {

  private static final int MONTHS = 12;

  public CapacityBackstop {
    if (!price.isPositive() || !limit.isPositive()) {
      throw new IllegalArgumentException(heading.id() + ": price and limit must be positive");
    }
  }

  @Override
  public PartyId obligor() {
    return buyer;
  }

  @Override
  public PartyId obligee() {
    return supplier;
  }

  @Override
  public State atSigning() {
    return new State(this, Money.ZERO);
  }

  /**
   * @param contract the terms
   * @param billed all that has been due so far
   */
  public record State(CapacityBackstop contract, Money billed) implements ContractState {

    /** Returns what can still be due. */
    public Money left() {
      return contract.limit.minus(billed);
    }

    /**
     * Returns how much of what is unsold this month is paid for, the last megawatt perhaps in part.
     *
     * <p>For example, with $100 million left at $9 million per MW-year: 134 MW of 300.
     */
    public Megawatts payableOf(Megawatts unsold) {
      long most = Math.ceilDiv(left().times(MONTHS).cents(), contract.price.cents());
      return unsold.min(new Megawatts(most));
    }

    @Override
    public List<Obligation> dueIn(Conditions conditions, List<Notice> notices) {
      Period period = conditions.period();
      Megawatts unsold = Megawatts.ZERO;
      for (Notice notice : notices) {
        if (notice instanceof Notice.UsageReported reported) {
          unsold = reported.usage();
        }
      }
      Money rent = contract.price.times(unsold.value(), MONTHS).min(left());
      return contract.term().covers(period)
          ? Obligations.single(contract, ObligationKind.CAPACITY, period, rent)
          : List.of();
    }

    /** Nobody plans with what depends on a customer's default. */
    @Override
    public Money expectedIn(Period period, Outlook outlook) {
      return Money.ZERO;
    }

    @Override
    public State apply(ContractEvent event) {
      return event instanceof ContractEvent.ObligationDue(Obligation due)
          ? new State(contract, billed.plus(due.amount()))
          : this;
    }
  }
}
