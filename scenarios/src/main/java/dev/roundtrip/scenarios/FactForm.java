package dev.roundtrip.scenarios;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is known and that nothing is computed with: what a run is held against. One
 * quantity with its unit, or several in order of time.
 */
final class FactForm implements Form<List<Quantity>> {

  static final Figure<List<Quantity>> FACT = new Figure<>("fact", new FactForm());

  private static final Scalar<Quantity> QUANTITY =
      new Scalar<>(
          "string",
          "",
          text -> {
            Quantity quantity = Quantity.parse(text);
            if (quantity == null || quantity.unit().isEmpty()) {
              throw new Scalar.UnreadableException(
                  "a figure with its unit such as 11.9 billion USD, or a list of them");
            }
            return quantity;
          });

  private static final Many<Quantity> SERIES = new Many<>("figures", QUANTITY);

  @Override
  public @Nullable List<Quantity> read(Node.Entry entry, String path, Context context) {
    if (entry.value() instanceof Node.Listing) {
      return SERIES.read(entry, path, context);
    }
    Quantity quantity = QUANTITY.read(entry, path, context);
    return quantity == null ? null : List.of(quantity);
  }

  @Override
  public Map<String, Object> schema(Definitions definitions, boolean change) {
    return Map.of(
        "anyOf", List.of(QUANTITY.schema(definitions, false), SERIES.schema(definitions, false)));
  }
}
