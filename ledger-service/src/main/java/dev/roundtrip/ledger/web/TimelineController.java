package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.store.TimelineReader;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in a run, what was decided in it, and why. */
@Controller(Api.V1 + "/runs/{run}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TimelineController {

  private static final int MOST = 1_000;
  private static final String SOME = "200";
  private static final List<String> KINDS =
      List.of(
          "shock",
          "decision",
          "arrears",
          "default",
          "signed",
          "terminated",
          "relieved",
          "refused",
          "state");

  private final TimelineReader timeline;
  private final RunPictures pictures;
  private final Explanations explanations;

  TimelineController(TimelineReader timeline, RunPictures pictures, Explanations explanations) {
    this.timeline = timeline;
    this.pictures = pictures;
    this.explanations = explanations;
  }

  @Get("/timeline")
  TimelineView timeline(
      String run,
      @Nullable @QueryValue String kinds,
      @Nullable @QueryValue String party,
      @Nullable @QueryValue String from,
      @Nullable @QueryValue String through,
      @Nullable @QueryValue String before,
      @QueryValue(defaultValue = SOME) String limit)
      throws SQLException {
    TimelineReader.Filter filter =
        new TimelineReader.Filter(
            Asked.someOf("kinds", kinds, KINDS),
            Asked.party("party", party),
            Asked.period("from", from),
            Asked.period("through", through),
            Asked.place(before),
            Asked.whole("limit", limit, 1, MOST));
    return timeline
        .timeline(run, filter)
        .map(TimelineView::of)
        .orElseGet(() -> RunPictures.orNone(run, TimelineView.NONE));
  }

  /**
   * How something came about.
   *
   * @param what such as {@code default(coreweave)}, {@code arrears(openai)} or {@code price(nvidia,
   *     2027-06)}
   */
  @Get("/explanation")
  ExplanationView explanation(String run, @QueryValue(defaultValue = "") String what)
      throws SQLException {
    return explanations.of(pictures.facts(run), what);
  }
}
