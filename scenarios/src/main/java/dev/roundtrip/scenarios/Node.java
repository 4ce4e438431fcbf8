package dev.roundtrip.scenarios;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A scenario as text with places, before anybody has asked what it means. */
sealed interface Node {

  /** Returns where it begins. */
  Place place();

  /** Returns what a reader of an error needs to recognise it. */
  String found();

  /**
   * A single value.
   *
   * @param text the value without quotes
   * @param plain whether it was written without quotes
   */
  record Scalar(Place place, String text, boolean plain) implements Node {

    private static final int SHOWN = 60;

    /** Tells whether nothing was written, or {@code null} or {@code ~}. */
    boolean isNothing() {
      return plain
          && (text.isEmpty() || text.equals("~") || text.toLowerCase(Locale.ROOT).equals("null"));
    }

    @Override
    public String found() {
      return isNothing() ? "nothing" : quote(text);
    }

    /** Returns the text in quotes, on one line and not too long. */
    static String quote(String text) {
      return "'" + shown(text) + "'";
    }

    private static String shown(String text) {
      String line = text.replaceAll("\\p{Cntrl}+", " ");
      int end = line.offsetByCodePoints(0, Math.min(SHOWN, line.codePointCount(0, line.length())));
      return end < line.length() ? line.substring(0, end) + "..." : line;
    }
  }

  /** Several values in order. */
  record Listing(Place place, List<Node> items) implements Node {

    public Listing {
      items = List.copyOf(items);
    }

    @Override
    public String found() {
      return "a list";
    }
  }

  /** Values by key, in the order in which they were written. */
  record Mapping(Place place, SequencedMap<String, Entry> entries) implements Node {

    private static final int SHOWN = 4;

    public Mapping {
      entries = new LinkedHashMap<>(entries);
    }

    @Nullable Node find(String key) {
      Entry entry = entries.get(key);
      return entry == null ? null : entry.value();
    }

    /** Returns this mapping with an entry added or replaced. */
    Mapping with(String key, Entry entry) {
      SequencedMap<String, Entry> next = new LinkedHashMap<>(entries);
      next.put(key, entry);
      return new Mapping(place, next);
    }

    /** Returns this mapping without a key. */
    Mapping without(String key) {
      SequencedMap<String, Entry> next = new LinkedHashMap<>(entries);
      next.remove(key);
      return new Mapping(place, next);
    }

    @Override
    public String found() {
      return entries.isEmpty() ? "an empty map" : "a map of " + firstKeys();
    }

    private String firstKeys() {
      String keys =
          entries.keySet().stream().limit(SHOWN).map(Scalar::shown).collect(joining(", "));
      return entries.size() > SHOWN ? keys + ", ..." : keys;
    }
  }

  /**
   * One entry of a mapping.
   *
   * @param key where its key stands
   * @param value its value
   */
  record Entry(Place key, Node value) {}

  /** Returns the entries of a mapping, or none if this is none. */
  default Map<String, Entry> entriesOrNone() {
    return this instanceof Mapping mapping ? mapping.entries() : Map.of();
  }
}
