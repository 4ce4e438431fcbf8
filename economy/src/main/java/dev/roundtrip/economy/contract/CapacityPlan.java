package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.time.Schedule;
import java.util.ArrayList;
import java.util.List;

/** What is left of a plan of power to come when some of it is dropped. */
final class CapacityPlan {

  private CapacityPlan() {}

  /** Returns a plan without the power that was to come last. */
  static Schedule withoutLast(Schedule plan, Megawatts dropped) {
    return Schedule.of(keep(plan, 0, plan.total() - dropped.value()));
  }

  /** Returns a plan without the power that was to come next after what is online. */
  static Schedule withoutNext(Schedule plan, Megawatts online, Megawatts dropped) {
    List<Schedule.Step> steps = new ArrayList<>(keep(plan, 0, online.value()));
    for (Schedule.Step step : keep(plan, online.value() + dropped.value(), plan.total())) {
      Schedule.Step last = steps.isEmpty() ? null : steps.getLast();
      if (last != null && last.period().equals(step.period())) {
        long together = last.amount() + step.amount();
        steps.set(steps.size() - 1, new Schedule.Step(step.period(), together));
      } else {
        steps.add(step);
      }
    }
    return Schedule.of(steps);
  }

  /** Returns the part of a plan between two running totals. */
  private static List<Schedule.Step> keep(Schedule plan, long from, long to) {
    List<Schedule.Step> kept = new ArrayList<>();
    long before = 0;
    for (Schedule.Step step : plan.steps()) {
      long after = before + step.amount();
      long part = Math.min(after, to) - Math.max(before, from);
      if (part > 0) {
        kept.add(new Schedule.Step(step.period(), part));
      }
      before = after;
    }
    return kept;
  }
}
