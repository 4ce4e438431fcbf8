package dev.roundtrip.scenarios;

import java.util.LinkedHashMap;
import java.util.Map;

/** What may be said about any figure, party or contract: where it comes from and how sure it is. */
final class Notes {

  static final Field<String> SOURCE =
      Field.optional("source", Scalar.TEXT, "where it comes from: a file, an address, a filing");

  static final Field<String> CONFIDENCE =
      Field.optional("confidence", new Choice<>("confidences", confidences()), "how sure it is");

  static final Field<String> NOTE =
      Field.optional("note", Scalar.TEXT, "anything a reader should know about it");

  private Notes() {}

  private static Map<String, String> confidences() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("stated", "a party said it in an announcement of its own");
    all.put("filing", "a party filed it with an authority");
    all.put("reported", "the press reported it");
    all.put("leak", "it is from leaked documents");
    all.put("derived", "it is arithmetic from other figures");
    all.put("recalled", "it is from memory and not verified");
    all.put("fitted", "it was chosen to reproduce other figures");
    all.put("assumed", "it is our choice, to be varied");
    all.replaceAll((name, about) -> name);
    return all;
  }
}
