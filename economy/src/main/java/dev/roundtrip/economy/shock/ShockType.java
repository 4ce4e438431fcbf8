package dev.roundtrip.economy.shock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One kind of shock as the catalogue shows it.
 *
 * @param id what it is called in a spec
 * @param kind what it strikes
 * @param meaning what happens, in one sentence
 * @param law what it does, as a formula or rule
 * @param source the fact behind it; empty if none is known
 * @param parameters what can be said of it beside its course, in the order of a spec
 * @param fades whether it can decay
 * @param maker makes one
 */
public record ShockType(
    String id,
    Kind kind,
    String meaning,
    String law,
    String source,
    List<Parameter<?>> parameters,
    boolean fades,
    Function<Arguments, Shock> maker) {

  /** What a shock strikes. */
  public enum Kind {
    DEMAND,
    COSTS,
    CAPITAL,
    PRICES,
    SUPPLY,
    CONDUCT,
    POLICY,
    NAMED
  }

  public ShockType {
    parameters = List.copyOf(parameters);
  }

  /** Refuses a course that fades, for a shock that is either on or off. */
  void requireNoDecay(Course course) {
    if (!course.decay().equals(Decay.NONE)) {
      throw new IllegalArgumentException(id + " does not fade; leave decay out");
    }
  }

  /** Returns a spec that reads as such a shock, with all that must be given or is usual. */
  public String example() {
    List<String> parts = new ArrayList<>();
    for (Parameter<?> parameter : parameters) {
      String usual = parameter.usualText();
      if (usual != null || parameter.required()) {
        parts.add(parameter.name() + "=" + (usual == null ? example(parameter.form()) : usual));
      }
    }
    parts.add("from=2027-01");
    if (fades) {
      parts.add("for=18m");
      parts.add("decay=linear");
    }
    return id + ":" + String.join(",", parts);
  }

  private static String example(Form<?> form) {
    return switch (form) {
      case Form.Percentage(var least, var most) -> most.toDouble() < 0.4 ? "3%" : "40%";
      case Form.Months months -> "6m";
      case Form.Billions billions -> "100bn";
      case Form.Party party -> "cloud-1";
      case Form.Agreement agreement -> "contract-1";
    };
  }
}
