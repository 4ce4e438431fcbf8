package dev.roundtrip.economy;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The economy gives the same figures on every machine: it knows no file, network, thread, clock or
 * chance of its own, and nothing whose order or rounding may differ.
 */
class PurityTest {
  private static final String ROOT = "dev.roundtrip.economy..";

  private static final ArchRule STANDS_ALONE =
      classes()
          .that()
          .resideInAPackage(ROOT)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      ROOT,
                      "java.lang..",
                      "java.math..",
                      "java.nio.charset..",
                      "java.security..",
                      "java.time..",
                      "java.util..",
                      "org.jspecify.annotations..",
                      "com.google.errorprone.annotations..")
                  .or(primitive())
                  .or(nioBuffer()));

  private static final ArchRule KNOWS_NO_THREAD =
      noClasses()
          .that()
          .resideInAPackage(ROOT)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.util.concurrent..", "java.lang.foreign..")
                  .or(
                      named(
                          "java.lang.Thread",
                          "java.lang.ThreadLocal",
                          "java.lang.Runtime",
                          "java.lang.Process",
                          "java.lang.ProcessBuilder",
                          "java.util.Timer")));

  private static final ArchRule KNOWS_NO_CLOCK_OR_CHANCE =
      noClasses()
          .that()
          .resideInAPackage(ROOT)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.util.random..")
                  .or(
                      named(
                          "java.time.Clock",
                          "java.util.Date",
                          "java.util.Random",
                          "java.util.SplittableRandom",
                          "java.security.SecureRandom")))
          .orShould()
          .accessTargetWhere(
              call("java.lang.System", "currentTimeMillis", "nanoTime", "getenv", "getProperty")
                  .or(call("java.lang.Math", "random"))
                  .or(call("java.util.UUID", "randomUUID"))
                  .or(call("java.util.Collections", "shuffle"))
                  .or(timeNow()));

  private static final ArchRule KNOWS_NO_SALTED_ORDER =
      noClasses()
          .that()
          .resideInAPackage(ROOT)
          .should()
          .dependOnClassesThat(
              named(
                  "java.util.HashMap",
                  "java.util.HashSet",
                  "java.util.IdentityHashMap",
                  "java.util.WeakHashMap",
                  "java.util.Hashtable"))
          .orShould()
          .accessTargetWhere(
              call("java.util.Map", "of", "ofEntries", "copyOf")
                  .or(call("java.util.Set", "of", "copyOf"))
                  .or(
                      call(
                          "java.util.stream.Collectors",
                          "toSet",
                          "toUnmodifiableSet",
                          "toUnmodifiableMap"))
                  .or(call("java.lang.System", "identityHashCode"))
                  .or(call("java.util.Collection", "parallelStream")))
          .because("iterating over it would give another order in another run");

  private static final ArchRule KNOWS_NO_LOOSE_ROUNDING =
      noClasses()
          .that()
          .resideInAPackage(ROOT)
          .should()
          .accessTargetWhere(
              call(
                  "java.lang.Math",
                  "sin",
                  "cos",
                  "tan",
                  "asin",
                  "acos",
                  "atan",
                  "atan2",
                  "exp",
                  "log",
                  "log10",
                  "log1p",
                  "expm1",
                  "pow",
                  "sinh",
                  "cosh",
                  "tanh",
                  "cbrt",
                  "hypot"))
          .because("StrictMath gives the same bits on every machine and Math need not");

  private static final Map<String, ArchRule> RULES =
      Map.of(
          "stands alone", STANDS_ALONE,
          "knows no thread", KNOWS_NO_THREAD,
          "knows no clock or chance", KNOWS_NO_CLOCK_OR_CHANCE,
          "knows no salted order", KNOWS_NO_SALTED_ORDER,
          "knows no loose rounding", KNOWS_NO_LOOSE_ROUNDING);

  @TestFactory
  Stream<DynamicTest> theEconomy() {
    JavaClasses economy =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.roundtrip.economy");
    return RULES.entrySet().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getKey(), () -> rule.getValue().allowEmptyShould(true).check(economy)));
  }

  @Test
  void theRulesSeeAnImpureClass() {
    JavaClasses impure = new ClassFileImporter().importClasses(Impure.class);
    RULES.forEach((name, rule) ->
        assertThatThrownBy(() -> rule.check(impure)).as(name).isInstanceOf(AssertionError.class));
  }

  private static DescribedPredicate<JavaClass> primitive() {
    return DescribedPredicate.describe(
        "primitive", type -> type.getBaseComponentType().isPrimitive());
  }

  private static DescribedPredicate<JavaClass> nioBuffer() {
    Set<String> names = Set.of("java.nio.ByteBuffer", "java.nio.ByteOrder");
    return DescribedPredicate.describe("a buffer", type -> names.contains(type.getName()));
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    Set<String> wanted = Set.of(names);
    return DescribedPredicate.describe(
        "one of " + wanted, type -> wanted.contains(type.getBaseComponentType().getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> call(String owner, String... methods) {
    Set<String> wanted = Set.of(methods);
    return DescribedPredicate.describe(
        "calls " + owner + "." + wanted,
        access ->
            access.getTargetOwner().isAssignableTo(owner)
                && wanted.contains(access.getTarget().getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> timeNow() {
    return DescribedPredicate.describe(
        "asks the time",
        access ->
            access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getTarget().getName().equals("now"));
  }

  /** Breaks every rule once. */
  static final class Impure {
    java.io.File file;
    Thread thread;
    Map<String, String> order = new HashMap<>();

    String chance() {
      return UUID.randomUUID() + " " + Math.pow(2, 0.5);
    }
  }
}
