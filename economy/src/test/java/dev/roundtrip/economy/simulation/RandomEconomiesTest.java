package dev.roundtrip.economy.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.roundtrip.economy.contract.Capacity;
import dev.roundtrip.economy.contract.ChipLease;
import dev.roundtrip.economy.contract.ChipSupply;
import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractEvent;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ContractState;
import dev.roundtrip.economy.contract.FreedSite;
import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.Obligation;
import dev.roundtrip.economy.contract.Reletting;
import dev.roundtrip.economy.contract.Support;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is drawn, the identities hold after every event, and power is rented once. */
class RandomEconomiesTest {

  private static final int SEEDS = 500;

  /** What happened in all economies together, so that the test is known to see trouble. */
  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  @Timeout(900)
  void theIdentitiesHoldInEveryEconomy() {
    for (long seed = 0; seed < SEEDS; seed++) {
      long drawn = seed;
      Economy economy = RandomEconomies.of(seed);
      Optional<String> failure = failure(economy, drawn);
      if (failure.isPresent()) {
        Economy smallest = Shrinking.shrink(economy, candidate -> failure(candidate, drawn));
        fail("seed %s: %s in %s", seed, failure.get(), describe(smallest));
      }
    }
    assertThat(seen)
        .containsKeys(
            "arrears", "default", "stretched", "stepped down", "let again", "written down");
    assertThat(seen)
        .as("rarer deals come to something")
        .containsKeys(
            "rescued",
            "sites/CONSTRUCTION",
            "credit/TAX_CREDIT",
            "cloud-0-chips/CHIP_RENT",
            "backstop/CAPACITY",
            "cuttable-0/DISTRIBUTION",
            "warrant/STRIKE",
            "warrant/SHARE_SALE",
            "cloud-0-loan/WAIVER_FEE",
            "cloud-0-loan/ACCELERATED_PRINCIPAL",
            "cloud-0-loan-backing/GUARANTEE",
            "cloud-0-loan-backing/GUARANTEE_RETURN");
    assertThat(seen.get("arrears")).isGreaterThan(SEEDS);
    assertThat(seen.get("default")).isGreaterThan(SEEDS / 10);
    assertThat(seen).doesNotContainKey("refused");
  }

  @Test
  void aFailureShrinksToWhatItTakes() {
    Economy economy = RandomEconomies.of(3);
    Economy smallest =
        Shrinking.shrink(
            economy,
            candidate ->
                candidate.contracts().stream().anyMatch(RandomEconomiesTest::isLoan)
                    ? Optional.of("there is a loan")
                    : Optional.empty());
    assertThat(smallest.contracts()).singleElement().matches(RandomEconomiesTest::isLoan);
    assertThat(smallest.shocks()).isEmpty();
    assertThat(smallest.horizon().months()).isOne();
  }

  private static boolean isLoan(Contract contract) {
    return contract.id().value().equals("cloud-0-loan");
  }

  private static String describe(Economy economy) {
    List<ContractId> contracts = economy.contracts().stream().map(Contract::id).toList();
    return economy.horizon() + " with " + contracts + " and " + economy.shocks();
  }

  /** Runs an economy and returns the class and the first words of what went wrong, if anything. */
  private Optional<String> failure(Economy economy, long seed) {
    try {
      run(economy, seed);
      return Optional.empty();
    } catch (RuntimeException | AssertionError broken) {
      String message = String.valueOf(broken.getMessage());
      return Optional.of(
          broken.getClass().getSimpleName() + ": " + message.replaceAll("-?\\d[\\d.]*", "#"));
    }
  }

  private void run(Economy economy, long seed) {
    Simulation simulation = new Simulation(economy, seed, 0);
    Ledger ledger = simulation.ledger();
    ledger.watch(() -> {
      ledger.books().prove();
      Consistency.proveClaims(ledger.period(), ledger.world(), ledger.books());
    });
    while (!simulation.isFinished()) {
      for (Event event : simulation.step().events()) {
        count(event);
      }
      requirePowerRentedOnce(ledger.world(), ledger.period());
    }
  }

  /** No more power is rented, let again or idle than there are chips in service for it. */
  private static void requirePowerRentedOnce(World world, Period period) {
    for (ContractState state : world.inForce()) {
      if (state instanceof ChipSupply.State supply) {
        long used = 0;
        for (ContractState other : world.inForce()) {
          if (other instanceof Capacity.State site
              && supply.contract().id().equals(site.contract().chips())) {
            used += site.energisedSinceSigning().value();
          }
        }
        for (FreedSite site : world.freedSites(supply.contract().buyer())) {
          boolean filled = supply.contract().id().equals(site.terms().chips());
          used += filled ? site.former().energisedSinceSigning().value() : 0;
        }
        assertThat(used).isLessThanOrEqualTo(supply.inService(period.next()).value());
      }
    }
    for (Party party : world.economy().parties()) {
      long idle = 0;
      for (FreedSite site : world.freedSites(party.id())) {
        idle += site.megawatts().value();
        assertThat(
                isLeased(world, site.terms().chips())
                    && site.former().energisedSinceSigning().isPositive())
            .as("idle on leased chips")
            .isFalse();
      }
      long let = 0;
      for (ContractState state : world.inForce()) {
        if (state instanceof Reletting.State relet && relet.contract().owner().equals(party.id())) {
          let += relet.contract().megawatts().value();
        }
      }
      assertThat(let).isLessThanOrEqualTo(idle);
    }
  }

  private static boolean isLeased(World world, @Nullable ContractId chips) {
    return world.economy().contracts().stream()
        .anyMatch(contract -> contract instanceof ChipLease && contract.id().equals(chips));
  }

  private void count(Event event) {
    String name =
        switch (event) {
          case Event.ArrearsRecorded arrears -> "arrears";
          case Event.DefaultDeclared fall -> "default";
          case Event.ObligationRefused refused -> "refused";
          case Event.WrittenDown loss -> "written down";
          case Event.ContractSigned signed when signed.contract() instanceof Reletting ->
              "let again";
          case Event.ContractSigned signed when signed.contract() instanceof Support -> "rescued";
          case Event.ContractChanged(ContractEvent.ObligationDue(Obligation due)) ->
              due.id().contract().value() + "/" + due.id().kind();
          case Event.ContractChanged(ContractEvent.NoticeGiven(var period, var notice)) ->
              switch (notice) {
                case Notice.StretchOutGranted granted -> "stretched";
                case Notice.StepDownGranted granted -> "stepped down";
                case Notice.LatePowerCancelled cancelled -> "stepped down";
                case Notice.OrdersCancelled cancelled -> "orders cancelled";
                default -> "";
              };
          default -> "";
        };
    if (!name.isEmpty()) {
      seen.merge(name, 1, Integer::sum);
    }
  }
}
