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

/** A party's view of its world: through one month, and then through the next. */
final class PartyView implements View {

  private final Party self;
  private final World world;
  private final List<Obligation> overdue = new ArrayList<>();
  private final Map<ContractId, List<Notice>> notices = new LinkedHashMap<>();
  private final Map<ContractId, Integer> places = new LinkedHashMap<>();
  private final Map<Class<?>, List<?>> byType = new LinkedHashMap<>();
  private Environment environment;
  private List<ContractState> contracts = List.of();
  private Plans plans;
  private List<Heard> inbox = List.of();

  /** What each contract makes due, by its place; null until it is asked for, and again if told. */
  private @Nullable List<Obligation>[] dueByPlace = lists(0);

  /** What the party has invoiced under each contract, by its place. */
  private @Nullable List<Obligation>[] invoicedByPlace = lists(0);

  private @Nullable List<Obligation> due;

  PartyView(Party self, World world, Environment environment) {
    this.self = self;
    this.world = world;
    this.environment = environment;
    plans = new Plans(environment.period());
    open(environment);
  }

  /** Starts a month. */
  void open(Environment opened) {
    environment = opened;
    plans = new Plans(opened.period());
    List<ContractState> active = world.activeIn(opened.period(), self.id());
    if (!haveSamePlaces(active)) {
      places.clear();
      for (ContractState state : active) {
        places.put(state.contract().id(), places.size());
      }
    }
    contracts = active;
    byType.clear();
    notices.clear();
    inbox = List.of();
    due = null;
    dueByPlace = lists(active.size());
    invoicedByPlace = lists(active.size());
    overdue.clear();
    overdue.addAll(world.unpaidOf(self.id()));
  }

  private boolean haveSamePlaces(List<ContractState> active) {
    if (active.size() != contracts.size()) {
      return false;
    }
    for (int place = 0; place < active.size(); place++) {
      if (!active.get(place).contract().id().equals(contracts.get(place).contract().id())) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked") // an array of lists cannot be made in another way
  private static @Nullable List<Obligation>[] lists(int length) {
    return (List<Obligation>[]) new List<?>[length];
  }

  /**
   * Takes what the party reads in a round; what was said in this month stays in its notices. An
   * invoice is no news: what is due, the contract says.
   */
  void read(List<Message> messages) {
    List<Heard> read = new ArrayList<>(messages.size());
    for (Message message : messages) {
      if (message.body() instanceof Message.Body.ToParty(PartyId receiver, Notice notice)
          && !(notice instanceof Notice.Invoiced)) {
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
    Integer place = places.get(notice.contract());
    if (notice instanceof Notice.Invoiced(Obligation obligation)) {
      if (place != null) {
        List<Obligation> invoiced = invoicedByPlace[place];
        if (invoiced == null) {
          invoiced = new ArrayList<>(2);
          invoicedByPlace[place] = invoiced;
        }
        invoiced.add(obligation);
      }
      return;
    }
    notices.computeIfAbsent(notice.contract(), id -> new ArrayList<>()).add(notice);
    if (place != null) {
      dueByPlace[place] = null;
      due = null;
    }
  }

  @Override
  public boolean hasInvoiced(Obligation obligation) {
    Integer place = places.get(obligation.id().contract());
    List<Obligation> invoiced = place == null ? null : invoicedByPlace[place];
    return invoiced != null && invoiced.contains(obligation);
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
    List<Obligation> known = dueByPlace[place];
    if (known == null) {
      ContractState state = contracts.get(place);
      known = state.dueIn(environment, notices(state.contract().id()));
      dueByPlace[place] = known;
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
