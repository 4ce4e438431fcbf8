package dev.roundtrip.cli.document;

import dev.roundtrip.economy.analysis.PaymentScope;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Who pays whom, and what of it goes round. */
final class MapSection {

  /** What the summary calls payments for goods, services and shares. */
  static final String EQUITY = "cash-with-equity";

  private static final String ALL = "all";

  /** Payments that the table names; the map shows all. */
  private static final int NAMED = 18;

  private MapSection() {}

  /** Returns the year in which most goes round, loans apart, up to the first default. */
  static int yearOfMost(ReportedRun run) {
    int last = run.falls().isEmpty() ? run.last().year() : run.falls().getFirst().month().year();
    int best = run.years().getFirst();
    double most = -1;
    for (int year : run.years()) {
      JsonNode measured = run.circularity(year, EQUITY);
      double amount =
          measured.path("circularByVolume").asDouble(0) * measured.path("paid").asDouble(0);
      if (year <= last && amount > most) {
        most = amount;
        best = year;
      }
    }
    return best;
  }

  static Section of(ReportedRun run, Composer composer) {
    int year = yearOfMost(run);
    Payments trade = run.books().payments(year, PaymentScope.CASH_WITH_EQUITY);
    Payments all = run.books().payments(year, PaymentScope.ALL);
    map(run, composer, trade, "goods, services and shares");
    payments(run, composer, trade);
    cycles(run, composer, year);
    shares(run, composer);
    map(run, composer, all, "everything, loans drawn and repaid included");
    String lead =
        "In "
            + year
            + ", the year in which most goes round"
            + (run.falls().isEmpty() ? "" : " up to the first default")
            + ", the parties paid each other "
            + Words.dollars(trade.total())
            + " for goods, services and shares. "
            + Words.dollars(trade.circulating())
            + " of it came back to who had paid it.";
    return composer.section("map", "Who pays whom", lead);
  }

  private static void map(ReportedRun run, Composer composer, Payments payments, String what) {
    String source =
        "journal.hledger, entries “paid …” of "
            + payments.year()
            + " between parties that act; what goes round as in docs/MODEL.md (proportional"
            + " circulation), the sum as in summary.json, circularity.";
    composer.figure(
        "Payments of " + payments.year() + " for " + what + ", $ billion",
        "The width of a band is proportional to the amount; the thinnest are drawn as hair lines."
            + " In a box: what the party was paid by, and paid to, sectors outside of the map"
            + " (customers, builders, staff, capital markets) for anything.",
        List.of(
            new Block.Key("#b4c1cc", "bar", "paid"),
            new Block.Key("#d55e00", "bar", "of it, what goes round")),
        new MoneyMap(composer.ink(), run, payments)
            .draw(
                composer.nextPicture(),
                "Map of payments between the parties in " + payments.year()),
        source);
  }

  private static void payments(ReportedRun run, Composer composer, Payments payments) {
    List<Block.Row> rows = new ArrayList<>();
    long rest = 0;
    long restCirculating = 0;
    for (int i = 0; i < payments.paid().size(); i++) {
      Payments.Paid paid = payments.paid().get(i);
      if (i < NAMED) {
        rows.add(
            row(run.name(paid.payer()), run.name(paid.payee()), paid.amount(), paid.circulating()));
      } else {
        rest += paid.amount();
        restCirculating += paid.circulating();
      }
    }
    if (rest > 0) {
      String others = Words.count(payments.paid().size() - NAMED, "smaller payment");
      rows.add(row(others, "", rest, restCirculating));
    }
    Block.Row all = row("All", "", payments.total(), payments.circulating());
    rows.add(new Block.Row(all.cells(), "strong"));
    composer.table(
        "The largest payments of " + payments.year() + ", $ billion",
        "",
        List.of("From", "To", "Paid", "Goes round", "Share"),
        rows,
        "journal.hledger, entries “paid …” of " + payments.year());
  }

  private static Block.Row row(String from, String to, long amount, long circulating) {
    return Block.Row.of(
        Block.Cell.words(from),
        Block.Cell.words(to),
        Block.Cell.billions(amount),
        Block.Cell.billions(circulating),
        circulating == 0
            ? new Block.Cell("–", null, "n")
            : Block.Cell.percent((double) circulating / amount));
  }

  private static void cycles(ReportedRun run, Composer composer, int year) {
    List<Block.Row> rows = new ArrayList<>();
    for (String scope : List.of(EQUITY, ALL)) {
      for (JsonNode cycle : run.circularity(year, scope).path("cycles")) {
        List<String> names =
            StreamSupport.stream(cycle.path("parties").spliterator(), false)
                .map(party -> run.name(party.asString("")))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!names.isEmpty()) {
          names.add(names.getFirst());
          rows.add(
              Block.Row.of(
                  Block.Cell.words(String.join(" – ", names)),
                  Block.Cell.words(scope.equals(ALL) ? "loans included" : "loans apart"),
                  Block.Cell.billions(cycle.path("amount").asLong(0))));
        }
      }
    }
    if (!rows.isEmpty()) {
      composer.table(
          "The largest cycles of " + year + ", $ billion",
          "",
          List.of("Who pays whom, back to the first", "Payments", "Goes all the way round"),
          rows,
          "summary.json, circularity[" + year + "].cycles");
    }
  }

  private static void shares(ReportedRun run, Composer composer) {
    List<Period> middles = run.years().stream().map(year -> Period.of(year, 6)).toList();
    List<Panel> panels = new ArrayList<>();
    for (String scope : List.of("cash-alone", EQUITY, ALL)) {
      double[] share = column(run, scope, "circularByVolume", "");
      double[] chance = column(run, scope, "byChance", "mean");
      String title =
          switch (scope) {
            case "cash-alone" -> "Goods and services";
            case EQUITY -> "and shares";
            default -> "and loans";
          };
      panels.add(
          new Panel(composer.ink(), title, run.first(), run.last())
              .line(middles, chance, Ink.QUIET, Ink.DASHED)
              .line(middles, share, Ink.VERMILION, Ink.LINE)
              .percent()
              .range(0, top(run)));
    }
    composer.figure(
        "How much of what the parties pay each other goes round, by year",
        "Chance: the mean of random networks in which everybody pays and is paid in all as much."
            + " A share below it says that the contracts close fewer circles than such sums would"
            + " by chance.",
        List.of(
            new Block.Key("#d55e00", "line", "share by volume"),
            new Block.Key("#595959", "dash", "by chance")),
        Grid.draw(
            composer.nextPicture(), "Share of payments that goes round, by year", panels, 3, 190),
        "summary.json, circularity[].circularByVolume, .byChance.mean");
  }

  private static double top(ReportedRun run) {
    double most = 0.1;
    for (int year : run.years()) {
      for (String scope : List.of("cash-alone", EQUITY, ALL)) {
        JsonNode measured = run.circularity(year, scope);
        most = Math.max(most, measured.path("circularByVolume").asDouble(0));
        most = Math.max(most, measured.path("byChance").path("mean").asDouble(0));
      }
    }
    return Math.ceil(most * 10 + 0.1) / 10;
  }

  private static double[] column(ReportedRun run, String scope, String name, String below) {
    return run.years().stream()
        .mapToDouble(year -> {
          JsonNode value = run.circularity(year, scope).path(name);
          return (below.isEmpty() ? value : value.path(below)).asDouble(0);
        })
        .toArray();
  }
}
