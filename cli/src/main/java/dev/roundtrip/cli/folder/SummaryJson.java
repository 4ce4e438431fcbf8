package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.shock.Shock;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/** The summary as JSON: what {@code --json} prints and {@code summary.json} holds. */
public final class SummaryJson {

  private final JsonGenerator json;

  private SummaryJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the summary and a line end; amounts in whole cents, months as 2028-03. */
  public static void write(Summary summary, OutputStream out) {
    Json.writeObject(out, json -> new SummaryJson(json).write(summary));
  }

  private void write(Summary summary) {
    json.writeStringProperty("scenario", summary.scenario());
    json.writeNumberProperty("seed", summary.seed());
    json.writeNumberProperty("periods", summary.periods());
    json.writeStringProperty("fingerprint", summary.fingerprint());
    json.writeStringProperty("run", summary.run());
    json.writeArrayPropertyStart("shocks");
    for (Shock shock : summary.shocks()) {
      json.writeString(shock.spec());
    }
    json.writeEndArray();
    Json.writeList(json, "parties", summary.parties(), this::write);
    Json.writeList(json, "contracts", summary.contracts(), this::write);
    Json.writeList(json, "defaults", summary.defaults(), this::write);
    Json.writeList(json, "arrears", summary.arrears(), this::write);
    Json.writeList(json, "years", summary.years(), year -> write(year, summary.analysis()));
    CircularityJson circularity = new CircularityJson(json);
    Json.writeList(json, "circularity", summary.analysis().circularity(), circularity::write);
    ExposuresJson exposures = new ExposuresJson(json);
    Json.writeList(json, "exposures", summary.analysis().yearEnds(), exposures::write);
    InputsJson.write(json, summary.inputs());
  }

  private void write(Party party) {
    json.writeStringProperty("id", party.id().value());
    json.writeStringProperty("kind", Json.nameOf(party.kind()));
    json.writeStringProperty("name", party.name());
  }

  private void write(Summary.Signed contract) {
    json.writeStringProperty("id", contract.id().value());
    json.writeStringProperty("type", contract.type());
    json.writeArrayPropertyStart("parties");
    for (PartyId party : contract.parties()) {
      json.writeString(party.value());
    }
    json.writeEndArray();
    json.writeStringProperty("signed", contract.signed().toString());
    json.writeBooleanProperty("inRun", contract.inRun());
  }

  private void write(Summary.Default fall) {
    json.writeStringProperty("party", fall.party().value());
    json.writeStringProperty("period", fall.period().toString());
    json.writeNumberProperty("depth", fall.depth());
    json.writeObjectPropertyStart("cause");
    json.writeStringProperty("contract", fall.cause().contract().value());
    json.writeStringProperty("obligation", Json.nameOf(fall.cause().kind()));
    json.writeStringProperty("period", fall.cause().period().toString());
    json.writeEndObject();
  }

  private void write(Summary.Arrears arrears) {
    json.writeStringProperty("party", arrears.party().value());
    json.writeStringProperty("period", arrears.period().toString());
    json.writeNumberProperty("unpaid", arrears.unpaid().cents());
  }

  private void write(Summary.Year year, Analysis analysis) {
    json.writeNumberProperty("year", year.year());
    json.writeStringProperty("party", year.party().value());
    json.writeNumberProperty("revenue", year.revenue().cents());
    json.writeNumberProperty("due", year.due().cents());
    json.writeNumberProperty("paid", year.paid().cents());
    json.writeNumberProperty("received", year.received().cents());
    json.writeNumberProperty("cash", year.cash().cents());
    json.writeNumberProperty("debt", year.debt().cents());
    json.writeNumberProperty("arrears", year.arrears().cents());
    json.writeNumberProperty("onlineMw", year.online().value());
    Analysis.Year analysed = analysis.of(year.year(), year.party());
    if (analysed != null) {
      new PositionJson(json).write(analysed);
      new ProvenanceJson(json).write(analysed);
    }
  }
}
