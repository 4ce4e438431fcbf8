package dev.roundtrip.cli;

import com.github.freva.asciitable.ColumnData;
import dev.roundtrip.cli.control.PartyMonth;
import dev.roundtrip.cli.control.RunNews;
import dev.roundtrip.cli.control.RunStanding;
import dev.roundtrip.cli.screen.Amounts;
import dev.roundtrip.cli.screen.FittedTable;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** A run under way, as somebody sees it who has heard its news so far. */
final class RunScene {

  /**
   * A column of the table.
   *
   * @param missed how much it is missed where there is no room for it
   */
  private record Figure(String head, int missed, Function<PartyMonth, String> text) {

    static Figure money(String head, int missed, ToLongFunction<PartyMonth> cents) {
      return new Figure(
          head, missed, party -> Amounts.millions(Money.ofCents(cents.applyAsLong(party))));
    }
  }

  private static final List<Figure> FIGURES =
      List.of(
          Figure.money("Revenue", 4, PartyMonth::revenue),
          Figure.money("Due", 3, PartyMonth::due),
          Figure.money("Paid", 2, PartyMonth::paid),
          Figure.money("Cash", 7, PartyMonth::cash),
          Figure.money("Debt", 5, PartyMonth::debt),
          Figure.money("Overdue", 6, PartyMonth::arrears),
          new Figure("GW", 1, party -> Amounts.gigawatts(new Megawatts(party.onlineMw()))));

  /** How many lines of what has happened are kept in sight. */
  private static final int HAPPENINGS = 8;

  private final SortedSet<String> actors;
  private final int closedWhenAsked;
  private final SortedSet<String> defaulted = new TreeSet<>();
  private final List<String> happenings = new ArrayList<>();
  private RunStanding standing;
  private int closed;
  private double sentiment = 1;
  private List<String> shocks = List.of();
  private List<PartyMonth> parties = List.of();

  /**
   * @param standing where the run stood when it was asked
   * @param actors the parties to show
   */
  RunScene(RunStanding standing, SortedSet<String> actors) {
    this.standing = standing;
    this.actors = actors;
    closedWhenAsked = standing.closed();
  }

  /** Hears what has happened next. */
  void hear(RunNews news) {
    switch (news) {
      case RunNews.Opened opened -> {
        sentiment = opened.sentiment();
        shocks = opened.shocks();
      }
      case RunNews.Closed month -> {
        closed++;
        parties = month.parties().stream().filter(party -> actors.contains(party.party())).toList();
      }
      case RunNews.Defaulted fall -> defaulted.add(fall.party());
      case RunNews.Changed changed -> standing = changed.run();
      case RunNews.Injected injected -> {}
      case RunNews.Withdrawn withdrawn -> {}
      case RunNews.Arrears arrears -> {}
      case RunNews.Unknown unknown -> {}
    }
    happening(news)
        .ifPresent(line -> {
          happenings.add(line);
          if (happenings.size() > HAPPENINGS) {
            happenings.removeFirst();
          }
        });
  }

  /** Tells whether all is heard that had happened before it was asked. */
  boolean isPresent() {
    return closed >= closedWhenAsked;
  }

  /** Returns what happened in a line; nothing for what happens every month. */
  Optional<String> happening(RunNews news) {
    return switch (news) {
      case RunNews.Injected(var shock) ->
          Optional.of(
              month(shock.effective()) + "  shock " + shock.spec() + " injected as " + shock.id());
      case RunNews.Withdrawn(var shock) ->
          Optional.of(
              month(shock.withdrawn().orElseThrow()) + "  shock " + shock.id() + " withdrawn");
      case RunNews.Arrears(int month, String party, long unpaid, boolean began) ->
          began
              ? Optional.of(
                  month(month)
                      + "  "
                      + party
                      + " in arrears, "
                      + Amounts.words(Money.ofCents(unpaid))
                      + " unpaid")
              : Optional.empty();
      case RunNews.Defaulted(int month, String party, String contract) ->
          Optional.of(month(month) + "  " + party + " DEFAULT under " + contract);
      case RunNews.Changed(RunStanding run) ->
          Optional.of(month(Math.max(run.first(), run.lastClosed())) + "  run " + run.state());
      case RunNews.Opened opened -> Optional.empty();
      case RunNews.Closed month -> Optional.empty();
      case RunNews.Unknown unknown -> Optional.empty();
    };
  }

  private static String month(int index) {
    return new Period(index).toString();
  }

  /** Returns a closed month in a line: what those that act have, and what they owe overdue. */
  String month(RunNews.Closed month) {
    Money cash = total(PartyMonth::cash);
    Money overdue = total(PartyMonth::arrears);
    return month(month.month())
        + "  closed, "
        + Amounts.words(cash)
        + " cash, "
        + Amounts.words(overdue)
        + " overdue";
  }

  private Money total(ToLongFunction<PartyMonth> figure) {
    return Money.sum(
        parties.stream().map(party -> Money.ofCents(figure.applyAsLong(party))).toList());
  }

  /**
   * Returns the scene as a page of lines.
   *
   * @param width how wide a line may be
   * @param height how many lines there may be
   */
  List<String> page(int width, int height) {
    List<String> page = new ArrayList<>();
    page.add(headline());
    page.add(shocks.isEmpty() ? "No shock bears on it." : "Under " + String.join(", ", shocks));
    page.add("");
    page.addAll(table(width).lines().toList());
    int room = Math.max(0, height - page.size() - 1);
    if (!happenings.isEmpty() && room > 0) {
      page.add("");
      page.addAll(happenings.subList(Math.max(0, happenings.size() - room), happenings.size()));
    }
    return page.stream()
        .limit(height)
        .map(line -> line.length() > width ? line.substring(0, width) : line)
        .toList();
  }

  private String headline() {
    Period month = new Period(standing.first() + closed - 1);
    return String.format(
        Locale.ROOT,
        "%s  %s  %s closed, %d of %d  sentiment %.2f",
        standing.runId(),
        standing.state(),
        month,
        closed,
        standing.months(),
        sentiment);
  }

  /** Returns the table; where it does not fit, without the columns that are missed least. */
  private String table(int width) {
    List<Figure> shown = new ArrayList<>(FIGURES);
    while (true) {
      List<ColumnData<PartyMonth>> columns = new ArrayList<>();
      columns.add(FittedTable.words("$ million", this::nameOf));
      shown.forEach(figure -> columns.add(FittedTable.figures(figure.head(), figure.text())));
      String table = FittedTable.of(parties, columns, Integer.MAX_VALUE);
      if (shown.size() == 1 || table.indexOf('\n') <= width) {
        return table;
      }
      shown.remove(Collections.min(shown, Comparator.comparingInt(Figure::missed)));
    }
  }

  private String nameOf(PartyMonth party) {
    return party.party() + (defaulted.contains(party.party()) ? " (defaulted)" : "");
  }
}
