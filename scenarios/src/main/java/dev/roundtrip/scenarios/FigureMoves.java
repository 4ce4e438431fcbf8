package dev.roundtrip.scenarios;

import dev.roundtrip.economy.simulation.Economy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A scenario's figures, each of which can be moved by itself. A moved figure is what a file would
 * say that extends the scenario, and goes through the same checks.
 */
public final class FigureMoves {

  /** Figures a run is held against and nothing is computed with. */
  private static final String HELD_AGAINST = "facts.";

  private static final String RUN_ITSELF = "horizon.";
  private static final String ORIGIN = "the moved figure";

  private final LoadedScenario scenario;
  private final Node.Mapping root;
  private final List<WholeFigure> figures;

  private FigureMoves(LoadedScenario scenario, Node.Mapping root) {
    this.scenario = scenario;
    this.root = root;
    this.figures = figuresOf(root);
  }

  /** Returns the figures of a scenario. */
  public static FigureMoves of(LoadedScenario scenario) {
    Problems problems = new Problems(ORIGIN);
    Node.Mapping root = YamlText.read(scenario.resolvedText(), ORIGIN, problems);
    if (root == null) {
      throw problems.exception();
    }
    return new FigureMoves(scenario, root);
  }

  /** What a whole figure is known by. */
  private record Key(String path, String confidence) {}

  private static List<WholeFigure> figuresOf(Node.Mapping root) {
    SequencedMap<Key, List<String>> values = new LinkedHashMap<>();
    Map<Key, String> sources = new LinkedHashMap<>();
    FigureWalk.changes(
        root,
        (figure, value) -> {
          if (!figure.path().startsWith(HELD_AGAINST)) {
            for (FigurePart part : FigurePart.of(figure, value)) {
              Key key = new Key(part.path(), figure.confidence());
              values.computeIfAbsent(key, any -> new ArrayList<>()).addAll(part.values());
              sources.merge(key, figure.source(), (one, two) -> one.equals(two) ? one : "");
            }
          }
          return null;
        });
    List<WholeFigure> figures = new ArrayList<>();
    values.forEach((key, texts) ->
        figures.add(
            new WholeFigure(
                figures.size() + 1,
                key.path(),
                texts,
                key.confidence(),
                sources.getOrDefault(key, ""))));
    return Collections.unmodifiableList(figures);
  }

  /** Returns all figures, in the order of the scenario. */
  public List<WholeFigure> figures() {
    return figures;
  }

  /** What comes of moving a figure. */
  public sealed interface Move {}

  /**
   * A figure that was moved.
   *
   * @param values what it is then
   * @param changes what a file that extends the scenario says to have it so
   * @param economy the scenario with it
   */
  public record Moved(List<String> values, String changes, Economy economy) implements Move {
    public Moved {
      values = List.copyOf(values);
    }

    /** Returns what it is then, with commas between several values. */
    public String value() {
      return String.join(", ", values);
    }
  }

  /**
   * A figure that cannot be moved.
   *
   * @param reason why not
   */
  public record Stays(String reason) implements Move {}

  /**
   * Moves a figure. A percentage up to 100 % that is refused beyond goes to 100 %.
   *
   * @param figure one of {@link #figures}
   */
  public Move move(WholeFigure figure, Direction direction, Step step) {
    if (figure.path().startsWith(RUN_ITSELF)) {
      return new Stays("the months of the run itself");
    }
    Move free = move(figure, direction, step, false);
    if (free instanceof Moved) {
      return free;
    }
    boolean capped =
        !moved(figure, direction, step, false).equals(moved(figure, direction, step, true));
    return capped && move(figure, direction, step, true) instanceof Moved moved ? moved : free;
  }

  private static List<String> moved(
      WholeFigure figure, Direction direction, Step step, boolean most100) {
    return figure.values().stream().map(value -> step.moved(value, direction, most100)).toList();
  }

  private Move move(WholeFigure figure, Direction direction, Step step, boolean most100) {
    List<String> values = moved(figure, direction, step, most100);
    if (values.equals(figure.values())) {
      boolean numbers = values.stream().anyMatch(value -> Quantity.parse(value) != null);
      return new Stays(numbers ? "zero, and any share of it is zero" : "a name, and no number");
    }
    Node changes =
        FigureWalk.changes(
            root,
            (noted, value) ->
                isPartOf(figure, noted, value)
                    ? FigurePart.replaced(
                        noted, value, figure.path(), text -> step.moved(text, direction, most100))
                    : null);
    if (!(changes instanceof Node.Mapping mapping)) {
      throw new IllegalArgumentException("not a figure of the scenario: " + figure.path());
    }
    return moved(figure, values, CanonicalText.of(mapping));
  }

  private static boolean isPartOf(WholeFigure figure, NotedFigure noted, Node value) {
    return noted.confidence().equals(figure.confidence())
        && FigurePart.of(noted, value).stream().anyMatch(part -> part.path().equals(figure.path()));
  }

  private Move moved(WholeFigure figure, List<String> values, String changes) {
    String name = scenario.economy().name();
    try {
      Economy economy =
          ScenarioLoader.changed(scenario, "name: " + name + "\n" + changes, ORIGIN).economy();
      return new Moved(values, changes, economy);
    } catch (ScenarioException e) {
      return new Stays(reasonOf(figure, e.problems().getFirst()));
    }
  }

  private static String reasonOf(WholeFigure figure, Problem problem) {
    boolean itself = problem.path().isEmpty() || problem.path().equals(figure.path());
    String at = itself ? "" : problem.path() + ": ";
    return at + "found " + problem.found() + ", expected " + problem.allowed();
  }

  /**
   * Returns a scenario file with moved figures as the alternatives of one reading, so that each can
   * be run.
   *
   * @param base the file of the scenario that it extends
   * @param reading the name of the reading
   * @param unmoved the name of the alternative that moves nothing, which is taken by itself
   * @param alternatives the changes that each of the others makes, by their names
   */
  public static String file(
      String name,
      String base,
      String reading,
      String unmoved,
      SequencedMap<String, String> alternatives) {
    StringBuilder text = new StringBuilder();
    text.append("schema: 1\nname: ").append(name).append("\nextends: ").append(base);
    text.append("\nreadings:\n  ").append(reading).append(": ").append(unmoved);
    text.append("\nalternatives:\n  ").append(reading).append(":\n    ").append(unmoved);
    text.append(": {}\n");
    alternatives.forEach((alternative, changes) -> {
      text.append("    ").append(alternative).append(":\n");
      changes.lines().forEach(line -> text.append("      ").append(line).append('\n'));
    });
    return text.toString();
  }
}
