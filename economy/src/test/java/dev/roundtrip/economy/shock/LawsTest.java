package dev.roundtrip.economy.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roundtrip.economy.contract.Intervention;
import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.contract.Interventions;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Each shock moves the figure it names the way it says, by the number in its description. */
class LawsTest {

  private static final Period FROM = Period.of(2027, 1);
  private static final Offset<Double> EXACT = within(1e-9);
  private static final PartyId LAB = new PartyId("lab");

  private static Inputs in(int month, String spec) {
    return ShockSpec.parse(spec, FROM).applyTo(Inputs.BASELINE, FROM.plus(month - 1));
  }

  private static Interventions made(String spec) {
    return in(1, spec).interventions();
  }

  @Test
  void customersWantLess() {
    assertThat(in(10, "revenue-miss:size=40%,for=18m,decay=linear").demand().level())
        .isCloseTo(0.8, EXACT);
  }

  @Test
  void customersLeaveFor12MonthsAndStayAway() {
    assertThat(in(1, "churn:rate=3%,over=12m").demand().level()).isCloseTo(0.97, EXACT);
    assertThat(in(12, "churn:rate=3%,over=12m").demand().level()).isCloseTo(0.694, within(1e-3));
    assertThat(in(40, "churn:rate=3%,over=12m")).isEqualTo(in(12, "churn:rate=3%,over=12m"));
  }

  @Test
  void adoptionFallsBehindAMonthEveryMonth() {
    assertThat(in(1, "adoption-delay:delay=12m").demand().delayMonths()).isEqualTo(1);
    assertThat(in(12, "adoption-delay:delay=12m").demand().delayMonths()).isEqualTo(12);
    assertThat(in(30, "adoption-delay:delay=12m").demand().delayMonths()).isEqualTo(12);
  }

  @Test
  void growthSinceTheMonthBeforeIsHalved() {
    assertThat(in(7, "model-stagnation:size=50%").demand().growthKept())
        .containsExactly(java.util.Map.entry(FROM.previous(), 0.5));
  }

  @Test
  void pricesFallByAThird() {
    assertThat(in(1, "price-war:size=30%").demand().revenuePerUnit()).isCloseTo(0.7, EXACT);
  }

  @Test
  void twoPercentOfOneSellersCustomersGoEveryMonth() {
    String spec = "competitor-substitution:seller=lab,share=40%,over=20m";
    assertThat(in(1, spec).demand().levelOf(LAB)).isCloseTo(0.98, EXACT);
    assertThat(in(2, spec).demand().levelOf(LAB)).isCloseTo(0.96, EXACT);
    assertThat(in(30, spec).demand().levelOf(LAB)).isCloseTo(0.6, EXACT);
    assertThat(in(30, spec).demand().levelOf(new PartyId("other"))).isEqualTo(1);
  }

  @Test
  void customersCostHalfAsMuchAgain() {
    assertThat(made("acquisition-cost:party=lab,size=50%").factor(Kind.OPERATING_COSTS, LAB))
        .isEqualTo(Rate.ofPercent(150));
  }

  @Test
  void aMegawattServesFourTimesAsMuchAndDemandDoubles() {
    Efficiency own = in(1, "efficiency-jump:size=75%,rebound=50%").efficiency();
    assertThat(own.served()).isCloseTo(4, EXACT);
    assertThat(own.answer(0.9)).isCloseTo(2, EXACT);
    Efficiency ofMarket = in(1, "efficiency-jump:size=75%").efficiency();
    assertThat(ofMarket.answer(1)).isCloseTo(4, EXACT);
    assertThat(in(1, "efficiency-jump").efficiency().served()).isCloseTo(1 / 0.03, within(1e-6));
  }

  @Test
  void nobodyLendsUntilTheFreezeHasThawed() {
    assertThat(in(1, "capital-freeze:for=10m,decay=linear").capital().appetite()).isZero();
    assertThat(in(6, "capital-freeze:for=10m,decay=linear").capital().appetite())
        .isCloseTo(0.5, EXACT);
    assertThat(in(1, "appetite-down:size=40%").capital().appetite()).isCloseTo(0.6, EXACT);
  }

