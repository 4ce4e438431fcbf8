package dev.roundtrip.ledger.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.ledger.TestRun;
import dev.roundtrip.wire.Announcement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HostDirectoryTest {

  private static final Economy ECONOMY = new TestRun("r", 1).economy();
  private static final String DIGEST = "d";
  private static final PartyId OPENAI = new PartyId("openai");
  private static final PartyId ORACLE = new PartyId("oracle");

  @Test
  void whoHasNoHostIsNamed() {
    HostDirectory directory = directory(host("buyers", "a:1", DIGEST, PartyKind.BUYER));
    assertThat(directory.addresses()).containsExactly(Map.entry(OPENAI, "a:1"));
    assertThat(directory.hosts()).containsEntry(OPENAI, "buyers");
    assertThat(directory.homeless()).contains(ORACLE).doesNotContain(OPENAI).isSorted();
  }

  @Test
  void sectorsNeedNone() {
    HostDirectory directory = directory();
    assertThat(directory.homeless()).isEqualTo(ECONOMY.actors());
  }

  @Test
  void theLastAnnouncementCounts() {
    HostDirectory directory =
        directory(
            host("old", "a:1", DIGEST, PartyKind.CLOUD, PartyKind.BUYER),
            host("new", "b:1", DIGEST, PartyKind.CLOUD));
    assertThat(directory.addresses()).containsEntry(ORACLE, "b:1").containsEntry(OPENAI, "a:1");
  }

  @Test
  void anotherEconomyIsNoHome() {
    assertThat(directory(host("odd", "a:1", "other", PartyKind.BUYER)).addresses()).isEmpty();
  }

  private static HostDirectory directory(Announcement... hosts) {
    return HostDirectory.of(ECONOMY, List.of(hosts), DIGEST);
  }

  private static Announcement host(String id, String address, String digest, PartyKind... kinds) {
    return new Announcement(id, new TreeSet<>(Set.of(kinds)), address, digest);
  }
}
