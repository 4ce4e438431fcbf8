package dev.roundtrip.host;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.wire.HostRecord;
import dev.roundtrip.wire.MessageDigests;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the ledger has heard from the hosts and not closed yet, by place and party. */
final class Hearing {

  private final SortedSet<PartyId> actors;
  private final NavigableMap<Place, Heard> places = new TreeMap<>();

  Hearing(Collection<PartyId> actors) {
    this.actors = new TreeSet<>(actors);
  }

  void add(HostRecord.Said record) {
    Message.Identity id = record.message().id();
    if (id.sequence() < 1) {
      throw new IllegalArgumentException("sequences start at 1: " + id);
    }
    at(Place.of(id)).of(id.sender()).add(record);
  }

  void add(HostRecord.RoundDone done) {
    Place place = new Place(done.period(), done.round());
    done.parties().forEach((party, count) -> at(place).of(party).add(place, count));
  }

  /** Returns the parties whose part of a round is not there in full, in order of id. */
  SortedSet<PartyId> missing(Place place) {
    return new TreeSet<>(at(place).missing);
  }

  /** Tells whether all that was said in a round is there. */
  boolean isComplete(Place place) {
    return at(place).missing.isEmpty();
  }

  /** Returns all messages of a round, in order of identity. */
  List<Message> messages(Place place) {
    return said(place).stream().map(HostRecord.Said::message).toList();
  }

  /** Returns all that was said in a round, in order of identity. */
  List<HostRecord.Said> said(Place place) {
    List<HostRecord.Said> said = new ArrayList<>();
    at(place).parties.values().forEach(part -> said.addAll(part.messages.values()));
    return said;
  }

  void dropThrough(Period period) {
    places.headMap(new Place(period.next(), Round.PLAN), false).clear();
  }

  private Heard at(Place place) {
    return places.computeIfAbsent(place, any -> new Heard());
  }

  /** What was heard of one round. */
  private final class Heard {

    private final SortedMap<PartyId, Part> parties = new TreeMap<>();
    private final SortedSet<PartyId> missing = new TreeSet<>(actors);

    private Part of(PartyId party) {
      if (!actors.contains(party)) {
        throw new IllegalArgumentException(party + " takes no part in rounds");
      }
      return parties.computeIfAbsent(party, id -> new Part(id, this));
    }
  }

  /** What was heard of one round from one party. */
  private static final class Part {

    private final PartyId party;
    private final Heard round;
    private final NavigableMap<Integer, HostRecord.Said> messages = new TreeMap<>();
    private HostRecord.@Nullable Count count;

    private Part(PartyId party, Heard round) {
      this.party = party;
      this.round = round;
    }

    private void add(HostRecord.Said record) {
      Message.Identity id = record.message().id();
      HostRecord.Said first = messages.putIfAbsent(id.sequence(), record);
      if (first != null) {
        ConflictException.requireSame(id, first.message().body(), record.message().body());
      } else {
        check(Place.of(id));
      }
    }

    private void add(Place place, HostRecord.Count reported) {
      if (count != null) {
        ConflictException.requireSame(party + "'s count of " + place, count, reported);
      } else {
        count = reported;
        check(place);
      }
    }

    /** The party's part of the round is there when it has said as much as it counted, and that. */
    private void check(Place place) {
      if (count == null) {
        return;
      }
      int last = messages.isEmpty() ? 0 : messages.lastKey();
      if (last > count.messages()) {
        throw new ConflictException(
            party
                + " has counted "
                + count.messages()
                + " messages of "
                + place
                + " but said one numbered "
                + last);
      }
      if (messages.size() == count.messages()) {
        String digest =
            MessageDigests.of(messages.values().stream().map(HostRecord.Said::message).toList());
        if (!digest.equals(count.digest())) {
          throw new ConflictException(
              "what "
                  + party
                  + " said in "
                  + place
                  + " has the digest "
                  + digest
                  + " but it reported "
                  + count.digest());
        }
        round.missing.remove(party);
      }
    }
  }
}
