package dev.roundtrip.cli;

import com.github.freva.asciitable.ColumnData;
import dev.roundtrip.cli.folder.Json;
import dev.roundtrip.cli.network.CirculationReport;
import dev.roundtrip.cli.network.Nodes;
import dev.roundtrip.cli.network.Payment;
import dev.roundtrip.cli.network.WholeEdges;
import dev.roundtrip.cli.screen.FittedTable;
import dev.roundtrip.cli.screen.Screen;
import dev.roundtrip.economy.network.Circulation;
import dev.roundtrip.economy.network.Cycle;
import dev.roundtrip.economy.network.SetOff;
import java.util.List;
import java.util.stream.IntStream;

/** Results about networks, as JSON and as tables, with every digit. */
final class NetworkReport {

  private NetworkReport() {}

  static void json(Screen screen, List<Payment> payments) {
    Json.writeObject(
        screen.out(),
        json -> {
          Json.writeList(
              json,
              "payments",
              payments,
              payment -> {
                json.writeStringProperty("node", payment.node());
                json.writeNumberProperty("due", payment.due());
                json.writeNumberProperty("paid", payment.paid());
                json.writeBooleanProperty("defaulted", payment.defaulted());
                json.writeNumberProperty("round", payment.round());
                json.writeNumberProperty("equity", payment.equity());
              });
          json.writeNumberProperty("totalPaid", totalPaid(payments));
        });
  }

  static void table(Screen screen, List<Payment> payments) {
    print(
        screen,
        payments,
        List.of(
            FittedTable.words("Node", Payment::node),
            FittedTable.figures("Due", payment -> Double.toString(payment.due())),
            FittedTable.figures("Paid", payment -> Double.toString(payment.paid())),
            FittedTable.figures(
                "Round", payment -> payment.defaulted() ? Integer.toString(payment.round()) : "-"),
            FittedTable.figures("Equity", payment -> Double.toString(payment.equity()))));
    long defaults = payments.stream().filter(Payment::defaulted).count();
    screen.out().println("Paid in all: " + totalPaid(payments) + ", defaults: " + defaults);
  }

  private static double totalPaid(List<Payment> payments) {
    return payments.stream().mapToDouble(Payment::paid).sum();
  }

  static void json(Screen screen, Nodes nodes, double[] before, double[] after) {
    Json.writeObject(
        screen.out(),
        json ->
            Json.writeList(
                json,
                "nodes",
                IntStream.range(0, nodes.size()).boxed().toList(),
                node -> {
                  json.writeStringProperty("node", nodes.name(node));
                  json.writeNumberProperty("equityBefore", before[node]);
                  json.writeNumberProperty("equityAfter", after[node]);
                }));
  }

  static void table(Screen screen, Nodes nodes, double[] before, double[] after) {
    print(
        screen,
        IntStream.range(0, nodes.size()).boxed().toList(),
        List.of(
            FittedTable.words("Node", nodes::name),
            FittedTable.figures("Equity before", node -> Double.toString(before[node])),
            FittedTable.figures("Equity after", node -> Double.toString(after[node]))));
  }

  static void json(Screen screen, CirculationReport report) {
    Circulation circulation = report.circulation();
    Json.writeObject(
        screen.out(),
        json -> {
          json.writeNumberProperty("total", circulation.total());
          json.writeNumberProperty("circularByVolume", circulation.circularByVolume());
          json.writeNumberProperty("circularByThroughput", circulation.circularByThroughput());
          json.writeNumberProperty("throughputStandardError", circulation.throughputError());
          json.writeNumberProperty("largestCirculation", report.largestCirculation());
          if (!report.chance().isEmpty()) {
            json.writeObjectPropertyStart("nullModel");
            json.writeNumberProperty("draws", report.chance().size());
            json.writeNumberProperty("meanCircularByVolume", report.meanByChance());
            json.writeNumberProperty("deviation", report.deviationByChance());
            json.writeEndObject();
          }
          Json.writeList(
              json,
              "cycles",
              circulation.largest(),
              cycle -> {
                json.writeArrayPropertyStart("nodes");
                report.names(cycle).forEach(json::writeString);
                json.writeEndArray();
                json.writeNumberProperty("amount", cycle.amount());
              });
        });
  }

  static void table(Screen screen, CirculationReport report) {
    Circulation circulation = report.circulation();
    screen.out().println("Total flow              " + circulation.total());
    screen.out().println("Circular by volume      " + circulation.circularByVolume());
    screen.out().println("Circular by throughput  " + circulation.circularByThroughput());
    if (circulation.throughputError() > 0) {
      screen
          .out()
          .println(
              "  from a sample of cycles, throughput %s with a standard error of %s"
                  .formatted(circulation.throughput(), circulation.throughputError()));
    }
    screen.out().println("Largest circulation     " + report.largestCirculation());
    if (!report.chance().isEmpty()) {
      screen
          .out()
          .println(
              "By chance, by volume    %s, deviation %s in %d draws"
                  .formatted(
                      report.meanByChance(), report.deviationByChance(), report.chance().size()));
    }
    if (!circulation.largest().isEmpty()) {
      screen.out().println();
      print(
          screen,
          circulation.largest(),
          List.of(
              FittedTable.words("Cycle", (Cycle cycle) -> String.join(" > ", report.names(cycle))),
              FittedTable.figures("Amount", cycle -> Double.toString(cycle.amount()))));
    }
  }

  static void json(Screen screen, WholeEdges edges, SetOff setOff) {
    Json.writeObject(
        screen.out(),
        json -> {
          json.writeNumberProperty("total", edges.amount(setOff.total()));
          json.writeNumberProperty("cleared", edges.amount(setOff.cleared()));
          json.writeNumberProperty("netDebt", edges.amount(setOff.netDebt()));
        });
  }

  static void table(Screen screen, WholeEdges edges, SetOff setOff) {
    screen.out().println("Total debt  " + edges.amount(setOff.total()));
    screen.out().println("Cleared     " + edges.amount(setOff.cleared()));
    screen.out().println("Net debt    " + edges.amount(setOff.netDebt()));
  }

  private static <T> void print(Screen screen, List<T> rows, List<ColumnData<T>> columns) {
    screen.out().print(FittedTable.of(rows, columns, screen.width()));
  }
}
