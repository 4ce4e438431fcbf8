package dev.roundtrip.economy.network;

/**
 * What debts can be set off against each other all round, without anybody's net position changing.
 * Amounts are in units that are not divided, such as cents.
 *
 * @param total the sum of all debts
 * @param cleared the most that can be set off
 * @param netDebt the sum of what those who owe more than they are owed owe on balance; what can not
 *     be avoided by any setting off
 */
public record SetOff(long total, long cleared, long netDebt) {

  /**
   * Sets debts off.
   *
   * @param parties how many there are, numbered from 0
   * @param debtor who owes each debt
   * @param creditor whom it is owed to
   * @param amounts how much; not negative
   */
  public static SetOff of(int parties, int[] debtor, int[] creditor, long[] amounts) {
    long[] balance = new long[parties];
    long total = 0;
    for (int debt = 0; debt < amounts.length; debt++) {
      total = Math.addExact(total, amounts[debt]);
      balance[debtor[debt]] += amounts[debt];
      balance[creditor[debt]] -= amounts[debt];
    }
    long net = 0;
    for (long owed : balance) {
      net += Math.max(0, owed);
    }
    long cleared = 0;
    for (long amount : LargestCirculation.of(parties, debtor, creditor, amounts)) {
      cleared += amount;
    }
    return new SetOff(total, cleared, net);
  }
}
