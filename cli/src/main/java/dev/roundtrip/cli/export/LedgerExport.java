package dev.roundtrip.cli.export;

import dev.roundtrip.cli.folder.RunFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.function.UnaryOperator;

/**
 * The journal as hledger and Ledger read it. Their entries and balance assertions are the same; how
 * an amount looks is declared in other words, and Ledger takes a comment behind an account for a
 * part of its name.
 */
final class LedgerExport {

  private static final String COMMODITY = "commodity ";

  private LedgerExport() {}

  /** Writes the journal line by line. */
  static void copy(RunFolder run, UnaryOperator<String> inFormat, Writer out) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(run.journal())) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.write(inFormat.apply(line));
        out.write('\n');
      }
    }
  }

  /** Returns what a line of an hledger journal is to Ledger. */
  static String inLedger(String line) {
    if (line.startsWith("account ")) {
      return line.substring(0, line.indexOf("  ;"));
    }
    if (line.startsWith(COMMODITY)) {
      return "commodity USD\n    format " + line.substring(COMMODITY.length());
    }
    return line.startsWith("decimal-mark") ? "; a point before the cents" : line;
  }
}
