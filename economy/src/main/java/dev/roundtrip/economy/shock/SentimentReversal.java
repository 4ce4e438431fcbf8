package dev.roundtrip.economy.shock;

import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.shock.Parameter.Argument;
import java.util.List;

/**
 * Faith turns. In its first month {@code sentiment' = sentiment x (1 - size)}, which then fades as
 * every mood does; as long as it lasts, {@code premium' = premium x (1 - announcements x weight)}
 * of what announcements have added to share prices.
 *
 * <p>For example, at 50 % and 100 % a sentiment of 1 is 0.5 in the first month, and a share that
 * stood 100 above its fundamental on announcements has lost all of them; at 200 % it stands as much
 * below.
 *
 * @param size how much sentiment drops
 * @param announcements share of what announcements added that goes; above 100% they turn against
 *     their shares
 * @param course when it bears and how it fades
 */
public record SentimentReversal(Rate size, Rate announcements, Course course) implements Shock {

  private static final Parameter<Rate> SIZE =
      Parameter.required("size", Form.Percentage.of(0, 80), "how much sentiment drops");

  private static final Parameter<Rate> ANNOUNCEMENTS =
      Parameter.usually(
          "announcements",
          Form.Percentage.of(0, 200),
          "share of what announcements added that goes; above 100% they turn against their shares",
          Rate.ofPercent(100),
          "630 billion USD were added by announcements (Liuhe digest 2025-11-18, line 566)");

  static final ShockType TYPE =
      new ShockType(
          "sentiment-reversal",
          ShockType.Kind.PRICES,
          "Faith turns: the mood drops once, and what announcements added to prices goes.",
          "sentiment x (1 - size) in the first month; announcement premium x (1 - announcements)",
          "630 billion USD of announcement gains (Liuhe digest 2025-11-18, line 566); "
              + "the fear of being last (Damoxing zhi Jia 2025)",
          List.of(SIZE, ANNOUNCEMENTS),
          true,
          a -> new SentimentReversal(a.get(SIZE), a.get(ANNOUNCEMENTS), a.course()));

  public SentimentReversal {
    SIZE.within(size);
    ANNOUNCEMENTS.within(announcements);
  }

  @Override
  public ShockType type() {
    return TYPE;
  }

  @Override
  public List<Argument<?>> arguments() {
    return List.of(SIZE.is(size), ANNOUNCEMENTS.is(announcements));
  }

  @Override
  public Inputs changed(Inputs inputs, int age, double weight) {
    Inputs reversed = inputs.minusAnnouncements(announcements.toDouble() * weight);
    return age == 0 ? reversed.timesSentiment(1 - size.toDouble()) : reversed;
  }
}
