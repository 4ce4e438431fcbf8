package dev.roundtrip.economy.stress;

import dev.roundtrip.economy.name.Names;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.simulation.Economy;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that may happen in a run: {@code default(coreweave)}, {@code arrears(openai)}, {@code
 * default(any)}.
 *
 * @param kind what happens
 * @param party to whom; null for anybody
 */
public record StressEvent(Kind kind, @Nullable PartyId party) {

  /** The first default of anybody. */
  public static final StressEvent ANY_DEFAULT = new StressEvent(Kind.DEFAULT, null);

  private static final String ANYBODY = "any";
  private static final Pattern FORM = Pattern.compile("(default|arrears)\\((.+)\\)");

  /** What may happen to a party. */
  public enum Kind {
    /** What it owes is unpaid beyond its cure. */
    DEFAULT,
    /** It does not pay all that is due in a month. */
    ARREARS
  }

  /**
   * Reads an event.
   *
   * @throws IllegalArgumentException with what was found and what is allowed
   */
  public static StressEvent parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    String party = form.matches() ? form.group(2).strip() : "";
    if (!PartyId.isValid(party)) {
      throw new IllegalArgumentException(
          "expected default(PARTY), arrears(PARTY), default(any) or arrears(any), not '"
              + text
              + "'");
    }
    Kind kind = Kind.valueOf(form.group(1).toUpperCase(Locale.ROOT));
    return new StressEvent(kind, party.equals(ANYBODY) ? null : new PartyId(party));
  }

  /**
   * Requires that the party is one that may come to it.
   *
   * @throws IllegalArgumentException with who may
   */
  public void requireKnown(Economy economy) {
    if (party != null && !economy.actors().contains(party)) {
      List<String> ids = economy.actors().stream().map(PartyId::value).toList();
      throw new IllegalArgumentException(
          "'" + party + "' is not " + Names.oneOf("parties that decide", party.value(), ids));
    }
  }

  /** Tells whether this is what happened. */
  boolean is(Event event) {
    return switch (kind) {
      case DEFAULT -> event instanceof Event.DefaultDeclared fall && concerns(fall.party());
      case ARREARS -> event instanceof Event.ArrearsRecorded late && concerns(late.obligor());
    };
  }

  private boolean concerns(PartyId id) {
    return party == null || party.equals(id);
  }

  /** Returns the text that {@link #parse} reads. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + "(" + (party == null ? ANYBODY : party) + ")";
  }
}
