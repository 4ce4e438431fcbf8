package dev.roundtrip.economy.provenance;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.contract.Warrant;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which payments begin a new life of money. A payment from outside does: it is named after what it
 * was paid for. So does money that a supplier, an investor or a lender puts into a party as shares
 * or loans: it is named after who put it there, because a supplier's own money that comes back as
 * revenue is what this is about. Every other payment carries the mix of who pays, what a buyer puts
 * into a vehicle too.
 */
final class Minting {

  private final SortedMap<PartyId, PartyKind> kinds = new TreeMap<>();

  private final SortedMap<ContractId, PartyId> issuers = new TreeMap<>();

  Minting(List<Party> parties, List<Contract> contracts) {
    parties.forEach(party -> kinds.put(party.id(), party.kind()));
    for (Contract contract : contracts) {
      if (contract instanceof Warrant warrant) {
        issuers.put(warrant.id(), warrant.issuer());
      }
    }
  }

  boolean acts(PartyId party) {
    return kindOf(party).acts();
  }

  private PartyKind kindOf(PartyId party) {
    PartyKind kind = kinds.get(party);
    if (kind == null) {
      throw new IllegalArgumentException("no party is called " + party);
    }
    return kind;
  }

  /** Returns the origin a payment gives to the money, or null if it carries the payer's mix. */
  @Nullable Origin originOf(Payment payment) {
    PartyKind payer = kindOf(payment.payer());
    boolean funding = isFunding(payment.kind());
    return switch (payer) {
      case OUTSIDE, CAPITAL_MARKETS -> fromOutside(payment, payer);
      case INVESTOR -> funding ? Origin.OUTSIDE_EQUITY : null;
      case LENDER -> funding ? Origin.OUTSIDE_DEBT : null;
      case PUBLIC_SECTOR -> Origin.PUBLIC_MONEY;
      case CHIP_MAKER, CLOUD -> funding ? Origin.ownMeans(payment.payer()) : null;
      case BUYER, VEHICLE -> null;
    };
  }

  private Origin fromOutside(Payment payment, PartyKind payer) {
    PartyId issuer = issuers.get(payment.contract());
    if (payment.kind() == ObligationKind.SHARE_SALE && issuer != null) {
      return Origin.monetised(issuer);
    }
    if (payment.kind() == ObligationKind.TAX_CREDIT) {
      return Origin.PUBLIC_MONEY;
    }
    if (payer == PartyKind.CAPITAL_MARKETS) {
      return payment.kind() == ObligationKind.DRAW ? Origin.OUTSIDE_DEBT : Origin.OUTSIDE_EQUITY;
    }
    return isFunding(payment.kind()) ? Origin.OUTSIDE_EQUITY : Origin.CUSTOMERS;
  }

  /** Tells whether a party sells to the buyers of compute. */
  boolean isSupplier(PartyId party) {
    return switch (kindOf(party)) {
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
  static boolean isRevenue(ObligationKind kind) {
    return switch (kind) {
      case CAPACITY,
          DEFICIENCY,
          DEFERRED_RENT,
          ACCELERATED_RENT,
          STEP_DOWN_FEE,
          DAMAGES,
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
