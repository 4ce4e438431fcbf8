package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.StagedInvestment;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a staged investment is written. */
final class StagedInvestmentForm implements ContractForm {

  static final Field<PartyId> INVESTOR =
      Field.required("investor", Reference.PARTY, "who pays; a party id");

  static final Field<PartyId> ISSUER =
      Field.required("issuer", Reference.PARTY, "who deploys and issues shares; a party id");

  static final Field<Money> COMMITMENT =
      Field.required("commitment", Units.POSITIVE_MONEY, "the most that is paid");

  static final Field<Money> TRANCHE =
      Field.required("tranche", Units.POSITIVE_MONEY, "what is paid for each step");

  static final Field<Megawatts> STEP =
      Field.required("step", Units.POSITIVE_POWER, "counted power that earns a tranche");

  static final Field<Rate> COUNTED_SHARE =
      Field.required("counted-share", Units.SHARE, "share of the power added that counts");

  static final Field<Megawatts> BASELINE =
      Field.required("baseline", Units.POWER, "power online when the promise was made");

  static final Field<Rate> SENTIMENT_FLOOR =
      Field.required(
          "sentiment-floor", Units.LEVEL, "sentiment at or below which nothing is granted");

  @Override
  public String type() {
    return "staged-investment";
  }

  @Override
  public Class<? extends Contract> made() {
    return StagedInvestment.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(
        INVESTOR, ISSUER, COMMITMENT, TRANCHE, STEP, COUNTED_SHARE, BASELINE, SENTIMENT_FLOOR);
  }

  @Override
  public Seniority usualSeniority() {
    return Seniority.EQUITY;
  }

  @Override
  public @Nullable Contract make(Heading heading, Values terms, Context context) {
    if (terms.get(COMMITMENT).isLessThan(terms.get(TRANCHE))) {
      terms.refuse(TRANCHE, context, "at most the commitment");
      return null;
    }
    return new StagedInvestment(
        heading,
        terms.get(INVESTOR),
        terms.get(ISSUER),
        terms.get(COMMITMENT),
        terms.get(TRANCHE),
        terms.get(STEP),
        terms.get(COUNTED_SHARE),
        terms.get(BASELINE),
        terms.get(SENTIMENT_FLOOR));
  }

  /** Says where it does not fit with the rest of the scenario. */
  static void check(StagedInvestment staged, Fitting fitting) {
    fitting.mustAct(staged.issuer(), ISSUER, "who asks for tranches");
    fitting.mustBeFirmFromOutside(staged, staged.investor());
  }
}
