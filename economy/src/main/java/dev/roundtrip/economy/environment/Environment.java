package dev.roundtrip.economy.environment;

import dev.roundtrip.economy.contract.Accounts;
import dev.roundtrip.economy.contract.Conditions;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Interventions;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.SortedById;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The published conditions of a month, the same for everybody.
 *
 * @param period the month
 * @param baseRate yearly rate that floating interest is quoted over
 * @param sentiment mood of the market; 1 is normal
 * @param appetite lenders' appetite for credit; 1 is normal
 * @param supply what shocks make of supply
 * @param rentals what compute without a contract rents for
 * @param markets the state of each market, in the order of their sales contracts
 * @param statements what is known of each party that acts, sorted by party
 * @param spreads what each party that acts pays over the base rate, sorted by party
 * @param premiums what is left of each announcement of the run in a share price, in the order of
 *     the scenario
 * @param quotes share prices, in the order of the listings
 * @param pledges what buyers of compute have announced, contracted and paid, sorted by party
 * @param interventions what shocks make of single parties and contracts
 */
public record Environment(
    Period period,
    Rate baseRate,
    double sentiment,
    double appetite,
    SupplyConditions supply,
    RentalIndex rentals,
    List<MarketState> markets,
    List<Statement> statements,
    List<CreditSpread> spreads,
    List<Premium> premiums,
    List<Quote> quotes,
    List<Pledge> pledges,
    Interventions interventions)
    implements Conditions {

  public Environment {
    markets = List.copyOf(markets);
    statements = List.copyOf(statements);
    spreads = List.copyOf(spreads);
    premiums = List.copyOf(premiums);
    quotes = List.copyOf(quotes);
    pledges = List.copyOf(pledges);
  }

  /**
   * The state of one market.
   *
   * @param sales the contract under which customers are served
   * @param demand what customers would spend this month
   * @param chance log of the random part of demand; 0 is none
   * @param achieved smoothed ratio of demand to plan; 1 is on plan
   * @param guidance what the seller has led the world to expect
   * @param value what the seller is worth
   */
  public record MarketState(
      ContractId sales,
      Money demand,
      double chance,
      double achieved,
      Guidance guidance,
      Money value) {}

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

  /** Returns a party's quote, or null if its shares are not traded. */
  public @Nullable Quote quote(PartyId party) {
    for (Quote quote : quotes) {
      if (quote.party().equals(party)) {
        return quote;
      }
    }
    return null;
  }

  @Override
  public Money demand(ContractId sales) {
    return market(sales).demand();
  }

  @Override
  public Money rental(Money contractPrice, int ageMonths) {
    return rentAtAge(ageMonths);
  }

  @Override
  public Money rentAtAge(int ageMonths) {
    return rentals.priceAt(ageMonths);
  }

  @Override
  public Optional<Rate> creditSpread(PartyId borrower) {
    CreditSpread spread = SortedById.find(spreads, CreditSpread::borrower, borrower);
    return Optional.ofNullable(spread).map(CreditSpread::spread);
  }

  @Override
  public Money taxableProfit(PartyId party) {
    return statement(party).taxableProfit();
  }

  @Override
  public Optional<Money> price(PartyId listed) {
    return Optional.ofNullable(quote(listed)).map(Quote::price);
  }

  @Override
  public Optional<Accounts> accounts(PartyId party) {
    return Optional.ofNullable(Statement.find(statements, party));
  }

  @Override
  public int powerDelayMonths() {
    return supply.powerDelayMonths();
  }

  @Override
  public int chipDelayMonths() {
    return supply.chipDelayMonths();
  }
}
