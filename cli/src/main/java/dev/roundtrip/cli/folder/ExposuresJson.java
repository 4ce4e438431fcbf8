package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.analysis.Exposure;
import dev.roundtrip.economy.analysis.Exposures;
import dev.roundtrip.economy.party.PartyId;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Who depended on whom at the end of a year, as a line of the summary; cents and shares. */
final class ExposuresJson {

  private final JsonGenerator json;

  ExposuresJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Analysis.Month end) {
    json.writeNumberProperty("year", end.period().year());
    json.writeStringProperty("period", end.period().toString());
    Json.writeList(json, "failures", end.exposures().failures(), this::write);
    Json.writeList(json, "stakes", end.exposures().stakes().entrySet(), this::write);
  }

  private void write(Exposures.Failure failure) {
    json.writeStringProperty("party", failure.party().value());
    json.writeNumberProperty("systemLoss", failure.systemLoss().cents());
    json.writeNumberProperty("exposure", failure.exposure().cents());
    json.writeNumberProperty("loss", failure.loss().cents());
    json.writeNumberProperty("outsideLoss", failure.outsideLoss().cents());
    json.writeNumberProperty("contagion", failure.contagion().cents());
    json.writeNumberProperty("lossGivenDefault", failure.lossGivenDefault());
    json.writeNumberProperty("probability", failure.probability());
    json.writeNumberProperty("expectedLoss", failure.expectedLoss().cents());
    json.writeNumberProperty("debtRank", failure.debtRank());
    json.writeArrayPropertyStart("wipedOut");
    for (PartyId party : failure.wipedOut()) {
      json.writeString(party.value());
    }
    json.writeEndArray();
  }

  private void write(Map.Entry<PartyId, Exposures.Stake> entry) {
    Exposures.Stake stake = entry.getValue();
    json.writeStringProperty("party", entry.getKey().value());
    json.writeNumberProperty("equity", stake.equity().cents());
    json.writeNumberProperty("exposure", stake.exposure().cents());
    json.writeNumberProperty("expectedLoss", stake.expectedLoss().cents());
    json.writeNumberProperty("claimConcentration", stake.claimConcentration());
    json.writeNumberProperty("revenueConcentration", stake.revenueConcentration());
    json.writeObjectPropertyStart("on");
    stake.on().forEach(this::write);
    json.writeEndObject();
  }

  private void write(PartyId other, Exposure exposure) {
    json.writeObjectPropertyStart(other.value());
    json.writeNumberProperty("claims", exposure.claims().cents());
    json.writeNumberProperty("shares", exposure.shares().cents());
    json.writeNumberProperty("guaranteed", exposure.guaranteed().cents());
    json.writeNumberProperty("covered", exposure.covered().cents());
    json.writeEndObject();
  }
}
