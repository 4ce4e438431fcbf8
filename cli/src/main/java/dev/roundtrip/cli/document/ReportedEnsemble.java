package dev.roundtrip.cli.document;

import dev.roundtrip.cli.folder.EnsembleFolder;
import dev.roundtrip.cli.folder.EnsembleRecord;
import dev.roundtrip.cli.folder.JsonPlace;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.time.Period;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An ensemble as its folder tells of it. */
final class ReportedEnsemble {

  private final EnsembleFolder folder;
  private final EnsembleRecord record;
  private final SortedMap<String, Party> named = new TreeMap<>();
  private final List<OfParty> parties = new ArrayList<>();
  private final SortedMap<Integer, Share> defaults = new TreeMap<>();
  private final Losses loss;
  private final long worstSeed;

  /**
   * How many of the paths something happens in.
   *
   * @param share that part of them, between 0 and 1
   * @param low the lower end of its 95% interval
   * @param high the upper end
   */
  record Share(int paths, double share, double low, double high) {
    static Share of(JsonPlace json) {
      return new Share(
          json.number("paths"), json.decimal("share"), json.decimal("low"), json.decimal("high"));
    }
  }

  /**
   * What is written down in a path because others default, in cents.
   *
   * @param worst the mean of the worst twentieth of the paths
   */
  record Losses(long mean, long p50, long p95, long p99, long worst) {
    static Losses of(JsonPlace json) {
      return new Losses(
          json.whole("mean"),
          json.whole("p50"),
          json.whole("p95"),
          json.whole("p99"),
          json.whole("shortfall95"));
    }

    boolean isNone() {
      return mean == 0 && p99 == 0 && worst == 0;
    }
  }

  /** How a figure is spread over the paths, in cents: not more than that in so many percent. */
  record Spread(long p5, long p25, long p50, long p75, long p95) {
    static Spread of(JsonPlace json) {
      return new Spread(
          json.whole("p5"),
          json.whole("p25"),
          json.whole("p50"),
          json.whole("p75"),
          json.whole("p95"));
    }

    boolean isNone() {
      return p5 == 0 && p95 == 0;
    }
  }

  /** What the paths have of a party's year in common. */
  record Year(int year, Share inDefault, Spread revenue, Spread cash, Spread debt) {
    static Year of(JsonPlace json) {
      return new Year(
          json.number("year"),
          Share.of(json.at("default")),
          Spread.of(json.at("revenue")),
          Spread.of(json.at("cash")),
          Spread.of(json.at("debt")));
    }
  }

  /**
   * What the paths have of a party in common.
   *
   * @param earliest the first month in which it defaults in any path, or null
   * @param halfBy the month by which it has in half of those in which it does, or null
   */
  record OfParty(
      String id,
      Share inArrears,
      Share inDefault,
      Share fellFirst,
      @Nullable Period earliest,
      @Nullable Period halfBy,
      Losses loss,
      List<Year> years) {

    OfParty {
      years = List.copyOf(years);
    }

    static OfParty of(JsonPlace json) {
      JsonPlace month = json.at("monthOfDefault");
      return new OfParty(
          json.text("party"),
          Share.of(json.at("arrears")),
          Share.of(json.at("default")),
          Share.of(json.at("fellFirst")),
          period(month, "earliest"),
          period(month, "p50"),
          Losses.of(json.at("loss")),
          json.items("years").stream().map(Year::of).toList());
    }

    private static @Nullable Period period(JsonPlace json, String name) {
      return json.node().path(name).isNull() ? null : Period.parse(json.text(name));
    }
  }

  private ReportedEnsemble(EnsembleFolder folder, EnsembleRecord record) {
    this.folder = folder;
    this.record = record;
    for (Party party : record.plan().first().economy().parties()) {
      named.put(party.id().value(), party);
    }
    JsonPlace counted = record.counted();
    counted.items("parties").forEach(party -> parties.add(OfParty.of(party)));
    counted.items("defaults").forEach(one -> defaults.put(one.number("parties"), Share.of(one)));
    loss = Losses.of(counted.at("loss"));
    worstSeed = counted.at("loss").whole("worstSeed");
    if (parties.isEmpty()) {
      throw new IllegalArgumentException("it has no party");
    }
  }

  /**
   * Reads an ensemble.
   *
   * @throws IOException if it cannot be read; its message says which file and why
   */
  static ReportedEnsemble read(EnsembleFolder folder) throws IOException {
    EnsembleRecord record = EnsembleRecord.read(folder);
    try {
      return new ReportedEnsemble(folder, record);
    } catch (IllegalArgumentException e) {
      throw new IOException(folder.json() + " is no ensemble: " + e.getMessage(), e);
    }
  }

  EnsembleFolder folder() {
    return folder;
  }

  EnsembleRecord record() {
    return record;
  }

  int paths() {
    return record.plan().paths();
  }

  /** Returns what the scenario is about, or its name where it does not say. */
  String title() {
    String title = record.title();
    return title.isBlank() ? record.plan().first().economy().name() : title;
  }

  /** Returns who fails in some path, those first that default in most. */
  List<OfParty> failing() {
    return parties.stream()
        .filter(party -> party.inArrears().paths() + party.inDefault().paths() > 0)
        .sorted(Comparator.comparingInt((OfParty party) -> -party.inDefault().paths()))
        .toList();
  }

  /** Returns who defaults in some path, those first that do in most. */
  List<OfParty> defaulting() {
    return failing().stream().filter(party -> party.inDefault().paths() > 0).toList();
  }

  /** Returns who writes something down in some path, those first that write down most. */
  List<OfParty> losing() {
    return parties.stream()
        .filter(party -> !party.loss().isNone())
        .sorted(Comparator.comparingLong((OfParty party) -> -party.loss().mean()))
        .toList();
  }

  /** Returns who defaults in most paths, and buyers, up to so many. */
  List<OfParty> watched(int most) {
    Stream<OfParty> buyers = parties.stream().filter(party -> kind(party.id()) == PartyKind.BUYER);
    return Stream.concat(defaulting().stream(), buyers).distinct().limit(most).toList();
  }

  private PartyKind kind(String party) {
    Party known = named.get(party);
    return known == null ? PartyKind.OUTSIDE : known.kind();
  }

  /** Returns in how many paths so many parties default, by how many. */
  SortedMap<Integer, Share> defaults() {
    return new TreeMap<>(defaults);
  }

  /** Returns what is written down in all. */
  Losses loss() {
    return loss;
  }

  /** Returns the seed of the path with the largest loss. */
  long worstSeed() {
    return worstSeed;
  }

  /** Returns the name of a party as people write it. */
  String name(String party) {
    Party known = named.get(party);
    return known == null ? party : known.name();
  }

  /** Tells whether a party stands for many and takes the plural. */
  boolean isMany(String party) {
    Party known = named.get(party);
    return known != null && known.many();
  }
}
