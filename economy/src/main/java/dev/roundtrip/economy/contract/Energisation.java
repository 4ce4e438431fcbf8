package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the power of a capacity contract is energised: what is online and what is to come.
 *
 * <p>For example, with 100 MW at signing and 50 and 150 planned, of which 50 have come online, 150
 * MW are online, 50 have come since signing and 150 are missing. Dropped power is taken off the
 * plan from its end; late power from its next step.
 *
 * @param opening what was online at signing
 * @param tranches what is online, that included, in order of energisation
 * @param planned what was to come since signing by month, less what was dropped or cancelled
 */
public record Energisation(Megawatts opening, List<Capacity.Tranche> tranches, Schedule planned) {

  public Energisation {
    tranches = List.copyOf(tranches);
  }

  /** Returns the same plan with the power alone that was online at signing. */
  Energisation atSigning() {
    boolean any = opening.isPositive() && !tranches.isEmpty();
    return new Energisation(opening, any ? tranches.subList(0, 1) : List.of(), planned);
  }

  /** Returns the power online in a month. */
  Megawatts onlineIn(Period period) {
    long online = 0;
    for (Capacity.Tranche tranche : tranches) {
      if (!tranche.from().isAfter(period)) {
        online += tranche.power().value();
      }
    }
    return new Megawatts(online);
  }

  /** Returns the power online in a coming month if all comes as planned. */
  Megawatts plannedIn(Period period) {
    return new Megawatts(opening.value() + planned.through(period)).max(onlineIn(period));
  }

  /** Returns the power that has come online since signing. */
  Megawatts sinceSigning() {
    return Capacity.Tranche.sum(tranches).minusOrZero(opening);
  }

  /** Returns the power planned and not online yet. */
  Megawatts missing() {
    return new Megawatts(planned.total()).minusOrZero(sinceSigning());
  }

  /** Returns the power that was to be online by a month and is not. */
  Megawatts missingSince(Period period) {
    return new Megawatts(planned.through(period)).minusOrZero(sinceSigning());
  }

  Energisation with(Capacity.Tranche next) {
    List<Capacity.Tranche> online = new ArrayList<>(tranches);
    online.add(next);
    return new Energisation(opening, online, planned);
  }

  /** Drops the power that was to come last. */
  Energisation withoutLast(Megawatts dropped) {
    return with(Schedule.of(between(0, planned.total() - dropped.value())));
  }

  /** Drops the power that was to come next. */
  Energisation withoutNext(Megawatts dropped) {
    long online = sinceSigning().value();
    List<Schedule.Step> steps = between(0, online);
    for (Schedule.Step step : between(online + dropped.value(), planned.total())) {
      Schedule.Step last = steps.isEmpty() ? null : steps.getLast();
      if (last != null && last.period().equals(step.period())) {
        long together = last.amount() + step.amount();
        steps.set(steps.size() - 1, new Schedule.Step(step.period(), together));
      } else {
        steps.add(step);
      }
    }
    return with(Schedule.of(steps));
  }

  /** Returns the part of the plan between two running totals. */
  private List<Schedule.Step> between(long from, long to) {
    List<Schedule.Step> kept = new ArrayList<>();
    long before = 0;
    for (Schedule.Step step : planned.steps()) {
      long after = before + step.amount();
      long part = Math.min(after, to) - Math.max(before, from);
      if (part > 0) {
        kept.add(new Schedule.Step(step.period(), part));
      }
      before = after;
    }
    return kept;
  }

  private Energisation with(Schedule left) {
    return new Energisation(opening, tranches, left);
  }
}
