package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.books.Books;
import dev.roundtrip.economy.books.Digest;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.policy.Decision;
import dev.roundtrip.economy.policy.RecordId;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash chain of a run. A month's hash covers the hash before it, the month's entries in order,
 * and the digests of its environment, decisions, contract registry and results.
 */
final class Fingerprint {

  private final Digest whole = new Digest();
  private final Digest part = new Digest();
  private byte[] chain = new byte[32];

  void addOpening(Books books) {
    Digest digest = whole.add(chain);
    books.addEntriesTo(digest);
    chain = digest.bytes();
  }

  void addPeriod(
      Books books,
      Environment environment,
      List<Recorded> decisions,
      Collection<ContractState> registry,
      List<PartyResult> results) {
    Digest digest = whole.add(chain);
    books.addEntriesTo(digest);
    digest.add(EnvironmentDigest.of(environment, part)).add(decisions(decisions));
    digest.add(RegistryDigest.of(registry, part)).add(results(results));
    chain = digest.bytes();
  }

  String hex() {
    return HexFormat.of().formatHex(chain);
  }

  private byte[] decisions(List<Recorded> decisions) {
    Digest digest = part.add(decisions.size());
    for (Recorded recorded : decisions) {
      Message.Identity id = recorded.id();
      Decision decision = recorded.decision();
      digest.add(id.round().name()).add(id.sender().value()).add(id.sequence());
      digest.add(decision.policy()).add(decision.what()).add(decision.facts().size());
      for (Decision.Fact fact : decision.facts()) {
        digest.add(fact.name()).add(fact.value());
      }
      digest.add(decision.causes().size());
      for (RecordId cause : decision.causes()) {
        digest.add(cause.toString());
      }
    }
    return digest.bytes();
  }

  private byte[] results(List<PartyResult> results) {
    Digest digest = part.add(results.size());
    for (PartyResult result : results) {
      digest.add(result.party().value()).add(result.revenue().cents()).add(result.due().cents());
      digest.add(result.paid().cents()).add(result.received().cents());
      digest.add(result.cash().cents()).add(result.arrears().cents());
      digest.add(result.debt().cents()).add(result.online().value());
    }
    return digest.bytes();
  }
}
