package dev.roundtrip.economy.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Payments that others published, or that independent programs computed. */
class ClearingOracleTest {

  private static final double[][] THREE = {{0, .5, .5}, {.5, 0, .5}, {.5, .5, 0}};

  @ParameterizedTest
  @CsvSource({
    "net_n10_s1, a1_b1, 1, 1, 1e-9",
    "net_n10_s1, a0.5_b0.5, 0.5, 0.5, 1e-9",
    "net_n10_s1, a0.7_b0.9, 0.7, 0.9, 1e-9",
    "net_n10_s1, a0.9_b0.8, 0.9, 0.8, 1e-9",
    "net_n100_s11, a1_b1, 1, 1, 1e-9",
    "net_n100_s11, a0.5_b0.5, 0.5, 0.5, 1e-9",
    "net_n100_s11, a0.7_b0.9, 0.7, 0.9, 1e-9",
    "net_n100_s11, a0.9_b0.8, 0.9, 0.8, 1e-9"
  })
  void theNetworksOfTheGreatestClearingVector(
      String name, String column, double alpha, double beta, double tolerance) {
    ClearingResult result = clear(name, alpha, beta);
    List<Map<String, String>> python = Oracle.rows("clearing/" + name + "_python.csv");
    List<Map<String, String>> lp = Oracle.rows("clearing/" + name + "_systemicrisk.csv");
    for (int party = 0; party < python.size(); party++) {
      assertThat(result.owed(party))
          .isCloseTo(Oracle.number(python.get(party), "total_liab"), within(tolerance));
      assertThat(result.paid(party))
          .as("%s %s, party %d", name, column, party)
          .isCloseTo(Oracle.number(python.get(party), "gcva_" + column), within(tolerance))
          .isCloseTo(Oracle.number(lp.get(party), "pay_" + column), within(tolerance));
      assertThat(result.hasDefaulted(party))
          .isEqualTo(Oracle.index(lp.get(party), "def_" + column) == 1);
    }
  }

  @ParameterizedTest
  @CsvSource({"net_n10_s1", "net_n100_s11"})
  void equityAndPaymentsOfNeva(String name) {
    ClearingResult plain = clear(name, 1, 1);
    ClearingResult costly = clear(name, 0.7, 0.9);
    List<Map<String, String>> rows = Oracle.rows("clearing/" + name + "_python.csv");
    for (int party = 0; party < rows.size(); party++) {
      Map<String, String> row = rows.get(party);
      assertThat(plain.paid(party)).isCloseTo(Oracle.number(row, "en_highs"), within(1e-9));
      assertThat(plain.paid(party)).isCloseTo(Oracle.number(row, "neva_en_pay"), within(1e-9));
      assertThat(plain.equity(party)).isCloseTo(Oracle.number(row, "neva_en_equity"), within(1e-9));
      assertThat(costly.paid(party))
          .isCloseTo(Oracle.number(row, "neva_rv_a0.7_b0.9"), within(1e-9));
    }
  }

  @Test
  void threePartiesWithOutsideDebt() {
    double[] assets = {.5, .625, .75};
    double[] outside = {1.5, .5, .5};
    ClearingResult plain = NetworkClearing.clear(Networks.of(THREE, assets, outside, 0).build());
    assertPaid(plain, 1e-11, 1.47321428571, 1.41964285714, 1.5);
    assertThat(rounds(plain, 3)).containsExactly(1, 2, 0);
    ClearingResult costly =
        NetworkClearing.clear(Networks.of(THREE, assets, outside, 0).recovery(.5, .7).build());
    assertPaid(costly, 1e-12, 0.502019961977, 0.514704937828, 0.565380613503);
    assertThat(rounds(costly, 3)).doesNotContain(0);
  }

  @Test
  void seniorOutsideDebt() {
    double[][] owed = {{0, 4, 0}, {0, 0, 3}, {2, 0, 0}};
    double[][] payments = {{4, 3, 2}, {3, 3, 2}, {.5, 0, .5}};
    double[][] equities = {{0, 2, 2.5}, {-1, 0, 2}, {-3.5, -3.5, -1.5}};
    double[] lost = {.05, .1, .15};
    for (int i = 0; i < lost.length; i++) {
      double left = 1 - lost[i];
      double[] assets = {20 * left, 20 * left, 10 * left};
      ClearingResult result =
          NetworkClearing.clear(Networks.of(owed, assets, new double[] {17, 18, 8}, -1).build());
      for (int party = 0; party < 3; party++) {
        assertThat(result.paid(party) - result.paidOutside(party))
            .isCloseTo(payments[i][party], within(1e-12));
        assertThat(result.equity(party)).isCloseTo(equities[i][party], within(1e-12));
      }
    }
  }

