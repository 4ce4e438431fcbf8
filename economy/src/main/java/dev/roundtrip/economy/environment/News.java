package dev.roundtrip.economy.environment;

/**
 * What the last close told the world.
 *
 * @param newArrears parties that fell into arrears
 * @param defaults parties that defaulted
 */
public record News(int newArrears, int defaults) {

  public static final News NONE = new News(0, 0);
}
