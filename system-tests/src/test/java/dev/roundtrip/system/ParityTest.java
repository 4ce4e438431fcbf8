package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The backbone: a run over gRPC, Kafka and PostgreSQL is, bit for bit, the run with no network in
 * it.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ParityTest {

  private static final String SHOCK = "revenue-miss:size=80%,from=2027-01";

  @TempDir private Path folder;

  /** What a run printed, and every file it left behind. */
  private record Result(String summary, List<String> names, List<byte[]> files) {}

  @Test
  void theSameRunOnEveryHostAndAgain() throws IOException {
    Result direct = result("direct", "run", "openai-2025", "--json");
    Result again = result("again", "run", "openai-2025", "--json");
    Result deployed = result("deployed", "up", "openai-2025", "--exit", "--json");
    same(again, direct);
    same(deployed, direct);
  }

  @ParameterizedTest
  @ValueSource(strings = {"optimistic", "collapse", "leaked-finances"})
  void everyOutcomeIsTheSameOnEveryHost(String scenario) throws IOException {
    same(
        result("deployed", "up", scenario, "--exit", "--json"),
        result("direct", "run", scenario, "--json"));
  }

  /** In the middle outcome rent is put off and power is dropped, which both sides agree to. */
  @Test
  void whatIsNegotiatedIsTheSameOnEveryHost() throws IOException {
    Result deployed = result("deployed", "up", "middle", "--exit", "--json");
    same(deployed, result("direct", "run", "middle", "--json"));
    assertThat(journal(deployed)).contains("rent deferred", "fee deferred");
  }

  private static String journal(Result result) {
    for (int i = 0; i < result.names().size(); i++) {
      if (result.names().get(i).endsWith(".hledger")) {
        return new String(result.files().get(i), StandardCharsets.UTF_8);
      }
    }
    throw new AssertionError("no journal among " + result.names());
  }

  @Test
  void theSameDefaultsOnEveryHost() throws IOException {
    String[] stressed = {"openai-2025", "--json", "--seed", "7", "--shock", SHOCK};
    Result direct = result("direct", with(stressed, "run"));
    Result deployed = result("deployed", with(stressed, "up", "--exit"));
    assertThat(direct.summary()).contains("\"defaults\":[\n");
    same(deployed, direct);
  }

  @Test
  void anotherSeedIsAnotherRun() throws IOException {
    Result one = result("one", "run", "openai-2025", "--json", "--seed", "1");
    Result two = result("two", "run", "openai-2025", "--json", "--seed", "2");
    assertThat(fingerprint(two)).isNotEqualTo(fingerprint(one));
  }

  private static String[] with(String[] args, String... first) {
    return Stream.concat(Stream.of(first), Stream.of(args)).toArray(String[]::new);
  }

  private Result result(String name, String... args) throws IOException {
    Path out = folder.resolve(name);
    Command call = Command.call(with(new String[] {"--out", out.toString()}, args));
    assertThat(call.code()).as(call.err()).isZero();
    try (Stream<Path> tree = Files.walk(out)) {
      List<Path> files = tree.filter(Files::isRegularFile).sorted().toList();
      List<String> names = files.stream().map(file -> out.relativize(file).toString()).toList();
      List<byte[]> contents = files.stream().map(ParityTest::bytes).toList();
      assertThat(names).hasSize(4);
      return new Result(call.out(), names, contents);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void same(Result actual, Result expected) {
    assertThat(fingerprint(actual)).isEqualTo(fingerprint(expected));
    assertThat(actual.summary()).isEqualTo(expected.summary());
    assertThat(actual.names()).isEqualTo(expected.names());
    for (int i = 0; i < expected.files().size(); i++) {
      assertThat(actual.files().get(i))
          .as(expected.names().get(i))
          .isEqualTo(expected.files().get(i));
    }
  }

  private static String fingerprint(Result result) {
    return result.summary().replaceFirst("(?s).*?\"fingerprint\":\"([0-9a-f]{64})\".*", "$1");
  }
}
