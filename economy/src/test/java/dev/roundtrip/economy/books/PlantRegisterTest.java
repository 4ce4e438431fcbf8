package dev.roundtrip.economy.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.random.RandomStream;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlantRegisterTest {

  private static final Period OPENING = Period.of(2026, 12);
  private static final int LIFE = 12;
  private static final PartyId CLOUD = new PartyId("cloud");

  private final PlantRegister plant =
      new PlantRegister(
          List.of(
              new Party(
                  CLOUD,
                  "cloud",
                  PartyKind.CLOUD,
                  new OpeningSheet(Money.ZERO, Money.ofDollars(120)),
                  new Conduct(Money.ZERO, 6, LIFE, Rate.ZERO))),
          List.of(),
          OPENING);

  private Money wearIn(int month, int lifePercent) {
    Period period = OPENING.plus(month);
    plant.open(period, Rate.ofPercent(lifePercent));
    List<Event> wear = plant.depreciationIn(period);
    return wear.isEmpty() ? Money.ZERO : ((Event.Depreciated) wear.getFirst()).amount();
  }

  @Test
  void plantWearsDownInEqualPartsOverItsUsefulLife() {
    for (int month = 1; month <= 12; month++) {
      assertThat(wearIn(month, 100)).isEqualTo(Money.ofDollars(10));
    }
    assertThat(wearIn(13, 100)).isEqualTo(Money.ZERO);
  }

  @Test
  void whatIsLeftIsSpreadOverTheMonthsThatANewUsefulLifeLeaves() {
    for (int month = 1; month <= 4; month++) {
      assertThat(wearIn(month, 100)).isEqualTo(Money.ofDollars(10));
    }
    assertThat(wearIn(5, 50)).as("80 left, two months of six").isEqualTo(Money.ofDollars(40));
    assertThat(wearIn(6, 100)).as("40 left, seven months of twelve").isEqualTo(Money.ofCents(571));
    Money sum = Money.ofDollars(80).plus(Money.ofCents(571));
    for (int month = 7; month <= 12; month++) {
      sum = sum.plus(wearIn(month, 100));
    }
    assertThat(sum).isEqualTo(Money.ofDollars(120));
  }

  @Test
  void whatHasOutlivedItsNewUsefulLifeIsWornDownAtOnce() {
    for (int month = 1; month <= 8; month++) {
      wearIn(month, 100);
    }
    assertThat(wearIn(9, 50)).isEqualTo(Money.ofDollars(40));
    assertThat(wearIn(10, 50)).isEqualTo(Money.ZERO);
  }

  /** Buys plant in some months and returns what each of them has cost, in cents. */
  private SortedMap<Period, Long> bought(RandomStream random) {
    SortedMap<Period, Long> cost = new TreeMap<>();
    cost.put(OPENING, 12_000L);
    for (int month = 1; month <= 24; month += 1 + (int) (random.nextDouble() * 4)) {
      long cents = 1 + (long) (random.nextDouble() * 100_000);
      Period period = OPENING.plus(month);
      cost.put(period, cents);
      plant.note(
          SmallBooks.due(
              SmallBooks.obligation(
                  "works", ObligationKind.CAPITAL_SPENDING, period, CLOUD, SmallBooks.B, cents)),
          period);
    }
    return cost;
  }

  /** The wear of a month of what went into service in each month, reckoned from the start. */
  private static Money reckoned(SortedMap<Period, Long> bought, Period period) {
    Money wear = Money.ZERO;
    for (Map.Entry<Period, Long> vintage : bought.entrySet()) {
      int age = period.minus(vintage.getKey());
      if (age >= 1 && age <= LIFE) {
        Money cost = Money.ofCents(vintage.getValue());
        wear = wear.plus(cost.times(age, LIFE)).minus(cost.times(age - 1, LIFE));
      }
    }
    return wear;
  }

  @Test
  void theWearOfAMonthIsTheSameHoweverOftenAndInWhateverOrderItIsAskedFor() {
    for (long seed = 0; seed < 20; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "plant", "test", 0);
      PlantRegisterTest drawn = new PlantRegisterTest();
      SortedMap<Period, Long> bought = drawn.bought(random);
      Money sum = Money.ZERO;
      for (int month = 1; month <= 40; month++) {
        sum = sum.plus(drawn.wearIn(month, 100));
        for (int asked : List.of(month, month, 1 + (int) (random.nextDouble() * 40))) {
          assertThat(drawn.wearIn(asked, 100))
              .as("seed %s, month %s after %s", seed, asked, month)
              .isEqualTo(reckoned(bought, OPENING.plus(asked)));
        }
      }
      assertThat(sum.cents())
          .as("seed %s, all of it wears down to the cent", seed)
          .isEqualTo(bought.values().stream().mapToLong(Long::longValue).sum());
    }
  }
}
