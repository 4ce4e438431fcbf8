package dev.roundtrip.cli;

import dev.roundtrip.cli.screen.Screen;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A picture of what a command has worked out. */
@FunctionalInterface
interface Drawing {

  /**
   * Draws it.
   *
   * @return an SVG file
   * @throws IOException if this machine's Java cannot draw
   */
  String svg() throws IOException;

  /** Returns the picture, or null where it cannot be drawn: what it shows is kept all the same. */
  static @Nullable String ifPossible(Screen screen, Drawing drawing) {
    try {
      return drawing.svg();
    } catch (IOException e) {
      screen.say("there is no picture: " + e.getMessage());
      return null;
    }
  }
}
