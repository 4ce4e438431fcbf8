package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.EquityGrant;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an equity grant is written. */
final class EquityGrantForm implements ContractForm {

  private static final BigInteger MOST = BigInteger.TEN.pow(16);

  static final Field<PartyId> GRANTOR =
      Field.required("grantor", Reference.PARTY, "who issues the shares; a party id");

  static final Field<PartyId> RECIPIENT =
      Field.required("recipient", Reference.PARTY, "the customer who receives them; a party id");

  static final Field<Long> SHARES =
      Field.required("shares", Units.SHARE_COUNT, "how many shares are given");

  static final Field<Money> PRICE =
      Field.required("price", Units.PRICE_OF_SHARE, "value of one on the day of the grant");

  @Override
  public String type() {
    return "equity-grant";
  }

  @Override
  public Class<? extends Contract> made() {
    return EquityGrant.class;
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(GRANTOR, RECIPIENT, SHARES, PRICE);
  }

  @Override
  public Seniority usualSeniority() {
    return Seniority.EQUITY;
  }

  @Override
  public @Nullable Contract make(Heading heading, Values terms, Context context) {
    long shares = terms.get(SHARES);
    Money price = terms.get(PRICE);
    BigInteger value = BigInteger.valueOf(shares).multiply(BigInteger.valueOf(price.cents()));
    if (value.compareTo(MOST) > 0) {
      terms.refuse(SHARES, context, "shares that are worth at most 100 trillion USD");
      return null;
    }
    return new EquityGrant(heading, terms.get(GRANTOR), terms.get(RECIPIENT), shares, price);
  }
}
