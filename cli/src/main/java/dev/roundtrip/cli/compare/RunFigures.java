package dev.roundtrip.cli.compare;

import dev.roundtrip.cli.folder.JsonPlace;
import dev.roundtrip.cli.folder.RunFolder;
import dev.roundtrip.cli.folder.Unreadable;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.time.Period;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run for each party that acts.
 *
 * @param folder where it is
 * @param scenario the scenario's name
 * @param seed its seed
 * @param shocks the shocks beside the scenario's, in their text form
 * @param fingerprint what it ended with
 * @param parties the parties that act, by their ids
 */
public record RunFigures(
    RunFolder folder,
    String scenario,
    long seed,
    List<String> shocks,
    String fingerprint,
    SortedMap<String, PartyFigures> parties) {

  public RunFigures {
    shocks = List.copyOf(shocks);
    parties = Collections.unmodifiableSortedMap(new TreeMap<>(parties));
  }

  /**
   * Reads what came of a run.
   *
   * @throws IOException if it cannot be read; its message says which file and why
   */
  public static RunFigures read(RunFolder folder) throws IOException {
    JsonPlace summary = JsonPlace.of(folder.summary());
    try {
      SortedMap<String, Period> defaults = new TreeMap<>();
      for (JsonPlace fall : summary.items("defaults")) {
        defaults.put(fall.text("party"), Period.parse(fall.text("period")));
      }
      List<String> actors = new ArrayList<>();
      for (JsonPlace party : summary.items("parties")) {
        String kind = party.text("kind").toUpperCase(Locale.ROOT).replace('-', '_');
        if (PartyKind.valueOf(kind).acts()) {
          actors.add(party.text("id"));
        }
      }
      return new RunFigures(
          folder,
          summary.text("scenario"),
          summary.whole("seed"),
          summary.texts("shocks"),
          summary.text("fingerprint"),
          parties(folder, actors, summary.number("periods"), defaults));
    } catch (IllegalArgumentException e) {
      throw new IOException(folder.summary() + " is no summary of a run: " + e.getMessage(), e);
    }
  }

  private static SortedMap<String, PartyFigures> parties(
      RunFolder folder, List<String> actors, int periods, SortedMap<String, Period> defaults)
      throws IOException {
    SortedMap<String, PartyFigures> parties = new TreeMap<>();
    SortedMap<String, Integer> months = new TreeMap<>();
    try (BufferedReader series = Files.newBufferedReader(folder.series())) {
      String header = series.readLine();
      List<String> columns = List.of(header == null ? new String[0] : header.split(",", -1));
      for (String line = series.readLine(); line != null; line = series.readLine()) {
        Row row = new Row(columns, Arrays.asList(line.split(",", -1)));
        String party = row.text("party");
        if (actors.contains(party)) {
          parties.merge(party, row.figures(defaults.get(party)), PartyFigures::followedBy);
          months.merge(party, 1, Integer::sum);
        }
      }
      for (String party : actors) {
        requireWhole(party, months.getOrDefault(party, 0), periods);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Unreadable.because(folder.series(), e);
    }
    return parties;
  }

  private static void requireWhole(String party, int months, int periods) {
    if (months != periods) {
      throw new IllegalArgumentException(
          "it has " + months + " of the run's " + periods + " months of " + party);
    }
  }

  /** A party's month in the series. */
  private record Row(List<String> columns, List<String> values) {

    String text(String column) {
      int index = columns.indexOf(column);
      if (index < 0 || index >= values.size()) {
        throw new IllegalArgumentException("a line has no " + column);
      }
      return values.get(index);
    }

    Money money(String column) {
      return Money.ofCents(Long.parseLong(text(column)));
    }

    PartyFigures figures(@Nullable Period defaulted) {
      Period month = Period.parse(text("period"));
      Money arrears = money("arrears_cents");
      SortedMap<Integer, Money> revenue = new TreeMap<>();
      revenue.put(month.year(), money("revenue_cents"));
      return new PartyFigures(
          defaulted,
          arrears.equals(Money.ZERO) ? null : month,
          money("cash_cents"),
          month,
          arrears,
          money("debt_cents"),
          new Megawatts(Long.parseLong(text("online_mw"))),
          revenue);
    }
  }
}
