package dev.roundtrip.economy.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every shock there is. */
class CatalogueTest {

  private static final Period FROM = Period.of(2027, 1);

  static List<String> ids() {
    return Catalogue.types().stream().map(ShockType::id).toList();
  }

  private static Shock example(String id) {
    return ShockSpec.parse(Catalogue.type(id).example());
  }

  @Test
  void holdsEveryShockOnceAndThoseOfAKindTogether() {
    assertThat(Catalogue.types().stream().map(ShockType::maker)).doesNotHaveDuplicates();
    assertThat(ids()).doesNotHaveDuplicates();
    List<Class<?>> made = new ArrayList<>();
    ids().forEach(id -> made.add(example(id).getClass()));
    assertThat(made).containsExactlyInAnyOrder(Shock.class.getPermittedSubclasses());
    assertThat(Catalogue.types().stream().map(ShockType::kind)).isSorted();
    assertThat(Catalogue.types().stream().map(ShockType::kind))
        .containsAll(Arrays.asList(ShockType.Kind.values()));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void outsideItsTermItIsTheIdentity(String id) {
    String spec = Catalogue.type(id).example();
    Shock shock = ShockSpec.parse(spec.contains(",for=") ? spec : spec + ",for=18m");
    assertThat(shock.applyTo(Inputs.BASELINE, FROM.previous())).isSameAs(Inputs.BASELINE);
    assertThat(shock.applyTo(Inputs.BASELINE, FROM.plus(18))).isSameAs(Inputs.BASELINE);
    assertThat(shock.bearsOn(FROM)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void itsSpecReadsBackAsItself(String id) {
    Shock shock = example(id);
    assertThat(shock.type().id()).isEqualTo(id);
    assertThat(ShockSpec.parse(shock.spec())).isEqualTo(shock);
    assertThat(shock.spec()).startsWith(id + ":");
  }

  /** Factors multiply, delays add up, and what is on is on: in whatever order. */
  @ParameterizedTest
  @MethodSource("ids")
  void theOrderOfAListDoesNotMatter(String id) {
    Shock shock = example(id);
    Period month = FROM.plus(5);
    for (String otherId : ids()) {
      Shock other = example(otherId);
      assertThat(shock.applyTo(other.applyTo(Inputs.BASELINE, month), month))
          .as("%s and %s", id, otherId)
          .isEqualTo(other.applyTo(shock.applyTo(Inputs.BASELINE, month), month));
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void whatFadesIsSmallerLaterAndWhatDoesNotRefusesToFade(String id) {
    ShockType type = Catalogue.type(id);
    Shock shock = example(id);
    if (type.fades()) {
      Course fading = new Course(FROM, 18, Decay.LINEAR);
      assertThat(fading.weightIn(FROM.plus(9))).isEqualTo(0.5);
      assertThat(shock.course()).isEqualTo(fading);
    } else {
      assertThatThrownBy(() -> ShockSpec.parse(shock.spec() + ",decay=6m"))
          .hasMessageContaining("'decay=6m' is not a parameter of " + id);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void whatIsUsualIsInBoundsAndEveryParameterSaysWhatItIs(String id) {
    ShockType type = Catalogue.type(id);
    TreeSet<String> names = new TreeSet<>(List.of("from", "for", "decay"));
    for (Parameter<?> parameter : type.parameters()) {
      assertThat(names.add(parameter.name())).as(parameter.name()).isTrue();
      assertThat(parameter.meaning()).isNotBlank().doesNotEndWith(".");
      assertThat(parameter.required() && parameter.usual() != null).isFalse();
      if (parameter.usualText() != null) {
        assertThat(parameter.read(parameter.usualText() + "")).isEqualTo(parameter.usual());
        assertThat(parameter.source()).as("where %s is from", parameter.name()).isNotBlank();
      }
    }
    assertThat(type.meaning()).endsWith(".");
    assertThat(type.law()).isNotBlank();
  }
}
