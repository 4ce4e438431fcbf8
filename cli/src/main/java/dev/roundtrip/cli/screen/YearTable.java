package dev.roundtrip.cli.screen;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import dev.roundtrip.cli.folder.Summary;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The years of each party that acts, in billions of dollars, as wide as the terminal is. */
final class YearTable {

  /** From this width on there is room for what was received, debt and arrears. */
  private static final int WIDE = 100;

  /** What the table puts around the text of a column. */
  private static final int PADDING = 3;

  private static final int LEAST_PARTY_WIDTH = 6;

  private final List<Summary.Year> rows;
  private final int width;
  private final List<Figure> figures = new ArrayList<>();

  private record Figure(String header, Function<Summary.Year, String> text) {}

  YearTable(Summary summary, int width) {
    this.width = width;
    Set<PartyId> acting =
        summary.parties().stream()
            .filter(party -> party.kind().acts())
            .map(Party::id)
            .collect(Collectors.toSet());
    rows =
        summary.years().stream()
            .filter(year -> acting.contains(year.party()))
            .sorted(Comparator.comparing(Summary.Year::party).thenComparingInt(Summary.Year::year))
            .toList();
    boolean wide = width >= WIDE;
    figures.add(new Figure("Year", year -> Integer.toString(year.year())));
    figures.add(new Figure("Revenue", year -> Amounts.billions(year.revenue())));
    figures.add(new Figure("Due", year -> Amounts.billions(year.due())));
    figures.add(new Figure("Paid", year -> Amounts.billions(year.paid())));
    if (wide) {
      figures.add(new Figure("Received", year -> Amounts.billions(year.received())));
    }
    figures.add(new Figure("Cash", year -> Amounts.billions(year.cash())));
    if (wide) {
      figures.add(new Figure("Debt", year -> Amounts.billions(year.debt())));
      figures.add(new Figure("Arrears", year -> Amounts.billions(year.arrears())));
    }
    figures.add(new Figure("GW", year -> Amounts.gigawatts(year.online())));
  }

  /** Returns the table, with a line end. */
  String render() {
    List<ColumnData<Summary.Year>> columns = new ArrayList<>();
    Column party =
        new Column()
            .header("Party")
            .headerAlign(HorizontalAlign.LEFT)
            .dataAlign(HorizontalAlign.LEFT)
            .maxWidth(partyWidth(), OverflowBehaviour.ELLIPSIS_RIGHT);
    columns.add(party.with(this::partyOf));
    for (Figure figure : figures) {
      Column column =
          new Column()
              .header(figure.header())
              .headerAlign(HorizontalAlign.RIGHT)
              .dataAlign(HorizontalAlign.RIGHT);
      columns.add(column.with(figure.text()));
    }
    return AsciiTable.builder()
            .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
            .lineSeparator("\n")
            .data(rows, columns)
            .asString()
        + "\n";
  }

  /** A party is named in its first year only. */
  private String partyOf(Summary.Year year) {
    int row = rows.indexOf(year);
    boolean first = row == 0 || !rows.get(row - 1).party().equals(year.party());
    return first ? year.party().value() : "";
  }

  private int partyWidth() {
    int left = width - PADDING + 1;
    for (Figure figure : figures) {
      int widest = figure.header().length();
      for (Summary.Year row : rows) {
        widest = Math.max(widest, figure.text().apply(row).length());
      }
      left -= widest + PADDING;
    }
    return Math.max(LEAST_PARTY_WIDTH, left);
  }
}
