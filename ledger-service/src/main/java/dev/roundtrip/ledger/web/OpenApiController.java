package dev.roundtrip.ledger.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Describes the API to programs. */
@Controller(Api.V1)
final class OpenApiController {

  @Get(value = "/openapi.yaml", produces = "application/yaml")
  @ExecuteOn(TaskExecutors.BLOCKING)
  String description() {
    try (InputStream document = getClass().getResourceAsStream("/openapi/openapi.yaml")) {
      return new String(Objects.requireNonNull(document).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
