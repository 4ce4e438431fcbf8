package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.contract.Interventions;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.environment.Climate;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Heard;
import dev.roundtrip.economy.policy.Plans;
import dev.roundtrip.economy.policy.PublicPolicy;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.policy.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A party's view of its world through one month. */
final class PartyView implements View {

  private final Party self;
  private final World world;
  private final Environment environment;
  private final List<ContractState> contracts;
  private final List<Obligation> overdue = new ArrayList<>();
  private final Map<ContractId, List<Notice>> notices = new LinkedHashMap<>();
  private final Map<ContractId, Integer> places = new LinkedHashMap<>();

  /** What each contract makes due, by its place; null until it is asked for, and again if told. */
  private final List<@Nullable List<Obligation>> dueByPlace;

  private @Nullable List<Obligation> due;
  private final Map<Class<?>, List<?>> byType = new LinkedHashMap<>();
  private final Plans plans;
  private List<Heard> inbox = List.of();

  PartyView(Party self, World world, Environment environment) {
    this.self = self;
    this.world = world;
    this.environment = environment;
    plans = new Plans(environment.period());
    this.contracts = world.activeIn(environment.period(), self.id());
    dueByPlace = new ArrayList<>(contracts.size());
    for (ContractState state : contracts) {
      places.put(state.contract().id(), places.size());
      dueByPlace.add(null);
    }
    for (Obligation obligation : world.unpaid()) {
      if (obligation.obligor().equals(self.id()) || obligation.obligee().equals(self.id())) {
        overdue.add(obligation);
      }
    }
  }

  /** Takes what the party reads in a round; what was said in this month stays in its notices. */
  void read(List<Message> messages) {
    List<Heard> read = new ArrayList<>(messages.size());
    for (Message message : messages) {
      if (message.body() instanceof Message.Body.ToParty(PartyId receiver, Notice notice)) {
        read.add(new Heard(message.id().record(), message.id().sender(), notice));
        if (message.id().period().equals(environment.period())) {
          note(notice);
        }
      }
    }
    inbox = read;
  }

  /** Adds a notice the party has given itself. */
  void note(Notice notice) {
    ContractId contract = notice.contract();
    notices.computeIfAbsent(contract, id -> new ArrayList<>()).add(notice);
    Integer place = places.get(contract);
    if (place != null && !(notice instanceof Notice.Invoiced)) { // an invoice makes nothing due
      dueByPlace.set(place, null);
      due = null;
    }
  }

  @Override
  public Party self() {
    return self;
  }

  @Override
  public Environment environment() {
    return environment;
  }

  @Override
  public Climate climate() {
    return world.economy().climate();
  }

  @Override
  public PublicPolicy publicPolicy() {
    Economy economy = world.economy();
    Interventions shocked = environment.interventions();
    return shocked.isEmpty()
        ? economy.publicPolicy()
        : economy.publicPolicy().under(shocked, economy.publicSector(), economy.loans());
  }

  @Override
  public boolean isGuaranteed(ContractId contract) {
    return world.isGuaranteed(contract);
  }

  @Override
  public Money cash() {
    return world.cash(self.id());
  }

  @Override
  public List<ContractState> contracts() {
    return contracts;
  }

  /** The contracts of a type stay the same through the month, and so does this list. */
  @Override
  @SuppressWarnings("unchecked") // the list of a type was made of states of that type
  public <S extends ContractState> List<S> contracts(Class<S> type) {
    return (List<S>) byType.computeIfAbsent(type, any -> View.super.contracts(type));
  }

  @Override
  public @Nullable ContractState contract(ContractId id) {
    Integer place = places.get(id);
    return place == null ? null : contracts.get(place);
  }

  @Override
  public List<Obligation> due(ContractState state) {
    Integer place = places.get(state.contract().id());
    return place == null ? List.of() : dueAt(place);
  }

  private List<Obligation> dueAt(int place) {
    List<Obligation> known = dueByPlace.get(place);
    if (known == null) {
      ContractState state = contracts.get(place);
      known = state.dueIn(environment, notices(state.contract().id()));
      dueByPlace.set(place, known);
    }
    return known;
  }

  @Override
  public List<Obligation> due() {
    if (due == null) {
      due = new ArrayList<>(contracts.size());
      for (int place = 0; place < contracts.size(); place++) {
        due.addAll(dueAt(place));
      }
    }
    return due;
  }

  @Override
  public Plans plans() {
    return plans;
  }

  @Override
  public List<Obligation> overdue() {
    return overdue;
  }

  @Override
  public List<FreedSite> freedSites() {
    return world.freedSites(self.id());
  }

  @Override
  public PartyId outsideCustomers() {
    return world.economy().outsideCustomers();
  }

  @Override
  public List<Notice> notices(ContractId contract) {
    return notices.getOrDefault(contract, List.of());
  }

  @Override
  public List<Heard> inbox() {
    return inbox;
  }

  @Override
  public @Nullable RecordId troubleOf(PartyId party) {
    return world.troubleOf(party);
  }

  @Override
  public @Nullable RecordId lastChangeOf(ContractId contract) {
    return world.lastChangeOf(contract);
  }

  @Override
  public boolean acts(PartyId party) {
    return world.acts(party);
  }
}
