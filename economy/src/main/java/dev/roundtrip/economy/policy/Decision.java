package dev.roundtrip.economy.policy;

import java.util.List;

/**
 * The record of a decision: what was decided and the facts and thresholds it rests on.
 *
 * @param policy the policy that decided, such as {@code borrowing}
 * @param what what was decided, a short phrase
 * @param facts what the policy looked at, in the order it did
 */
public record Decision(String policy, String what, List<Fact> facts) {

  public Decision {
    facts = List.copyOf(facts);
  }

  /** A named figure, as text with its unit. */
  public record Fact(String name, String value) {}

  /** Returns a decision with facts given as name, value, name, value. */
  public static Decision of(String policy, String what, Object... namesAndValues) {
    Fact[] facts = new Fact[namesAndValues.length / 2];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = new Fact(namesAndValues[2 * i].toString(), namesAndValues[2 * i + 1].toString());
    }
    return new Decision(policy, what, List.of(facts));
  }
}
