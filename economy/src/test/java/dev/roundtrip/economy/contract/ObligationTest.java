package dev.roundtrip.economy.contract;

import static dev.roundtrip.economy.contract.Terms.A;
import static dev.roundtrip.economy.contract.Terms.B;
import static dev.roundtrip.economy.contract.Terms.ID;
import static dev.roundtrip.economy.contract.Terms.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObligationTest {

  private static final PartyId C = new PartyId("c");
  private static final Money AMOUNT = Money.ofCents(100);

  private static final ObligationId RENT = new ObligationId(ID, ObligationKind.CAPACITY, START);

  private static Obligation rent() {
    return new Obligation(RENT, A, B, AMOUNT, Seniority.SENIOR);
  }

  @Test
  void twoAreEqualIfAllOfThemIs() {
    assertThat(rent()).isEqualTo(rent()).hasSameHashCodeAs(rent());
    List<Obligation> others =
        List.of(
            new Obligation(RENT, C, B, AMOUNT, Seniority.SENIOR),
            new Obligation(RENT, A, C, AMOUNT, Seniority.SENIOR),
            new Obligation(RENT, A, B, Money.ofCents(101), Seniority.SENIOR),
            new Obligation(RENT, A, B, AMOUNT, Seniority.SECURED),
            with(new ObligationId(new ContractId("d"), ObligationKind.CAPACITY, START)),
            with(new ObligationId(ID, ObligationKind.DEFICIENCY, START)),
            with(new ObligationId(ID, ObligationKind.CAPACITY, START.next())));
    assertThat(others).allSatisfy(other -> assertThat(other).isNotEqualTo(rent()));
    assertThat(rent()).isNotEqualTo(null).isNotEqualTo(RENT);
  }

  private static Obligation with(ObligationId id) {
    return new Obligation(id, A, B, AMOUNT, Seniority.SENIOR);
  }
}
