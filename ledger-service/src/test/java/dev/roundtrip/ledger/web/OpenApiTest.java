package dev.roundtrip.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.ledger.store.TestDatabase;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is documented is what there is. */
class OpenApiTest {

  private static TestDatabase database;
  private static WebServer server;
  private static OpenApiDocument document;

  @BeforeAll
  static void readWhatIsServed() throws Exception {
    database = TestDatabase.create();
    server = new WebServer(database);
    WebServer.Answer answer = server.get("/api/v1/openapi.yaml");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/yaml");
    document = new OpenApiDocument(answer.body());
  }

  @AfterAll
  static void release() {
    server.close();
    database.close();
  }

  @Test
  void everyRouteIsDocumentedWithWhatItCanBeAsked() {
    Map<String, TreeSet<String>> documented = new TreeMap<>();
    document.operations().keySet().forEach(name -> documented.put(name, document.queries(name)));
    assertThat(documented).isEqualTo(ofRoutes(OpenApiTest::queries));
  }

  @Test
  void everyPathRefersToTheSchemaOfWhatItAnswers() {
    Map<String, String> documented = new TreeMap<>();
    document.operations().keySet().forEach(name -> documented.put(name, documentedAnswer(name)));
    assertThat(documented).isEqualTo(ofRoutes(OpenApiTest::answer));
  }

  @Test
  void everyRefusalIsAProblem() {
    for (String operation : document.operations().keySet()) {
      document
          .responses(operation)
          .forEach((status, response) -> {
            if (!status.startsWith("2")) {
              assertThat(response.get("content"))
                  .as(operation + " " + status)
                  .isEqualTo(
                      Map.of(
                          "application/problem+json",
                          Map.of(
                              "schema", Map.of("$ref", RecordSchemas.referenceTo(Problem.class)))));
            }
          });
      assertThat(document.responses(operation)).as(operation).containsKey("default");
    }
  }

  /** A comma in a text that is not quoted begins another key, which then has nothing. */
  @Test
  void everyKeyHasAValueAndEveryReferenceLeadsSomewhere() {
    assertThat(document.root().get("openapi")).asString().startsWith("3.1.");
    walk("", document.root());
  }

  private static void walk(String place, Object node) {
    assertThat(node).as(place).isNotNull();
    if (node instanceof Map<?, ?> entries) {
      assertThat(document.resolved(entries)).as(place).isNotEmpty();
      entries.forEach((key, value) -> walk(place + "/" + key, value));
    } else if (node instanceof List<?> items) {
      items.forEach(item -> walk(place + "/-", item));
    }
  }

  private static <T> Map<String, T> ofRoutes(Function<UriRouteInfo<?, ?>, T> question) {
    Map<String, T> answers = new TreeMap<>();
    for (UriRouteInfo<?, ?> route : server.bean(Router.class).uriRoutes().toList()) {
      String path = route.getUriMatchTemplate().toPathString();
      if (path.startsWith(Api.V1) && !route.getHttpMethodName().equals("HEAD")) {
        answers.put(route.getHttpMethodName() + " " + path, question.apply(route));
      }
    }
    return answers;
  }

  private static TreeSet<String> queries(UriRouteInfo<?, ?> route) {
    TreeSet<String> names = new TreeSet<>();
    for (Argument<?> argument : route.getTargetMethod().getArguments()) {
      if (argument.isAnnotationPresent(QueryValue.class)) {
        names.add(argument.getName());
      }
    }
    return names;
  }

  /** Such as {@code 200 application/json #/components/schemas/Run}. */
  private static String answer(UriRouteInfo<?, ?> route) {
    HttpStatus status =
        route.getTargetMethod().enumValue(Status.class, HttpStatus.class).orElse(HttpStatus.OK);
    Class<?> answered = route.getTargetMethod().getReturnType().getType();
    return status.getCode()
        + " "
        + route.getProduces().getFirst()
        + " "
        + (answered.isAnnotationPresent(Json.class)
            ? RecordSchemas.referenceTo(answered)
            : "string");
  }

  private static String documentedAnswer(String operation) {
    StringBuilder answers = new StringBuilder();
    document
        .responses(operation)
        .forEach((status, response) -> {
          if (status.startsWith("2")) {
            OpenApiDocument.map(response.get("content"))
                .forEach(
                    (type, content) -> answers.append(status + " " + type + " " + of(content)));
          }
        });
    return answers.toString();
  }

  /** Returns the reference to what is answered as JSON, or the type of what is not. */
  private static Object of(Object content) {
    Map<String, Object> schema = OpenApiDocument.map(OpenApiDocument.map(content).get("schema"));
    Object type = document.resolved(schema).get("type");
    return "string".equals(type) ? type : schema.get("$ref");
  }
}
