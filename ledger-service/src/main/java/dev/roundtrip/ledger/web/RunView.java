package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.store.InjectedShock;
import dev.roundtrip.ledger.store.OpenedMonth;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.ledger.store.RunReader;
import dev.roundtrip.ledger.store.RunState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The current run as it stands. Months are written {@code 2027-03}.
 *
 * @param state {@code none} before the first run, else {@code waiting}, {@code running}, {@code
 *     paused}, {@code ended} or {@code stopped}
 * @param reason why it was stopped, or null
 * @param run its id, or null before the first run, as is everything that only a run has
 * @param scenario the scenario's name
 * @param scenarioDigest SHA-256 of the resolved scenario
 * @param seed its seed, as a text because it has 64 bits
 * @param firstPeriod its first month
 * @param lastPeriod its last month
 * @param months how many months it has
 * @param monthsClosed how many of them are closed
 * @param period the month closed last, or null before the first
 * @param openPeriod the month that is open now, or null between a close and an open
 * @param paceMs the least time from open to open
 * @param hash the hash chain up to the last close
 * @param fingerprint the same, once the run has ended
 * @param conditions the published conditions of the month opened last, or null before the first
 * @param activeShocks the shocks that bear on that month
 * @param injectedShocks all shocks injected into the run
 * @param missingHosts the kinds of parties for which no host has announced itself
 * @param problem what keeps the run from going on, or null if nothing does
 * @param overdue what is overdue at the last close, the largest first, at most 60
 * @param overdueParties how many parties are behind at the last close, whether they are listed or
 *     not
 * @param defaults the first defaults, in order, at most 60; {@code counts} says how many there are
 * @param counts how often what the timeline tells of has happened, by kind; arrears by their
 *     beginnings
 * @param happenings the last events that are neither an open nor a close, the last first
 * @param lastEventId the event stream continues after this
 */
@Json
record RunView(
    String state,
    @Nullable String reason,
    @Nullable String run,
    @Nullable String scenario,
    @Nullable String scenarioDigest,
    @Nullable String seed,
    @Nullable String firstPeriod,
    @Nullable String lastPeriod,
    int months,
    int monthsClosed,
    @Nullable String period,
    @Nullable String openPeriod,
    @Nullable Long paceMs,
    @Nullable String hash,
    @Nullable String fingerprint,
    @Nullable Conditions conditions,
    List<String> activeShocks,
    List<Shock> injectedShocks,
    List<String> missingHosts,
    @Nullable String problem,
    List<Overdue> overdue,
    long overdueParties,
    List<EventView> defaults,
    Map<String, Long> counts,
    List<EventView> happenings,
    String lastEventId) {

  /**
   * What nobody decides.
   *
   * @param period the month
   * @param baseRate yearly rate that floating interest is quoted over; 0.05 is 5 %
   * @param sentiment mood of the market; 1 is normal
   * @param appetite lenders' appetite for credit; 1 is normal
   */
  @Json
  record Conditions(String period, double baseRate, double sentiment, double appetite) {
    static Conditions of(OpenedMonth month) {
      Environment environment = month.environment();
      return new Conditions(
          environment.period().toString(),
          environment.baseRate().billionths() / (double) Rate.ONE_BILLION,
          environment.sentiment(),
          environment.appetite());
    }
  }

  /**
   * An injected shock.
   *
   * @param name the id that who injected it chose
   * @param spec its text form
   * @param effective the first month that is opened with it
   * @param withdrawn the first month that is not opened with it any more, or null
   */
  @Json
  record Shock(String name, String spec, String effective, @Nullable String withdrawn) {
    static Shock of(InjectedShock shock) {
      return new Shock(
          shock.requestId(), shock.spec(), shock.effective().toString(), text(shock.withdrawn()));
    }
  }

  /**
   * What a party should have paid and has not.
   *
   * @param party who
   * @param amountCents how much
   * @param since the first month of those without a gap in which something was overdue
   */
  @Json
  record Overdue(String party, long amountCents, String since) {
    static Overdue of(RunReader.Overdue overdue) {
      return new Overdue(
          overdue.party().value(), overdue.amount().cents(), overdue.since().toString());
    }
  }

  static RunView none() {
    return new RunView(
        "none",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        0,
        List.of(),
        Map.of(),
        List.of(),
        EventId.NONE.toString());
  }

  static RunView of(
      RunReader.Standing standing, List<String> missingHosts, @Nullable String problem) {
    RunFacts facts = standing.facts();
    String runId = facts.runId();
    OpenedMonth month = standing.month();
    String hash = facts.position().hash();
    return new RunView(
        facts.state().text(),
        facts.reason(),
        runId,
        facts.scenarioName(),
        facts.scenarioDigest(),
        Long.toString(facts.seed()),
        facts.horizon().first().toString(),
        facts.horizon().last().toString(),
        facts.horizon().last().minus(facts.horizon().first()) + 1,
        facts.monthsClosed(),
        facts.monthsClosed() == 0 ? null : facts.position().period().toString(),
        facts.isMonthOpen() ? facts.opened().toString() : null,
        facts.pace().toMillis(),
        hash,
        facts.state() == RunState.ENDED ? hash : null,
        month == null ? null : Conditions.of(month),
        month == null ? List.of() : month.activeShocks(),
        standing.shocks().stream().map(Shock::of).toList(),
        missingHosts,
        problem,
        standing.overdue().stream().map(Overdue::of).toList(),
        standing.overdueParties(),
        standing.defaults().stream().map(row -> EventView.of(runId, row)).toList(),
        standing.counts(),
        standing.happenings().reversed().stream().map(row -> EventView.of(runId, row)).toList(),
        EventId.of(standing.head()).toString());
  }

  static @Nullable String text(@Nullable Period period) {
    return period == null ? null : period.toString();
  }
}
