package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.environment.Announcement;
import dev.roundtrip.economy.environment.Listing;
import dev.roundtrip.economy.environment.StockMarket;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.name.Names;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How share prices are written: whose shares are traded, and what moves them. */
final class SharesForm {

  static final Field<Rate> CAPITALISATION =
      Field.optional(
          "capitalisation",
          Units.LEVEL,
          "gain of an announcement's first day as a share of its headline; 76% if left out");

  static final Field<Rate> GIVE_BACK =
      Field.optional(
          "give-back", Units.SHARE, "share of that gain lost on the next day; 22% if left out");

  static final Field<Integer> EXCESS_HALF_LIFE =
      Field.optional(
          "excess-half-life",
          Units.DURATION,
          "half-life of the gain above the margin; 6 months if left out");

  static final Field<Integer> MARGIN_HALF_LIFE =
      Field.optional(
          "margin-half-life",
          Units.DURATION,
          "half-life of the part the margin is worth; 36 months if left out");

  static final Field<Rate> ELASTICITY =
      Field.optional(
          "elasticity",
          Units.LEVEL,
          "how the value of an enterprise follows its revenue, 100% in proportion; 70% if left out");

  static final Field<Long> SHARES =
      Field.required("shares", Units.SHARE_COUNT, "shares outstanding");

  static final Field<Money> PRICE =
      Field.required("price", Units.PRICE_OF_SHARE, "price of one at the start of the run");

  static final Field<Money> REVENUE =
      Field.required(
          "revenue",
          Units.MONEY_PER_YEAR,
          "revenue of the year before the run, as the contracts of this scenario would book it");

  static final Field<Rate> BETA =
      Field.optional(
          "beta",
          Units.LEVEL,
          "how strongly the price answers sentiment, 100% in proportion; 100% if left out");

  static final Shape LISTING =
      new Shape(
          "a listing", SHARES, PRICE, REVENUE, BETA, Notes.SOURCE, Notes.CONFIDENCE, Notes.NOTE);

  /** The way to a listing in a scenario, up to the id of its party. */
  static final String LISTING_PATH = "climate.shares.listings.";

  static final Field<SortedMap<String, Values>> LISTINGS =
      Field.optional(
          "listings",
          new ById<>("listings", LISTING),
          "the parties whose shares are traded, by id");

  static final Field<ContractId> CONTRACT =
      Field.optional("contract", Reference.CONTRACT, "the contract behind it");

  static final Field<Period> MONTH =
      Field.optional(
          "month",
          Units.MONTH,
          "the month in which it is made known; that of the capacity contract's signing if left out");

  static final Field<PartyId> LISTED =
      Field.optional(
          "listed", Reference.PARTY, "whose shares it moves; the capacity's supplier if left out");

  static final Field<PartyId> PROMISOR =
      Field.optional(
          "promisor", Reference.PARTY, "who promises to pay; the capacity's buyer if left out");

  static final Field<Announcement.Promise> PROMISE =
      Field.optional(
          "promise",
          Choice.of("promises", Announcement.Promise.values()),
          "what is to be paid for; if left out, what the contract is about, or compute without one");

  static final Field<Money> HEADLINE =
      Field.optional(
          "headline",
          Units.POSITIVE_MONEY,
          "the amount named; the announced value of the capacity contract if left out");

  static final Field<Rate> MARGIN =
      Field.required(
          "margin",
          Units.SHARE,
          "present value of what the listed party earns on it, as a share of the headline");

  static final Shape ANNOUNCEMENT =
      new Shape(
          "an announcement",
          CONTRACT,
          MONTH,
          LISTED,
          PROMISOR,
          PROMISE,
          HEADLINE,
          MARGIN,
          Notes.SOURCE,
          Notes.CONFIDENCE,
          Notes.NOTE);

  static final Field<SortedMap<String, Values>> ANNOUNCEMENTS =
      Field.optional(
          "announcements",
          new ById<>("announcements", ANNOUNCEMENT),
          "headlines that move share prices, by id, whether a contract stands behind them or not");

  static final Shape SHAPE =
      new Shape(
          "a stock market",
          CAPITALISATION,
          GIVE_BACK,
          EXCESS_HALF_LIFE,
          MARGIN_HALF_LIFE,
          ELASTICITY,
          LISTINGS,
          ANNOUNCEMENTS);

  private SharesForm() {}

