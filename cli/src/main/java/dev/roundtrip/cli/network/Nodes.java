package dev.roundtrip.cli.network;

import dev.roundtrip.economy.name.Names;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of a network and what they have and owe outside it: a table with the columns node,
 * external_assets and external_liabilities; or, without a table, whoever occurs in the edges.
 */
public final class Nodes {

  static final int NO_RANK = -1;

  record Node(double assets, double liabilities, int rank, double shock) {}

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final boolean open;
  private final boolean shocks;

  Nodes() {
    open = true;
    shocks = false;
  }

  private Nodes(Table table, Faults faults) {
    open = false;
    shocks = table.has("shock");
    for (Table.Row row : table.rows()) {
      String name = row.name("node");
      if (numbers.putIfAbsent(name, names.size()) != null) {
        row.fault("node " + name + " a second time", "each node once");
        continue;
      }
      names.add(name);
      BigDecimal assets = row.amount("external_assets");
      BigDecimal shock = shocks ? row.amount("shock") : BigDecimal.ZERO;
      if (shock.compareTo(assets) > 0) {
        row.fault("shock " + shock, "at most external_assets, " + assets);
      }
      nodes.add(
          new Node(
              assets.doubleValue(),
              row.amount("external_liabilities").doubleValue(),
              row.rank("seniority_of_external", NO_RANK),
              shock.doubleValue()));
    }
    faults.raise();
  }

  static Nodes read(Path file, Faults faults) throws IOException {
    return new Nodes(
        Table.read(file, faults, "node", "external_assets", "external_liabilities"), faults);
  }

  /** Returns how many there are. */
  public int size() {
    return names.size();
  }

  /** Returns the name of a node, as the tables have it. */
  public String name(int node) {
    return names.get(node);
  }

  Node get(int node) {
    return nodes.get(node);
  }

  /** Tells whether the table says what each node loses. */
  public boolean haveShocks() {
    return shocks;
  }

  /** Returns the number of the node in a cell; -1 for a fault. */
  int numberOf(Table.Row row, String column) {
    String name = row.name(column);
    if (open && !name.isEmpty()) {
      return numbers.computeIfAbsent(
          name,
          added -> {
            names.add(added);
            return names.size() - 1;
          });
    }
    Integer number = numbers.get(name);
    if (number == null && !name.isEmpty()) {
      String nearest = Names.nearest(name, numbers.keySet());
      String meant = nearest == null ? "" : ": did you mean '" + nearest + "'?";
      row.fault(column + " " + name, "a node of the nodes file" + meant);
    }
    return number == null ? -1 : number;
  }
}
