package dev.roundtrip.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTest {

  @Test
  void linesBreakBetweenWordsAndKeepTheirIndent() {
    assertThat(Wrapped.lines("one two three four", 9, "  "))
        .containsExactly("one two", "  three", "  four");
    assertThat(Wrapped.lines("    one  two three", 12, "    "))
        .containsExactly("    one  two", "    three");
    assertThat(Wrapped.lines("", 9, "  ")).containsExactly("");
  }

  @Test
  void onlyAWordThatIsTooLongIsWider() {
    assertThat(Wrapped.lines("a immeasurably-long b", 8, "  "))
        .containsExactly("a", "  immeasurably-long", "  b");
  }
}
