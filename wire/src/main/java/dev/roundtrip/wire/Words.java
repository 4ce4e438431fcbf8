package dev.roundtrip.wire;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Intervention;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.environment.Statement.Standing;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.settlement.Refusal;
import dev.roundtrip.proto.v1.AccrualKind;
import dev.roundtrip.proto.v1.InterventionKind;
import dev.roundtrip.proto.v1.WriteDownKind;

/** Words from a closed list, in pairs. */
final class Words {

  private Words() {}

  static dev.roundtrip.proto.v1.Round encode(Round value) {
    return switch (value) {
      case PLAN -> dev.roundtrip.proto.v1.Round.ROUND_PLAN;
      case RESPOND -> dev.roundtrip.proto.v1.Round.ROUND_RESPOND;
      case COMMIT -> dev.roundtrip.proto.v1.Round.ROUND_COMMIT;
    };
  }

  static Round decode(dev.roundtrip.proto.v1.Round value) throws WireException {
    return switch (value) {
      case ROUND_PLAN -> Round.PLAN;
      case ROUND_RESPOND -> Round.RESPOND;
      case ROUND_COMMIT -> Round.COMMIT;
      case ROUND_UNSPECIFIED, UNRECOGNIZED -> throw Fields.notSet("round");
    };
  }

  static dev.roundtrip.proto.v1.Standing encode(Standing value) {
    return switch (value) {
      case SOUND -> dev.roundtrip.proto.v1.Standing.STANDING_SOUND;
      case IN_ARREARS -> dev.roundtrip.proto.v1.Standing.STANDING_IN_ARREARS;
      case DEFAULTED -> dev.roundtrip.proto.v1.Standing.STANDING_DEFAULTED;
    };
  }

  static Standing decode(dev.roundtrip.proto.v1.Standing value) throws WireException {
    return switch (value) {
      case STANDING_SOUND -> Standing.SOUND;
      case STANDING_IN_ARREARS -> Standing.IN_ARREARS;
      case STANDING_DEFAULTED -> Standing.DEFAULTED;
      case STANDING_UNSPECIFIED, UNRECOGNIZED -> throw Fields.notSet("standing");
    };
  }

  static InterventionKind encode(Intervention.Kind value) {
    return switch (value) {
      case OPERATING_COSTS -> InterventionKind.INTERVENTION_KIND_OPERATING_COSTS;
      case OTHER_REVENUE -> InterventionKind.INTERVENTION_KIND_OTHER_REVENUE;
      case COVENANTS -> InterventionKind.INTERVENTION_KIND_COVENANTS;
      case FUNDING_STOPPED -> InterventionKind.INTERVENTION_KIND_FUNDING_STOPPED;
      case TO_THE_LETTER -> InterventionKind.INTERVENTION_KIND_TO_THE_LETTER;
      case PAYMENTS_STOPPED -> InterventionKind.INTERVENTION_KIND_PAYMENTS_STOPPED;
      case EMBARGO -> InterventionKind.INTERVENTION_KIND_EMBARGO;
      case CANCELLED -> InterventionKind.INTERVENTION_KIND_CANCELLED;
      case STRETCHED -> InterventionKind.INTERVENTION_KIND_STRETCHED;
      case CALLED -> InterventionKind.INTERVENTION_KIND_CALLED;
      case CREDIT_REFUSED -> InterventionKind.INTERVENTION_KIND_CREDIT_REFUSED;
      case RESCUE_REFUSED -> InterventionKind.INTERVENTION_KIND_RESCUE_REFUSED;
      case NATIONALISED -> InterventionKind.INTERVENTION_KIND_NATIONALISED;
      case GUARANTEED -> InterventionKind.INTERVENTION_KIND_GUARANTEED;
    };
  }

