package dev.roundtrip.economy.explanation;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.simulation.Recorded;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How something came about, oldest first.
 *
 * @param happening what was asked about
 * @param shocks the shocks at its start; empty if plan and chance were enough
 * @param steps the shortest paths from the shocks, the mood of the market, and the most material
 *     other steps since the first of the shocks
 * @param all every step that can be reached by causes
 */
public record Chain(Happening happening, List<Struck> shocks, List<Step> steps, List<Step> all) {

  /** About so many steps are read with ease. */
  private static final int STEPS = 15;

  public Chain {
    shocks = List.copyOf(shocks);
    steps = List.copyOf(steps);
    all = List.copyOf(all);
  }

  /** Walks back from what happened. */
  public static Chain of(Happening happening, History history) {
    Blows blows = new Blows(history);
    Causes causes = new Causes(history, blows);
    Map<RecordId, RecordId> effects = new LinkedHashMap<>();
    effects.put(happening.id(), happening.id());
    ArrayDeque<RecordId> front = new ArrayDeque<>(List.of(happening.id()));
    while (!front.isEmpty()) {
      RecordId effect = front.remove();
      for (RecordId cause : causes.of(effect)) {
        if (effects.putIfAbsent(cause, effect) == null) {
          front.add(cause);
        }
      }
    }
    Steps words = new Steps(history, blows);
    Map<RecordId, Step> reached = new LinkedHashMap<>();
    for (RecordId id : effects.keySet()) {
      Step step = words.of(id);
      if (step != null) {
        reached.put(id, step);
      }
    }
    List<Blows.Blow> roots =
        blows.all().stream().filter(blow -> effects.containsKey(blow.id())).toList();
    Set<RecordId> path = paths(roots, effects, reached);
    path.addAll(mood(effects.keySet(), causes));
    Period start =
        starts(roots, reached).stream().map(Chain::periodOf).min(Period::compareTo).orElseThrow();
    Map<RecordId, Step> since = new LinkedHashMap<>(reached);
    since.keySet().removeIf(id -> periodOf(id).isBefore(start));
    List<Step> steps = new ArrayList<>();
    for (RecordId id : path) {
      addIfThere(steps, since.get(id));
    }
    addMaterial(steps, happening.question().party(), since.values(), history);
    return new Chain(
        happening,
        roots.stream().map(Blows.Blow::struck).toList(),
        inOrder(steps),
        inOrder(reached.values()));
  }

  /** Without a shock the chain starts at the earliest record. */
  private static List<RecordId> starts(List<Blows.Blow> roots, Map<RecordId, Step> reached) {
    return roots.isEmpty()
        ? List.of(inOrder(reached.values()).getFirst().id())
        : roots.stream().<RecordId>map(Blows.Blow::id).toList();
  }

  private static Set<RecordId> paths(
      List<Blows.Blow> roots, Map<RecordId, RecordId> effects, Map<RecordId, Step> reached) {
    Set<RecordId> path = new LinkedHashSet<>();
    for (RecordId start : starts(roots, reached)) {
      RecordId at = start;
      while (path.add(at)) {
        at = effects.getOrDefault(at, at);
      }
    }
    return path;
  }

  /** Returns the sentiment that is nearest to what happened, and the news behind it. */
  private static List<RecordId> mood(Collection<RecordId> reached, Causes causes) {
    for (RecordId id : reached) {
      if (id instanceof RecordId.OfFigure figure && figure.name().equals("sentiment")) {
        List<RecordId> mood = new ArrayList<>(List.of(id));
        mood.addAll(causes.of(id).stream().limit(1).toList());
        return mood;
      }
    }
    return List.of();
  }

  private static void addIfThere(List<Step> steps, @Nullable Step step) {
    if (step != null) {
      steps.add(step);
    }
  }

  /**
   * Adds what happened, what the party tried itself and what it was refused, then what it was
   * granted; of what is decided over and over the largest is enough.
   */
  private static void addMaterial(
      List<Step> steps, PartyId party, Collection<Step> reached, History history) {
    Set<String> said = new TreeSet<>();
    steps.forEach(step -> said.add(subject(step)));
    List<Step> first = new ArrayList<>();
    List<Step> then = new ArrayList<>();
    for (Step step : reached) {
      Recorded recorded = history.decision(step.id());
      if (recorded != null) {
        boolean own = recorded.id().sender().equals(party);
        (own || isRefusal(recorded) ? first : then).add(step);
      } else if (step.id() instanceof RecordId.OfEvent) {
        first.add(step);
      }
    }
    for (List<Step> some : List.of(first, then)) {
      some.sort(Comparator.comparing(Step::amount).reversed());
      for (Step step : some) {
        if (steps.size() < STEPS && said.add(subject(step))) {
          steps.add(step);
        }
      }
    }
  }

  private static boolean isRefusal(Recorded recorded) {
    String what = recorded.decision().what();
    return what.startsWith("refuse ") || what.startsWith("insist ") || what.startsWith("leave ");
  }

  /** A decision is about the same whatever the mood is in which it is made. */
  private static String subject(Step step) {
    int mood = step.text().indexOf(" with ");
    return mood < 0 ? step.text() : step.text().substring(0, mood);
  }

  private static List<Step> inOrder(Collection<Step> steps) {
    return steps.stream()
        .sorted(
            Comparator.comparing((Step step) -> periodOf(step.id()))
                .thenComparingInt(step -> placeOf(step.id())))
        .toList();
  }

  /** Returns the month of a record. */
  public static Period periodOf(RecordId id) {
    return switch (id) {
      case RecordId.OfEvent event -> event.period();
      case RecordId.OfMessage message -> message.period();
      case RecordId.OfFigure figure -> figure.period();
    };
  }

  /** Within a month shocks come first, then figures, then the rounds, then what happened. */
  private static int placeOf(RecordId id) {
    return switch (id) {
      case RecordId.OfFigure figure -> figure.name().startsWith("shock/") ? 0 : 1;
      case RecordId.OfMessage message -> 2 + List.of(Round.values()).indexOf(message.round());
      case RecordId.OfEvent event -> 2 + Round.values().length + event.number();
    };
  }

  /** Returns the scenario's contracts in the chain, those first that the party owes most under. */
  List<ContractId> contracts(History history) {
    Set<ContractId> found = new LinkedHashSet<>();
    for (List<Step> some : List.of(steps, all)) {
      some.forEach(step -> found.addAll(step.contracts()));
    }
    Map<ContractId, Money> due =
        history.dueBefore(happening.question().party(), happening.period());
    return found.stream()
        .sorted(
            Comparator.comparing((ContractId id) -> due.getOrDefault(id, Money.ZERO)).reversed())
        .toList();
  }
}
