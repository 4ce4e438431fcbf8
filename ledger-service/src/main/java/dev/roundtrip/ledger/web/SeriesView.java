package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.store.PartyReader.MonthOfParty;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The closed months, as columns: the n-th figure of each list is of the n-th month.
 *
 * @param run the run, or null before the first
 * @param periods the months
 * @param parties the parties, sorted by id; {@code *} is all that are not named, together
 */
@Json
record SeriesView(@Nullable String run, List<String> periods, List<PartySeries> parties) {

  static final SeriesView NONE = new SeriesView(null, List.of(), List.of());

  /** A party's months. The figures mean what they mean in {@link PartiesView.PartyView}. */
  @Json
  record PartySeries(
      String party,
      List<Long> cashCents,
      List<Long> revenueCents,
      List<Long> dueCents,
      List<Long> paidCents,
      List<Long> receivedCents,
      List<Long> arrearsCents,
      List<Long> debtCents,
      List<Long> onlineMw) {

    static PartySeries of(String party, List<MonthOfParty> months) {
      return new PartySeries(
          party,
          column(months, MonthOfParty::cashCents),
          column(months, MonthOfParty::revenueCents),
          column(months, MonthOfParty::dueCents),
          column(months, MonthOfParty::paidCents),
          column(months, MonthOfParty::receivedCents),
          column(months, MonthOfParty::arrearsCents),
          column(months, MonthOfParty::debtCents),
          column(months, MonthOfParty::onlineMw));
    }

    private static List<Long> column(
        List<MonthOfParty> months, ToLongFunction<MonthOfParty> figure) {
      return months.stream().mapToLong(figure).boxed().toList();
    }
  }

  static SeriesView of(String run, List<MonthOfParty> months) {
    SortedMap<String, List<MonthOfParty>> parties = new TreeMap<>();
    for (MonthOfParty month : months) {
      parties.computeIfAbsent(month.party(), id -> new ArrayList<>()).add(month);
    }
    return new SeriesView(
        run,
        months.stream()
            .map(MonthOfParty::period)
            .distinct()
            .sorted()
            .map(Period::toString)
            .toList(),
        parties.entrySet().stream()
            .map(party -> PartySeries.of(party.getKey(), party.getValue()))
            .toList());
  }
}
