package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.policy.Planning;
import dev.roundtrip.economy.policy.View;
import dev.roundtrip.economy.simulation.Ledger;
import dev.roundtrip.economy.simulation.World;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The positions of the parties that act, at one close. */
final class Positions {

  /** Months within which a party must be able to pay on committed money to be liquid (assumed). */
  private static final int LIQUID_MONTHS = 3;

  private final Ledger ledger;
  private final SortedMap<PartyId, Money> missing;
  private final ByCustomer revenue;
  private final ByCustomer backlog;
  private final RefinancingWall walls;
  private final List<PartyId> buyers;
  private final SortedMap<PartyId, Statement> statements = new TreeMap<>();
  private final SortedMap<PartyId, SortedMap<PartyId, DefaultLoss>> losses = new TreeMap<>();
  private final SortedMap<PartyId, Money> vehicleDebt;

  /**
   * @param ledger the ledger after a close
   * @param revenue the revenue of the year so far
   * @param missing what each party's opening sheet lacks in assets to cover its debt
   */
  Positions(Ledger ledger, Tenants tenants, ByCustomer revenue, SortedMap<PartyId, Money> missing) {
    this.ledger = ledger;
    this.missing = missing;
    this.revenue = revenue;
    World world = ledger.world();
    backlog = Backlog.of(world.inForce(), ledger.period(), tenants);
    walls =
        new RefinancingWall(
            world.inForce(), ledger.period().next(), ledger.environment().baseRate());
    buyers =
        world.economy().parties().stream()
            .filter(party -> party.kind() == PartyKind.BUYER)
            .map(Party::id)
            .toList();
    DefaultLosses ofDefaults = new DefaultLosses(ledger);
    buyers.forEach(buyer -> losses.put(buyer, ofDefaults.of(buyer)));
    ledger.statements().forEach(statement -> statements.put(statement.party(), statement));
    vehicleDebt = LookThrough.debt(world.economy().parties(), statements, ledger.books());
  }

  Position of(PartyId party) {
    Statement statement = Objects.requireNonNull(statements.get(party));
    View view = ledger.view(party);
    Planning planning = Planning.afterClose(view);
    Integer runway = runway(statement, view, planning);
    return new Position(
        runway,
        statement.debt(),
        overdueDebt(party),
        statement.netDebt(),
        vehicleDebt.getOrDefault(party, Money.ZERO),
        statement.yearlyEbitda(),
        statement.yearlyInterest(),
        walls.of(party),
        TakeOrPay.of(view, planning),
        dependence(party),
        lossByDefault(party),
        statement.netAssets(),
        missing.getOrDefault(party, Money.ZERO),
        liquidity(statement, runway));
  }

  private Money overdueDebt(PartyId party) {
    return Money.sum(
        ledger.world().unpaid().stream()
            .filter(unpaid -> unpaid.obligor().equals(party) && unpaid.id().kind().isRepayment())
            .map(Obligation::amount)
            .toList());
  }

  private @Nullable Integer runway(Statement statement, View view, Planning planning) {
    return statement.isSound() ? Runway.of(view, planning, ledger.world()) : Integer.valueOf(0);
  }

  private static Position.Liquidity liquidity(Statement statement, @Nullable Integer runway) {
    return switch (statement.standing()) {
      case SOUND ->
          runway == null || runway > LIQUID_MONTHS
              ? Position.Liquidity.LIQUID
              : Position.Liquidity.ILLIQUID;
      case IN_ARREARS -> Position.Liquidity.ILLIQUID;
      case DEFAULTED -> Position.Liquidity.DEFAULTED;
    };
  }

  private SortedMap<PartyId, Dependence> dependence(PartyId seller) {
    SortedMap<PartyId, Dependence> dependence = new TreeMap<>();
    for (PartyId buyer : buyers) {
      Dependence on = new Dependence(revenue.of(seller, buyer), backlog.of(seller, buyer));
      if (!on.isNothing()) {
        dependence.put(buyer, on);
      }
    }
    return dependence;
  }

  private SortedMap<PartyId, DefaultLoss> lossByDefault(PartyId loser) {
    SortedMap<PartyId, DefaultLoss> byBuyer = new TreeMap<>();
    losses.forEach((buyer, all) -> {
      DefaultLoss loss = all.get(loser);
      if (loss != null) {
        byBuyer.put(buyer, loss);
      }
    });
    return byBuyer;
  }
}
