package dev.roundtrip.ledger;

import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.host.service.HostSettings;
import dev.roundtrip.host.service.Setting;
import dev.roundtrip.ledger.drive.RunStarter;
import dev.roundtrip.ledger.store.RunControls;
import io.micronaut.core.convert.ConversionService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The environment variables of the ledger. */
final class LedgerSettings {

  private static final int MOST_PARTITIONS = 1_000;

  static final Setting<Long> SEED =
      new Setting<>(
              "ROUNDTRIP_SEED",
              "a whole number of up to 18 digits, such as 7",
              text ->
                  text.matches("-?\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty())
          .orNothing(1L);

  static final Setting<Duration> PACE =
      new Setting<>(
              "ROUNDTRIP_PACE",
              "a time with a unit, such as 250ms, 1s or 2m, up to an hour",
              text ->
                  ConversionService.SHARED
                      .convert(text, Duration.class)
                      .filter(RunControls::isPace))
          .orNothing(Duration.ZERO);

  static final Setting<String> PAUSED =
      Setting.text("ROUNDTRIP_PAUSED", "true or false", text -> text.matches("true|false"))
          .orNothing("false");

  private static final Setting<String> SHOCKS = Setting.free("ROUNDTRIP_SHOCKS");

  /** All that it knows. */
  static final List<Setting<?>> ALL =
      HostSettings.and(
          List.of(
              Setting.free("ROUNDTRIP_SCENARIO"),
              SEED,
              PACE,
              PAUSED,
              SHOCKS,
              Setting.text(
                      "ROUNDTRIP_REQUEST_ID",
                      "1 to 128 printable characters without a space",
                      RunControls::isRequestId)
                  .orNothing(""),
              Setting.free("ROUNDTRIP_CONTROL_TOKEN_FILE"),
              Setting.text(
                  "ROUNDTRIP_DB_URL",
                  "an address such as jdbc:postgresql://127.0.0.1:5432/roundtrip",
                  text -> text.startsWith("jdbc:postgresql:")),
              word("ROUNDTRIP_DB_OWNER"),
              word("ROUNDTRIP_DB_ROLE"),
              Setting.free("ROUNDTRIP_DB_OWNER_PASSWORD"),
              Setting.free("ROUNDTRIP_DB_OWNER_PASSWORD_FILE"),
              Setting.free("ROUNDTRIP_DB_ROLE_PASSWORD"),
              Setting.free("ROUNDTRIP_DB_ROLE_PASSWORD_FILE"),
              Setting.number(
                  "ROUNDTRIP_TOPIC_PARTITIONS",
                  "a whole number from 1 to " + MOST_PARTITIONS,
                  1,
                  MOST_PARTITIONS),
              Setting.number(
                  "ROUNDTRIP_TOPIC_REPLICAS",
                  "a whole number from 1 to " + Short.MAX_VALUE,
                  1,
                  Short.MAX_VALUE),
              Setting.text(
                      "ROUNDTRIP_ALLOWED_HOSTS",
                      "names such as lab.example without a port, with commas between",
                      text -> Setting.isListOf(text, one -> Setting.isName(one.strip())))
                  .orNothing("")));

  private LedgerSettings() {}

  private static Setting<String> word(String variable) {
    return Setting.text(variable, "the name of a role of the database", text -> !text.isEmpty());
  }

  /** Refuses shocks that are none, or do not fit with what they strike. */
  static void requireShocks(Economy economy, List<String> shocks) {
    try {
      RunStarter.specs(economy, shocks);
    } catch (IllegalArgumentException e) {
      throw new Setting.RefusedException(SHOCKS, e);
    }
  }
}
