package dev.roundtrip.scenarios;

import dev.roundtrip.economy.name.Names;
import dev.roundtrip.economy.party.PartyId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Where the facts allow more than one reading, a scenario holds the alternatives of each and
 * chooses one: {@code readings: {finances: company}}, {@code alternatives: {finances: {company: {},
 * leaked: {...}}}}.
 *
 * <p>An alternative is a set of changes to the file it stands in. The chosen ones are made to each
 * file in order of the readings' names, before the next file that extends it changes the result; so
 * what a file says itself counts for more than any reading of what it extends.
 */
final class Readings {

  private static final Scalar<String> NAME =
      new Scalar<>("string", Reference.ID_PATTERN, Readings::name);

  static final Field<SortedMap<String, String>> CHOSEN =
      Field.optional(
          "readings", new ById<>("readings", NAME), "the alternative taken, for each reading");

  private final Field<SortedMap<String, SortedMap<String, Node.Mapping>>> field;
  private final Context context;

  /** What may be chosen for each reading, in any of the files. */
  private final SortedMap<String, SortedSet<String>> known = new TreeMap<>();

  /** What the scenario's own file has of it. */
  private final SortedMap<String, SortedMap<String, Node.Mapping>> own = new TreeMap<>();

  private final SortedMap<String, String> chosen = new TreeMap<>();

  private Readings(
      Field<SortedMap<String, SortedMap<String, Node.Mapping>>> field, Problems problems) {
    this.field = field;
    this.context = new Context(problems, null, null);
  }

  /** Returns the key of the alternatives. */
  static Field<SortedMap<String, SortedMap<String, Node.Mapping>>> alternatives(
      List<Field<?>> content) {
    return Field.optional(
        "alternatives",
        new ById<>("readings", new ById<>("alternatives", new AlternativeForm(content))),
        "for each reading its alternatives, each a set of changes to this file");
  }

  private static String name(String text) throws Scalar.UnreadableException {
    if (!PartyId.isValid(text)) {
      throw new Scalar.UnreadableException("the name of an alternative");
    }
    return text;
  }

  /**
   * Finds the readings of a scenario and says what is wrong with them.
   *
   * @param files the scenario and what it extends, the last extended first
   * @param asked readings asked for from outside, which count for more than any file's
   */
  static Readings of(List<Node.Mapping> files, Map<String, String> asked, Problems problems) {
    Readings readings = new Readings(ScenarioForm.ALTERNATIVES, problems);
    for (Node.Mapping file : files) {
      readings
          .alternativesIn(file)
          .forEach((reading, alternatives) ->
              readings
                  .known
                  .computeIfAbsent(reading, any -> new TreeSet<>())
                  .addAll(alternatives.keySet()));
    }
    readings.own.putAll(readings.alternativesIn(files.getLast()));
    for (Node.Mapping file : files) {
      readings.chooseIn(file);
    }
    new TreeMap<>(asked)
        .forEach((reading, alternative) -> {
          Place place = Place.wholeOf("--reading " + reading + "=" + alternative);
          readings.choose(reading, place, alternative, place, "");
        });
    for (Node.Mapping file : files) {
      readings.requireChoices(file);
    }
    return readings;
  }

  private SortedMap<String, SortedMap<String, Node.Mapping>> alternativesIn(Node.Mapping file) {
    Node.Entry entry = file.entries().get(field.key());
    SortedMap<String, SortedMap<String, Node.Mapping>> read =
        entry == null ? null : field.form().read(entry, field.key(), context);
    return read == null ? new TreeMap<>() : read;
  }

  private void chooseIn(Node.Mapping file) {
    Node.Entry entry = file.entries().get(CHOSEN.key());
    if (entry == null) {
      return;
    }
    SortedMap<String, String> choices = CHOSEN.form().read(entry, CHOSEN.key(), context);
    if (choices != null) {
      choices.forEach((reading, alternative) -> {
        Node.Entry written = entry.value().entriesOrNone().get(reading);
        Place key = written == null ? entry.key() : written.key();
        Place value = written == null ? entry.key() : written.value().place();
        choose(reading, key, alternative, value, CHOSEN.key());
      });
    }
  }

  private void choose(String reading, Place key, String alternative, Place value, String path) {
    SortedSet<String> allowed = known.get(reading);
    if (allowed == null) {
      String names = Names.oneOf("readings", reading, known.keySet());
      context.problems().add(key, path, Node.Scalar.quote(reading), names);
    } else if (!allowed.contains(alternative)) {
      String names = Names.oneOf("alternatives of '" + reading + "'", alternative, allowed);
      String at = path.isEmpty() ? "" : path + "." + reading;
      context.problems().add(value, at, Node.Scalar.quote(alternative), names);
    } else {
      chosen.put(reading, alternative);
    }
  }

  private void requireChoices(Node.Mapping file) {
    Node alternatives = file.find(field.key());
    if (alternatives == null || context.problems().any()) {
      return;
    }
    alternatives
        .entriesOrNone()
        .forEach((reading, entry) -> {
          if (!chosen.containsKey(reading)) {
            String path = field.key() + "." + reading;
            String allowed = "one of them in '" + CHOSEN.key() + "." + reading + "'";
            context.problems().add(entry.key(), path, "no choice", allowed);
          }
        });
  }

  /** Returns a file with its own chosen alternatives, and without all talk of readings. */
  Node.Mapping appliedTo(Node.Mapping result, Node.Mapping file) {
    Node.Mapping applied = result.without(CHOSEN.key()).without(field.key());
    for (var reading : alternativesIn(file).entrySet()) {
      String alternative = chosen.getOrDefault(reading.getKey(), "");
      Node.Mapping changes = reading.getValue().get(alternative);
      if (changes != null) {
        String path = field.key() + "." + reading.getKey() + "." + alternative;
        applied = Inheritance.applied(applied, changes, path, context.problems());
      }
    }
    return applied;
  }

  /**
   * Returns a whole scenario with a record of what was chosen: the alternatives that were taken are
   * empty, because they are in it, and the others are gone.
   */
  Node.Mapping recordedIn(Node.Mapping root) {
    if (chosen.isEmpty()) {
      return root;
    }
    Place place = root.place();
    Node choices = byReading(place, name -> new Node.Scalar(place, name, false));
    Node.Mapping none = new Node.Mapping(place, new LinkedHashMap<>());
    Node taken = byReading(place, name -> none.with(name, new Node.Entry(place, none)));
    return root.with(CHOSEN.key(), new Node.Entry(place, choices))
        .with(field.key(), new Node.Entry(place, taken));
  }

  private Node byReading(Place place, Function<String, Node> value) {
    SequencedMap<String, Node.Entry> entries = new LinkedHashMap<>();
    chosen.forEach(
        (reading, name) -> entries.put(reading, new Node.Entry(place, value.apply(name))));
    return new Node.Mapping(place, entries);
  }

  /** Returns what was chosen, and from what, by the readings' names. */
  SortedMap<String, LoadedScenario.Reading> taken() {
    SortedMap<String, LoadedScenario.Reading> taken = new TreeMap<>();
    chosen.forEach((reading, name) ->
        taken.put(
            reading,
            new LoadedScenario.Reading(
                name,
                List.copyOf(known.getOrDefault(reading, new TreeSet<>())),
                List.copyOf(own.getOrDefault(reading, new TreeMap<>()).keySet()))));
    return taken;
  }
}
