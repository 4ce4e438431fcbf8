package dev.roundtrip.cli.folder;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file of a run cannot be read, in words. */
public final class Unreadable {

  private Unreadable() {}

  /** Returns an exception whose message names the file and says what is wrong with it. */
  public static IOException because(Path file, Exception e) {
    String reason =
        switch (e) {
          case NoSuchFileException missing -> "it is not there";
          case AccessDeniedException denied -> "permission denied";
          case CharacterCodingException binary -> "it is no text";
          default -> String.valueOf(e.getMessage());
        };
    return new IOException(file + " cannot be read: " + reason, e);
  }
}
