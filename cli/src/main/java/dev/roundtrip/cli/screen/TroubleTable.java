package dev.roundtrip.cli.screen;

import dev.roundtrip.cli.folder.Summary;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Who could not pay, when and what for, and who came to the rescue, in order of time. */
final class TroubleTable {

  private record Line(Period period, String party, String what) {}

  private TroubleTable() {}

  /**
   * Returns the lines, each with its end.
   *
   * @param most how many lines are shown; how many there are beside them is said
   */
  static String render(Summary summary, int most) {
    List<Line> lines = new ArrayList<>();
    for (Summary.Arrears arrears : summary.arrears()) {
      String what = "in arrears, " + Amounts.words(arrears.unpaid()) + " unpaid";
      lines.add(new Line(arrears.period(), arrears.party().value(), what));
    }
    for (Summary.Default fall : summary.defaults()) {
      lines.add(new Line(fall.period(), fall.party().value(), "DEFAULT, " + reason(fall)));
    }
    for (Summary.Signed contract : summary.contracts()) {
      if (contract.inRun()) {
        addRescue(lines, contract);
      }
    }
    if (lines.isEmpty()) {
      return "Nobody fell into arrears.\n";
    }
    lines.sort(Comparator.comparing(Line::period));
    int widest = lines.stream().mapToInt(line -> line.party().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Line line : lines.subList(0, Math.min(most, lines.size()))) {
      String padding = " ".repeat(widest - line.party().length());
      text.append(line.period()).append("  ").append(line.party()).append(padding);
      text.append("  ").append(line.what()).append('\n');
    }
    if (lines.size() > most) {
      text.append("... and ").append(lines.size() - most).append(" more: --all\n");
    }
    return text.toString();
  }

  private static void addRescue(List<Line> lines, Summary.Signed contract) {
    String giver = contract.parties().getFirst().value();
    String taker = contract.parties().getLast().value();
    switch (contract.type()) {
      case "support" -> lines.add(new Line(contract.signed(), taker, "RESCUED by " + giver));
      case "guarantee" ->
          lines.add(new Line(contract.signed(), giver, "guarantees what is owed to " + taker));
      default -> {}
    }
  }

  private static String reason(Summary.Default fall) {
    ObligationId cause = fall.cause();
    String kind = cause.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String fallenWith = fall.depth() == 1 ? "" : ", pulled down in wave " + fall.depth();
    return kind + " of " + cause.period() + " under " + cause.contract() + " unpaid" + fallenWith;
  }
}
