package dev.roundtrip.economy.network;

import java.util.Arrays;

/**
 * Parties with assets of their own outside the network, and what they owe each other: claims with
 * seniority, shares in each other, guarantees. Parties are numbered from 0; amounts are real
 * numbers in one currency, at least zero.
 *
 * <p>A claim is paid in the order of its rank, 0 first; claims of one rank share in proportion. A
 * holding is a share of what the issuer has left when everybody is paid. A guarantee promises the
 * creditor of one claim a share of what the debtor leaves unpaid; guarantees of one claim cover it
 * at most once, because a promise beyond the loss would be a bet on the default and make payments
 * rise as values fall.
 *
 * <p>In default a party realises {@code alpha} of its outside assets and {@code beta} of what it
 * gets from the network.
 */
public final class FinancialNetwork {

  final int parties;
  final int classes;
  final double alpha;
  final double beta;

  /** The most that is taken for rounding, in the currency of the network. */
  final double rounding;

  final double[] outsideAssets;
  final double[] outsideDebt;
  final int[] outsideRank;

  /** Claims in the order in which they were added. */
  final int[] debtor;

  final int[] creditor;
  final double[] amount;
  final int[] rank;

  /** The same in the order of their creditors, from {@code inStart[i]} on those of i. */
  final int[] inStart;

  final int[] inDebtor;
  final double[] inAmount;
  final int[] inRank;

  /** What i owes before its class r, not counting guarantees, at {@code i * (classes + 1) + r}. */
  final double[] owedBefore;

  final Holdings holdings;
  final Guarantees guarantees;

  private FinancialNetwork(Builder builder) {
    parties = builder.outsideAssets.length;
    alpha = builder.alpha;
    beta = builder.beta;
    rounding = builder.rounding;
    outsideAssets = builder.outsideAssets.clone();
    outsideDebt = builder.outsideDebt.clone();
    debtor = builder.claims.first();
    creditor = builder.claims.second();
    amount = builder.claims.values();
    holdings = new Holdings(parties, builder.holdings);
    guarantees = new Guarantees(parties, creditor, builder.guarantees, builder.guaranteeRanks());
    int[] ranks = builder.distinctRanks();
    classes = ranks.length;
    rank = places(ranks, builder.claimRanks());
    outsideRank = places(ranks, builder.outsideRank);
    guarantees.useRanks(places(ranks, guarantees.rank));
    inStart = starts(parties, creditor);
    inDebtor = new int[debtor.length];
    inAmount = new double[debtor.length];
    inRank = new int[debtor.length];
    int[] next = inStart.clone();
    for (int claim = 0; claim < debtor.length; claim++) {
      int place = next[creditor[claim]]++;
      inDebtor[place] = debtor[claim];
      inAmount[place] = amount[claim];
      inRank[place] = rank[claim];
    }
    owedBefore = sumUp();
  }

  /** Begins a network of so many parties, with nothing in it and no costs of bankruptcy. */
  public static Builder of(int parties) {
    return new Builder(parties);
  }

  /** Returns the number of parties. */
  public int parties() {
    return parties;
  }

  /** Returns the number of claims. */
  public int claims() {
    return debtor.length;
  }

  private double[] sumUp() {
    double[] before = new double[parties * (classes + 1)];
    for (int party = 0; party < parties; party++) {
      if (outsideDebt[party] > 0) {
        before[party * (classes + 1) + outsideRank[party] + 1] += outsideDebt[party];
      }
    }
    for (int claim = 0; claim < debtor.length; claim++) {
      before[debtor[claim] * (classes + 1) + rank[claim] + 1] += amount[claim];
    }
    for (int party = 0; party < parties; party++) {
      for (int r = 1; r <= classes; r++) {
        int place = party * (classes + 1) + r;
        before[place] += before[place - 1];
      }
    }
    return before;
  }

  /** Returns, for keys from 0 to {@code size - 1}, where each one's items begin when sorted. */
  static int[] starts(int size, int[] keys) {
    int[] starts = new int[size + 1];
    for (int key : keys) {
      starts[key + 1]++;
    }
    for (int i = 0; i < size; i++) {
      starts[i + 1] += starts[i];
    }
    return starts;
  }

