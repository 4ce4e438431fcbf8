package dev.roundtrip.cli.screen;

import dev.roundtrip.cli.folder.Summary;
import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.analysis.DefaultLoss;
import dev.roundtrip.economy.analysis.Dependence;
import dev.roundtrip.economy.analysis.Position;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the parties stood at the end of each year: what a credit analyst looks at first. */
final class PositionTables {

  private static final double PERCENT = 100;

  /** Columns of the wall: ten years, and what comes later. */
  private static final int WALL_YEARS = 11;

  /** What is less than that reads as nothing. */
  private static final double LEAST_SHARE = 0.005;

  private final Analysis analysis;
  private final List<Integer> years;
  private final List<PartyId> acting = new ArrayList<>();
  private final List<PartyId> buyers = new ArrayList<>();
  private final int key;
  private final List<YearMatrix> tables = new ArrayList<>();

  PositionTables(Summary summary) {
    analysis = summary.analysis();
    years = List.copyOf(new TreeSet<>(analysis.years().stream().map(Analysis.Year::year).toList()));
    for (Party party : summary.parties()) {
      if (party.kind().acts()) {
        acting.add(party.id());
      }
      if (party.kind() == PartyKind.BUYER) {
        buyers.add(party.id());
      }
    }
    key = years.isEmpty() ? 0 : keyYear(summary);
  }

  /** Returns the last year that ends before anybody defaults; without a default the first. */
  private int keyYear(Summary summary) {
    int first = years.getFirst();
    return summary.defaults().isEmpty()
        ? first
        : Math.max(first, summary.defaults().getFirst().period().year() - 1);
  }

  /** Returns the tables, the most important first. */
  List<YearMatrix> tables() {
    if (!years.isEmpty()) {
      addByParty(
          "Months of cash on committed money only, at the end of the year; . more than 36",
          position -> position.runwayMonths() == null ? "" : position.runwayMonths().toString());
      addByParty("Short of cash (cash), of assets (assets), of both, or in default", this::state);
      addByParty("Net debt over ebitda; - no earnings", PositionTables::leverage);
      addByParty("Ebitda over interest; - no earnings", PositionTables::cover);
      addByParty(
          "Rent put off, in its net debt beside loans, at the end of the year, $ billion",
          position -> Amounts.brief(position.rentPutOff()));
      addByParty(
          "Its part of the debt of vehicles, in no book of its own, $ billion",
          position -> Amounts.brief(position.vehicleDebt()));
      addWall();
      buyers.forEach(this::addBuyer);
    }
    return tables;
  }

  private void addByParty(String title, Function<Position, String> text) {
    YearMatrix table = new YearMatrix(title, years);
    for (PartyId party : acting) {
      table.add(
          party.value(),
          year -> {
            Position position = position(year, party);
            return position == null ? "" : text.apply(position);
          });
    }
    tables.add(table);
  }

  private @Nullable Position position(int year, PartyId party) {
    Analysis.Year found = analysis.of(year, party);
    return found == null ? null : found.position();
  }

  private String state(Position position) {
    return switch (position.liquidity()) {
      case DEFAULTED -> "DEFAULT";
      case ILLIQUID -> position.isInsolvent() ? "both" : "cash";
      case LIQUID -> position.isInsolvent() ? "assets" : "";
    };
  }

  private static String leverage(Position position) {
    Double leverage = position.leverage();
    boolean owes = position.netDebt().isPositive();
    return owes ? leverage == null ? "-" : ratio(leverage) : "";
  }

  private static String cover(Position position) {
    Double cover = position.interestCover();
    return cover == null ? "" : cover < 0 ? "-" : ratio(cover);
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio < PERCENT ? "%.1f" : "%.0f", ratio);
  }

  /** Adds the years that fit beside each other, and what falls due after them together. */
  private void addWall() {
    List<Integer> due = new ArrayList<>();
    List<String> heads = new ArrayList<>();
    for (int year = key + 1; year <= key + WALL_YEARS; year++) {
      due.add(year);
      heads.add(year < key + WALL_YEARS ? Integer.toString(year) : "later");
    }
    YearMatrix table =
        new YearMatrix(
            "Principal falling due on what was owed at the end of " + key + ", $ billion",
            due,
            heads);
    for (PartyId party : acting) {
      Position position = position(key, party);
      if (position != null) {
        table.add(party.value(), year -> Amounts.brief(due(position, year)));
      }
    }
    tables.add(table);
  }

  private Money due(Position position, int year) {
    boolean later = year == key + WALL_YEARS;
    return later
        ? Money.sum(position.refinancing().tailMap(year).values())
        : position.refinancing().getOrDefault(year, Money.ZERO);
  }

  private void addBuyer(PartyId buyer) {
    YearMatrix owed =
        new YearMatrix(
            "Take-or-pay of " + buyer + " in the next 24 months, by supplier, $ billion", years);
    YearMatrix revenue = new YearMatrix("Share of revenue from " + buyer + ", %", years);
    YearMatrix backlog =
        new YearMatrix(
            "Share of backlog from "
                + buyer
                + " at the end of the year, %; of what the scenario knows of",
            years);
    YearMatrix losses =
        new YearMatrix(
            "Loss if "
                + buyer
                + " defaulted at the end of the year, net of re-letting and its estate, $ billion",
            years);
    for (PartyId party : acting) {
      owed.add(
          party.value(),
          year -> {
            Position position = position(year, buyer);
            return position == null ? "" : Amounts.brief(position.takeOrPay().get(party));
          });
      revenue.add(party.value(), year -> share(year, party, buyer, Dependence::revenue));
      backlog.add(party.value(), year -> share(year, party, buyer, Dependence::backlog));
      losses.add(
          party.value(),
          year -> {
            Position position = position(year, party);
            DefaultLoss loss = position == null ? null : position.lossByDefault().get(buyer);
            return loss == null ? "" : Amounts.brief(loss.loss());
          });
    }
    tables.addAll(List.of(losses, owed, revenue, backlog));
  }

  private String share(
      int year, PartyId seller, PartyId buyer, Function<Dependence, Dependence.Part> part) {
    Position position = position(year, seller);
    Dependence dependence = position == null ? null : position.dependence().get(buyer);
    double share = dependence == null ? 0 : part.apply(dependence).share();
    return share < LEAST_SHARE ? "" : String.format(Locale.ROOT, "%.0f", PERCENT * share);
  }
}
