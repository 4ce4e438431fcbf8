package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.SignedInRun;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Decision;
import dev.roundtrip.economy.policy.Habits;
import dev.roundtrip.economy.policy.Outbox;
import dev.roundtrip.economy.policy.Policy;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.policy.Round;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parties of one host, acting. What they say follows from their part of the world, the
 * environment and their inboxes alone, so a host that hears the same says the same.
 */
public final class Actors {

  private final World world;
  private final List<PartyId> parties;
  private final SortedMap<PartyId, PartyView> views = new TreeMap<>();

  /**
   * @param world the world they see; its events are applied by whoever owns it
   * @param parties the parties of this host that take part in rounds
   */
  public Actors(World world, Collection<PartyId> parties) {
    this.world = world;
    this.parties = parties.stream().sorted().toList();
  }

  /** Returns the parties, in the order in which they act. */
  public List<PartyId> parties() {
    return parties;
  }

  /** Starts a month. */
  public void open(Environment environment) {
    world.open(environment);
    for (PartyId party : parties) {
      PartyView view = views.get(party);
      if (view == null) {
        views.put(party, new PartyView(world.economy().party(party), world, environment));
      } else {
        view.open(environment);
      }
    }
  }

  /**
   * Lets one party act.
   *
   * @param inbox what was said to it in the previous round, sorted by identity
   * @return what it says, in order of sequence
   * @throws IllegalStateException if the month is not open
   */
  public List<Message> act(PartyId party, Round round, List<Message> inbox) {
    PartyView view = views.get(party);
    if (view == null) {
      throw new IllegalStateException(party + " cannot act before a month is open");
    }
    view.read(inbox);
    Said said = new Said(view, round);
    for (Policy policy : Habits.of(round)) {
      policy.decide(view, said);
    }
    return said.messages;
  }

  /** Collects what a party says in a round. */
  private static final class Said implements Outbox {

    private final PartyView view;
    private final Round round;
    private final List<Message> messages = new ArrayList<>();

    private Said(PartyView view, Round round) {
      this.view = view;
      this.round = round;
    }

    @Override
    public RecordId tell(PartyId receiver, Notice notice) {
      view.note(notice);
      return add(new Message.Body.ToParty(receiver, notice));
    }

    @Override
    public void instruct(ObligationId obligation, Money amount) {
      add(new Message.Body.Instruction(obligation, amount));
    }

    @Override
    public RecordId record(Decision decision) {
      return add(new Message.Body.Decided(decision));
    }

    @Override
    public void register(SignedInRun contract) {
      add(new Message.Body.Registration(contract));
    }

    private RecordId add(Message.Body body) {
      Message.Identity id =
          new Message.Identity(view.period(), round, view.id(), messages.size() + 1);
      messages.add(new Message(id, body));
      return id.record();
    }
  }
}
