package dev.roundtrip.cli;

import dev.roundtrip.cli.control.ControlClient;
import dev.roundtrip.cli.control.ControlException;
import dev.roundtrip.cli.control.RunStanding;
import dev.roundtrip.cli.control.RunningLedger;
import dev.roundtrip.cli.folder.Unreadable;
import dev.roundtrip.cli.folder.UserFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which ledger a command speaks to, and of which of its runs. */
final class LedgerOptions {

  private static final String LEDGER = "ROUNDTRIP_LEDGER";
  private static final String TOKEN = "ROUNDTRIP_TOKEN";

  private static final String OTHERWISE =
      "; where it is not set, what 'roundtrip up' has started here is found";

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s/:]+:\\d{1,5}|\\[[^\\s/]+]:\\d{1,5}");

  @Option(
      names = "--ledger",
      paramLabel = "ADDRESS",
      description = {
        "Such as 127.0.0.1:9090: where the ledger's control is; otherwise at ROUNDTRIP_LEDGER,"
            + " otherwise what 'roundtrip up' has started here."
      })
  private @Nullable String ledger;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = {
        "The file with the ledger's token, which commands need; otherwise the token is"
            + " ROUNDTRIP_TOKEN, otherwise that of what 'roundtrip up' has started here."
      })
  private @Nullable Path tokenFile;

  /** A ledger that answers, with its runs, the latest first. */
  private record Answering(RunningLedger place, List<RunStanding> runs) {}

  /**
   * Finds the ledger and the run.
   *
   * @param run the run's id at the ledger; null for the one that is not over, or the latest
   */
  LiveRun find(@Nullable String run) {
    String token = givenToken();
    List<Answering> answering = answering();
    if (answering.isEmpty()) {
      throw UserException.cannot(
          "no ledger is up here; start one with 'roundtrip up', or name one with --ledger", null);
    }
    List<Answering> suiting =
        answering.stream().filter(one -> run == null || has(one, run)).toList();
    if (suiting.isEmpty()) {
      throw UserException.badInput("no run is called '" + run + "'; " + listing(answering), null);
    }
    if (suiting.size() > 1) {
      throw UserException.badInput(
          "several ledgers are up; choose with --ledger or --run: " + listing(suiting), null);
    }
    Answering chosen = suiting.getFirst();
    if (chosen.runs().isEmpty()) {
      throw UserException.cannot(
          "the ledger at " + chosen.place().address() + " has no run yet", null);
    }
    RunStanding standing =
        chosen.runs().stream()
            .filter(one -> run == null ? !one.state().isOver() : one.runId().equals(run))
            .findFirst()
            .orElse(chosen.runs().getFirst());
    String address = chosen.place().address();
    return new LiveRun(
        new ControlClient(address, token == null ? foundToken(address) : token),
        address,
        standing.runId());
  }

  /** Tells whether a ledger that is up has a run of this id. */
  boolean knows(String run) {
    return (ledger() != null || !here().isEmpty())
        && answering().stream().anyMatch(one -> has(one, run));
  }

  private static boolean has(Answering one, String run) {
    return one.runs().stream().anyMatch(standing -> standing.runId().equals(run));
  }

  private static String listing(List<Answering> all) {
    List<String> words = new ArrayList<>();
    for (Answering one : all) {
      String at = " at " + one.place().address();
      if (one.runs().isEmpty()) {
        words.add("none" + at);
      }
      one.runs().forEach(run -> words.add(run.runId() + " (" + run.state() + at + ")"));
    }
    return "there is " + String.join(", ", words);
  }

  private List<Answering> answering() {
    String named = ledger();
    if (named != null) {
      if (!isAddress(named)) {
        String told = "'" + named + "'%s no address of a ledger; one is such as 127.0.0.1:9090";
        throw UserException.badInput(
            ledger != null
                ? told.formatted(" is")
                : LEDGER + " is set to " + told.formatted(", which is") + OTHERWISE,
            null);
      }
      return List.of(ask(new RunningLedger(named, Path.of(""))));
    }
    List<RunningLedger> here = here();
    List<Answering> answering = new ArrayList<>();
    for (RunningLedger place : here) {
      try {
        answering.add(ask(place));
      } catch (ControlException e) {
        if (here.size() == 1) {
          throw e;
        } // else one that was killed and could not clean up
      }
    }
    return answering;
  }

  private static boolean isAddress(String named) {
    int port = named.lastIndexOf(':') + 1;
    return ADDRESS.matcher(named).matches() && Integer.parseInt(named.substring(port)) <= 65_535;
  }

  private static Answering ask(RunningLedger place) {
    try (ControlClient client = new ControlClient(place.address(), null)) {
      return new Answering(place, client.runs());
    }
  }

  private static List<RunningLedger> here() {
    try {
      return RunningLedger.in(UserFolders.states());
    } catch (IOException e) {
      throw UserException.cannot(
          "cannot look into " + UserFolders.states() + ": " + e.getMessage(), e);
    }
  }

  private @Nullable String ledger() {
    return ledger != null ? ledger : System.getenv(LEDGER);
  }

  private @Nullable String givenToken() {
    if (tokenFile != null) {
      return read(tokenFile);
    }
    String token = System.getenv(TOKEN);
    return token == null ? null : required(token, TOKEN);
  }

  /**
   * Returns the token of a ledger that was started here, or null: who only asks needs none.
   *
   * @param address where the ledger is
   */
  private static @Nullable String foundToken(String address) {
    return here().stream()
        .filter(one -> one.address().equals(address))
        .findFirst()
        .map(one -> read(one.tokenFile()))
        .orElse(null);
  }

  private static String read(Path file) {
    try {
      return required(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    } catch (IOException e) {
      throw UserException.badInput("no token: " + Unreadable.because(file, e).getMessage(), e);
    }
  }

  private static String required(String held, String holder) {
    String token = held.strip();
    if (!token.matches("[!-~]+")) {
      throw UserException.badInput(
          holder
              + " holds no token, which is one printable word: what is in the file "
              + RunningLedger.TOKEN_FILE
              + " of the ledger's state folder",
          null);
    }
    return token;
  }
}
