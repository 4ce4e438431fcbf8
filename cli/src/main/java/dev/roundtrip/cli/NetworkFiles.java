package dev.roundtrip.cli;

import dev.roundtrip.cli.network.BadTableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The files every network command takes, and how their faults are told. */
class NetworkFiles {

  @Option(
      names = "--edges",
      paramLabel = "FILE",
      required = true,
      description = "Who owes or pays whom: a CSV file with debtor, creditor and amount.")
  private Path edges = Path.of("");

  @Option(names = "--json", description = "Print JSON instead of a table.")
  private boolean json;

  Path edges() {
    return edges;
  }

  boolean json() {
    return json;
  }

  /** Edges, and the balance sheets of their nodes. */
  static final class WithNodes extends NetworkFiles {

    @Option(
        names = "--nodes",
        paramLabel = "FILE",
        required = true,
        description = "A CSV file with node, external_assets and external_liabilities.")
    private Path nodes = Path.of("");

    Path nodes() {
      return nodes;
    }
  }

  /** Something that reads tables. */
  interface Reading<T> {
    T read() throws IOException;
  }

  /** Reads, and tells what is wrong with the files in the user's words. */
  static <T> T reading(Reading<T> reading) {
    try {
      return reading.read();
    } catch (BadTableException e) {
      throw UserException.badInput(String.valueOf(e.getMessage()), e);
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause() == null ? new IOException(e) : e.getCause());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  static void requireShare(String option, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw UserException.badInput(option + ": found " + value + "; allowed: 0 to 1", null);
    }
  }

  private static UserException unreadable(IOException e) {
    String reason =
        switch (e) {
          case NoSuchFileException missing -> "there is no file " + missing.getFile();
          case AccessDeniedException denied -> denied.getFile() + ": permission denied";
          case MalformedInputException text -> "a file is not text in UTF-8";
          default -> "cannot read: " + e.getMessage();
        };
    return UserException.badInput(reason, e);
  }
}
