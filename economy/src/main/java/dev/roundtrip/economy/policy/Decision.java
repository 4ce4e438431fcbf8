package dev.roundtrip.economy.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of a decision: what was decided, the facts and thresholds it rests on, and the earlier
 * records that caused it.
 *
 * @param policy the policy that decided, such as {@code borrowing}
 * @param what what was decided, a short phrase
 * @param facts what the policy looked at, in the order it did
 * @param causes what it was decided because of, the most important first
 */
public record Decision(String policy, String what, List<Fact> facts, List<RecordId> causes) {

  public Decision {
    facts = List.copyOf(facts);
    causes = List.copyOf(causes);
  }

  /** A named figure, as text with its unit. */
  public record Fact(String name, String value) {}

  /** Returns a decision with facts given as name, value, name, value, and no causes yet. */
  public static Decision of(String policy, String what, Object... namesAndValues) {
    Fact[] facts = new Fact[namesAndValues.length / 2];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = new Fact(namesAndValues[2 * i].toString(), namesAndValues[2 * i + 1].toString());
    }
    return new Decision(policy, what, List.of(facts), List.of());
  }

  /** Returns the same decision with more causes; a null is a cause that is not on record. */
  public Decision because(@Nullable RecordId... more) {
    List<RecordId> all = new ArrayList<>(causes);
    for (RecordId cause : more) {
      if (cause != null && !all.contains(cause)) {
        all.add(cause);
      }
    }
    return new Decision(policy, what, facts, all);
  }
}
