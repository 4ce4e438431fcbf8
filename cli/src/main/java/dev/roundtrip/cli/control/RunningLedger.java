package dev.roundtrip.cli.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A ledger that was started on this machine, as its state folder tells. Whether it is still there
 * only it can say.
 *
 * @param address where it is, such as 127.0.0.1:9090
 * @param tokenFile the file with the token that commands need
 */
public record RunningLedger(String address, Path tokenFile) {

  /** The file of a state folder that says where the ledger is. */
  public static final String ADDRESS_FILE = "control-address";

  /** The file of a state folder with the token that commands need. */
  public static final String TOKEN_FILE = "control-token";

  /** Returns the ledgers that have a state folder in a folder. */
  public static List<RunningLedger> in(Path states) throws IOException {
    if (!Files.isDirectory(states)) {
      return List.of();
    }
    List<RunningLedger> ledgers = new ArrayList<>();
    try (Stream<Path> children = Files.list(states)) {
      for (Path state : children.sorted().toList()) {
        String address = read(state.resolve(ADDRESS_FILE));
        if (!address.isEmpty()) {
          ledgers.add(new RunningLedger(address, state.resolve(TOKEN_FILE)));
        }
      }
    }
    return ledgers;
  }

  /** Returns what is in the file; nothing if it is not there, or not there any more. */
  private static String read(Path file) throws IOException {
    try {
      return Files.isRegularFile(file)
          ? Files.readString(file, StandardCharsets.UTF_8).strip()
          : "";
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
