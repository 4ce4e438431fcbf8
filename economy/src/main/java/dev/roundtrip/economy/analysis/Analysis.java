package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.SortedById;
import dev.roundtrip.economy.provenance.Origin;
import dev.roundtrip.economy.provenance.Provenance;
import dev.roundtrip.economy.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a run that an analyst asks for, year by year.
 *
 * @param years one for each year and party, in order of year and party
 * @param months one for each month that is closed, in order of time
 * @param circularity how much of the payments of each year goes round, in order of year
 */
public record Analysis(
    List<Year> years, List<Month> months, List<Circularity.Measured> circularity) {

  public static final Analysis NONE = new Analysis(List.of(), List.of(), List.of());

  public Analysis {
    years = List.copyOf(years);
    months = List.copyOf(months);
    circularity = List.copyOf(circularity);
  }

  /** Returns a party's year, or null if there is none. */
  public @Nullable Year of(int year, PartyId party) {
    return SortedById.find(years.subList(first(year), first(year + 1)), Year::party, party);
  }

  /** Returns where a year begins. */
  private int first(int year) {
    int low = 0;
    int high = years.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (years.get(middle).year() < year) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the last closed month of each year, in order. */
  public List<Month> yearEnds() {
    SortedMap<Integer, Month> last = new TreeMap<>();
    months.forEach(month -> last.put(month.period().year(), month));
    return List.copyOf(last.values());
  }

  /**
   * What the payments of a month were, and who depended on whom at its end.
   *
   * @param period the month
   * @param revenue whose money each supplier was paid with; nothing for one that was not paid
   * @param ofMonth how much of the month's payments went round, in each scope
   * @param ofYear how much of the payments of the twelve months that end with it
   * @param exposures what the parties had at stake on each other when it closed
   */
  public record Month(
      Period period,
      SortedMap<PartyId, Provenance.Opinions> revenue,
      List<Circularity.Share> ofMonth,
      List<Circularity.Share> ofYear,
      Exposures exposures) {
    public Month {
      revenue = Collections.unmodifiableSortedMap(new TreeMap<>(revenue));
      ofMonth = List.copyOf(ofMonth);
      ofYear = List.copyOf(ofYear);
    }
  }

  /**
   * A party's year. {@code opening cash + sources - uses = closing cash}, to the cent.
   *
   * @param year the calendar year
   * @param party who
   * @param openingCash cash before its first month
   * @param sources what it was paid, by what for
   * @param uses what it paid, by what for
   * @param closingCash cash at the end of its last month
   * @param position how it stood then; null for an outside sector
   * @param revenue whose money the revenue was that it was paid; null if it is no supplier or was
   *     paid none
   * @param madeOf what its cash was made of then, pro rata, by origin; nothing for an outside
   *     sector
   */
  public record Year(
      int year,
      PartyId party,
      Money openingCash,
      SortedMap<Flow, CashFlows.Amounts> sources,
      SortedMap<Flow, CashFlows.Amounts> uses,
      Money closingCash,
      @Nullable Position position,
      Provenance.@Nullable Opinions revenue,
      SortedMap<Origin, Money> madeOf) {
    public Year {
      sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
      uses = Collections.unmodifiableSortedMap(new TreeMap<>(uses));
      madeOf = Collections.unmodifiableSortedMap(new TreeMap<>(madeOf));
    }
  }
}
