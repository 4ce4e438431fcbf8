package dev.roundtrip.economy.books;

import dev.roundtrip.economy.contract.Accrual;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.SiteConstruction;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plant in service by the month it went into service, worn down in equal monthly parts from the
 * month after: over the useful life its contract says, and over its owner's where none does. The
 * odd cents fall where the running total says. Where useful lives change, what is left is spread
 * over the months that are left then, or worn down at once where there are none.
 */
final class PlantRegister {

  /** Plant of one contract (or none) that went into service in one month. */
  private static final class Vintage {

    private final @Nullable ContractId contract;
    private final Period since;
    private final int plannedMonths;

    /** The month before it began to wear down as it does now. */
    private final Period inService;

    /** What of its cost wears down from then on. */
    private final Money wearing;

    /** Over how many months. */
    private final int lifeMonths;

    /** How many months of wear were worked out last, and their sum. */
    private int wornMonths;

    private Money worn = Money.ZERO;

    private Vintage(
        @Nullable ContractId contract,
        Period since,
        int plannedMonths,
        Period inService,
        Money wearing,
        int lifeMonths) {
      this.contract = contract;
      this.since = since;
      this.plannedMonths = plannedMonths;
      this.inService = inService;
      this.wearing = wearing;
      this.lifeMonths = lifeMonths;
    }

    /** Returns the same plant wearing down over another useful life from a month on. */
    private Vintage over(int months, Period from) {
      Period before = from.previous();
      if (!since.isBefore(before)) {
        return new Vintage(contract, since, plannedMonths, inService, wearing, months);
      }
      int left = Math.max(1, months - before.minus(since));
      return new Vintage(contract, since, plannedMonths, before, left(before), left);
    }

    private Money wearIn(Period period) {
      int age = period.minus(inService);
      if (age < 1 || age > lifeMonths) {
        return Money.ZERO;
      }
      Money before = wornAfter(age - 1);
      return wornAfter(age).minus(before);
    }

    /** Returns the wear of all months up to an age; the odd cents fall where this says. */
    private Money wornAfter(int age) {
      if (age != wornMonths) {
        wornMonths = age;
        worn = wearing.times(age, lifeMonths);
      }
      return worn;
    }

    private Money left(Period period) {
      return wearing.minus(wornAfter(Math.clamp(period.minus(inService), 0, lifeMonths)));
    }

    /** Returns the same plant with less wear to come. */
    private Vintage lessBy(Money amount, Period period) {
      int age = Math.clamp(period.minus(inService), 0, lifeMonths - 1);
      Money less = amount.times(lifeMonths, lifeMonths - age);
      return new Vintage(
          contract,
          since,
          plannedMonths,
          inService,
          wearing.minus(less).max(Money.ZERO),
          lifeMonths);
    }
  }

  private final SortedMap<PartyId, Integer> usefulLifeMonths = new TreeMap<>();
  private final SortedMap<ContractId, Contract> terms = new TreeMap<>();
  private final SortedMap<PartyId, List<Vintage>> vintages = new TreeMap<>();
  private Rate lifeFactor = Rate.ONE;

  PlantRegister(List<Party> parties, List<Contract> contracts, Period opening) {
    for (Contract contract : contracts) {
      terms.put(contract.id(), contract);
    }
    for (Party party : parties) {
      usefulLifeMonths.put(party.id(), party.conduct().usefulLifeMonths());
      if (party.opening().plant().isPositive()) {
        add(party.id(), null, opening, party.opening().plant());
      }
    }
  }

  private void add(PartyId owner, @Nullable ContractId id, Period inService, Money cost) {
    Contract contract = id == null ? null : terms.get(id);
    Money wearing = cost;
    int life = usefulLifeMonths.getOrDefault(owner, 1);
    if (contract instanceof SiteConstruction site) {
      life = site.lifeMonths();
    } else if (contract instanceof ChipLease lease) {
      life = lease.lifeMonths();
      wearing = cost.minus(cost.times(lease.residual()));
      inService = inService.plus(lease.installationMonths());
    }
    vintages
        .computeIfAbsent(owner, party -> new ArrayList<>())
        .add(new Vintage(id, inService, life, inService, wearing, scaled(life)));
  }

  /** Starts a month, in which useful lives are as planned times a factor. */
  void open(Period period, Rate factor) {
    if (factor.equals(lifeFactor)) {
      return;
    }
    lifeFactor = factor;
    for (List<Vintage> owned : vintages.values()) {
      owned.replaceAll(vintage -> vintage.over(scaled(vintage.plannedMonths), period));
    }
  }

  /** Returns a useful life in months under the factor of the month, rounded, at least one. */
  private int scaled(int planned) {
    long months = (planned * lifeFactor.billionths() + Rate.ONE_BILLION / 2) / Rate.ONE_BILLION;
    return Math.toIntExact(Math.max(1, months));
  }

  /** Notes plant that goes into service, or loses value, by an event. */
  void note(Event event, Period period) {
    switch (event) {
      case Event.ContractChanged(ContractEvent.Accrued(Accrual accrual)) -> note(accrual, period);
      case Event.ContractChanged(ContractEvent.ObligationDue(Obligation due))
          when due.id().kind() == ObligationKind.CAPITAL_SPENDING
              || due.id().kind() == ObligationKind.CHIP_PURCHASE ->
          add(due.obligor(), null, period, due.amount());
      default -> {}
    }
  }

  private void note(Accrual accrual, Period period) {
    switch (accrual.kind()) {
      case CHIPS_INSTALLED, CHIPS_LEASED_OUT, SITE_COMPLETED ->
          add(accrual.receiver(), accrual.contract(), period, accrual.amount());
      case CHIPS_WRITTEN_DOWN -> writeDown(accrual, period);
      default -> {}
    }
  }

  /** Takes wear still to come off a contract's plant, the newest first. */
  private void writeDown(Accrual accrual, Period period) {
    List<Vintage> owned = vintages.getOrDefault(accrual.giver(), List.of());
    Money left = accrual.amount();
    for (int i = owned.size() - 1; i >= 0 && left.isPositive(); i--) {
      Vintage vintage = owned.get(i);
      if (accrual.contract().equals(vintage.contract)) {
        Money part = vintage.left(period).min(left);
        left = left.minus(part);
        owned.set(i, vintage.lessBy(part, period));
      }
    }
  }

  /** Returns a month's wear of all plant, by owner. Outside sectors keep no plant. */
  List<Event> depreciationIn(Period period) {
    List<Event> events = new ArrayList<>();
    for (Map.Entry<PartyId, List<Vintage>> entry : vintages.entrySet()) {
      Money wear = Money.ZERO;
      for (Vintage vintage : entry.getValue()) {
        wear = wear.plus(vintage.wearIn(period));
      }
      if (wear.isPositive()) {
        events.add(new Event.Depreciated(entry.getKey(), wear));
      }
    }
    return events;
  }
}
