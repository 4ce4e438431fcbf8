package dev.roundtrip.cli.document;

import java.util.List;

/** The years in figures. */
final class YearsSection {

  private YearsSection() {}

  static Section of(ReportedRun run, Composer composer) {
    List<String> parties = run.actors();
    amounts(run, composer, parties, "Revenue booked", "revenue");
    amounts(run, composer, parties, "Due to be paid", "due");
    amounts(run, composer, parties, "Cash at the end of the year", "cash");
    amounts(run, composer, parties, "Debt at the end of the year", "debt");
    amounts(run, composer, parties, "Overdue at the end of the year", "arrears");
    List<String> powered = parties.stream().filter(party -> any(run, party, "onlineMw")).toList();
    YearTable table = new YearTable(run, powered);
    composer.table(
        "Power online at the end of the year, GW",
        "wide",
        table.heads(),
        table.rows((year, party) -> {
          long megawatts = run.cents(year, party, "onlineMw");
          String text =
              megawatts == 0 ? "–" : Words.decimal(java.math.BigDecimal.valueOf(megawatts, 3), 1);
          return Block.Cell.number(text, Long.toString(megawatts));
        }),
        "summary.json, years[].onlineMw; what a buyer rents and what a cloud lets out are the same"
            + " power");
    return composer.section(
        "years",
        "The years in figures",
        "Amounts in billions of dollars, rounded; a dash is nothing at all. The whole cents behind"
            + " each are in the run’s folder under the names below each table.");
  }

  private static boolean any(ReportedRun run, String party, String property) {
    return run.years().stream().anyMatch(year -> run.cents(year, party, property) != 0);
  }

  private static void amounts(
      ReportedRun run, Composer composer, List<String> parties, String title, String property) {
    List<String> shown = parties.stream().filter(party -> any(run, party, property)).toList();
    if (!shown.isEmpty()) {
      YearTable table = new YearTable(run, shown);
      composer.table(
          title + ", $ billion",
          "wide",
          table.heads(),
          table.rows((year, party) -> Block.Cell.billions(run.cents(year, party, property))),
          "summary.json, years[]." + property);
    }
  }
}
