package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.store.EntryReader;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** What can be read of a run, by its id or as {@code current}. */
@Controller(Api.V1 + "/runs/{run}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RunController {

  private static final int MOST_ENTRIES = 500;
  private static final int MOST_BALANCES = 1_000;
  private static final int MOST_PARTIES = 1_000;
  private static final String FEW = "50";
  private static final String SOME = "200";

  private final RunPictures pictures;
  private final JournalPictures journal;
  private final EventFeed feed;

  RunController(RunPictures pictures, JournalPictures journal, EventFeed feed) {
    this.pictures = pictures;
    this.journal = journal;
    this.feed = feed;
  }

  @Get
  RunView run(String run) throws SQLException {
    return pictures.run(run);
  }

  @Get("/parties")
  PartiesView parties(
      String run, @Nullable @QueryValue String period, @QueryValue(defaultValue = SOME) String most)
      throws SQLException {
    return pictures.parties(run, Asked.period("period", period), mostParties(most));
  }

  @Get("/series")
  SeriesView series(
      String run,
      @Nullable @QueryValue String party,
      @Nullable @QueryValue String after,
      @Nullable @QueryValue String through,
      @QueryValue(defaultValue = SOME) String most)
      throws SQLException {
    return pictures.series(
        run,
        Asked.party("party", party),
        Asked.period("after", after),
        Asked.period("through", through),
        mostParties(most));
  }

  @Get("/markets")
  MarketsView markets(
      String run, @Nullable @QueryValue String after, @Nullable @QueryValue String through)
      throws SQLException {
    return pictures.markets(run, Asked.period("after", after), Asked.period("through", through));
  }

  @Get("/flows")
  FlowsView flows(
      String run,
      @Nullable @QueryValue String from,
      @Nullable @QueryValue String through,
      @QueryValue(defaultValue = SOME) String most)
      throws SQLException {
    Period first = Asked.period("from", from);
    return journal.flows(run, first, Asked.period("through", through), mostParties(most));
  }

  @Get("/entries")
  EntriesView entries(
      String run,
      @QueryValue(defaultValue = FEW) String limit,
      @Nullable @QueryValue String before,
      @Nullable @QueryValue String party,
      @Nullable @QueryValue String with,
      @Nullable @QueryValue String account,
      @Nullable @QueryValue String contract,
      @Nullable @QueryValue String from,
      @Nullable @QueryValue String through,
      @Nullable @QueryValue String flows,
      @Nullable @QueryValue String words)
      throws SQLException {
    return journal.entries(
        run,
        new EntryReader.Filter(
            Asked.entry(before),
            Asked.party("party", party),
            Asked.party("with", with),
            Asked.account(account),
            Asked.contract(contract),
            Asked.period("from", from),
            Asked.period("through", through),
            Asked.flows(flows),
            Asked.words(words),
            Asked.whole("limit", limit, 1, MOST_ENTRIES)));
  }

  @Get("/balances")
  BalancesView balances(
      String run,
      @Nullable @QueryValue String period,
      @Nullable @QueryValue String party,
      @QueryValue(defaultValue = "0") String skip,
      @QueryValue(defaultValue = SOME) String limit)
      throws SQLException {
    return journal.balances(
        run,
        Asked.period("period", period),
        Asked.party("party", party),
        Asked.whole("skip", skip, 0, Integer.MAX_VALUE / 4),
        Asked.whole("limit", limit, 1, MOST_BALANCES));
  }

  @Get("/contracts")
  ContractsView contracts(String run) throws SQLException {
    return pictures.contracts(run);
  }

  /**
   * Events as they happen.
   *
   * @param lastHeard the id of the last event heard, as browsers send it when they reconnect
   * @param after the same, for whoever connects for the first time
   */
  @Get(value = "/events", produces = MediaType.TEXT_EVENT_STREAM)
  Publisher<Event<String>> events(
      String run,
      @Nullable @Header("Last-Event-ID") String lastHeard,
      @Nullable @QueryValue String after)
      throws SQLException {
    long number = pictures.numberOf(run);
    if (lastHeard != null && !lastHeard.isEmpty()) {
      return feed.after(number, Asked.event("Last-Event-ID", lastHeard));
    }
    return feed.after(number, after == null ? EventId.NONE : Asked.event("after", after));
  }

  private static int mostParties(String text) {
    return Asked.whole("most", text, 1, MOST_PARTIES);
  }
}
