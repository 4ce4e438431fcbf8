package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.analysis.Flow;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.store.EntryPlace;
import dev.roundtrip.ledger.store.TimelineReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is asked for in a query; what makes no sense is refused with what would. */
final class Asked {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern ENTRY = Pattern.compile("(\\d{4}-\\d{2})\\.(\\d{1,9})");
  private static final Pattern PLACE = Pattern.compile("(\\d{4}-\\d{2})\\.([01])\\.(\\d{1,15})");
  private static final Pattern ACCOUNT = Pattern.compile("[a-z]{1,20}(:[a-z-]{1,40})?");
  private static final int MOST_LETTERS = 100;

  private Asked() {}

  static int whole(String name, String text, int least, int most) {
    int found = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    if (found < least || found > most) {
      throw RefusedRequest.badParameter(
          name + " must be a whole number from " + least + " to " + most + ".");
    }
    return found;
  }

  static @Nullable PartyId party(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!PartyId.isValid(text)) {
      throw RefusedRequest.badParameter(name + " must be the id of a party, such as chip-maker-1.");
    }
    return new PartyId(text);
  }

  static @Nullable ContractId contract(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return new ContractId(text);
    } catch (IllegalArgumentException e) {
      throw RefusedRequest.badParameter("contract must be the id of a contract, such as rent-1.");
    }
  }

  static @Nullable String account(@Nullable String text) {
    if (text != null && !ACCOUNT.matcher(text).matches()) {
      throw RefusedRequest.badParameter(
          "account must be the name of an account or its beginning, such as assets:cash or"
              + " revenue.");
    }
    return text;
  }

  static @Nullable String words(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > MOST_LETTERS || text.chars().anyMatch(Character::isISOControl)) {
      throw RefusedRequest.badParameter(
          "words must be at most " + MOST_LETTERS + " printable characters.");
    }
    return text.strip();
  }

  static @Nullable Period period(String name, @Nullable String text) {
    return text == null ? null : month(name, text);
  }

  private static Period month(String name, String text) {
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException e) {
      throw RefusedRequest.badParameter(name + " must be a month such as 2027-03.");
    }
  }

  static @Nullable EntryPlace entry(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Matcher parts = ENTRY.matcher(text);
    if (!parts.matches()) {
      throw RefusedRequest.badParameter("before must be the id of an entry, such as 2027-03.17.");
    }
    return new EntryPlace(month("before", parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  static TimelineReader.@Nullable Place place(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Matcher parts = PLACE.matcher(text);
    if (!parts.matches()) {
      throw RefusedRequest.badParameter(
          "before must be a place in the timeline, such as 2027-03.1.17.");
    }
    return new TimelineReader.Place(
        month("before", parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Long.parseLong(parts.group(3)));
  }

  /** Reads some of these words, with commas between them; all of them if nothing is asked for. */
  static List<String> someOf(String name, @Nullable String text, List<String> all) {
    if (text == null) {
      return all;
    }
    List<String> some = List.of(text.split(",", -1));
    if (!all.containsAll(some)) {
      throw RefusedRequest.badParameter(
          name + " must be one or more of " + String.join(", ", all) + ".");
    }
    return some;
  }

  /** Reads kinds of payments, with commas between them, or null for all. */
  static @Nullable Set<Flow> flows(@Nullable String text) {
    if (text == null) {
      return null;
    }
    List<String> all = Stream.of(Flow.values()).map(Asked::word).toList();
    List<String> some = someOf("flows", text, all);
    return Stream.of(Flow.values())
        .filter(flow -> some.contains(word(flow)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Flow.class)));
  }

  /** Returns a constant as the API writes it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static EventId event(String name, String text) {
    return EventId.parse(text)
        .orElseThrow(
            () -> RefusedRequest.badParameter(name + " must be the id of an event, such as 1.17."));
  }
}
