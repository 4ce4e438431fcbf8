package dev.roundtrip.economy.policy;

import java.util.List;

/** What every party does in each round, in order. This list is the model of behaviour. */
public final class Habits {

  private static final List<Policy> PLAN =
      List.of(
          new ServingCustomers(),
          new DeliveringChips(),
          new BuildingSites(),
          new ReturningChips(),
          new Reporting(),
          new EnforcingCovenants(),
          new Rescuing(),
          new AskingSupport(),
          new RelettingSites(),
          new SellingUnsold(),
          new ReturningCredit(),
          new PuttingOff(),
          new FindingLiquidity());

  private static final List<Policy> RESPOND =
      List.of(new GrantingFunds(), new AnsweringBuyers(), new SubscribingRounds(), new Invoicing());

  private static final List<Policy> COMMIT =
      List.of(new SigningRounds(), new Invoicing(), new LeavingUnpaid(), new Paying());

  private Habits() {}

  /** Returns the policies of a round, in the order in which they decide. */
  public static List<Policy> of(Round round) {
    return switch (round) {
      case PLAN -> PLAN;
      case RESPOND -> RESPOND;
      case COMMIT -> COMMIT;
    };
  }
}
