package dev.roundtrip.cli.network;

import dev.roundtrip.economy.network.FinancialNetwork;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Holdings and guarantees, checked and added to a network. Shares are summed as the decimals they
 * are: 0.34, 0.56 and 0.1 are all of a claim, and not a rounding more.
 */
final class Ties {

  private Ties() {}

  /** Adds a table with the columns holder, issuer and share. */
  static void addHoldings(Path file, Nodes nodes, FinancialNetwork.Builder builder)
      throws IOException {
    Faults faults = new Faults();
    BigDecimal[] sold = none(nodes.size());
    for (Table.Row row : Table.read(file, faults, "holder", "issuer", "share").rows()) {
      int holder = nodes.numberOf(row, "holder");
      int issuer = nodes.numberOf(row, "issuer");
      double share = row.share("share");
      if (holder == issuer && holder >= 0) {
        row.fault(nodes.name(holder) + " holding itself", "two different nodes");
      } else if (holder >= 0 && issuer >= 0) {
        sold[issuer] = sold[issuer].add(BigDecimal.valueOf(share));
        if (sold[issuer].compareTo(BigDecimal.ONE) >= 0) {
          row.fault(
              "holdings in " + nodes.name(issuer) + " that sum to " + sold[issuer],
              "a sum below 1");
        } else {
          builder.holding(holder, issuer, share);
        }
      }
    }
    faults.raise();
  }

  /** Adds a table with the columns guarantor, debtor, creditor, share and, if any, seniority. */
  static void addGuarantees(Path file, Nodes nodes, Edges edges, FinancialNetwork.Builder builder)
      throws IOException {
    Faults faults = new Faults();
    BigDecimal[] covered = none(edges.list().size());
    Table table = Table.read(file, faults, "guarantor", "debtor", "creditor", "share");
    for (Table.Row row : table.rows()) {
      int guarantor = nodes.numberOf(row, "guarantor");
      int debtor = nodes.numberOf(row, "debtor");
      int creditor = nodes.numberOf(row, "creditor");
      double share = row.share("share");
      int rank = row.rank("seniority", edges.firstRank());
      if (guarantor < 0 || debtor < 0 || creditor < 0) {
        continue;
      }
      if (guarantor == debtor || guarantor == creditor) {
        row.fault(nodes.name(guarantor) + " guaranteeing itself", "a third node as guarantor");
        continue;
      }
      List<Integer> claims = claims(edges, debtor, creditor);
      if (claims.isEmpty()) {
        row.fault(
            "a naked guarantee: "
                + nodes.name(debtor)
                + " owes "
                + nodes.name(creditor)
                + " nothing",
            "a guarantee of a claim in the edges file");
      }
      for (int claim : claims) {
        covered[claim] = covered[claim].add(BigDecimal.valueOf(share));
        if (covered[claim].compareTo(BigDecimal.ONE) > 0) {
          row.fault(
              "a naked guarantee: shares of one claim that sum to " + covered[claim],
              "at most 1 in all");
        } else {
          builder.guarantee(guarantor, claim, share, rank);
        }
      }
    }
    faults.raise();
  }

  private static BigDecimal[] none(int size) {
    BigDecimal[] sums = new BigDecimal[size];
    Arrays.fill(sums, BigDecimal.ZERO);
    return sums;
  }

  private static List<Integer> claims(Edges edges, int debtor, int creditor) {
    List<Integer> claims = new ArrayList<>();
    for (int i = 0; i < edges.list().size(); i++) {
      Edges.Edge edge = edges.list().get(i);
      if (edge.debtor() == debtor && edge.creditor() == creditor) {
        claims.add(i);
      }
    }
    return claims;
  }
}
