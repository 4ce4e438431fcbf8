package dev.roundtrip.ledger.drive;

import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.wire.Announcement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the parties of a run live: each with the host of its kind that announced itself last.
 *
 * @param addresses the address of each party that has a host
 * @param hosts the name of that host
 * @param homeless the acting parties that have none, in order of id
 */
public record HostDirectory(
    SortedMap<PartyId, String> addresses,
    SortedMap<PartyId, String> hosts,
    List<PartyId> homeless) {

  public HostDirectory {
    addresses = Collections.unmodifiableSortedMap(addresses);
    hosts = Collections.unmodifiableSortedMap(hosts);
    homeless = List.copyOf(homeless);
  }

  /**
   * Houses the parties.
   *
   * @param announced the hosts, those announced last at the end
   * @param economyDigest the only economy a host may have been built with
   */
  public static HostDirectory of(
      Economy economy, List<Announcement> announced, String economyDigest) {
    SortedMap<PartyId, String> addresses = new TreeMap<>();
    SortedMap<PartyId, String> hosts = new TreeMap<>();
    List<PartyId> homeless = new ArrayList<>();
    for (Party party : economy.parties()) {
      for (Announcement host : announced) {
        if (host.kinds().contains(party.kind()) && host.economyDigest().equals(economyDigest)) {
          addresses.put(party.id(), host.address());
          hosts.put(party.id(), host.hostId());
        }
      }
      if (party.kind().acts() && !addresses.containsKey(party.id())) {
        homeless.add(party.id());
      }
    }
    return new HostDirectory(addresses, hosts, homeless);
  }
}
