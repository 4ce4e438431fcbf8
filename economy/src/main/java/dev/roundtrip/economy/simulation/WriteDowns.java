package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.Books;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What claims on parties in default, and shares in them, have lost: claims are carried at what is
 * expected to be recovered, rank by rank, shares at nothing. Cost and claim stay where they are and
 * keep their mirror; the loss is beside them. It is taken back as recoveries come in.
 *
 * <p>For example, $100 million owed by an estate that can pay 20 % of claims of that rank are
 * written down by $80 million.
 */
final class WriteDowns {

  private final World world;
  private final Books books;
  private final Resolution resolution;
  private final List<Event> events = new ArrayList<>();

  private WriteDowns(World world, Books books, Resolution resolution) {
    this.world = world;
    this.books = books;
    this.resolution = resolution;
  }

  /** Returns what is to be written down, or up again, at the close of a month. */
  static List<Event> of(World world, Books books, Appraisal appraisal) {
    WriteDowns writeDowns = new WriteDowns(world, books, Resolution.of(world, appraisal));
    for (PartyId fallen : world.defaults().keySet()) {
      writeDowns.claimsOn(fallen);
      writeDowns.sharesIn(fallen);
    }
    return writeDowns.events;
  }

  private void claimsOn(PartyId fallen) {
    SortedMap<PartyId, Money> losses = new TreeMap<>();
    for (Party creditor : world.economy().parties()) {
      if (!allowance(creditor.id(), fallen).isZero()) {
        losses.put(creditor.id(), Money.ZERO);
      }
    }
    for (Obligation claim : world.unpaid()) {
      if (claim.obligor().equals(fallen)) {
        Money lost = claim.amount().minus(resolution.paidOn(claim));
        losses.merge(claim.obligee(), lost, Money::plus);
      }
    }
    for (Map.Entry<PartyId, Money> loss : losses.entrySet()) {
      Money change = loss.getValue().minus(allowance(loss.getKey(), fallen));
      add(loss.getKey(), Event.WrittenDown.Kind.CLAIM, fallen, change);
    }
  }

  /** Returns what has been written down on claims so far. */
  private Money allowance(PartyId creditor, PartyId fallen) {
    return books.balance(Account.of(creditor, AccountKind.LOSS_ALLOWANCE, fallen)).negated();
  }

  private void sharesIn(PartyId fallen) {
    for (Party holder : world.economy().parties()) {
      PartyId id = holder.id();
      Money cost = books.balance(Account.of(id, AccountKind.INVESTMENTS, fallen));
      Money mark = books.balance(Account.of(id, AccountKind.SHARE_IMPAIRMENT, fallen));
      add(id, Event.WrittenDown.Kind.SHARES, fallen, cost.plus(mark));
    }
  }

  private void add(PartyId owner, Event.WrittenDown.Kind kind, PartyId about, Money amount) {
    if (!amount.isZero() && !owner.equals(about)) {
      events.add(new Event.WrittenDown(owner, kind, about, amount));
    }
  }
}
