package dev.roundtrip.cli.export;

import dev.roundtrip.cli.folder.RunFolder;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a run's journal can be written for. */
public enum JournalFormat {
  /** As the run's folder has it; {@code hledger check --strict} accepts it. */
  HLEDGER {
    @Override
    public void write(RunFolder run, Writer out) throws IOException {
      LedgerExport.copy(run, line -> line, out);
    }
  },
  /** The same entries for Ledger; {@code ledger --pedantic} accepts it. */
  LEDGER {
    @Override
    public void write(RunFolder run, Writer out) throws IOException {
      LedgerExport.copy(run, LedgerExport::inLedger, out);
    }
  },
  /** For Beancount, whose accounts begin with their type; {@code bean-check} accepts it. */
  BEANCOUNT {
    @Override
    public void write(RunFolder run, Writer out) throws IOException {
      BeancountExport.write(run, out);
    }
  },
  /** A line for each posting, with a header. */
  CSV {
    @Override
    public void write(RunFolder run, Writer out) throws IOException {
      CsvExport.write(run, out);
    }
  },
  /** A row for each posting, the columns of the CSV with their types. */
  PARQUET {
    @Override
    public void write(RunFolder run, Path file) throws IOException {
      ParquetExport.write(run, file);
    }

    @Override
    public boolean isText() {
      return false;
    }
  };

  /** Returns the format's name as users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Tells whether the format can be printed. */
  public boolean isText() {
    return true;
  }

  /**
   * Writes a run's journal as text. The writer is flushed and closed by its owner.
   *
   * @throws IOException if the journal cannot be read or the text not be written
   * @throws UnsupportedOperationException if the format is no text
   */
  public void write(RunFolder run, Writer out) throws IOException {
    throw new UnsupportedOperationException(this + " is no text");
  }

  /**
   * Writes a run's journal into a file of its own.
   *
   * @throws IOException if the journal cannot be read or the file not be written
   */
  public void write(RunFolder run, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      write(run, out);
    }
  }
}