  /** Makes the market; what is wrong is said in the context. */
  static StockMarket make(
      @Nullable Values written, Map<ContractId, Contract> contracts, Context context) {
    StockMarket usual = StockMarket.NONE;
    if (written == null) {
      return usual;
    }
    List<Listing> listings = listings(written, context);
    return new StockMarket(
        MoodForm.or(written, CAPITALISATION, usual.capitalisation()),
        MoodForm.or(written, GIVE_BACK, usual.giveBack()),
        written.has(EXCESS_HALF_LIFE)
            ? written.or(EXCESS_HALF_LIFE, 1)
            : usual.excessHalfLifeMonths(),
        written.has(MARGIN_HALF_LIFE)
            ? written.or(MARGIN_HALF_LIFE, 1)
            : usual.earnedHalfLifeMonths(),
        MoodForm.or(written, ELASTICITY, usual.elasticity()),
        listings,
        announcements(written, contracts, listings, context));
  }

  private static List<Listing> listings(Values written, Context context) {
    List<Listing> listings = new ArrayList<>();
    SortedSet<String> known = context.parties();
    written
        .or(LISTINGS, new TreeMap<>())
        .forEach((id, listing) -> {
          if (known != null && !known.contains(id)) {
            String allowed = Names.oneOf("party ids", id, known);
            context
                .problems()
                .addMissing(
                    "parties." + id, listing.key(), listing.path(), Node.Scalar.quote(id), allowed);
          } else if (listing.complete()) {
            listings.add(
                new Listing(
                    new PartyId(id),
                    listing.get(SHARES),
                    listing.get(PRICE),
                    listing.get(REVENUE),
                    MoodForm.or(listing, BETA, 1)));
          }
        });
    return listings;
  }

  private static List<Announcement> announcements(
      Values written,
      Map<ContractId, Contract> contracts,
      List<Listing> listings,
      Context context) {
    List<Announcement> announcements = new ArrayList<>();
    written
        .or(ANNOUNCEMENTS, new TreeMap<>())
        .forEach((id, announcement) -> {
          if (announcement.complete()) {
            Announcement made =
                announcement(new ContractId(id), announcement, contracts, listings, context);
            if (made != null) {
              announcements.add(made);
            }
          }
        });
    return announcements;
  }

  private static @Nullable Announcement announcement(
      ContractId id,
      Values written,
      Map<ContractId, Contract> contracts,
      List<Listing> listings,
      Context context) {
    ContractId behind = written.find(CONTRACT);
    Contract contract = behind == null ? null : contracts.get(behind);
    if (behind != null && contract == null) {
      return null;
    }
    Capacity capacity = contract instanceof Capacity own ? own : null;
    int before = context.problems().count();
    Period month =
        required(written, MONTH, capacity == null ? null : capacity.heading().signed(), context);
    PartyId listed =
        required(written, LISTED, capacity == null ? null : capacity.supplier(), context);
    PartyId promisor =
        required(written, PROMISOR, capacity == null ? null : capacity.buyer(), context);
    Money announced =
        capacity != null && capacity.announced().isPositive() ? capacity.announced() : null;
    Money headline = required(written, HEADLINE, announced, context);
    Announcement.Promise promise = promise(written, contract, context);
    if (listed != null && listings.stream().noneMatch(own -> own.party().equals(listed))) {
      List<String> ids = listings.stream().map(own -> own.party().value()).toList();
      written.refuseMissing(
          LISTING_PATH + listed,
          LISTED,
          context,
          Node.Scalar.quote(listed.value()),
          Names.oneOf("parties with a listing", listed.value(), ids));
    }
    if (listed != null && listed.equals(promisor)) {
      written.refuse(PROMISOR, context, "another party than whose shares it moves");
    }
    return context.problems().count() > before
            || month == null
            || listed == null
            || promisor == null
            || headline == null
        ? null
        : new Announcement(
            id, month, listed, promisor, promise, headline, written.get(MARGIN), behind);
  }

  private static Announcement.Promise promise(
      Values written, @Nullable Contract contract, Context context) {
    if (contract == null) {
      return written.or(PROMISE, Announcement.Promise.COMPUTE);
    }
    Announcement.Promise signed =
        switch (contract) {
          case Capacity capacity -> Announcement.Promise.COMPUTE;
          case ChipSupply supply -> Announcement.Promise.CHIPS;
          case ChipLease lease -> Announcement.Promise.CHIPS;
          default -> Announcement.Promise.OTHER;
        };
    if (written.or(PROMISE, signed) != signed) {
      String name = signed.name().toLowerCase(Locale.ROOT);
      written.refuse(PROMISE, context, name + ", which is what '" + contract.id() + "' is about");
    }
    return signed;
  }

  private static <T> @Nullable T required(
      Values written, Field<T> field, @Nullable T otherwise, Context context) {
    T value = written.find(field);
    if (value == null && otherwise == null) {
      written.refuse(field, context, "one, unless a capacity contract stands behind it");
    }
    return value == null ? otherwise : value;
  }
}
