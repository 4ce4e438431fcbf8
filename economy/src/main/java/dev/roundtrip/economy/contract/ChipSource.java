package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;

/** Where the chips of a site come from: bought or leased. */
public sealed interface ChipSource extends ContractState permits ChipLease.State, ChipSupply.State {

  /** Returns who runs the sites and orders. */
  PartyId user();

  /** Returns who delivers. */
  PartyId deliverer();

  /** Returns the months from order to energisation of the site. */
  int leadMonths();

  /** Returns the months from delivery to energisation. */
  int installationMonths();

  /** Returns the power of what is ordered or delivered and can be in service in a coming month. */
  Megawatts orderedFor(Period online);

  /** Returns the power that can still be ordered. */
  Megawatts orderable();

  /** Returns what the user pays for so much power until it is delivered. */
  Money costOf(Megawatts power);

  /** Returns the power of chips in service in a month. */
  Megawatts inService(Period period);

  /** Returns the power of the orders that are ready to be delivered. */
  Megawatts deliverable(Period period);

  /**
   * Returns the power that is to be delivered in a coming month under the orders there are, if all
   * is paid and comes as late as it does now.
   */
  Megawatts toDeliverIn(Period period);
}
