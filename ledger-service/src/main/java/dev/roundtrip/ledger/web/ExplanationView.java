package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.explanation.Chain;
import dev.roundtrip.economy.explanation.Step;
import java.util.List;

/**
 * How something came about.
 *
 * @param run the run
 * @param question what was asked
 * @param period when it happened
 * @param shocks the shocks at its start, in their text form; none if plan and chance were enough
 * @param steps what led to it, the oldest first
 */
@Json
record ExplanationView(
    String run, String question, String period, List<String> shocks, List<StepView> steps) {

  /**
   * A step of the chain.
   *
   * @param record the id of the record it is
   * @param period its month
   * @param text what happened
   * @param amountCents how much it is about
   * @param meaning what the amount is, such as {@code unpaid}
   */
  @Json
  record StepView(String record, String period, String text, long amountCents, String meaning) {
    static StepView of(Step step) {
      return new StepView(
          step.id().toString(),
          Chain.periodOf(step.id()).toString(),
          step.text(),
          step.amount().cents(),
          step.meaning());
    }
  }

  static ExplanationView of(String run, Chain chain) {
    return new ExplanationView(
        run,
        chain.happening().question().toString(),
        chain.happening().period().toString(),
        chain.shocks().stream().map(struck -> struck.shock().spec()).toList(),
        chain.steps().stream().map(StepView::of).toList());
  }
}
