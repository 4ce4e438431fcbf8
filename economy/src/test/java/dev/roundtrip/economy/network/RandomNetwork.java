package dev.roundtrip.economy.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A drawn network, open to be read by a test that solves it in its own way. */
final class RandomNetwork {

  record Claim(int debtor, int creditor, double amount, int rank) {}

  record Holding(int holder, int issuer, double share) {}

  record Guarantee(int guarantor, int claim, double share, int rank) {}

  final double[] assets;
  final double[] outsideDebt;
  final int[] outsideRank;
  final List<Claim> claims = new ArrayList<>();
  final List<Holding> holdings = new ArrayList<>();
  final List<Guarantee> guarantees = new ArrayList<>();
  double alpha = 1;
  double beta = 1;

  RandomNetwork(int parties) {
    assets = new double[parties];
    outsideDebt = new double[parties];
    outsideRank = new int[parties];
  }

  FinancialNetwork build() {
    FinancialNetwork.Builder builder = FinancialNetwork.of(assets.length).recovery(alpha, beta);
    for (int i = 0; i < assets.length; i++) {
      builder.outsideAssets(i, assets[i]).outsideDebt(i, outsideDebt[i], outsideRank[i]);
    }
    claims.forEach(c -> builder.claim(c.debtor(), c.creditor(), c.amount(), c.rank()));
    holdings.forEach(h -> builder.holding(h.holder(), h.issuer(), h.share()));
    guarantees.forEach(g -> builder.guarantee(g.guarantor(), g.claim(), g.share(), g.rank()));
    return builder.build();
  }

  @Override
  public String toString() {
    return "assets %s, outside %s in %s, claims %s, holdings %s, guarantees %s, alpha %s, beta %s"
        .formatted(
            Arrays.toString(assets),
            Arrays.toString(outsideDebt),
            Arrays.toString(outsideRank),
            claims,
            holdings,
            guarantees,
            alpha,
            beta);
  }
}