  static Intervention.Kind decode(InterventionKind value) throws WireException {
    return switch (value) {
      case INTERVENTION_KIND_OPERATING_COSTS -> Intervention.Kind.OPERATING_COSTS;
      case INTERVENTION_KIND_OTHER_REVENUE -> Intervention.Kind.OTHER_REVENUE;
      case INTERVENTION_KIND_COVENANTS -> Intervention.Kind.COVENANTS;
      case INTERVENTION_KIND_FUNDING_STOPPED -> Intervention.Kind.FUNDING_STOPPED;
      case INTERVENTION_KIND_TO_THE_LETTER -> Intervention.Kind.TO_THE_LETTER;
      case INTERVENTION_KIND_PAYMENTS_STOPPED -> Intervention.Kind.PAYMENTS_STOPPED;
      case INTERVENTION_KIND_EMBARGO -> Intervention.Kind.EMBARGO;
      case INTERVENTION_KIND_CANCELLED -> Intervention.Kind.CANCELLED;
      case INTERVENTION_KIND_STRETCHED -> Intervention.Kind.STRETCHED;
      case INTERVENTION_KIND_CALLED -> Intervention.Kind.CALLED;
      case INTERVENTION_KIND_CREDIT_REFUSED -> Intervention.Kind.CREDIT_REFUSED;
      case INTERVENTION_KIND_RESCUE_REFUSED -> Intervention.Kind.RESCUE_REFUSED;
      case INTERVENTION_KIND_NATIONALISED -> Intervention.Kind.NATIONALISED;
      case INTERVENTION_KIND_GUARANTEED -> Intervention.Kind.GUARANTEED;
      case INTERVENTION_KIND_UNSPECIFIED, UNRECOGNIZED -> throw Fields.notSet("kind");
    };
  }

  static dev.roundtrip.proto.v1.ObligationKind encode(ObligationKind value) {
    return switch (value) {
      case CAPACITY -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_CAPACITY;
      case DEFICIENCY -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_DEFICIENCY;
      case CHIP_PREPAYMENT -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_CHIP_PREPAYMENT;
      case CHIP_BALANCE -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_CHIP_BALANCE;
      case UNSECURED_PRINCIPAL ->
          dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_UNSECURED_PRINCIPAL;
      case DEFERRED_RENT -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_DEFERRED_RENT;
      case ACCELERATED_RENT ->
          dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_ACCELERATED_RENT;
      case STEP_DOWN_FEE -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_STEP_DOWN_FEE;
      case DEPOSIT -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_DEPOSIT;
      case DEPOSIT_RETURN -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_DEPOSIT_RETURN;
      case DAMAGES -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_DAMAGES;
      case SALES -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_SALES;
      case REVENUE_SHARE -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_REVENUE_SHARE;
      case INTEREST -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_INTEREST;
      case PRINCIPAL -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_PRINCIPAL;
      case ACCELERATED_PRINCIPAL ->
          dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_ACCELERATED_PRINCIPAL;
      case DRAW -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_DRAW;
      case EQUITY -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_EQUITY;
      case OTHER_REVENUE -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_OTHER_REVENUE;
      case OPERATING_COST -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_OPERATING_COST;
      case COST_OF_SALES -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_COST_OF_SALES;
      case CHIP_PURCHASE -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_CHIP_PURCHASE;
      case CAPITAL_SPENDING ->
          dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_CAPITAL_SPENDING;
      case TAX_CREDIT -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_TAX_CREDIT;
      case INCOME_TAX -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_INCOME_TAX;
      case DISTRIBUTION -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_DISTRIBUTION;
      case GUARANTEE -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_GUARANTEE;
      case GUARANTEE_RETURN ->
          dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_GUARANTEE_RETURN;
      case STRIKE -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_STRIKE;
      case WAIVER_FEE -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_WAIVER_FEE;
      case CHIP_RENT -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_CHIP_RENT;
      case CONSTRUCTION -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_CONSTRUCTION;
      case SHARE_SALE -> dev.roundtrip.proto.v1.ObligationKind.OBLIGATION_KIND_SHARE_SALE;
    };
  }

