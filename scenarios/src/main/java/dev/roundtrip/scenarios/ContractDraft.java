package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it was written.
 *
 * @param form its type
 * @param terms its terms
 */
record ContractDraft(ContractForm form, Values terms) {

  private static final String OF_ROUNDS = ".*-round-\\d{4}-\\d{2}";

  /**
   * Makes the contract.
   *
   * @param horizon its term where it does not say
   * @return the contract, or null after saying what is wrong with it
   */
  @Nullable Contract make(ContractId id, Term horizon, Context context) {
    if (!terms.complete()) {
      return null;
    }
    if (id.value().matches(OF_ROUNDS)) {
      String allowed = "an id that is not of the form of the rounds that are signed during a run";
      context.problems().add(terms.key(), terms.path(), "'" + id + "'", allowed);
    }
    Values written = terms.find(ContractForms.TERM);
    Period first =
        written == null ? horizon.first() : written.or(ContractForms.FROM, horizon.first());
    Period last = written == null ? horizon.last() : written.or(ContractForms.TO, horizon.last());
    if (last.isBefore(first)) {
      boolean end = written != null && written.has(ContractForms.TO);
      Values place = written == null ? terms : written;
      Field<Period> wrong = end ? ContractForms.TO : ContractForms.FROM;
      place.refuse(
          wrong, context, end ? "a month not before " + first : "a month not after " + last);
      return null;
    }
    Period signed = terms.or(ContractForms.SIGNED, first);
    if (signed.isAfter(last)) {
      terms.refuse(ContractForms.SIGNED, context, "a month not after the end of the term, " + last);
      return null;
    }
    Heading heading =
        new Heading(
            id,
            signed,
            new Term(first, last),
            terms.or(ContractForms.SENIORITY, form.usualSeniority()),
            terms.or(ContractForms.BINDING, Binding.FIRM));
    try {
      return form.make(heading, terms, context);
    } catch (IllegalArgumentException | ArithmeticException e) {
      context
          .problems()
          .add(terms.key(), terms.path(), "terms that do not go together", e.getMessage() + "");
      return null;
    }
  }
}
