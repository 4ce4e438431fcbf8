package dev.roundtrip.economy.contract;

import static dev.roundtrip.economy.contract.Terms.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import org.junit.jupiter.api.Test;

class DeferredRentTest {

  private static final Money RENT = Money.ofMillions(100);
  private static final Money PUT_OFF = Money.ofMillions(30);
  private static final Money BALANCE = Money.ofMillions(720);

  /** 30 % for 24 months at 10 %, in a contract of so many months after the grant. */
  private static DeferredRent over(int months) {
    StretchOut terms = new StretchOut(Rate.ofPercent(30), 24, Rate.ofPercent(10));
    return new DeferredRent(terms, START, START.plus(months), BALANCE, Money.ZERO);
  }

  @Test
  void theExampleOfTheDocumentationHolds() {
    assertThat(over(60).putOff(RENT, START.plus(24))).isEqualTo(PUT_OFF);
    assertThat(over(60).interest()).isEqualTo(Money.ofMillions(6));
    assertThat(over(60).repaymentIn(START.plus(25))).isEqualTo(Money.ofMillions(30));
    assertThat(over(60).repaidIn(START.plus(25))).isEqualTo(Money.ofMillions(36));
  }

  @Test
  void rentIsPutOffFirstAndRepaidAfterwards() {
    DeferredRent rent = over(60);
    for (int month = 0; month < 60; month++) {
      boolean putsOff = month >= 1 && month <= 24;
      assertThat(rent.putsOffIn(START.plus(month))).as("month %d", month).isEqualTo(putsOff);
      assertThat(rent.putOff(RENT, START.plus(month))).isEqualTo(putsOff ? PUT_OFF : Money.ZERO);
      assertThat(rent.repaysIn(START.plus(month))).as("month %d", month).isEqualTo(month > 24);
      assertThat(rent.repaidIn(START.plus(month)).isPositive()).isEqualTo(month > 24);
    }
    assertThat(rent.repaymentIn(START.plus(47))).as("of two").isEqualTo(Money.ofMillions(360));
    assertThat(rent.repaymentIn(START.plus(48))).as("the last").isEqualTo(BALANCE);
  }

  @Test
  void allThatIsLeftIsRepaidInTheLastMonthOfTheContract() {
    DeferredRent rent = over(12);
    assertThat(rent.putsOffIn(START.plus(11))).isTrue();
    assertThat(rent.repaysIn(START.plus(11))).isFalse();
    assertThat(rent.putOff(RENT, START.plus(12))).isEqualTo(Money.ZERO);
    assertThat(rent.repaymentIn(START.plus(12))).isEqualTo(BALANCE);
  }

  @Test
  void itIsOpenUntilItsMonthsAreOverAndAllIsRepaid() {
    DeferredRent repaid = over(60).plus(BALANCE.negated());
    assertThat(repaid.isOpenIn(START.plus(24))).isTrue();
    assertThat(repaid.isOpenIn(START.plus(25))).isFalse();
    assertThat(over(60).isOpenIn(START.plus(49))).isTrue();
  }
}
