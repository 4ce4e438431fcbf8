package dev.roundtrip.economy.books;

import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.List;

/** The books of firms with nothing, and what may happen between them. */
final class SmallBooks {

  static final Period OPENING = Period.of(2026, 12);
  static final Period JANUARY = OPENING.next();
  static final PartyId A = new PartyId("a");
  static final PartyId A_B = new PartyId("a-b");
  static final PartyId B = new PartyId("b");
  static final PartyId B_C = new PartyId("b-c");
  static final PartyId C = new PartyId("c");

  private SmallBooks() {}

  static Books opened() {
    return new Books(List.of(market()), List.of(), OPENING);
  }

  /** The other side of what firms own when the books open. */
  static Party market() {
    return new Party(
        new PartyId("market"),
        "market",
        PartyKind.CAPITAL_MARKETS,
        OpeningSheet.EMPTY,
        Conduct.PLAIN);
  }

  static Obligation obligation(
      String contract, ObligationKind kind, Period period, PartyId from, PartyId to, long cents) {
    ObligationId id = new ObligationId(new ContractId(contract), kind, period);
    return new Obligation(id, from, to, Money.ofCents(cents), Seniority.SENIOR);
  }

  static Event due(Obligation obligation) {
    return new Event.ContractChanged(new ContractEvent.ObligationDue(obligation));
  }

  static Event paid(Obligation obligation) {
    return new Event.ContractChanged(
        new ContractEvent.ObligationPaid(obligation, obligation.amount()));
  }
}
