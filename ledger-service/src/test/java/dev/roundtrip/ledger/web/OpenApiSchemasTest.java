package dev.roundtrip.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The document describes the records that are answered as they are. */
class OpenApiSchemasTest {

  private static final Path FILE =
      Path.of(System.getProperty("basedir", ""), "src/main/resources/openapi/openapi.yaml");
  private static final String MARK =
      "    # What follows is written from the records that are answered; README.md says how.\n";
  private static final String COMMAND =
      "./mvnw -q -pl ledger-service -am test -Dtest=OpenApiSchemasTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Droundtrip.regenerate=true";

  /** With {@code -Droundtrip.regenerate=true} they are written; look at what changed. */
  @Test
  void theSchemasAreThoseOfTheRecords() throws Exception {
    String kept = Files.readString(FILE);
    assertThat(kept).contains(MARK);
    String now = kept.substring(0, kept.indexOf(MARK)) + MARK + RecordSchemas.yaml();
    if (Boolean.getBoolean("roundtrip.regenerate")) {
      Files.writeString(FILE, now);
    }
    assertThat(FILE)
        .as("the records have changed; write their schemas anew with%n%s%n", COMMAND)
        .hasContent(now);
  }

  /** What says that its figures mean what those of another schema mean need not repeat it. */
  @Test
  void everySchemaSaysWhatItsFiguresMean() {
    Map<String, Map<String, Object>> schemas = RecordSchemas.all();
    assertThat(schemas).hasSameSizeAs(RecordSchemas.records());
    schemas.forEach((name, schema) -> {
      assertThat(schema.get("description")).as(name).asString().isNotBlank();
      if (schemas.keySet().stream().noneMatch(other -> refers(schema, other))) {
        OpenApiDocument.map(schema.get("properties"))
            .forEach((property, described) ->
                assertThat(OpenApiDocument.map(described))
                    .as(name + "." + property)
                    .containsKey("description"));
      }
    });
  }

  private static boolean refers(Map<String, Object> schema, String other) {
    return schema.get("description").toString().contains("in `" + other + "`");
  }
}
