package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.provenance.Provenance;
import dev.roundtrip.economy.provenance.RevenueSplit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose money the suppliers' revenue was, month by month, as far as it was paid. Amounts are whole
 * cents; names are those of {@code summary.json}.
 *
 * @param run the run, or null before the first
 * @param months the months, in order of time
 */
@Json
record OriginsView(@Nullable String run, List<MonthView> months) {

  static final OriginsView NONE = new OriginsView(null, List.of());

  /**
   * A month.
   *
   * @param period the month
   * @param suppliers who was paid, sorted by id
   */
  @Json
  record MonthView(String period, List<SupplierView> suppliers) {
    static MonthView of(Analysis.Month month) {
      List<SupplierView> suppliers =
          month.revenue().entrySet().stream()
              .map(supplier -> SupplierView.of(supplier.getKey().value(), supplier.getValue()))
              .toList();
      return new MonthView(month.period().toString(), suppliers);
    }
  }

  /**
   * What a supplier was paid.
   *
   * @param party its id
   * @param proRata with every payment carrying the payer's mix: the headline
   * @param firstInFirstOut with every payment taking the payer's oldest money
   * @param gap the share of it that the two name differently, 0 to 1
   */
  @Json
  record SupplierView(String party, SplitView proRata, SplitView firstInFirstOut, double gap) {
    static SupplierView of(String party, Provenance.Opinions opinions) {
      return new SupplierView(
          party,
          SplitView.of(opinions.proRata()),
          SplitView.of(opinions.firstInFirstOut()),
          opinions.gap());
    }
  }

  /**
   * Parts of one whole, in cents; they sum to all that was paid.
   *
   * @param customers paid by customers outside the loop
   * @param outside from outside investors, lenders and the treasury, and from what buyers,
   *     investors and lenders had at the start
   * @param peers put in by other suppliers, or by the sale of shares they gave away
   * @param self put in by the supplier itself, or by the sale of shares it gave away
   */
  @Json
  record SplitView(long customers, long outside, long peers, long self) {
    static SplitView of(RevenueSplit split) {
      return new SplitView(
          split.customers().cents(),
          split.outside().cents(),
          split.peers().cents(),
          split.self().cents());
    }
  }

  static OriginsView of(String run, List<Analysis.Month> months) {
    return new OriginsView(run, months.stream().map(MonthView::of).toList());
  }
}
