package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.cli.Roundtrip;
import dev.roundtrip.cli.control.ControlClient;
import dev.roundtrip.cli.control.RunStanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run under way in one terminal is found, steered and shocked from another. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LiveRunTest {

  private static final String SCENARIO =
      "extends: openai-2025\nname: short\nhorizon: {from: 2025-01, to: 2026-12}\n";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void aSecondTerminalSteersTheRunAndItPlaysAgain() throws Exception {
    Path scenario = Files.writeString(folder.resolve("short.yaml"), SCENARIO);
    try (JavaProcess up = start("up", scenario.toString(), "--pace", "60m", "--json");
        ControlClient ledger = new ControlClient(controlOf(up), null)) {
      awaitRun(ledger, run -> run.closed() == 1);
      String run = ledger.runs().getFirst().runId();
      assertFoundWithoutAnAddress(run);
      refuseWhatMakesNoSense(up, run);
      assertThat(at(up, "pause").out()).contains(run, "paused");
      assertThat(at(up, "pace", "0s").code()).isZero();
      assertThat(at(up, "step", "4").code()).isZero();
      awaitRun(ledger, now -> now.closed() == 5);
      Command first = at(up, "shock", "inject", "revenue-miss:size=60%,for=6m", "--id", "one");
      assertThat(first.out()).contains("size=60%,from=2025-06,for=6m", "from 2025-06 as one");
      Command again = at(up, "shock", "inject", "revenue-miss:size=60%,for=6m", "--id", "one");
      assertThat(again).isEqualTo(first);
      at(up, "shock", "inject", "revenue-miss:size=90%,from=2026-06", "--id", "never");
      at(up, "step");
      awaitRun(ledger, now -> now.closed() == 6);
      assertThat(at(up, "shock", "withdraw", "never").out()).contains("withdrawn from 2025-07");
      at(up, "shock", "inject", "revenue-miss:size=20%,from=2026-03,for=2m", "--id", "two");
      assertThat(at(up, "shock", "schedule", "--json").out())
          .contains("\"id\":\"one\"", "\"phase\":\"active\",\"first\":\"2025-06\"")
          .contains("\"phase\":\"withdrawn\"")
          .contains("\"phase\":\"coming\",\"first\":\"2026-03\",\"last\":\"2026-04\"");
      Command soFar = at(up, "run", "--replay", run, "--json");
      assertThat(soFar.code()).as(soFar.err()).isZero();
      assertThat(soFar.err()).contains("replayed up to 2025-06, the same hash as " + run);
      assertThat(at(up, "resume").out()).contains("running");
      Command watched = at(up, "watch");
      assertThat(watched.code()).as(watched.err()).isZero();
      assertThat(watched.out())
          .contains("2025-06  shock revenue-miss:size=60%,from=2025-06,for=6m injected as one")
          .contains("shock never withdrawn", "2026-12  closed, ")
          .endsWith("2026-12  run ended\n");
      assertThat(at(up, "shock", "schedule").out()).contains("past").doesNotContain("coming");
      refused(at(up, "shock", "inject", "revenue-miss:size=1%"), 1, "the run is over");
      up.awaitOut("\"years\"");
      playsAgain(up, run, ledger.run(run).hash());
    }
  }

  /** The folder that `up` left behind has all that a replay needs. */
  private void playsAgain(JavaProcess up, String run, String hash) throws Exception {
    Path out = folder.resolve("again");
    Command live = at(up, "run", "--replay", run, "--json", "--out", out.toString());
    assertThat(live.out()).contains("\"fingerprint\":\"" + hash + "\"");
    Matcher left = Pattern.compile("results are in (\\S+)").matcher(up.err());
    Await.await(
        () -> left.reset(up.err()).find(), PATIENCE, () -> "the folder of the run: " + up.err());
    Command recorded = Command.call("run", "--replay", left.group(1), "--out", out.toString());
    assertThat(recorded.code()).as(recorded.err()).isZero();
    assertThat(recorded.out()).contains("Fingerprint  " + hash);
    for (String file : new String[] {"run.json", "journal.hledger", "summary.json", "series.csv"}) {
      Path again = out.resolve(Path.of(left.group(1)).getFileName()).resolve(file);
      assertThat(again).hasSameBinaryContentAs(Path.of(left.group(1)).resolve(file));
    }
  }

  private void assertFoundWithoutAnAddress(String run) throws Exception {
    try (JavaProcess second = start("shock", "schedule")) {
      assertThat(second.awaitEnd()).as(second.err()).isZero();
      assertThat(second.out()).contains(run, "No shocks.");
    }
  }

  private void refuseWhatMakesNoSense(JavaProcess up, String run) throws IOException {
    refused(at(up, "pause", "--run", "nobody"), 2, "no run is called 'nobody'", run);
    refused(at(up, "step"), 1, "pause it first");
    refused(at(up, "step", "0"), 2, "1 or more");
    refused(at(up, "step", "1201"), 2, "1 to 1200 months");
    refused(at(up, "pace", "61m"), 2, "an hour");
    refused(at(up, "shock", "withdraw", "nothing"), 2, "'nothing'");
    refused(
        at(up, "shock", "inject", "revenue-miss:size=1%,from=2025-01"), 2, "2025-01", "from=2025-");
    refused(at(up, "shock", "inject", "revenue-miss:size=1%,from=2027-01"), 2, "2026-12");
    String control = controlOf(up);
    Path wrong = Files.writeString(folder.resolve("wrong"), "guess");
    refused(
        Command.call("pause", "--ledger", control, "--token-file", wrong.toString()),
        2,
        "wants another token");
    refused(Command.call("pause", "--ledger", "127.0.0.1:1"), 1, "cannot be reached");
    assertThat(at(up, "shock", "schedule").out()).contains("No shocks.");
  }

  private static void refused(Command command, int code, String... said) {
    assertThat(command.code()).as(command.err()).isEqualTo(code);
    assertThat(command.out()).isEmpty();
    assertThat(command.err()).startsWith("roundtrip: ").contains(said).hasLineCount(1);
  }

  private static Command at(JavaProcess up, String... args) {
    String said = up.out() + up.err();
    Stream<String> where =
        Stream.of("--ledger", controlOf(up), "--token-file", found("Token        in (\\S+)", said));
    return Command.call(Stream.concat(Stream.of(args), where).toArray(String[]::new));
  }

  private static String controlOf(JavaProcess up) {
    Pattern control = Pattern.compile("Control      (\\S+) ");
    Await.await(
        () -> control.matcher(up.err()).find() || !up.handle().isAlive(), PATIENCE, up::err);
    return found("Control      (\\S+) ", up.err());
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private static void awaitRun(ControlClient ledger, Predicate<RunStanding> condition) {
    Await.await(
        () -> ledger.runs().stream().anyMatch(condition), PATIENCE, () -> "" + ledger.runs());
  }

  private JavaProcess start(String... args) throws IOException {
    String data = folder.resolve("data").toString();
    return JavaProcess.start(
        folder.resolve(args[0]),
        Map.of("XDG_DATA_HOME", data, "ROUNDTRIP_DATA_DIR", data),
        Roundtrip.class,
        args);
  }
}
