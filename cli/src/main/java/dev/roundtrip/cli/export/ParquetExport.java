package dev.roundtrip.cli.export;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import blue.strategic.parquet.Dehydrator;
import blue.strategic.parquet.ParquetWriter;
import blue.strategic.parquet.ValueWriter;
import dev.roundtrip.cli.folder.JournalText;
import dev.roundtrip.cli.folder.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/** The journal as a Parquet file, a row for each posting; the columns are those of the CSV. */
final class ParquetExport {

  private static final MessageType SCHEMA =
      Types.buildMessage()
          .required(BINARY)
          .as(stringType())
          .named("period")
          .required(INT32)
          .as(dateType())
          .named("date")
          .required(INT32)
          .named("entry")
          .optional(BINARY)
          .as(stringType())
          .named("contract")
          .required(BINARY)
          .as(stringType())
          .named("text")
          .required(BINARY)
          .as(stringType())
          .named("party")
          .required(BINARY)
          .as(stringType())
          .named("account")
          .optional(BINARY)
          .as(stringType())
          .named("counterparty")
          .required(INT64)
          .named("amount_cents")
          .named("posting");

  private ParquetExport() {}

  private record Row(JournalText.Entry entry, JournalText.Line line) {

    void write(ValueWriter values) {
      values.write("period", entry.month().toString());
      values.write("date", Math.toIntExact(entry.date().toEpochDay()));
      values.write("entry", entry.number());
      if (entry.contract() != null) {
        values.write("contract", entry.contract());
      }
      values.write("text", entry.text());
      values.write("party", line.party());
      values.write("account", line.kind());
      if (line.counterparty() != null) {
        values.write("counterparty", line.counterparty());
      }
      values.write("amount_cents", line.amount().cents());
    }
  }

  static void write(RunFolder run, Path file) throws IOException {
    Dehydrator<Row> dehydrator = Row::write;
    try (JournalText journal = new JournalText(run);
        ParquetWriter<Row> rows = ParquetWriter.writeFile(SCHEMA, file.toFile(), dehydrator)) {
      for (JournalText.Entry entry = journal.next(); entry != null; entry = journal.next()) {
        for (JournalText.Line line : entry.lines()) {
          rows.write(new Row(entry, line));
        }
      }
    }
  }
}
