package dev.roundtrip.cli.document;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A drawing as SVG that stands in a page: text stays text, and ids are unique in the page. */
final class Picture {

  private static final String SVG = "http://www.w3.org/2000/svg";

  /** What the type is called in the page's style sheet. */
  private static final String FAMILY = "Plex";

  /** What it is called in a picture of its own. */
  private static final String FALLBACK = "IBM Plex Sans, Helvetica, Arial, sans-serif";

  private Picture() {}

  /**
   * Draws a picture.
   *
   * @param id unique among the pictures of a page
   * @param description what it shows, for those who cannot see it
   */
  static String draw(
      String id, int width, int height, String description, Consumer<Graphics2D> drawing) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setIDGenerator(
        new SVGIDGenerator() {
          private int next;

          @Override
          public String generateID(String prefix) {
            next++;
            return id + "-" + next;
          }
        });
    context.setStyleHandler(new WithPageType());
    context.setPrecision(2);
    context.setComment(null);
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new Dimension(width, height));
    drawing.accept(graphics);
    Element root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 " + width + " " + height);
    root.removeAttribute("width");
    root.removeAttribute("height");
    root.setAttribute("role", "img");
    root.setAttribute("aria-label", description);
    StringWriter text = new StringWriter();
    try {
      graphics.stream(root, text, false, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String svg = text.toString();
    return svg.substring(svg.indexOf("<svg"));
  }

  /**
   * Draws a chart as a file of its own, in type that every machine has.
   *
   * @param description what it shows, for those who cannot see it
   */
  static String alone(String id, int width, int height, String description, JFreeChart chart) {
    Rectangle2D all = new Rectangle2D.Double(0, 0, width, height);
    return alone(id, width, height, description, graphics -> chart.draw(graphics, all));
  }

  /** Makes a drawing a file of its own, in type that every machine has. */
  static String alone(
      String id, int width, int height, String description, Consumer<Graphics2D> drawing) {
    return draw(id, width, height, description, drawing).replace(FAMILY, FALLBACK) + "\n";
  }

  private static Document document() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      return factory.newDocumentBuilder().getDOMImplementation().createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform makes documents", e);
    }
  }

  /** Names the page's own type instead of the machine's. */
  private static final class WithPageType extends DefaultStyleHandler {

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public void setStyle(Element element, Map style, SVGGeneratorContext context) {
      Object family = style.get("font-family");
      if (family != null) {
        style.put("font-family", FAMILY);
        boolean bold = family.toString().contains("Semi");
        style.put("font-weight", bold ? "600" : "400");
      }
      super.setStyle(element, style, context);
    }
  }

  /** Writes text that begins, is centred or ends at a place. */
  static void write(Graphics2D g, String text, Font font, double x, double y, double align) {
    g.setFont(font);
    double width = g.getFontMetrics().getStringBounds(text, g).getWidth();
    g.drawString(text, (float) (x - align * width), (float) y);
  }
}
