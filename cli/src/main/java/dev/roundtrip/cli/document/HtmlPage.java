package dev.roundtrip.cli.document;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A report as one HTML file, with type and style in it.
 *
 * @param title what it is about
 * @param span the months it covers, in words
 * @param style {@code two} where two runs stand side by side, otherwise {@code one}
 * @param stamp what it was made of
 * @param answers what was asked and what came of it
 * @param sections the sections, in order
 */
record HtmlPage(
    String title,
    String span,
    String style,
    Stamp stamp,
    List<Answer> answers,
    List<Section> sections) {

  /** What every report has in its head, by which one is known from a file that is none. */
  static final String GENERATOR = "<meta name=\"generator\" content=\"roundtrip report\">";

  HtmlPage {
    answers = List.copyOf(answers);
    sections = List.copyOf(sections);
  }

  /**
   * What a report was made of, so that a copy of it is known by its first page.
   *
   * @param kind what that is, such as {@code Run}
   * @param id its id
   * @param proof what it is known by, such as {@code fingerprint}
   * @param digest that itself
   */
  record Stamp(String kind, String id, String proof, String digest) {}

  /** What the template takes beside the page. */
  private record Template(
      HtmlPage page, String generator, String css, String regular, String semiBold) {}

  /** Returns the text of the file. */
  String html() throws IOException {
    Template filled =
        new Template(this, GENERATOR, text("report.css"), font(Ink.REGULAR), font(Ink.SEMI_BOLD));
    try (Reader template =
        new InputStreamReader(Ink.resource("report.mustache"), StandardCharsets.UTF_8)) {
      return Mustache.compiler()
          .escapeHTML(true)
          .emptyStringIsFalse(true)
          .compile(template)
          .execute(filled);
    }
  }

  private static String text(String name) throws IOException {
    try (InputStream in = Ink.resource(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String font(String name) throws IOException {
    try (InputStream in = Ink.resource(name)) {
      return Base64.getEncoder().encodeToString(in.readAllBytes());
    }
  }
}
