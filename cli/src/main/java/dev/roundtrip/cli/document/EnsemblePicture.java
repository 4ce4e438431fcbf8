package dev.roundtrip.cli.document;

import dev.roundtrip.cli.folder.EnsemblePlan;
import dev.roundtrip.cli.folder.RunPlan;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import dev.roundtrip.ensemble.Distribution;
import dev.roundtrip.ensemble.Ensemble;
import dev.roundtrip.ensemble.Frequency;
import dev.roundtrip.ensemble.PartySpread;
import dev.roundtrip.ensemble.PartySpread.Figure;
import dev.roundtrip.ensemble.PartySpread.YearSpread;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the paths of an ensemble have in common, as a picture of its own: for each of the parties
 * that fail most often the share of paths in which it has defaulted by a month, and for buyers how
 * revenue, cash and debt are spread, year by year.
 */
public final class EnsemblePicture {

  private static final int COLUMNS = 3;
  private static final int PANEL_HEIGHT = 190;
  private static final int HEADING = 58;
  private static final int TITLE_LINE = 22;
  private static final int NEXT_LINE = 18;
  private static final int MARGIN = 8;

  /** Type that a machine has instead of ours is up to a quarter wider. */
  private static final double OF_OWN_TYPE = 0.8;

  /** As many parties are drawn as can be told apart at a look. */
  private static final int MOST_FALLEN = 6;

  private static final int MOST_SPREAD = 2;
  private static final int MONTHS = 12;
  private static final double BILLION = 1e11;

  private final Ink ink;
  private final EnsemblePlan plan;
  private final Ensemble ensemble;

  private EnsemblePicture(Ink ink, EnsemblePlan plan, Ensemble ensemble) {
    this.ink = ink;
    this.plan = plan;
    this.ensemble = ensemble;
  }

  /**
   * Draws an ensemble.
   *
   * @return an SVG file
   * @throws IOException if this machine's Java cannot work with type
   */
  public static String svg(EnsemblePlan plan, Ensemble ensemble) throws IOException {
    return new EnsemblePicture(Ink.prepare(), plan, ensemble).draw();
  }

  private String draw() {
    List<Panel> panels = new ArrayList<>();
    fallen().forEach(party -> panels.add(falls(party)));
    for (PartyId party : spread()) {
      for (Figure figure : Figure.values()) {
        if (isThere(party, figure)) {
          panels.add(spread(party, figure));
        }
      }
    }
    List<String> title = broken(title(), this::widthOf, OF_OWN_TYPE * Grid.WIDTH - 2 * MARGIN);
    int heading = HEADING + (title.size() - 1) * NEXT_LINE;
    int height = heading + Grid.height(panels, COLUMNS, PANEL_HEIGHT);
    return Picture.alone(
        "ensemble",
        Grid.WIDTH,
        height,
        title(),
        graphics -> {
          head(graphics, title, height);
          Grid.paint(graphics, panels, COLUMNS, PANEL_HEIGHT, heading);
        });
  }

  /** Tells whether a figure is anything but nothing in some path and year. */
  private boolean isThere(PartyId party, Figure figure) {
    return of(party).years().stream()
        .map(year -> year.of(figure))
        .anyMatch(values -> values.quantile(0) != 0 || values.quantile(1) != 0);
  }

