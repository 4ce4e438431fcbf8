package dev.roundtrip.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What one place of a scenario says of a figure that is moved as a whole.
 *
 * @param path the way to that figure
 * @param values what is written at the place
 */
record FigurePart(String path, List<String> values) {

  /** What the paths of shocks begin with. */
  static final String SHOCKS = "shocks[";

  FigurePart {
    values = List.copyOf(values);
  }

  /** Returns what is written at the place of a figure: of a shock, each of its parameters. */
  static List<FigurePart> of(NotedFigure figure, Node value) {
    if (figure.path().startsWith(SHOCKS) && value instanceof Node.Scalar spec) {
      return ofShock(figure.path(), spec.text());
    }
    String path = figure.path().replaceAll("\\.\\d{4}-\\d{2}$", "").replaceAll("\\[\\d+]", "[]");
    String whole = path.endsWith("[]") ? path.substring(0, path.length() - 2) : path;
    return List.of(new FigurePart(whole, texts(value)));
  }

  private static List<FigurePart> ofShock(String path, String spec) {
    List<FigurePart> parts = new ArrayList<>();
    for (String parameter : parametersOf(spec)) {
      int equals = parameter.indexOf('=');
      String name = parameter.substring(0, equals);
      parts.add(new FigurePart(path + "." + name, List.of(parameter.substring(equals + 1))));
    }
    return parts;
  }

  private static List<String> parametersOf(String spec) {
    return List.of(spec.substring(spec.indexOf(':') + 1).split(",")).stream()
        .filter(parameter -> parameter.contains("="))
        .toList();
  }

  private static List<String> texts(Node value) {
    return switch (value) {
      case Node.Scalar scalar -> List.of(scalar.text());
      case Node.Listing listing ->
          listing.items().stream().flatMap(item -> texts(Figure.valueOf(item)).stream()).toList();
      case Node.Mapping mapping -> List.of();
    };
  }

  /**
   * Returns a place with the values of one figure replaced.
   *
   * @param moved the path of that figure
   */
  static Node replaced(
      NotedFigure figure, Node value, String moved, UnaryOperator<String> replacement) {
    if (figure.path().startsWith(SHOCKS) && value instanceof Node.Scalar spec) {
      String name = moved.substring(figure.path().length() + 1);
      return with(spec, replacedIn(spec.text(), name, replacement));
    }
    return switch (value) {
      case Node.Scalar scalar -> with(scalar, replacement.apply(scalar.text()));
      case Node.Listing listing ->
          new Node.Listing(
              listing.place(),
              listing.items().stream()
                  .map(item -> replaced(figure, Figure.valueOf(item), moved, replacement))
                  .toList());
      case Node.Mapping mapping -> mapping;
    };
  }

  private static String replacedIn(String spec, String name, UnaryOperator<String> replacement) {
    List<String> parameters = new ArrayList<>(parametersOf(spec));
    parameters.replaceAll(parameter ->
        parameter.startsWith(name + "=")
            ? name + "=" + replacement.apply(parameter.substring(name.length() + 1))
            : parameter);
    return spec.substring(0, spec.indexOf(':') + 1) + String.join(",", parameters);
  }

  private static Node with(Node.Scalar scalar, String text) {
    return new Node.Scalar(scalar.place(), text, scalar.plain());
  }
}
