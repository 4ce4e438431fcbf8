package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.analysis.CashFlows;
import dev.roundtrip.economy.analysis.DefaultLoss;
import dev.roundtrip.economy.analysis.DefaultLoss.Part;
import dev.roundtrip.economy.analysis.Dependence;
import dev.roundtrip.economy.analysis.Flow;
import dev.roundtrip.economy.analysis.Position;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What an analyst asks of a party's year, as properties of the year in the summary. */
final class PositionJson {

  private final JsonGenerator json;

  PositionJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes amounts in whole cents, ratios as they are, null where there is none. */
  void write(Analysis.Year year) {
    json.writeNumberProperty("openingCash", year.openingCash().cents());
    writeMap("sources", year.sources(), this::write);
    writeMap("uses", year.uses(), this::write);
    Position position = year.position();
    if (position != null) {
      json.writeObjectPropertyStart("position");
      write(position);
      json.writeEndObject();
    }
  }

  private void write(Flow flow, CashFlows.Amounts amounts) {
    json.writeObjectPropertyStart(Json.nameOf(flow));
    write("peers", amounts.peers());
    write("outside", amounts.outside());
    json.writeEndObject();
  }

  private void write(Position position) {
    if (position.runwayMonths() == null) {
      json.writeNullProperty("runwayMonths");
    } else {
      json.writeNumberProperty("runwayMonths", position.runwayMonths());
    }
    json.writeStringProperty("liquidity", Json.nameOf(position.liquidity()));
    json.writeBooleanProperty("insolvent", position.isInsolvent());
    write("netAssets", position.netAssets());
    write("missingAtOpening", position.missingAtOpening());
    write("rentPutOff", position.rentPutOff());
    write("overdueDebt", position.overdueDebt());
    write("netDebt", position.netDebt());
    write("vehicleDebt", position.vehicleDebt());
    write("ebitda", position.ebitda());
    write("interest", position.interest());
    writeRatio("leverage", position.leverage());
    writeRatio("interestCover", position.interestCover());
    writeMap("refinancing", position.refinancing(), (due, amount) -> write(due + "", amount));
    writeMap("takeOrPay", position.takeOrPay(), (to, amount) -> write(to.value(), amount));
    writeMap("dependence", position.dependence(), this::write);
    writeMap("lossByDefault", position.lossByDefault(), this::write);
  }

  private void write(PartyId buyer, Dependence dependence) {
    json.writeObjectPropertyStart(buyer.value());
    write("revenue", dependence.revenue());
    write("backlog", dependence.backlog());
    json.writeEndObject();
  }

  private void write(String name, Dependence.Part part) {
    json.writeObjectPropertyStart(name);
    write("direct", part.direct());
    write("throughSites", part.throughSites());
    write("all", part.all());
    json.writeNumberProperty("share", part.share());
    json.writeEndObject();
  }

  private void write(PartyId buyer, DefaultLoss loss) {
    json.writeObjectPropertyStart(buyer.value());
    write("loss", loss.loss());
    write("overdue", loss.of(Part.OVERDUE));
    write("loans", loss.of(Part.LOANS));
    write("rentPutOff", loss.of(Part.RENT_PUT_OFF));
    write("damages", loss.of(Part.DAMAGES));
    write("prepaid", loss.of(Part.PREPAID));
    write("shares", loss.of(Part.SHARES));
    write("guaranteesGiven", loss.of(Part.GUARANTEES_GIVEN));
    write("guaranteesHeld", loss.of(Part.GUARANTEES_HELD));
    write("recovered", loss.of(Part.RECOVERED));
    json.writeEndObject();
  }

  private void write(String name, Money amount) {
    json.writeNumberProperty(name, amount.cents());
  }

  private void writeRatio(String name, @Nullable Double ratio) {
    if (ratio == null) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, ratio.doubleValue());
    }
  }

  private <K, V> void writeMap(String name, Map<K, V> map, BiConsumer<K, V> property) {
    json.writeObjectPropertyStart(name);
    map.forEach(property);
    json.writeEndObject();
  }
}
