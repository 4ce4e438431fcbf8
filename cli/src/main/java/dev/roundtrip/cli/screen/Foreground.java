package dev.roundtrip.cli.screen;

import dev.roundtrip.cli.folder.Summary;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whom a brief report shows of very many: the buyers, and those who were paid and paid most. */
final class Foreground {

  private static final int MOST = 60;

  private Foreground() {}

  /** Returns the same summary with the parties that are shown: all, if not very many act. */
  static Summary of(Summary summary) {
    if (acting(summary) <= MOST) {
      return summary;
    }
    Map<PartyId, BigInteger> turnover = new TreeMap<>();
    for (Summary.Year year : summary.years()) {
      BigInteger ofYear =
          BigInteger.valueOf(year.paid().cents()).add(BigInteger.valueOf(year.received().cents()));
      turnover.merge(year.party(), ofYear, BigInteger::add);
    }
    Comparator<Party> buyersFirst = Comparator.comparing(party -> party.kind() != PartyKind.BUYER);
    Comparator<Party> largestFirst =
        Comparator.comparing((Party party) -> turnover.getOrDefault(party.id(), BigInteger.ZERO))
            .reversed();
    Set<PartyId> shown =
        summary.parties().stream()
            .filter(party -> party.kind().acts())
            .sorted(buyersFirst.thenComparing(largestFirst).thenComparing(Party::id))
            .limit(MOST)
            .map(Party::id)
            .collect(Collectors.toSet());
    List<Party> parties =
        summary.parties().stream().filter(party -> shown.contains(party.id())).toList();
    return summary.with(parties);
  }

  /** Returns how many parties of a summary act; outside sectors do not. */
  static long acting(Summary summary) {
    return summary.parties().stream().filter(party -> party.kind().acts()).count();
  }
}
