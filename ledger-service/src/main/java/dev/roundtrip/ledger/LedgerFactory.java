package dev.roundtrip.ledger;

import dev.roundtrip.economy.books.Digest;
import dev.roundtrip.host.EconomyDigest;
import dev.roundtrip.host.calls.HostTokens;
import dev.roundtrip.host.log.KafkaConfiguration;
import dev.roundtrip.host.log.Topics;
import dev.roundtrip.ledger.control.ControlToken;
import dev.roundtrip.ledger.drive.DriveTools;
import dev.roundtrip.ledger.drive.LedgerLoop;
import dev.roundtrip.ledger.drive.LedgerStatus;
import dev.roundtrip.ledger.drive.Patience;
import dev.roundtrip.ledger.drive.RunEconomies;
import dev.roundtrip.ledger.drive.RunStarter;
import dev.roundtrip.ledger.drive.Signal;
import dev.roundtrip.ledger.store.Database;
import dev.roundtrip.ledger.store.LedgerDatabase;
import dev.roundtrip.scenarios.LoadedScenario;
import dev.roundtrip.scenarios.ScenarioLoader;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the service together. */
@Factory
final class LedgerFactory {

  @Singleton
  @Bean(preDestroy = "close")
  @Requires(missingBeans = Database.class)
  Database database(DatabaseConfiguration configuration) {
    return new Database(configuration.access());
  }

  @Singleton
  LedgerDatabase ledgerDatabase(Database database) {
    return new LedgerDatabase(database);
  }

  @Singleton
  Signal signal() {
    return new Signal();
  }

  @Singleton
  LedgerStatus status() {
    return new LedgerStatus();
  }

  @Singleton
  ControlToken controlToken(LedgerConfiguration configuration) {
    return new ControlToken(SecretFiles.renew(configuration.controlToken()));
  }

  @Singleton
  HostTokens hostTokens(LedgerConfiguration configuration) {
    return new HostTokens(SecretFiles.keep(configuration.hostToken()));
  }

  @Singleton
  DriveTools tools(
      LedgerDatabase database, KafkaConfiguration kafka, Signal signal, LedgerStatus status) {
    return new DriveTools(
        database, kafka, EconomyDigest.ofThisProcess(), signal, status, new Patience(status));
  }

  @Singleton
  RunStarter starter(DriveTools tools) {
    return new RunStarter(tools.database().controls(), tools.economyDigest(), tools.signal());
  }

  @Singleton
  RunEconomies economies(LedgerDatabase database) {
    return new RunEconomies(database.runs());
  }

  @Context
  @Bean(preDestroy = "close")
  @Requires(property = "roundtrip.drive", notEquals = "false")
  LedgerLoop loop(
      DriveTools tools, TopicConfiguration topics, RunStarter starter, RunConfiguration run) {
    LedgerLoop loop =
        new LedgerLoop(
            tools,
            () -> {
              tools.database().prepare();
              Topics.create(tools.kafka(), topics.partitions(), (short) topics.replicas());
            },
            starter,
            order(run));
    loop.start();
    return loop;
  }

  private static RunStarter.@Nullable Order order(RunConfiguration run) {
    String name = run.scenario();
    if (name == null || name.isBlank()) {
      return null;
    }
    LoadedScenario scenario = ScenarioLoader.load(name);
    List<String> shocks = run.shockSpecs();
    LedgerSettings.requireShocks(scenario.economy(), shocks);
    Digest digest = new Digest().add(scenario.digest()).add(run.seedNumber());
    shocks.forEach(digest::add);
    String requestId = run.requestId();
    return new RunStarter.Order(
        requestId == null || requestId.isBlank()
            ? "configured-" + digest.hex().substring(0, 16)
            : requestId,
        scenario,
        run.seedNumber(),
        shocks,
        run.isPaused(),
        run.paceOfMonths());
  }
}
