package dev.roundtrip.cli;

import dev.roundtrip.cli.folder.Json;
import dev.roundtrip.cli.screen.Screen;
import dev.roundtrip.economy.shock.Catalogue;
import dev.roundtrip.economy.shock.Parameter;
import dev.roundtrip.economy.shock.ShockType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/** Lists the shocks there are. */
@Command(
    name = "list",
    header = "List the shocks there are, or tell all about one.",
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  roundtrip shock list",
      "  roundtrip shock list efficiency-jump",
      "  roundtrip shock list --json"
    })
final class ShockListCommand implements Runnable {

  @ParentCommand private ShockCommand parent;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The shock to tell all about; all of them in a table if left out.")
  private @Nullable String name;

  @Option(names = "--json", description = "Print JSON, and nothing else.")
  private boolean json;

  @Override
  public void run() {
    List<ShockType> types = name == null ? Catalogue.types() : List.of(named(name));
    if (json) {
      Json.writeObject(
          parent.screen().out(),
          written -> Json.writeList(written, "shocks", types, type -> write(written, type)));
    } else {
      Screen screen = parent.screen();
      int width = screen.width();
      screen
          .out()
          .print(
              name == null ? ShockTable.of(types, width) : ShockTable.of(types.getFirst(), width));
    }
  }

  private static ShockType named(String name) {
    try {
      return Catalogue.type(name);
    } catch (IllegalArgumentException e) {
      throw UserException.badInput(e.getMessage() + "", e);
    }
  }

  private static void write(JsonGenerator json, ShockType type) {
    json.writeStringProperty("id", type.id());
    json.writeStringProperty("kind", type.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("meaning", type.meaning());
    json.writeStringProperty("law", type.law());
    json.writeStringProperty("source", type.source());
    json.writeBooleanProperty("fades", type.fades());
    json.writeStringProperty("example", type.example());
    Json.writeList(json, "parameters", type.parameters(), parameter -> write(json, parameter));
  }

  private static void write(JsonGenerator json, Parameter<?> parameter) {
    json.writeStringProperty("name", parameter.name());
    json.writeStringProperty("meaning", parameter.meaning());
    json.writeStringProperty("unit", parameter.form().unit());
    json.writeStringProperty("allowed", parameter.form().allowed());
    json.writeBooleanProperty("required", parameter.required());
    json.writeStringProperty("usual", parameter.usualText());
    json.writeStringProperty("source", parameter.source());
  }
}
