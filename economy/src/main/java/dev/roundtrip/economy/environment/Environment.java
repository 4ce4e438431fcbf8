package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.contract.Accounts;
import dev.roundtrip.economy.contract.Conditions;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * The published conditions of a month, the same for everybody.
 *
 * @param period the month
 * @param baseRate yearly rate that floating interest is quoted over
 * @param sentiment mood of the market; 1 is normal
 * @param appetite lenders' appetite for credit; 1 is normal
 * @param markets the state of each market, in the order of their sales contracts
 * @param statements what is known of each party that acts, sorted by party
 */
public record Environment(
    Period period,
    Rate baseRate,
    double sentiment,
    double appetite,
    List<MarketState> markets,
    List<Statement> statements)
    implements Conditions {

  public Environment {
    markets = List.copyOf(markets);
    statements = List.copyOf(statements);
  }

  /**
   * The state of one market.
   *
   * @param sales the contract under which customers are served
   * @param demand what customers would spend this month
   * @param chance log of the random part of demand; 0 is none
   * @param achieved smoothed ratio of demand to plan; 1 is on plan
   * @param value what the seller is worth
   */
  public record MarketState(
      ContractId sales, Money demand, double chance, double achieved, Money value) {}

  /** Returns the state of a market, or throws if there is none for the contract. */
  public MarketState market(ContractId sales) {
    for (MarketState market : markets) {
      if (market.sales().equals(sales)) {
        return market;
      }
    }
    throw new IllegalArgumentException("no market for " + sales);
  }

  /** Returns a party's statement, or throws if it takes no part in rounds. */
  public Statement statement(PartyId party) {
    Statement statement = Statement.find(statements, party);
    if (statement == null) {
      throw new IllegalArgumentException("no statement of " + party);
    }
    return statement;
  }

  @Override
  public Optional<Accounts> accounts(PartyId party) {
    return Optional.ofNullable(Statement.find(statements, party));
  }

  @Override
  public Money demand(ContractId sales) {
    return market(sales).demand();
  }
}