  private static int[] places(int[] sorted, int[] values) {
    int[] places = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      places[i] = Math.max(0, Arrays.binarySearch(sorted, values[i]));
    }
    return places;
  }

  /** Collects a network. */
  public static final class Builder {

    private final double[] outsideAssets;
    private final double[] outsideDebt;
    private final int[] outsideRank;
    private final Pairs claims = new Pairs();
    private final Pairs holdings = new Pairs();
    private final Pairs guarantees = new Pairs();
    private int[] claimRanks = new int[8];
    private int[] guaranteeRanks = new int[8];
    private double alpha = 1;
    private double beta = 1;
    private double rounding = Double.MAX_VALUE;

    private Builder(int parties) {
      outsideAssets = new double[parties];
      outsideDebt = new double[parties];
      outsideRank = new int[parties];
    }

    /** Sets what a party has outside the network. */
    public Builder outsideAssets(int party, double value) {
      outsideAssets[party] = notNegative(value, "outside assets");
      return this;
    }

    /** Sets what a party owes outside the network, and the rank of that debt. */
    public Builder outsideDebt(int party, double value, int rank) {
      outsideDebt[party] = notNegative(value, "outside debt");
      outsideRank[party] = rank;
      return this;
    }

    /** Adds a claim; claims are numbered from 0 in the order of these calls. */
    public Builder claim(int debtor, int creditor, double amount, int rank) {
      requireDifferent(debtor, creditor, "a party owes itself");
      claimRanks = put(claimRanks, claims.size(), rank);
      claims.add(debtor, creditor, notNegative(amount, "a claim"));
      return this;
    }

    /** Adds a holding: a share, such as 0.1, of what the issuer is worth to its owners. */
    public Builder holding(int holder, int issuer, double share) {
      requireDifferent(holder, issuer, "a party holds itself");
      holdings.add(holder, issuer, notNegative(share, "a holding"));
      return this;
    }

    /** Adds a guarantee of a share, such as 0.5, of what is not paid on a claim. */
    public Builder guarantee(int guarantor, int claim, double share, int rank) {
      requireDifferent(guarantor, claims.first(claim), "a debtor guarantees itself");
      requireDifferent(guarantor, claims.second(claim), "a creditor guarantees itself");
      guaranteeRanks = put(guaranteeRanks, guarantees.size(), rank);
      guarantees.add(guarantor, claim, notNegative(share, "a guarantee"));
      return this;
    }

    /** Sets what remains in a default: of outside assets, and of what the network pays. */
    public Builder recovery(double ofOutside, double ofInside) {
      if (!(ofOutside >= 0 && ofOutside <= 1 && ofInside >= 0 && ofInside <= 1)) {
        throw new IllegalArgumentException(
            "what remains in a default is a share: " + ofOutside + ", " + ofInside);
      }
      alpha = ofOutside;
      beta = ofInside;
      return this;
    }

    /**
     * Sets the most that is taken for rounding, where amounts have a smallest unit: in cents, such
     * as 0.01. Otherwise it is a share of what is owed.
     */
    public Builder roundingAtMost(double amount) {
      rounding = notNegative(amount, "rounding");
      return this;
    }

    /** Returns the network. */
    public FinancialNetwork build() {
      return new FinancialNetwork(this);
    }

    private int[] claimRanks() {
      return Arrays.copyOf(claimRanks, claims.size());
    }

    private int[] guaranteeRanks() {
      return Arrays.copyOf(guaranteeRanks, guarantees.size());
    }

    /** Returns the ranks that something is owed in, ascending; at least one. */
    private int[] distinctRanks() {
      int parties = outsideRank.length;
      int size = claims.size();
      int[] all = Arrays.copyOf(claimRanks, size + guarantees.size() + parties);
      System.arraycopy(guaranteeRanks, 0, all, size, guarantees.size());
      size += guarantees.size();
      for (int party = 0; party < parties; party++) {
        if (outsideDebt[party] > 0) {
          all[size++] = outsideRank[party];
        }
      }
      int[] distinct = Arrays.stream(all, 0, size).sorted().distinct().toArray();
      return distinct.length == 0 ? new int[1] : distinct;
    }

    private static int[] put(int[] values, int place, int value) {
      int[] room = place < values.length ? values : Arrays.copyOf(values, 2 * place);
      room[place] = value;
      return room;
    }

    private static double notNegative(double value, String what) {
      if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(what + " must be finite and not negative: " + value);
      }
      return value;
    }

    private static void requireDifferent(int one, int other, String otherwise) {
      if (one == other) {
        throw new IllegalArgumentException(otherwise + ": " + one);
      }
    }
  }
}