  @Test
  void exampleOfRogersAndVeraart() {
    double[][] owed = {{0, 2}, {2.2, 0}};
    ClearingResult result =
        NetworkClearing.clear(
            Networks.of(owed, new double[] {1, 1}, new double[2], 0).recovery(.5, .5).build());
    assertPaid(result, 0, 2, 2.2);
    assertThat(rounds(result, 2)).containsExactly(0, 0);
  }

  @Test
  void ringOfRogersAndVeraart() {
    double[][] owed = new double[6][6];
    for (int i = 0; i < 6; i++) {
      owed[i][(i + 1) % 6] = i % 2 == 0 ? 2 : 3;
    }
    double[] assets = {0, .8, 0, .8, 0, .8};
    ClearingResult result =
        NetworkClearing.clear(Networks.of(owed, assets, new double[6], 0).recovery(.5, .5).build());
    double even = 0.8 / 3;
    assertPaid(result, 1e-12, even, 2 * even, even, 2 * even, even, 2 * even);
    assertThat(rounds(result, 6)).containsExactly(2, 1, 2, 1, 2, 1);
  }

  @Test
  void aCreditorFallsInTheSecondRound() {
    double[][] owed = {{0, 0, 0.60141038}, {0, 0, 0}, {0, 0.61136804, 0}};
    double[] assets = {0.47727664, 0.63927659, 0.32352602};
    ClearingResult result =
        NetworkClearing.clear(Networks.of(owed, assets, new double[3], 0).recovery(.5, .5).build());
    assertPaid(result, 1e-8, 0.23863832, 0, 0.28108217);
    assertThat(rounds(result, 3)).containsExactly(1, 0, 2);
  }

  /** Nothing is left of a defaulter: a party pays all or nothing. */
  @ParameterizedTest
  @CsvSource({
    "10, 7, 12,  0, 0, 12,  2, 7, 10,   2",
    "2, 7, 12,   0, 7, 12,  10, 6, 3,  10",
    "10, 7, 5,   0, 0, 0,   7, 7, 5,    0"
  })
  void fullPaymentInARing(ArgumentsAccessor figures) {
    double[][] owed = new double[3][3];
    for (int party = 0; party < 3; party++) {
      owed[party][(party + 1) % 3] = figures.getDouble(party);
    }
    double[] cash = {12, 4, 3};
    ClearingResult result =
        NetworkClearing.clear(Networks.of(owed, cash, new double[3], 0).recovery(0, 0).build());
    double missing = 0;
    for (int party = 0; party < 3; party++) {
      double unpaid = result.owed(party) - result.paid(party);
      assertThat(unpaid).isEqualTo(figures.getDouble(3 + party));
      double after = cash[party] + result.received(party) - result.paid(party);
      assertThat(after).isEqualTo(figures.getDouble(6 + party));
      missing += Math.max(0, -result.equity(party));
    }
    assertThat(missing).isEqualTo(figures.getDouble(9));
  }

  private static ClearingResult clear(String name, double alpha, double beta) {
    List<Map<String, String>> nodes = Oracle.rows("clearing/" + name + "_nodes.csv");
    FinancialNetwork.Builder builder = FinancialNetwork.of(nodes.size()).recovery(alpha, beta);
    for (Map<String, String> row : nodes) {
      int node = Oracle.index(row, "node");
      builder.outsideAssets(node, Oracle.number(row, "external_assets"));
      builder.outsideDebt(node, Oracle.number(row, "external_liabilities"), 0);
    }
    for (Map<String, String> row : Oracle.rows("clearing/" + name + "_edges.csv")) {
      builder.claim(
          Oracle.index(row, "debtor"),
          Oracle.index(row, "creditor"),
          Oracle.number(row, "amount"),
          0);
    }
    return NetworkClearing.clear(builder.build());
  }

  private static void assertPaid(ClearingResult result, double tolerance, double... paid) {
    for (int party = 0; party < paid.length; party++) {
      assertThat(result.paid(party)).isCloseTo(paid[party], within(tolerance));
    }
  }

  private static int[] rounds(ClearingResult result, int parties) {
    int[] rounds = new int[parties];
    for (int party = 0; party < parties; party++) {
      rounds[party] = result.round(party);
    }
    return rounds;
  }
}
