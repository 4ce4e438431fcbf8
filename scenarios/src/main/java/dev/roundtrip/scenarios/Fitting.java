package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds the terms of one contract against the rest of the scenario, and says where they do not fit.
 *
 * @param around the rest
 * @param terms the terms as they were written
 */
record Fitting(Surroundings around, Values terms) {

  /** Returns the first month of a run, or null if it could not be read. */
  @Nullable Period start() {
    return around.start();
  }

  Map<ContractId, Contract> contracts() {
    return around.contracts();
  }

  boolean isOutside(PartyId id) {
    return around.isOutside(id);
  }

  boolean has(Field<?> field) {
    return terms.has(field);
  }

  void refuse(Field<?> field, String allowed) {
    terms.refuse(field, around.context(), allowed);
  }

  void refuse(Field<?> field, String found, String allowed) {
    terms.refuse(field, around.context(), found, allowed);
  }

  void doubt(Field<?> field, String expected) {
    terms.doubt(field, around.context(), expected);
  }

  /**
   * @param role what the party does under the contract, such as "who delivers"
   */
  void mustAct(PartyId id, Field<?> field, String role) {
    if (isOutside(id)) {
      refuse(field, "a party that is no outside sector, as " + role + " must act");
    }
  }

  void mustBeFirmFromOutside(Contract contract, PartyId funder) {
    if (isOutside(funder) && contract.heading().binding() != Binding.FIRM) {
      refuse(ContractForms.BINDING, "firm, because an outside sector takes no decisions");
    }
  }

  /** Says which months of a schedule are none of the contract's. */
  void mustBeWithin(Contract contract, Schedule schedule, Field<Schedule> field) {
    for (Schedule.Step step : schedule.steps()) {
      if (!contract.term().covers(step.period())) {
        Node.Entry written = terms.mapping().entries().get(field.key());
        Node.Entry month =
            written == null ? null : written.value().entriesOrNone().get(step.period().toString());
        problems()
            .add(
                month == null ? terms.key() : month.key(),
                pathOf(field),
                "'" + step.period() + "'",
                "a month within the term, " + contract.term());
      }
    }
  }

  /** Says which of the contracts named in a field are not of the kind that fits, or there twice. */
  void mustBe(List<ContractId> ids, Predicate<Contract> fits, Field<?> field, String allowed) {
    Node.Entry written = terms.mapping().entries().get(field.key());
    for (int i = 0; i < ids.size(); i++) {
      Contract contract = contracts().get(ids.get(i));
      if (contract != null && !fits.test(contract) && written != null) {
        List<String> fitting =
            contracts().values().stream().filter(fits).map(c -> c.id().value()).toList();
        String list = fitting.isEmpty() ? "" : ", such as " + String.join(", ", fitting);
        Node node = itemOf(written.value(), i);
        problems().add(node.place(), pathOf(field), node.found(), allowed + list);
      }
      if (ids.subList(0, i).contains(ids.get(i)) && written != null) {
        Node node = itemOf(written.value(), i);
        String found = node.found() + " again";
        problems().add(node.place(), pathOf(field), found, "each contract once");
      }
    }
  }

  private Problems problems() {
    return around.context().problems();
  }

  private String pathOf(Field<?> field) {
    return Shape.pathOf(terms.path(), field);
  }

  private static Node itemOf(@Nullable Node node, int index) {
    if (node instanceof Node.Listing listing) {
      return listing.items().get(index);
    }
    if (node == null) {
      throw new IllegalArgumentException("nothing was written");
    }
    return node;
  }
}
