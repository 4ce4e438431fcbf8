package dev.roundtrip.economy.stress;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.Negotiation;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.simulation.Economy;
import java.util.List;
import java.util.function.UnaryOperator;

/** Numbers of contracts and of what parties do. */
final class PartyLevers {

  private PartyLevers() {}

  /**
   * The share of contracted compute that is paid for, used or not, where it is not all of it: then
   * nobody calls anything off.
   */
  static Economy minimumUse(Economy economy, Rate factor) {
    return economy.withContracts(
        economy.contracts().stream().map(contract -> minimumUse(contract, factor)).toList());
  }

  private static Contract minimumUse(Contract contract, Rate factor) {
    return contract instanceof Capacity c && !c.rent().isOwedInFull()
        ? c.withRent(c.rent().withMinimumUse(Lever.share(c.rent().minimumUse(), factor)))
        : contract;
  }

  /** What a supplier expects to recover of a claim on a party in default. */
  static Economy recovery(Economy economy, Rate factor) {
    return negotiations(
        economy, n -> negotiation(n, n.deferredShare(), Lever.share(n.recovery(), factor)));
  }

  /** The share of the rent a party asks to put off. */
  static Economy deferredShare(Economy economy, Rate factor) {
    return negotiations(
        economy, n -> negotiation(n, Lever.share(n.deferredShare(), factor), n.recovery()));
  }

  private static Negotiation negotiation(Negotiation n, Rate deferredShare, Rate recovery) {
    return new Negotiation(
        deferredShare, n.deferralMonths(), n.deferralRate(), n.feeMonths(), recovery);
  }

  /** The cash below which a party does not plan to fall. */
  static Economy minimumCash(Economy economy, Rate factor) {
    return conducts(
        economy,
        c -> conduct(c, c.minimumCash().times(factor), c.trainingFloor(), c.negotiation()));
  }

  /** The share of its power a buyer keeps busy with training. */
  static Economy trainingFloor(Economy economy, Rate factor) {
    return conducts(
        economy,
        c -> conduct(c, c.minimumCash(), Lever.share(c.trainingFloor(), factor), c.negotiation()));
  }

  private static Economy negotiations(Economy economy, UnaryOperator<Negotiation> change) {
    return conducts(
        economy,
        c -> conduct(c, c.minimumCash(), c.trainingFloor(), change.apply(c.negotiation())));
  }

  private static Conduct conduct(
      Conduct c, Money minimumCash, Rate trainingFloor, Negotiation negotiation) {
    return new Conduct(
        minimumCash,
        c.planningMonths(),
        c.usefulLifeMonths(),
        trainingFloor,
        c.ladder(),
        negotiation);
  }

  private static Economy conducts(Economy economy, UnaryOperator<Conduct> change) {
    List<Party> parties =
        economy.parties().stream()
            .map(p ->
                new Party(
                    p.id(), p.name(), p.kind(), p.opening(), change.apply(p.conduct()), p.many()))
            .toList();
    return economy.withParties(parties);
  }
}
