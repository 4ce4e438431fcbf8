package dev.roundtrip.economy.explanation;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.environment.Market;
import dev.roundtrip.economy.environment.Quote;
import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Decision;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.Recorded;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says records in words. What has no amount is no step, though the chain may run through it. */
final class Steps {

  private static final Pattern AMOUNT = Pattern.compile("(-?)(\\d+)\\.(\\d\\d)");

  private final History history;
  private final Blows blows;
  private final SortedMap<ContractId, Contract> contracts = new TreeMap<>();

  Steps(History history, Blows blows) {
    this.history = history;
    this.blows = blows;
    for (Contract contract : history.premises().economy().contracts()) {
      contracts.put(contract.id(), contract);
    }
  }

  /** Returns the step that a record is, or null if it has no amount. */
  @Nullable Step of(RecordId id) {
    return switch (id) {
      case RecordId.OfEvent event -> event(event);
      case RecordId.OfMessage message -> decision(message);
      case RecordId.OfFigure figure -> figure(figure);
    };
  }

  private @Nullable Step event(RecordId.OfEvent id) {
    Event event = history.event(id);
    if (event instanceof Event.DefaultDeclared fall) {
      ObligationId due = fall.cause();
      return step(
          id,
          does(fall.party(), "defaults", "default") + ", because " + nameOf(due) + " stays unpaid",
          openBefore(id.period(), due),
          "unpaid of it",
          List.of(due.contract()));
    }
    if (event instanceof Event.ArrearsRecorded arrears) {
      String verb =
          arrears.began()
              ? does(arrears.obligor(), "falls into", "fall into")
              : does(arrears.obligor(), "stays in", "stay in");
      return step(id, verb + " arrears", arrears.unpaid(), "unpaid", List.of());
    }
    if (event instanceof Event.ContractChanged(ContractEvent.ObligationDue(Obligation due))) {
      return step(
          id,
          does(due.obligor(), "owes", "owe") + " " + due.obligee() + " " + nameOf(due.id()),
          due.amount(),
          "due",
          List.of(due.id().contract()));
    }
    if (event instanceof Event.ContractSigned(EquityRound round)) {
      return step(
          id,
          does(round.investor(), "takes", "take") + " new shares of " + round.issuer(),
          round.amount(),
          "promised",
          List.of());
    }
    return null;
  }

  private String does(PartyId party, String one, String many) {
    return party + " " + (history.premises().economy().party(party).many() ? many : one);
  }

  private Money openBefore(Period period, ObligationId id) {
    for (Period at : List.of(period.previous(), period)) {
      History.Month month = history.month(at);
      for (Obligation unpaid : month == null ? List.<Obligation>of() : month.unpaid()) {
        if (unpaid.id().equals(id)) {
          return unpaid.amount();
        }
      }
    }
    return Money.ZERO;
  }

  private static String nameOf(ObligationId id) {
    return "the " + kindOf(id) + " of " + id.period() + " under " + id.contract();
  }

  /** Returns what is claimed under which contract, in whatever month. */
  static String claimOf(ObligationId id) {
    return kindOf(id) + " under " + id.contract();
  }

  private static String kindOf(ObligationId id) {
    return id.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private @Nullable Step decision(RecordId.OfMessage id) {
    Recorded recorded = history.decision(id);
    if (recorded == null) {
      return null;
    }
    Decision decision = recorded.decision();
    List<ContractId> about = new ArrayList<>();
    for (String word : decision.what().split(" ", -1)) {
      if (PartyId.isValid(word) && contracts.containsKey(new ContractId(word))) {
        about.add(new ContractId(word));
      }
    }
    for (Decision.Fact fact : decision.facts()) {
      Money amount = amountOf(fact);
      if (amount != null) {
        String text =
            does(id.sender(), "decides", "decide") + " to " + decision.what() + mood(decision);
        // money that is called, drawn, offered or granted: the record calls it its amount
        String meaning = fact.name().equals("amount") ? "asked for" : fact.name();
        return step(id, text, amount, meaning, about);
      }
    }
    return null;
  }

  /** Who gives money says in what mood. */
  private static String mood(Decision decision) {
    for (Decision.Fact fact : decision.facts()) {
      if (fact.name().equals("sentiment") || fact.name().equals("appetite")) {
        double level = Double.parseDouble(fact.value());
        return String.format(Locale.ROOT, " with %s at %.2f", fact.name(), level);
      }
    }
    return "";
  }

  /** Amounts among the facts are dollars and cents; moods are numbers of no unit. */
  private static @Nullable Money amountOf(Decision.Fact fact) {
    Matcher amount = AMOUNT.matcher(fact.value());
    if (!amount.matches() || fact.name().equals("sentiment") || fact.name().equals("appetite")) {
      return null;
    }
    return Money.ofCents(Long.parseLong(amount.group(1) + amount.group(2) + amount.group(3)));
  }

  private @Nullable Step figure(RecordId.OfFigure id) {
    History.Month month = history.month(id.period());
    if (month == null) {
      return null;
    }
    Environment now = month.environment();
    String[] name = id.name().split("/", 2);
    return switch (name[0]) {
      case "shock" -> blow(id);
      case "sentiment" -> mood(id, "sentiment", now.sentiment(), now);
      case "appetite" -> mood(id, "lenders' appetite", now.appetite(), now);
      case "market" -> market(id, new ContractId(name[1]), now);
      case "quote" -> quote(id, now.quote(new PartyId(name[1])));
      case "statement" -> statement(id, now.statement(new PartyId(name[1])));
      default -> null;
    };
  }

  private @Nullable Step blow(RecordId.OfFigure id) {
    Blows.Blow blow = blows.of(id);
    return blow == null
        ? null
        : step(
            id,
            "the shock " + blow.struck().shock().spec() + " strikes" + moved(blow.levels()),
            blow.amount(),
            blow.meaning(),
            List.of());
  }

  private static String moved(List<String> levels) {
    return levels.isEmpty() ? "" : " and takes " + String.join(", ", levels);
  }

  private @Nullable Step mood(RecordId id, String what, double level, Environment now) {
    if (now.markets().isEmpty()) {
      return null;
    }
    Environment.MarketState first = now.markets().getFirst();
    return step(
        id,
        String.format(Locale.ROOT, "%s is at %.2f", what, level),
        first.value(),
        "which the seller of " + first.sales() + " is worth",
        List.of());
  }

  private @Nullable Step market(RecordId.OfFigure id, ContractId sales, Environment now) {
    Environment.MarketState state = now.market(sales);
    double planned = 0;
    for (Market market : history.premises().economy().climate().markets()) {
      if (market.sales().equals(sales)) {
        planned = market.curve().monthlyDollars(id.period());
      }
    }
    double share = planned > 0 ? state.demand().cents() / planned : 0; // cents of dollars: percent
    return step(
        id,
        String.format(Locale.ROOT, "customers want %.0f %% of plan under %s", share, sales),
        state.demand(),
        "a month",
        List.of(sales));
  }

  private @Nullable Step quote(RecordId id, @Nullable Quote quote) {
    return quote == null
        ? null
        : step(
            id,
            "a share of " + quote.party() + " costs $" + quote.price(),
            quote.value(),
            "market value",
            List.of());
  }

  private static Step statement(RecordId id, Statement statement) {
    return new Step(
        id,
        "the statement of " + statement.party() + " is published",
        statement.cash(),
        "cash",
        List.of());
  }

  private static @Nullable Step step(
      RecordId id, String text, Money amount, String meaning, List<ContractId> about) {
    return amount.isZero() ? null : new Step(id, text, amount, meaning, about);
  }
}
