package dev.roundtrip.host;

import dev.roundtrip.economy.books.Digest;
import dev.roundtrip.economy.simulation.Message;
import java.util.List;

/** Stands in for the digest of the wire. */
final class MessageDigests {

  private MessageDigests() {}

  static String of(List<Message> messages) {
    Digest digest = new Digest().add(messages.size());
    messages.forEach(message -> digest.add(message.toString()));
    return digest.hex();
  }
}
