package dev.roundtrip.cli.folder;

import dev.roundtrip.economy.analysis.Analysis;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.provenance.Origin;
import dev.roundtrip.economy.provenance.Provenance;
import dev.roundtrip.economy.provenance.RevenueSplit;
import tools.jackson.core.JsonGenerator;

/** Whose money a party's year was, as a property of the year in the summary; cents and shares. */
final class ProvenanceJson {

  private final JsonGenerator json;

  ProvenanceJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes nothing for an outside sector. */
  void write(Analysis.Year year) {
    if (year.position() == null) {
      return;
    }
    json.writeObjectPropertyStart("provenance");
    Provenance.Opinions revenue = year.revenue();
    if (revenue != null) {
      json.writeObjectPropertyStart("revenue");
      write("proRata", revenue.proRata());
      write("firstInFirstOut", revenue.firstInFirstOut());
      json.writeNumberProperty("gap", revenue.gap());
      json.writeEndObject();
    }
    json.writeObjectPropertyStart("cash");
    year.madeOf().forEach(this::write);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void write(String name, RevenueSplit split) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("customers", split.customers().cents());
    json.writeNumberProperty("outside", split.outside().cents());
    json.writeNumberProperty("peers", split.peers().cents());
    json.writeNumberProperty("self", split.self().cents());
    json.writeEndObject();
  }

  private void write(Origin origin, Money amount) {
    String kind = Json.nameOf(origin.kind());
    String name = origin.party() == null ? kind : kind + ":" + origin.party();
    json.writeNumberProperty(name, amount.cents());
  }
}