  /** Breaks a list behind its commas where a line of it would not fit. */
  static List<String> broken(String text, ToDoubleFunction<String> width, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String part : text.split("(?<=, )", -1)) {
      if (!line.isEmpty() && width.applyAsDouble((line + part).strip()) > room) {
        lines.add(line.strip());
        line = "";
      }
      line += part;
    }
    lines.add(line);
    return lines;
  }

  private double widthOf(String text) {
    return ink.strong().getStringBounds(text, new FontRenderContext(null, true, true)).getWidth();
  }

  private void head(Graphics2D graphics, List<String> title, int height) {
    graphics.setPaint(Color.WHITE);
    graphics.fill(new Rectangle2D.Double(0, 0, Grid.WIDTH, height));
    graphics.setPaint(Ink.TEXT);
    int down = 0;
    for (String line : title) {
      Picture.write(graphics, line, ink.strong(), MARGIN, TITLE_LINE + down, 0);
      down += NEXT_LINE;
    }
    graphics.setPaint(Ink.QUIET);
    Picture.write(graphics, underTitle(), ink.small(), MARGIN, TITLE_LINE + down, 0);
  }

  private String title() {
    RunPlan first = plan.first();
    List<String> shocks = first.shocks().stream().map(injected -> injected.shock().spec()).toList();
    return first.economy().name() + (shocks.isEmpty() ? "" : " with " + String.join(", ", shocks));
  }

  private String underTitle() {
    String count = plan.paths() + (plan.paths() == 1 ? " path" : " paths");
    return count
        + ". In default: share of the paths, with its 95% interval. Amounts, $ billion: median,"
        + " half of the paths, nine tenths of them.";
  }

  /** Returns the parties that default in most paths, those first. */
  private List<PartyId> fallen() {
    return ensemble.parties().keySet().stream()
        .filter(party -> of(party).inDefault().count() > 0)
        .sorted(Comparator.comparingInt((PartyId party) -> -of(party).inDefault().count()))
        .limit(MOST_FALLEN)
        .toList();
  }

  /** Returns the buyers, or where there are none those who fail, or the first there are. */
  private List<PartyId> spread() {
    List<PartyId> buyers =
        plan.first().economy().parties().stream()
            .filter(party -> party.kind() == PartyKind.BUYER)
            .map(Party::id)
            .filter(party -> ensemble.parties().containsKey(party))
            .toList();
    List<PartyId> shown = !buyers.isEmpty() ? buyers : fallen();
    return (shown.isEmpty() ? List.copyOf(ensemble.parties().keySet()) : shown)
        .stream().limit(MOST_SPREAD).toList();
  }

  private PartySpread of(PartyId party) {
    PartySpread spread = ensemble.parties().get(party);
    if (spread == null) {
      throw new IllegalArgumentException(party + " is not in the ensemble");
    }
    return spread;
  }

  private Panel falls(PartyId party) {
    Period first = plan.first().economy().horizon().first();
    int count = plan.first().economy().horizon().months();
    List<Period> months = IntStream.range(0, count).mapToObj(first::plus).toList();
    List<Frequency> shares = months.stream().map(of(party)::inDefaultBy).toList();
    return panel(party + ": in default")
        .percent()
        .range(0, 1)
        .band(months, all(shares, Frequency::low), all(shares, Frequency::high), Ink.VERMILION)
        .line(months, all(shares, Frequency::share), Ink.VERMILION, Ink.LINE);
  }

  private Panel spread(PartyId party, Figure figure) {
    List<YearSpread> years = of(party).years();
    Term horizon = plan.first().economy().horizon();
    List<Period> months =
        years.stream().map(year -> placeOf(figure, year.year(), horizon)).toList();
    List<Distribution> values = years.stream().map(year -> year.of(figure)).toList();
    return panel(party + ": " + words(figure))
        .band(months, quantile(values, 0.05), quantile(values, 0.95), Ink.BLUE)
        .band(months, quantile(values, 0.25), quantile(values, 0.75), Ink.BLUE)
        .line(months, quantile(values, 0.5), Ink.BLUE, Ink.LINE);
  }

  private Panel panel(String title) {
    Term horizon = plan.first().economy().horizon();
    return new Panel(ink, title, horizon.first(), horizon.last());
  }

  /** Returns the end of a year, or for what all of it brings its middle, as far as the run goes. */
  static Period placeOf(Figure figure, int year, Term horizon) {
    Period first = latest(Period.of(year, 1), horizon.first());
    Period last = earliest(Period.of(year, MONTHS), horizon.last());
    return figure == Figure.REVENUE ? first.plus((last.minus(first) + 1) / 2) : last;
  }

  private static Period earliest(Period one, Period other) {
    return other.isBefore(one) ? other : one;
  }

  private static Period latest(Period one, Period other) {
    return one.isBefore(other) ? other : one;
  }

  private static String words(Figure figure) {
    return switch (figure) {
      case REVENUE -> "revenue of the year";
      case CASH -> "cash at the end of the year";
      case DEBT -> "debt at the end of the year";
    };
  }

  private static double[] quantile(List<Distribution> values, double share) {
    return all(values, value -> value.quantile(share) / BILLION);
  }

  private static <T> double[] all(List<T> values, ToDoubleFunction<T> reader) {
    return values.stream().mapToDouble(reader).toArray();
  }
}
