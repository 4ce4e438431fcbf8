package dev.roundtrip.scenarios;

import dev.roundtrip.economy.name.Names;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a scenario when another changes it.
 *
 * <p>Maps are merged key by key; everything else is replaced. Replaced as a whole are a figure,
 * because its source belongs to its value, a schedule, and a contract of another type. Nothing, as
 * in {@code some-contract: null}, takes away what was there.
 */
final class Inheritance {

  private final String prefix;
  private final Problems problems;

  /**
   * @param prefix the way to the changes in their file; empty if they are all of it
   */
  private Inheritance(String prefix, Problems problems) {
    this.prefix = prefix;
    this.problems = problems;
  }

  /** Returns the base with the changes in it; the base's name, title and note stay behind. */
  static Node.Mapping merged(Node.Mapping base, Node.Mapping changes, Problems problems) {
    Node.Mapping inherited =
        base.without(ScenarioForm.NAME.key())
            .without(ScenarioForm.TITLE.key())
            .without(Notes.NOTE.key());
    return new Inheritance("", problems)
        .merged(inherited, changes, "")
        .without(ScenarioForm.EXTENDS_KEY);
  }

  /** Returns a scenario with changes made to it that stand at a path of their file. */
  static Node.Mapping applied(
      Node.Mapping scenario, Node.Mapping changes, String path, Problems problems) {
    return new Inheritance(path + ".", problems).merged(scenario, changes, "");
  }

  private Node.Mapping merged(Node.Mapping base, Node.Mapping changes, String path) {
    Node.Mapping merged = new Node.Mapping(changes.place(), base.entries());
    for (Map.Entry<String, Node.Entry> change : changes.entries().entrySet()) {
      String key = change.getKey();
      Node.Entry entry = change.getValue();
      String here = path.isEmpty() ? key : path + "." + key;
      Node inherited = base.find(key);
      if (!isNothing(entry.value())) {
        Node value = merged(inherited, entry.value(), here);
        merged = merged.with(key, new Node.Entry(entry.key(), value));
      } else if (inherited == null) {
        String allowed = Names.oneOf("inherited keys", key, base.entries().keySet());
        problems.add(entry.key(), prefix + here, "nothing to take away", allowed);
      } else {
        merged = merged.without(key);
        problems.removals().add(here, entry.key(), prefix + here);
      }
    }
    return merged;
  }

  private Node merged(@Nullable Node base, Node change, String path) {
    return base instanceof Node.Mapping inherited
            && change instanceof Node.Mapping changes
            && !isWhole(inherited, changes)
        ? merged(inherited, changes, path)
        : change;
  }

  private static boolean isNothing(Node node) {
    return node instanceof Node.Scalar scalar && scalar.isNothing();
  }

  private static boolean isWhole(Node.Mapping base, Node.Mapping changes) {
    return changes.entries().containsKey(Figure.VALUE)
        || changes.entries().keySet().stream().anyMatch(Timetable::isMonth)
        || isOfAnotherType(base.find(ContractForms.TYPE_KEY), changes.find(ContractForms.TYPE_KEY));
  }

  private static boolean isOfAnotherType(@Nullable Node base, @Nullable Node change) {
    return base instanceof Node.Scalar before
        && change instanceof Node.Scalar after
        && !before.text().equals(after.text());
  }
}
