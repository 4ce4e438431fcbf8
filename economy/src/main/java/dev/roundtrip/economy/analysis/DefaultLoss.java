package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.money.Money;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one party would lose by the default of another.
 *
 * <p>For example, $1,000 million of damages of which an estate would pay 200, and of which others
 * would pay 500 under a guarantee: 1,000 are at stake, and 300 are lost.
 *
 * @param parts what it is made of, zero or positive; a part that is not in it is nothing
 */
public record DefaultLoss(Map<Part, Money> parts) {

  /** What a loss is made of. */
  public enum Part {
    /** What is overdue now. */
    OVERDUE,
    /** Principal that would fall due. */
    LOANS,
    /** Rent put off that would fall due. */
    RENT_PUT_OFF,
    /** Minimum rent of the power online less what re-letting would bring, at present value. */
    DAMAGES,
    /** What was paid ahead or left as a deposit, which the debtor keeps. */
    PREPAID,
    /** Shares of the debtor, at what the holder carries them at. */
    SHARES,
    /** What guarantors would be called for. */
    GUARANTEES_GIVEN,
    /** What others would be called for to its good. It makes the loss smaller. */
    GUARANTEES_HELD,
    /** What the estate would pay. It makes the loss smaller. */
    RECOVERED;

    private boolean isRelief() {
      return this == GUARANTEES_HELD || this == RECOVERED;
    }

    /** Returns what a claim that a default makes due is a part of. */
    static Part of(ObligationKind kind) {
      return switch (kind) {
        case ACCELERATED_PRINCIPAL, UNSECURED_PRINCIPAL -> LOANS;
        case ACCELERATED_RENT -> RENT_PUT_OFF;
        case DAMAGES -> DAMAGES;
        default -> OVERDUE;
      };
    }
  }

  static final DefaultLoss NONE = new DefaultLoss(new EnumMap<>(Part.class));

  public DefaultLoss {
    Map<Part, Money> sorted = new EnumMap<>(Part.class);
    sorted.putAll(parts);
    parts = Collections.unmodifiableMap(sorted);
  }

  /** Returns one part of it. */
  public Money of(Part part) {
    return parts.getOrDefault(part, Money.ZERO);
  }

  /** Returns all that is at stake before anything is recovered. */
  public Money exposure() {
    Money sum = Money.ZERO;
    for (Map.Entry<Part, Money> entry : parts.entrySet()) {
      sum = entry.getKey().isRelief() ? sum : sum.plus(entry.getValue());
    }
    return sum;
  }

  /** Returns what is lost in the end. */
  public Money loss() {
    return exposure().minus(of(Part.GUARANTEES_HELD)).minus(of(Part.RECOVERED));
  }

  /** Returns a loss with more of one part; less of it if the amount is negative. */
  DefaultLoss with(Part part, Money amount) {
    Map<Part, Money> more = new EnumMap<>(Part.class);
    more.putAll(parts);
    more.merge(part, amount, Money::plus);
    return new DefaultLoss(more);
  }

  DefaultLoss plus(DefaultLoss other) {
    DefaultLoss sum = this;
    for (Map.Entry<Part, Money> entry : other.parts.entrySet()) {
      sum = sum.with(entry.getKey(), entry.getValue());
    }
    return sum;
  }
}
