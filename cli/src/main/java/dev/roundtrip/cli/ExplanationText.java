package dev.roundtrip.cli;

import dev.roundtrip.cli.screen.Amounts;
import dev.roundtrip.cli.screen.Screen;
import dev.roundtrip.cli.screen.Wrapped;
import dev.roundtrip.economy.explanation.Chain;
import dev.roundtrip.economy.explanation.Lifeline;
import dev.roundtrip.economy.explanation.Question;
import dev.roundtrip.economy.explanation.Step;
import dev.roundtrip.economy.explanation.Trial;
import java.io.PrintStream;
import java.util.List;

/** An explanation in plain sentences. */
final class ExplanationText {

  private ExplanationText() {}

  static void print(Explanation explanation, boolean all, Screen screen) {
    PrintStream out = screen.out();
    Chain chain = explanation.chain();
    Question question = chain.happening().question();
    out.println(question + ", " + chain.happening().period());
    if (chain.shocks().isEmpty()) {
      out.println("The chain starts without a shock: plan and chance were enough.");
    }
    out.println();
    for (Step step : explanation.steps(all)) {
      out.println(
          Chain.periodOf(step.id())
              + "  "
              + step.text()
              + ": "
              + Amounts.words(step.amount())
              + " "
              + step.meaning());
      out.println("         " + step.id());
    }
    int hidden = chain.all().size() - explanation.steps(all).size();
    if (hidden > 0) {
      out.println("And " + hidden + " more steps, which --all shows.");
    }
    out.println();
    printTrials(explanation, screen);
    out.println();
    out.println(cash(explanation));
  }

  private static void printTrials(Explanation explanation, Screen screen) {
    PrintStream out = screen.out();
    Question question = explanation.chain().happening().question();
    List<Trial> preventing = explanation.counterfactual().preventing();
    if (preventing.isEmpty()) {
      out.println("What would have prevented it: none found.");
    }
    for (Trial trial : preventing) {
      String verdict =
          question instanceof Question.OfPrice
              ? " at least half of the fall is gone."
              : " there is no " + question + ".";
      out.println("Without " + words(trial) + verdict);
    }
    for (Trial.Outcome outcome : List.of(Trial.Outcome.HAPPENED, Trial.Outcome.IMPOSSIBLE)) {
      List<String> tried =
          explanation.counterfactual().trials().stream()
              .filter(trial -> trial.outcome() == outcome)
              .map(ExplanationText::words)
              .toList();
      String what =
          outcome == Trial.Outcome.HAPPENED
              ? "It happens all the same without: "
              : "Nothing can be run without: ";
      if (!tried.isEmpty()) {
        Wrapped.lines(what + String.join("; ", tried) + ".", screen.width(), "  ")
            .forEach(out::println);
      }
    }
  }

  private static String words(Trial trial) {
    return String.join(" and ", trial.removed());
  }

  private static String cash(Explanation explanation) {
    Lifeline lifeline = explanation.lifeline();
    String party = explanation.chain().happening().question().party().value();
    if (lifeline != null) {
      return "The last month in which "
          + Amounts.words(lifeline.amount())
          + " more cash for "
          + party
          + " would have prevented it: "
          + lifeline.last()
          + ".";
    }
    return explanation.cash() == null
        ? "No cash for "
            + party
            + " the month before, up to $1024 billion, would have prevented it."
        : Amounts.words(explanation.cash())
            + " more cash for "
            + party
            + " would not have prevented it in any month tried.";
  }
}
