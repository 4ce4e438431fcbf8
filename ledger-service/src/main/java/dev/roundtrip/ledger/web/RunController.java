package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.store.RunReader.EntryPlace;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** What can be read of the run that was started last. */
@Controller(Api.V1 + "/runs/current")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RunController {

  private static final int MOST_ENTRIES = 500;
  private static final String FEW_ENTRIES = "50";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern ENTRY = Pattern.compile("(\\d{4}-\\d{2})\\.(\\d{1,9})");

  private final RunPictures pictures;
  private final EventFeed feed;

  RunController(RunPictures pictures, EventFeed feed) {
    this.pictures = pictures;
    this.feed = feed;
  }

  @Get
  RunView run() throws SQLException {
    return pictures.run();
  }

  @Get("/parties")
  PartiesView parties(@Nullable @QueryValue String period) throws SQLException {
    return pictures.parties(periodOf("period", period));
  }

  @Get("/series")
  SeriesView series(
      @Nullable @QueryValue String party,
      @Nullable @QueryValue String after,
      @Nullable @QueryValue String through)
      throws SQLException {
    return pictures.series(partyOf(party), periodOf("after", after), periodOf("through", through));
  }

  @Get("/entries")
  EntriesView entries(
      @QueryValue(defaultValue = FEW_ENTRIES) String limit,
      @Nullable @QueryValue String before,
      @Nullable @QueryValue String party)
      throws SQLException {
    return pictures.entries(
        before == null ? null : entryOf(before), partyOf(party), limitOf(limit));
  }

  /**
   * Events as they happen.
   *
   * @param lastHeard the id of the last event heard, as browsers send it when they reconnect
   * @param after the same, for whoever connects for the first time
   */
  @Get(value = "/events", produces = MediaType.TEXT_EVENT_STREAM)
  Publisher<Event<String>> events(
      @Nullable @Header("Last-Event-ID") String lastHeard, @Nullable @QueryValue String after) {
    if (lastHeard != null && !lastHeard.isEmpty()) {
      return feed.after(eventOf("Last-Event-ID", lastHeard));
    }
    return feed.after(after == null ? EventId.NONE : eventOf("after", after));
  }

  private static int limitOf(String text) {
    int limit = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MOST_ENTRIES) {
      throw RefusedRequest.badParameter(
          "limit must be a whole number from 1 to " + MOST_ENTRIES + ".");
    }
    return limit;
  }

  private static @Nullable PartyId partyOf(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!PartyId.isValid(text)) {
      throw RefusedRequest.badParameter("party must be the id of a party, such as chip-maker-1.");
    }
    return new PartyId(text);
  }

  private static @Nullable Period periodOf(String name, @Nullable String text) {
    return text == null ? null : monthOf(name, text);
  }

  private static Period monthOf(String name, String text) {
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException e) {
      throw RefusedRequest.badParameter(name + " must be a month such as 2027-03.");
    }
  }

  private static EntryPlace entryOf(String text) {
    Matcher parts = ENTRY.matcher(text);
    if (!parts.matches()) {
      throw RefusedRequest.badParameter("before must be the id of an entry, such as 2027-03.17.");
    }
    return new EntryPlace(monthOf("before", parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  private static EventId eventOf(String name, String text) {
    return EventId.parse(text)
        .orElseThrow(
            () -> RefusedRequest.badParameter(name + " must be the id of an event, such as 1.17."));
  }
}
