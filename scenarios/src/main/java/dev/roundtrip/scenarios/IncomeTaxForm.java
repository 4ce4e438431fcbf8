package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.IncomeTax;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;

/** How a tax on profit is written. */
final class IncomeTaxForm implements ContractForm {

  static final Field<PartyId> PAYER =
      Field.required("payer", Reference.PARTY, "whose profit is taxed; a party id");

  static final Field<PartyId> TREASURY =
      Field.required("treasury", Reference.PARTY, "who is paid; a party id");

  static final Field<Rate> RATE =
      Field.required("rate", Units.SHARE, "share of the taxable profit of a quarter");

  @Override
  public String type() {
    return "income-tax";
  }

  @Override
  public Class<? extends Contract> made() {
    return IncomeTax.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(PAYER, TREASURY, RATE);
  }

  @Override
  public Seniority usualSeniority() {
    return Seniority.OPERATING;
  }

  @Override
  public Contract make(Heading heading, Values terms, Context context) {
    return new IncomeTax(heading, terms.get(PAYER), terms.get(TREASURY), terms.get(RATE));
  }

  /** Says where it does not fit with the rest of the scenario. */
  static void check(IncomeTax tax, Fitting fitting) {
    fitting.mustAct(tax.payer(), PAYER, "whose profit is published");
  }
}
