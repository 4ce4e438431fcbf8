package dev.roundtrip.host.service;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Message;
import dev.roundtrip.host.Place;
import dev.roundtrip.host.calls.CallRefusal;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The side of a run that calls from outside may touch, in any thread. A message that is admitted
 * goes to the host's loop, which takes it when it can; the caller does not wait for that.
 */
final class RunEntrance {

  private final Economy economy;
  private final SortedSet<PartyId> parties;
  private final Consumer<Message> inbox;
  private final Map<Message.Identity, Message> admitted = new ConcurrentHashMap<>();
  private volatile SortedMap<PartyId, String> directory;
  private volatile Place position;
  private volatile @Nullable PartyBooks books;
  private volatile boolean over;

  /**
   * @param economy the scenario
   * @param parties the parties of this host
   * @param directory where all parties live
   * @param inbox takes what is admitted, each message once
   */
  RunEntrance(
      Economy economy,
      Collection<PartyId> parties,
      SortedMap<PartyId, String> directory,
      Consumer<Message> inbox) {
    this.economy = economy;
    this.parties = new TreeSet<>(parties);
    this.directory = directory;
    this.inbox = inbox;
    position = Place.lastOf(economy.horizon().first().previous());
  }

  Economy economy() {
    return economy;
  }

  boolean hosts(PartyId party) {
    return parties.contains(party);
  }

  /** Returns what the parties have and owe, or null before the first month is open. */
  @Nullable PartyBooks books() {
    return books;
  }

  void directory(SortedMap<PartyId, String> addresses) {
    directory = new TreeMap<>(addresses);
  }

  /** Says where the host is; what was admitted before is behind it from now on. */
  void moved(Place to) {
    position = to;
    admitted.keySet().removeIf(id -> Place.of(id).isBefore(to));
  }

  void show(@Nullable PartyBooks current) {
    books = current;
  }

  void close() {
    over = true;
    admitted.clear();
  }

  /**
   * Puts a message into the inbox of its receiver, or refuses it. What is behind the host, and what
   * has come before, is neither refused nor delivered.
   *
   * @param caller the address the call has proven to come from
   * @return why it is refused, the first reason in order of precedence, or null if it is not
   */
  @Nullable CallRefusal admit(Message message, String caller) {
    if (over) {
      return CallRefusal.RUN_OVER;
    }
    Message.Identity id = message.id();
    if (!caller.equals(directory.get(id.sender())) || parties.contains(id.sender())) {
      return CallRefusal.SENDER_NOT_HOSTED_THERE;
    }
    if (!(message.body() instanceof Message.Body.ToParty(PartyId receiver, Notice notice))
        || !parties.contains(receiver)) {
      return CallRefusal.NOT_HOSTED_HERE;
    }
    if (!economy.horizon().covers(id.period())) {
      return CallRefusal.PLACE_NOT_OF_RUN;
    }
    if (Place.of(id).isBefore(position)) {
      return null;
    }
    Message first = admitted.putIfAbsent(id, message);
    if (first == null) {
      inbox.accept(message);
      return null;
    }
    if (first.equals(message)) {
      return null;
    }
    inbox.accept(message);
    return CallRefusal.IDENTITY_TAKEN;
  }
}
