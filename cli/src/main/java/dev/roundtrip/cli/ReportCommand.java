package dev.roundtrip.cli;

import dev.roundtrip.cli.document.EnsembleDocument;
import dev.roundtrip.cli.document.RunReport;
import dev.roundtrip.cli.folder.EnsembleFolder;
import dev.roundtrip.cli.folder.RunFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a run, or an ensemble, up as a document. */
@Command(
    name = "report",
    header = "Write a run or an ensemble up as a document to send round.",
    description = {
      "",
      "One HTML file that opens anywhere and prints well: who ran out of money first, when and by"
          + " which unpaid obligation; what happened; who pays whom and what of it goes round;"
          + " whose money revenue was; who can pay; the markets; what went in and how far it can be"
          + " relied on; how to come to the same figures. Of an ensemble: how often who fails and"
          + " when, what that costs, how figures are spread, and the last two.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  roundtrip report collapse-1-0d2c9f34",
      "  roundtrip report collapse-1-0d2c9f34 --against openai-2025-1-8be1a7c5",
      "  roundtrip report collapse-1-0d2c9f34 --out collapse.html",
      "  roundtrip report openai-2025-1-e02f3f72-x100"
    })
final class ReportCommand implements Callable<Integer> {

  private static final String FILE = "report.html";

  /** The generator's line is within so much of a file's beginning. */
  private static final int HEAD = 1024;

  @ParentCommand private Roundtrip roundtrip;

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description = "The run or ensemble, by its folder or its id.")
  private String run = "";

  @Option(
      names = "--against",
      paramLabel = "RUN",
      description = "A second run to set beside it, by its folder or its id.")
  private @Nullable String against;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write this file instead of report.html in the folder.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Replace FILE even if it is not a report.")
  private boolean force;

  @Override
  public Integer call() {
    Optional<EnsembleFolder> ensemble = EnsembleFolder.find(run);
    if (ensemble.isPresent() && against != null) {
      throw UserException.badInput(
          "'" + run + "' is an ensemble; 'roundtrip compare' sets two of them side by side", null);
    }
    if (ensemble.isPresent()) {
      write(ensemble.get().path(), () -> EnsembleDocument.of(ensemble.get()).html());
    } else {
      RunFolder folder = find(run);
      RunFolder other = against == null ? null : find(against);
      write(folder.path(), () -> html(folder, other));
    }
    return ExitCode.OK;
  }

  /** Makes the text of a report. */
  private interface Text {
    String html() throws IOException;
  }

  private void write(Path folder, Text text) {
    TargetFile target = TargetFile.of(out == null ? folder.resolve(FILE) : out);
    target.requireWritable();
    requireOurs(target.path());
    String html;
    try {
      html = text.html();
    } catch (IOException e) {
      throw UserException.badInput(String.valueOf(e.getMessage()), e);
    }
    target.write(file -> Files.writeString(file, html));
    roundtrip.screen().out().println("Report  " + target.path());
  }

  private static RunFolder find(String run) {
    try {
      return RunFolder.find(run);
    } catch (IOException e) {
      throw UserException.badInput(String.valueOf(e.getMessage()), e);
    }
  }

  private String html(RunFolder folder, @Nullable RunFolder other) throws IOException {
    RunReport report = RunReport.of(folder, other);
    String party = report.firstToDefault();
    ReportedChain chain =
        party == null ? ReportedChain.NONE : ReportedChain.of(folder, party, roundtrip.screen());
    return report.html(chain.causes(), chain.note());
  }

  /** An earlier report may be replaced, and nothing else unless that is asked for. */
  private void requireOurs(Path target) {
    if (force || !Files.exists(target)) {
      return;
    }
    try (var in = Files.newInputStream(target)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      if (!head.contains(RunReport.GENERATOR)) {
        throw UserException.badInput(
            target + " is there and is no report; --force replaces it", null);
      }
    } catch (IOException e) {
      throw Troubles.writing(target, e);
    }
  }
}
