package dev.roundtrip.scenarios;

import dev.roundtrip.economy.environment.CreditMarket;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.name.Names;
import dev.roundtrip.economy.party.PartyId;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the price of credit is written. Everything left out is as {@link CreditMarket#USUAL} has it.
 */
final class CreditForm {

  static final Field<Rate> MARGIN =
      Field.optional(
          "margin",
          Units.INTEREST,
          "margin over the base rate of a borrower without one of its own; 2% if left out");

  static final Field<SortedMap<String, Rate>> MARGINS =
      Field.optional(
          "margins", new ById<>("margins", Units.INTEREST), "margins of borrowers, by party id");

  static final Field<Rate> PER_TURN =
      Field.optional(
          "per-turn",
          Units.INTEREST,
          "added for each turn of net debt to ebitda above the free ones; 0.4% if left out");

  static final Field<Rate> FREE_LEVERAGE =
      Field.optional(
          "free-leverage",
          Units.LEVEL,
          "net debt as a share of ebitda that costs nothing more; 200% if left out");

  static final Field<Rate> PER_SENTIMENT =
      Field.optional(
          "per-sentiment",
          Units.INTEREST,
          "added were sentiment to fall to nothing, in proportion for less; 2% if left out");

  static final Shape SHAPE =
      new Shape(
          "a price of credit",
          MARGIN,
          MARGINS,
          PER_TURN,
          FREE_LEVERAGE,
          PER_SENTIMENT,
          Notes.SOURCE,
          Notes.CONFIDENCE,
          Notes.NOTE);

  private CreditForm() {}

  static CreditMarket make(@Nullable Values written, Context context) {
    CreditMarket usual = CreditMarket.USUAL;
    if (written == null) {
      return usual;
    }
    SortedMap<PartyId, Rate> margins = new TreeMap<>();
    SortedSet<String> known = context.parties();
    written
        .or(MARGINS, new TreeMap<>())
        .forEach((id, margin) -> {
          if (known != null && !known.contains(id)) {
            written.refuseMissing(
                "parties." + id,
                MARGINS,
                context,
                Node.Scalar.quote(id),
                Names.oneOf("party ids", id, known));
          }
          margins.put(new PartyId(id), margin);
        });
    return new CreditMarket(
        written.or(MARGIN, usual.usualMargin()),
        margins,
        written.or(PER_TURN, usual.perTurn()),
        written.or(FREE_LEVERAGE, usual.freeTurns()),
        written.or(PER_SENTIMENT, usual.perSentiment()));
  }
}
