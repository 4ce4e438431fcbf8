package dev.roundtrip.cli;

import dev.roundtrip.cli.folder.InputKind;
import dev.roundtrip.economy.name.Names;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.time.Term;
import dev.roundtrip.ensemble.Measure;
import dev.roundtrip.scenarios.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which figures are moved, how far, and what is compared. */
final class SensitivityOptions {

  private static final String ALL = "all";
  private static final int MOST_MONTHS = 120;

  @Option(
      names = "--of",
      split = ",",
      paramLabel = "KIND",
      defaultValue = "fitted,recalled,assumed",
      description =
          "Which figures: facts, fitted, recalled, assumed or unstated, as 'roundtrip inputs' has"
              + " them, several with commas between, or all; ${DEFAULT-VALUE} if left out.")
  private List<String> of = new ArrayList<>();

  @Option(
      names = "--by",
      paramLabel = "SHARE",
      defaultValue = "10%",
      description =
          "By which share of it an amount, a percentage or a duration is moved, at least by its"
              + " smallest unit; 10%% if left out.")
  private String by = "";

  @Option(
      names = "--months",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How many months a date is moved, and a year that stands alone by one;"
              + " ${DEFAULT-VALUE} if left out.")
  private int months;

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      defaultValue = "default",
      description = {
        "What is compared, ${DEFAULT-VALUE} if left out:",
        "  default: the month of a party's default",
        "  least-cash: its least cash at the end of a month, until its default",
        "  revenue: its revenue in a year",
        "  cash: its cash at the end of a year",
        "  debt: what it owes at the end of a year and is not due yet",
        "  loss: what all write down because of defaults and takeovers"
      })
  private String measure = "";

  @Option(
      names = "--party",
      paramLabel = "ID",
      description = "Whose; the first buyer's if left out.")
  private @Nullable String party;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "Of which year revenue, cash and debt are compared; the last if left out.")
  private @Nullable Integer year;

  /** Returns how far figures are moved, or tells what is wrong with it. */
  Step step() {
    GivenValues.requireFrom("--months", months, 1, MOST_MONTHS);
    return new Step(share(), months);
  }

  private BigDecimal share() {
    if (by.matches("\\d{1,2}(\\.\\d{1,7})?%")) {
      BigDecimal share = new BigDecimal(by.substring(0, by.length() - 1)).movePointLeft(2);
      if (share.signum() > 0) {
        return share;
      }
    }
    boolean noUnit = by.matches("[1-9]\\d?(\\.\\d{1,7})?");
    throw UserException.badInput(
        "--by must be a share above 0% and below 100% such as 10%, not '"
            + by
            + "'"
            + (noUnit ? ": did you mean '" + by + "%'?" : ""),
        null);
  }

  /** Returns which figures are moved, or tells what is wrong with it. */
  SortedSet<InputKind> kinds() {
    Map<String, InputKind> byName = byName(InputKind.values());
    List<String> allowed = new ArrayList<>(byName.keySet());
    allowed.add(ALL);
    SortedSet<InputKind> kinds = new TreeSet<>();
    for (String name : of) {
      InputKind kind = byName.get(name);
      if (kind != null) {
        kinds.add(kind);
      } else if (name.equals(ALL)) {
        kinds.addAll(byName.values());
      } else {
        throw notOne("--of", name, Names.oneOf("kinds of figures", name, allowed));
      }
    }
    return kinds;
  }

  private static <E extends Enum<E>> SequencedMap<String, E> byName(E[] constants) {
    SequencedMap<String, E> byName = new LinkedHashMap<>();
    for (E constant : constants) {
      byName.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    return byName;
  }

  /** Returns what is compared, or tells what is wrong with it. */
  Measure measure(Economy economy) {
    Measure.Kind kind = kind();
    Term horizon = economy.horizon();
    if (party != null && !kind.isOfParty()) {
      throw UserException.badInput("--party makes no sense with --measure " + measure, null);
    }
    if (year != null && !kind.isOfYear()) {
      throw UserException.badInput(
          "--year makes no sense with --measure " + measure + ", only with revenue, cash or debt",
          null);
    }
    return new Measure(kind, party(economy), year(horizon), horizon.last());
  }

  private Measure.Kind kind() {
    Map<String, Measure.Kind> byName = byName(Measure.Kind.values());
    Measure.Kind kind = byName.get(measure);
    if (kind == null) {
      throw notOne("--measure", measure, Names.oneOf("measures", measure, byName.keySet()));
    }
    return kind;
  }

  private PartyId party(Economy economy) {
    List<PartyId> acting = economy.actors();
    if (party == null) {
      return economy.parties().stream()
          .filter(one -> one.kind() == PartyKind.BUYER)
          .map(Party::id)
          .findFirst()
          .orElse(acting.getFirst());
    }
    List<String> names = acting.stream().map(PartyId::value).toList();
    if (!names.contains(party)) {
      throw notOne("--party", party, Names.oneOf("parties that act", party, names));
    }
    return new PartyId(party);
  }

  private int year(Term horizon) {
    int first = horizon.first().year();
    int last = horizon.last().year();
    int asked = year == null ? last : year;
    if (asked < first || asked > last) {
      throw UserException.badInput(
          "--year must be a year of the run, " + first + " to " + last + ", not " + asked, null);
    }
    return asked;
  }

  private static UserException notOne(String option, String given, String allowed) {
    return UserException.badInput(option + " '" + given + "': expected " + allowed, null);
  }
}
