package dev.roundtrip.economy.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.random.RandomStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of every clearing, on 10,000 networks drawn at random. */
class ClearingLawsTest {

  private static final int CASES = 10_000;
  private static final double CLOSE = 1e-9;

  @Test
  void limitedLiabilityPriorityAndProportion() {
    for (int seed = 0; seed < CASES; seed++) {
      RandomNetwork drawn =
          draw(seed, new Networks.Features(3, seed % 2 == 0, seed % 3 == 0, false));
      ClearingResult result = NetworkClearing.clear(drawn.build());
      for (int party = 0; party < drawn.assets.length; party++) {
        requireLimitedLiability(seed, drawn, result, party);
        requirePriorityAndProportion(seed, drawn, result, party);
      }
    }
  }

  private static void requireLimitedLiability(
      int seed, RandomNetwork drawn, ClearingResult result, int party) {
    boolean fallen = result.hasDefaulted(party);
    double means =
        (fallen ? drawn.alpha : 1) * drawn.assets[party]
            + (fallen ? drawn.beta : 1) * result.received(party);
    assertThat(result.paid(party)).as("seed %d", seed).isBetween(0.0, means + CLOSE);
    assertThat(result.paid(party)).as("seed %d", seed).isLessThanOrEqualTo(result.owed(party));
    if (fallen) {
      assertThat(result.equity(party)).as("seed %d", seed).isNegative();
      assertThat(result.paid(party)).as("seed %d", seed).isCloseTo(means, within(CLOSE));
    } else {
      assertThat(result.paid(party)).as("seed %d", seed).isEqualTo(result.owed(party));
      assertThat(result.equity(party)).as("seed %d", seed).isGreaterThan(-CLOSE);
    }
  }

  private static void requirePriorityAndProportion(
      int seed, RandomNetwork drawn, ClearingResult result, int party) {
    for (int one = 0; one < drawn.claims.size(); one++) {
      for (int other = 0; other < drawn.claims.size(); other++) {
        RandomNetwork.Claim first = drawn.claims.get(one);
        RandomNetwork.Claim second = drawn.claims.get(other);
        if (first.debtor() != party || second.debtor() != party) {
          continue;
        }
        if (first.rank() == second.rank()) {
          assertThat(result.paidOnClaim(one) * second.amount())
              .as("seed %d: proportion", seed)
              .isCloseTo(result.paidOnClaim(other) * first.amount(), within(1e-8));
        } else if (first.rank() < second.rank() && result.paidOnClaim(other) > CLOSE) {
          assertThat(result.paidOnClaim(one))
              .as("seed %d: priority", seed)
              .isEqualTo(first.amount());
        }
      }
    }
  }

  @Test
  void whoHasMoreMakesNobodyPayLess() {
    for (int seed = 0; seed < CASES; seed++) {
      RandomNetwork drawn = draw(seed, Networks.Features.ALL);
      ClearingResult before = NetworkClearing.clear(drawn.build());
      drawn.assets[seed % drawn.assets.length] += seed % 17;
      ClearingResult after = NetworkClearing.clear(drawn.build());
      for (int claim = 0; claim < drawn.claims.size(); claim++) {
        double recovered = recovered(drawn, after, claim);
        assertThat(recovered)
            .as("seed %d, claim %d", seed, claim)
            .isGreaterThanOrEqualTo(recovered(drawn, before, claim) - CLOSE);
        assertThat(after.paidOnClaim(claim))
            .as("seed %d, claim %d", seed, claim)
            .isGreaterThanOrEqualTo(before.paidOnClaim(claim) - CLOSE);
      }
    }
  }

  /** Returns what a creditor gets on a claim, from its debtor and under guarantees. */
  private static double recovered(RandomNetwork drawn, ClearingResult result, int claim) {
    double sum = result.paidOnClaim(claim);
    for (int k = 0; k < drawn.guarantees.size(); k++) {
      sum += drawn.guarantees.get(k).claim() == claim ? result.paidUnder(k) : 0;
    }
    return sum;
  }

  @Test
  void clearingWhatWasPaidChangesNothing() {
    for (int seed = 0; seed < CASES; seed++) {
      RandomNetwork drawn = draw(seed, new Networks.Features(3, false, seed % 2 == 0, false));
      ClearingResult first = NetworkClearing.clear(drawn.build());
      RandomNetwork paid = new RandomNetwork(drawn.assets.length);
      paid.holdings.addAll(drawn.holdings);
      for (int party = 0; party < drawn.assets.length; party++) {
        paid.assets[party] = drawn.assets[party];
        paid.outsideRank[party] = drawn.outsideRank[party];
        paid.outsideDebt[party] = first.paidOutside(party);
      }
      for (int claim = 0; claim < drawn.claims.size(); claim++) {
        RandomNetwork.Claim of = drawn.claims.get(claim);
        double amount = first.paidOnClaim(claim);
        paid.claims.add(new RandomNetwork.Claim(of.debtor(), of.creditor(), amount, of.rank()));
      }
      ClearingResult again = NetworkClearing.clear(paid.build());
      for (int party = 0; party < drawn.assets.length; party++) {
        assertThat(again.paid(party))
            .as("seed %d, party %d", seed, party)
            .isCloseTo(first.paid(party), within(CLOSE));
      }
    }
  }

