package dev.roundtrip.ledger.store;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.SignedInRun;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.settlement.Refusal;
import dev.roundtrip.economy.time.Period;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An event worth telling. The many that move the books say themselves in the journal.
 *
 * @param period the month it belongs to
 * @param kind what it is
 * @param party whom it is about, or null
 * @param contract the contract it is about, or null
 * @param amount the amount it is about, or null
 * @param text what happened, for people
 * @param detail what the kind has beside this, by name
 */
public record EventRow(
    Period period,
    EventKind kind,
    @Nullable PartyId party,
    @Nullable ContractId contract,
    @Nullable Money amount,
    String text,
    SortedMap<String, String> detail) {

  public EventRow {
    detail = Collections.unmodifiableSortedMap(new TreeMap<>(detail));
  }

  /** Returns a part of the detail that this kind of event has. */
  public String detail(String name) {
    String value = detail.get(name);
    if (value == null) {
      throw new IllegalArgumentException(kind + " has no " + name + ": " + this);
    }
    return value;
  }

  static EventRow opened(Period period) {
    return of(period, EventKind.OPENED, "opens");
  }

  static EventRow closed(Period period, String hash) {
    return of(period, EventKind.CLOSED, "closes").with("hash", hash);
  }

  static EventRow accepted(Period period, InjectedShock shock) {
    return of(period, EventKind.SHOCK_ACCEPTED, shock.spec() + " from " + shock.effective())
        .with("number", shock.number());
  }

  static EventRow withdrawn(Period period, InjectedShock shock) {
    return of(period, EventKind.SHOCK_WITHDRAWN, shock.spec() + " from " + shock.withdrawn())
        .with("number", shock.number());
  }

  /** What a run is doing now, with all that changes of it. */
  static EventRow state(RunFacts run) {
    String reason = run.reason() == null ? "" : run.reason();
    String text = run.state().text();
    return of(
            run.position().period(),
            EventKind.STATE,
            reason.isEmpty() ? text : text + ": " + reason)
        .with("state", run.state().name())
        .with("reason", reason)
        .with("months_closed", run.monthsClosed())
        .with("hash", run.position().hash())
        .with("pace_ms", run.pace().toMillis());
  }

  /** Returns how an event of the model is told, or nothing where the journal says it. */
  static Optional<EventRow> of(Period period, Event event) {
    return switch (event) {
      case Event.ContractSigned(SignedInRun contract) -> Optional.of(signed(period, contract));
      case Event.ObligationRefused(Obligation obligation, Refusal refusal) ->
          Optional.of(refused(period, obligation, refusal));
      case Event.ArrearsRecorded(PartyId obligor, Money unpaid, boolean began) ->
          Optional.of(
              of(period, EventKind.ARREARS, began ? "falls into arrears" : "is in arrears")
                  .about(obligor, null, unpaid)
                  .with("began", began));
      case Event.DefaultDeclared fall -> Optional.of(defaulted(fall));
      case Event.ContractTerminated(ContractId contract, PartyId because) ->
          Optional.of(
              of(period, EventKind.TERMINATED, "ends because " + because + " defaulted")
                  .about(because, contract, null));
      case Event.ContractChanged changed -> Optional.empty();
      case Event.Depreciated depreciated -> Optional.empty();
      case Event.EquityWrittenOff written -> Optional.empty();
      case Event.WrittenDown loss -> Optional.empty();
    };
  }

  private static EventRow signed(Period period, Contract contract) {
    Money amount = contract instanceof EquityRound round ? round.amount() : null;
    return of(period, EventKind.SIGNED, "signs with " + contract.obligor())
        .about(contract.obligee(), contract.id(), amount);
  }

  /**
   * @param what what the one who pays under the contract is let off
   */
  static EventRow relieved(Period period, Contract contract, String what) {
    return of(period, EventKind.RELIEVED, what).about(contract.obligor(), contract.id(), null);
  }

  private static EventRow refused(Period period, Obligation obligation, Refusal refusal) {
    String what = words(obligation.id().kind()) + " from " + obligation.obligor();
    return of(period, EventKind.REFUSED, "is refused " + what + ": " + words(refusal))
        .about(obligation.obligee(), obligation.id().contract(), obligation.amount())
        .with("refusal", refusal.name());
  }

  private static EventRow defaulted(Event.DefaultDeclared fall) {
    String what = words(fall.cause().kind()) + " of " + fall.cause().period();
    return of(fall.period(), EventKind.DEFAULT, "defaults: " + what + " is past its cure period")
        .about(fall.party(), fall.cause().contract(), null)
        .with("depth", fall.depth())
        .with("cause_kind", fall.cause().kind().name())
        .with("cause_period", fall.cause().period().index());
  }

  private static EventRow of(Period period, EventKind kind, String text) {
    return new EventRow(period, kind, null, null, null, text, new TreeMap<>());
  }

  private EventRow about(PartyId who, @Nullable ContractId under, @Nullable Money what) {
    return new EventRow(period, kind, who, under, what, text, detail);
  }

  EventRow with(String name, Object value) {
    SortedMap<String, String> more = new TreeMap<>(detail);
    more.put(name, value.toString());
    return new EventRow(period, kind, party, contract, amount, text, more);
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
