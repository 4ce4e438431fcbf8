package dev.roundtrip.cli.document;

import dev.roundtrip.cli.compare.Parting;
import dev.roundtrip.cli.compare.PartyFigures;
import dev.roundtrip.cli.compare.RunFigures;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.scenarios.NotedFigure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two runs side by side: what went in differently, where they part, and how each party fares. */
final class BesideSection {

  private static final int MOST = 12;
  private static final double BILLION = 1e11;
  private static final List<Block.Key> KEYS =
      List.of(new Block.Key("#0072b2", "line", "A"), new Block.Key("#d55e00", "dash", "B"));

  private final ReportedRun a;
  private final ReportedRun b;
  private final Composer composer;

  private BesideSection(ReportedRun a, ReportedRun b, Composer composer) {
    this.a = a;
    this.b = b;
    this.composer = composer;
  }

  static Section of(ReportedRun a, ReportedRun b, Composer composer) throws IOException {
    Parting parting = Parting.of(a.folder(), b.folder());
    BesideSection section = new BesideSection(a, b, composer);
    section.parts(parting);
    section.inputs();
    section.strips();
    section.overlay("Cash at the end of each month, $ billion", "cash_cents", false);
    section.overlay("Due over the twelve months up to each, $ billion", "due_cents", true);
    section.overlay("Revenue over the twelve months up to each, $ billion", "revenue_cents", true);
    section.mood();
    section.parties(RunFigures.read(a.folder()), RunFigures.read(b.folder()));
    return composer.section(
        "beside",
        "Side by side",
        "A is " + called(a) + ". B is " + called(b) + ". " + lead(parting));
  }

  private static String called(ReportedRun run) {
    return "“" + run.title() + "” (" + run.folder().id() + ")";
  }

  private static String lead(Parting parting) {
    return parting.month() == null
        ? "They are the same in every month. "
        : "Up to the month before "
            + Words.month(parting.month())
            + " they are the same, to the cent. ";
  }

  private void parts(Parting parting) {
    Parting.EntryPair entry = parting.entry();
    if (entry != null) {
      composer.table(
          "The first journal entry at which they part",
          "code break",
          List.of("", "journal.hledger, " + entry.place()),
          List.of(
              Block.Row.of(Block.Cell.words("A"), new Block.Cell(entry.one(), null, "t code")),
              Block.Row.of(Block.Cell.words("B"), new Block.Cell(entry.other(), null, "t code"))),
          "journal.hledger of both runs");
    }
  }

  private void inputs() {
    List<Block.Row> rows = new ArrayList<>();
    difference(rows, "scenario", a, b, run -> run.record().plan().economy().name());
    difference(rows, "seed", a, b, run -> Long.toString(run.record().plan().seed()));
    difference(
        rows,
        "shocks beside the scenario’s",
        a,
        b,
        run ->
            String.join(
                "; ",
                run.record().plan().shocks().stream()
                    .map(one -> one.shock().spec() + " in " + one.period())
                    .toList()));
    SortedMap<String, String> inA = figures(a);
    SortedMap<String, String> inB = figures(b);
    SortedSet<String> paths = new TreeSet<>(inA.keySet());
    paths.addAll(inB.keySet());
    for (String path : paths) {
      String one = inA.getOrDefault(path, "–");
      String other = inB.getOrDefault(path, "–");
      if (!one.equals(other)) {
        rows.add(
            Block.Row.of(Block.Cell.words(path), Block.Cell.words(one), Block.Cell.words(other)));
      }
    }
    if (rows.isEmpty()) {
      composer.text("Nothing that went in is other.");
    } else {
      composer.table(
          "What went in differently",
          "break",
          List.of("Input", "A", "B"),
          rows,
          "run.json, scenarioText, seed and shocks of both runs");
    }
  }

  private static void difference(
      List<Block.Row> rows,
      String name,
      ReportedRun a,
      ReportedRun b,
      Function<ReportedRun, String> of) {
    String one = of.apply(a);
    String other = of.apply(b);
    if (!one.equals(other)) {
      rows.add(
          Block.Row.of(
              Block.Cell.words(name),
              Block.Cell.words(one.isEmpty() ? "–" : one),
              Block.Cell.words(other.isEmpty() ? "–" : other)));
    }
  }

  private static SortedMap<String, String> figures(ReportedRun run) {
    SortedMap<String, String> figures = new TreeMap<>();
    for (NotedFigure figure : run.record().plan().figures()) {
      figures.put(figure.path(), figure.value());
    }
    return figures;
  }

  private void strips() {
    for (ReportedRun run : List.of(a, b)) {
      composer.figure(
          "What happened in " + (run == a ? "A" : "B"),
          "",
          List.of(),
          HappenedSection.strip(run, composer, Timeline.of(run)),
          "run.json, summary.json and journal.hledger of " + run.folder().id());
    }
  }

  private Period first() {
    return a.first().isBefore(b.first()) ? a.first() : b.first();
  }

  private Period last() {
    return a.last().isAfter(b.last()) ? a.last() : b.last();
  }

