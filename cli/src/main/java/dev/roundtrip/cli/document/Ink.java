package dev.roundtrip.cli.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Colours, strokes and type of the pictures. The colours are those of Okabe and Ito, which people
 * with any common colour blindness tell apart; whatever matters also differs in form or place.
 */
final class Ink {

  static final String REGULAR = "IBMPlexSans-Regular.ttf";
  static final String SEMI_BOLD = "IBMPlexSans-SemiBold.ttf";

  static final Color TEXT = new Color(0x22, 0x22, 0x22);
  static final Color QUIET = new Color(0x59, 0x59, 0x59);
  static final Color GRID = new Color(0xE2, 0xE2, 0xE2);
  static final Color PALE = new Color(0xC9, 0xD3, 0xDC);
  static final Color BLUE = new Color(0x00, 0x72, 0xB2);
  static final Color SKY = new Color(0x56, 0xB4, 0xE9);
  static final Color VERMILION = new Color(0xD5, 0x5E, 0x00);
  static final Color ORANGE = new Color(0xE6, 0x9F, 0x00);
  static final Color GREEN = new Color(0x00, 0x9E, 0x73);
  static final Color PURPLE = new Color(0xCC, 0x79, 0xA7);

  static final BasicStroke HAIR = new BasicStroke(0.6f);
  static final BasicStroke LINE =
      new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final BasicStroke DASHED =
      new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0);
  static final BasicStroke DOTTED =
      new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {2, 2}, 0);

  /** How much of its colour a band has. */
  static final float BAND = 0.18f;

  private static final float SIZE = 11.5f;

  private final Font regular;
  private final Font semiBold;

  private Ink(Font regular, Font semiBold) {
    this.regular = regular;
    this.semiBold = semiBold;
  }

  /**
   * Fetches the type that the report brings along, so that its pictures are laid out alike on every
   * machine.
   *
   * @throws IOException if this machine's Java cannot work with type
   */
  static Ink prepare() throws IOException {
    System.setProperty("java.awt.headless", "true");
    try {
      Ink ink = new Ink(font(REGULAR), font(SEMI_BOLD));
      GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(ink.regular);
      GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(ink.semiBold);
      return ink;
    } catch (FontFormatException | LinkageError | InternalError e) {
      throw new IOException(
          "this Java cannot work with type, which pictures need (on a small Linux, install"
              + " fontconfig): "
              + e.getMessage(),
          e);
    }
  }

  private static Font font(String name) throws IOException, FontFormatException {
    try (InputStream in = resource(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }

  /** Opens a file that this package brings along. */
  static InputStream resource(String name) {
    return Objects.requireNonNull(Ink.class.getResourceAsStream(name), name);
  }

  Font text() {
    return regular.deriveFont(SIZE);
  }

  Font small() {
    return regular.deriveFont(SIZE - 1.5f);
  }

  Font strong() {
    return semiBold.deriveFont(SIZE);
  }
}