  static ObligationKind decode(dev.roundtrip.proto.v1.ObligationKind value) throws WireException {
    return switch (value) {
      case OBLIGATION_KIND_CAPACITY -> ObligationKind.CAPACITY;
      case OBLIGATION_KIND_DEFICIENCY -> ObligationKind.DEFICIENCY;
      case OBLIGATION_KIND_CHIP_PREPAYMENT -> ObligationKind.CHIP_PREPAYMENT;
      case OBLIGATION_KIND_CHIP_BALANCE -> ObligationKind.CHIP_BALANCE;
      case OBLIGATION_KIND_UNSECURED_PRINCIPAL -> ObligationKind.UNSECURED_PRINCIPAL;
      case OBLIGATION_KIND_DEFERRED_RENT -> ObligationKind.DEFERRED_RENT;
      case OBLIGATION_KIND_ACCELERATED_RENT -> ObligationKind.ACCELERATED_RENT;
      case OBLIGATION_KIND_STEP_DOWN_FEE -> ObligationKind.STEP_DOWN_FEE;
      case OBLIGATION_KIND_DEPOSIT -> ObligationKind.DEPOSIT;
      case OBLIGATION_KIND_DEPOSIT_RETURN -> ObligationKind.DEPOSIT_RETURN;
      case OBLIGATION_KIND_DAMAGES -> ObligationKind.DAMAGES;
      case OBLIGATION_KIND_SALES -> ObligationKind.SALES;
      case OBLIGATION_KIND_REVENUE_SHARE -> ObligationKind.REVENUE_SHARE;
      case OBLIGATION_KIND_INTEREST -> ObligationKind.INTEREST;
      case OBLIGATION_KIND_PRINCIPAL -> ObligationKind.PRINCIPAL;
      case OBLIGATION_KIND_ACCELERATED_PRINCIPAL -> ObligationKind.ACCELERATED_PRINCIPAL;
      case OBLIGATION_KIND_DRAW -> ObligationKind.DRAW;
      case OBLIGATION_KIND_EQUITY -> ObligationKind.EQUITY;
      case OBLIGATION_KIND_OTHER_REVENUE -> ObligationKind.OTHER_REVENUE;
      case OBLIGATION_KIND_OPERATING_COST -> ObligationKind.OPERATING_COST;
      case OBLIGATION_KIND_COST_OF_SALES -> ObligationKind.COST_OF_SALES;
      case OBLIGATION_KIND_CHIP_PURCHASE -> ObligationKind.CHIP_PURCHASE;
      case OBLIGATION_KIND_CAPITAL_SPENDING -> ObligationKind.CAPITAL_SPENDING;
      case OBLIGATION_KIND_TAX_CREDIT -> ObligationKind.TAX_CREDIT;
      case OBLIGATION_KIND_INCOME_TAX -> ObligationKind.INCOME_TAX;
      case OBLIGATION_KIND_DISTRIBUTION -> ObligationKind.DISTRIBUTION;
      case OBLIGATION_KIND_GUARANTEE -> ObligationKind.GUARANTEE;
      case OBLIGATION_KIND_GUARANTEE_RETURN -> ObligationKind.GUARANTEE_RETURN;
      case OBLIGATION_KIND_STRIKE -> ObligationKind.STRIKE;
      case OBLIGATION_KIND_WAIVER_FEE -> ObligationKind.WAIVER_FEE;
      case OBLIGATION_KIND_CHIP_RENT -> ObligationKind.CHIP_RENT;
      case OBLIGATION_KIND_CONSTRUCTION -> ObligationKind.CONSTRUCTION;
      case OBLIGATION_KIND_SHARE_SALE -> ObligationKind.SHARE_SALE;
      case OBLIGATION_KIND_UNSPECIFIED, UNRECOGNIZED -> throw Fields.notSet("kind");
    };
  }

