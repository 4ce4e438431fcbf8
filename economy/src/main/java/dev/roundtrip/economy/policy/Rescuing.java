package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.SignedInRun;
import dev.roundtrip.economy.contract.Support;
import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.environment.Statement.Standing;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;

/**
 * Who is to rescue a party steps in at the open after it has fallen into arrears, while its cure is
 * not over: it takes the party over and promises what it lacks, or guarantees a loan to it. The
 * promise holds from the month after, which is in time where the cure is two months or longer.
 *
 * @see "docs/MODEL.md, Rescue"
 */
final class Rescuing implements Policy {

  private static final int MONTHS = 120;

  @Override
  public void decide(View view, Outbox outbox) {
    Rescue rescue = view.publicPolicy().rescue();
    if (rescue == null || !rescue.rescuer().equals(view.id())) {
      return;
    }
    Statement statement = view.environment().statement(rescue.rescued());
    ContractId id = rescue.contract();
    boolean forced = isForced(view, rescue);
    if ((statement.standing() != Standing.IN_ARREARS && !forced) || isSigned(view, id)) {
      return;
    }
    outbox.register(promise(view, rescue, id));
    outbox.record(
        Decision.of(
                "rescuing",
                (rescue.form().takesOver() ? "take over " : "guarantee debt of ")
                    + rescue.rescued(),
                "its cash",
                statement.cash(),
                "its debt",
                statement.debt(),
                "limit",
                rescue.limit())
            .because(
                forced ? view.shock("public-guarantee") : null,
                view.troubleOf(rescue.rescued()),
                view.figure("statement/" + rescue.rescued())));
  }

  /** A shock makes the state guarantee a loan at once. */
  private static boolean isForced(View view, Rescue rescue) {
    Rescue.Facility facility = rescue.facility();
    return facility != null
        && view.environment().interventions().on(Kind.GUARANTEED, facility.loan());
  }

  private static boolean isSigned(View view, ContractId id) {
    return view.contracts().stream().anyMatch(state -> state.contract().id().equals(id));
  }

  private static SignedInRun promise(View view, Rescue rescue, ContractId id) {
    Period now = view.period();
    Term term = new Term(now, now.plus(MONTHS - 1));
    Rescue.Facility facility = rescue.facility();
    if (facility == null) {
      Heading heading = new Heading(id, now, term, Seniority.EQUITY, Binding.CONDITIONAL);
      return new Support(heading, rescue.rescuer(), rescue.rescued(), rescue.limit());
    }
    return new Guarantee(
        new Heading(id, now, term, Seniority.SENIOR, Binding.FIRM),
        rescue.rescuer(),
        facility.lender(),
        rescue.rescued(),
        facility.loan(),
        Rate.ONE,
        rescue.limit(),
        rescue.expectedLoss());
  }
}
