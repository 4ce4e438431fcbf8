package dev.roundtrip.economy.simulation;

import dev.roundtrip.economy.contract.Notice;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.SignedInRun;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.policy.Decision;
import dev.roundtrip.economy.policy.RecordId;
import dev.roundtrip.economy.policy.Round;
import dev.roundtrip.economy.time.Period;

/**
 * One thing a party says in a round. Its identity has nothing to do with how it travels: a repeat
 * of the same message changes nothing.
 *
 * @param id who said it, when, and as which of its messages
 * @param body what was said
 */
public record Message(Identity id, Body body) {

  /**
   * Identifies a message within a run.
   *
   * @param period the month
   * @param round the round
   * @param sender who said it
   * @param sequence 1 for the sender's first message of the round, 2 for the next, and so on
   */
  public record Identity(Period period, Round round, PartyId sender, int sequence)
      implements Comparable<Identity> {

    /** Returns the message as decisions name it among their causes. */
    public RecordId record() {
      return new RecordId.OfMessage(period, round, sender, sequence);
    }

    @Override
    public int compareTo(Identity other) {
      int order = period.compareTo(other.period);
      order = order != 0 ? order : round.compareTo(other.round);
      order = order != 0 ? order : sender.compareTo(other.sender);
      return order != 0 ? order : Integer.compare(sequence, other.sequence);
    }
  }

  /** What is said, and to whom. All of it goes to the ledger. */
  public sealed interface Body {

    /** A notice to another party; the only body that reaches an inbox. */
    record ToParty(PartyId receiver, Notice notice) implements Body {}

    /** The obligor tells the ledger to pay, in full or in part. */
    record Instruction(ObligationId obligation, Money amount) implements Body {}

    /** A record of what was decided and why. */
    record Decided(Decision decision) implements Body {}

    /** A party registers a contract of the run. */
    record Registration(SignedInRun contract) implements Body {}
  }
}