  static dev.roundtrip.proto.v1.Seniority encode(Seniority value) {
    return switch (value) {
      case OPERATING -> dev.roundtrip.proto.v1.Seniority.SENIORITY_OPERATING;
      case SECURED -> dev.roundtrip.proto.v1.Seniority.SENIORITY_SECURED;
      case SENIOR -> dev.roundtrip.proto.v1.Seniority.SENIORITY_SENIOR;
      case SUBORDINATED -> dev.roundtrip.proto.v1.Seniority.SENIORITY_SUBORDINATED;
      case EQUITY -> dev.roundtrip.proto.v1.Seniority.SENIORITY_EQUITY;
    };
  }

  static Seniority decode(dev.roundtrip.proto.v1.Seniority value) throws WireException {
    return switch (value) {
      case SENIORITY_OPERATING -> Seniority.OPERATING;
      case SENIORITY_SECURED -> Seniority.SECURED;
      case SENIORITY_SENIOR -> Seniority.SENIOR;
      case SENIORITY_SUBORDINATED -> Seniority.SUBORDINATED;
      case SENIORITY_EQUITY -> Seniority.EQUITY;
      case SENIORITY_UNSPECIFIED, UNRECOGNIZED -> throw Fields.notSet("seniority");
    };
  }

  static dev.roundtrip.proto.v1.Binding encode(Binding value) {
    return switch (value) {
      case FIRM -> dev.roundtrip.proto.v1.Binding.BINDING_FIRM;
      case CONDITIONAL -> dev.roundtrip.proto.v1.Binding.BINDING_CONDITIONAL;
      case LETTER_OF_INTENT -> dev.roundtrip.proto.v1.Binding.BINDING_LETTER_OF_INTENT;
    };
  }

  static Binding decode(dev.roundtrip.proto.v1.Binding value) throws WireException {
    return switch (value) {
      case BINDING_FIRM -> Binding.FIRM;
      case BINDING_CONDITIONAL -> Binding.CONDITIONAL;
      case BINDING_LETTER_OF_INTENT -> Binding.LETTER_OF_INTENT;
      case BINDING_UNSPECIFIED, UNRECOGNIZED -> throw Fields.notSet("binding");
    };
  }

  static dev.roundtrip.proto.v1.Refusal encode(Refusal value) {
    return switch (value) {
      case CONTRACT_NOT_IN_FORCE -> dev.roundtrip.proto.v1.Refusal.REFUSAL_CONTRACT_NOT_IN_FORCE;
      case SENDER_MUST_BE_OBLIGEE -> dev.roundtrip.proto.v1.Refusal.REFUSAL_SENDER_MUST_BE_OBLIGEE;
      case NOT_DUE_UNDER_CONTRACT -> dev.roundtrip.proto.v1.Refusal.REFUSAL_NOT_DUE_UNDER_CONTRACT;
      case ALREADY_INVOICED -> dev.roundtrip.proto.v1.Refusal.REFUSAL_ALREADY_INVOICED;
    };
  }

  static Refusal decode(dev.roundtrip.proto.v1.Refusal value) throws WireException {
    return switch (value) {
      case REFUSAL_CONTRACT_NOT_IN_FORCE -> Refusal.CONTRACT_NOT_IN_FORCE;
      case REFUSAL_SENDER_MUST_BE_OBLIGEE -> Refusal.SENDER_MUST_BE_OBLIGEE;
      case REFUSAL_NOT_DUE_UNDER_CONTRACT -> Refusal.NOT_DUE_UNDER_CONTRACT;
      case REFUSAL_ALREADY_INVOICED -> Refusal.ALREADY_INVOICED;
      case REFUSAL_UNSPECIFIED, UNRECOGNIZED -> throw Fields.notSet("refusal");
    };
  }

