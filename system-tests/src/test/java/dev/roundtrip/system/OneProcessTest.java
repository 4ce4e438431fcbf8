package dev.roundtrip.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.buyer.BuyerApplication;
import dev.roundtrip.ledger.LedgerApplication;
import dev.roundtrip.supplier.SupplierApplication;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three services share one class path and one process, and keep to themselves. */
class OneProcessTest {

  @TempDir private Path state;

  @Test
  void eachServiceHasItsOwnNameBeansAndHealth() throws Exception {
    try (ApplicationContext ledger = start(LedgerApplication::configure);
        ApplicationContext buyer = start(BuyerApplication::configure);
        ApplicationContext supplier = start(SupplierApplication::configure)) {
      assertThat(name(ledger)).isEqualTo("ledger");
      assertThat(name(buyer)).isEqualTo("buyer");
      assertThat(name(supplier)).isEqualTo("supplier");
      assertThat(health(ledger)).contains("UP");
      assertThat(health(buyer)).contains("UP");
      assertThat(health(supplier)).contains("UP");
      assertThat(ourBeans(ledger)).doesNotContain("dev.roundtrip.buyer", "dev.roundtrip.supplier");
      assertThat(ourBeans(buyer)).doesNotContain("dev.roundtrip.ledger", "dev.roundtrip.supplier");
      assertThat(ourBeans(supplier)).doesNotContain("dev.roundtrip.ledger", "dev.roundtrip.buyer");
      assertThat(state)
          .as("the place of all secrets, so that none is left in the checkout")
          .isDirectoryContaining("glob:**/host-token")
          .isDirectoryContaining("glob:**/control-token");
    }
  }

  private ApplicationContext start(UnaryOperator<ApplicationContextBuilder> service) {
    Map<String, Object> own =
        Map.of("micronaut.server.port", -1, "roundtrip.state-dir", state.toString());
    return service.apply(ApplicationContext.builder()).properties(own).start();
  }

  private static String name(ApplicationContext service) {
    return service.getProperty("micronaut.application.name", String.class).orElseThrow();
  }

  private static String health(ApplicationContext service) throws Exception {
    URI uri = service.getBean(EmbeddedServer.class).start().getURI().resolve("/health");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static String ourBeans(ApplicationContext service) {
    return service.getAllBeanDefinitions().toString();
  }
}
