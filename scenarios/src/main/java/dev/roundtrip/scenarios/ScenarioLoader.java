package dev.roundtrip.scenarios;

import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.simulation.Economy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads scenarios: shipped ones by name, others from files or texts.
 *
 * <p>Either a scenario is in order, or a {@link ScenarioException} says all that is wrong with it.
 * Nothing in a scenario can make the loader run code, read other than scenario files or use more
 * than a little memory.
 */
public final class ScenarioLoader {

  private static final int MAX_EXTENDS = 8;

  /** Which scenarios may be named, by the caller and by {@code extends}. */
  public enum Source {
    /** Shipped ones only; for whoever reads what strangers send. */
    SHIPPED,
    /** Shipped ones and files of this machine. */
    SHIPPED_AND_FILES
  }

  private final Source source;
  private final Problems problems;
  private final List<String> chain = new ArrayList<>();

  private ScenarioLoader(Source source, String mainFile) {
    this.source = source;
    this.problems = new Problems(mainFile);
  }

  /** Returns the names of the shipped scenarios, in order. */
  public static List<String> shippedNames() {
    return ScenarioText.shippedNames();
  }

  /**
   * Reads a scenario by its shipped name, such as {@code two-party-loop}, or from a file.
   *
   * @throws ScenarioException with all that is wrong
   */
  public static LoadedScenario load(String nameOrPath) {
    return load(nameOrPath, Source.SHIPPED_AND_FILES);
  }

  /**
   * Reads a scenario by its shipped name or, if the source allows it, from a file.
   *
   * @throws ScenarioException with all that is wrong
   */
  public static LoadedScenario load(String nameOrPath, Source source) {
    return load(nameOrPath, source, Map.of());
  }

  /**
   * Reads a scenario by its shipped name or, if the source allows it, from a file, with chosen
   * readings of the facts.
   *
   * @param readings alternatives by the names of their readings; the scenario's own for the rest
   * @throws ScenarioException with all that is wrong
   */
  public static LoadedScenario load(
      String nameOrPath, Source source, Map<String, String> readings) {
    boolean shipped = ScenarioText.shippedNames().contains(nameOrPath);
    Path path = ScenarioText.pathOf(nameOrPath);
    String file = shipped || path == null ? nameOrPath + ".yaml" : path.toString();
    ScenarioLoader loader = new ScenarioLoader(source, file);
    ScenarioText text = loader.find(nameOrPath, null, Place.wholeOf(nameOrPath), "");
    return loader.finish(text, readings);
  }

  /**
   * Reads a scenario from its text. It may extend shipped scenarios, but no files.
   *
   * @param origin what to call it in errors
   * @throws ScenarioException with all that is wrong
   */
  public static LoadedScenario parse(String text, String origin) {
    return new ScenarioLoader(Source.SHIPPED, origin)
        .finish(new ScenarioText(text, origin, null), Map.of());
  }

  /**
   * Reads a scenario that has been read, with changes that a file which extends it would make.
   *
   * @param changes the text of such a file, without {@code extends}
   * @param origin what to call it in errors
   * @throws ScenarioException with all that is wrong
   */
  static LoadedScenario changed(LoadedScenario scenario, String changes, String origin) {
    ScenarioLoader loader = new ScenarioLoader(Source.SHIPPED, origin);
    String name = scenario.economy().name();
    Node.Mapping base = YamlText.read(scenario.resolvedText(), name, loader.problems);
    Node.Mapping own = YamlText.read(changes, origin, loader.problems);
    return loader.finish(base == null || own == null ? null : List.of(base, own), Map.of());
  }

  private LoadedScenario finish(@Nullable ScenarioText text, Map<String, String> asked) {
    return finish(text == null ? null : files(text), asked);
  }