  static dev.roundtrip.proto.v1.PartyKind encode(PartyKind value) {
    return switch (value) {
      case BUYER -> dev.roundtrip.proto.v1.PartyKind.PARTY_KIND_BUYER;
      case CHIP_MAKER -> dev.roundtrip.proto.v1.PartyKind.PARTY_KIND_CHIP_MAKER;
      case CLOUD -> dev.roundtrip.proto.v1.PartyKind.PARTY_KIND_CLOUD;
      case VEHICLE -> dev.roundtrip.proto.v1.PartyKind.PARTY_KIND_VEHICLE;
      case INVESTOR -> dev.roundtrip.proto.v1.PartyKind.PARTY_KIND_INVESTOR;
      case LENDER -> dev.roundtrip.proto.v1.PartyKind.PARTY_KIND_LENDER;
      case PUBLIC_SECTOR -> dev.roundtrip.proto.v1.PartyKind.PARTY_KIND_PUBLIC_SECTOR;
      case OUTSIDE -> dev.roundtrip.proto.v1.PartyKind.PARTY_KIND_OUTSIDE;
      case CAPITAL_MARKETS -> dev.roundtrip.proto.v1.PartyKind.PARTY_KIND_CAPITAL_MARKETS;
    };
  }

  static PartyKind decode(dev.roundtrip.proto.v1.PartyKind value) throws WireException {
    return switch (value) {
      case PARTY_KIND_BUYER -> PartyKind.BUYER;
      case PARTY_KIND_CHIP_MAKER -> PartyKind.CHIP_MAKER;
      case PARTY_KIND_CLOUD -> PartyKind.CLOUD;
      case PARTY_KIND_VEHICLE -> PartyKind.VEHICLE;
      case PARTY_KIND_INVESTOR -> PartyKind.INVESTOR;
      case PARTY_KIND_LENDER -> PartyKind.LENDER;
      case PARTY_KIND_PUBLIC_SECTOR -> PartyKind.PUBLIC_SECTOR;
      case PARTY_KIND_OUTSIDE -> PartyKind.OUTSIDE;
      case PARTY_KIND_CAPITAL_MARKETS -> PartyKind.CAPITAL_MARKETS;
      case PARTY_KIND_UNSPECIFIED, UNRECOGNIZED -> throw Fields.notSet("kind");
    };
  }

  static AccrualKind encode(Accrual.Kind value) {
    return switch (value) {
      case CHIPS_DELIVERED -> AccrualKind.ACCRUAL_KIND_CHIPS_DELIVERED;
      case SHARES_GRANTED -> AccrualKind.ACCRUAL_KIND_SHARES_GRANTED;
      case ORDERS_CANCELLED -> AccrualKind.ACCRUAL_KIND_ORDERS_CANCELLED;
      case DEPOSIT_KEPT -> AccrualKind.ACCRUAL_KIND_DEPOSIT_KEPT;
      case RENT_DEFERRED -> AccrualKind.ACCRUAL_KIND_RENT_DEFERRED;
      case DEFICIENCY_DEFERRED -> AccrualKind.ACCRUAL_KIND_DEFICIENCY_DEFERRED;
      case FEE_DEFERRED -> AccrualKind.ACCRUAL_KIND_FEE_DEFERRED;
      case DEFERRAL_INTEREST -> AccrualKind.ACCRUAL_KIND_DEFERRAL_INTEREST;
      case GRANT_AMORTISED -> AccrualKind.ACCRUAL_KIND_GRANT_AMORTISED;
      case CHIPS_INSTALLED -> AccrualKind.ACCRUAL_KIND_CHIPS_INSTALLED;
      case GUARANTEE_PROVIDED -> AccrualKind.ACCRUAL_KIND_GUARANTEE_PROVIDED;
      case GUARANTEE_RELEASED -> AccrualKind.ACCRUAL_KIND_GUARANTEE_RELEASED;
      case GUARANTEE_RECOVERED -> AccrualKind.ACCRUAL_KIND_GUARANTEE_RECOVERED;
      case WARRANT_EARNED -> AccrualKind.ACCRUAL_KIND_WARRANT_EARNED;
      case WARRANT_LAPSED -> AccrualKind.ACCRUAL_KIND_WARRANT_LAPSED;
      case FAIR_VALUE_GAIN -> AccrualKind.ACCRUAL_KIND_FAIR_VALUE_GAIN;
      case FAIR_VALUE_LOSS -> AccrualKind.ACCRUAL_KIND_FAIR_VALUE_LOSS;
      case CHIPS_LEASED_OUT -> AccrualKind.ACCRUAL_KIND_CHIPS_LEASED_OUT;
      case CHIPS_WRITTEN_DOWN -> AccrualKind.ACCRUAL_KIND_CHIPS_WRITTEN_DOWN;
      case SITE_COMPLETED -> AccrualKind.ACCRUAL_KIND_SITE_COMPLETED;
    };
  }

