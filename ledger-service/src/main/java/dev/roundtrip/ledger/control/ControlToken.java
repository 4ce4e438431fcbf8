package dev.roundtrip.ledger.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** What commands prove themselves with. */
public final class ControlToken {

  private final byte[] secret;

  public ControlToken(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /** Tells whether a text is the token, in the same time whatever the text. */
  public boolean is(@Nullable String text) {
    return text != null && MessageDigest.isEqual(secret, text.getBytes(StandardCharsets.UTF_8));
  }
}
