package dev.roundtrip.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads YAML as text with places and nothing else: no types are made of it, no tags are obeyed, and
 * everything is limited, so that a file from a stranger can do no harm.
 */
final class YamlText {

  static final int MAX_CHARACTERS = 1_000_000;
  static final int MAX_DEPTH = 24;
  static final int MAX_ALIASES = 100;
  static final int MAX_VALUES = 100_000;

  private final String text;
  private final String file;
  private final Problems problems;
  private int values;
  private boolean stopped;

  private YamlText(String text, String file, Problems problems) {
    this.text = text;
    this.file = file;
    this.problems = problems;
  }

  /** Returns the one map that a text holds, or null after saying why there is none. */
  static Node.@Nullable Mapping read(String text, String file, Problems problems) {
    if (text.length() > MAX_CHARACTERS) {
      String found = String.format(Locale.ROOT, "%,d characters", text.length());
      String allowed =
          String.format(Locale.ROOT, "a scenario of at most %,d characters", MAX_CHARACTERS);
      problems.add(Place.wholeOf(file), "", found, allowed);
      return null;
    }
    int before = problems.count();
    String yaml = text.startsWith("\uFEFF") ? text.substring(1) : text;
    Node root = new YamlText(yaml, file, problems).read();
    if (root instanceof Node.Mapping mapping) {
      return mapping;
    }
    if (problems.count() == before) {
      Place place = root == null ? Place.wholeOf(file) : root.place();
      problems.add(place, "", root == null ? "nothing" : root.found(), "a scenario, a map of keys");
    }
    return null;
  }

  private @Nullable Node read() {
    try {
      if (!isWithinLimits()) {
        return null;
      }
      Node root =
          new Compose(settings())
              .composeString(text)
              .map(node -> converted(node, "", 0))
              .orElse(null);
      return stopped ? null : root;
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().map(this::placeOf).orElse(Place.wholeOf(file));
      problems.add(place, "", "broken YAML (" + e.getProblem() + ")", "valid YAML");
    } catch (ReaderException e) {
      String found = String.format(Locale.ROOT, "the character U+%04X", e.getCodePoint());
      problems.add(placeOf(e.getPosition()), "", found, "text of printable characters");
    } catch (YamlEngineException e) {
      problems.add(Place.wholeOf(file), "", "broken YAML (" + e.getMessage() + ")", "valid YAML");
    }
    return null;
  }

  private LoadSettings settings() {
    return LoadSettings.builder()
        .setLabel(file)
        .setUseMarks(true)
        .setCodePointLimit(MAX_CHARACTERS)
        .setMaxAliasesForCollections(MAX_ALIASES)
        .build();
  }

  /** Looks at the events only, which takes no memory, before anything is built from them. */
  private boolean isWithinLimits() {
    int before = problems.count();
    int depth = 0;
    int aliases = 0;
    int documents = 0;
    for (Event event : new Parse(settings()).parseString(text)) {
      Place place = event.getStartMark().map(this::placeOf).orElse(Place.wholeOf(file));
      switch (event) {
        case CollectionStartEvent start -> {
          depth++;
          refuseTag(start.getTag(), place);
        }
        case CollectionEndEvent end -> depth--;
        case ScalarEvent scalar -> refuseTag(scalar.getTag(), place);
        case AliasEvent alias -> aliases++;
        case DocumentStartEvent start -> documents++;
        default -> {}
      }
      if (depth > MAX_DEPTH) {
        problems.add(
            place, "", "values nested deeper than that", "at most " + MAX_DEPTH + " levels");
        return false;
      }
      if (aliases > MAX_ALIASES) {
        problems.add(place, "", "more aliases than that", "at most " + MAX_ALIASES + " aliases");
        return false;
      }
      if (documents > 1) {
        problems.add(place, "", "a second document", "one scenario in a file");
        return false;
      }
    }
    return problems.count() == before;
  }

  private void refuseTag(Optional<String> tag, Place place) {
    if (tag.isPresent()) {
      problems.add(place, "", "the tag " + Node.Scalar.quote(tag.get()), "a value without a tag");
    }
  }

  private Node converted(org.snakeyaml.engine.v2.nodes.Node node, String path, int depth) {
    Place place = node.getStartMark().map(this::placeOf).orElse(Place.wholeOf(file));
    values++;
    if (!stopped && (values > MAX_VALUES || depth > MAX_DEPTH)) {
      stopped = true;
      problems.add(
          place, path, "more than that", "at most 100,000 values in 24 levels, aliases unfolded");
    }
    if (stopped) {
      return new Node.Scalar(place, "", true);
    }
    return switch (node) {
      case ScalarNode scalar -> new Node.Scalar(place, scalar.getValue(), scalar.isPlain());
      case SequenceNode sequence -> listing(sequence, place, path, depth);
      case MappingNode mapping -> mapping(mapping, place, path, depth);
      default -> throw new IllegalStateException("no such node: " + node.getNodeType());
    };
  }

  private Node.Listing listing(SequenceNode sequence, Place place, String path, int depth) {
    List<Node> items = new ArrayList<>();
    for (org.snakeyaml.engine.v2.nodes.Node item : sequence.getValue()) {
      items.add(converted(item, path + "[" + items.size() + "]", depth + 1));
    }
    return new Node.Listing(place, items);
  }

  private Node.Mapping mapping(MappingNode mapping, Place place, String path, int depth) {
    SequencedMap<String, Node.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Place keyPlace =
          tuple.getKeyNode().getStartMark().map(this::placeOf).orElse(Place.wholeOf(file));
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(keyPlace, path, "a list or a map as a key", "a name as a key");
        continue;
      }
      String name = key.getValue();
      String here = path.isEmpty() ? name : path + "." + name;
      Node value = converted(tuple.getValueNode(), here, depth + 1);
      Node.Entry first = entries.putIfAbsent(name, new Node.Entry(keyPlace, value));
      if (first != null) {
        String found = Node.Scalar.quote(name) + " a second time";
        String allowed = "it once; it is in line " + first.key().line() + " already";
        problems.add(keyPlace, here, found, allowed);
      }
    }
    return new Node.Mapping(place, entries);
  }

  private Place placeOf(Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Place placeOf(int position) {
    String before = text.substring(0, Math.min(position, text.length()));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Place(file, line, before.length() - before.lastIndexOf('\n'));
  }
}
