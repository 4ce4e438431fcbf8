package dev.roundtrip.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import dev.roundtrip.ensemble.PartySpread.Figure;
import org.junit.jupiter.api.Test;

class EnsemblePictureTest {

  @Test
  void nothingIsDrawnBeyondTheMonthsOfTheRun() {
    Term horizon = new Term(Period.of(2025, 11), Period.of(2029, 5));
    assertThat(EnsemblePicture.placeOf(Figure.CASH, 2028, horizon)).hasToString("2028-12");
    assertThat(EnsemblePicture.placeOf(Figure.CASH, 2029, horizon)).hasToString("2029-05");
    assertThat(EnsemblePicture.placeOf(Figure.REVENUE, 2025, horizon)).hasToString("2025-12");
    assertThat(EnsemblePicture.placeOf(Figure.REVENUE, 2028, horizon)).hasToString("2028-07");
    assertThat(EnsemblePicture.placeOf(Figure.REVENUE, 2029, horizon)).hasToString("2029-03");
  }

  @Test
  void aTitleOfManyShocksIsBroken() {
    assertThat(EnsemblePicture.broken("a with b:c=1,d=2, e:f=3, g", String::length, 18))
        .containsExactly("a with b:c=1,d=2,", "e:f=3, g");
    assertThat(EnsemblePicture.broken("a with b:c=1,d=2", String::length, 5))
        .containsExactly("a with b:c=1,d=2");
  }
}
