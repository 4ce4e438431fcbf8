package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.policy.PublicPolicy;
import dev.roundtrip.economy.policy.Rescue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it is written what is done in the name of the public. What belongs to a rescue may stand
 * there while nobody is rescued, so that a reading need only switch it on.
 */
final class PolicyForm {

  /** What is signed at one open is in force for the next close, which must not be too late. */
  private static final int LEAST_CURE_MONTHS = 2;

  static final Field<Boolean> GUARANTEES =
      Field.optional(
          "public-guarantees",
          new Choice<>("switches", switches()),
          "whether guarantees given by the public sector are in force; off if left out");

  static final Field<Optional<Rescue.Form>> RESCUE =
      Field.optional(
          "rescue", new Choice<>("rescues", forms()), "how a party is rescued; none if left out");

  static final Field<PartyId> RESCUER =
      Field.optional("rescuer", Reference.PARTY, "who steps in; a party id");

  static final Field<PartyId> RESCUED =
      Field.optional(
          "rescued", Reference.PARTY, "who is rescued once it is in arrears; a party id");

  static final Field<Money> LIMIT =
      Field.optional("rescue-limit", Units.POSITIVE_MONEY, "the most that is given, or guaranteed");

  static final Field<ContractId> FACILITY =
      Field.optional(
          "rescue-facility",
          Reference.CONTRACT,
          "under a public guarantee, the term loan to the rescued that is drawn once it is"
              + " guaranteed, and not before; a contract id");

  static final Field<Rate> EXPECTED_LOSS =
      Field.optional(
          "rescue-expected-loss",
          Units.SHARE,
          "under a public guarantee, what the guarantor expects to pay in the end, as a share of"
              + " the limit; none if left out");

  static final Shape SHAPE =
      new Shape("a policy", GUARANTEES, RESCUE, RESCUER, RESCUED, LIMIT, FACILITY, EXPECTED_LOSS);

  private PolicyForm() {}

  private static Map<String, Boolean> switches() {
    Map<String, Boolean> switches = new LinkedHashMap<>();
    switches.put("on", true);
    switches.put("off", false);
    return switches;
  }

  private static Map<String, Optional<Rescue.Form>> forms() {
    Map<String, Optional<Rescue.Form>> forms = new LinkedHashMap<>();
    forms.put("none", Optional.empty());
    Arrays.stream(Rescue.Form.values())
        .forEach(form -> forms.put(Scalar.hyphenated(form), Optional.of(form)));
    return forms;
  }

  /**
   * Makes the policy.
   *
   * @param cureMonths after how many months what is unpaid is a default
   * @return the policy, or null after saying what is wrong with it
   */
  static @Nullable PublicPolicy make(
      Values written,
      Map<PartyId, Party> parties,
      Map<ContractId, Contract> contracts,
      int cureMonths,
      Context context) {
    Optional<Rescue.Form> form = written.or(RESCUE, Optional.empty());
    boolean guarantees = written.or(GUARANTEES, false);
    if (form.isEmpty()) {
      return new PublicPolicy(guarantees, null);
    }
    int before = context.problems().count();
    if (cureMonths < LEAST_CURE_MONTHS) {
      written.refuse(RESCUE, context, "none, as 'settlement.cure' is too short for a rescue");
    }
    require(written, RESCUER, context);
    require(written, RESCUED, context);
    require(written, LIMIT, context);
    if (context.problems().count() > before) {
      return null;
    }
    checkParties(form.get(), written, parties, context);
    ContractId reserved = new ContractId(written.get(RESCUED) + "-rescue");
    if (contracts.containsKey(reserved)) {
      String allowed = "another party, as its rescue is the contract '" + reserved + "'";
      written.refuse(RESCUED, context, allowed);
    }
    Rescue.Facility facility = facility(form.get(), written, contracts, context);
    return context.problems().count() > before
        ? null
        : new PublicPolicy(
            guarantees,
            new Rescue(
                form.get(),
                written.get(RESCUER),
                written.get(RESCUED),
                written.get(LIMIT),
                facility,
                written.or(EXPECTED_LOSS, Rate.ZERO)));
  }

  private static void require(Values written, Field<?> field, Context context) {
    if (!written.has(field)) {
      written.refuse(field, context, "one for this rescue: " + field.about());
    }
  }

  private static void checkParties(
      Rescue.Form form, Values written, Map<PartyId, Party> parties, Context context) {
    Party rescuer = parties.get(written.get(RESCUER));
    Party rescued = parties.get(written.get(RESCUED));
    if (rescuer != null && rescued != null) {
      if (rescuer.equals(rescued)) {
        written.refuse(RESCUER, context, "somebody other than the rescued");
      }
      if (!rescued.kind().acts()) {
        written.refuse(RESCUED, context, "a party that is no outside sector");
      }
      boolean isPublic = rescuer.kind() == PartyKind.PUBLIC_SECTOR;
      if (form == Rescue.Form.ABSORPTION && (isPublic || !rescuer.kind().acts())) {
        written.refuse(RESCUER, context, "a firm, for an absorption");
      }
      if (form != Rescue.Form.ABSORPTION && !isPublic) {
        written.refuse(RESCUER, context, "a party of the kind public-sector, for this rescue");
      }
    }
  }

  private static Rescue.@Nullable Facility facility(
      Rescue.Form form, Values written, Map<ContractId, Contract> contracts, Context context) {
    if (form.takesOver()) {
      return null;
    }
    require(written, FACILITY, context);
    ContractId id = written.find(FACILITY);
    Contract loan = id == null ? null : contracts.get(id);
    if (!(loan instanceof TermLoan) || !loan.obligor().equals(written.get(RESCUED))) {
      if (loan != null) {
        written.refuse(
            FACILITY, context, "a term loan to '" + written.get(RESCUED) + "', the rescued");
      }
      return null;
    }
    if (loan.obligee().equals(written.get(RESCUER))) {
      written.refuse(FACILITY, context, "a loan of somebody other than the rescuer");
      return null;
    }
    return new Rescue.Facility(loan.id(), loan.obligee());
  }

  /** Tells whether a contract is in force under a policy. */
  static boolean isInForce(Contract contract, PublicPolicy policy, Map<PartyId, Party> parties) {
    Party obligor = parties.get(contract.obligor());
    boolean isPublic = obligor != null && obligor.kind() == PartyKind.PUBLIC_SECTOR;
    return policy.guarantees() || !(contract instanceof Guarantee) || !isPublic;
  }
}
