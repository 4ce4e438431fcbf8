package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.analysis.Circularity;
import dev.roundtrip.economy.party.PartyId;
import tools.jackson.core.JsonGenerator;

/** How much of a year's payments goes round, as a line of the summary; cents and shares. */
final class CircularityJson {

  private final JsonGenerator json;

  CircularityJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Circularity.Measured measured) {
    Circularity circularity = measured.circularity();
    json.writeNumberProperty("year", measured.through().year());
    json.writeStringProperty("payments", Json.nameOf(measured.scope()));
    json.writeNumberProperty("months", measured.months());
    json.writeNumberProperty("paid", circularity.paid().cents());
    json.writeNumberProperty("circularByVolume", circularity.byVolume());
    json.writeNumberProperty("circularByThroughput", circularity.byThroughput());
    json.writeNumberProperty("throughputError", circularity.throughputError());
    json.writeNumberProperty("largestCirculation", circularity.largest().cents());
    json.writeObjectPropertyStart("byChance");
    json.writeNumberProperty("mean", circularity.chance());
    json.writeNumberProperty("standardDeviation", circularity.chanceDeviation());
    json.writeEndObject();
    Json.writeList(json, "cycles", circularity.cycles(), this::write);
  }

  private void write(Circularity.Cycle cycle) {
    json.writeArrayPropertyStart("parties");
    for (PartyId party : cycle.parties()) {
      json.writeString(party.value());
    }
    json.writeEndArray();
    json.writeNumberProperty("amount", cycle.amount().cents());
  }
}
