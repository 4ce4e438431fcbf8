package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.environment.Listing;
import dev.roundtrip.economy.environment.Market;
import dev.roundtrip.economy.environment.Pledge;
import dev.roundtrip.economy.environment.Quote;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.PartyResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The months as comma-separated values: one line for each party and month, amounts in whole cents,
 * then what the analyst says of the party, then the conditions of the month and how much of its
 * payments went round, which are the same for every party. The lines are written when the run has
 * been analysed.
 */
public final class SeriesWriter implements RunObserver {

  private static final String PARTY_COLUMNS =
      "period,party,revenue_cents,due_cents,paid_cents,received_cents,cash_cents,arrears_cents,"
          + "debt_cents,online_mw,"
          + AnalysisColumns.OF_PARTY
          + ",base_rate,sentiment,appetite,rental_index";

  private final Writer out;
  private final List<ClosedMonth> months = new ArrayList<>();

  /**
   * @param out where to write; flushed and closed by its owner
   * @param economy the scenario, for the names of its markets, listings and buyers of compute
   */
  public SeriesWriter(Writer out, Economy economy) {
    this.out = out;
    StringBuilder header = new StringBuilder(PARTY_COLUMNS);
    for (Market market : economy.climate().markets()) {
      String sales = market.sales().value();
      header.append(",demand_cents:").append(sales);
      header.append(",value_cents:").append(sales);
    }
    for (Listing listing : economy.climate().shares().listings()) {
      header.append(",share_price_cents:").append(listing.party());
    }
    for (PartyId promisor : economy.promisors()) {
      header.append(",announced_cents:").append(promisor);
      header.append(",announced_chips_cents:").append(promisor);
      header.append(",contracted_cents:").append(promisor);
      header.append(",paid_for_compute_cents:").append(promisor);
    }
    header.append(AnalysisColumns.ofMonthHeader());
    writeLine(header);
  }

  @Override
  public void opened(List<JournalEntry> openingEntries) {}

  @Override
  public void closed(ClosedMonth month) {
    months.add(month.with(List.of()));
  }

  @Override
  public void analysed(Analysis analysis) {
    for (int i = 0; i < months.size(); i++) {
      write(months.get(i), new AnalysisColumns(analysis.months().get(i)));
    }
    months.clear();
  }

  private void write(ClosedMonth month, AnalysisColumns analysed) {
    String conditions = conditions(month.environment()) + analysed.ofMonth();
    for (PartyResult result : month.parties()) {
      StringBuilder line = new StringBuilder();
      line.append(month.period()).append(',').append(result.party());
      line.append(',').append(result.revenue().cents());
      line.append(',').append(result.due().cents());
      line.append(',').append(result.paid().cents());
      line.append(',').append(result.received().cents());
      line.append(',').append(result.cash().cents());
      line.append(',').append(result.arrears().cents());
      line.append(',').append(result.debt().cents());
      line.append(',').append(result.online().value());
      line.append(analysed.of(result.party()));
      writeLine(line.append(conditions));
    }
  }

  private static String conditions(Environment environment) {
    StringBuilder columns = new StringBuilder();
    columns.append(',').append(environment.baseRate().toDouble());
    columns.append(',').append(environment.sentiment());
    columns.append(',').append(environment.appetite());
    columns.append(',').append(environment.rentals().level());
    for (Environment.MarketState market : environment.markets()) {
      columns.append(',').append(market.demand().cents());
      columns.append(',').append(market.value().cents());
    }
    for (Quote quote : environment.quotes()) {
      columns.append(',').append(quote.price().cents());
    }
    for (Pledge pledge : environment.pledges()) {
      columns.append(',').append(pledge.announced().cents());
      columns.append(',').append(pledge.announcedChips().cents());
      columns.append(',').append(pledge.contracted().cents());
      columns.append(',').append(pledge.paid().cents());
    }
    return columns.toString();
  }

  private void writeLine(StringBuilder line) {
    try {
      out.append(line).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
