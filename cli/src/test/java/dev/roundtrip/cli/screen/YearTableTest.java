package dev.roundtrip.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.cli.folder.Summary;
import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.Conduct;
import dev.roundtrip.economy.party.OpeningSheet;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearTableTest {

  private static final PartyId BUYER = new PartyId("a-buyer-with-a-long-name");
  private static final PartyId CLOUD = new PartyId("cloud");
  private static final PartyId SECTOR = new PartyId("sector");

  @Test
  void namesAPartyOnceAndRoundsForReading() {
    assertThat(new YearTable(summary(), 80).render())
        .isEqualTo(
            """
             Party                    | Year | Revenue |  Due | Paid | Cash |  GW\s
            --------------------------+------+---------+------+------+------+-----
             a-buyer-with-a-long-name | 2025 |    12.4 | 20.0 | 19.0 |  0.0 | 1.5\s
                                      | 2026 |    12.4 | 20.0 | 19.0 |  0.0 | 1.5\s
             cloud                    | 2025 |    12.4 | 20.0 | 19.0 |  0.0 | 1.5\s
            """);
  }

  @Test
  void aWideOneHasDebtAndArrears() {
    assertThat(new YearTable(summary(), 120).render())
        .contains(" Received ", " Debt ", " Arrears ");
  }

  @ParameterizedTest
  @ValueSource(ints = {56, 60, 80, 100, 200})
  void fitsTheTerminal(int width) {
    assertThat(new YearTable(summary(), width).render().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
  }

  private static Summary summary() {
    List<Party> parties =
        List.of(
            party(BUYER, PartyKind.BUYER),
            party(CLOUD, PartyKind.CLOUD),
            party(SECTOR, PartyKind.OUTSIDE));
    List<Summary.Year> years =
        List.of(year(2025, BUYER), year(2025, CLOUD), year(2025, SECTOR), year(2026, BUYER));
    return new Summary(
        "run",
        "s",
        1,
        24,
        "0",
        List.of(),
        parties,
        List.of(),
        List.of(),
        List.of(),
        years,
        Analysis.NONE,
        List.of());
  }

  private static Party party(PartyId id, PartyKind kind) {
    return new Party(id, id.value(), kind, OpeningSheet.EMPTY, Conduct.PLAIN);
  }

  private static Summary.Year year(int year, PartyId party) {
    return new Summary.Year(
        year,
        party,
        Money.ofMillions(12_351),
        Money.ofMillions(20_000),
        Money.ofMillions(19_000),
        Money.ofMillions(15_000),
        Money.ofCents(-3),
        Money.ofMillions(5_000),
        Money.ofMillions(1_000),
        new Megawatts(1_500));
  }
}
