package dev.roundtrip.economy.party;

/** A step of the ladder by which a party finds the cash it lacks. Below the last are arrears. */
public enum Rung {
  /** Call what is earned of committed investments. */
  TRANCHES,
  /** Exercise vested warrants and sell the shares. */
  SHARES,
  /** Offer new shares. */
  EQUITY,
  /** Draw on facilities. */
  DEBT,
  /** Cut what nobody is promised: buybacks, then building, then dividends. */
  CUTS,
  /** Ask suppliers to put off a part of the rent. */
  STRETCH_OUT,
  /** Cancel power that is late, and ask to be let out of power that is not there yet. */
  STEP_DOWN
}
