package dev.roundtrip.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void aListNamesTheFirstAndCountsTheOthers() {
    List<String> four = List.of("a", "b", "c", "d");
    assertThat(Words.list(four, 4)).isEqualTo("a, b, c and d");
    assertThat(Words.list(four, 3)).isEqualTo("a, b, c and 1 other");
    assertThat(Words.list(four, 2)).isEqualTo("a, b and 2 others");
    assertThat(Words.list(List.of("a"), 2)).isEqualTo("a");
  }
}
