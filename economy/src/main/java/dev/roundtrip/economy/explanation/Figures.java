package dev.roundtrip.economy.explanation;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.environment.Announcement;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.environment.Mood;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.Inputs;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What moved a published figure: shocks on the inputs of the month, and the news before it. */
final class Figures {

  /** Of what has moved sentiment, so many causes are named, those that weigh most. */
  private static final int NEWS_NAMED = 3;

  private static final int MONTHS_OF_MEMORY = 24;
  private static final int RUN_UP_MONTHS = 12;

  private final History history;
  private final Blows blows;

  /**
   * News that moved sentiment.
   *
   * @param weight what is left of its step of the log of sentiment; negative is down
   */
  private record Push(RecordId id, double weight) {}

  Figures(History history, Blows blows) {
    this.history = history;
    this.blows = blows;
  }

  List<RecordId> causesOf(RecordId.OfFigure id) {
    Period period = id.period();
    String[] name = id.name().split("/", 2);
    RecordId sentiment = new RecordId.OfFigure(period, "sentiment");
    Set<RecordId> causes = new LinkedHashSet<>();
    switch (name[0]) {
      case "shock" -> causes.addAll(beginningOf(id));
      case "sentiment" -> causes.addAll(news(period));
      case "appetite" -> {
        causes.addAll(blows(period, inputs -> inputs.capital().appetite() != 1));
        causes.add(sentiment);
      }
      case "market" -> {
        causes.addAll(blows(period, Figures::movesMarkets));
        causes.add(sentiment);
      }
      case "quote" -> {
        causes.addAll(blows(period, Figures::movesShares));
        causes.add(sentiment);
        causes.addAll(promises(period, new PartyId(name[1])));
      }
      case "statement" -> {
        RecordId trouble = history.troubleOf(new PartyId(name[1]), period.previous(), false);
        if (trouble != null) {
          causes.add(trouble);
        }
      }
      default -> {} // a figure that nothing on record moves
    }
    causes.remove(id);
    return List.copyOf(causes);
  }

  private static boolean movesMarkets(Inputs inputs) {
    return !inputs.demand().equals(Inputs.BASELINE.demand())
        || !inputs.efficiency().equals(Inputs.BASELINE.efficiency())
        || inputs.capital().valuation() != 1;
  }

  private static boolean movesShares(Inputs inputs) {
    return inputs.capital().valuation() != 1 || inputs.capital().announcements() != 1;
  }

  /** Returns the shocks that change what is due or served directly, and not by way of a mood. */
  List<RecordId> blowsToDues(Period period) {
    Set<RecordId> found = new LinkedHashSet<>();
    for (int ago = 0; ago < RUN_UP_MONTHS; ago++) {
      found.addAll(
          blows(
              period.plus(-ago),
              inputs ->
                  !inputs.supply().equals(Inputs.BASELINE.supply())
                      || !inputs.interventions().equals(Inputs.BASELINE.interventions())
                      || !inputs.capital().baseRate().equals(Inputs.BASELINE.capital().baseRate())
                      || !inputs.capital().spread().equals(Inputs.BASELINE.capital().spread())));
    }
    return List.copyOf(found);
  }

  private List<RecordId> blows(Period period, Predicate<Inputs> acts) {
    List<RecordId> found = new ArrayList<>();
    for (Blows.Blow blow : blows.all()) {
      if (blow.struck().isIn(period)
          && acts.test(blow.struck().shock().applyTo(Inputs.BASELINE, period))) {
        found.add(blow.id());
      }
    }
    return found;
  }

  /** A shock goes on from the month in which it began. */
  private List<RecordId> beginningOf(RecordId.OfFigure id) {
    String type = id.name().substring(id.name().indexOf('/') + 1);
    List<RecordId> found = new ArrayList<>();
    for (Blows.Blow blow : blows.all()) {
      if (blow.struck().shock().type().id().equals(type) && blow.struck().isIn(id.period())) {
        found.add(blow.id());
      }
    }
    return found;
  }

  /** Who has announced something that is in a share price, and was in trouble. */
  private List<RecordId> promises(Period period, PartyId listed) {
    List<RecordId> found = new ArrayList<>();
    for (Announcement announcement :
        history.premises().economy().climate().shares().announcements()) {
      RecordId trouble = history.troubleOf(announcement.promisor(), period.previous(), false);
      if (announcement.listed().equals(listed) && trouble != null && !found.contains(trouble)) {
        found.add(trouble);
      }
    }
    return found;
  }

  /** Returns the news that took sentiment down most, of what is left of it. */
  private List<RecordId> news(Period period) {
    Mood mood = history.premises().economy().climate().mood();
    double persistence = StrictMath.pow(0.5, 1 / mood.halfLifeMonths());
    List<Push> pushes = new ArrayList<>();
    double left = 1;
    for (int ago = 0; ago < MONTHS_OF_MEMORY; ago++) {
      push(period.plus(-ago), left, mood.jumps(), pushes);
      left *= persistence;
    }
    return pushes.stream()
        .filter(push -> push.weight() < 0)
        .sorted(Comparator.comparingDouble(Push::weight))
        .map(Push::id)
        .distinct()
        .limit(NEWS_NAMED)
        .toList();
  }

  private void push(Period period, double left, Mood.Jumps jumps, List<Push> pushes) {
    for (Blows.Blow blow : blows.all()) {
      if (blow.struck().isIn(period)) {
        double factor =
            blow.struck().shock().applyTo(Inputs.BASELINE, period).capital().sentiment();
        pushes.add(new Push(blow.id(), left * (factor - 1)));
      }
    }
    History.Month before = history.month(period.previous());
    if (before == null) {
      return;
    }
    for (Environment.MarketState market : before.environment().markets()) {
      double miss = market.guidance().missAt(period);
      RecordId id = new RecordId.OfFigure(period.previous(), "market/" + market.sales());
      pushes.add(new Push(id, left * jumps.miss() * miss));
    }
    for (int i = 0; i < before.events().size(); i++) {
      double jump = jump(before.events().get(i), jumps);
      if (jump != 0) {
        pushes.add(new Push(new RecordId.OfEvent(period.previous(), i + 1), left * jump));
      }
    }
  }

  private static double jump(Event event, Mood.Jumps jumps) {
    if (event instanceof Event.ArrearsRecorded arrears) {
      return arrears.began() ? jumps.arrears() : 0;
    }
    if (event instanceof Event.DefaultDeclared) {
      return jumps.fall();
    }
    boolean stretched =
        event instanceof Event.ContractChanged(ContractEvent.NoticeGiven(var month, Notice notice))
            && (notice instanceof Notice.StretchOutGranted
                || notice instanceof Notice.StepDownGranted);
    return stretched ? jumps.stretchOut() : 0;
  }
}
