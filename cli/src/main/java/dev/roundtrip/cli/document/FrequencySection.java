package dev.roundtrip.cli.document;

import dev.roundtrip.cli.document.ReportedEnsemble.OfParty;
import dev.roundtrip.cli.document.ReportedEnsemble.Share;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often who fails, and by when. */
final class FrequencySection {

  private static final String PARTIES = "ensemble.json, parties";

  /** More columns do not fit a page. */
  private static final int MOST_COLUMNS = 8;

  private FrequencySection() {}

  static Section of(ReportedEnsemble ensemble, Composer composer) throws IOException {
    long first = ensemble.record().plan().first().seed();
    picture(ensemble, composer);
    List<OfParty> failing = ensemble.failing();
    if (!failing.isEmpty()) {
      parties(ensemble, failing, composer);
    }
    if (!ensemble.defaulting().isEmpty()) {
      years(ensemble, composer);
      counts(ensemble, composer);
    }
    return composer.section(
        "frequency",
        "How often who fails",
        "The paths have the seeds "
            + first
            + " to "
            + (first + ensemble.paths() - 1)
            + " and differ by chance alone. An interval says what more of them would show (Wilson’s,"
            + " 95 %), and nothing of how far the model is right.");
  }

  /** As a picture of a file, which cannot do anything in the page. */
  private static void picture(ReportedEnsemble ensemble, Composer composer) throws IOException {
    Path file = ensemble.folder().picture();
    if (!Files.isRegularFile(file)) {
      return;
    }
    String svg = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    composer.figure(
        "The share of the paths in which who is in default by a month, and how figures are spread",
        "The bands of a share are its 95 % interval; those of an amount half of the paths and nine"
            + " tenths of them, about the median.",
        List.of(),
        "<img alt=\"The tables below have the figures of this picture.\""
            + " src=\"data:image/svg+xml;base64,"
            + svg
            + "\">",
        "ensemble.svg");
  }

  private static void parties(ReportedEnsemble ensemble, List<OfParty> failing, Composer composer) {
    List<Block.Row> rows = new ArrayList<>();
    for (OfParty party : failing) {
      rows.add(
          Block.Row.of(
              Block.Cell.words(ensemble.name(party.id())),
              share(party.inArrears()),
              share(party.inDefault()),
              interval(party.inDefault()),
              share(party.fellFirst()),
              month(party.earliest()),
              month(party.halfBy())));
    }
    composer.table(
        "Who is in arrears and in default in how many of the paths; who defaults first; the earliest"
            + " default in any path, and the month by which half of them have happened",
        "",
        List.of("Party", "Arrears", "Default", "95 % interval", "First", "Earliest", "Half by"),
        rows,
        PARTIES + "[].arrears, .default, .fellFirst, .monthOfDefault");
  }

  private static void years(ReportedEnsemble ensemble, Composer composer) {
    List<OfParty> all = ensemble.defaulting();
    List<OfParty> defaulting = all.subList(0, Math.min(MOST_COLUMNS, all.size()));
    List<String> heads = new ArrayList<>(List.of("Year"));
    defaulting.forEach(party -> heads.add(ensemble.name(party.id())));
    List<Block.Row> rows = new ArrayList<>();
    for (int i = 0; i < defaulting.getFirst().years().size(); i++) {
      List<Block.Cell> cells = new ArrayList<>();
      String year = Integer.toString(defaulting.getFirst().years().get(i).year());
      cells.add(Block.Cell.words(year));
      for (OfParty party : defaulting) {
        cells.add(share(party.years().get(i).inDefault()));
      }
      rows.add(new Block.Row(cells, ""));
    }
    composer.table(
        "Share of the paths in which it is in default by the end of the year"
            + (all.size() > MOST_COLUMNS ? "; of those that default in most" : ""),
        "",
        heads,
        rows,
        PARTIES + "[].years[].default");
  }

  private static void counts(ReportedEnsemble ensemble, Composer composer) {
    List<Block.Row> rows = new ArrayList<>();
    ensemble
        .defaults()
        .forEach((count, share) ->
            rows.add(
                Block.Row.of(Block.Cell.words(count.toString()), share(share), interval(share))));
    composer.table(
        "How many parties default in a path",
        "",
        List.of("Parties", "Share of the paths", "95 % interval"),
        rows,
        "ensemble.json, defaults");
  }

  private static Block.Cell share(Share share) {
    return share.paths() == 0 ? Block.Cell.number("–", "0.0") : Block.Cell.percent(share.share());
  }

  private static Block.Cell interval(Share share) {
    return Block.Cell.number(
        Words.percent(share.low()) + " to " + Words.percent(share.high()),
        share.low() + " " + share.high());
  }

  private static Block.Cell month(@Nullable Object month) {
    return Block.Cell.number(month == null ? "–" : month.toString(), String.valueOf(month));
  }
}
