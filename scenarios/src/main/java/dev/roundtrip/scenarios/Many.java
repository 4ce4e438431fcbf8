package dev.roundtrip.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list.
 *
 * @param what what it is a list of, in the plural
 * @param item how each is written
 * @param <T> what each is read as
 */
record Many<T>(String what, Form<T> item) implements Form<List<T>> {

  @Override
  public @Nullable List<T> read(Node.Entry entry, String path, Context context) {
    if (!(entry.value() instanceof Node.Listing listing)) {
      context.refuse(entry.value(), path, "a list of " + what + " in square brackets");
      return null;
    }
    List<T> values = new ArrayList<>();
    for (int i = 0; i < listing.items().size(); i++) {
      Node node = listing.items().get(i);
      T value = item.read(new Node.Entry(node.place(), node), path + "[" + i + "]", context);
      if (value != null) {
        values.add(value);
      }
    }
    return values.size() == listing.items().size() ? values : null;
  }

  @Override
  public Node canonical(Node node) {
    return node instanceof Node.Listing listing
        ? new Node.Listing(listing.place(), listing.items().stream().map(item::canonical).toList())
        : node;
  }

  @Override
  public Map<String, Object> schema(Definitions definitions, boolean change) {
    return Map.of("type", "array", "items", item.schema(definitions, false));
  }
}
