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
    amounts(
        run,
        composer,
        parties,
        "Debt at the end of the year, overdue and rent put off aside",
        "debt");
    rentPutOff(run, composer, parties);
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

  private static void rentPutOff(ReportedRun run, Composer composer, List<String> parties) {
    List<String> shown =
        parties.stream()
            .filter(
                party -> run.years().stream().anyMatch(year -> rentPutOff(run, year, party) != 0))
            .toList();
    if (!shown.isEmpty()) {
      YearTable table = new YearTable(run, shown);
      composer.table(
          "Rent put off, owed beside debt, at the end of the year, $ billion",
          "wide",
          table.heads(),
          table.rows((year, party) -> Block.Cell.billions(rentPutOff(run, year, party))),
          "summary.json, years[].position.rentPutOff");
    }
  }

  private static long rentPutOff(ReportedRun run, int year, String party) {
    return run.year(year, party).path("position").path("rentPutOff").asLong(0);
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
