package dev.roundtrip.cli;

import dev.roundtrip.cli.document.Cause;
import dev.roundtrip.cli.folder.RunFolder;
import dev.roundtrip.cli.screen.Progress;
import dev.roundtrip.cli.screen.Screen;
import dev.roundtrip.economy.explanation.Chain;
import dev.roundtrip.economy.explanation.Happening;
import dev.roundtrip.economy.explanation.History;
import dev.roundtrip.economy.explanation.Question;
import dev.roundtrip.economy.explanation.Step;
import dev.roundtrip.economy.party.PartyId;
import java.io.IOException;
import java.util.List;

/**
 * The chain of causes of a default for a report, found as {@code explain} does: the run is run
 * again, and the chain is told only if the same comes of it.
 *
 * @param causes its steps, oldest first; empty if there is none to tell
 * @param note what to say of it; empty for nothing
 */
record ReportedChain(List<Cause> causes, String note) {

  static final ReportedChain NONE = new ReportedChain(List.of(), "");

  ReportedChain {
    causes = List.copyOf(causes);
  }

  static ReportedChain of(RunFolder folder, String party, Screen screen) throws IOException {
    Replay replay = Replay.recorded(folder.path().toString());
    History history;
    try (Progress progress = Progress.show(screen, "causes", replay.months())) {
      history = History.of(replay.premises(), progress::step);
    }
    if (!history.hash().equals(replay.hash())) {
      return new ReportedChain(
          List.of(),
          "Run again here, the record does not lead to the fingerprint of the run, as it was made"
              + " with another version of the model; so the chain of causes is not told.");
    }
    Question question = new Question.OfDefault(new PartyId(party));
    Chain chain = Chain.of(Happening.find(question, history), history);
    return new ReportedChain(
        chain.steps().stream().map(ReportedChain::cause).toList(), words(chain, folder));
  }

  private static Cause cause(Step step) {
    return new Cause(
        Chain.periodOf(step.id()),
        step.text(),
        step.amount().cents(),
        step.meaning(),
        step.id().toString());
  }

  private static String words(Chain chain, RunFolder folder) {
    String start =
        chain.shocks().isEmpty()
            ? "The chain starts without a shock: plan and chance were enough. "
            : "";
    int hidden = chain.all().size() - chain.steps().size();
    return start
        + "These are the steps that carry most; there are "
        + hidden
        + " more. roundtrip explain "
        + folder.id()
        + " '"
        + chain.happening().question()
        + "' shows what would have prevented it.";
  }
}
