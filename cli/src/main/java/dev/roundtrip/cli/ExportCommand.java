package dev.roundtrip.cli;

import dev.roundtrip.cli.export.JournalFormat;
import dev.roundtrip.cli.folder.RunFolder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a run's journal for another program. */
@Command(
    name = "export",
    header = "Write a run's journal for another program.",
    description = {
      "",
      "Every entry of every party, to the cent. hledger, ledger and beancount are double-entry"
          + " journals in which the balance of every account is asserted at the end of each month"
          + " in which it moved; csv and parquet have a row for each posting, amounts in cents,"
          + " debits positive.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  roundtrip export collapse-1-0d2c9f34 --format csv | head",
      "  roundtrip export collapse-1-0d2c9f34 --format parquet --out journal.parquet",
      "  roundtrip export collapse-1-0d2c9f34 --format beancount --out c.beancount"
    })
final class ExportCommand implements Callable<Integer> {

  @ParentCommand private Roundtrip roundtrip;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run, by its folder or its id.")
  private String run = "";

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "One of hledger, ledger, beancount, csv, parquet.")
  private JournalFormat format = JournalFormat.CSV;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write this file instead of standard output.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Replace FILE if it is there.")
  private boolean force;

  @Override
  public Integer call() {
    RunFolder folder = find();
    if (out == null) {
      print(folder);
      return ExitCode.OK;
    }
    TargetFile target = TargetFile.of(out);
    target.requireWritable();
    if (!force && Files.exists(target.path())) {
      throw UserException.badInput(target.path() + " is there; --force replaces it", null);
    }
    target.write(file -> format.write(folder, file));
    roundtrip.screen().say("wrote " + target.path());
    return ExitCode.OK;
  }

  private RunFolder find() {
    try {
      RunFolder folder = RunFolder.find(run);
      folder.requireWhole();
      return folder;
    } catch (IOException e) {
      throw UserException.badInput(String.valueOf(e.getMessage()), e);
    }
  }

  private void print(RunFolder folder) {
    JournalFormat.Text text = format.text();
    if (text == null) {
      throw UserException.badInput(
          "a Parquet file is no text; --out names the file to write", null);
    }
    try {
      Writer to =
          new BufferedWriter(
              new OutputStreamWriter(roundtrip.screen().out(), StandardCharsets.UTF_8));
      text.write(folder, to);
      to.flush();
    } catch (IOException e) {
      throw UserException.badInput(String.valueOf(e.getMessage()), e);
    }
  }
}
