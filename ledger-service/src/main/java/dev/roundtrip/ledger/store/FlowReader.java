package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.analysis.Flow;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.time.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who paid whom, read from the journal: what an entry takes from one's cash and gives to another's.
 */
public final class FlowReader {

  private static final String PAID =
      """
      select entry.period, case when payer.owner = any (?) then payer.owner else '*' end as payer,
             case when payee.owner = any (?) then payee.owner else '*' end as payee,
             substring(entry.text from '^paid (.*) of [0-9]{4}-[0-9]{2}$') as kind,
             sum(payee.amount_cents)::bigint
      from journal_entry entry
        join posting payer on payer.run_id = entry.run_id and payer.period = entry.period
          and payer.entry_number = entry.number and payer.account = 'assets:cash'
          and payer.amount_cents < 0
        join posting payee on payee.run_id = entry.run_id and payee.period = entry.period
          and payee.entry_number = entry.number and payee.account = 'assets:cash'
          and payee.amount_cents > 0
      where entry.run_id = ? and entry.period between ? and ? and entry.text like 'paid %'
      group by entry.period, 2, 3, 4
      order by entry.period, 2, 3, 4
      """;

  private final RunReader runs;

  /**
   * @param runs finds the runs
   */
  public FlowReader(RunReader runs) {
    this.runs = runs;
  }

  /**
   * What one paid another in a month.
   *
   * @param payer who paid, or {@link PartyReader#OTHERS}
   * @param payee who was paid, or {@link PartyReader#OTHERS}
   * @param kind what for
   */
  public record Paid(Period period, String payer, String payee, Flow kind, long cents) {}

  /** The payments of a run's months, in order of time. */
  public record Flows(RunFacts facts, List<Paid> paid) {
    public Flows {
      paid = List.copyOf(paid);
    }
  }

  /**
   * Returns who paid whom.
   *
   * @param from the first month, or null for the run's first
   * @param through the last month, or null for the last closed
   * @param most how many parties at most are named; all others are one
   */
  public Optional<Flows> flows(
      String run, @Nullable Period from, @Nullable Period through, int most) throws SQLException {
    return runs.of(
        run,
        (connection, current) -> {
          RunFacts facts = current.facts();
          String[] named = LargestParties.of(connection, facts.runId(), most);
          Period first = from == null ? facts.horizon().first() : from;
          Period last = through == null ? facts.position().period() : through;
          return new Flows(
              facts,
              Sql.list(
                  connection,
                  PAID,
                  FlowReader::paid,
                  named,
                  named,
                  facts.runId(),
                  first.index(),
                  last.index()));
        });
  }

  private static Paid paid(ResultSet row) throws SQLException {
    String kind = row.getString(4).toUpperCase(Locale.ROOT).replace(' ', '_');
    return new Paid(
        new Period(row.getInt(1)),
        row.getString(2),
        row.getString(3),
        Flow.of(ObligationKind.valueOf(kind)),
        row.getLong(5));
  }
}
