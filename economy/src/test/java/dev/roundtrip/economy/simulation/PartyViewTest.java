package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Planning;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.policy.View;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A view that is kept from month to month shows what one made for the month shows. */
class PartyViewTest {

  private static final ContractId POWER = new ContractId("power");
  private static final int SEEDS = 2;
  private static final int AHEAD = 8;

  private final SortedMap<PartyId, PartyView> kept = new TreeMap<>();
  private SortedMap<PartyId, List<Message>> inboxes = new TreeMap<>();
  private int months;

  @Test
  void partiesThatSeeWithNewEyesEveryMonthSayTheSame() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Economy economy = RandomEconomies.of(seed);
      String fingerprint = new Simulation(economy, seed, 0).run();
      assertThat(runWithNewViews(economy, seed)).as("seed %s", seed).isEqualTo(fingerprint);
    }
    assertThat(months).isEqualTo(SEEDS * 60);
  }

  /** Runs with views made every month, and compares them with others that are kept. */
  private String runWithNewViews(Economy economy, long seed) {
    Ledger ledger = new Ledger(economy, seed, 0);
    kept.clear();
    inboxes = new TreeMap<>();
    while (!ledger.isLastOpen()) {
      Environment environment = ledger.open(List.of());
      Actors actors = new Actors(ledger.world(), economy.actors());
      actors.open(environment);
      for (PartyId party : economy.actors()) {
        openKept(ledger, party, environment);
        compare(Objects.requireNonNull(kept.get(party)), ledger.view(party), seed);
      }
      List<Message> messages = new ArrayList<>();
      for (Round round : Round.values()) {
        messages.addAll(act(actors, round));
      }
      ledger.close(messages);
      months++;
    }
    return ledger.hash();
  }

  private void openKept(Ledger ledger, PartyId party, Environment environment) {
    PartyView view = kept.get(party);
    if (view == null) {
      Economy economy = ledger.world().economy();
      kept.put(party, new PartyView(economy.party(party), ledger.world(), environment));
    } else {
      view.open(environment);
    }
  }

  /** Lets the parties act, and lets the kept views take note of all that they read and say. */
  private List<Message> act(Actors actors, Round round) {
    List<Message> said = new ArrayList<>();
    SortedMap<PartyId, List<Message>> next = new TreeMap<>();
    for (PartyId party : actors.parties()) {
      List<Message> inbox = inboxes.getOrDefault(party, List.of());
      PartyView view = Objects.requireNonNull(kept.get(party));
      view.read(inbox);
      view.due();
      for (Message message : actors.act(party, round, inbox)) {
        said.add(message);
        if (message.body() instanceof Message.Body.ToParty(PartyId receiver, Notice notice)) {
          next.computeIfAbsent(receiver, id -> new ArrayList<>()).add(message);
          view.note(notice);
        }
      }
    }
    inboxes = next;
    return said;
  }

  private static void compare(View kept, View fresh, long seed) {
    assertThat(figures(kept))
        .as("seed %s, %s in %s", seed, kept.id(), fresh.period())
        .isEqualTo(figures(fresh));
  }

  /** Returns all that a view shows at the start of a month. */
  private static List<Object> figures(View view) {
    List<Object> figures = new ArrayList<>();
    figures.add(view.environment());
    figures.add(view.cash());
    figures.add(view.contracts());
    figures.add(view.due());
    figures.add(view.overdue());
    figures.add(view.inbox());
    figures.add(view.freedSites());
    figures.add(view.publicPolicy());
    for (Obligation due : view.due()) {
      figures.add(view.hasInvoiced(due));
    }
    for (ContractState state : view.contracts()) {
      ContractId id = state.contract().id();
      figures.add(view.notices(id));
      figures.add(view.due(state));
      figures.add(List.of(Objects.requireNonNull(view.contract(id))));
      figures.add(view.contracts(state.getClass()));
    }
    Planning planning = new Planning(view);
    for (int ahead = 1; ahead < AHEAD; ahead++) {
      figures.add(planning.netIn(view.period().plus(ahead)));
    }
    return figures;
  }

  private static PartyView cloud(Ledger ledger) {
    Environment environment = ledger.open(List.of());
    ledger.world().open(environment);
    Economy economy = ledger.world().economy();
    return new PartyView(economy.party(SmallEconomies.CLOUD), ledger.world(), environment);
  }

  @Test
  void anInvoiceIsRememberedForTheMonthAndIsNoNews() {
    Ledger ledger = new Ledger(SmallEconomies.healthyLoop(), 1, 0);
    PartyView view = cloud(ledger);
    Obligation due = view.due().getFirst();
    Obligation other = view.due().getLast();
    assertThat(view.hasInvoiced(due)).isFalse();
    view.note(new Notice.Invoiced(due));
    assertThat(view.hasInvoiced(due)).isTrue();
    assertThat(view.hasInvoiced(other)).isFalse();
    assertThat(view.hasInvoiced(due.lessPaid(Money.ofCents(1)))).isFalse();
    assertThat(view.notices(due.id().contract())).isEmpty();
    view.read(List.of(told(ledger.period(), new Notice.Invoiced(other))));
    assertThat(view.inbox()).isEmpty();
    assertThat(view.hasInvoiced(other)).as("what others invoice").isFalse();
    ledger.close(List.of());
    view.open(ledger.open(List.of()));
    assertThat(view.hasInvoiced(due)).isFalse();
  }

  @Test
  void aNoticeMakesAContractSayAgainWhatIsDue() {
    Ledger ledger = new Ledger(SmallEconomies.healthyLoop(), 1, 0);
    PartyView view = cloud(ledger);
    ContractState power = Objects.requireNonNull(view.contract(POWER));
    assertThat(view.due(power)).isEmpty();
    List<Obligation> before = List.copyOf(view.due());
    view.note(new Notice.UsageReported(POWER, new Megawatts(6)));
    assertThat(view.due(power))
        .singleElement()
        .satisfies(due -> assertThat(due.amount()).isEqualTo(Money.ofMillions(1)));
    assertThat(view.due()).containsAll(before).containsAll(view.due(power));
    assertThat(view.notices(POWER))
        .containsExactly(new Notice.UsageReported(POWER, new Megawatts(6)));
  }

  @Test
  void whatWasSaidLastMonthIsNewsButMakesNothingDueNow() {
    Ledger ledger = new Ledger(SmallEconomies.healthyLoop(), 1, 0);
    PartyView view = cloud(ledger);
    Notice usage = new Notice.UsageReported(POWER, new Megawatts(6));
    view.read(List.of(told(ledger.period().previous(), usage)));
    assertThat(view.inbox()).hasSize(1);
    assertThat(view.notices(POWER)).isEmpty();
    view.read(List.of(told(ledger.period(), usage)));
    assertThat(view.notices(POWER)).containsExactly(usage);
  }

  private static Message told(Period period, Notice notice) {
    Message.Identity id = new Message.Identity(period, Round.values()[0], SmallEconomies.BUYER, 1);
    return new Message(id, new Message.Body.ToParty(SmallEconomies.CLOUD, notice));
  }

  @Test
  void aContractThatBeginsAsAnotherEndsTakesItsOwnPlace() {
    Ledger ledger = new Ledger(withTwoShortLines(), 1, 0);
    PartyView view = cloud(ledger);
    assertThat(view.contract(new ContractId("a-first"))).isNotNull();
    ledger.close(List.of());
    view.open(ledger.open(List.of()));
    assertThat(view.contract(new ContractId("a-first"))).isNull();
    for (ContractState state : view.contracts()) {
      assertThat(view.contract(state.contract().id())).isSameAs(state);
    }
    assertThat(view.contract(new ContractId("z-second"))).isNotNull();
  }

  private static Economy withTwoShortLines() {
    Period first = SmallEconomies.START;
    return SmallEconomies.with(
        SmallEconomies.healthyLoop(),
        line("a-first", new Term(first, first)),
        line("z-second", new Term(first.next(), first.plus(9))));
  }

  private static OperatingLine line(String id, Term term) {
    return new OperatingLine(
        new Heading(new ContractId(id), term.first(), term, Seniority.SENIOR, Binding.FIRM),
        SmallEconomies.CLOUD,
        SmallEconomies.OTHERS,
        ObligationKind.OPERATING_COST,
        new OperatingLine.Driver.Yearly(2025, Money.ofDollars(12), List.of()));
  }
}
