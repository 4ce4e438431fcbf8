package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.ledger.store.EventKind;
import dev.roundtrip.ledger.store.EventRow;
import dev.roundtrip.ledger.store.NumberedRow;
import dev.roundtrip.ledger.store.RunState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of a run.
 *
 * @param type what it is: {@code run}, {@code opened}, {@code period} (a month was closed), {@code
 *     arrears}, {@code default}, {@code signed}, {@code terminated}, {@code relieved}, {@code
 *     refused}, {@code shock}, {@code state} or {@code ended}
 * @param run the run's id
 * @param number 1 for the run's first event, without gaps; 0 for the run itself
 * @param period the month it belongs to, or null
 * @param party whom it is about, or null
 * @param contract the contract it is about, or null
 * @param amountCents the amount it is about, or null
 * @param text what happened, for people
 * @param detail what the type has beside this, by name
 */
@Json
record EventView(
    String type,
    String run,
    long number,
    @Nullable String period,
    @Nullable String party,
    @Nullable String contract,
    @Nullable Long amountCents,
    String text,
    Map<String, String> detail) {

  static EventView ofRun(String run) {
    return new EventView("run", run, 0, null, null, null, null, "begins", Map.of());
  }

  static EventView of(String run, NumberedRow row) {
    EventRow event = row.event();
    Money amount = event.amount();
    return new EventView(
        type(event),
        run,
        row.number(),
        event.period().toString(),
        event.party() == null ? null : event.party().value(),
        event.contract() == null ? null : event.contract().value(),
        amount == null ? null : amount.cents(),
        event.text(),
        event.detail());
  }

  private static String type(EventRow event) {
    return switch (event.kind()) {
      case OPENED -> "opened";
      case CLOSED -> "period";
      case SHOCK_ACCEPTED, SHOCK_WITHDRAWN -> "shock";
      case ARREARS -> "arrears";
      case DEFAULT -> "default";
      case REFUSED -> "refused";
      case SIGNED -> "signed";
      case TERMINATED -> "terminated";
      case RELIEVED -> "relieved";
      case STATE -> isEnd(event) ? "ended" : "state";
    };
  }

  private static boolean isEnd(EventRow event) {
    return event.kind() == EventKind.STATE && event.detail("state").equals(RunState.ENDED.name());
  }
}
