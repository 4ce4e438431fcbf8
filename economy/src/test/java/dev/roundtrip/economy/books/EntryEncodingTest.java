package dev.roundtrip.economy.books;

import static dev.roundtrip.economy.books.SmallBooks.A;
import static dev.roundtrip.economy.books.SmallBooks.A_B;
import static dev.roundtrip.economy.books.SmallBooks.B;
import static dev.roundtrip.economy.books.SmallBooks.B_C;
import static dev.roundtrip.economy.books.SmallBooks.C;
import static dev.roundtrip.economy.books.SmallBooks.JANUARY;
import static dev.roundtrip.economy.books.SmallBooks.OPENING;
import static dev.roundtrip.economy.books.SmallBooks.due;
import static dev.roundtrip.economy.books.SmallBooks.obligation;
import static dev.roundtrip.economy.books.SmallBooks.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.random.RandomStream;
import dev.roundtrip.economy.settlement.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the hash chain covers of the entries. */
class EntryEncodingTest {

  private static final List<PartyId> PARTIES = List.of(A, A_B, B, B_C, C);
  private static final List<String> CONTRACTS = List.of("a", "a-b", "b-c", "rent");

  private static final List<Accrual.Kind> ACCRUALS =
      List.of(
          Accrual.Kind.CHIPS_DELIVERED,
          Accrual.Kind.SHARES_GRANTED,
          Accrual.Kind.RENT_DEFERRED,
          Accrual.Kind.FAIR_VALUE_GAIN);

  private static final Obligation RENT =
      obligation("rent", ObligationKind.CAPACITY, JANUARY, A, B, 100);

  private static final Event WORN = new Event.Depreciated(A, Money.ofCents(7));

  /** A month of a due, a due whose accounts another kind shares, wear, and a loss. */
  private static List<Event> month() {
    return List.of(due(RENT), due(loan(ObligationKind.PRINCIPAL)), WORN, lost(A, 5));
  }

  private static Obligation loan(ObligationKind kind) {
    return obligation("loan", kind, JANUARY, B, C, 200);
  }

  private static Event lost(PartyId about, long cents) {
    return new Event.WrittenDown(B, Event.WrittenDown.Kind.CLAIM, about, Money.ofCents(cents));
  }

  private static List<Event> with(int place, Event other) {
    List<Event> month = new ArrayList<>(month());
    month.set(place, other);
    return month;
  }

  private static Event rent(String contract, PartyId from, PartyId to, long cents) {
    return due(obligation(contract, ObligationKind.CAPACITY, JANUARY, from, to, cents));
  }

  private static Map<String, List<Event>> months() {
    Map<String, List<Event>> months = new LinkedHashMap<>();
    months.put("as it was", month());
    months.put("another contract", with(0, rent("rent-2", A, B, 100)));
    months.put("another payer", with(0, rent("rent", C, B, 100)));
    months.put("another payee", with(0, rent("rent", A, C, 100)));
    months.put("the other way round", with(0, rent("rent", B, A, 100)));
    months.put("another amount", with(0, rent("rent", A, B, 101)));
    months.put(
        "another text and account",
        with(0, due(obligation("rent", ObligationKind.DEFICIENCY, JANUARY, A, B, 100))));
    months.put(
        "due before, so another text",
        with(0, due(obligation("rent", ObligationKind.CAPACITY, OPENING, A, B, 100))));
    months.put("another text alone", with(1, due(loan(ObligationKind.ACCELERATED_PRINCIPAL))));
    months.put("paid and not due", with(0, paid(RENT)));
    months.put("another owner", with(2, new Event.Depreciated(B, Money.ofCents(7))));
    months.put("no contract, another amount", with(2, new Event.Depreciated(A, Money.ofCents(8))));
    months.put("another counterparty", with(3, lost(C, 5)));
    months.put("another order", month().reversed());
    months.put("one entry less", month().subList(0, 3));
    List<Event> twice = new ArrayList<>(month());
    twice.add(lost(A, 5));
    months.put("one entry twice", twice);
    return months;
  }

  /** Returns the hash of some months of events, the opening first. */
  private static String hash(List<List<Event>> months) {
    Books books = SmallBooks.opened();
    Digest digest = new Digest();
    books.addEntriesTo(digest);
    for (int i = 0; i < months.size(); i++) {
      books.open(JANUARY.plus(i), Rate.ONE);
      months.get(i).forEach(books::post);
      books.addEntriesTo(digest);
    }
    return digest.hex();
  }

