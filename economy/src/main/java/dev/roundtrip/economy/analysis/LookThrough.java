package dev.roundtrip.economy.analysis;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.Books;
import dev.roundtrip.economy.environment.Statement;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The debt of vehicles seen through: a vehicle keeps its own books, and its owners show none of its
 * debt; each is given the part of it that it has paid in of the vehicle's capital.
 *
 * <p>For example, of a vehicle with $40 billion of debt, one that has paid in 8 of 25 billion has
 * $12.8 billion.
 */
final class LookThrough {

  private LookThrough() {}

  /** Returns each owner's part of the debt of all vehicles. */
  static SortedMap<PartyId, Money> debt(
      List<Party> parties, SortedMap<PartyId, Statement> statements, Books books) {
    SortedMap<PartyId, Money> parts = new TreeMap<>();
    for (Party vehicle : parties) {
      Statement statement = statements.get(vehicle.id());
      if (vehicle.kind() == PartyKind.VEHICLE && statement != null) {
        SortedMap<PartyId, Money> paidIn = paidIn(vehicle.id(), parties, books);
        Money capital = Money.sum(paidIn.values());
        paidIn.forEach((owner, paid) -> {
          Money part = statement.debt().times(paid.cents(), capital.cents());
          parts.merge(owner, part, Money::plus);
        });
      }
    }
    return parts;
  }

  private static SortedMap<PartyId, Money> paidIn(
      PartyId vehicle, List<Party> parties, Books books) {
    SortedMap<PartyId, Money> paidIn = new TreeMap<>();
    for (Party owner : parties) {
      Account capital = Account.of(vehicle, AccountKind.PAID_IN_CAPITAL, owner.id());
      Money paid = books.balance(capital).negated();
      if (paid.isPositive()) {
        paidIn.put(owner.id(), paid);
      }
    }
    return paidIn;
  }
}
