package dev.roundtrip.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.Support;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use says what the loader does. */
class ScenarioSchemaTest {

  private static final Path FILE = Path.of("scenario.schema.json");

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TestFiles.read(FILE), InputFormat.JSON);

  static List<String> shippedNames() {
    return ScenarioLoader.shippedNames();
  }

  private static List<String> complaintsAbout(String yaml) {
    Problems problems = new Problems("text");
    Node root = YamlText.read(yaml, "text", problems);
    problems.throwIfAny();
    String json = JsonText.of(values(root));
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /** Returns what an editor makes of the values of a file. */
  private static @Nullable Object values(Node node) {
    return switch (node) {
      case Node.Scalar scalar when scalar.isNothing() -> null;
      case Node.Scalar scalar when scalar.plain() && scalar.text().matches("-?\\d{1,9}") ->
          Integer.valueOf(scalar.text());
      case Node.Scalar scalar -> scalar.text();
      case Node.Listing listing ->
          listing.items().stream().map(ScenarioSchemaTest::values).toList();
      case Node.Mapping mapping -> {
        Map<String, Object> values = new TreeMap<>();
        mapping.entries().forEach((key, entry) -> values.put(key, values(entry.value())));
        yield values;
      }
    };
  }

  /** The file is what the loader's own forms say: they cannot know different keys. */
  @Test
  void theSchemaIsTheLoaders() {
    String now = JsonText.of(ScenarioSchema.schema()) + "\n";
    assertThat(now).isEqualTo(TestFiles.kept(FILE, now));
  }

  /** But for support and re-lettings, which are never signed before a run. */
  @Test
  void everyTypeOfContractCanBeWritten() {
    List<Class<? extends Contract>> made =
        new ArrayList<>(ContractForms.ALL.stream().map(ContractForm::made).toList());
    made.add(Support.class);
    made.add(Reletting.class);
    assertThat(made).containsExactlyInAnyOrder(asContracts(leaves(Contract.class)));
  }

  @SuppressWarnings("unchecked") // what the interface permits implements it
  private static Class<? extends Contract>[] asContracts(Class<?>[] classes) {
    return (Class<? extends Contract>[]) classes;
  }

  @ParameterizedTest
  @MethodSource("shippedNames")
  void shippedScenariosAreValid(String name) {
    assertThat(complaintsAbout(TestFiles.read(Path.of(name + ".yaml")))).isEmpty();
    assertThat(complaintsAbout(ScenarioLoader.load(name).resolvedText())).isEmpty();
  }

  @Test
  void aScenarioWithEveryTypeOfContractIsValid() {
    assertThat(complaintsAbout(TestFiles.read(TestFiles.SMALL_LOOP))).isEmpty();
  }

  @Test
  void aChangeNeedsNoMoreThanItsName() {
    assertThat(
            complaintsAbout("name: x\nextends: y\ncontracts: {rent: {minimum-use: 80%}, z: null}"))
        .isEmpty();
    assertThat(complaintsAbout("name: x\nextends: y\ncontracts: {rent: {minimum-usage: 80%}}"))
        .isNotEmpty();
    assertThat(complaintsAbout("extends: y")).isNotEmpty();
    assertThat(complaintsAbout("name: x")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown-key",
        "wrong-type",
        "unknown-name",
        "negative-amount",
        "wrong-unit",
        "month-format",
        "figures",
        "missing-key"
      })
  void mistakesOfFormAreSeenInTheEditor(String file) {
    assertThat(complaintsAbout(TestFiles.read(TestFiles.ERRORS.resolve(file + ".yaml"))))
        .isNotEmpty();
  }

  /** Returns the types below a sealed one, however deep. */
  private static Class<?>[] leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .flatMap(below -> Arrays.stream(leaves(below)))
            .toArray(Class<?>[]::new)
        : new Class<?>[] {type};
  }
}
