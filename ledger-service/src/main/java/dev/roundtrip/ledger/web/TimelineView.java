package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.store.TimelineReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a run and what was decided in it, the last first.
 *
 * @param run the run, or null before the first
 * @param told what happened
 * @param before what to ask for to see what was before, or null if that was all
 */
@Json
record TimelineView(@Nullable String run, List<ToldView> told, @Nullable String before) {

  static final TimelineView NONE = new TimelineView(null, List.of(), null);

  /**
   * Something that happened.
   *
   * @param id its place in the timeline
   * @param period its month
   * @param kind {@code shock}, {@code decision}, {@code arrears} (their beginning), {@code
   *     default}, {@code signed}, {@code terminated}, {@code relieved}, {@code refused} or {@code
   *     state}
   * @param party whom it is about, or null
   * @param contract the contract it is about, or null
   * @param amountCents the amount it is about, or null
   * @param text what happened, for people
   * @param record its id among the records of the run, by which causes name it, or null
   * @param causes the ids of the records that caused it
   * @param detail what the kind has beside this; of a decision the facts it rests on, by name
   */
  @Json
  record ToldView(
      String id,
      String period,
      String kind,
      @Nullable String party,
      @Nullable String contract,
      @Nullable Long amountCents,
      String text,
      @Nullable String record,
      List<String> causes,
      Map<String, String> detail) {

    static ToldView of(TimelineReader.Told told) {
      TimelineReader.Place place = told.place();
      return new ToldView(
          place.period() + "." + place.part() + "." + place.number(),
          place.period().toString(),
          told.kind(),
          told.party(),
          told.contract(),
          told.cents(),
          told.text(),
          told.record(),
          told.causes(),
          told.detail());
    }
  }

  static TimelineView of(TimelineReader.Timeline timeline) {
    List<ToldView> views = timeline.told().stream().map(ToldView::of).toList();
    return new TimelineView(
        timeline.facts().runId(), views, timeline.more() ? views.getLast().id() : null);
  }
}
