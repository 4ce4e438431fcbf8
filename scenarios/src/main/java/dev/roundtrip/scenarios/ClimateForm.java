package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.CustomerSales;
import dev.roundtrip.economy.environment.Climate;
import dev.roundtrip.economy.environment.DemandCurve;
import dev.roundtrip.economy.environment.Market;
import dev.roundtrip.economy.environment.Mood;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the climate is written: what nobody decides. */
final class ClimateForm {

  static final Field<Rate> BASE_RATE =
      Field.required("base-rate", Units.INTEREST, "yearly rate that floating interest is over");

  static final Field<Rate> APPETITE =
      Field.required("appetite", Units.LEVEL, "lenders' appetite for credit; below 50% none");

  static final Field<Integer> HALF_LIFE =
      Field.required("half-life", Units.DURATION, "time in which half of a deviation is gone");

  static final Field<Rate> MOOD_VOLATILITY =
      Field.required("volatility", Units.SHARE, "standard deviation of a month's random step");

  static final Field<Rate> FLOOR =
      Field.required("floor", Units.INNER_SHARE, "the lowest sentiment");

  static final Field<Rate> ARREARS_JUMP =
      Field.required("arrears-jump", Units.CHANGE, "change when a party falls into arrears");

  static final Field<Rate> DEFAULT_JUMP =
      Field.required("default-jump", Units.CHANGE, "change when a party defaults");

  static final Field<Values> MOOD =
      Field.required(
          "mood",
          new Shape("a mood", HALF_LIFE, MOOD_VOLATILITY, FLOOR, ARREARS_JUMP, DEFAULT_JUMP),
          "how sentiment moves");

  static final Field<Money> CEILING =
      Field.required("ceiling", Units.MONEY_PER_YEAR, "yearly revenue the curve saturates at");

  static final Field<Rate> QUOTIENT =
      Field.required(
          "quotient", Units.INNER_SHARE, "share of the remaining log distance left after a year");

  static final Field<Integer> ANCHOR_YEAR =
      Field.required("anchor-year", Units.YEAR, "a calendar year whose revenue is known");

  static final Field<Money> ANCHOR =
      Field.required("anchor", Units.MONEY_PER_YEAR, "the revenue of that year");

  static final Field<Values> CURVE =
      Field.required(
          "demand",
          new Shape("a demand curve", CEILING, QUOTIENT, ANCHOR_YEAR, ANCHOR),
          "planned demand, a Gompertz curve of yearly revenue");

  static final Field<Rate> VOLATILITY =
      Field.required(
          "volatility", Units.SHARE, "standard deviation of the monthly random step of demand");

  static final Field<Money> REVENUE_OF_POWER =
      Field.required(
          "revenue-of-power",
          Units.PRICE_OF_POWER_YEAR,
          "what power can serve in a year, in the middle of the anchor year");

  static final Field<Rate> EFFICIENCY_GROWTH =
      Field.required("efficiency-growth", Units.CHANGE, "yearly growth of that");

  static final Field<PartyId> INVESTOR =
      Field.required("investor", Reference.PARTY, "who is offered new shares; a party id");

  static final Field<Money> ROUND_DEPTH =
      Field.required(
          "round-depth",
          Units.MONEY_PER_YEAR,
          "the most the market takes in a year's rounds, in the year after the anchor");

  static final Field<Rate> DEPTH_GROWTH =
      Field.required("depth-growth", Units.CHANGE, "yearly growth of that");

  static final Field<Rate> ROUND_SHARE =
      Field.required(
          "round-share",
          Units.SHARE,
          "the most the market takes in a year, as a share of the seller's value");

  static final Shape MARKET =
      new Shape(
          "a market",
          CURVE,
          VOLATILITY,
          REVENUE_OF_POWER,
          EFFICIENCY_GROWTH,
          INVESTOR,
          ROUND_DEPTH,
          DEPTH_GROWTH,
          ROUND_SHARE,
          Notes.SOURCE,
          Notes.CONFIDENCE,
          Notes.NOTE);

  static final Field<SortedMap<String, Values>> MARKETS =
      Field.required(
          "markets",
          new ById<>("markets", MARKET),
          "the market of each customer-sales contract, by its id");

  static final Shape SHAPE = new Shape("a climate", BASE_RATE, APPETITE, MOOD, MARKETS);

  private ClimateForm() {}

  /** Makes the climate, or returns null after saying what is wrong with it. */
  static @Nullable Climate make(
      Values written,
      Map<ContractId, Contract> contracts,
      SortedMap<String, ContractDraft> drafts,
      Context context) {
    int before = context.problems().count();
    SortedMap<String, Values> markets = written.or(MARKETS, new TreeMap<>());
    List<Market> made = new ArrayList<>();
    markets.forEach((id, market) -> {
      Market one = market(id, market, contracts, drafts, context);
      if (one != null) {
        made.add(one);
      }
    });
    Values mood = written.find(MOOD);
    return mood != null
            && mood.complete()
            && written.complete()
            && context.problems().count() == before
            && made.size() == markets.size()
        ? new Climate(written.get(BASE_RATE), written.get(APPETITE).toDouble(), mood(mood), made)
        : null;
  }

  private static Mood mood(Values written) {
    return new Mood(
        written.get(HALF_LIFE),
        written.get(MOOD_VOLATILITY).toDouble(),
        written.get(FLOOR).toDouble(),
        written.get(ARREARS_JUMP).toDouble(),
        written.get(DEFAULT_JUMP).toDouble());
  }

  private static @Nullable Market market(
      String id,
      Values written,
      Map<ContractId, Contract> contracts,
      SortedMap<String, ContractDraft> drafts,
      Context context) {
    ContractDraft draft = drafts.get(id);
    List<String> sales =
        drafts.entrySet().stream()
            .filter(entry -> entry.getValue().form().made() == CustomerSales.class)
            .map(Map.Entry::getKey)
            .toList();
    if (!sales.contains(id) && (draft != null || !isWritten(id, context))) {
      String allowed = Names.oneOf("customer-sales contracts", id, sales);
      context.problems().add(written.key(), written.path(), Node.Scalar.quote(id), allowed);
    }
    DemandCurve curve = curve(written.find(CURVE), context);
    Contract contract = contracts.get(new ContractId(id));
    return curve != null && contract instanceof CustomerSales own && written.complete()
        ? new Market(
            own.id(),
            own.seller(),
            curve,
            written.get(VOLATILITY).toDouble(),
            written.get(REVENUE_OF_POWER),
            written.get(EFFICIENCY_GROWTH),
            written.get(INVESTOR),
            written.get(ROUND_DEPTH),
            written.get(DEPTH_GROWTH),
            written.get(ROUND_SHARE))
        : null;
  }

  /** Tells whether there is a contract of that id, even one that could not be read. */
  private static boolean isWritten(String id, Context context) {
    SortedSet<String> contracts = context.contracts();
    return contracts == null || contracts.contains(id);
  }

  private static @Nullable DemandCurve curve(@Nullable Values written, Context context) {
    if (written == null || !written.complete()) {
      return null;
    }
    if (!written.get(ANCHOR).isLessThan(written.get(CEILING))) {
      written.refuse(CEILING, context, "more than the revenue of the anchor year");
      return null;
    }
    return new DemandCurve(
        written.get(CEILING).cents() / 100.0,
        written.get(QUOTIENT).toDouble(),
        written.get(ANCHOR_YEAR),
        written.get(ANCHOR).cents() / 100.0);
  }
}
