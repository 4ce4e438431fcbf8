package dev.roundtrip.cli.document;

import dev.roundtrip.cli.folder.RunPlan;
import dev.roundtrip.economy.environment.Announcement;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened in a run, in order of time. */
final class Timeline {

  /** What an event is; the order is that of the rows of the picture. */
  enum Kind {
    ANNOUNCEMENT("Announcement"),
    SHOCK("Shock"),
    STRETCH_OUT("Rent put off"),
    ARREARS("Arrears"),
    DEFAULT("Default"),
    LOSS("Loss booked");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * An event.
   *
   * @param what in words
   * @param cents the amount it is about; 0 if about none
   * @param source where it stands in the run's folder
   */
  record Event(Period month, Kind kind, String what, long cents, String source) {}

  private Timeline() {}

  static List<Event> of(ReportedRun run) {
    List<Event> events = new ArrayList<>();
    RunPlan plan = run.record().plan();
    for (Announcement one : plan.economy().climate().shares().announcements()) {
      events.add(
          new Event(
              one.month(),
              Kind.ANNOUNCEMENT,
              run.does(one.promisor().value(), "promises", "promise")
                  + " to pay "
                  + run.name(one.listed().value())
                  + " ("
                  + one.id()
                  + ")",
              one.headline().cents(),
              "run.json, announcements." + one.id()));
    }
    for (Shock shock : plan.economy().shocks()) {
      events.add(shock(shock, shock.course().from(), "run.json, scenario shocks"));
    }
    for (RunPlan.Injected one : plan.shocks()) {
      Period from = one.shock().course().from();
      Period felt = from.isBefore(one.period()) ? one.period() : from;
      events.add(shock(one.shock(), felt, "run.json, shocks"));
      if (one.withdrawn() != null) {
        String what = one.shock().spec() + " withdrawn";
        events.add(new Event(one.withdrawn(), Kind.SHOCK, what, 0, "run.json, shocks"));
      }
    }
    addTroubles(run, events);
    addBooked(run, events);
    events.removeIf(
        event -> event.month().isBefore(run.first()) || event.month().isAfter(run.last()));
    events.sort(Comparator.comparing(Event::month).thenComparing(Event::kind));
    return events;
  }

  private static Event shock(Shock shock, Period month, String source) {
    return new Event(month, Kind.SHOCK, shock.spec() + " — " + shock.type().meaning(), 0, source);
  }

  private static void addTroubles(ReportedRun run, List<Event> events) {
    for (int i = 0; i < run.overdue().size(); i++) {
      ReportedRun.Overdue one = run.overdue().get(i);
      events.add(
          new Event(
              one.month(),
              Kind.ARREARS,
              run.does(one.party(), "falls", "fall") + " into arrears",
              one.unpaid(),
              "summary.json, arrears[" + i + "].unpaid"));
    }
    for (int i = 0; i < run.falls().size(); i++) {
      ReportedRun.Fall fall = run.falls().get(i);
      String with = fall.depth() == 1 ? "" : ", pulled down in wave " + fall.depth();
      events.add(
          new Event(
              fall.month(),
              Kind.DEFAULT,
              run.does(fall.party(), "defaults", "default")
                  + ": "
                  + fall.obligation()
                  + " of "
                  + fall.due()
                  + " under "
                  + fall.contract()
                  + " unpaid"
                  + with,
              0,
              "summary.json, defaults[" + i + "]"));
    }
  }

  /** Of what is booked month after month, the first month of a spell is enough. */
  private static void addBooked(ReportedRun run, List<Event> events) {
    for (Books.Mark mark : Books.Mark.values()) {
      Period last = null;
      for (Books.Marked one : run.books().marked()) {
        if (one.mark() == mark) {
          boolean goesOn = last != null && one.month().minus(last) <= 3;
          if (!goesOn || mark == Books.Mark.CLAIMED) {
            events.add(booked(one));
          }
          last = one.month();
        }
      }
    }
  }

  private static Event booked(Books.Marked one) {
    Kind kind = one.mark() == Books.Mark.STRETCHED ? Kind.STRETCH_OUT : Kind.LOSS;
    String entries =
        one.entries() == 1
            ? "journal.hledger, " + one.first()
            : "journal.hledger, " + one.entries() + " entries from " + one.first();
    String what =
        Character.toUpperCase(one.mark().words().charAt(0)) + one.mark().words().substring(1);
    return new Event(one.month(), kind, what, one.cents(), entries);
  }
}
