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
import dev.roundtrip.economy.policy.PublicPolicy;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.policy.View;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A party's view of its world through one month. */
final class PartyView implements View {

  private final Party self;
  private final World world;
  private final Environment environment;
  private final List<ContractState> contracts;
  private final List<Obligation> overdue = new ArrayList<>();
  private final SortedMap<ContractId, List<Notice>> notices = new TreeMap<>();
  private List<Heard> inbox = List.of();

  PartyView(Party self, World world, Environment environment) {
    this.self = self;
    this.world = world;
    this.environment = environment;
    this.contracts = world.activeIn(environment.period(), self.id());
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
    notices.computeIfAbsent(notice.contract(), id -> new ArrayList<>()).add(notice);
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
    return world.economy().party(party).kind().acts();
  }
}
