package dev.roundtrip.cli.document;

import dev.roundtrip.cli.folder.JsonPlace;
import dev.roundtrip.cli.folder.RunFolder;
import dev.roundtrip.cli.folder.RunRecord;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.time.Period;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A run as its folder tells of it. Of the summary only what a report cannot do without is required;
 * what else there is or is not is for each part of the report to see.
 */
final class ReportedRun {

  private final RunFolder folder;
  private final RunRecord record;
  private final String title;
  private final JsonNode summary;
  private final MonthlySeries series;
  private final Books books;
  private final SortedMap<String, Party> parties = new TreeMap<>();
  private final List<Fall> falls = new ArrayList<>();
  private final List<Overdue> overdue = new ArrayList<>();
  private final SortedMap<Integer, SortedMap<String, JsonNode>> years = new TreeMap<>();

  /**
   * A default.
   *
   * @param contract the contract under which something stayed unpaid
   * @param obligation what it was, in words
   * @param due the month in which it was due
   */
  record Fall(
      String party, Period month, int depth, String contract, String obligation, Period due) {}

  /** The beginning of arrears, with what was unpaid at the end of that month, in cents. */
  record Overdue(String party, Period month, long unpaid) {}

  private ReportedRun(
      RunFolder folder, RunRecord record, JsonNode summary, MonthlySeries series, Books books) {
    this.folder = folder;
    this.record = record;
    this.summary = summary;
    this.series = series;
    this.books = books;
    title = record.title();
  }

  /**
   * Reads a run.
   *
   * @throws IOException if it cannot be read; its message says which file and why
   */
  static ReportedRun read(RunFolder folder) throws IOException {
    RunRecord record = RunRecord.read(folder);
    JsonPlace summary = JsonPlace.of(folder.summary());
    List<String> actors =
        record.plan().economy().actors().stream().map(actor -> actor.value()).toList();
    try {
      ReportedRun run =
          new ReportedRun(
              folder,
              record,
              summary.node(),
              MonthlySeries.read(folder.series()),
              Books.read(folder, actors));
      folder.requireWhole();
      run.readSummary(summary);
      return run;
    } catch (IllegalArgumentException e) {
      throw new IOException(folder.summary() + " is no summary of a run: " + e.getMessage(), e);
    }
  }

  private void readSummary(JsonPlace all) {
    for (Party party : record.plan().economy().parties()) {
      parties.put(party.id().value(), party);
    }
    for (JsonPlace fall : all.items("defaults")) {
      JsonPlace cause = fall.at("cause");
      falls.add(
          new Fall(
              fall.text("party"),
              Period.parse(fall.text("period")),
              fall.number("depth"),
              cause.text("contract"),
              cause.text("obligation").replace('-', ' '),
              Period.parse(cause.text("period"))));
    }
    for (JsonPlace one : all.items("arrears")) {
      Period month = Period.parse(one.text("period"));
      overdue.add(new Overdue(one.text("party"), month, one.whole("unpaid")));
    }
    for (JsonPlace year : all.items("years")) {
      years
          .computeIfAbsent(year.number("year"), any -> new TreeMap<>())
          .put(year.text("party"), year.node());
    }
    if (years.isEmpty() || series.months().isEmpty()) {
      throw new IllegalArgumentException("it has no year");
    }
  }

  RunFolder folder() {
    return folder;
  }

  RunRecord record() {
    return record;
  }

  JsonNode summary() {
    return summary;
  }

  MonthlySeries series() {
    return series;
  }

  Books books() {
    return books;
  }

  /** Returns what the scenario is about, or its name where it does not say. */
  String title() {
    return title.isBlank() ? record.plan().economy().name() : title;
  }

  Period first() {
    return series.months().getFirst();
  }

  Period last() {
    return series.months().getLast();
  }

  /** Returns who defaulted, in order of time. */
  List<Fall> falls() {
    return List.copyOf(falls);
  }

  /** Returns who fell into arrears, in order of time. */
  List<Overdue> overdue() {
    return List.copyOf(overdue);
  }

  /** Returns the month in which a party defaulted, or null. */
  @Nullable Period defaultOf(String party) {
    return falls.stream()
        .filter(fall -> fall.party().equals(party))
        .map(Fall::month)
        .findFirst()
        .orElse(null);
  }

  /** Returns the calendar years, in order. */
  List<Integer> years() {
    return List.copyOf(years.keySet());
  }

  /** Returns what the summary says of a party's year; a missing node where it says nothing. */
  JsonNode year(int year, String party) {
    return years.getOrDefault(year, new TreeMap<>()).getOrDefault(party, MissingNode.getInstance());
  }

  /** Returns an amount of a party's year, in cents; 0 where there is none. */
  long cents(int year, String party, String property) {
    return year(year, party).path(property).asLong(0);
  }

  /** Returns the name of a party as people write it. */
  String name(String party) {
    Party known = parties.get(party);
    return known == null ? party : known.name();
  }

  /** Returns the name of a party and what it does, in the singular or, of many, the plural. */
  String does(String party, String one, String many) {
    Party known = parties.get(party);
    return name(party) + " " + (known != null && known.many() ? many : one);
  }

  /** Returns the name of the other party to a contract, or nothing if it is not in the summary. */
  String creditor(String contract, String debtor) {
    for (JsonNode signed : summary.path("contracts")) {
      if (signed.path("id").asString("").equals(contract)) {
        for (JsonNode party : signed.path("parties")) {
          if (!party.asString("").equals(debtor)) {
            return name(party.asString(""));
          }
        }
      }
    }
    return "";
  }

  /** Returns the parties that act, in the order of their ids. */
  List<String> actors() {
    return parties.values().stream()
        .filter(party -> party.kind().acts())
        .map(party -> party.id().value())
        .toList();
  }

  PartyKind kind(String party) {
    Party known = parties.get(party);
    return known == null ? PartyKind.OUTSIDE : known.kind();
  }

  /**
   * Returns the party that the report is about: who defaults first, otherwise the buyer of most, or
   * whoever owes most where nobody buys.
   */
  String subject() {
    if (!falls.isEmpty()) {
      return falls.getFirst().party();
    }
    List<String> buyers =
        actors().stream().filter(party -> kind(party) == PartyKind.BUYER).toList();
    String most = "";
    long due = -1;
    for (String party : buyers.isEmpty() ? actors() : buyers) {
      long all = years().stream().mapToLong(year -> cents(year, party, "due")).sum();
      if (all > due) {
        most = party;
        due = all;
      }
    }
    return most;
  }

  /**
   * Returns how much goes round among a year's payments, over as many of its months as there are; a
   * missing node where the summary does not say.
   *
   * @param payments which payments, as the summary calls them, such as {@code cash-with-equity}
   */
  JsonNode circularity(int year, String payments) {
    JsonNode widest = MissingNode.getInstance();
    for (JsonNode one : summary.path("circularity")) {
      boolean asked =
          one.path("year").asInt(0) == year
              && one.path("payments").asString("").equals(payments)
              && one.path("months").asInt(0) <= 12;
      if (asked && one.path("months").asInt(0) > widest.path("months").asInt(0)) {
        widest = one;
      }
    }
    return widest;
  }
}
