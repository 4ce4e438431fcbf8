package dev.roundtrip.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.simulation.Simulation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The backbone of a distributed run: whatever the network and the processes do, it ends with the
 * fingerprint of the model by itself.
 *
 * <p>The two machines of the protocol run in a {@link SimulatedDeployment}, whose every delay,
 * repeat, loss and crash follows from a seed. A failure names the seed, and that seed fails again.
 */
class FaultTest {

  private static final Economy ECONOMY = SmallEconomy.twoYears();
  private static final List<Shock> SHOCKS =
      List.of(
          ShockSpec.parse("revenue-miss:size=25%,from=2026-09,for=9m,decay=linear"),
          ShockSpec.parse("take-or-pay:from=2026-09"),
          ShockSpec.parse("supplier-pullback:party=chips,from=2026-10"),
          ShockSpec.parse("default:party=cloud,from=2027-03"));

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("roundtrip.fault.seeds", 50));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aRunWithFaultsEndsAsTheModelByItself(long seed) {
    SimulatedDeployment deployment = new SimulatedDeployment(ECONOMY, seed, SHOCKS);
    String fingerprint = deployment.run();
    assertThat(fingerprint).as("seed %d", seed).isEqualTo(expected(seed, deployment));
  }

  /** The months in which a shock came to be known are a part of the run, and not of its faults. */
  private static String expected(long seed, SimulatedDeployment deployment) {
    Simulation model = new Simulation(ECONOMY, seed, 0);
    while (!model.isFinished()) {
      boolean injected = !model.ledger().period().isBefore(deployment.injectedAfter());
      model.step(injected ? SHOCKS : List.of());
    }
    return model.ledger().hash();
  }

  /** The runs above mean little if nothing goes wrong in them. */
  @Test
  void thereAreFaultsOfEveryKind() {
    Faults all = new Faults();
    IntStream.range(0, 10)
        .forEach(seed -> {
          SimulatedDeployment deployment = new SimulatedDeployment(ECONOMY, seed, SHOCKS);
          deployment.run();
          all.add(deployment.faults());
        });
    assertThat(all.lost).isGreaterThan(1_000);
    assertThat(all.repeated).isGreaterThan(1_000);
    assertThat(all.overtaken).isGreaterThan(100);
    assertThat(all.unreachable).isGreaterThan(10);
    assertThat(all.hostCrashes).isGreaterThan(20);
    assertThat(all.ledgerCrashes).isGreaterThan(5);
    assertThat(all.moves).isGreaterThan(5);
    assertThat(all.readBack).isGreaterThan(10);
  }
}
