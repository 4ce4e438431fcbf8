package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.analysis.Circularity;
import dev.roundtrip.economy.analysis.Exposures;
import dev.roundtrip.economy.analysis.PaymentScope;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.provenance.Provenance;
import dev.roundtrip.economy.provenance.RevenueSplit;
import java.util.List;
import java.util.SortedMap;

/** What an analyst says of a month, as columns of the series; each begins with a comma. */
final class AnalysisColumns {

  /**
   * Whose money its revenue was, as far as it was paid, pro rata, and how far first in, first out
   * is from that; what it stands to lose and others by it.
   */
  static final String OF_PARTY =
      "revenue_customers_cents,revenue_outside_cents,revenue_peers_cents,revenue_self_cents,"
          + "revenue_origin_gap,equity_cents,exposure_cents,expected_loss_cents,"
          + "loss_given_default,system_loss_cents";

  private final Analysis.Month month;
  private final SortedMap<PartyId, Exposures.Failure> failures;

  AnalysisColumns(Analysis.Month month) {
    this.month = month;
    failures = month.exposures().failuresByParty();
  }

  /** Returns the names of the shares of each scope, in the month and in twelve. */
  static String ofMonthHeader() {
    StringBuilder header = new StringBuilder();
    for (String window : List.of("1m", "12m")) {
      for (PaymentScope scope : PaymentScope.values()) {
        String name = ":" + Json.nameOf(scope) + ":" + window;
        header.append(",circular_by_volume").append(name);
        header.append(",circular_by_throughput").append(name);
      }
    }
    return header.toString();
  }

  String ofMonth() {
    StringBuilder columns = new StringBuilder();
    month.ofMonth().forEach(share -> append(columns, share));
    month.ofYear().forEach(share -> append(columns, share));
    return columns.toString();
  }

  private static void append(StringBuilder columns, Circularity.Share share) {
    columns.append(',').append(share.byVolume());
    columns.append(',').append(share.byThroughput());
  }

  /** Returns a party's columns; zero for what it has none of. */
  String of(PartyId party) {
    StringBuilder columns = new StringBuilder();
    Provenance.Opinions paid = month.revenue().get(party);
    RevenueSplit split = paid == null ? RevenueSplit.NOTHING : paid.proRata();
    append(columns, split.customers());
    append(columns, split.outside());
    append(columns, split.peers());
    append(columns, split.self());
    columns.append(',').append(paid == null ? 0 : paid.gap());
    Exposures.Stake stake = month.exposures().stakes().get(party);
    append(columns, stake == null ? Money.ZERO : stake.equity());
    append(columns, stake == null ? Money.ZERO : stake.exposure());
    append(columns, stake == null ? Money.ZERO : stake.expectedLoss());
    Exposures.Failure failure = failures.get(party);
    columns.append(',').append(failure == null ? 0 : failure.lossGivenDefault());
    append(columns, failure == null ? Money.ZERO : failure.systemLoss());
    return columns.toString();
  }

  private static void append(StringBuilder columns, Money amount) {
    columns.append(',').append(amount.cents());
  }
}
