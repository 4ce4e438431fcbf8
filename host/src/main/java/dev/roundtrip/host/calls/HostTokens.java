package dev.roundtrip.host.calls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What the processes of a deployment prove themselves with.
 *
 * <p>They share a secret, which each reads from a file. It goes to the ledger with an announcement
 * and nowhere else. To another host, a host shows the token of its address: {@code address|HMAC}
 * under the secret. The receiver can tell who calls without asking anybody, and a token that leaks
 * speaks for one address only.
 */
public final class HostTokens {

  private static final String ALGORITHM = "HmacSHA256";

  private final String secret;

  /**
   * @throws IllegalArgumentException if the secret is too short to be one
   */
  public HostTokens(String secret) {
    if (secret.length() < 16) {
      throw new IllegalArgumentException("a host token has at least 16 characters");
    }
    this.secret = secret;
  }

  /**
   * Reads the secret.
   *
   * @throws IOException if the file cannot be read or holds no secret
   */
  public static HostTokens read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8).strip();
    try {
      return new HostTokens(text);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Returns the secret itself, for the ledger alone. */
  public String secret() {
    return secret;
  }

  /** Tells whether a text is the secret. */
  public boolean isSecret(@Nullable String text) {
    return text != null && same(text, secret);
  }

  /** Returns the token of an address. */
  public String of(String address) {
    return address + "|" + HexFormat.of().formatHex(mac(address));
  }

  /** Returns the address whose token this is, or null if it is nobody's. */
  public @Nullable String addressOf(@Nullable String token) {
    int bar = token == null ? -1 : token.lastIndexOf('|');
    if (token == null || bar < 0) {
      return null;
    }
    String address = token.substring(0, bar);
    return same(token, of(address)) ? address : null;
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] mac(String address) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(address.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
