package dev.roundtrip.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;

/** Bytes: the limit of their length, and the one place where what they say is found malformed. */
final class Form {

  /** What no record and no call may exceed. */
  static final int MAX_BYTES = 512 * 1024;

  private Form() {}

  /** Reads the meaning of a message of the schema. */
  @FunctionalInterface
  interface Decoder<P, T> {
    T decode(P encoded) throws WireException;
  }

  /**
   * Returns the bytes of a record.
   *
   * @throws IllegalArgumentException if it is too long
   */
  static byte[] bytes(String record, MessageLite encoded) {
    requireShort(record, encoded);
    return encoded.toByteArray();
  }

  /**
   * Refuses to send what is too long.
   *
   * @throws IllegalArgumentException if it is
   */
  static void requireShort(String record, MessageLite encoded) {
    int size = encoded.getSerializedSize();
    if (size > MAX_BYTES) {
      throw new IllegalArgumentException(record + " is " + size + " bytes, over " + MAX_BYTES);
    }
  }

  static <P, T> T decode(String record, byte[] bytes, Parser<P> parser, Decoder<P, T> decoder)
      throws WireException {
    if (bytes.length > MAX_BYTES) {
      throw new WireException(record, bytes.length + " bytes are over " + MAX_BYTES);
    }
    try {
      return meaning(record, parser.parseFrom(bytes), decoder);
    } catch (InvalidProtocolBufferException e) {
      throw new WireException(record, "these bytes are none: " + e.getMessage());
    }
  }

  static <P extends MessageLite, T> T decodeCall(String call, P request, Decoder<P, T> decoder)
      throws WireException {
    int size = request.getSerializedSize();
    if (size > MAX_BYTES) {
      throw new WireException(call, size + " bytes are over " + MAX_BYTES);
    }
    return meaning(call, request, decoder);
  }

  /** The economy's own constructors are the last to judge. */
  private static <P, T> T meaning(String record, P encoded, Decoder<P, T> decoder)
      throws WireException {
    try {
      return decoder.decode(encoded);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new WireException(record, String.valueOf(e.getMessage()));
    }
  }
}
