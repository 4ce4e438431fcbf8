package dev.roundtrip.economy.stress;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.simulation.Economy;
import java.util.List;

/**
 * A number of a scenario that is moved to see what depends on it.
 *
 * @param name what scenario files call it
 * @param moved returns the economy with this number times a factor, wherever it occurs
 */
public record Lever(String name, Move moved) {

  /** What a lever does. */
  @FunctionalInterface
  public interface Move {
    /** Returns an economy with a number times a factor; shares stop at 100 %. */
    Economy by(Economy economy, Rate factor);
  }

  /** The numbers that are tried, in this order. */
  public static final List<Lever> ALL =
      List.of(
          new Lever("round-depth", MarketLevers::roundDepth),
          new Lever("round-share", MarketLevers::roundShare),
          new Lever("revenue-of-power", MarketLevers::revenueOfPower),
          new Lever("rent", MarketLevers::rent),
          new Lever("margin", MarketLevers::margin),
          new Lever("base-rate", MarketLevers::baseRate),
          new Lever("minimum-use", PartyLevers::minimumUse),
          new Lever("recovery", PartyLevers::recovery),
          new Lever("deferred-share", PartyLevers::deferredShare),
          new Lever("minimum-cash", PartyLevers::minimumCash),
          new Lever("training-floor", PartyLevers::trainingFloor));

  /** Returns a share times a factor, at most all of it. */
  static Rate share(Rate share, Rate factor) {
    Rate moved = share.times(factor);
    return moved.compareTo(Rate.ONE) > 0 ? Rate.ONE : moved;
  }
}