  /** Draws those parties whose lines are not the same, the widest apart first. */
  private void overlay(String title, String column, boolean summed) {
    SortedSet<String> both = new TreeSet<>(a.actors());
    both.addAll(b.actors());
    List<Panel> panels =
        both.stream()
            .filter(party -> apart(party, column) > 0)
            .sorted((x, y) -> Double.compare(apart(y, column), apart(x, column)))
            .limit(MOST)
            .map(party -> panel(party, column, summed))
            .toList();
    if (!panels.isEmpty()) {
      composer.figure(
          title,
          "Parties that differ, those that differ most first. Every panel has its own scale. Dotted:"
              + " defaults of the party.",
          KEYS,
          Grid.draw(composer.nextPicture(), title + ", A and B", panels, 3, 140),
          "series.csv, " + column + ", of both runs");
    }
  }

  private double apart(String party, String column) {
    double[] one = a.series().of(party, column);
    double[] other = b.series().of(party, column);
    double apart = one.length == other.length ? 0 : 1;
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      apart += Math.abs(one[i] - other[i]);
    }
    return apart;
  }

  private Panel panel(String party, String column, boolean summed) {
    String name = a.actors().contains(party) ? a.name(party) : b.name(party);
    Panel panel = new Panel(composer.ink(), name, first(), last());
    panel.line(b.series().months(), billions(b, party, column, summed), Ink.VERMILION, Ink.DASHED);
    panel.line(a.series().months(), billions(a, party, column, summed), Ink.BLUE, Ink.LINE);
    return panel.mark(a.defaultOf(party), "A").mark(b.defaultOf(party), "B");
  }

  private static double[] billions(ReportedRun run, String party, String column, boolean summed) {
    double[] cents = run.series().of(party, column);
    double[] shown = summed ? MonthlySeries.overTwelveMonths(cents) : cents;
    return Arrays.stream(shown).map(amount -> amount / BILLION).toArray();
  }

  private void mood() {
    List<Panel> panels = new ArrayList<>();
    for (List<String> one :
        List.of(
            List.of("Sentiment", "sentiment"),
            List.of("Lenders’ appetite", "appetite"),
            List.of("Rent of compute without contract", "rental_index"))) {
      panels.add(
          new Panel(composer.ink(), one.getFirst(), first(), last())
              .line(
                  b.series().months(),
                  b.series().conditions(one.getLast()),
                  Ink.VERMILION,
                  Ink.DASHED)
              .line(a.series().months(), a.series().conditions(one.getLast()), Ink.BLUE, Ink.LINE));
    }
    composer.figure(
        "The mood and the rent of compute",
        "1 is normal.",
        KEYS,
        Grid.draw(composer.nextPicture(), "Market conditions, A and B", panels, 3, 150),
        "series.csv, sentiment, appetite, rental_index, of both runs");
  }

  private void parties(RunFigures one, RunFigures other) {
    List<Block.Row> rows = new ArrayList<>();
    SortedSet<String> both = new TreeSet<>(one.parties().keySet());
    both.addAll(other.parties().keySet());
    for (String party : both) {
      PartyFigures x = one.parties().get(party);
      PartyFigures y = other.parties().get(party);
      String name = a.actors().contains(party) ? a.name(party) : b.name(party);
      months(rows, name, "default", x, y, PartyFigures::defaulted);
      months(rows, name, "first arrears", x, y, PartyFigures::inArrears);
      amounts(rows, name, "least cash", x, y, PartyFigures::lowestCash);
      amounts(rows, name, "overdue at the end", x, y, PartyFigures::arrears);
      amounts(rows, name, "debt at the end", x, y, PartyFigures::debt);
      amounts(rows, name, "revenue in all", x, y, BesideSection::revenue);
    }
    if (!rows.isEmpty()) {
      composer.table(
          "Figures that are other, $ billion",
          "small",
          List.of("Party", "", "A", "B", "B − A"),
          rows,
          "series.csv and summary.json of both runs, as roundtrip compare has them");
    }
  }

  private static Money revenue(PartyFigures figures) {
    return figures.revenue().values().stream().reduce(Money.ZERO, Money::plus);
  }

  private static void months(
      List<Block.Row> rows,
      String name,
      String what,
      @Nullable PartyFigures x,
      @Nullable PartyFigures y,
      Function<PartyFigures, @Nullable Period> of) {
    Period one = x == null ? null : of.apply(x);
    Period other = y == null ? null : of.apply(y);
    if (one == null ? other != null : !one.equals(other)) {
      rows.add(
          Block.Row.of(
              Block.Cell.words(name),
              Block.Cell.words(what),
              month(one),
              month(other),
              new Block.Cell("", null, "n")));
    }
  }

  private static Block.Cell month(@Nullable Period month) {
    return month == null
        ? new Block.Cell("–", null, "n")
        : Block.Cell.number(month.toString(), month.toString());
  }

  private static void amounts(
      List<Block.Row> rows,
      String name,
      String what,
      @Nullable PartyFigures x,
      @Nullable PartyFigures y,
      Function<PartyFigures, Money> of) {
    long one = x == null ? 0 : of.apply(x).cents();
    long other = y == null ? 0 : of.apply(y).cents();
    if (one != other) {
      rows.add(
          Block.Row.of(
              Block.Cell.words(name),
              Block.Cell.words(what),
              Block.Cell.billions(one),
              Block.Cell.billions(other),
              Block.Cell.billions(other - one)));
    }
  }
}
