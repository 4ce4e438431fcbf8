package dev.roundtrip.economy.books;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The canonical encoding of everything that is hashed, and its SHA-256.
 *
 * <p>Numbers are eight bytes, big-endian; doubles by their bits with -0.0 as 0.0; texts by their
 * length in bytes and UTF-8; lists by their length and their items. Nothing depends on how things
 * travel or are stored.
 */
public final class Digest {

  private static final VarHandle BIG_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** Texts up to this length are written letter by letter. */
  private static final int SHORT = 100;

  private static final char LAST_ASCII = 0x7f;

  private static final int FIRST_SIZE = 512;
  private static final int LAST_SIZE = 4096;

  /**
   * What is not hashed yet: many small additions are one large update. It grows, because most
   * digests are of a few messages and would spend longest on an empty buffer.
   */
  private byte[] buffer = new byte[FIRST_SIZE];

  private final MessageDigest sha256;
  private int used;

  public Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public Digest add(long value) {
    makeRoom(Long.BYTES);
    BIG_ENDIAN.set(buffer, used, value);
    used += Long.BYTES;
    return this;
  }

  public Digest add(double value) {
    return add(Double.doubleToLongBits(value == 0 ? 0.0 : value));
  }

  public Digest add(String text) {
    int length = text.length();
    if (length > SHORT) {
      return addLong(text);
    }
    makeRoom(Long.BYTES + length);
    int start = used + Long.BYTES;
    for (int i = 0; i < length; i++) {
      char letter = text.charAt(i);
      if (letter > LAST_ASCII) {
        return addLong(text);
      }
      buffer[start + i] = (byte) letter;
    }
    BIG_ENDIAN.set(buffer, used, (long) length);
    used = start + length;
    return this;
  }

  private Digest addLong(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return add(bytes.length).add(bytes);
  }

  public Digest add(boolean value) {
    return add(value ? 1L : 0L);
  }

  /** Adds bytes as they are, such as the 32 of another digest. */
  public Digest add(byte[] bytes) {
    if (bytes.length > FIRST_SIZE) {
      flush();
      sha256.update(bytes);
      return this;
    }
    makeRoom(bytes.length);
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
    return this;
  }

  /** Makes room for some bytes, no more than a buffer has at first. */
  private void makeRoom(int bytes) {
    if (bytes <= buffer.length - used) {
      return;
    }
    if (buffer.length < LAST_SIZE) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    } else {
      flush();
    }
  }

  private void flush() {
    sha256.update(buffer, 0, used);
    used = 0;
  }

  /** Returns the 32 bytes of the hash and starts anew. */
  public byte[] bytes() {
    flush();
    return sha256.digest();
  }

  /** Returns the hash in lower-case hexadecimal and starts anew. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }
}
