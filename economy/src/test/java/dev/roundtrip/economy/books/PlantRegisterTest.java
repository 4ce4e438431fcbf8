package dev.roundtrip.economy.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.settlement.Event;
import dev.roundtrip.economy.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlantRegisterTest {

  private static final Period OPENING = Period.of(2026, 12);
  private static final PartyId CLOUD = new PartyId("cloud");

  private final PlantRegister plant =
      new PlantRegister(
          List.of(
              new Party(
                  CLOUD,
                  "cloud",
                  PartyKind.CLOUD,
                  new OpeningSheet(Money.ZERO, Money.ofDollars(120)),
                  new Conduct(Money.ZERO, 6, 12, Rate.ZERO))),
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
}