  /**
   * @param files the scenario and what it extends, the last extended first; null if that cannot be
   *     had
   */
  private LoadedScenario finish(@Nullable List<Node.Mapping> files, Map<String, String> asked) {
    Readings readings = null;
    Node.Mapping root = null;
    if (files != null) {
      readings = Readings.of(files, asked, problems);
      root = merged(files, readings);
    }
    Economy economy = root == null ? null : ScenarioForm.make(root, problems);
    if (readings == null || root == null || economy == null || problems.any()) {
      throw problems.exception();
    }
    Node.Mapping canonical = (Node.Mapping) ScenarioForm.SHAPE.canonical(root);
    String resolvedText = CanonicalText.of(canonical);
    String title =
        canonical.find(ScenarioForm.TITLE.key()) instanceof Node.Scalar said ? said.text() : "";
    return new LoadedScenario(
        economy,
        title,
        resolvedText,
        digestOf(resolvedText),
        readings.taken(),
        NotedFigure.in(canonical),
        problems.doubts());
  }

  /** Returns the files as one scenario, with the chosen readings made to each. */
  private Node.Mapping merged(List<Node.Mapping> files, Readings readings) {
    problems.removals().begin(files.getFirst().place().file());
    Node.Mapping result = readings.appliedTo(files.getFirst(), files.getFirst());
    for (Node.Mapping file : files.subList(1, files.size())) {
      problems.removals().begin(file.place().file());
      result = readings.appliedTo(Inheritance.merged(result, file, problems), file);
    }
    return readings.recordedIn(result);
  }

  /**
   * Returns the scenario's file and all it extends, the last extended first, or null after saying
   * what is wrong.
   */
  private @Nullable List<Node.Mapping> files(ScenarioText text) {
    List<Node.Mapping> files = new ArrayList<>();
    ScenarioText next = text;
    chain.add(keyOf(text));
    while (next != null) {
      Node.Mapping own = YamlText.read(next.text(), next.file(), problems);
      if (own == null) {
        return null;
      }
      files.addFirst(own);
      Node.Entry link = own.entries().get(ScenarioForm.EXTENDS_KEY);
      if (link == null) {
        return files;
      }
      next = baseOf(next, own, link);
    }
    return null;
  }

  /** Returns what a file extends, or null after saying why it cannot. */
  private @Nullable ScenarioText baseOf(ScenarioText text, Node.Mapping own, Node.Entry link) {
    if (!(link.value() instanceof Node.Scalar reference) || reference.isNothing()) {
      problems.add(
          link.value().place(), ScenarioForm.EXTENDS_KEY, link.value().found(), "one scenario");
      return null;
    }
    if (own.find(ScenarioForm.NAME.key()) == null) {
      String allowed = "one, because a changed scenario is another scenario";
      problems.add(link.key(), "", "no 'name'", allowed);
    }
    Place place = reference.place();
    ScenarioText base = find(reference.text(), text.path(), place, ScenarioForm.EXTENDS_KEY);
    return base != null && isNew(base, place) ? base : null;
  }

  private boolean isNew(ScenarioText base, Place place) {
    String key = keyOf(base);
    boolean cycle = chain.contains(key);
    if (cycle || chain.size() > MAX_EXTENDS) {
      problems.add(
          place,
          ScenarioForm.EXTENDS_KEY,
          Node.Scalar.quote(base.file()) + (cycle ? " again" : ", one more"),
          cycle ? "a scenario that does not extend this one" : "at most 8 scenarios in a row");
      return false;
    }
    chain.add(key);
    return true;
  }

  private static String keyOf(ScenarioText text) {
    return text.path() == null ? text.file() : text.path().toAbsolutePath().normalize().toString();
  }

  /** Finds a scenario by name or path, or returns null after saying why it cannot be had. */
  private @Nullable ScenarioText find(
      String reference, @Nullable Path from, Place asked, String at) {
    if (ScenarioText.shippedNames().contains(reference)) {
      return ScenarioText.shipped(reference);
    }
    Path path = ScenarioText.pathOf(reference);
    if (source == Source.SHIPPED || path == null || PartyId.isValid(reference)) {
      String names = ScenarioText.allowedNames(reference, source);
      problems.add(asked, at, Node.Scalar.quote(reference), names);
      return null;
    }
    Path resolved = from == null ? path : from.resolveSibling(path).normalize();
    return ScenarioText.read(resolved, asked, at, problems);
  }

  private static String digestOf(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
