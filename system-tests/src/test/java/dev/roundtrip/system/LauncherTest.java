package dev.roundtrip.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, as a user meets it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
  private static final Path LAUNCHER = ROOT.resolve("roundtrip");

  @TempDir Path folder;

  @BeforeEach
  void theCommandIsPackaged() {
    assumeTrue(
        Files.exists(ROOT.resolve("cli/target/roundtrip/built")), "the cli module is not packaged");
  }

  @Test
  void startsFromAnyFolderThroughASymbolicLink() throws Exception {
    Path link = Files.createDirectory(folder.resolve("a folder")).resolve("rt");
    Files.createSymbolicLink(link, LAUNCHER);
    Result result = run(Map.of(), link, "--version");
    Files.delete(link);
    assertThat(result.output()).startsWith("roundtrip ").hasLineCount(1);
    assertThat(result.code()).isZero();
  }

  @Test
  void passesOnTheExitCode() throws Exception {
    assertThat(run(Map.of(), LAUNCHER, "--no-such-option").code()).isEqualTo(2);
  }

  @Test
  void namesAFolderThatIsNoJdk() throws Exception {
    Result result = run(Map.of("ROUNDTRIP_JAVA_HOME", folder.toString()), LAUNCHER, "--version");
    assertThat(result.output()).contains(folder.toString(), "JDK 25 or later");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void namesTheVersionOfAJdkThatIsTooOld() throws Exception {
    Result result = run(Map.of("ROUNDTRIP_JAVA_HOME", oldJdk()), LAUNCHER, "--version");
    assertThat(result.output()).contains("JDK 17.0.1,");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void takesMoreOptionsForTheJvm() throws Exception {
    Map<String, String> options = Map.of("ROUNDTRIP_JAVA_OPTS", "-XX:+UseG1GC -Xmx64m");
    assertThat(run(options, LAUNCHER, "--version").code()).isZero();
  }

  @Test
  void readsAFileOfAnyNameWhereThereIsNoLocale() throws Exception {
    // by a shell, as the locale of this test may be none either
    String script =
        """
        file=$(printf 'szenario-\\303\\274.yaml')
        : >"$file"
        "$0" validate "$file"
        code=$?
        rm "$file"
        exit $code
        """;
    for (String locale : new String[] {"", "C", "POSIX"}) {
      Map<String, String> environment = Map.of("LC_ALL", locale, "LC_CTYPE", "", "LANG", "");
      Result result = run(environment, Path.of("/bin/sh"), "-c", script, LAUNCHER.toString());
      assertThat(result.output()).as(locale).contains("szenario-ü.yaml: found nothing, expected");
      assertThat(result.code()).isEqualTo(2);
    }
  }

  @Test
  void buildsWhenAShippedScenarioIsNewerThanWhatIsBuilt() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path launcher = home.resolve("roundtrip");
    Files.copy(LAUNCHER, launcher, StandardCopyOption.COPY_ATTRIBUTES);
    Path maven =
        Files.writeString(home.resolve("mvnw"), "#!/bin/sh\necho asked to build\nexit 3\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    Path state = Files.createDirectories(home.resolve("cli/target/roundtrip"));
    Path built = Files.createFile(state.resolve("built"));
    FileTime before = FileTime.from(Files.getLastModifiedTime(built).toInstant().minusSeconds(60));
    Files.setLastModifiedTime(built, before);
    Path channels = Files.createDirectories(home.resolve("scenarios/channels"));
    Files.writeString(channels.resolve("mine.yaml"), "name: mine\n");
    Result result = run(Map.of("ROUNDTRIP_BUILD", ""), launcher, "--version");
    assertThat(result.output()).contains("asked to build");
    assertThat(result.code()).isEqualTo(3);
  }

  private String oldJdk() throws IOException {
    Path jdk = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
    for (String program : new String[] {"bin/java", "bin/javac"}) {
      assertThat(Files.createFile(jdk.resolve(program)).toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.1\"\n");
    return jdk.toString();
  }

  private Result run(Map<String, String> environment, Path launcher, String... arguments)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList())
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("ROUNDTRIP_JAVA_HOME", System.getProperty("java.home"));
    // this test is part of a build: another one inside of it would change what is tested
    builder.environment().put("ROUNDTRIP_BUILD", "never");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(process.waitFor(), output);
  }

  private record Result(int code, String output) {}
}
