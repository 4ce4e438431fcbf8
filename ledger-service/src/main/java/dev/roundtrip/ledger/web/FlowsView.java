package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.analysis.Flow;
import dev.roundtrip.ledger.store.FlowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who paid whom for what, month by month.
 *
 * @param run the run, or null before the first
 * @param flows what one party paid another for one thing, by payer, payee and kind; a party {@code
 *     *} is all parties that are not named, together
 */
@Json
record FlowsView(@Nullable String run, List<FlowView> flows) {

  static final FlowsView NONE = new FlowsView(null, List.of());

  /**
   * Payments.
   *
   * @param from who paid
   * @param to who was paid
   * @param kind what for, such as {@code rent}
   * @param periods the months in which something was paid
   * @param amountCents what was paid in each of them
   */
  @Json
  record FlowView(
      String from, String to, String kind, List<String> periods, List<Long> amountCents) {}

  private record Key(String from, String to, Flow kind) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int parties = (from + " " + to).compareTo(other.from + " " + other.to);
      return parties != 0 ? parties : kind.compareTo(other.kind);
    }
  }

  static FlowsView of(FlowReader.Flows flows) {
    Map<Key, Map<String, Long>> months = new TreeMap<>();
    for (FlowReader.Paid paid : flows.paid()) {
      months
          .computeIfAbsent(new Key(paid.payer(), paid.payee(), paid.kind()), key -> new TreeMap<>())
          .merge(paid.period().toString(), paid.cents(), Long::sum);
    }
    List<FlowView> views = new ArrayList<>();
    months.forEach((key, paid) ->
        views.add(
            new FlowView(
                key.from(),
                key.to(),
                Asked.word(key.kind()),
                List.copyOf(paid.keySet()),
                List.copyOf(paid.values()))));
    return new FlowsView(flows.facts().runId(), views);
  }
}
