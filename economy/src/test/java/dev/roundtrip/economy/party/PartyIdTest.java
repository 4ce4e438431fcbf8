package dev.roundtrip.economy.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.random.RandomStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyIdTest {

  private static final int LONGEST = 64;
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** What is allowed, its neighbours in the table of characters, and what only looks like it. */
  private static final String NASTY =
      "az09-az09-mq57-`{/:_.,AZ \n\t\0\u00e9\u00df\u0131\u212a\uff41\u0663\u2010\u2013\ud83d\ude00";

  private static final int PLAIN = NASTY.indexOf('`');

  private static boolean hasTheForm(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "z9", "a-1", "chip-maker-1", "a-b-c-d", "x0-0x", "a1-2-3"})
  void lettersDigitsAndSingleHyphensInsideMakeAnId(String text) {
    assertThat(hasTheForm(text)).isTrue();
    assertThat(PartyId.isValid(text)).isTrue();
    assertThat(new PartyId(text).value()).isEqualTo(text);
    assertThat(new ContractId(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "--",
        "1",
        "1a",
        "-a",
        "a-",
        "a--b",
        "a-b-",
        "a-b--",
        "A",
        "aB",
        "a_b",
        "a b",
        " a",
        "a\n",
        "a-\n",
        "a\0",
        "\u00e4",
        "a\u0663",
        "a\u2010b",
        "\uff41",
        "a\ud83d\ude00",
        "a/b",
        "a:b",
        "a`",
        "a{",
        "a@",
        "a["
      })
  void anythingElseMakesNone(String text) {
    assertThat(hasTheForm(text)).isFalse();
    assertThat(PartyId.isValid(text)).isFalse();
    assertThatThrownBy(() -> new PartyId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a party id (lower-case letters, digits, hyphens): " + text);
    assertThatThrownBy(() -> new ContractId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a contract id (lower-case letters, digits, hyphens): " + text);
  }

  @Test
  void anIdHasAtMostSixtyFourCharacters() {
    String longest = "a".repeat(62) + "-b";
    assertThat(PartyId.isValid(longest)).isTrue();
    assertThat(PartyId.isValid(longest + "b")).isFalse();
    assertThat(PartyId.isValid("a".repeat(63) + "-")).isFalse();
    assertThatCode(() -> new ContractId(longest)).doesNotThrowAnyException();
    assertThatThrownBy(() -> new ContractId(longest + "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theCheckByHandAgreesWithThePattern() {
    int valid = 0;
    for (long seed = 0; seed < 100_000; seed++) {
      RandomStream random = RandomStream.of(seed, 0, "party-id", "test", 0);
      String text = drawn(random);
      boolean expected = hasTheForm(text);
      assertThat(PartyId.isValid(text)).as("seed %s: '%s'", seed, text).isEqualTo(expected);
      valid += expected ? 1 : 0;
    }
    assertThat(valid).as("both answers are asked for").isBetween(20_000, 80_000);
  }

  /** One text in eight is about as long as an id may be; one in four may have nasty signs. */
  private static String drawn(RandomStream random) {
    int length = below(random, 8) == 0 ? LONGEST - 2 + below(random, 5) : below(random, 8);
    int signs = below(random, 4) == 0 ? NASTY.length() : PLAIN;
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      boolean tame = length > 8 || below(random, 2) == 0;
      text.append(tame ? (char) ('a' + below(random, 26)) : NASTY.charAt(below(random, signs)));
    }
    return text.toString();
  }

  private static int below(RandomStream random, int bound) {
    return (int) (random.nextDouble() * bound);
  }
}
