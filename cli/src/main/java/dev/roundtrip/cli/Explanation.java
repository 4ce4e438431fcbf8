package dev.roundtrip.cli;

import dev.roundtrip.economy.explanation.Chain;
import dev.roundtrip.economy.explanation.Counterfactual;
import dev.roundtrip.economy.explanation.Lifeline;
import dev.roundtrip.economy.explanation.Step;
import dev.roundtrip.economy.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of what was asked.
 *
 * @param lifeline the cash that would have saved it, or null
 * @param cash the amount that was asked about, or null
 */
record Explanation(
    Chain chain, Counterfactual counterfactual, @Nullable Lifeline lifeline, @Nullable Money cash) {

  List<Step> steps(boolean all) {
    return all ? chain.all() : chain.steps();
  }
}
