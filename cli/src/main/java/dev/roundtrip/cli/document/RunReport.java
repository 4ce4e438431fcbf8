package dev.roundtrip.cli.document;

import dev.roundtrip.cli.folder.RunFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report on a run, or on two side by side, as the text of one HTML file. */
public final class RunReport {

  /** What every report has in its head, by which one is known from a file that is none. */
  public static final String GENERATOR = HtmlPage.GENERATOR;

  private final Ink ink;
  private final ReportedRun run;
  private final @Nullable ReportedRun against;

  private RunReport(Ink ink, ReportedRun run, @Nullable ReportedRun against) {
    this.ink = ink;
    this.run = run;
    this.against = against;
  }

  /**
   * Reads what is to be reported on.
   *
   * @param against the run to set beside it, or null
   * @throws IOException if a run cannot be read, or pictures cannot be drawn here; its message says
   *     why
   */
  public static RunReport of(RunFolder run, @Nullable RunFolder against) throws IOException {
    return new RunReport(
        Ink.prepare(), ReportedRun.read(run), against == null ? null : ReportedRun.read(against));
  }

  /** Returns the party whose default came first, or null if nobody defaulted. */
  public @Nullable String firstToDefault() {
    return run.falls().isEmpty() ? null : run.falls().getFirst().party();
  }

  /**
   * Returns the report.
   *
   * @param causes the chain that led to the first default, oldest first; empty if there is none
   * @param causesNote what to say of the chain; empty for nothing
   * @throws IOException if the runs cannot be read
   */
  public String html(List<Cause> causes, String causesNote) throws IOException {
    Composer composer = new Composer(ink);
    List<Answer> answers = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    List<ReportedRun> runs = new ArrayList<>(List.of(run));
    answers.add(Answer.of(against == null ? "" : "A", run));
    if (against != null) {
      runs.add(against);
      answers.add(Answer.of("B", against));
      sections.add(BesideSection.of(run, against, composer));
      composer.about("A");
    }
    sections.add(HappenedSection.of(run, causes, causesNote, composer));
    sections.add(MapSection.of(run, composer));
    sections.add(OriginSection.of(run, composer));
    sections.add(SolvencySection.of(run, composer));
    sections.add(FailureSection.of(run, composer));
    sections.add(MarketSection.of(run, composer));
    sections.add(YearsSection.of(run, composer));
    sections.add(InputsSection.of(run).scenario(composer));
    composer.about("");
    sections.add(ReproduceSection.of(runs, composer));
    composer.about(against == null ? "" : "A");
    sections.add(InputsSection.of(run).all(composer));
    return new HtmlPage(
            answers.getFirst().title(),
            Words.month(run.first()) + " to " + Words.month(run.last()),
            against == null ? "one" : "two",
            new HtmlPage.Stamp("Run", run.folder().id(), "fingerprint", run.record().fingerprint()),
            answers,
            sections)
        .html();
  }
}
