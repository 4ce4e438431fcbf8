package dev.roundtrip.cli.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The shape of a table with a row for each party and a column for each year. */
final class YearTable {

  private final ReportedRun run;
  private final List<String> parties;

  YearTable(ReportedRun run, List<String> parties) {
    this.run = run;
    this.parties = List.copyOf(parties);
  }

  List<String> heads() {
    List<String> heads = new ArrayList<>(List.of(""));
    run.years().forEach(year -> heads.add(Integer.toString(year)));
    return heads;
  }

  List<Block.Row> rows(BiFunction<Integer, String, Block.Cell> cell) {
    List<Block.Row> rows = new ArrayList<>();
    for (String party : parties) {
      List<Block.Cell> cells = new ArrayList<>(List.of(Block.Cell.words(run.name(party))));
      run.years().forEach(year -> cells.add(cell.apply(year, party)));
      rows.add(new Block.Row(cells, ""));
    }
    return rows;
  }
}
