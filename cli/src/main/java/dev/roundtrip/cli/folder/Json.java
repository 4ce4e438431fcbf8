package dev.roundtrip.cli.folder;

import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.MinimalPrettyPrinter;

/** How our JSON is laid out: one line for each item of a list, so that files compare by line. */
public final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private Json() {}

  /** Writes one object and a line end; the stream stays open. */
  public static void writeObject(OutputStream out, Consumer<JsonGenerator> content) {
    try (JsonGenerator json = FACTORY.createGenerator(new Layout(), out)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** Writes a list of objects. */
  public static <T> void writeList(
      JsonGenerator json, String name, Iterable<T> items, Consumer<T> properties) {
    json.writeArrayPropertyStart(name);
    for (T item : items) {
      json.writeStartObject();
      properties.accept(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Returns a constant's name as files and JSON spell it, such as {@code chip-maker}. */
  static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static final class Layout extends ObjectWriteContext.Base {

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new LineForEachItem();
    }
  }

  /** Breaks lines between the items of the outermost lists and nowhere else. */
  private static final class LineForEachItem extends MinimalPrettyPrinter {

    private static final long serialVersionUID = 1;

    private int depth;

    private LineForEachItem() {
      super("");
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
      depth++;
      super.writeStartArray(json);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
      breakLine(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
      super.writeArrayValueSeparator(json);
      breakLine(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
      if (values > 0) {
        breakLine(json);
      }
      super.writeEndArray(json, values);
      depth--;
    }

    private void breakLine(JsonGenerator json) {
      if (depth == 1) {
        json.writeRaw('\n');
      }
    }
  }
}
