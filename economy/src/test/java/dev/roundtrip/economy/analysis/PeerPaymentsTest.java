package dev.roundtrip.economy.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeerPaymentsTest {

  private static final PartyId BUYER = new PartyId("buyer");
  private static final PartyId CHIPS = new PartyId("chips");
  private static final PartyId CLOUD = new PartyId("cloud");
  private static final PartyId CUSTOMERS = new PartyId("customers");
  private static final PartyId VEHICLE = new PartyId("vehicle");
  private static final List<PartyId> ACTING = List.of(BUYER, CHIPS, CLOUD, VEHICLE);

  private static final List<Event> LOOP =
      List.of(
          paid(CHIPS, BUYER, ObligationKind.EQUITY, 60),
          paid(CUSTOMERS, BUYER, ObligationKind.SALES, 40),
          paid(BUYER, CLOUD, ObligationKind.CAPACITY, 100),
          paid(CLOUD, CHIPS, ObligationKind.CHIP_BALANCE, 80));

  private static Circularity measure(PaymentScope scope, List<Event> events) {
    PeerPayments payments = new PeerPayments(ACTING, scope);
    payments.add(events);
    return payments.measure();
  }

  @Test
  void theExampleByHand() {
    Circularity loop = measure(PaymentScope.CASH_WITH_EQUITY, LOOP);
    assertThat(loop.paid()).isEqualTo(Money.ofDollars(240));
    assertThat(loop.byVolume()).isCloseTo(0.75, within(1e-12));
    assertThat(loop.byThroughput()).isCloseTo(0.6, within(1e-12));
    assertThat(loop.throughputError()).isZero();
    assertThat(loop.largest()).isEqualTo(Money.ofDollars(180));
    assertThat(loop.cycles())
        .containsExactly(new Circularity.Cycle(List.of(BUYER, CLOUD, CHIPS), Money.ofDollars(60)));
    assertThat(loop.chance()).isBetween(0.0, 1.0);
  }

  @Test
  void withoutEquityNothingGoesRound() {
    Circularity loop = measure(PaymentScope.CASH_ALONE, LOOP);
    assertThat(loop.paid()).isEqualTo(Money.ofDollars(180));
    assertThat(loop.byVolume()).isZero();
    assertThat(loop.cycles()).isEmpty();
    assertThat(measure(PaymentScope.CASH_ALONE, List.of()).byThroughput()).isZero();
  }

  @Test
  void aVehiclePutInBetweenChangesOnlyTheVolume() {
    List<Event> longer =
        List.of(
            LOOP.get(0),
            LOOP.get(1),
            paid(BUYER, VEHICLE, ObligationKind.CAPACITY, 100),
            paid(VEHICLE, CLOUD, ObligationKind.CAPACITY, 100),
            LOOP.get(3));
    Circularity direct = measure(PaymentScope.CASH_WITH_EQUITY, LOOP);
    Circularity indirect = measure(PaymentScope.CASH_WITH_EQUITY, longer);
    assertThat(indirect.byThroughput()).isCloseTo(direct.byThroughput(), within(1e-12));
    assertThat(indirect.byVolume()).isCloseTo(240.0 / 340, within(1e-12));
  }

  @Test
  void whatTwoPayEachOtherIsACycleOfTwo() {
    Circularity both =
        measure(
            PaymentScope.CASH_ALONE,
            List.of(
                paid(BUYER, CLOUD, ObligationKind.CAPACITY, 50),
                paid(CLOUD, BUYER, ObligationKind.REVENUE_SHARE, 10)));
    assertThat(both.cycles())
        .containsExactly(new Circularity.Cycle(List.of(BUYER, CLOUD), Money.ofDollars(10)));
    assertThat(both.byVolume()).isCloseTo(20.0 / 60, within(1e-12));
  }

  @Test
  void aLoanDrawnAndRepaidCountsOnlyAmongAllPayments() {
    List<Event> loan =
        List.of(
            paid(CHIPS, BUYER, ObligationKind.DRAW, 60),
            paid(BUYER, CHIPS, ObligationKind.PRINCIPAL, 20));
    assertThat(measure(PaymentScope.CASH_WITH_EQUITY, loan).paid()).isEqualTo(Money.ZERO);
    Circularity all = measure(PaymentScope.ALL, loan);
    assertThat(all.byVolume()).isCloseTo(0.5, within(1e-12));
    assertThat(all.byThroughput()).isCloseTo(20.0 / 60, within(1e-12));
  }

  private static Event paid(PartyId payer, PartyId payee, ObligationKind kind, long dollars) {
    ContractId contract = new ContractId(payer + "-" + payee);
    ObligationId id = new ObligationId(contract, kind, Period.of(2025, 1));
    Money amount = Money.ofDollars(dollars);
    Obligation due = new Obligation(id, payer, payee, amount, Seniority.SENIOR);
    return new Event.ContractChanged(new ContractEvent.ObligationPaid(due, amount));
  }
}
