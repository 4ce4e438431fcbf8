package dev.roundtrip.scenarios;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.party.Rung;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a party is written. */
final class PartyForm {

  static final Field<String> NAME =
      Field.optional("name", Scalar.TEXT, "what people call it; its id if left out");

  static final Field<PartyKind> KIND =
      Field.required("kind", Choice.of("kinds of party", PartyKind.values()), "what it is");

  static final Field<Boolean> STANDS_FOR =
      Field.optional(
          "stands-for",
          new Choice<>("numbers", numbers()),
          "whether it is one, or many of a kind such as all lenders, who are spoken of in the"
              + " plural; one if left out");

  static final Field<Money> CASH =
      Field.required("cash", Units.MONEY, "cash and what is as good as cash");

  static final Field<Money> PLANT =
      Field.optional("plant", Units.MONEY, "book value of plant in service; none if left out");

  static final Field<Values> OPENING =
      Field.optional(
          "opening",
          new Shape("an opening sheet", CASH, PLANT),
          "what it owns the day before the first month; debt is with the loans");

  static final Field<Money> MINIMUM_CASH =
      Field.optional(
          "minimum-cash", Units.MONEY, "cash it will not plan to fall below; none if left out");

  static final Field<Integer> PLANNING =
      Field.optional(
          "planning", Units.DURATION, "how far ahead its treasury looks; 6 months if left out");

  static final Field<Integer> USEFUL_LIFE =
      Field.optional(
          "useful-life",
          Units.DURATION,
          "life over which plant is depreciated; 6 years if left out");

  static final Field<Rate> TRAINING_FLOOR =
      Field.optional(
          "training-floor",
          Units.SHARE,
          "share of the energised power a buyer keeps busy whatever its customers use; none if left"
              + " out");

  static final Field<Values> NEGOTIATION =
      Field.optional(
          "negotiation",
          NegotiationForm.SHAPE,
          "what it asks for and reckons with when promises cannot be kept");

  static final Field<Values> CONDUCT =
      Field.optional(
          "conduct",
          new Shape(
              "a conduct",
              MINIMUM_CASH,
              PLANNING,
              USEFUL_LIFE,
              TRAINING_FLOOR,
              NegotiationForm.LADDER,
              NEGOTIATION),
          "the parameters of its policies");

  static final Shape SHAPE =
      new Shape(
          "a party",
          NAME,
          KIND,
          STANDS_FOR,
          OPENING,
          CONDUCT,
          Notes.SOURCE,
          Notes.CONFIDENCE,
          Notes.NOTE);

  private static final int LONGEST_PLAN = 24;

  private PartyForm() {}

  private static Map<String, Boolean> numbers() {
    Map<String, Boolean> numbers = new LinkedHashMap<>();
    numbers.put("one", false);
    numbers.put("many", true);
    return numbers;
  }

  /** Makes a party, or returns null after saying what is wrong with it. */
  static @Nullable Party make(PartyId id, Values written, Context context) {
    if (!written.complete()) {
      return null;
    }
    PartyKind kind = written.get(KIND);
    Values opening = written.find(OPENING);
    int before = context.problems().count();
    if (kind.acts() && opening == null) {
      written.refuse(OPENING, context, "one, because the party acts: what it owns at the start");
    }
    if (!kind.acts()) {
      refuseForOutside(written, OPENING, context);
      refuseForOutside(written, CONDUCT, context);
    }
    OpeningSheet sheet = openingSheet(opening);
    Conduct conduct = conduct(written.find(CONDUCT), context);
    return sheet == null || conduct == null || context.problems().count() > before
        ? null
        : new Party(
            id, written.or(NAME, id.value()), kind, sheet, conduct, written.or(STANDS_FOR, false));
  }

  private static void refuseForOutside(Values written, Field<?> field, Context context) {
    if (written.has(field)) {
      written.refuse(field, context, "none, because an outside sector can always pay");
    }
  }

  private static @Nullable OpeningSheet openingSheet(@Nullable Values written) {
    if (written == null) {
      return OpeningSheet.EMPTY;
    }
    return written.complete()
        ? new OpeningSheet(written.get(CASH), written.or(PLANT, Money.ZERO))
        : null;
  }

  private static @Nullable Conduct conduct(@Nullable Values written, Context context) {
    if (written == null) {
      return Conduct.PLAIN;
    }
    if (!written.complete()) {
      return null;
    }
    int planning = written.or(PLANNING, Conduct.PLAIN.planningMonths());
    if (planning > LONGEST_PLAN) {
      written.refuse(PLANNING, context, "at most 24 months");
      return null;
    }
    List<Rung> ladder = written.or(NegotiationForm.LADDER, Conduct.PLAIN.ladder());
    if (ladder.stream().distinct().count() < ladder.size()) {
      written.refuse(NegotiationForm.LADDER, context, "each rung once");
      return null;
    }
    Values negotiation = written.find(NEGOTIATION);
    if (negotiation != null && !negotiation.complete()) {
      return null;
    }
    return new Conduct(
        written.or(MINIMUM_CASH, Conduct.PLAIN.minimumCash()),
        planning,
        written.or(USEFUL_LIFE, Conduct.PLAIN.usefulLifeMonths()),
        written.or(TRAINING_FLOOR, Conduct.PLAIN.trainingFloor()),
        ladder,
        NegotiationForm.make(negotiation));
  }
}
