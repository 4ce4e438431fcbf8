package dev.roundtrip.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One alternative of a reading: changes to the scenario it stands in, written as those of a file
 * that extends another. It may carry a note; that one stays with it.
 *
 * @param content what it may change
 */
record AlternativeForm(List<Field<?>> content) implements Form<Node.Mapping> {

  AlternativeForm {
    content = List.copyOf(content);
  }

  private Shape shape() {
    List<Field<?>> fields = new ArrayList<>(content);
    fields.add(Notes.NOTE);
    return new Shape("an alternative", fields);
  }

  /** Returns the changes; whether they fit is known only once they are made. */
  @Override
  public Node.@Nullable Mapping read(Node.Entry entry, String path, Context context) {
    Shape shape = shape();
    if (!(entry.value() instanceof Node.Mapping mapping)) {
      context.refuse(entry.value(), path, "changes to the scenario, a map; {} for none");
      return null;
    }
    int before = context.problems().count();
    shape.refuseUnknown(mapping, path, context);
    if (context.problems().count() > before) {
      return null;
    }
    return mapping.without(Notes.NOTE.key());
  }

  @Override
  public Map<String, Object> schema(Definitions definitions, boolean change) {
    return definitions.reference("alternative", () -> shape().schema(definitions, true));
  }
}
