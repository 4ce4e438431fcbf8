package dev.roundtrip.economy.policy;

/**
 * One habit of deciding. It looks and speaks; it changes nothing. What a party does follows from
 * the contracts it holds, so every policy is offered to every party.
 */
public interface Policy {

  /** Decides for the party whose view it is. */
  void decide(View view, Outbox outbox);
}
