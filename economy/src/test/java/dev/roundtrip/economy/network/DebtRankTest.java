package dev.roundtrip.economy.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtRankTest {

  @ParameterizedTest
  @CsvSource({"0.02, -1.4, -1.4, -0.2", "0.05, -2, -2, -0.5", "0.10, -3, -3, -1"})
  void theRingWithSeniorOutsideDebt(double lost, double first, double second, double third) {
    Flows claims = new Flows(3);
    claims.add(0, 1, 4);
    claims.add(1, 2, 3);
    claims.add(2, 0, 2);
    double[] shock = {20 * lost, 20 * lost, 10 * lost};
    assertThat(DebtRank.equityAfter(claims, new double[] {1, 3, 3}, shock))
        .containsExactly(new double[] {first, second, third}, within(1e-12));
  }

  @Test
  void aNetworkOfTen() {
    List<Map<String, String>> nodes = Oracle.rows("debtrank/dr_n10_s101_nodes.csv");
    double[] before = column(nodes, "equity0");
    double[] balance = new double[before.length];
    Flows claims = new Flows(before.length);
    for (Map<String, String> row : Oracle.rows("debtrank/dr_n10_s101_edges.csv")) {
      int debtor = Oracle.index(row, "debtor");
      int creditor = Oracle.index(row, "creditor");
      claims.add(debtor, creditor, Oracle.number(row, "amount"));
      balance[debtor] -= Oracle.number(row, "amount");
      balance[creditor] += Oracle.number(row, "amount");
    }
    double[] after = DebtRank.equityAfter(claims, before, column(nodes, "shock"));
    double[] expected = column(nodes, "equity_dr");
    for (int node = 0; node < before.length; node++) {
      Map<String, String> row = nodes.get(node);
      double outside =
          Oracle.number(row, "external_assets") - Oracle.number(row, "external_liabilities");
      assertThat(outside + balance[node]).isCloseTo(before[node], within(1e-9));
      assertThat(after[node]).isCloseTo(expected[node], within(1e-9));
    }
  }

  @Test
  void withoutAShockNothingHappens() {
    Flows claims = new Flows(2);
    claims.add(0, 1, 5);
    assertThat(DebtRank.equityAfter(claims, new double[] {0, 10}, new double[2]))
        .containsExactly(0, 10);
  }

  @Test
  void aLossThatFeedsOnItselfWipesOutBoth() {
    Flows claims = new Flows(2);
    claims.add(0, 1, 10);
    claims.add(1, 0, 10);
    assertThat(DebtRank.equityAfter(claims, new double[] {10, 10}, new double[] {1e-6, 0}))
        .containsExactly(new double[] {-1e-6, 0}, within(1e-9));
  }

  private static double[] column(List<Map<String, String>> rows, String name) {
    return rows.stream().mapToDouble(row -> Oracle.number(row, name)).toArray();
  }

  /**
   * Another project's data set, which is not in this repository: read from the {@code shared}
   * folder beside it, and left out where there is none. Its program follows the spread of stress
   * step by step and stops where it has become slow, for 21 banks more than 0.001 before its end.
   * So each of its results has to be a point on the way, and ours the end of it.
   */
  @Nested
  class OfAHundredAndTwentyFiveBanks {

    private static final Path FOLDER = shared().resolve("oracles/debtrank");

    private static List<Map<String, String>> banks;
    private static Flows claims;
    private static double[] buffer;
    private static double[] weight;

    @BeforeAll
    static void read() {
      assumeTrue(Files.isDirectory(FOLDER), "there is no folder ../shared with the data set");
      banks = Oracle.rows(FOLDER.resolve("nrm_simdata_nodes.csv"));
      buffer = column(banks, "buffer");
      weight = column(banks, "weights");
      claims = new Flows(buffer.length);
      for (Map<String, String> row : Oracle.rows(FOLDER.resolve("nrm_simdata_md_edges.csv"))) {
        claims.add(
            Oracle.index(row, "borrower"),
            Oracle.index(row, "lender"),
            Oracle.number(row, "amount"));
      }
    }

    private static Path shared() {
      Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
      for (Path folder = module.getParent(); folder != null; folder = folder.getParent()) {
        if (Files.isDirectory(folder.resolve("shared/oracles"))) {
          return folder.resolve("shared");
        }
      }
      return module.resolve("../../shared");
    }

    @Test
    void theDefaultOfEachBank() {
      for (Map<String, String> row : Oracle.rows(FOLDER.resolve("nrm_debtrank_all_defaults.csv"))) {
        double[] shock = new double[buffer.length];
        for (int bank = 0; bank < shock.length; bank++) {
          boolean falls = banks.get(bank).get("bank").equals(row.get("scenario"));
          shock[bank] = falls ? buffer[bank] : 0;
        }
        compare(row, shock);
      }
    }

    @Test
    void uniformShocks() {
      for (Map<String, String> row :
          Oracle.rows(FOLDER.resolve("nrm_debtrank_uniform_shocks.csv"))) {
        double share = Double.parseDouble(row.get("scenario").replace(" pct shock", "")) / 100;
        compare(row, Arrays.stream(buffer).map(own -> own * share).toArray());
      }
    }

    private void compare(Map<String, String> row, double[] shock) {
      String scenario = row.get("scenario");
      double[] first = new double[buffer.length];
      for (int bank = 0; bank < first.length; bank++) {
        first[bank] = DebtRank.stress(buffer[bank], buffer[bank] - shock[bank]);
      }
      double[] stress = first.clone();
      double[] added = first.clone();
      boolean passed = false;
      for (int step = 0; step < 10_000 && Arrays.stream(added).sum() > 1e-14; step++) {
        double[] earlier = stress.clone();
        added = spread(stress, added);
        for (int bank = 0; bank < stress.length; bank++) {
          stress[bank] += added[bank];
        }
        passed |= isAt(row, first, stress, earlier);
      }
      assertThat(passed).as(scenario).isTrue();
      double[] after = DebtRank.equityAfter(claims, buffer, shock);
      for (int bank = 0; bank < after.length; bank++) {
        assertThat(DebtRank.stress(buffer[bank], after[bank]))
            .as("%s, bank %d", scenario, bank)
            .isCloseTo(stress[bank], within(1e-9));
      }
    }

    private double[] spread(double[] stress, double[] added) {
      double[] more = new double[stress.length];
      for (int claim = 0; claim < claims.size(); claim++) {
        int creditor = claims.to(claim);
        more[creditor] += claims.amount(claim) * added[claims.from(claim)] / buffer[creditor];
      }
      for (int bank = 0; bank < more.length; bank++) {
        more[bank] = Math.min(more[bank], 1 - stress[bank]);
      }
      return more;
    }

    /** Losses are those that made the stress: of the step before. */
    private boolean isAt(
        Map<String, String> row, double[] first, double[] stress, double[] earlier) {
      double total = Arrays.stream(weight).sum();
      double additional = 0;
      int defaults = 0;
      for (int bank = 0; bank < stress.length; bank++) {
        additional += (stress[bank] - first[bank]) * weight[bank] / total;
        defaults += stress[bank] > 1 - 1e-12 && first[bank] < 1 ? 1 : 0;
      }
      double writtenDown = 0;
      for (int claim = 0; claim < claims.size(); claim++) {
        writtenDown += claims.amount(claim) * earlier[claims.from(claim)];
      }
      return Math.abs(additional - Oracle.number(row, "additional_stress")) < 1e-9
          && Math.abs(writtenDown - Oracle.number(row, "additional_losses")) < 1e-7
          && defaults == Oracle.index(row, "additional_defaults");
    }

    @Test
    void theBankWithMostToLose() {
      double[] shock = new double[buffer.length];
      shock[54] = buffer[54];
      double[] after = DebtRank.equityAfter(claims, buffer, shock);
      double additional = 0;
      for (int bank = 0; bank < after.length; bank++) {
        double more = DebtRank.stress(buffer[bank], after[bank]) - (bank == 54 ? 1 : 0);
        additional += more * weight[bank] / Arrays.stream(weight).sum();
      }
      assertThat(additional).isCloseTo(0.293829, within(1e-3));
    }
  }
}
