package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Schedule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an equity round is written. */
final class EquityRoundForm implements ContractForm {

  static final Field<PartyId> INVESTOR =
      Field.required("investor", Reference.PARTY, "who pays; a party id");

  static final Field<PartyId> ISSUER =
      Field.required("issuer", Reference.PARTY, "who issues shares; a party id");

  static final Field<Schedule> INSTALMENTS =
      Field.required(
          "instalments",
          new Timetable<>(Units.POSITIVE_MONEY, Money::cents),
          "cash for shares, by month");

  static final Field<Money> POST_MONEY =
      Field.required(
          "post-money", Units.POSITIVE_MONEY, "value of the issuer with the new cash in it");

  @Override
  public String type() {
    return "equity-round";
  }

  @Override
  public Class<? extends Contract> made() {
    return EquityRound.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(INVESTOR, ISSUER, INSTALMENTS, POST_MONEY);
  }

  @Override
  public Seniority usualSeniority() {
    return Seniority.EQUITY;
  }

  @Override
  public @Nullable Contract make(Heading heading, Values terms, Context context) {
    Money all = Money.ofCents(terms.get(INSTALMENTS).total());
    if (terms.get(POST_MONEY).isLessThan(all)) {
      String found = "instalments of " + all + " USD in all";
      terms.refuse(INSTALMENTS, context, found, "at most the value with the new cash in it");
      return null;
    }
    return new EquityRound(
        heading,
        terms.get(INVESTOR),
        terms.get(ISSUER),
        terms.get(INSTALMENTS),
        terms.get(POST_MONEY));
  }
}
