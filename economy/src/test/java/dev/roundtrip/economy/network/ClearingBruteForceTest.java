package dev.roundtrip.economy.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.random.RandomStream;
import org.junit.jupiter.api.Test;

/** Seniority, costs, holdings and guarantees together, against every set of defaults. */
class ClearingBruteForceTest {

  private static final int CASES = 2_000;

  @Test
  void theGreatestOfAllSetsOfDefaultsIsFound() {
    int defaults = 0;
    int deep = 0;
    int guaranteed = 0;
    for (int seed = 0; seed < CASES; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "clearing", "brute force", 0);
      int parties = 1 + Networks.below(random, 6);
      RandomNetwork drawn = Networks.draw(random, parties, Networks.Features.ALL);
      ClearingResult result = NetworkClearing.clear(drawn.build());
      BruteForce force = new BruteForce(drawn, 3);
      requireEqual(seed, drawn, result, force, force.greatest());
      for (int party = 0; party < parties; party++) {
        defaults += result.hasDefaulted(party) ? 1 : 0;
        deep += result.round(party) > 1 ? 1 : 0;
      }
      for (int g = 0; g < drawn.guarantees.size(); g++) {
        int guarantor = drawn.guarantees.get(g).guarantor();
        guaranteed += result.called(g) > 0 && result.hasDefaulted(guarantor) ? 1 : 0;
      }
    }
    assertThat(defaults).isGreaterThan(CASES);
    assertThat(deep).as("defaults after the first round").isGreaterThan(CASES / 10);
    assertThat(guaranteed).as("guarantees called of failing guarantors").isGreaterThan(CASES / 4);
  }

  private static void requireEqual(
      int seed,
      RandomNetwork drawn,
      ClearingResult result,
      BruteForce force,
      BruteForce.Payments expected) {
    String what = "seed " + seed + ": " + drawn;
    assertThat(expected).as(what).isNotNull();
    for (int claim = 0; claim < drawn.claims.size(); claim++) {
      assertThat(result.paidOnClaim(claim))
          .as("claim %d, %s", claim, what)
          .isCloseTo(expected.claims()[claim], within(1e-9));
    }
    for (int party = 0; party < drawn.assets.length; party++) {
      assertThat(result.paidOutside(party))
          .as("party %d, %s", party, what)
          .isCloseTo(expected.outside()[party], within(1e-9));
      if (!result.hasDefaulted(party)) {
        assertThat(result.equity(party))
            .as("party %d, %s", party, what)
            .isCloseTo(expected.equity()[party], within(1e-8));
      }
    }
    for (int g = 0; g < drawn.guarantees.size(); g++) {
      assertThat(result.paidUnder(g))
          .as("guarantee %d, %s", g, what)
          .isCloseTo(expected.guarantees()[g], within(1e-9));
    }
  }
}
