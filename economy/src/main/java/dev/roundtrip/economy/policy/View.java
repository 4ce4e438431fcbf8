package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.environment.Climate;
import dev.roundtrip.economy.environment.Environment;
import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one party sees when it decides: its own books and contracts, the published environment and
 * what it was told. Nothing else, wherever it is hosted.
 */
public interface View {

  /** Returns the party that decides. */
  Party self();

  Environment environment();

  /** Returns the published parameters of the environment. */
  Climate climate();

  /** Returns what is done in the name of the public. */
  PublicPolicy publicPolicy();

  /** Tells whether a contract that concerns it is guaranteed by somebody. */
  boolean isGuaranteed(ContractId contract);

  /** Returns the party's cash at the start of the month. */
  Money cash();

  /** Returns the contracts in force to which it is a party, sorted by id. */
  List<ContractState> contracts();

  /** Returns the rounds of its shares that were signed by now, paid and over or not, by id. */
  List<EquityRound> rounds();

  /** Returns one of its contracts, or null if it has none of that name. */
  @Nullable ContractState contract(ContractId id);

  /** Returns what is overdue and concerns it, as obligor or obligee, in order of identity. */
  List<Obligation> overdue();

  /** Returns the sites it owns whose contract has ended early, sorted by that contract's id. */
  List<FreedSite> freedSites();

  /** Returns the outside sector that rents what is free. */
  PartyId outsideCustomers();

  /**
   * Returns the notices other than invoices under a contract this month that it has given or read,
   * in order.
   */
  List<Notice> notices(ContractId contract);

  /**
   * Returns what one of its contracts makes due this month under the notices that it has given or
   * read.
   */
  List<Obligation> due(ContractState state);

  /** Returns what its contracts make due this month, contract by contract. */
  List<Obligation> due();

  /** Tells whether it has invoiced an obligation this month. */
  boolean hasInvoiced(Obligation obligation);

  /** Returns what it has worked out this month of the months ahead. */
  Plans plans();

  /** Returns what it read in this round, in order of sender and sequence. */
  List<Heard> inbox();

  /** Returns the record of the last arrears or default of a party that it knows of, or null. */
  @Nullable RecordId troubleOf(PartyId party);

  /** Returns the record of what last happened to a contract beside dues and payments, or null. */
  @Nullable RecordId lastChangeOf(ContractId contract);

  /** Returns the record of a figure published for this month. */
  default RecordId figure(String name) {
    return new RecordId.OfFigure(period(), name);
  }

  /** Returns the record of a shock that bears on this month, by its name in the catalogue. */
  default RecordId shock(String name) {
    return figure("shock/" + name);
  }

  /** Tells whether a party takes part in rounds. */
  boolean acts(PartyId party);

  /** Tells whether a party is known to have defaulted: its estate pays and decides nothing. */
  default boolean hasDefaulted(PartyId party) {
    return acts(party) && environment().statement(party).standing() == Statement.Standing.DEFAULTED;
  }

  /** Tells whether it rents power. */
  default boolean rents() {
    for (ContractState state : contracts()) {
      if (state instanceof Capacity.State capacity && capacity.contract().buyer().equals(id())) {
        return true;
      }
    }
    return false;
  }

  default PartyId id() {
    return self().id();
  }

  default Period period() {
    return environment().period();
  }

  /** Returns the contracts of one type, sorted by id. */
  default <S extends ContractState> List<S> contracts(Class<S> type) {
    List<S> ofType = new ArrayList<>();
    for (ContractState state : contracts()) {
      if (type.isInstance(state)) {
        ofType.add(type.cast(state));
      }
    }
    return ofType;
  }
}
