package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.SignedInRun;
import dev.roundtrip.economy.contract.Support;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was said in a month, sorted into what the close needs. What a party had no standing to say
 * (a notice under a contract it is no party to, a round nobody subscribed) is left out.
 *
 * @param noticesByContract notices other than invoices by contract, in order of identity
 * @param invoices invoices with who sent them, in order of identity
 * @param instructions what each obligor told the ledger to pay
 * @param decisions the decisions recorded, in order of identity
 * @param signed the contracts registered by who may, with the consent they need, in order of
 *     identity
 */
record Said(
    Map<ContractId, List<Notice>> noticesByContract,
    List<Invoice> invoices,
    Map<ObligationId, Money> instructions,
    List<Recorded> decisions,
    List<SignedInRun> signed) {

  record Invoice(PartyId sender, Obligation obligation) {}

  static Said in(List<Message> messages, World world) {
    Said said =
        new Said(
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new ArrayList<>());
    Map<ContractId, SignedInRun> agreed = new TreeMap<>();
    for (Message message : messages) {
      PartyId sender = message.id().sender();
      switch (message.body()) {
        case Message.Body.Decided(Decision decision) ->
            said.decisions.add(new Recorded(message.id(), decision));
        case Message.Body.Instruction(ObligationId obligation, Money amount) ->
            said.instructions.put(obligation, amount);
        case Message.Body.Registration(SignedInRun contract) -> {
          boolean agreedTo = !contract.needsConsent() || contract.equals(agreed.get(contract.id()));
          if (agreedTo
              && contract.registrar().equals(sender)
              && contract.heading().signed().equals(message.id().period())
              && said.isUnsigned(contract.id())
              && isPossible(contract, world)) {
            said.signed.add(contract);
          }
        }
        case Message.Body.ToParty(PartyId receiver, Notice notice) ->
            said.take(sender, notice, agreed, world);
      }
    }
    return said;
  }

  private void take(
      PartyId sender, Notice notice, Map<ContractId, SignedInRun> agreed, World world) {
    if (notice instanceof Notice.Invoiced(Obligation obligation)) {
      invoices.add(new Invoice(sender, obligation));
      return;
    }
    if (notice instanceof Notice.RoundSubscribed(EquityRound terms)
        && terms.investor().equals(sender)) {
      agreed.put(terms.id(), terms);
      return;
    }
    ContractState state = world.contract(notice.contract());
    if (state != null && maySay(notice, sender, state.contract())) {
      add(noticesByContract.computeIfAbsent(notice.contract(), id -> new ArrayList<>()), notice);
    }
  }

  /** Power that comes online is not late any more, whoever of the two is first in the alphabet. */
  private static void add(List<Notice> notices, Notice notice) {
    int at = notices.size();
    while (notice instanceof Notice.CapacityEnergised
        && at > 0
        && notices.get(at - 1) instanceof Notice.LatePowerCancelled) {
      at--;
    }
    notices.add(at, notice);
  }

  /** Tells whether nothing of that name is signed in the month; a second would replace it. */
  private boolean isUnsigned(ContractId id) {
    return signed.stream().noneMatch(contract -> contract.id().equals(id));
  }

  /** Tells whether a contract can be signed in the world as it is. */
  private static boolean isPossible(SignedInRun contract, World world) {
    if (world.contract(contract.id()) != null) {
      return false;
    }
    return switch (contract) {
      case EquityRound round -> true;
      case Support support -> true;
      case Guarantee guarantee -> {
        ContractState guaranteed = world.contract(guarantee.guaranteed());
        yield guaranteed != null && guarantee.hasExposureTo(guaranteed.contract());
      }
      case Reletting reletting -> {
        FreedSite site = world.freedSite(reletting.site());
        boolean outside = !world.economy().party(reletting.customers()).kind().acts();
        yield outside && site != null && site.mayBeLetBy(reletting);
      }
    };
  }

  /** What is asked is said by who needs it, what is granted by who gives it. */
  private static boolean maySay(Notice notice, PartyId sender, Contract contract) {
    return switch (notice) {
      case Notice.OrdersCancelled cancelled -> contract.obligor().equals(sender);
      case Notice.StretchOutAsked asked -> contract.obligor().equals(sender);
      case Notice.StepDownAsked asked -> contract.obligor().equals(sender);
      case Notice.LatePowerCancelled cancelled -> contract.obligor().equals(sender);
      case Notice.StretchOutGranted granted -> contract.obligee().equals(sender);
      case Notice.StepDownGranted granted -> contract.obligee().equals(sender);
      default -> contract.involves(sender);
    };
  }

  /** Returns the notices under a contract, in order. */
  List<Notice> notices(ContractId contract) {
    return noticesByContract.getOrDefault(contract, List.of());
  }

  /** Returns all notices other than invoices, contract by contract. */
  List<Notice> contractNotices() {
    List<ContractId> contracts = new ArrayList<>(noticesByContract.keySet());
    Collections.sort(contracts);
    List<Notice> notices = new ArrayList<>();
    for (ContractId contract : contracts) {
      notices.addAll(notices(contract));
    }
    return notices;
  }
}
