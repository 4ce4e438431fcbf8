package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.EquityRound;
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
  private final Map<ContractId, Integer> numbers = new LinkedHashMap<>();

  /** Where the contracts of a type stand, as far as somebody asked for the type. */
  private final Map<Class<?>, List<Registry.Place>> placesByType = new LinkedHashMap<>();

  /** Their states; they stay the same through the month. */
  private final Map<Class<?>, List<? extends ContractState>> byType = new LinkedHashMap<>();

  private Environment environment;
  private List<Registry.Place> places = List.of();
  private List<ContractState> contracts = List.of();
  private Plans plans;
  private List<Heard> inbox = List.of();

  /** What each contract makes due, by its number; null until it is asked for, and again if told. */
  private @Nullable List<Obligation>[] dueByNumber = lists(0);

  /** What the party has invoiced under each contract, by its number. */
  private @Nullable List<Obligation>[] invoiced = lists(0);

  /** What all contracts make due; null until it is asked for, and again if told. */
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
    takePlaces(world.placesOf(self.id(), opened.period()));
    contracts = Registry.states(places);
    byType.clear();
    notices.clear();
    inbox = List.of();
    due = null;
    dueByNumber = lists(places.size());
    invoiced = lists(places.size());
    overdue.clear();
    overdue.addAll(world.unpaidOf(self.id()));
  }

  private void takePlaces(List<Registry.Place> active) {
    if (active.equals(places)) {
      return;
    }
    places = active;
    numbers.clear();
    placesByType.clear();
    for (Registry.Place place : active) {
      numbers.put(place.contract().id(), numbers.size());
    }
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
    if (notice instanceof Notice.Invoiced(Obligation obligation)) {
      noteInvoice(obligation);
      return;
    }
    notices.computeIfAbsent(notice.contract(), id -> new ArrayList<>()).add(notice);
    Integer number = numbers.get(notice.contract());
    if (number != null) {
      dueByNumber[number] = null;
      due = null;
    }
  }

  private void noteInvoice(Obligation obligation) {
    Integer number = numbers.get(obligation.id().contract());
    if (number == null) {
      return;
    }
    List<Obligation> ofContract = invoiced[number];
    if (ofContract == null) {
      ofContract = new ArrayList<>(2);
      invoiced[number] = ofContract;
    }
    ofContract.add(obligation);
  }

  @Override
  public boolean hasInvoiced(Obligation obligation) {
    Integer number = numbers.get(obligation.id().contract());
    List<Obligation> ofContract = number == null ? null : invoiced[number];
    return ofContract != null && ofContract.contains(obligation);
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

  @Override
  @SuppressWarnings("unchecked") // the list of a type was made of states of that type
  public <S extends ContractState> List<S> contracts(Class<S> type) {
    List<? extends ContractState> known = byType.get(type);
    if (known == null) {
      known = Registry.states(placesOf(type));
      byType.put(type, known);
    }
    return (List<S>) known;
  }

  /** A contract's state changes, but never its type. */
  private List<Registry.Place> placesOf(Class<? extends ContractState> type) {
    List<Registry.Place> known = placesByType.get(type);
    if (known == null) {
      known = new ArrayList<>();
      for (Registry.Place place : places) {
        if (type.isInstance(place.state())) {
          known.add(place);
        }
      }
      placesByType.put(type, known);
    }
    return known;
  }

  @Override
  public List<EquityRound> rounds() {
    return world.roundsOf(self.id(), environment.period());
  }

  @Override
  public @Nullable ContractState contract(ContractId id) {
    Integer number = numbers.get(id);
    return number == null ? null : contracts.get(number);
  }

  @Override
  public List<Obligation> due(ContractState state) {
    Integer number = numbers.get(state.contract().id());
    return number == null ? List.of() : dueAt(number);
  }

  private List<Obligation> dueAt(int number) {
    List<Obligation> known = dueByNumber[number];
    if (known == null) {
      Registry.Place place = places.get(number);
      known = place.due(environment, notices(place.contract().id()));
      dueByNumber[number] = known;
    }
    return known;
  }

  @Override
  public List<Obligation> due() {
    if (due == null) {
      due = new ArrayList<>(places.size());
      for (int number = 0; number < places.size(); number++) {
        due.addAll(dueAt(number));
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
