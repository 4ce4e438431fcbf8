package dev.roundtrip.scenarios;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML as text with places and nothing else: no types are made of it, no tags are obeyed, and
 * everything is limited, so that a file from a stranger can do no harm.
 */
final class YamlText {

  static final int MAX_CHARACTERS = 1_000_000;
  static final int MAX_DEPTH = 24;
  static final int MAX_ALIASES = 300;
  static final int MAX_VALUES = 100_000;

  private final String text;
  private final String file;
  private final Problems problems;
  private final Iterator<Event> events;
  private final Map<String, Node> anchors = new HashMap<>();
  private int aliases;
  private int values;

  private YamlText(String text, String file, Problems problems) {
    this.text = text;
    this.file = file;
    this.problems = problems;
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setUseMarks(true)
            .setCodePointLimit(MAX_CHARACTERS)
            .build();
    events = new Parse(settings).parseString(text).iterator();
  }

  /** Says that reading on makes no sense; the reason is among the problems already. */
  private static final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoppedException() {
      super(null, null, false, false);
    }
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
      return document();
    } catch (StoppedException e) {
      return null;
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().map(this::placeOf).orElse(Place.wholeOf(file));
      problems.add(place, "", "broken YAML (" + e.getProblem() + ")", "valid YAML" + hint(e));
    } catch (ReaderException e) {
      String found = String.format(Locale.ROOT, "the character U+%04X", e.getCodePoint());
      problems.add(placeOf(e.getPosition()), "", found, "text of printable characters");
    } catch (YamlEngineException e) {
      problems.add(Place.wholeOf(file), "", "broken YAML (" + e.getMessage() + ")", "valid YAML");
    }
    return null;
  }

  /** The slip behind most of these, which the parser's own words do not name. */
  private static String hint(MarkedYamlEngineException e) {
    return "mapping values are not allowed here".equals(e.getProblem())
        ? "; a text with a colon and a space in it needs quotes"
        : "";
  }

  private @Nullable Node document() {
    Node root = null;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent && root != null) {
        throw stopped(placeOf(event), "", "a second document", "one scenario in a file");
      }
      if (event instanceof DocumentStartEvent) {
        root = node(events.next(), "", 0);
      }
    }
    return root;
  }

  private StoppedException stopped(Place place, String path, String found, String allowed) {
    problems.add(place, path, found, allowed);
    return new StoppedException();
  }

  private Node node(Event event, String path, int depth) {
    Place place = placeOf(event);
    count(place, path, depth);
    return switch (event) {
      case AliasEvent alias -> aliased(alias, place, path, depth);
      case ScalarEvent scalar -> {
        refuseTag(scalar.getTag(), place, path);
        Node value = new Node.Scalar(place, scalar.getValue(), scalar.isPlain());
        yield anchored(scalar.getAnchor(), value);
      }
      case SequenceStartEvent start -> {
        refuseTag(start.getTag(), place, path);
        yield anchored(start.getAnchor(), listing(place, path, depth));
      }
      case MappingStartEvent start -> {
        refuseTag(start.getTag(), place, path);
        yield anchored(start.getAnchor(), mapping(place, path, depth));
      }
      default -> throw new IllegalStateException("no value begins so: " + event);
    };
  }

  private void count(Place place, String path, int depth) {
    values++;
    if (depth > MAX_DEPTH) {
      throw stopped(place, path, "values nested deeper", "at most " + MAX_DEPTH + " levels");
    }
    if (values > MAX_VALUES) {
      String allowed =
          String.format(Locale.ROOT, "at most %,d values, aliases unfolded", MAX_VALUES);
      throw stopped(place, path, "more values", allowed);
    }
  }

  private void refuseTag(Optional<String> tag, Place place, String path) {
    if (tag.isPresent()) {
      String found = "the tag " + Node.Scalar.quote(tag.get());
      problems.add(place, path, found, "a value without a tag");
    }
  }

  private Node anchored(Optional<Anchor> anchor, Node node) {
    anchor.ifPresent(name -> anchors.put(name.getValue(), node));
    return node;
  }

  /** An anchor holds once its value is complete, so no value can contain itself. */
  private Node aliased(AliasEvent alias, Place place, String path, int depth) {
    aliases++;
    if (aliases > MAX_ALIASES) {
      throw stopped(place, path, "more aliases", "at most " + MAX_ALIASES + " aliases");
    }
    String name = alias.getAlias().getValue();
    Node node = anchors.get(name);
    if (node == null) {
      String found = "the alias " + Node.Scalar.quote("*" + name);
      throw stopped(place, path, found, "a value marked '&" + name + "' before it");
    }
    countAll(node, place, path, depth);
    return node;
  }

  private void countAll(Node node, Place place, String path, int depth) {
    switch (node) {
      case Node.Scalar scalar -> {}
      case Node.Listing listing ->
          listing.items().forEach(item -> countOne(item, place, path, depth + 1));
      case Node.Mapping mapping ->
          mapping.entries().values().forEach(e -> countOne(e.value(), place, path, depth + 1));
    }
  }

  private void countOne(Node node, Place place, String path, int depth) {
    count(place, path, depth);
    countAll(node, place, path, depth);
  }

  private Node.Listing listing(Place place, String path, int depth) {
    List<Node> items = new ArrayList<>();
    Event next = events.next();
    while (!(next instanceof SequenceEndEvent)) {
      items.add(node(next, path + "[" + items.size() + "]", depth + 1));
      next = events.next();
    }
    return new Node.Listing(place, items);
  }

  private Node.Mapping mapping(Place place, String path, int depth) {
    SequencedMap<String, Node.Entry> entries = new LinkedHashMap<>();
    Event next = events.next();
    while (!(next instanceof MappingEndEvent)) {
      Node key = node(next, path, depth + 1);
      String name = key instanceof Node.Scalar scalar ? scalar.text() : "";
      String here = path.isEmpty() ? name : path + "." + name;
      Node value = node(events.next(), here, depth + 1);
      if (key instanceof Node.Scalar) {
        Node.Entry entry = new Node.Entry(placeOf(next), value);
        Node.Entry first = entries.putIfAbsent(name, entry);
        if (first != null) {
          String found = Node.Scalar.quote(name) + " a second time";
          String allowed = "it once; it is in line " + first.key().line() + " already";
          problems.add(entry.key(), here, found, allowed);
        }
      } else {
        problems.add(key.place(), path, "a list or a map as a key", "a name as a key");
      }
      next = events.next();
    }
    return new Node.Mapping(place, entries);
  }

  private Place placeOf(Event event) {
    return event.getStartMark().map(this::placeOf).orElse(Place.wholeOf(file));
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
