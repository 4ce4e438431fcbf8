package dev.roundtrip.economy.stress;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Observation;
import dev.roundtrip.economy.simulation.Simulation;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/**
 * A path to be run until something happens. It shares nothing that changes with any other.
 *
 * @param economy the scenario
 * @param shocks the shocks beside the scenario's, known from the first month
 * @param seed the run's seed; the chance is that of a single run
 * @param until the event that ends it
 */
public record Trial(Economy economy, List<Shock> shocks, long seed, StressEvent until) {

  public Trial {
    shocks = List.copyOf(shocks);
  }

  /** Runs it, and stops in the month of the event: nothing after it could change the answer. */
  public Outcome run() {
    // nobody asks for the fingerprint or the proof of a path that is tried; its months are alike
    Simulation simulation = new Simulation(economy, seed, 0, Observation.NONE);
    Outcome outcome = new Outcome(null, null, null);
    while (!simulation.isFinished() && !outcome.happens()) {
      List<Event> events = simulation.step(shocks).events();
      outcome = after(outcome, simulation.ledger().period(), events);
    }
    return outcome;
  }

  private Outcome after(Outcome before, Period month, List<Event> events) {
    PartyId first = before.first();
    Period fell = before.firstDefault();
    Period happened = null;
    for (Event event : events) {
      if (first == null && event instanceof Event.DefaultDeclared fall) {
        first = fall.party();
        fell = month;
      }
      if (until.is(event)) {
        happened = month;
      }
    }
    return new Outcome(happened, first, fell);
  }
}
