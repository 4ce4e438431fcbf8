package dev.roundtrip.cli.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** What happened: a strip of events over time, the events by month, and how it came about. */
final class HappenedSection {

  private static final int LEFT = 108;
  private static final int ROW = 26;
  private static final int TOP = 10;

  private HappenedSection() {}

  static Section of(ReportedRun run, List<Cause> causes, String chainNote, Composer composer) {
    List<Timeline.Event> events = Timeline.of(run);
    composer.figure(
        "What happened, by month",
        "",
        List.of(),
        strip(run, composer, events),
        "run.json, shocks and announcements; summary.json, arrears and defaults; journal.hledger");
    List<Block.Row> rows = new ArrayList<>();
    for (Timeline.Event event : events) {
      boolean alarm = event.kind() == Timeline.Kind.DEFAULT;
      rows.add(
          new Block.Row(
              List.of(
                  new Block.Cell(event.month().toString(), null, "t month"),
                  new Block.Cell(event.kind().words(), null, "t month"),
                  Block.Cell.words(event.what()),
                  event.cents() == 0
                      ? new Block.Cell("", null, "n")
                      : Block.Cell.billions(event.cents()),
                  new Block.Cell(event.source(), null, "t src")),
              alarm ? "strong" : ""));
    }
    if (!rows.isEmpty()) {
      composer.table(
          "Events, amounts in $ billion",
          "break",
          List.of("Month", "Kind", "What", "Amount", "Where it stands"),
          rows,
          "as said in each row; of rent put off and write-downs that go on, the first month");
    }
    causes(causes, chainNote, composer);
    return composer.section("happened", "What happened", lead(run, events));
  }

  private static String lead(ReportedRun run, List<Timeline.Event> events) {
    long shocks = events.stream().filter(event -> event.kind() == Timeline.Kind.SHOCK).count();
    return Words.count(shocks, "shock")
        + ", "
        + Words.count(run.overdue().size(), "fall")
        + " into arrears"
        + " and "
        + Words.count(run.falls().size(), "default")
        + " between "
        + Words.month(run.first())
        + " and "
        + Words.month(run.last())
        + ".";
  }

  private static void causes(List<Cause> causes, String note, Composer composer) {
    if (causes.isEmpty() && note.isEmpty()) {
      return;
    }
    composer.heading("How it came about");
    composer.text(note);
    List<Block.Row> rows = new ArrayList<>();
    for (Cause cause : causes) {
      rows.add(
          Block.Row.of(
              new Block.Cell(cause.month().toString(), null, "t month"),
              Block.Cell.words(cause.what()),
              Block.Cell.billions(cause.cents()),
              Block.Cell.words(cause.meaning()),
              new Block.Cell(cause.record(), null, "t src")));
    }
    if (!rows.isEmpty()) {
      composer.table(
          "The chain of causes on record, oldest first, amounts in $ billion",
          "break",
          List.of("Month", "Step", "Amount", "of", "Record"),
          rows,
          "the run repeated from run.json; the records are those that roundtrip explain names");
    }
  }

  /** Draws the events as marks over time, a row for each kind. */
  static String strip(ReportedRun run, Composer composer, List<Timeline.Event> events) {
    List<Timeline.Kind> kinds =
        List.of(Timeline.Kind.values()).stream()
            .filter(kind -> events.stream().anyMatch(event -> event.kind() == kind))
            .toList();
    int height = TOP + ROW * Math.max(1, kinds.size()) + 26;
    double from = run.first().year();
    double to = run.last().year() + 1.0;
    return Picture.draw(
        composer.nextPicture(),
        Grid.WIDTH,
        height,
        "Events of the run over time",
        g -> {
          axis(g, composer.ink(), from, to, height);
          for (int i = 0; i < kinds.size(); i++) {
            double y = TOP + ROW * (i + 0.5);
            g.setPaint(Ink.TEXT);
            Picture.write(g, kinds.get(i).words(), composer.ink().text(), LEFT - 12.0, y + 4, 1);
            for (Timeline.Event event : events) {
              if (event.kind() == kinds.get(i)) {
                symbol(g, event.kind(), x(Panel.at(event.month()), from, to), y);
              }
            }
          }
        });
  }

  private static double x(double year, double from, double to) {
    return LEFT + (Grid.WIDTH - LEFT - 16) * (year - from) / (to - from);
  }

  private static void axis(Graphics2D g, Ink ink, double from, double to, int height) {
    g.setStroke(Ink.HAIR);
    int step = to - from > 24 ? 5 : 1;
    for (double year = from; year <= to; year += step) {
      double x = x(year, from, to);
      g.setPaint(Ink.GRID);
      g.draw(new Line2D.Double(x, TOP, x, height - 22.0));
      if (year < to) {
        g.setPaint(Ink.QUIET);
        double middle = x(Math.min(to, year + 0.5 * step), from, to);
        Picture.write(g, Integer.toString((int) year), ink.small(), middle, height - 8.0, 0.5);
      }
    }
  }

  /** Kinds differ in form as well as in colour. */
  private static void symbol(Graphics2D g, Timeline.Kind kind, double x, double y) {
    Color color =
        switch (kind) {
          case ANNOUNCEMENT -> Ink.QUIET;
          case SHOCK -> Ink.ORANGE;
          case STRETCH_OUT -> Ink.SKY;
          case ARREARS -> Ink.PURPLE;
          case DEFAULT -> Ink.VERMILION;
          case LOSS -> Ink.BLUE;
        };
    g.setPaint(color);
    switch (kind) {
      case ANNOUNCEMENT -> {
        g.setStroke(Ink.LINE);
        g.draw(new Ellipse2D.Double(x - 4, y - 4, 8, 8));
      }
      case SHOCK -> g.fill(polygon(x, y, 7, 3, 0.5));
      case STRETCH_OUT -> g.fill(polygon(x, y, 5.5, 4, 0.25));
      case ARREARS -> g.fill(new Ellipse2D.Double(x - 5, y - 5, 10, 10));
      case DEFAULT -> {
        g.setStroke(new java.awt.BasicStroke(3));
        g.draw(new Line2D.Double(x - 5, y - 5, x + 5, y + 5));
        g.draw(new Line2D.Double(x - 5, y + 5, x + 5, y - 5));
      }
      case LOSS -> g.fill(polygon(x, y, 5.5, 4, 0));
    }
  }

  private static Path2D polygon(double x, double y, double radius, int corners, double turn) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < corners; i++) {
      double angle = Math.TAU * (i + turn * 2) / corners - Math.TAU / 4;
      double px = x + radius * Math.cos(angle);
      double py = y + radius * Math.sin(angle);
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return path;
  }
}