  @Test
  void moneyCostsThreePercentMore() {
    assertThat(in(1, "rates-up:size=3%").capital().baseRate()).isEqualTo(Rate.ofPercent(3));
    assertThat(in(1, "spreads-wider:size=3%").capital().spread()).isEqualTo(Rate.ofPercent(3));
    assertThat(in(10, "rates-up:size=3%,for=18m,decay=linear").capital().baseRate())
        .isEqualTo(new Rate(15_000_000));
  }

  @Test
  void faithTurnsOnceAndAnnouncementsLoseWhatTheyAdded() {
    Capital first = in(1, "sentiment-reversal:size=50%").capital();
    assertThat(first.sentiment()).isCloseTo(0.5, EXACT);
    assertThat(first.announcements()).isCloseTo(0, EXACT);
    assertThat(in(2, "sentiment-reversal:size=50%").capital().sentiment()).isEqualTo(1);
    assertThat(in(2, "sentiment-reversal:size=50%,announcements=200%").capital().announcements())
        .isCloseTo(-1, EXACT);
    assertThat(in(1, "valuation-fall:size=50%").capital().valuation()).isCloseTo(0.5, EXACT);
  }

  @Test
  void rentsAndLivesFall() {
    assertThat(in(1, "compute-glut").supply().rentalLevel()).isCloseTo(0.71, EXACT);
    assertThat(in(1, "shorter-life").supply().usefulLife()).isEqualTo(Rate.ofPercent(50));
  }

  @Test
  void powerAndChipsComeLater() {
    assertThat(in(1, "power-delay").supply().powerDelayMonths()).isEqualTo(18);
    assertThat(in(1, "chip-delay:delay=6m").supply().chipDelayMonths()).isEqualTo(6);
  }

  @Test
  void partiesAndContractsAreStruckByName() {
    assertThat(made("export-ban:party=lab").on(Kind.EMBARGO, LAB)).isTrue();
    assertThat(made("supplier-pullback:party=lab").on(Kind.FUNDING_STOPPED, LAB)).isTrue();
    assertThat(made("cash-stress:party=lab,size=60%").factor(Kind.OTHER_REVENUE, LAB))
        .isEqualTo(Rate.ofPercent(40));
    assertThat(made("covenants-tighter:size=50%").factor(Kind.COVENANTS, LAB))
        .isEqualTo(Rate.ofPercent(150));
    assertThat(made("take-or-pay:supplier=lab").on(Kind.TO_THE_LETTER, new PartyId("other")))
        .isFalse();
    assertThat(made("take-or-pay").on(Kind.TO_THE_LETTER, LAB)).isTrue();
    assertThat(made("tax-credit-refused:owner=lab").on(Kind.CREDIT_REFUSED, LAB)).isTrue();
    assertThat(made("tax-credit-refused").on(Kind.CREDIT_REFUSED, LAB)).isTrue();
    assertThat(made("no-rescue:party=lab").on(Kind.RESCUE_REFUSED, LAB)).isTrue();
    assertThat(made("default:party=lab").on(Kind.PAYMENTS_STOPPED, LAB)).isTrue();
    assertOnly("guarantee-called:contract=x", Kind.CALLED, 1);
    assertOnly("contract-stretched:contract=x", Kind.STRETCHED, 1);
    assertOnly("contract-cancelled:contract=x", Kind.CANCELLED, 1);
    assertOnly("public-guarantee:loan=x,limit=100bn", Kind.GUARANTEED, billions(100));
    assertOnly("nationalisation:party=x,limit=1.5bn", Kind.NATIONALISED, billions(1.5));
  }

  private static void assertOnly(String spec, Kind kind, long value) {
    assertThat(made(spec).all()).containsExactly(new Intervention(kind, "x", value));
  }

  private static long billions(double billions) {
    return Money.ofMillions((long) (1_000 * billions)).cents();
  }
}
