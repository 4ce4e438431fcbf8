package dev.roundtrip.cli.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.roundtrip.cli.folder.JournalText;
import dev.roundtrip.cli.folder.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** The journal as comma-separated values, a line for each posting; amounts in whole cents. */
final class CsvExport {

  private CsvExport() {}

  static void write(RunFolder run, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(
        "period",
        "date",
        "entry",
        "contract",
        "text",
        "party",
        "account",
        "counterparty",
        "amount_cents");
    try (JournalText journal = new JournalText(run)) {
      for (JournalText.Entry entry = journal.next(); entry != null; entry = journal.next()) {
        for (JournalText.Line line : entry.lines()) {
          csv.writeRecord(
              entry.month().toString(),
              entry.date().toString(),
              Integer.toString(entry.number()),
              entry.contract(),
              entry.text(),
              line.party(),
              line.kind(),
              line.counterparty(),
              Long.toString(line.amount().cents()));
        }
      }
      csv.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    }
  }
}
