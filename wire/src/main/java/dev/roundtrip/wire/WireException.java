package dev.roundtrip.wire;

/**
 * What arrived means nothing: bytes that are no record, a field that is missing or out of bounds.
 * It says which field and why, in words that can be shown to whoever sent it.
 */
public final class WireException extends Exception {

  private static final int LONGEST_SHOWN = 80;

  private final String field;

  WireException(String field, String problem) {
    super(field + ": " + problem);
    this.field = field;
  }

  /** Returns the error for a text that may be anything, of which only the beginning is shown. */
  static WireException of(String field, String problem, String found) {
    String shown =
        found.length() > LONGEST_SHOWN ? found.substring(0, LONGEST_SHOWN) + "..." : found;
    return new WireException(field, problem + ", found \"" + shown + "\"");
  }

  /** Returns the name of the field that is wrong, as in the schema, or of the whole record. */
  public String field() {
    return field;
  }
}
