package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.explanation.Chain;
import dev.roundtrip.economy.explanation.Happening;
import dev.roundtrip.economy.explanation.History;
import dev.roundtrip.economy.explanation.Premises;
import dev.roundtrip.economy.explanation.Question;
import dev.roundtrip.economy.explanation.Struck;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.ledger.drive.RunEconomies;
import dev.roundtrip.ledger.store.RunArchive;
import dev.roundtrip.ledger.store.RunFacts;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how something in a run came about. The run is run again for it in this process, and what
 * comes of it has to be what is recorded; the last one is kept, as one question follows another.
 */
@Singleton
final class Explanations {

  private final RunEconomies economies;
  private final RunArchive archive;
  private @Nullable Known known;

  Explanations(RunEconomies economies, RunArchive archive) {
    this.economies = economies;
    this.archive = archive;
  }

  private record Known(String runId, String hash, History history) {}

  ExplanationView of(RunFacts run, String what) throws SQLException {
    Question question;
    try {
      question = Question.parse(what);
    } catch (IllegalArgumentException e) {
      throw RefusedRequest.badParameter(
          "what must be default(PARTY), arrears(PARTY) or price(PARTY, MONTH).");
    }
    if (run.monthsClosed() == 0) {
      throw new RefusedRequest(HttpStatus.NOT_FOUND, "No month of the run is closed yet.");
    }
    History history = historyOf(run);
    try {
      return ExplanationView.of(run.runId(), Chain.of(Happening.find(question, history), history));
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(HttpStatus.NOT_FOUND, e.getMessage() + ".");
    }
  }

  /** One at a time: whoever asks meanwhile most likely wants the same. */
  private synchronized History historyOf(RunFacts run) throws SQLException {
    Known last = known;
    if (last != null
        && last.runId().equals(run.runId())
        && last.hash().equals(run.position().hash())) {
      return last.history();
    }
    Economy economy = economies.of(run);
    List<Struck> injected =
        archive.shocks(run.runId()).stream()
            .map(shock ->
                new Struck(ShockSpec.parse(shock.spec()), shock.effective(), shock.withdrawn()))
            .toList();
    History history =
        History.of(Premises.of(economy, run.seed(), run.monthsClosed(), injected), month -> {});
    if (!history.hash().equals(run.position().hash())) {
      throw new RefusedRequest(
          HttpStatus.CONFLICT,
          "The run was made with another version of the model, so it cannot be run again here.");
    }
    known = new Known(run.runId(), history.hash(), history);
    return history;
  }
}
