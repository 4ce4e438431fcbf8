package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.ConditionsPrecedent;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an equity round is written. */
final class EquityRoundForm implements ContractForm {

  static final Field<PartyId> INVESTOR =
      Field.required("investor", Reference.PARTY, "who pays; a party id");

  static final Field<PartyId> ISSUER =
      Field.required("issuer", Reference.PARTY, "who issues shares; a party id");

  static final Field<Money> OPENING =
      Field.optional(
          "opening",
          Units.MONEY,
          "paid in before the run for shares still held, at cost; nothing if left out");

  static final Field<Schedule> INSTALMENTS =
      Field.optional(
          "instalments",
          new Timetable<>(Units.POSITIVE_MONEY, Money::cents),
          "cash for shares, by month; none if left out");

  static final Field<Money> POST_MONEY =
      Field.required(
          "post-money", Units.POSITIVE_MONEY, "value of the issuer with all the cash in it");

  static final Field<Boolean> NO_ARREARS =
      Field.optional(
          "no-arrears",
          Choice.YES_OR_NO,
          "whether it is paid only while nothing the issuer owes is overdue; no if left out");

  static final Field<Money> LEAST_REVENUE =
      Field.optional(
          "least-revenue",
          Units.MONEY_PER_YEAR,
          "it is paid only once the issuer has that revenue of a year; any if left out");

  @Override
  public String type() {
    return "equity-round";
  }

  @Override
  public Class<? extends Contract> made() {
    return EquityRound.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(INVESTOR, ISSUER, OPENING, INSTALMENTS, POST_MONEY, NO_ARREARS, LEAST_REVENUE);
  }

  @Override
  public Seniority usualSeniority() {
    return Seniority.EQUITY;
  }

  @Override
  public @Nullable Contract make(Heading heading, Values terms, Context context) {
    EquityRound round =
        new EquityRound(
            heading,
            terms.get(INVESTOR),
            terms.get(ISSUER),
            terms.or(OPENING, Money.ZERO),
            terms.or(INSTALMENTS, Schedule.EMPTY),
            terms.get(POST_MONEY),
            new ConditionsPrecedent(
                terms.or(NO_ARREARS, false), terms.or(LEAST_REVENUE, Money.ZERO)));
    if (!round.amount().isPositive()) {
      terms.refuse(INSTALMENTS, context, "instalments or an opening amount");
      return null;
    }
    if (round.postMoney().isLessThan(round.amount())) {
      String paid = round.amount() + " USD";
      terms.refuse(POST_MONEY, context, "at least what is paid for the shares in all, " + paid);
      return null;
    }
    return round;
  }

  /** Says where it does not fit with the rest of the scenario. */
  static void check(EquityRound round, Fitting fitting) {
    fitting.mustBeWithin(round, round.instalments(), INSTALMENTS);
    checkPrecedent(round, fitting);
    Period start = fitting.start();
    Period signed = round.heading().signed();
    if (start != null && round.opening().isPositive() && !signed.isBefore(start)) {
      fitting.refuse(
          OPENING,
          "none, because the round is signed in %s, and what was paid in before the run was signed before %s, its first month"
              .formatted(signed, start));
    }
  }

  /**
   * Conditions precedent hold back what is paid in the run, and are tested on what is published.
   */
  private static void checkPrecedent(EquityRound round, Fitting fitting) {
    Schedule instalments = round.instalments();
    Period start = fitting.start();
    boolean before = start != null && instalments.through(start.plus(-1)) > 0;
    String reason = null;
    if (instalments.total() == 0) {
      reason = "none, because nothing of the round is paid in the run";
    } else if (before) {
      reason = "none, because a part of the round was paid before the run";
    } else if (fitting.isOutside(round.issuer())) {
      reason = "none, because an outside sector publishes nothing";
    }
    for (Field<?> condition : List.of(NO_ARREARS, LEAST_REVENUE)) {
      if (reason != null && fitting.has(condition)) {
        fitting.refuse(condition, reason);
      }
    }
  }
}