  @Test
  void changingAnyOneThingOfOneEntryChangesTheHash() {
    Map<String, String> seen = new LinkedHashMap<>();
    months()
        .forEach((change, month) -> {
          String before = seen.put(hash(List.of(month)), change);
          assertThat(before).as("hashed as '%s'", change).isNull();
        });
  }

  @Test
  void soItDoesWhereEveryNameIsKnownByItsNumber() {
    List<Event> everything = new ArrayList<>();
    months().values().forEach(everything::addAll);
    Map<String, String> seen = new LinkedHashMap<>();
    months()
        .forEach((change, month) -> {
          String before = seen.put(hash(List.of(everything, month)), change);
          assertThat(before).as("hashed as '%s'", change).isNull();
        });
  }

  @Test
  void theSameEntriesHaveTheSameHash() {
    months()
        .forEach((change, month) ->
            assertThat(hash(List.of(month, month())))
                .as(change)
                .isEqualTo(hash(List.of(month, month()))));
  }

  @Test
  void anEntryInAnotherMonthIsAnotherHash() {
    List<Event> worn = List.of(WORN);
    assertThat(hash(List.of(worn, List.of())))
        .isNotEqualTo(hash(List.of(List.of(), worn)))
        .isNotEqualTo(hash(List.of(worn)))
        .isNotEqualTo(hash(List.of(worn, worn)));
  }

  @Test
  void aHyphenInANameDoesNotMakeTwoNamesOfOne() {
    assertThat(
            List.of(
                hash(List.of(List.of(rent("rent", A_B, C, 1)))),
                hash(List.of(List.of(rent("rent", A, B_C, 1)))),
                hash(List.of(List.of(rent("a", B, C, 1)))),
                hash(List.of(List.of(rent("a-b", B, C, 1)))),
                hash(List.of(List.of(rent("b", A, C, 1)))),
                hash(List.of(List.of(rent("b-c", A, C, 1))))))
        .doesNotHaveDuplicates();
  }

  @Test
  void theHashIsThatOfTheBytesThatEveryEntryCanBeReadBackFrom() throws IOException {
    for (long seed = 0; seed < 200; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "entry-encoding", "test", 0);
      Books books = SmallBooks.opened();
      EntryBytes writer = new EntryBytes();
      EntryBytes reader = new EntryBytes();
      for (int month = 0; month < 6; month++) {
        books.open(JANUARY.plus(month), Rate.ONE);
        for (int i = below(random, 12); i > 0; i--) {
          books.post(drawn(random));
        }
        Digest digest = new Digest();
        books.addEntriesTo(digest);
        byte[] bytes = writer.written(books.entries());
        assertThat(digest.hex())
            .as("seed %s, month %s", seed, month)
            .isEqualTo(new Digest().add(bytes).hex());
        assertThat(reader.read(bytes))
            .as("seed %s, month %s", seed, month)
            .isEqualTo(EntryBytes.lines(books.entries()));
      }
    }
  }

  /** An event of a few parties and contracts, so that most names come again. */
  private static Event drawn(RandomStream random) {
    PartyId from = PARTIES.get(below(random, PARTIES.size()));
    PartyId to =
        PARTIES.get(
            (PARTIES.indexOf(from) + 1 + below(random, PARTIES.size() - 1)) % PARTIES.size());
    String contract = CONTRACTS.get(below(random, CONTRACTS.size()));
    ObligationKind kind = ObligationKind.values()[below(random, ObligationKind.values().length)];
    long cents = 1 + below(random, 1_000_000);
    Obligation obligation =
        obligation(contract, kind, OPENING.plus(below(random, 7)), from, to, cents);
    Money amount = Money.ofCents(cents);
    return switch (below(random, 7)) {
      case 0 -> paid(obligation);
      case 1 -> new Event.Depreciated(from, amount);
      case 2 -> new Event.EquityWrittenOff(from, to, amount);
      case 3 -> new Event.WrittenDown(from, Event.WrittenDown.Kind.SHARES, to, amount);
      case 4 ->
          new Event.ContractChanged(
              new ContractEvent.ClaimTakenOver(
                  new ContractId("backing"), obligation, new PartyId("guarantor"), amount));
      case 5 ->
          new Event.ContractChanged(
              new ContractEvent.Accrued(
                  new Accrual(
                      new ContractId(contract),
                      ACCRUALS.get(below(random, ACCRUALS.size())),
                      from,
                      to,
                      amount)));
      default -> due(obligation);
    };
  }

  private static int below(RandomStream random, int bound) {
    return (int) (random.nextDouble() * bound);
  }
}
