package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.CustomerSales;
import dev.roundtrip.economy.environment.Climate;
import dev.roundtrip.economy.environment.CreditMarket;
import dev.roundtrip.economy.environment.DemandCurve;
import dev.roundtrip.economy.environment.Market;
import dev.roundtrip.economy.environment.RentalMarket;
import dev.roundtrip.economy.environment.StockMarket;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.name.Names;
import dev.roundtrip.economy.party.Party;
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

  static final Field<Values> MOOD =
      Field.required("mood", MoodForm.SHAPE, "how sentiment moves and what follows it");

  static final Field<Values> CREDIT =
      Field.optional("credit", CreditForm.SHAPE, "what lenders charge over the base rate");

  static final Field<Values> RENTALS =
      Field.optional("rentals", RentalsForm.SHAPE, "what compute without a contract rents for");

  static final Field<Values> SHARES =
      Field.optional("shares", SharesForm.SHAPE, "share prices; nobody's if left out");

  static final Field<Values> CURVE =
      Field.required(
          "demand",
          DemandForm.SHAPE,
          "planned demand: a Gompertz curve of yearly revenue, or quarters and a straight line");

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

  static final Field<Rate> REBOUND =
      Field.optional(
          "rebound",
          Units.SHARE,
          "how demand answers a jump of efficiency, 100% so that as much compute is needed as before;"
              + " 50% if left out");

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
          REBOUND,
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

  static final Shape SHAPE =
      new Shape("a climate", BASE_RATE, APPETITE, MOOD, CREDIT, RENTALS, SHARES, MARKETS);

  private ClimateForm() {}

  /** Makes the climate, or returns null after saying what is wrong with it. */
  static @Nullable Climate make(
      Values written,
      Map<PartyId, Party> parties,
      Map<ContractId, Contract> contracts,
      SortedMap<String, ContractDraft> drafts,
      Context context) {
    int before = context.problems().count();
    SortedMap<String, Values> markets = written.or(MARKETS, new TreeMap<>());
    List<Market> made = new ArrayList<>();
    markets.forEach((id, market) -> {
      Market one = market(id, market, contracts, drafts, context);
      if (one != null) {
        checkInvestor(one, market, parties.get(one.investor()), context);
        made.add(one);
      }
    });
    CreditMarket credit = CreditForm.make(written.find(CREDIT), context);
    RentalMarket rentals = RentalsForm.make(written.find(RENTALS), context);
    StockMarket shares = SharesForm.make(written.find(SHARES), contracts, context);
    Values mood = written.find(MOOD);
    return mood != null
            && mood.complete()
            && rentals != null
            && written.complete()
            && context.problems().count() == before
            && made.size() == markets.size()
        ? new Climate(
            written.get(BASE_RATE),
            written.get(APPETITE).toDouble(),
            MoodForm.make(mood),
            credit,
            rentals,
            shares,
            made)
        : null;
  }

  private static void checkInvestor(
      Market market, Values written, @Nullable Party investor, Context context) {
    if (investor != null && !investor.kind().acts()) {
      written.refuse(
          INVESTOR, context, "a party that is no outside sector, as who takes new shares must act");
    } else if (market.investor().equals(market.seller())) {
      written.refuse(INVESTOR, context, "another party than the seller, whose shares they are");
    }
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
      context
          .problems()
          .addMissing(
              "contracts." + id, written.key(), written.path(), Node.Scalar.quote(id), allowed);
    }
    DemandCurve curve = DemandForm.make(written.find(CURVE), context);
    Contract contract = contracts.get(new ContractId(id));
    return curve != null && contract instanceof CustomerSales own && written.complete()
        ? new Market(
            own.id(),
            own.seller(),
            curve,
            written.get(VOLATILITY).toDouble(),
            written.get(REVENUE_OF_POWER),
            written.get(EFFICIENCY_GROWTH),
            MoodForm.or(written, REBOUND, Market.USUAL_REBOUND),
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
}
