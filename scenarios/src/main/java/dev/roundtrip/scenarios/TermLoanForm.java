package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a term loan is written. A coupon is fixed, a margin is added to the base rate. */
final class TermLoanForm implements ContractForm {

  static final Field<PartyId> BORROWER =
      Field.required("borrower", Reference.PARTY, "who owes interest and principal; a party id");

  static final Field<PartyId> LENDER =
      Field.required("lender", Reference.PARTY, "who lends; a party id");

  static final Field<Money> COMMITMENT =
      Field.optional(
          "commitment",
          Units.POSITIVE_MONEY,
          "the most that may be drawn in all, the opening principal included; the opening principal"
              + " if left out");

  static final Field<Money> OPENING_PRINCIPAL =
      Field.optional(
          "opening-principal", Units.MONEY, "principal owed at the start; none if left out");

  static final Field<Rate> COUPON =
      Field.optional("coupon", Units.INTEREST, "fixed yearly rate; either this or a margin");

  static final Field<Rate> MARGIN =
      Field.optional(
          "margin", Units.INTEREST, "yearly rate added to the base rate; either this or a coupon");

  static final Field<Period> DRAW_UNTIL =
      Field.optional(
          "draw-until", Units.MONTH, "the last month in which it can be drawn; never if left out");

  static final Field<Schedule> REPAYMENTS =
      Field.optional(
          "repayments",
          new Timetable<>(Units.POSITIVE_MONEY, Money::cents),
          "principal due by month, as far as there is principal");

  static final Field<Period> REPAID_EVENLY_FROM =
      Field.optional(
          "repaid-evenly-from",
          Units.MONTH,
          "the first month of repayment in equal parts up to the last month of the term; if left"
              + " out, the rest is due in the last month");

  @Override
  public String type() {
    return "term-loan";
  }

  @Override
  public Class<? extends Contract> made() {
    return TermLoan.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(
        BORROWER,
        LENDER,
        COMMITMENT,
        OPENING_PRINCIPAL,
        COUPON,
        MARGIN,
        DRAW_UNTIL,
        REPAYMENTS,
        REPAID_EVENLY_FROM);
  }

  @Override
  public @Nullable Contract make(Heading heading, Values terms, Context context) {
    Money opening = terms.or(OPENING_PRINCIPAL, Money.ZERO);
    Money commitment = terms.or(COMMITMENT, opening);
    int before = context.problems().count();
    if (commitment.isLessThan(opening)) {
      terms.refuse(COMMITMENT, context, "at least the opening principal");
    }
    if (!commitment.isPositive()) {
      terms.refuse(COMMITMENT, context, "a commitment or an opening principal");
    }
    if (opening.isLessThan(commitment) && !terms.has(DRAW_UNTIL)) {
      terms.refuse(DRAW_UNTIL, context, "the last month in which the rest can be drawn");
    }
    if (terms.has(COUPON) == terms.has(MARGIN)) {
      terms.refuse(MARGIN, context, "either a coupon or a margin over the base rate");
    }
    if (context.problems().count() > before) {
      return null;
    }
    boolean floating = terms.has(MARGIN);
    return new TermLoan(
        heading,
        terms.get(BORROWER),
        terms.get(LENDER),
        commitment,
        opening,
        floating,
        floating ? terms.get(MARGIN) : terms.get(COUPON),
        terms.or(DRAW_UNTIL, heading.signed().previous()),
        terms.or(REPAYMENTS, Schedule.EMPTY),
        terms.find(REPAID_EVENLY_FROM));
  }
}
