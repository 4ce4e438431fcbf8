package dev.roundtrip.economy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.books.Posting;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.random.RandomStream;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CustomerConcentrationTest {

  private static final Period START = Period.of(2030, 4);
  private static final PartyId CHIPS = new PartyId("chips");
  private static final PartyId CLOUD = new PartyId("cloud");
  private static final PartyId LAB = new PartyId("lab");
  private static final PartyId PUBLIC = new PartyId("public");
  private static final List<PartyId> ACTING = List.of(CHIPS, CLOUD, LAB);
  private static final List<PartyId> ALL = List.of(CHIPS, CLOUD, LAB, PUBLIC);

  private static final List<AccountKind> REVENUE =
      List.of(AccountKind.REVENUE_CHIPS, AccountKind.REVENUE_SALES, AccountKind.REVENUE_OTHER);

  private record Sale(PartyId seller, PartyId customer, long cents) {}

  private static CustomerConcentration concentration() {
    return new CustomerConcentration(new Tenants(List.of()), ACTING);
  }

  /** A sale as it is booked; negative for one that is taken back. */
  private static JournalEntry booked(Sale sale, AccountKind revenue) {
    return new JournalEntry(
        START,
        1,
        null,
        "due",
        List.of(
            line(sale.seller, AccountKind.RECEIVABLE, sale.customer, sale.cents),
            line(sale.seller, revenue, sale.customer, -sale.cents),
            line(sale.customer, AccountKind.EXPENSE_PURCHASES, sale.seller, sale.cents),
            line(sale.customer, AccountKind.PAYABLE, sale.seller, -sale.cents)));
  }

  private static Posting line(PartyId owner, AccountKind kind, PartyId other, long cents) {
    return new Posting(Account.of(owner, kind, other), Money.ofCents(cents));
  }

  private static List<JournalEntry> booked(Sale... sales) {
    return List.of(sales).stream().map(sale -> booked(sale, REVENUE.getFirst())).toList();
  }

  @Test
  void outsideCustomersAreManyAndCountInTheWholeOnly() {
    CustomerConcentration customers = concentration();
    customers.add(
        booked(
            new Sale(CHIPS, CLOUD, 100), new Sale(CHIPS, LAB, 100), new Sale(CHIPS, PUBLIC, 200)));
    assertThat(customers.indices()).containsOnlyKeys(CHIPS);
    assertThat(customers.indices().get(CHIPS)).isEqualTo(0.25 * 0.25 + 0.25 * 0.25);
  }

  @Test
  void whatWasSoldAYearAgoIsForgotten() {
    CustomerConcentration customers = concentration();
    customers.add(booked(new Sale(CHIPS, CLOUD, 100)));
    for (int month = 2; month <= 12; month++) {
      customers.add(booked(new Sale(LAB, PUBLIC, 1)));
      assertThat(customers.indices()).as("month %s", month).containsEntry(CHIPS, 1.0);
    }
    customers.add(List.of());
    assertThat(customers.indices()).containsOnlyKeys(LAB);
  }

  @Test
  void theSumsSayWhatTwelveMonthsOfSalesSay() {
    for (long seed = 0; seed < 60; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "customers", "test", 0);
      CustomerConcentration customers = concentration();
      List<List<Sale>> months = new ArrayList<>();
      for (int month = 0; month < 40; month++) {
        List<Sale> sales = drawn(random);
        List<JournalEntry> entries = new ArrayList<>();
        for (Sale sale : sales) {
          entries.add(booked(sale, REVENUE.get(below(random, REVENUE.size()))));
        }
        customers.add(entries);
        months.add(sales);
        compare(customers.indices(), months, seed);
      }
    }
  }

  private static void compare(
      SortedMap<PartyId, Double> indices, List<List<Sale>> months, long seed) {
    List<Sale> year = new ArrayList<>();
    months.subList(Math.max(0, months.size() - 12), months.size()).forEach(year::addAll);
    SortedMap<PartyId, Double> naive = naive(year);
    assertThat(indices.keySet())
        .as("seed %s, month %s", seed, months.size())
        .isEqualTo(naive.keySet());
    naive.forEach((seller, index) ->
        assertThat(indices.get(seller))
            .as("seed %s, month %s, %s", seed, months.size(), seller)
            .isCloseTo(index, within(1e-12)));
  }

  private static SortedMap<PartyId, Double> naive(List<Sale> year) {
    SortedMap<PartyId, Double> indices = new TreeMap<>();
    for (PartyId seller : ACTING) {
      double whole = sold(year, seller, ALL);
      double sum = 0;
      for (PartyId customer : ACTING) {
        double part = Math.max(0, sold(year, seller, List.of(customer)));
        sum += part * part / (whole * whole);
      }
      if (whole > 0) {
        indices.put(seller, sum);
      }
    }
    return indices;
  }

  private static double sold(List<Sale> year, PartyId seller, List<PartyId> customers) {
    return year.stream()
        .filter(sale -> sale.seller.equals(seller) && customers.contains(sale.customer))
        .mapToLong(Sale::cents)
        .sum();
  }

  /** A month of some sales and none, and now and then one that is taken back. */
  private static List<Sale> drawn(RandomStream random) {
    List<Sale> sales = new ArrayList<>();
    for (int i = below(random, 4); i > 0; i--) {
      int seller = below(random, ALL.size());
      int customer = (seller + 1 + below(random, ALL.size() - 1)) % ALL.size();
      long cents = 1 + below(random, 1_000_000);
      sales.add(
          new Sale(ALL.get(seller), ALL.get(customer), below(random, 5) == 0 ? -cents : cents));
    }
    return sales;
  }

  private static int below(RandomStream random, int bound) {
    return (int) (random.nextDouble() * bound);
  }
}
