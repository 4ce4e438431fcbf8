package dev.roundtrip.scenarios;

import java.util.Locale;
import java.util.Map;

/**
 * Writes a scenario in one form only, so that equal scenarios have equal digests: block style, two
 * spaces, no comments, values in double quotes unless they are plain words and numbers.
 */
final class CanonicalText {

  private static final String PLAIN = "[A-Za-z0-9][A-Za-z0-9._%/+-]*( [A-Za-z0-9._%/+-]+)*";

  private final StringBuilder text = new StringBuilder();

  private CanonicalText() {}

  static String of(Node.Mapping root) {
    CanonicalText canonical = new CanonicalText();
    canonical.writeEntries(root, 0);
    return canonical.text.toString();
  }

  private void writeEntries(Node.Mapping mapping, int depth) {
    for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
      indent(depth);
      text.append(scalar(entry.getKey())).append(':');
      write(entry.getValue().value(), depth + 1);
    }
  }

  /** Writes what follows a key or a dash, up to the end of its last line. */
  private void write(Node node, int depth) {
    switch (node) {
      case Node.Scalar scalar -> text.append(' ').append(scalar(scalar)).append('\n');
      case Node.Listing(var place, var items) when items.isEmpty() -> text.append(" []\n");
      case Node.Listing(var place, var items) -> {
        text.append('\n');
        for (Node item : items) {
          indent(depth);
          text.append('-');
          write(item, depth + 1);
        }
      }
      case Node.Mapping(var place, var entries) when entries.isEmpty() -> text.append(" {}\n");
      case Node.Mapping mapping -> {
        text.append('\n');
        writeEntries(mapping, depth);
      }
    }
  }

  private void indent(int depth) {
    text.append("  ".repeat(depth));
  }

  private static String scalar(Node.Scalar scalar) {
    return scalar.isNothing() ? "null" : scalar(scalar.text());
  }

  private static String scalar(String value) {
    boolean plain = value.matches(PLAIN) && !value.equalsIgnoreCase("null");
    return plain ? value : quoted(value);
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(point -> {
          if (point == '"' || point == '\\') {
            quoted.append('\\').append((char) point);
          } else if (isPrintable(point)) {
            quoted.appendCodePoint(point);
          } else {
            quoted.append(
                String.format(Locale.ROOT, point > 0xFFFF ? "\\U%08X" : "\\u%04X", point));
          }
        });
    return quoted.append('"').toString();
  }

  /** Fixed ranges, because what Java calls printable grows from version to version. */
  private static boolean isPrintable(int point) {
    return (point >= 0x20 && point <= 0x7E)
        || (point >= 0xA1 && point <= 0x1FFF)
        || (point >= 0x2030 && point <= 0xD7FF)
        || (point >= 0xF900 && point <= 0xFDCF)
        || (point >= 0xFE30 && point <= 0xFEFE)
        || (point >= 0xFF01 && point <= 0xFFEF);
  }
}
