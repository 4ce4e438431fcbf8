package dev.roundtrip.cli.export;

import dev.roundtrip.cli.folder.RunFolder;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a run's journal can be written for. */
public enum JournalFormat {
  /** As the run's folder has it; {@code hledger check --strict} accepts it. */
  HLEDGER,
  /** The same entries for Ledger; {@code ledger --pedantic} accepts it. */
  LEDGER,
  /** For Beancount, whose accounts begin with their type; {@code bean-check} accepts it. */
  BEANCOUNT,
  /** A line for each posting, with a header. */
  CSV,
  /** A row for each posting, the columns of the CSV with their types. */
  PARQUET;

  /** How a journal becomes text. */
  @FunctionalInterface
  public interface Text {

    /**
     * Writes a run's journal. The writer is flushed and closed by its owner.
     *
     * @throws IOException if the journal cannot be read or the text not be written
     */
    void write(RunFolder run, Writer out) throws IOException;
  }

  /** Returns how the format is written as text, or null if it is none. */
  public @Nullable Text text() {
    return switch (this) {
      case HLEDGER -> (run, out) -> LedgerExport.copy(run, line -> line, out);
      case LEDGER -> (run, out) -> LedgerExport.copy(run, LedgerExport::inLedger, out);
      case BEANCOUNT -> BeancountExport::write;
      case CSV -> CsvExport::write;
      case PARQUET -> null;
    };
  }

  /**
   * Writes a run's journal into a file of its own.
   *
   * @throws IOException if the journal cannot be read or the file not be written
   */
  public void write(RunFolder run, Path file) throws IOException {
    Text text = text();
    if (text == null) {
      ParquetExport.write(run, file);
      return;
    }
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      text.write(run, out);
    }
  }

  /** Returns the format's name as users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