  static Accrual.Kind decode(AccrualKind value) throws WireException {
    return switch (value) {
      case ACCRUAL_KIND_CHIPS_DELIVERED -> Accrual.Kind.CHIPS_DELIVERED;
      case ACCRUAL_KIND_SHARES_GRANTED -> Accrual.Kind.SHARES_GRANTED;
      case ACCRUAL_KIND_ORDERS_CANCELLED -> Accrual.Kind.ORDERS_CANCELLED;
      case ACCRUAL_KIND_DEPOSIT_KEPT -> Accrual.Kind.DEPOSIT_KEPT;
      case ACCRUAL_KIND_RENT_DEFERRED -> Accrual.Kind.RENT_DEFERRED;
      case ACCRUAL_KIND_DEFICIENCY_DEFERRED -> Accrual.Kind.DEFICIENCY_DEFERRED;
      case ACCRUAL_KIND_FEE_DEFERRED -> Accrual.Kind.FEE_DEFERRED;
      case ACCRUAL_KIND_DEFERRAL_INTEREST -> Accrual.Kind.DEFERRAL_INTEREST;
      case ACCRUAL_KIND_GRANT_AMORTISED -> Accrual.Kind.GRANT_AMORTISED;
      case ACCRUAL_KIND_CHIPS_INSTALLED -> Accrual.Kind.CHIPS_INSTALLED;
      case ACCRUAL_KIND_GUARANTEE_PROVIDED -> Accrual.Kind.GUARANTEE_PROVIDED;
      case ACCRUAL_KIND_GUARANTEE_RELEASED -> Accrual.Kind.GUARANTEE_RELEASED;
      case ACCRUAL_KIND_GUARANTEE_RECOVERED -> Accrual.Kind.GUARANTEE_RECOVERED;
      case ACCRUAL_KIND_WARRANT_EARNED -> Accrual.Kind.WARRANT_EARNED;
      case ACCRUAL_KIND_WARRANT_LAPSED -> Accrual.Kind.WARRANT_LAPSED;
      case ACCRUAL_KIND_FAIR_VALUE_GAIN -> Accrual.Kind.FAIR_VALUE_GAIN;
      case ACCRUAL_KIND_FAIR_VALUE_LOSS -> Accrual.Kind.FAIR_VALUE_LOSS;
      case ACCRUAL_KIND_CHIPS_LEASED_OUT -> Accrual.Kind.CHIPS_LEASED_OUT;
      case ACCRUAL_KIND_CHIPS_WRITTEN_DOWN -> Accrual.Kind.CHIPS_WRITTEN_DOWN;
      case ACCRUAL_KIND_SITE_COMPLETED -> Accrual.Kind.SITE_COMPLETED;
      case ACCRUAL_KIND_UNSPECIFIED, UNRECOGNIZED -> throw Fields.notSet("kind");
    };
  }

  static WriteDownKind encode(Event.WrittenDown.Kind value) {
    return switch (value) {
      case CLAIM -> WriteDownKind.WRITE_DOWN_KIND_CLAIM;
      case SHARES -> WriteDownKind.WRITE_DOWN_KIND_SHARES;
    };
  }

  static Event.WrittenDown.Kind decode(WriteDownKind value) throws WireException {
    return switch (value) {
      case WRITE_DOWN_KIND_CLAIM -> Event.WrittenDown.Kind.CLAIM;
      case WRITE_DOWN_KIND_SHARES -> Event.WrittenDown.Kind.SHARES;
      case WRITE_DOWN_KIND_UNSPECIFIED, UNRECOGNIZED -> throw Fields.notSet("kind");
    };
  }
}
