package dev.roundtrip.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.Guarantee;
import dev.roundtrip.economy.contract.Heading;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.contract.SignedInRun;
import dev.roundtrip.economy.contract.TaxCredit;
import dev.roundtrip.economy.contract.TermLoan;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.PublicPolicy;
import dev.roundtrip.economy.policy.Rescue;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.PeriodResult;
import dev.roundtrip.economy.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Guarantees and rescues concern more than two parties, each on a host that hears only its own. */
class BackedRunTest {

  private static final List<Shock> COLLAPSE =
      List.of(ShockSpec.parse("revenue-miss:size=90%,from=2026-03"));

  private static Economy guaranteed() {
    Economy plain = SmallEconomy.twoYears();
    List<Contract> contracts = new ArrayList<>(plain.contracts());
    for (Contract contract : plain.contracts()) {
      if (contract instanceof TermLoan loan) {
        contracts.add(guarantee(loan));
      }
    }
    return with(plain, contracts, PublicPolicy.NONE);
  }

  /** The treasury is neither the owner of the sites nor who is paid for the chips in them. */
  private static Economy credited() {
    Economy plain = SmallEconomy.twoYears();
    List<Contract> contracts = new ArrayList<>(plain.contracts());
    for (Contract contract : plain.contracts()) {
      if (contract instanceof ChipSupply chips) {
        contracts.add(credit(chips));
      }
    }
    return with(plain, contracts, PublicPolicy.NONE);
  }

  private static TaxCredit credit(ChipSupply chips) {
    return new TaxCredit(
        new Heading(
            new ContractId(chips.id() + "-credit"),
            SmallEconomy.FIRST,
            SmallEconomy.YEARS,
            Seniority.OPERATING,
            Binding.FIRM),
        SmallEconomy.INVESTOR,
        chips.buyer(),
        Rate.ofPercent(35),
        List.of(chips.id()),
        2);
  }

  private static Guarantee guarantee(TermLoan loan) {
    return new Guarantee(
        new Heading(
            new ContractId(loan.id() + "-backing"),
            SmallEconomy.FIRST,
            SmallEconomy.YEARS,
            Seniority.SENIOR,
            Binding.FIRM),
        SmallEconomy.INVESTOR,
        loan.lender(),
        loan.borrower(),
        loan.id(),
        Rate.ofPercent(90),
        Money.ofMillions(100_000),
        Rate.ofPercent(5));
  }

  private static Economy rescued(Rescue.Form form, Rescue.@Nullable Facility facility) {
    Economy plain = SmallEconomy.twoYears();
    Rescue rescue =
        new Rescue(
            form,
            SmallEconomy.INVESTOR,
            SmallEconomy.BUYER,
            Money.ofMillions(20_000),
            facility,
            Rate.ZERO);
    return with(plain, plain.contracts(), new PublicPolicy(false, rescue));
  }

  private static Economy with(Economy plain, List<Contract> contracts, PublicPolicy policy) {
    return new Economy(
        plain.name(),
        plain.horizon(),
        plain.cureMonths(),
        plain.parties(),
        contracts,
        plain.climate(),
        COLLAPSE,
        policy);
  }

  private static Set<String> happenedEverywhereAlike(Economy economy) {
    Set<String> kinds = new TreeSet<>();
    Simulation model = new Simulation(economy, 7, 0);
    List<List<PartyId>> alone = economy.actors().stream().map(List::of).toList();
    DirectRun apart = new DirectRun("r", economy, 7, alone);
    while (!model.isFinished()) {
      PeriodResult result = model.step();
      assertThat(apart.step(List.of()).hash()).isEqualTo(result.hash());
      result.events().forEach(event -> kinds.add(kind(event)));
    }
    return kinds;
  }

  private static String kind(Event event) {
    if (event instanceof Event.ContractSigned(SignedInRun contract)) {
      return contract.getClass().getSimpleName();
    }
    if (event
        instanceof
        Event.ContractChanged(ContractEvent.ObligationPaid(Obligation due, Money paid))) {
      return "paid " + due.id().kind();
    }
    return event instanceof Event.ContractChanged(ContractEvent change)
        ? change.getClass().getSimpleName()
        : event.getClass().getSimpleName();
  }

  @Test
  void aGuaranteeIsCalledAndPaidTheSameOnEveryHost() {
    assertThat(happenedEverywhereAlike(guaranteed()))
        .contains("DefaultDeclared", "GuaranteeCalled", "ClaimTakenOver");
  }

  /** What is paid to another brings a credit from who has no part in it. */
  @Test
  void aTaxCreditIsPaidTheSameOnEveryHost() {
    assertThat(happenedEverywhereAlike(credited())).contains("paid TAX_CREDIT");
  }

  @Test
  void aTakeoverIsTheSameOnEveryHost() {
    assertThat(happenedEverywhereAlike(rescued(Rescue.Form.ABSORPTION, null)))
        .contains("ArrearsRecorded", "Support");
  }

  @Test
  void aPublicGuaranteeIsTheSameOnEveryHost() {
    Rescue.Facility facility =
        new Rescue.Facility(new ContractId("buyer-loan"), SmallEconomy.LENDER);
    assertThat(happenedEverywhereAlike(rescued(Rescue.Form.PUBLIC_GUARANTEE, facility)))
        .contains("ArrearsRecorded", "Guarantee");
  }
}
