package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.environment.Market;
import dev.roundtrip.economy.name.Names;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Form;
import dev.roundtrip.economy.shock.Inputs;
import dev.roundtrip.economy.shock.Parameter.Argument;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shocks must be to make sense in an economy: they name what there is, bear on its months, and
 * do not contradict each other.
 */
public final class ShockRules {

  private final Economy economy;

  private ShockRules(Economy economy) {
    this.economy = economy;
  }

  /**
   * Requires that shocks make sense together.
   *
   * @throws IllegalArgumentException with what is wrong and what would be right
   */
  public static void require(Economy economy, List<Shock> shocks) {
    ShockRules rules = new ShockRules(economy);
    shocks.forEach(rules::requireKnown);
    for (int i = 0; i < shocks.size(); i++) {
      for (int j = 0; j < i; j++) {
        rules.requireNoContradiction(shocks.get(j), shocks.get(i));
      }
    }
  }

  private void requireKnown(Shock shock) {
    Period first = economy.horizon().first();
    Period last = economy.horizon().last();
    Period from = shock.course().from();
    Integer months = shock.course().months();
    boolean over = months != null && from.plus(months - 1).isBefore(first);
    if (from.isAfter(last) || over) {
      throw new IllegalArgumentException(
          shock.spec() + " bears on no month of the run, which are " + first + " to " + last);
    }
    for (Argument<?> argument : shock.arguments()) {
      requireKnown(shock, argument);
    }
    if (needsState(shock)) {
      requireState(shock);
    }
  }

  private void requireKnown(Shock shock, Argument<?> argument) {
    List<String> known =
        switch (argument.parameter().form()) {
          case Form.Party(boolean sells) -> sells ? sellers() : ids(economy.actors());
          case Form.Agreement(Form.Agreement.Of of) -> contracts(of);
          case Form.Percentage number -> null;
          case Form.Months number -> null;
          case Form.Billions number -> null;
        };
    String named = argument.value().toString();
    if (known != null && !known.contains(named)) {
      throw new IllegalArgumentException(
          shock.type().id()
              + ": "
              + argument.parameter().name()
              + " must be "
              + argument.parameter().form().allowed()
              + ", not '"
              + named
              + "'; "
              + Names.oneOf("ids", named, known));
    }
  }

  private List<String> sellers() {
    return ids(economy.climate().markets().stream().map(Market::seller).toList());
  }

  private static List<String> ids(List<PartyId> parties) {
    return parties.stream().map(PartyId::value).toList();
  }

  private List<String> contracts(Form.Agreement.Of of) {
    return economy.contracts().stream()
        .filter(of::admits)
        .filter(contract -> of != Form.Agreement.Of.CAPACITY || isBetweenActors(contract))
        .map(contract -> contract.id().value())
        .toList();
  }

  private boolean isBetweenActors(Contract contract) {
    return economy.party(contract.obligor()).kind().acts()
        && economy.party(contract.obligee()).kind().acts();
  }

  private static boolean needsState(Shock shock) {
    var made = shock.changed(Inputs.BASELINE, 0, 1).interventions();
    return !made.of(Kind.NATIONALISED).isEmpty() || !made.of(Kind.GUARANTEED).isEmpty();
  }

  private void requireState(Shock shock) {
    PartyId state = economy.publicSector();
    if (state == null || economy.cureMonths() < 2) {
      throw new IllegalArgumentException(
          shock.type().id()
              + " needs a party of the kind public-sector and a cure of two months or longer");
    }
    for (Argument<?> argument : shock.arguments()) {
      boolean own =
          argument.value().equals(state)
              || (argument.value() instanceof ContractId loan && state.equals(borrowerOf(loan)));
      if (own) {
        throw new IllegalArgumentException(
            shock.type().id() + ": " + state + " cannot step in for itself");
      }
    }
  }

  private @Nullable PartyId borrowerOf(ContractId loan) {
    TermLoan terms = economy.loans().get(loan);
    return terms == null ? null : terms.borrower();
  }

  private void requireNoContradiction(Shock one, Shock other) {
    Period month = economy.horizon().first();
    for (; !month.isAfter(economy.horizon().last()); month = month.next()) {
      if (one.course().covers(month) && other.course().covers(month)) {
        Inputs both = other.applyTo(one.applyTo(Inputs.BASELINE, month), month);
        String contradiction = new Contradictions(economy, both.interventions()).first();
        if (contradiction != null) {
          throw new IllegalArgumentException(
              "%s and %s contradict each other in %s: %s; leave one out or let one end first"
                  .formatted(one.spec(), other.spec(), month, contradiction));
        }
      }
    }
  }
}