  /** One class and no holdings: the largest fixed point, found by lowering step by step. */
  @Test
  void withoutAnythingSpecialItIsThePlainSolver() {
    for (int seed = 0; seed < CASES; seed++) {
      RandomNetwork drawn = draw(seed, new Networks.Features(1, false, false, false));
      ClearingResult result = NetworkClearing.clear(drawn.build());
      double[] plain = plain(drawn);
      for (int party = 0; party < plain.length; party++) {
        assertThat(result.paid(party))
            .as("seed %d, party %d", seed, party)
            .isCloseTo(plain[party], within(CLOSE));
      }
    }
  }

  private static double[] plain(RandomNetwork drawn) {
    int parties = drawn.assets.length;
    double[] owed = drawn.outsideDebt.clone();
    drawn.claims.forEach(claim -> owed[claim.debtor()] += claim.amount());
    double[] paid = owed.clone();
    for (int step = 0; step < 20_000; step++) {
      double[] next = drawn.assets.clone();
      for (RandomNetwork.Claim claim : drawn.claims) {
        next[claim.creditor()] += paid[claim.debtor()] * claim.amount() / owed[claim.debtor()];
      }
      double moved = 0;
      for (int party = 0; party < parties; party++) {
        next[party] = Math.min(owed[party], next[party]);
        moved += Math.abs(next[party] - paid[party]);
      }
      paid = next;
      if (moved < 1e-13) {
        break;
      }
    }
    return paid;
  }

  /** Large enough for the iterative solution, and compared with lowering step by step. */
  @Test
  void aLargeNetworkIsSolvedAsExactly() {
    for (int seed = 0; seed < 3; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "clearing", "large", 0);
      RandomNetwork drawn = new RandomNetwork(3_000);
      for (int party = 0; party < 3_000; party++) {
        drawn.assets[party] = 40 * random.nextDouble();
        drawn.outsideDebt[party] = 25 * random.nextDouble();
        for (int k = 0; k < 6; k++) {
          int other = Networks.below(random, 3_000);
          if (other != party) {
            drawn.claims.add(new RandomNetwork.Claim(party, other, 50 * random.nextDouble(), 0));
          }
        }
      }
      ClearingResult result = NetworkClearing.clear(drawn.build());
      double[] plain = plain(drawn);
      int deepest = 0;
      for (int party = 0; party < 3_000; party++) {
        assertThat(result.paid(party)).isCloseTo(plain[party], within(CLOSE));
        deepest = Math.max(deepest, result.round(party));
      }
      assertThat(deepest).isGreaterThan(3);
    }
  }

  @Test
  void exactlyEnoughIsNoDefault() {
    FinancialNetwork.Builder chain = FinancialNetwork.of(3).outsideAssets(0, 0.1 + 0.2);
    chain.claim(0, 1, 0.3, 0).claim(1, 2, 0.3, 0).recovery(0, 0);
    ClearingResult result = NetworkClearing.clear(chain.build());
    assertThat(List.of(result.round(0), result.round(1), result.paid(1)))
        .isEqualTo(List.of(0, 0, 0.3));
  }

  @Test
  void partiesThatPassAllOnAndOweOthersBeforeEndWithNothing() {
    FinancialNetwork.Builder pair = FinancialNetwork.of(2).outsideDebt(0, 5, 0);
    pair.claim(0, 1, 10, 1).claim(1, 0, 10, 1);
    ClearingResult result = NetworkClearing.clear(pair.build());
    assertThat(result.paid(0)).isZero();
    assertThat(result.paid(1)).isZero();
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    FinancialNetwork.Builder network = FinancialNetwork.of(3).claim(0, 1, 10, 0);
    assertThatThrownBy(() -> network.claim(1, 1, 5, 0)).hasMessageContaining("owes itself");
    assertThatThrownBy(() -> network.claim(1, 0, -5, 0)).hasMessageContaining("not negative");
    assertThatThrownBy(() -> network.claim(1, 0, Double.NaN, 0)).hasMessageContaining("finite");
    assertThatThrownBy(() -> network.recovery(1.5, 1)).hasMessageContaining("share");
    assertThatThrownBy(() -> network.guarantee(0, 0, 1, 0)).hasMessageContaining("guarantees");
    assertThatThrownBy(() -> FinancialNetwork.of(3).holding(0, 2, .5).holding(1, 2, .5).build())
        .hasMessageContaining("less than 1");
    assertThatThrownBy(() -> network.guarantee(2, 0, 1, 0).guarantee(2, 0, .1, 0).build())
        .hasMessageContaining("more than once over");
  }

  private static RandomNetwork draw(int seed, Networks.Features features) {
    RandomStream random = RandomStream.of(seed, 0, "clearing", "laws", 0);
    return Networks.draw(random, 2 + Networks.below(random, 11), features);
  }
}
