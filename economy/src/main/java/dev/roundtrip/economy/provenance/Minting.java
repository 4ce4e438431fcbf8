package dev.roundtrip.economy.provenance;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Warrant;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.settlement.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which payments begin a new life of money. A payment from outside does: it is named after what it
 * was paid for. So does money that a supplier, an investor or a lender puts into a party as shares
 * or loans: it is named after who put it there, because a supplier's own money that comes back as
 * revenue is what this is about. Every other payment carries the mix of who pays, what a buyer puts
 * into a vehicle too.
 */
final class Minting {

  /** The acting parties in order of their ids, which is that of their numbers from 0. */
  private final List<PartyId> parties;

  private final Map<PartyId, Member> members = new LinkedHashMap<>();
  private final Map<ContractId, Integer> monetised = new LinkedHashMap<>();
  private final Origins origins;
  private final boolean[] ofSupplier;
  private final int customers;
  private final int outsideEquity;
  private final int outsideDebt;
  private final int publicMoney;

  /**
   * A party of the run.
   *
   * @param number its number, or {@link Payment#OUTSIDE}
   * @param ownMeans the number of what it has of its own; none if it does not act
   */
  private record Member(PartyKind kind, int number, int ownMeans) {}

  Minting(List<Party> parties, List<Contract> contracts) {
    this.parties =
        parties.stream().filter(party -> party.kind().acts()).map(Party::id).sorted().toList();
    SortedMap<ContractId, PartyId> issuers = new TreeMap<>();
    for (Contract contract : contracts) {
      if (contract instanceof Warrant warrant) {
        issuers.put(warrant.id(), warrant.issuer());
      }
    }
    origins = new Origins(this.parties, issuers.values());
    customers = origins.numberOf(Origin.CUSTOMERS);
    outsideEquity = origins.numberOf(Origin.OUTSIDE_EQUITY);
    outsideDebt = origins.numberOf(Origin.OUTSIDE_DEBT);
    publicMoney = origins.numberOf(Origin.PUBLIC_MONEY);
    issuers.forEach(
        (warrant, issuer) -> monetised.put(warrant, origins.numberOf(Origin.monetised(issuer))));
    for (Party party : parties) {
      members.put(party.id(), member(party));
    }
    ofSupplier = new boolean[origins.size()];
    for (int origin = 0; origin < ofSupplier.length; origin++) {
      ofSupplier[origin] = isOfSupplier(origins.get(origin));
    }
  }

  private Member member(Party party) {
    return party.kind().acts()
        ? new Member(
            party.kind(),
            Collections.binarySearch(parties, party.id()),
            origins.numberOf(Origin.ownMeans(party.id())))
        : new Member(party.kind(), Payment.OUTSIDE, Payment.CARRIED);
  }

  /** Returns how many parties act. */
  int parties() {
    return parties.size();
  }

  /** Returns the acting party of a number. */
  PartyId party(int number) {
    return parties.get(number);
  }

  /** Returns the number of a party, or {@link Payment#OUTSIDE}. */
  int numberOf(PartyId party) {
    return member(party).number();
  }

  Origins origins() {
    return origins;
  }

  /** Returns the number of the origin that a party's own means have, by the party's number. */
  int[] ownMeans() {
    int[] ownMeans = new int[parties.size()];
    for (int party = 0; party < ownMeans.length; party++) {
      ownMeans[party] = origins.numberOf(Origin.ownMeans(parties.get(party)));
    }
    return ownMeans;
  }

  private Member member(PartyId party) {
    Member member = members.get(party);
    if (member == null) {
      throw new IllegalArgumentException("no party is called " + party);
    }
    return member;
  }

  /** Returns the payments among the events of a month, in order. */
  List<Payment> payments(List<Event> events) {
    List<Payment> payments = new ArrayList<>();
    for (Event event : events) {
      if (event
          instanceof
          Event.ContractChanged(ContractEvent.ObligationPaid(Obligation due, Money paid))) {
        Member payer = member(due.obligor());
        Member payee = member(due.obligee());
        boolean isRevenue = isSupplier(payee.kind()) && isRevenue(due.id().kind());
        int origin = originOf(due.id(), payer);
        payments.add(new Payment(payer.number(), payee.number(), origin, isRevenue, paid.cents()));
      }
    }
    return payments;
  }

  /** Returns the origin a payment gives to the money, or that it carries the payer's mix. */
  private int originOf(ObligationId due, Member payer) {
    boolean funding = isFunding(due.kind());
    return switch (payer.kind()) {
      case OUTSIDE, CAPITAL_MARKETS -> fromOutside(due, payer.kind());
      case INVESTOR -> funding ? outsideEquity : Payment.CARRIED;
      case LENDER -> funding ? outsideDebt : Payment.CARRIED;
      case PUBLIC_SECTOR -> publicMoney;
      case CHIP_MAKER, CLOUD -> funding ? payer.ownMeans() : Payment.CARRIED;
      case BUYER, VEHICLE -> Payment.CARRIED;
    };
  }

  private int fromOutside(ObligationId due, PartyKind payer) {
    Integer ofIssuer = monetised.get(due.contract());
    if (due.kind() == ObligationKind.SHARE_SALE && ofIssuer != null) {
      return ofIssuer;
    }
    if (due.kind() == ObligationKind.TAX_CREDIT) {
      return publicMoney;
    }
    if (due.kind() == ObligationKind.DRAW) {
      return outsideDebt;
    }
    return payer == PartyKind.CAPITAL_MARKETS || isFunding(due.kind()) ? outsideEquity : customers;
  }

  /** Tells whether an origin is that of a supplier's means or shares, by its number. */
  boolean isOfSupplier(int origin) {
    return ofSupplier[origin];
  }

  private boolean isOfSupplier(Origin origin) {
    return origin.party() != null && isSupplier(member(origin.party()).kind());
  }

  /** Tells whether parties of a kind sell to the buyers of compute. */
  private static boolean isSupplier(PartyKind kind) {
    return switch (kind) {
      case CHIP_MAKER, CLOUD, VEHICLE -> true;
      case BUYER, INVESTOR, LENDER, PUBLIC_SECTOR, OUTSIDE, CAPITAL_MARKETS -> false;
    };
  }

  private static boolean isFunding(ObligationKind kind) {
    return kind == ObligationKind.EQUITY
        || kind == ObligationKind.DRAW
        || kind == ObligationKind.STRIKE;
  }

  /** Tells whether what is paid for is revenue of the payee. */
  private static boolean isRevenue(ObligationKind kind) {
    return switch (kind) {
      case CAPACITY,
          DEFICIENCY,
          DEFERRED_RENT,
          ACCELERATED_RENT,
          CHIP_PREPAYMENT,
          CHIP_BALANCE,
          CHIP_PURCHASE,
          CHIP_RENT,
          SALES,
          REVENUE_SHARE,
          OTHER_REVENUE ->
          true;
      case EQUITY,
          DRAW,
          STEP_DOWN_FEE,
          DAMAGES,
          DEPOSIT,
          DEPOSIT_RETURN,
          INTEREST,
          PRINCIPAL,
          ACCELERATED_PRINCIPAL,
          UNSECURED_PRINCIPAL,
          OPERATING_COST,
          COST_OF_SALES,
          CAPITAL_SPENDING,
          CONSTRUCTION,
          INCOME_TAX,
          TAX_CREDIT,
          DISTRIBUTION,
          GUARANTEE,
          GUARANTEE_RETURN,
          STRIKE,
          SHARE_SALE,
          WAIVER_FEE ->
          false;
    };
  }
}
