package dev.roundtrip.economy.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Interest;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.PlainMonth;
import dev.roundtrip.economy.contract.Repayment;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettlementTest {

  private static final Period MARCH = Period.of(2030, 3);
  private static final PartyId A = new PartyId("a");
  private static final PartyId B = new PartyId("b");
  private static final PartyId C = new PartyId("c");
  private static final PartyId X = new PartyId("x");

  private static Obligation owed(
      PartyId from, PartyId to, long millions, Period due, ObligationKind kind, Seniority rank) {
    ObligationId id = new ObligationId(new ContractId(from + "-to-" + to), kind, due);
    return new Obligation(id, from, to, Money.ofMillions(millions), rank);
  }

  @Test
  void securedPrincipalIsSecuredUpToTheCollateralAndOrdinaryForTheRest() {
    Obligation large =
        owed(A, B, 600, MARCH, ObligationKind.ACCELERATED_PRINCIPAL, Seniority.SECURED);
    Obligation small =
        owed(A, X, 300, MARCH, ObligationKind.ACCELERATED_PRINCIPAL, Seniority.SECURED);
    Obligation rent = owed(A, B, 50, MARCH, ObligationKind.DAMAGES, Seniority.SENIOR);
    assertThat(Acceleration.ranked(List.of(large, rent, small), Money.ofMillions(450)))
        .extracting(
            due -> due.id().kind(), Obligation::obligee, Obligation::amount, Obligation::seniority)
        .containsExactly(
            tuple(
                ObligationKind.ACCELERATED_PRINCIPAL, B, Money.ofMillions(300), Seniority.SECURED),
            tuple(ObligationKind.UNSECURED_PRINCIPAL, B, Money.ofMillions(300), Seniority.SENIOR),
            tuple(ObligationKind.DAMAGES, B, Money.ofMillions(50), Seniority.SENIOR),
            tuple(
                ObligationKind.ACCELERATED_PRINCIPAL, X, Money.ofMillions(150), Seniority.SECURED),
            tuple(ObligationKind.UNSECURED_PRINCIPAL, X, Money.ofMillions(150), Seniority.SENIOR));
    assertThat(Acceleration.ranked(List.of(large), Money.ofMillions(600))).containsExactly(large);
  }

  /**
   * A has 100 and owes B 100 and X 50, the latter past its cure period: B gets 66.7 and can pay the
   * 60 it owes X. But A is in default, its secured loan of 1,000 takes all, and B falls with it.
   */
  @Test
  void aDefaultThatTakesMoneyFromAnotherIsACascadeInTheSameMonth() {
    List<Obligation> due = new ArrayList<>();
    due.add(owed(A, X, 50, MARCH.plus(-2), ObligationKind.SALES, Seniority.SENIOR));
    due.add(owed(B, X, 60, MARCH.plus(-2), ObligationKind.SALES, Seniority.SENIOR));
    due.add(owed(A, B, 100, MARCH, ObligationKind.CAPACITY, Seniority.SENIOR));
    SortedMap<PartyId, Settlement.Standing> standings = new TreeMap<>();
    standings.put(A, new Settlement.Standing(Money.ofMillions(100), false, false, true));
    standings.put(B, new Settlement.Standing(Money.ZERO, false, false, true));
    standings.put(X, new Settlement.Standing(Money.ZERO, true, false, false));
    List<Event> events =
        Settlement.settle(
            PlainMonth.of(MARCH),
            2,
            standings,
            List.of(loan()),
            party -> Money.ofMillions(2_000),
            due,
            List.of());
    assertThat(events)
        .filteredOn(Event.DefaultDeclared.class::isInstance)
        .extracting(event -> (Event.DefaultDeclared) event)
        .extracting(Event.DefaultDeclared::party, Event.DefaultDeclared::depth)
        .containsExactly(tuple(A, 1), tuple(B, 2));
  }

  /**
   * C has nothing of the 100 it owes A from this month, so A, which owes B 100 and X 50, falls
   * because of C, with a depth of 2; B falls because of A's loan, below A, though in the clearing
   * with the loan A is short by itself.
   */
  @Test
  void whoFallsBecauseOfADefaultFallsDeeperThanIt() {
    List<Obligation> due = new ArrayList<>();
    due.add(owed(A, X, 50, MARCH.plus(-2), ObligationKind.SALES, Seniority.SENIOR));
    due.add(owed(B, X, 60, MARCH.plus(-2), ObligationKind.SALES, Seniority.SENIOR));
    due.add(owed(A, B, 100, MARCH, ObligationKind.CAPACITY, Seniority.SENIOR));
    due.add(owed(C, A, 100, MARCH, ObligationKind.SALES, Seniority.SENIOR));
    SortedMap<PartyId, Settlement.Standing> standings = new TreeMap<>();
    standings.put(A, new Settlement.Standing(Money.ofMillions(100), false, false, true));
    standings.put(B, new Settlement.Standing(Money.ZERO, false, false, true));
    standings.put(C, new Settlement.Standing(Money.ZERO, false, false, false));
    standings.put(X, new Settlement.Standing(Money.ZERO, true, false, false));
    List<Event> events =
        Settlement.settle(
            PlainMonth.of(MARCH),
            2,
            standings,
            List.of(loan()),
            party -> Money.ofMillions(2_000),
            due,
            List.of());
    assertThat(events)
        .filteredOn(Event.DefaultDeclared.class::isInstance)
        .extracting(event -> (Event.DefaultDeclared) event)
        .extracting(Event.DefaultDeclared::party, Event.DefaultDeclared::depth)
        .containsExactly(tuple(A, 2), tuple(B, 3));
  }

  /**
   * A has 100 and keeps back the 30 it owes X for power, past its cure period. In default it is an
   * estate: the power comes first and its secured loan of 1,000 gets the other 70.
   */
  @Test
  void anEstatePaysByRankWhatItsPartyKeptBack() {
    SortedMap<PartyId, Settlement.Standing> standings = new TreeMap<>();
    standings.put(A, new Settlement.Standing(Money.ofMillions(100), false, false, true));
    standings.put(B, new Settlement.Standing(Money.ZERO, false, false, false));
    standings.put(X, new Settlement.Standing(Money.ZERO, true, false, false));
    Obligation power =
        owed(A, X, 30, MARCH.plus(-2), ObligationKind.OPERATING_COST, Seniority.OPERATING);
    List<Event> events =
        Settlement.settle(
            PlainMonth.of(MARCH),
            2,
            standings,
            List.of(loan()),
            party -> Money.ofMillions(2_000),
            List.of(),
            List.of(power));
    assertThat(events)
        .extracting(event ->
            event
                    instanceof
                    Event.ContractChanged(ContractEvent.ObligationPaid(Obligation due, Money paid))
                ? tuple(due.id().kind(), paid)
                : null)
        .filteredOn(paid -> paid != null)
        .containsExactlyInAnyOrder(
            tuple(ObligationKind.OPERATING_COST, Money.ofMillions(30)),
            tuple(ObligationKind.ACCELERATED_PRINCIPAL, Money.ofMillions(70)));
  }

  /**
   * A has nothing for the 50 it owes B, which so cannot pay X its 40: both are past their cure
   * periods in the same month, and B falls because of A. C falls by itself.
   */
  @Test
  void whoIsShortBecauseOfAnotherFallsDeeperInTheSameMonth() {
    Period due = MARCH.plus(-2);
    List<Obligation> claims =
        List.of(
            owed(A, B, 50, due, ObligationKind.SALES, Seniority.SENIOR),
            owed(B, X, 40, due, ObligationKind.SALES, Seniority.SENIOR),
            owed(C, X, 10, due, ObligationKind.SALES, Seniority.SENIOR));
    SortedMap<PartyId, Settlement.Standing> standings = new TreeMap<>();
    for (PartyId party : List.of(A, B, C)) {
      standings.put(party, new Settlement.Standing(Money.ZERO, false, false, true));
    }
    standings.put(X, new Settlement.Standing(Money.ZERO, true, false, false));
    List<Event> events =
        Settlement.settle(
            PlainMonth.of(MARCH), 2, standings, List.of(), party -> Money.ZERO, claims, List.of());
    assertThat(events)
        .filteredOn(Event.DefaultDeclared.class::isInstance)
        .extracting(event -> (Event.DefaultDeclared) event)
        .extracting(Event.DefaultDeclared::party, Event.DefaultDeclared::depth)
        .containsExactly(tuple(A, 1), tuple(B, 2), tuple(C, 1));
  }

  /**
   * A loan of 600 was called last month, and one of 1,000 falls due with the default. Plant worth
   * 800 secures 300 and 500 of them; the 160 that are there go to these alone, by their shares.
   */
  @Test
  void whatWasCalledBeforeTheDefaultSharesThePlantToo() {
    Obligation called =
        owed(A, B, 600, MARCH.previous(), ObligationKind.ACCELERATED_PRINCIPAL, Seniority.SECURED);
    Obligation old = owed(A, X, 1, MARCH.plus(-2), ObligationKind.SALES, Seniority.SENIOR);
    SortedMap<PartyId, Settlement.Standing> standings = new TreeMap<>();
    standings.put(A, new Settlement.Standing(Money.ofMillions(160), false, false, true));
    standings.put(B, new Settlement.Standing(Money.ZERO, false, false, false));
    standings.put(X, new Settlement.Standing(Money.ZERO, true, false, false));
    List<Event> events =
        Settlement.settle(
            PlainMonth.of(MARCH),
            2,
            standings,
            List.of(loan()),
            party -> Money.ofMillions(800),
            List.of(called),
            List.of(old));
    ContractEvent.RankLost lost = new ContractEvent.RankLost(called, Money.ofMillions(300));
    assertThat(events).contains(new Event.ContractChanged(lost));
    assertThat(lost.ordinary())
        .isEqualTo(
            owed(
                A, B, 300, MARCH.previous(), ObligationKind.UNSECURED_PRINCIPAL, Seniority.SENIOR));
    assertThat(events)
        .contains(
            new Event.ContractChanged(
                new ContractEvent.ObligationPaid(
                    called.lessPaid(Money.ofMillions(300)), Money.ofMillions(60))));
  }

  private static ContractState loan() {
    Heading heading =
        new Heading(
            new ContractId("loan"),
            MARCH,
            new Term(MARCH, MARCH.plus(60)),
            Seniority.SECURED,
            Binding.FIRM);
    Money principal = Money.ofMillions(1_000);
    return TermLoan.plain(
            heading,
            A,
            X,
            principal,
            principal,
            Interest.coupon(Rate.ofPercent(5)),
            MARCH,
            Repayment.BULLET)
        .atSigning();
  }
}
