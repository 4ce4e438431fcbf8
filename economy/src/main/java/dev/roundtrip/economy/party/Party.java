package dev.roundtrip.economy.party;

/**
 * One firm, person group or sector with books of its own.
 *
 * @param id its id, unique in the scenario
 * @param name what people call it
 * @param kind what it is
 * @param opening its balance sheet before the first period
 * @param conduct the parameters of its policies
 * @param many whether it stands for many of a kind, such as all lenders, and is spoken of in the
 *     plural
 */
public record Party(
    PartyId id, String name, PartyKind kind, OpeningSheet opening, Conduct conduct, boolean many) {

  /** A party that is one of its kind. */
  public Party(PartyId id, String name, PartyKind kind, OpeningSheet opening, Conduct conduct) {
    this(id, name, kind, opening, conduct, false);
  }
}
