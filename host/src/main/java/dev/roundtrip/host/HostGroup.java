package dev.roundtrip.host;

import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.simulation.Economy;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which parties are hosted together. A service plays one or several of these roles. */
public enum HostGroup {
  /** Buyers of compute. */
  BUYER,
  /** Chip makers. */
  CHIPS,
  /** Clouds and project vehicles. */
  CLOUD,
  /** Investors, lenders and public bodies. */
  CAPITAL;

  /** Returns the group of a kind of party, or null for a kind that takes no part in rounds. */
  public static @Nullable HostGroup of(PartyKind kind) {
    return switch (kind) {
      case BUYER -> BUYER;
      case CHIP_MAKER -> CHIPS;
      case CLOUD, VEHICLE -> CLOUD;
      case INVESTOR, LENDER, PUBLIC_SECTOR -> CAPITAL;
      case OUTSIDE, CAPITAL_MARKETS -> null;
    };
  }

  /** Returns the kinds of parties in this group. */
  public List<PartyKind> kinds() {
    return Stream.of(PartyKind.values()).filter(kind -> of(kind) == this).toList();
  }

  /** Returns the acting parties of a scenario by group, each in order of id; no empty groups. */
  public static SortedMap<HostGroup, List<PartyId>> groups(Economy economy) {
    SortedMap<HostGroup, List<PartyId>> groups = new TreeMap<>();
    for (Party party : economy.parties()) {
      HostGroup group = of(party.kind());
      if (group != null) {
        groups.computeIfAbsent(group, any -> new ArrayList<>()).add(party.id());
      }
    }
    return groups;
  }
}
