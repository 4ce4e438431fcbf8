package dev.roundtrip.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import dev.roundtrip.cli.screen.Wrapped;
import dev.roundtrip.economy.shock.Decay;
import dev.roundtrip.economy.shock.Form;
import dev.roundtrip.economy.shock.Parameter;
import dev.roundtrip.economy.shock.ShockType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** The catalogue of shocks as text, as wide as the terminal and at most 100 columns. */
final class ShockTable {

  private static final int WIDEST = 100;

  /** From this width on there is room for what a shock does beside its name. */
  private static final int WIDE = 80;

  private static final int ID_WIDTH = 26;

  private static final String NOTE =
      "Every shock begins with from=MONTH, such as from=2027-01, and lasts for=18m or, left out, for"
          + " good. What fades takes decay=linear or a half-life, decay=6m. Values shown are taken"
          + " if left out; [ ] may be left out. 'roundtrip shock list NAME' shows bounds, sources"
          + " and an example.";

  private ShockTable() {}

  /** A line of the table: a shock, or the heading of a kind. */
  private record Line(String id, String meaning, String parameters) {}

  /** Returns all shocks, those of a kind together. */
  static String of(List<ShockType> types, int width) {
    int wide = Math.min(width, WIDEST);
    List<Line> lines = new ArrayList<>();
    ShockType.Kind kind = null;
    for (ShockType type : types) {
      if (type.kind() != kind) {
        kind = type.kind();
        lines.add(new Line("", "", ""));
        lines.add(new Line(nameOf(type), "", ""));
      }
      lines.add(new Line("  " + type.id(), type.meaning(), parameters(type)));
    }
    List<String> text = new ArrayList<>(wide < WIDE ? stacked(lines, wide) : table(lines, wide));
    text.removeFirst();
    text.add("");
    text.addAll(Wrapped.lines(NOTE, wide, ""));
    return String.join("\n", text) + "\n";
  }

  private static List<String> table(List<Line> lines, int width) {
    int parameters = (width - ID_WIDTH) * 2 / 5;
    String table =
        AsciiTable.builder()
            .border(AsciiTable.NO_BORDERS)
            .lineSeparator("\n")
            .data(
                lines,
                List.of(
                    column(ID_WIDTH + 1).with(Line::id),
                    column(width - ID_WIDTH - parameters).with(Line::meaning),
                    column(parameters).with(Line::parameters)))
            .asString();
    return table.lines().map(line -> line.substring(1).stripTrailing()).toList();
  }

  private static List<String> stacked(List<Line> lines, int width) {
    List<String> text = new ArrayList<>();
    for (Line line : lines) {
      text.addAll(
          Wrapped.lines((line.id() + "  " + line.parameters()).stripTrailing(), width, "      "));
      if (!line.meaning().isEmpty()) {
        text.addAll(Wrapped.lines("      " + line.meaning(), width, "      "));
      }
    }
    return text;
  }

  private static com.github.freva.asciitable.Column column(int width) {
    return new com.github.freva.asciitable.Column()
        .dataAlign(HorizontalAlign.LEFT)
        .maxWidth(width, OverflowBehaviour.NEWLINE);
  }

  private static String parameters(ShockType type) {
    StringJoiner parameters = new StringJoiner(" ");
    for (Parameter<?> parameter : type.parameters()) {
      String value = parameter.usualText();
      String text = parameter.name() + "=" + (value == null ? placeOf(parameter.form()) : value);
      parameters.add(value == null && !parameter.required() ? "[" + text + "]" : text);
    }
    return parameters.add(type.fades() ? "[decay]" : "").toString().strip();
  }

  private static String placeOf(Form<?> form) {
    return switch (form) {
      case Form.Percentage share -> "N%";
      case Form.Months months -> "Nm";
      case Form.Billions limit -> "Nbn";
      case Form.Party party -> "PARTY";
      case Form.Agreement agreement -> "CONTRACT";
    };
  }

  /** Returns all there is to say about one shock. */
  static String of(ShockType type, int width) {
    int wide = Math.min(width, WIDEST);
    StringBuilder text = new StringBuilder(type.id() + " (" + nameOf(type) + ")\n");
    TextTable facts = columns(12, wide - 12);
    add(facts, "", type.meaning());
    add(facts, "  law", type.law());
    add(facts, "  source", type.source());
    text.append(facts).append('\n');
    TextTable rows = columns(18, wide - 18);
    for (Parameter<?> parameter : type.parameters()) {
      add(rows, "  " + parameter.name(), about(parameter));
      add(rows, "", parameter.source().isEmpty() ? null : "source: " + parameter.source());
    }
    add(rows, "  from", "the first month, such as 2027-01");
    add(rows, "  for", "how long it lasts, 1m to 1200m; for good if left out");
    add(rows, "  decay", type.fades() ? Decay.ALLOWED + "; none if left out" : null);
    return text.append(rows).append("\n--shock ").append(type.example()).append('\n').toString();
  }

  private static String about(Parameter<?> parameter) {
    String usual = parameter.usualText();
    return parameter.meaning()
        + "; "
        + parameter.form().allowed()
        + (usual == null ? "" : "; " + usual + " if left out")
        + (parameter.required() ? "; must be given" : "");
  }

  private static void add(TextTable table, String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      table.addRowValues(name, text);
    }
  }

  private static TextTable columns(int... widths) {
    Column[] columns = new Column[widths.length];
    for (int i = 0; i < widths.length; i++) {
      columns[i] = new Column(widths[i], 0, Overflow.WRAP);
    }
    return TextTable.forColumns(Help.defaultColorScheme(Help.Ansi.OFF), columns);
  }

  private static String nameOf(ShockType type) {
    return type.kind().name().toLowerCase(Locale.ROOT);
  }
}
