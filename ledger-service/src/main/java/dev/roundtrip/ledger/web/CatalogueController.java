package dev.roundtrip.ledger.web;

import dev.roundtrip.economy.shock.Catalogue;
import dev.roundtrip.economy.shock.Form;
import dev.roundtrip.economy.shock.Parameter;
import dev.roundtrip.economy.shock.ShockType;
import dev.roundtrip.scenarios.ScenarioLoader;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be chosen from: scenarios and shocks. */
@Controller(Api.V1)
final class CatalogueController {

  @Get("/shocks")
  ShocksView shocks() {
    return new ShocksView(Catalogue.types().stream().map(ShockView::of).toList());
  }

  @Get("/scenarios")
  ScenariosView scenarios() {
    return new ScenariosView(ScenarioLoader.shippedNames());
  }

  /**
   * The shipped scenarios.
   *
   * @param scenarios their names
   */
  @Json
  record ScenariosView(List<String> scenarios) {}

  /**
   * The catalogue of shocks.
   *
   * @param shocks those of a kind together
   */
  @Json
  record ShocksView(List<ShockView> shocks) {}

  /**
   * A shock there is.
   *
   * @param id what it is called in a spec
   * @param kind what it strikes
   * @param meaning what happens
   * @param law what it does, as a formula or rule
   * @param source the fact behind it; empty if none is known
   * @param fades whether it can decay
   * @param example a spec
   * @param parameters what can be said of it beside its first month, length and decay
   */
  @Json
  record ShockView(
      String id,
      String kind,
      String meaning,
      String law,
      String source,
      boolean fades,
      String example,
      List<ParameterView> parameters) {

    static ShockView of(ShockType type) {
      return new ShockView(
          type.id(),
          Asked.word(type.kind()),
          type.meaning(),
          type.law(),
          type.source(),
          type.fades(),
          type.example(),
          type.parameters().stream().map(ParameterView::of).toList());
    }
  }

  /**
   * One thing to say about a shock.
   *
   * @param name as it is written before the equals sign
   * @param meaning what it says
   * @param form {@code percentage}, {@code months}, {@code billions}, {@code party} or {@code
   *     contract}
   * @param unit as it is written after a number, such as {@code %}; empty for a name
   * @param allowed the bounds, or what is meant
   * @param required whether it cannot be left out
   * @param usual the value if it is left out, or null
   */
  @Json
  record ParameterView(
      String name,
      String meaning,
      String form,
      String unit,
      String allowed,
      boolean required,
      @Nullable String usual) {

    static ParameterView of(Parameter<?> parameter) {
      return new ParameterView(
          parameter.name(),
          parameter.meaning(),
          form(parameter.form()),
          parameter.form().unit(),
          parameter.form().allowed(),
          parameter.required(),
          parameter.usualText());
    }

    private static String form(Form<?> form) {
      return switch (form) {
        case Form.Percentage percentage -> "percentage";
        case Form.Months months -> "months";
        case Form.Billions billions -> "billions";
        case Form.Party party -> "party";
        case Form.Agreement agreement -> "contract";
      };
    }
  }
}
