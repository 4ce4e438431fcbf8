package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.books.Books;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.environment.News;
import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.environment.Weather;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.View;
import dev.roundtrip.economy.settlement.CollateralValue;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.Inputs;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.time.Period;
import java.util.Collection;
import java.util.List;

/**
 * The ledger's side of the model: it opens a month, and closes it on what the parties said. Between
 * the two it does nothing, and it never asks a policy.
 */
public final class Ledger {

  private final Economy economy;
  private final Observation observation;
  private final World world;
  private final Books books;
  private final Weather weather;
  private final Fingerprint fingerprint = new Fingerprint();
  private final List<JournalEntry> openingEntries;
  private final Statements statements;
  private final Pledges pledges;
  private Environment environment;
  private News news = News.NONE;
  private Runnable afterEach = () -> {};

  /**
   * @param economy the scenario
   * @param seed the run's seed
   * @param path number of the path in an ensemble; 0 for a single run
   */
  public Ledger(Economy economy, long seed, long path) {
    this(economy, seed, path, Observation.FULL);
  }

  Ledger(Economy economy, long seed, long path, Observation observation) {
    this.economy = economy;
    this.observation = observation;
    world = new World(economy);
    Period first = economy.horizon().first();
    books = new Books(economy.parties(), economy.contracts(), first.previous());
    openingEntries = books.entries();
    statements = new Statements(economy.parties(), books);
    pledges = new Pledges(economy);
    weather = new Weather(economy.climate().from(first), statements.published(world), seed, path);
    environment = weather.before(first);
    if (observation.hashed()) {
      fingerprint.addOpening(books);
    }
  }

  /** Lets somebody look at the world and the books after every event of a close. */
  void watch(Runnable watcher) {
    afterEach = watcher;
  }

  /** Returns the whole world. It changes only by a close. */
  public World world() {
    return world;
  }

  /** Returns the conditions of the month that was opened last. */
  public Environment environment() {
    return environment;
  }

  /** Returns the statements as they stand now; after a close, those the next open publishes. */
  public List<Statement> statements() {
    return statements.published(world);
  }

  /** Returns what a party sees of its world now. */
  public View view(PartyId party) {
    return new PartyView(economy.party(party), world, environment);
  }

  /** Returns what a party's plant would bring now. */
  public CollateralValue collateral() {
    return new Appraisal(world, environment);
  }

  /** Returns the books of every party. They change only by a close. */
  public Books books() {
    return books;
  }

  /** Returns the entries that booked the opening balances. */
  public List<JournalEntry> openingEntries() {
    return openingEntries;
  }

  /**
   * Returns the hash chain so far, in lower-case hexadecimal; after the last close the fingerprint.
   */
  public String hash() {
    return fingerprint.hex();
  }

  /** Returns the month that was opened last, or the one before the first. */
  public Period period() {
    return environment.period();
  }

  /** Tells whether the last month of the horizon has been opened. */
  public boolean isLastOpen() {
    return !period().isBefore(economy.horizon().last());
  }

  /**
   * Opens the next month.
   *
   * @param injected the shocks injected into the run so far, in order, beside the scenario's
   */
  public Environment open(List<Shock> injected) {
    Period next = environment.period().next();
    Inputs inputs = Inputs.BASELINE;
    for (Shock shock : economy.shocks()) {
      inputs = shock.applyTo(inputs, next);
    }
    for (Shock shock : injected) {
      inputs = shock.applyTo(inputs, next);
    }
    environment = weather.next(environment, known(next), inputs);
    books.open(next, environment.supply().usefulLife());
    world.open(environment);
    return environment;
  }

  private Weather.Known known(Period next) {
    return new Weather.Known(news, statements.published(world), pledges.published(next, world));
  }

  /**
   * Closes the open month: admits what was said, settles, books, proves the identities and extends
   * the hash chain.
   *
   * @param messages everything the parties said in the month, in any order
   */
  public PeriodResult close(Collection<Message> messages) {
    Close close = new Close(economy, world, books, environment, observation, afterEach);
    List<Event> events = close.run(messages.stream().sorted(Close.BY_IDENTITY).toList());
    if (observation.proved()) {
      books.proveMonth();
      Consistency.prove(environment.period(), world, books);
    }
    news = NewsDesk.of(events);
    List<PartyResult> results = Results.of(environment.period(), world, books, events);
    List<JournalEntry> entries = books.entries();
    statements.close(environment.period(), books);
    pledges.close(events);
    if (observation.hashed()) {
      fingerprint.addPeriod(books, environment, close.decisions(), world.inForce(), results);
    }
    return new PeriodResult(
        environment, events, close.told(), close.decisions(), entries, results, fingerprint.hex());
  }
}
