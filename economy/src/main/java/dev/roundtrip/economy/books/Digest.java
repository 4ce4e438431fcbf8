package dev.roundtrip.economy.books;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The canonical encoding of everything that is hashed, and its SHA-256.
 *
 * <p>Numbers are eight bytes, big-endian; doubles by their bits with -0.0 as 0.0; texts by their
 * length in bytes and UTF-8; lists by their length and their items. Nothing depends on how things
 * travel or are stored.
 */
public final class Digest {

  private final MessageDigest sha256;
  private final byte[] buffer = new byte[Long.BYTES];

  public Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public Digest add(long value) {
    for (int i = 0; i < Long.BYTES; i++) {
      buffer[i] = (byte) (value >>> (Long.SIZE - Byte.SIZE * (i + 1)));
    }
    sha256.update(buffer);
    return this;
  }

  public Digest add(double value) {
    return add(Double.doubleToLongBits(value == 0 ? 0.0 : value));
  }

  public Digest add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    sha256.update(bytes);
    return this;
  }

  public Digest add(boolean value) {
    return add(value ? 1L : 0L);
  }

  /** Adds the result of another digest, as 32 bytes. */
  public Digest add(byte[] digest) {
    sha256.update(digest);
    return this;
  }

  /** Returns the 32 bytes of the hash and starts anew. */
  public byte[] bytes() {
    return sha256.digest();
  }

  /** Returns the hash in lower-case hexadecimal and starts anew. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }
}
