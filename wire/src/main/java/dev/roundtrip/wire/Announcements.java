package dev.roundtrip.wire;

import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.proto.v1.HostReady;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a host announces, and the kinds of parties, in pairs. */
public final class Announcements {

  private Announcements() {}

  /** Returns the form of an announcement. */
  public static HostReady encode(Announcement announcement) {
    HostReady.Builder ready =
        HostReady.newBuilder()
            .setHostId(announcement.hostId())
            .setAddress(announcement.address())
            .setEconomyDigest(announcement.economyDigest());
    announcement.kinds().forEach(kind -> ready.addKinds(Words.encode(kind)));
    return ready.build();
  }

  /**
   * Returns the announcement of a form.
   *
   * @throws WireException if it means nothing, or if it is for a sector, which has no host
   */
  public static Announcement decode(HostReady ready) throws WireException {
    return Form.decodeCall("host ready", ready, Announcements::meaning);
  }

  private static Announcement meaning(HostReady ready) throws WireException {
    SortedSet<PartyKind> kinds = new TreeSet<>();
    for (dev.roundtrip.proto.v1.PartyKind encoded : ready.getKindsList()) {
      PartyKind kind = Words.decode(encoded);
      if (!kind.acts()) {
        throw new WireException("kinds", "a sector has no host");
      }
      kinds.add(kind);
    }
    if (kinds.isEmpty()) {
      throw new WireException("kinds", "a host is for at least one kind of party");
    }
    return new Announcement(
        Fields.hostId(ready.getHostId()),
        Collections.unmodifiableSortedSet(kinds),
        Fields.address(ready.getAddress()),
        Fields.digest("economy_digest", ready.getEconomyDigest()));
  }

  /** Returns the form of a kind of party. */
  public static dev.roundtrip.proto.v1.PartyKind encode(PartyKind kind) {
    return Words.encode(kind);
  }

  /**
   * Returns the kind of party of a form.
   *
   * @throws WireException if there is no such kind
   */
  public static PartyKind decode(dev.roundtrip.proto.v1.PartyKind kind) throws WireException {
    return Words.decode(kind);
  }
}
