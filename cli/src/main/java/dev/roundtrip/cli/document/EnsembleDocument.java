package dev.roundtrip.cli.document;

import dev.roundtrip.cli.folder.EnsembleFolder;
import dev.roundtrip.cli.folder.RunPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The report on an ensemble, as the text of one HTML file. */
public final class EnsembleDocument {

  private static final String SCENARIO = "scenario.yaml";

  private final ReportedEnsemble ensemble;

  private EnsembleDocument(ReportedEnsemble ensemble) {
    this.ensemble = ensemble;
  }

  /**
   * Reads what is to be reported on.
   *
   * @throws IOException if it cannot be read, or pictures cannot be drawn here; its message says
   *     why
   */
  public static EnsembleDocument of(EnsembleFolder folder) throws IOException {
    return new EnsembleDocument(ReportedEnsemble.read(folder));
  }

  /**
   * Returns the report.
   *
   * @throws IOException if the ensemble's picture cannot be read
   */
  public String html() throws IOException {
    RunPlan first = ensemble.record().plan().first();
    var horizon = first.economy().horizon();
    Composer composer = new Composer(Ink.prepare());
    InputsSection inputs = new InputsSection(ensemble.title(), first, SCENARIO, SCENARIO);
    List<Section> sections = new ArrayList<>();
    sections.add(FrequencySection.of(ensemble, composer));
    sections.add(LossSection.of(ensemble, composer));
    sections.add(SpreadSection.of(ensemble, composer));
    sections.add(inputs.scenario(composer));
    sections.add(ReproduceSection.of(ensemble, composer));
    sections.add(inputs.all(composer));
    return new HtmlPage(
            ensemble.title(),
            Words.month(horizon.first()) + " to " + Words.month(horizon.last()),
            "one",
            new HtmlPage.Stamp(
                "Ensemble", ensemble.folder().id(), "scenario’s digest", first.scenarioDigest()),
            List.of(EnsembleAnswer.of(ensemble)),
            sections)
        .html();
  }
}
