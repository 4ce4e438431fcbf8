package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.PlainMonth;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.random.RandomStream;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Contracts in their places are what a sorted map of contracts is. */
class RegistryTest {

  private static final Period START = Period.of(2030, 1);
  private static final int MONTHS = 24;

  private static final List<PartyId> PARTIES =
      List.of(new PartyId("a"), new PartyId("b"), new PartyId("c"));

  @Test
  void itSaysWhatASortedMapOfContractsSays() {
    for (long seed = 0; seed < 60; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "registry", "test", 0);
      Registry registry = new Registry(PARTIES.stream().map(RegistryTest::party).toList());
      SortedMap<ContractId, ContractState> naive = new TreeMap<>();
      for (int change = 0; change < 60; change++) {
        change(registry, naive, random);
      }
      compare(registry, naive, seed);
    }
  }

  private static void change(
      Registry registry, SortedMap<ContractId, ContractState> naive, RandomStream random) {
    ContractId id = new ContractId("deal-" + below(random, 20));
    ContractState known = naive.get(id);
    if (known == null) {
      ContractState signed = drawn(id, random).atSigning();
      registry.put(signed);
      naive.put(id, signed);
    } else if (below(random, 3) == 0) {
      assertThat(registry.remove(id)).isEqualTo(naive.remove(id));
    } else {
      ContractEvent event = due(known, 1 + below(random, 100));
      registry.apply(event);
      naive.put(id, known.apply(event));
    }
  }

  private static ContractEvent due(ContractState state, long cents) {
    ContractId id = state.contract().id();
    ObligationId due = new ObligationId(id, ObligationKind.OPERATING_COST, START);
    return new ContractEvent.ObligationDue(
        new Obligation(
            due,
            state.contract().obligor(),
            state.contract().obligee(),
            Money.ofCents(cents),
            Seniority.SENIOR));
  }

  private static void compare(
      Registry registry, SortedMap<ContractId, ContractState> naive, long seed) {
    assertThat(registry.all()).as("seed %s", seed).containsExactlyElementsOf(naive.values());
    naive.forEach(
        (id, state) -> assertThat(registry.get(id)).as("seed %s, %s", seed, id).isEqualTo(state));
    for (int ahead = -2; ahead < MONTHS + 2; ahead++) {
      Period period = START.plus(ahead);
      List<ContractState> active =
          naive.values().stream().filter(state -> state.contract().isActiveIn(period)).toList();
      assertThat(registry.activeIn(period)).as("seed %s in %s", seed, period).isEqualTo(active);
      for (PartyId party : PARTIES) {
        assertThat(registry.activeIn(period, party))
            .as("seed %s, %s in %s", seed, party, period)
            .isEqualTo(active.stream().filter(state -> state.contract().involves(party)).toList());
      }
    }
  }

  @Test
  void whatHappensUnderAContractThatIsNotInForceChangesNothing() {
    RandomStream random = RandomStream.of(1, 0, "registry", "gone", 0);
    Registry registry = new Registry(PARTIES.stream().map(RegistryTest::party).toList());
    ContractId gone = new ContractId("gone");
    ContractState kept = drawn(new ContractId("kept"), random).atSigning();
    registry.put(kept);
    registry.apply(due(drawn(gone, random).atSigning(), 5));
    assertThat(registry.all()).containsExactly(kept);
    assertThat(registry.get(gone)).isNull();
    assertThat(registry.remove(gone)).isNull();
  }

  /** A price of $12 a megawatt and year: 5 MW owe $5 in a month in which they are stated. */
  @Test
  void whatIsDueIsWorkedOutOnceForTheSameQuestionAndAgainForAnother() {
    Registry registry = new Registry(PARTIES.stream().map(RegistryTest::party).toList());
    ContractId id = new ContractId("power");
    registry.put(
        new OperatingLine(
                new Heading(
                    id, START, new Term(START, START.plus(9)), Seniority.SENIOR, Binding.FIRM),
                PARTIES.get(0),
                PARTIES.get(1),
                ObligationKind.OPERATING_COST,
                new OperatingLine.Driver.PerMegawattYear(Money.ofDollars(12), List.of()))
            .atSigning());
    Registry.Place place = Objects.requireNonNull(registry.place(id));
    PlainMonth month = PlainMonth.of(START);
    PlainMonth next = PlainMonth.of(START.next());
    List<Notice> stated = List.of(new Notice.UsageReported(id, new Megawatts(5)));
    assertThat(place.due(month, List.of())).isEmpty();
    List<Obligation> due = place.due(month, stated);
    assertThat(due).extracting(Obligation::amount).containsExactly(Money.ofDollars(5));
    assertThat(place.due(month, List.copyOf(stated))).isSameAs(due);
    assertThat(place.due(next, stated)).isEqualTo(place.state().dueIn(next, stated));
    assertThat(place.due(next, List.of())).isEmpty();
    assertThat(place.due(month, stated)).isEqualTo(due);
  }

  /** Some are signed before their term begins. */
  private static OperatingLine drawn(ContractId id, RandomStream random) {
    Period first = START.plus(below(random, MONTHS));
    Term term = new Term(first, first.plus(below(random, MONTHS)));
    Period signed = first.plus(-below(random, 4));
    int payer = below(random, PARTIES.size());
    int payee = (payer + 1 + below(random, PARTIES.size() - 1)) % PARTIES.size();
    return new OperatingLine(
        new Heading(id, signed, term, Seniority.SENIOR, Binding.FIRM),
        PARTIES.get(payer),
        PARTIES.get(payee),
        ObligationKind.OPERATING_COST,
        new OperatingLine.Driver.Yearly(2030, Money.ofDollars(1), List.of()));
  }

  private static Party party(PartyId id) {
    return new Party(id, id.value(), PartyKind.CLOUD, OpeningSheet.EMPTY, Conduct.PLAIN);
  }

  private static int below(RandomStream random, int bound) {
    return (int) (random.nextDouble() * bound);
  }
}
