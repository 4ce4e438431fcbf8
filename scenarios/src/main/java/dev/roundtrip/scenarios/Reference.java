package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.name.Names;
import dev.roundtrip.economy.party.PartyId;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The id of a party or a contract of the scenario.
 *
 * @param kind which ids are meant
 * @param map the key of the map they are the keys of
 * @param known the ids there are
 * @param made what makes an id of its text
 * @param <T> the type of the id
 */
record Reference<T>(
    String kind,
    String map,
    Function<Context, @Nullable SortedSet<String>> known,
    Function<String, T> made)
    implements Form<T> {

  static final String ID_PATTERN = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

  static final String ID_EXPECTED = "an id of lower-case letters, digits and hyphens";

  static final Reference<PartyId> PARTY =
      new Reference<>("party ids", "parties", Context::parties, PartyId::new);

  static final Reference<ContractId> CONTRACT =
      new Reference<>("contract ids", "contracts", Context::contracts, ContractId::new);

  @Override
  public @Nullable T read(Node.Entry entry, String path, Context context) {
    SortedSet<String> ids = known.apply(context);
    String text = entry.value() instanceof Node.Scalar scalar ? scalar.text() : "";
    if (ids != null && !ids.contains(text)) {
      Node node = entry.value();
      String allowed = Names.oneOf(kind, text, ids);
      context.problems().addMissing(map + "." + text, node.place(), path, node.found(), allowed);
      return null;
    }
    if (!PartyId.isValid(text)) {
      context.refuse(entry.value(), path, ID_EXPECTED);
      return null;
    }
    return made.apply(text);
  }

  @Override
  public Map<String, Object> schema(Definitions definitions, boolean change) {
    return definitions.reference(
        "id", () -> Map.of("type", "string", "pattern", ID_PATTERN, "maxLength", 64));
  }
}
