package dev.roundtrip.system;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.roundtrip.cli.Roundtrip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rules of the house, over the compiled classes of every module, tests included. */
class HouseRulesTest {
  private static final String OURS = "dev.roundtrip.";

  /** Each room, by its package, and the rooms that it may see. */
  private static final Map<String, Set<String>> MAY_SEE =
      Map.ofEntries(
          Map.entry("economy", Set.of()),
          Map.entry("proto", Set.of()),
          Map.entry("benchmarks", Set.of("economy", "wire", "scenarios", "host", "ledger", "cli")),
          Map.entry("wire", Set.of("economy", "proto")),
          Map.entry("scenarios", Set.of("economy")),
          Map.entry("ensemble", Set.of("economy")),
          Map.entry("host", Set.of("economy", "proto", "wire", "scenarios")),
          Map.entry("ledger", Set.of("economy", "proto", "wire", "scenarios", "host")),
          Map.entry("buyer", Set.of("economy", "proto", "wire", "scenarios", "host")),
          Map.entry("supplier", Set.of("economy", "proto", "wire", "scenarios", "host")),
          Map.entry(
              "cli",
              Set.of(
                  "economy",
                  "proto",
                  "wire",
                  "scenarios",
                  "ensemble",
                  "host",
                  "ledger",
                  "buyer",
                  "supplier")));

  private static final List<String> ROOMS = MAY_SEE.keySet().stream().sorted().toList();

  private static JavaClasses shipped;
  private static JavaClasses everything;

  @BeforeAll
  static void importTheHouse() throws IOException {
    shipped = new ClassFileImporter().importPaths(folders("target/classes"));
    everything =
        new ClassFileImporter().importPaths(folders("target/classes", "target/test-classes"));
  }

  @Test
  void everyModuleWithSourcesIsCompiledAndSeen() throws IOException {
    assertThat(modules())
        .filteredOn(module -> Files.isDirectory(module.resolve("src/main/java")))
        .hasSizeGreaterThan(7)
        .allSatisfy(module -> assertThat(module.resolve("target/classes")).isDirectory());
  }

  @Test
  void everyClassIsInARoomAndNoRoomIsEmpty() {
    assertThat(shipped.stream().map(HouseRulesTest::room).distinct())
        .containsExactlyInAnyOrderElementsOf(ROOMS);
  }

  @ParameterizedTest
  @FieldSource("ROOMS")
  void aRoomSeesOnlyTheRoomsItMay(String room) {
    seesOnly(room, MAY_SEE.get(room)).check(shipped);
  }

  /** A package can be read, changed and tested after those it builds on, and before the others. */
  @Test
  void noPackagesGoInACircle() {
    noCircleAmong(OURS + "(**)").check(shipped);
  }

  /** Where to look is what a stranger asks first. */
  @Test
  void everyPackageIsNamedInTheReadmeOfItsModule() throws IOException {
    int packages = 0;
    for (Path module : modules()) {
      String readme = Files.readString(module.resolve("README.md"));
      for (String name : packagesOf(module)) {
        assertThat(readme).as("README of %s", module).containsPattern("[`.]" + name + "`");
        packages++;
      }
    }
    assertThat(packages).isGreaterThan(20);
  }

  /** Returns the names of the packages that a module has beneath the one it is called by. */
  private static List<String> packagesOf(Path module) throws IOException {
    Path sources = module.resolve("src/main/java");
    if (!Files.isDirectory(sources)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> sources.relativize(file).getParent())
          .filter(folder -> folder.getNameCount() > 3)
          .map(folder -> folder.getFileName().toString())
          .toList();
    }
  }

  /** An endpoint has to take what gRPC hands it; all other translation is for the wire. */
  @Test
  void onlyTheWireTranslates() {
    noClasses()
        .that(describe("are no endpoint", type -> !type.getSimpleName().endsWith("Endpoint")))
        .and()
        .resideOutsideOfPackages(OURS + "wire..", OURS + "host..")
        .should()
        .dependOnClassesThat(resideInAPackage(OURS + "proto.."))
        .andShould()
        .dependOnClassesThat(resideInAPackage(OURS + "economy.."))
        .check(shipped);
  }

  @Test
  void nobodySleeps() {
    nobodySleepsBut(
            "the sleeper below and what the benchmarks' harness generates",
            describe(
                "it",
                type ->
                    !type.isEquivalentTo(Sleeper.class)
                        && !type.getPackageName().endsWith("jmh_generated")))
        .check(everything);
  }

  @Test
  void aBreachIsSeen() {
    JavaClasses sleeper = new ClassFileImporter().importClasses(Sleeper.class);
    ArchRule nobodySleeps = nobodySleepsBut("nobody", DescribedPredicate.alwaysTrue());
    assertThatThrownBy(() -> nobodySleeps.check(sleeper))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Thread.sleep")
        .hasMessageContaining("TimeUnit.sleep");
    ArchRule seesNothing = seesOnly("system", Set.of());
    JavaClasses peeper = new ClassFileImporter().importClasses(Peeper.class);
    assertThatThrownBy(() -> seesNothing.check(peeper))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Roundtrip");
    JavaClasses circle = new ClassFileImporter().importClasses(Optional.class, Stream.class);
    assertThatThrownBy(() -> noCircleAmong("java.(**)").check(circle))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Slice util.stream");
  }

  private static ArchRule noCircleAmong(String packages) {
    return slices().matching(packages).should().beFreeOfCycles();
  }

  private static ArchRule seesOnly(String room, Set<String> others) {
    return noClasses()
        .that()
        .resideInAPackage(OURS + room + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "are ours and outside of " + room + " and " + others,
                type ->
                    type.getPackageName().startsWith(OURS)
                        && !room(type).equals(room)
                        && !others.contains(room(type))));
  }

  private static ArchRule nobodySleepsBut(String who, DescribedPredicate<JavaClass> others) {
    DescribedPredicate<JavaAccess<?>> sleep =
        describe(
            "sleep",
            access ->
                access.getTarget().getName().equals("sleep")
                    && (access.getTargetOwner().isEquivalentTo(Thread.class)
                        || access.getTargetOwner().isEquivalentTo(TimeUnit.class)));
    return noClasses()
        .that(others)
        .should()
        .accessTargetWhere(sleep)
        .as("nobody but " + who + " sleeps")
        .because("a wait is for a condition, with a deadline");
  }

  private static String room(JavaClass type) {
    String rest = type.getPackageName().substring(OURS.length());
    return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
  }

  private static List<Path> folders(String... names) throws IOException {
    return modules().stream()
        .flatMap(module -> Stream.of(names).map(module::resolve))
        .filter(Files::isDirectory)
        .toList();
  }

  private static List<Path> modules() throws IOException {
    Path root = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    try (Stream<Path> children = Files.list(root)) {
      return children.filter(child -> Files.exists(child.resolve("pom.xml"))).sorted().toList();
    }
  }

  /** Breaks the rule, so that the rule is seen to work. */
  static final class Sleeper {
    void sleep() throws InterruptedException {
      Thread.sleep(1);
      TimeUnit.SECONDS.sleep(1);
    }
  }

  /** Looks into another room. */
  static final class Peeper {
    Class<?> other() {
      return Roundtrip.class;
    }
  }
}
