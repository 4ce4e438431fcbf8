package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.shock.Parameter.Argument;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/**
 * A change of inputs for a term. A shock may cause a loss; it may not book one.
 *
 * <p>It is evaluated each period against the baseline, so it never has to be undone: outside its
 * term it is the identity. Factors multiply, offsets and delays add up and what is on or off is on
 * if any shock has it on, so the order of shocks does not matter.
 */
public sealed interface Shock
    permits AcquisitionCost,
        AdoptionDelay,
        AppetiteDown,
        CapitalFreeze,
        CashStress,
        ChipDelay,
        Churn,
        CompetitorSubstitution,
        ComputeGlut,
        ContractCancelled,
        ContractStretched,
        CovenantsTighter,
        EfficiencyJump,
        ExportBan,
        GuaranteeCalled,
        ModelStagnation,
        Nationalisation,
        NoRescue,
        PartyDefault,
        PowerDelay,
        PriceWar,
        PublicGuarantee,
        RatesUp,
        RevenueMiss,
        SentimentReversal,
        ShorterLife,
        SpreadsWider,
        SupplierPullback,
        TakeOrPay,
        TaxCreditRefused,
        ValuationFall {

  /** Returns what it is in the catalogue. */
  ShockType type();

  /** Returns when it bears. */
  Course course();

  /** Returns what is given of it beside its course, in the order of a spec. */
  List<Argument<?>> arguments();

  /**
   * Returns inputs with this shock in them.
   *
   * @param age months since it began; 0 in the first
   * @param weight what is left of it; above 0, at most 1
   */
  Inputs changed(Inputs inputs, int age, double weight);

  /** Returns the inputs of a month with this shock in them. */
  default Inputs applyTo(Inputs inputs, Period period) {
    double weight = course().weightIn(period);
    return weight == 0 ? inputs : changed(inputs, course().ageIn(period), weight);
  }

  /** Tells whether anything is other than the baseline in a month because of this shock. */
  default boolean bearsOn(Period period) {
    return !applyTo(Inputs.BASELINE, period).equals(Inputs.BASELINE);
  }

  /** Returns the text that {@link ShockSpec#parse} reads back as an equal shock. */
  default String spec() {
    StringBuilder spec = new StringBuilder(type().id()).append(':');
    arguments().forEach(argument -> spec.append(argument).append(','));
    spec.append("from=").append(course().from());
    if (course().months() != null) {
      spec.append(",for=").append(course().months()).append('m');
    }
    if (!course().decay().equals(Decay.NONE)) {
      spec.append(",decay=").append(course().decay());
    }
    return spec.toString();
  }
}
