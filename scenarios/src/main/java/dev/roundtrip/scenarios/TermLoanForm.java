package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Covenants;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Interest;
import dev.roundtrip.economy.contract.Repayment;
import dev.roundtrip.economy.contract.SiteConstruction;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
          "draw-until",
          Units.MONTH,
          "the last month in which it can be drawn, before the last month of the term; never if"
              + " left out");

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

  static final Field<Period> ANNUITY_FROM =
      Field.optional(
          "annuity-from",
          Units.MONTH,
          "the first month of an annuity up to the last month of the term; either this or"
              + " repaid-evenly-from");

  static final Field<Boolean> REVOLVING =
      Field.optional(
          "revolving",
          Choice.YES_OR_NO,
          "whether what is repaid can be drawn again; no if left out");

  static final Field<Boolean> PRICED =
      Field.optional(
          "priced",
          new Choice<>(
              "ways of pricing", new TreeMap<>(Map.of("market", true, "as-signed", false))),
          "market, if each draw is charged the credit spread of its month; as-signed if left out");

  static final Field<Money> MINIMUM_LIQUIDITY =
      Field.optional(
          "minimum-liquidity", Units.POSITIVE_MONEY, "cash the borrower keeps; a covenant");

  static final Field<Rate> LEAST_COVER =
      Field.optional(
          "least-cover",
          Units.LEVEL,
          "least ratio of a year's earnings to a year's interest and scheduled principal of this loan,"
              + " such as 120%; a covenant for a project's vehicle, which borrows nothing else");

  static final Field<Rate> MOST_LEVERAGE =
      Field.optional(
          "most-leverage",
          Units.LEVEL,
          "most ratio of net debt to a year's earnings at which more can be drawn, such as 600%");

  static final Field<List<ContractId>> COLLATERAL =
      Field.optional(
          "collateral",
          new Many<>("contract ids", Reference.CONTRACT),
          "the borrower's chip supplies and rented-out capacity that secure it");

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
        REPAID_EVENLY_FROM,
        ANNUITY_FROM,
        REVOLVING,
        PRICED,
        MINIMUM_LIQUIDITY,
        LEAST_COVER,
        MOST_LEVERAGE,
        COLLATERAL);
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
    Period last = heading.term().last();
    if (terms.has(DRAW_UNTIL) && !terms.get(DRAW_UNTIL).isBefore(last)) {
      terms.refuse(
          DRAW_UNTIL,
          context,
          "a month before " + last + ", the last of its term, in which all that is owed is due");
    }
    if (terms.has(COUPON) == terms.has(MARGIN)) {
      terms.refuse(MARGIN, context, "either a coupon or a margin over the base rate");
    }
    if (terms.has(COUPON) && terms.or(PRICED, false)) {
      terms.refuse(PRICED, context, "a margin beside it, because a coupon does not change");
    }
    Money scheduled = Money.ofCents(terms.or(REPAYMENTS, Schedule.EMPTY).total());
    if (commitment.isLessThan(scheduled) && !terms.or(REVOLVING, false)) {
      String found = "repayments of " + scheduled + " USD in all";
      terms.refuse(REPAYMENTS, context, found, "at most what is lent, " + commitment + " USD");
    }
    if (terms.has(REPAID_EVENLY_FROM) && terms.has(ANNUITY_FROM)) {
      terms.refuse(ANNUITY_FROM, context, "either this or repaid-evenly-from");
    }
    return context.problems().count() > before
        ? null
        : new TermLoan(
            heading,
            terms.get(BORROWER),
            terms.get(LENDER),
            commitment,
            opening,
            interest(terms),
            terms.or(DRAW_UNTIL, heading.signed().previous()),
            terms.or(REVOLVING, false),
            repayment(terms),
            covenants(terms),
            terms.or(COLLATERAL, List.of()));
  }

  private static Interest interest(Values terms) {
    return terms.has(COUPON)
        ? Interest.coupon(terms.get(COUPON))
        : new Interest(true, terms.get(MARGIN), terms.or(PRICED, false));
  }

  private static Repayment repayment(Values terms) {
    Schedule instalments = terms.or(REPAYMENTS, Schedule.EMPTY);
    Period annuity = terms.find(ANNUITY_FROM);
    return annuity == null
        ? new Repayment(instalments, terms.find(REPAID_EVENLY_FROM), false)
        : new Repayment(instalments, annuity, true);
  }

  private static Covenants covenants(Values terms) {
    return new Covenants(
        terms.or(MINIMUM_LIQUIDITY, Money.ZERO),
        terms.or(LEAST_COVER, Rate.ZERO),
        terms.find(MOST_LEVERAGE));
  }

  /** Says where it does not fit with the rest of the scenario. */
  static void check(TermLoan loan, Fitting fitting) {
    Period start = fitting.start();
    if (start != null && loan.openingPrincipal().isPositive() && !loan.isActiveIn(start)) {
      fitting.refuse(
          OPENING_PRINCIPAL,
          "none, because the loan is not in force in %s, the first month: it is signed in %s, term %s"
              .formatted(start, loan.heading().signed(), loan.term()));
    }
    fitting.mustBeFirmFromOutside(loan, loan.lender());
    fitting.mustBeWithin(loan, loan.repayment().instalments(), REPAYMENTS);
    Period parts = loan.repayment().from();
    if (parts != null && !loan.term().covers(parts)) {
      Field<Period> field = loan.repayment().annuity() ? ANNUITY_FROM : REPAID_EVENLY_FROM;
      fitting.refuse(field, "a month within the term, " + loan.term());
    }
    if (fitting.isOutside(loan.lender())) {
      for (Field<?> covenant : List.of(MINIMUM_LIQUIDITY, LEAST_COVER)) {
        if (fitting.has(covenant)) {
          fitting.refuse(
              covenant, "none, because an outside sector neither waives nor accelerates");
        }
      }
    }
    fitting.mustBe(
        loan.collateral(),
        contract -> isPledgedBy(loan.borrower(), contract),
        COLLATERAL,
        "a chip supply bought, a site built or capacity rented out by '" + loan.borrower() + "'");
  }

  private static boolean isPledgedBy(PartyId borrower, Contract contract) {
    return (contract instanceof ChipSupply chips && chips.buyer().equals(borrower))
        || (contract instanceof SiteConstruction site && site.owner().equals(borrower))
        || (contract instanceof Capacity capacity && capacity.supplier().equals(borrower));
  }
}
