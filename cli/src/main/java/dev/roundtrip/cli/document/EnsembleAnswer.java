package dev.roundtrip.cli.document;

import dev.roundtrip.cli.document.Answer.KeyFigure;
import dev.roundtrip.cli.document.ReportedEnsemble.Losses;
import dev.roundtrip.cli.document.ReportedEnsemble.OfParty;
import dev.roundtrip.cli.document.ReportedEnsemble.Share;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was asked of an ensemble, and what came of it in a sentence or two. */
final class EnsembleAnswer {

  /** Of many the first are named here; all are in the tables. */
  private static final int MOST_NAMED = 6;

  private final ReportedEnsemble ensemble;

  private EnsembleAnswer(ReportedEnsemble ensemble) {
    this.ensemble = ensemble;
  }

  static Answer of(ReportedEnsemble ensemble) {
    EnsembleAnswer answer = new EnsembleAnswer(ensemble);
    return new Answer(
        "", ensemble.title(), answer.question(), answer.verdict(), answer.rest(), answer.figures());
  }

  private String question() {
    var first = ensemble.record().plan().first();
    var horizon = first.economy().horizon();
    return "How often does who run out of money, and when, "
        + Answer.under(first)
        + "? The contracts are executed month by month from "
        + Words.month(horizon.first())
        + " to "
        + Words.month(horizon.last())
        + ", in "
        + Words.count(ensemble.paths(), "path")
        + ", each with a chance of its own.";
  }

  private String verdict() {
    List<OfParty> defaulting = ensemble.defaulting();
    if (defaulting.isEmpty()) {
      return ensemble.failing().isEmpty()
          ? "Nobody defaults in any path, and nobody falls into arrears."
          : "Nobody defaults in any path.";
    }
    OfParty most = defaulting.getFirst();
    Share share = most.inDefault();
    Period half = most.halfBy();
    return ensemble.name(most.id())
        + (ensemble.isMany(most.id()) ? " default in " : " defaults in ")
        + Words.percent(share.share())
        + " of the paths (with 95 % confidence in "
        + range(share)
        + (half == null ? ")." : "), in half of those by " + Words.month(half) + ".");
  }

  private static String range(Share share) {
    return Words.percent(share.low()) + " to " + Words.percent(share.high());
  }

  private String rest() {
    List<OfParty> defaulting = ensemble.defaulting();
    if (defaulting.isEmpty()) {
      return none();
    }
    List<String> others =
        defaulting.stream()
            .skip(1)
            .map(party ->
                ensemble.name(party.id()) + " in " + Words.percent(party.inDefault().share()))
            .toList();
    return others.isEmpty()
        ? "Nobody else defaults in any path."
        : "Others that default: " + Words.list(others, MOST_NAMED) + ".";
  }

  /** What was never seen is not impossible. */
  private String none() {
    List<OfParty> failing = ensemble.failing();
    String arrears =
        failing.stream()
            .max(Comparator.comparingInt(party -> party.inArrears().paths()))
            .map(party ->
                ensemble.name(party.id())
                    + (ensemble.isMany(party.id()) ? " are" : " is")
                    + " in arrears in "
                    + Words.percent(party.inArrears().share())
                    + " of them. ")
            .orElse("");
    Share never = ensemble.defaults().get(0);
    return never == null
        ? arrears
        : arrears
            + "With more paths somebody may in up to "
            + Words.percent(1 - never.low())
            + " of them.";
  }

  private List<KeyFigure> figures() {
    List<KeyFigure> figures = new ArrayList<>();
    List<OfParty> defaulting = ensemble.defaulting();
    if (defaulting.isEmpty()) {
      figures.add(
          new KeyFigure(
              "None", "0", "defaults in " + paths(), "ensemble.json, parties[].default.paths"));
    } else {
      defaults(defaulting.getFirst(), figures);
    }
    Losses loss = ensemble.loss();
    if (!loss.isNone()) {
      figures.add(
          amount(loss.mean(), "written down because others default, on the average", "mean"));
      figures.add(
          amount(
              loss.worst(),
              "written down in the worst twentieth of the paths, on the average",
              "shortfall95"));
    }
    return figures;
  }

  private String paths() {
    return Words.count(ensemble.paths(), "path");
  }

  private void defaults(OfParty party, List<KeyFigure> figures) {
    String place = "ensemble.json, parties[" + party.id() + "].";
    double share = party.inDefault().share();
    figures.add(
        new KeyFigure(
            Words.percent(share),
            Double.toString(share),
            "of " + paths() + " end with " + ensemble.name(party.id()) + " in default",
            place + "default.share"));
    Period earliest = party.earliest();
    if (earliest != null) {
      figures.add(
          new KeyFigure(
              Words.brief(earliest),
              earliest.toString(),
              "its earliest default in any path",
              place + "monthOfDefault.earliest"));
    }
  }

  private static KeyFigure amount(long cents, String meaning, String name) {
    return new KeyFigure(
        "$" + Words.plain(cents) + " bn",
        Long.toString(cents),
        meaning,
        "ensemble.json, loss." + name);
  }
}
