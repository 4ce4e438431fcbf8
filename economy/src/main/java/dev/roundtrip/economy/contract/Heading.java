package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;

/**
 * What every contract carries.
 *
 * @param id its id, unique in the run
 * @param signed the month from which the parties may act on it
 * @param term the months in which it can make something due
 * @param seniority rank of the claims it makes
 * @param binding what walking away costs
 */
public record Heading(
    ContractId id, Period signed, Term term, Seniority seniority, Binding binding) {

  public Heading {
    if (signed.isAfter(term.last())) {
      throw new IllegalArgumentException(id + " is signed after its term: " + signed);
    }
  }

  /**
   * Returns the months in which it is in force: those of its term from its signing on.
   *
   * <p>For example, with a term of 2025-01 to 2030-12 and signed in 2025-09: 64 months.
   */
  public Term inForce() {
    return signed.isAfter(term.first()) ? new Term(signed, term.last()) : term;
  }
}
