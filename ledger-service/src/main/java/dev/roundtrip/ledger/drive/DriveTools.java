package dev.roundtrip.ledger.drive;

import dev.roundtrip.host.log.KafkaConfiguration;
import dev.roundtrip.ledger.store.LedgerDatabase;

/**
 * What driving a run takes.
 *
 * @param database where everything is kept
 * @param kafka where the broker is
 * @param economyDigest the digest of this process's economy
 * @param signal raised when something was
 * @param status what is being waited for
 * @param patience tries again what fails for a while
 */
public record DriveTools(
    LedgerDatabase database,
    KafkaConfiguration kafka,
    String economyDigest,
    Signal signal,
    LedgerStatus status,
    Patience patience) {}
