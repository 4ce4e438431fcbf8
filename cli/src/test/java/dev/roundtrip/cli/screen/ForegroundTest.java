package dev.roundtrip.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.cli.folder.Summary;
import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.ObligationId;
import dev.roundtrip.economy.contract.ObligationKind;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A brief report of very many parties shows the largest of them, and says what it leaves out. */
class ForegroundTest {

  private static final PartyId SMALL_BUYER = new PartyId("p-0");
  private static final PartyId SECTOR = new PartyId("sector");
  private static final int LEAST = 60;

  @Test
  void fewAreAllShown() {
    Summary few = summary(LEAST);
    assertThat(few.parties()).as("the sector is one more").hasSize(LEAST + 1);
    assertThat(Foreground.of(few)).isSameAs(few);
  }

  @Test
  void ofManyTheBuyersAndThoseWithMostMoneyThroughTheirHandsAreShown() {
    List<PartyId> shown = Foreground.of(summary(1_000)).parties().stream().map(Party::id).toList();
    assertThat(Foreground.acting(summary(1_000))).isEqualTo(1_000);
    assertThat(shown).hasSize(LEAST).isSorted().contains(SMALL_BUYER).doesNotContain(SECTOR);
    for (int large = 1_000 - LEAST + 1; large < 1_000; large++) {
      assertThat(shown).contains(new PartyId("p-" + large));
    }
  }

  @Test
  void aCrisisOfManyIsCutOffAndSaysSo() {
    assertThat(TroubleTable.render(summary(1_000), 60).lines())
        .hasSize(61)
        .endsWith("... and 940 more: --all");
    assertThat(TroubleTable.render(summary(60), 60)).doesNotContain("more");
  }

  /**
   * The party numbered n pays and is paid n million dollars, but for the sector, which pays all.
   */
  private static Summary summary(int parties) {
    List<Party> all = new ArrayList<>();
    List<Summary.Year> years = new ArrayList<>();
    List<Summary.Default> defaults = new ArrayList<>();
    for (int n = 0; n < parties; n++) {
      PartyId id = new PartyId("p-" + n);
      PartyKind kind = n == 0 ? PartyKind.BUYER : PartyKind.CLOUD;
      all.add(new Party(id, id.value(), kind, OpeningSheet.EMPTY, Conduct.PLAIN));
      years.add(year(id, Money.ofMillions(n)));
      defaults.add(new Summary.Default(id, Period.of(2025, 3), 1, cause(n)));
    }
    all.add(new Party(SECTOR, "all", PartyKind.OUTSIDE, OpeningSheet.EMPTY, Conduct.PLAIN));
    years.add(year(SECTOR, Money.ofMillions(1_000_000)));
    all.sort((one, other) -> one.id().compareTo(other.id()));
    return new Summary(
        "run",
        "s",
        1,
        12,
        "0",
        List.of(),
        all,
        List.of(),
        defaults,
        List.of(),
        years,
        Analysis.NONE,
        List.of());
  }

  private static ObligationId cause(int n) {
    return new ObligationId(
        new ContractId("c-" + n), ObligationKind.OPERATING_COST, Period.of(2025, 1));
  }

  private static Summary.Year year(PartyId party, Money paid) {
    Money none = Money.ZERO;
    Megawatts dark = new Megawatts(0);
    return new Summary.Year(2025, party, none, none, paid, paid, none, none, none, dark);
  }
}
