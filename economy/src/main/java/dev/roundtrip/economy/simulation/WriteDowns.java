package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.Books;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What claims on parties in default, and shares in them, have lost: claims are carried at what is
 * expected to be recovered from the estate, rank by rank, and from guarantors, shares at nothing.
 * Cost and claim stay where they are and keep their mirror; the loss is beside them. It is taken
 * back as recoveries come in.
 *
 * <p>For example, $100 million owed by an estate that can pay 20 % of claims of that rank are
 * written down by $80 million.
 */
final class WriteDowns {

  private static final List<AccountKind> LOST_BEFORE =
      List.of(AccountKind.LOSS_ALLOWANCE, AccountKind.INVESTMENTS, AccountKind.SHARE_IMPAIRMENT);

  private final World world;
  private final Resolution resolution;

  /** What stands in the way of each party in default, sorted. */
  private final SortedMap<PartyId, Losses> losses = new TreeMap<>();

  private WriteDowns(World world, Books books, Resolution resolution) {
    this.world = world;
    this.resolution = resolution;
    world.defaults().keySet().forEach(fallen -> losses.put(fallen, new Losses()));
    world.unpaid().forEach(this::takeClaim);
    books.forEachBalance(LOST_BEFORE, this::takeBalance);
  }

  /** What is still to be written down on one party in default, by who loses it. */
  private static final class Losses {
    private final SortedMap<PartyId, Money> onClaims = new TreeMap<>();
    private final SortedMap<PartyId, Money> onShares = new TreeMap<>();
  }

  /** Returns what is to be written down, or up again, at the close of a month. */
  static List<Event> of(World world, Books books, Appraisal appraisal) {
    return world.defaults().isEmpty()
        ? List.of()
        : new WriteDowns(world, books, Resolution.of(world, appraisal)).events();
  }

  private void takeClaim(Obligation claim) {
    Losses onObligor = losses.get(claim.obligor());
    if (onObligor != null && !world.isCarriedAtNothing(claim)) {
      Money lost = claim.amount().minus(resolution.paidOn(claim));
      onObligor.onClaims.merge(claim.obligee(), lost, Money::plus);
    }
  }

  /** An allowance is what has been written down before; shares are worth what is left of them. */
  private void takeBalance(Account account, Money balance) {
    PartyId about = account.counterparty();
    Losses onFallen = about == null ? null : losses.get(about);
    if (onFallen == null) {
      return;
    }
    boolean claims = account.kind() == AccountKind.LOSS_ALLOWANCE;
    (claims ? onFallen.onClaims : onFallen.onShares).merge(account.owner(), balance, Money::plus);
  }

  private List<Event> events() {
    List<Event> events = new ArrayList<>();
    losses.forEach((fallen, on) -> {
      add(events, Event.WrittenDown.Kind.CLAIM, fallen, on.onClaims);
      add(events, Event.WrittenDown.Kind.SHARES, fallen, on.onShares);
    });
    return events;
  }

  private static void add(
      List<Event> events,
      Event.WrittenDown.Kind kind,
      PartyId about,
      SortedMap<PartyId, Money> amounts) {
    amounts.forEach((owner, amount) -> {
      if (!amount.isZero() && !owner.equals(about)) {
        events.add(new Event.WrittenDown(owner, kind, about, amount));
      }
    });
  }
}
