package dev.roundtrip.economy.policy;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.OperatingLine;
import dev.roundtrip.economy.contract.SiteConstruction;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;

/**
 * What power promised under a contract and not there yet still costs its supplier.
 *
 * <p>For example, 500 MW of which 200 are on order: at $35 billion a gigawatt, chips for $10.5
 * billion are saved by not building it; at $3.2 billion a gigawatt and year it costs $133.3 million
 * a month to run.
 *
 * @param view the supplier's
 * @param contract the contract under which it is promised
 * @param power how much
 */
record CostOfPower(View view, Capacity contract, Megawatts power) {

  /** Returns the price of the chips that are not on order. */
  Money savedChips() {
    for (ChipSupply.State supply : view.contracts(ChipSupply.State.class)) {
      if (supply.contract().id().equals(contract.chips())) {
        Megawatts spare = power.minusOrZero(supply.onOrder());
        return supply.contract().price().times(spare.value());
      }
    }
    return Money.ZERO;
  }

  /** Returns the price of the sites that are not built or on order. */
  Money savedSites() {
    Money saved = Money.ZERO;
    for (SiteConstruction.State site : view.contracts(SiteConstruction.State.class)) {
      SiteConstruction terms = site.contract();
      if (terms.owner().equals(view.id()) && terms.sites().contains(contract.id())) {
        Megawatts underway = site.ordered().minusOrZero(site.built());
        saved = saved.plus(terms.price().times(power.minusOrZero(underway).value()));
      }
    }
    return saved;
  }

  /** Returns what it costs a month to run the power. */
  Money runningMonthly() {
    Money yearly = Money.ZERO;
    for (OperatingLine.State line : view.contracts(OperatingLine.State.class)) {
      boolean own = line.contract().payer().equals(view.id());
      if (own
          && line.contract().driver()
              instanceof OperatingLine.Driver.PerMegawattYear(Money price, var sites)
          && sites.contains(contract.id())) {
        yearly = yearly.plus(price.times(power.value()));
      }
    }
    return yearly.times(1, 12);
  }
}
