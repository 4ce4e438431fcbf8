package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NetworkCommandTest {

  private static final String THREE =
      "debtor,creditor,amount\na,b,0.5\na,c,.5\nb,a,0.5\nb,c,0.5\nc,a,0.5\nc,b,5e-1\n";
  private static final String THREE_NODES =
      "node,external_assets,external_liabilities,remark\na,0.5,1.5,x\nb,0.625,0.5,\nc,0.75,0.5,\n";
  private static final String RING = "debtor,creditor,amount\n0,1,4\n1,2,3\n2,0,2\n";

  @TempDir private Path folder;

  @Test
  void clearsAsPublished() throws IOException {
    JsonNode plain = json("clear", THREE, THREE_NODES);
    assertThat(column(plain, "payments", "node")).containsExactly("a", "b", "c");
    assertThat(numbers(plain, "payments", "paid"))
        .containsExactly(new double[] {1.47321428571, 1.41964285714, 1.5}, within(1e-11));
    assertThat(numbers(plain, "payments", "due")).containsExactly(2.5, 1.5, 1.5);
    assertThat(numbers(plain, "payments", "round")).containsExactly(1, 2, 0);
    assertThat(column(plain, "payments", "defaulted")).containsExactly("true", "true", "false");
    assertThat(plain.get("totalPaid").asDouble()).isCloseTo(4.39285714285, within(1e-10));
    JsonNode costly = json("clear", THREE, THREE_NODES, "--alpha", "0.5", "--beta", "0.7");
    assertThat(numbers(costly, "payments", "paid"))
        .containsExactly(
            new double[] {0.502019961977, 0.514704937828, 0.565380613503}, within(1e-12));
  }

  @Test
  void seniorExternalLiabilitiesArePaidBeforeTheNetwork() throws IOException {
    String nodes = "node,external_assets,external_liabilities\n0,18,17\n1,18,18\n2,9,8\n";
    JsonNode senior = json("clear", RING, nodes, "--external", "senior");
    assertThat(numbers(senior, "payments", "paid"))
        .containsExactly(new double[] {3, 3, 2}, within(1e-12));
    assertThat(numbers(senior, "payments", "due")).containsExactly(4, 3, 2);
    assertThat(numbers(senior, "payments", "equity"))
        .containsExactly(new double[] {-1, 0, 2}, within(1e-12));
  }

  @Test
  void seniorityHoldingsAndGuaranteesOfOnesOwn() throws IOException {
    String nodes =
        "node,external_assets,external_liabilities,seniority_of_external\n"
            + "a,50,0,\nb,0,0,\nc,0,20,2\ng,100,0,\n";
    String edges = "debtor,creditor,amount,seniority\na,b,40,1\na,c,30,2\n";
    Path holdings = file("holdings.csv", "holder,issuer,share\nc,b,0.5\n");
    Path guarantees = file("guarantees.csv", "guarantor,debtor,creditor,share\ng,a,c,0.5\n");
    JsonNode cleared =
        json(
            "clear",
            edges,
            nodes,
            "--holdings",
            holdings.toString(),
            "--guarantees",
            guarantees.toString());
    // a pays b 40 and c 10; g half of the missing 20; b is worth 40, half of it to c
    assertThat(numbers(cleared, "payments", "paid"))
        .containsExactly(new double[] {50, 0, 20, 10}, within(1e-9));
    assertThat(numbers(cleared, "payments", "equity"))
        .containsExactly(new double[] {-20, 40, 20, 90}, within(1e-9));
  }

  @Test
  void debtRankAsPublished() throws IOException {
    String nodes = "node,external_assets,external_liabilities\n0,20,17\n1,20,18\n2,10,8\n";
    JsonNode share = json("debtrank", RING, nodes, "--shock-share", "0.02");
    assertThat(numbers(share, "nodes", "equityBefore")).containsExactly(1, 3, 3);
    assertThat(numbers(share, "nodes", "equityAfter"))
        .containsExactly(new double[] {-1.4, -1.4, -0.2}, within(1e-12));
    String shocked =
        "node,external_assets,external_liabilities,shock\n"
            + "0,20,17,0.4\n1,20,18,0.4\n2,10,8,0.2\n";
    assertThat(numbers(json("debtrank", RING, shocked), "nodes", "equityAfter"))
        .containsExactly(new double[] {-1.4, -1.4, -0.2}, within(1e-12));
  }

  @Test
  void circulationAsPublished() throws IOException {
    String triangle = "debtor,creditor,amount\n1,4,2\n4,2,2\n2,3,1\n3,1,1\n";
    JsonNode found = json("circulation", triangle, "", "--null-model", "5");
    assertThat(found.get("total").asDouble()).isEqualTo(6);
    assertThat(found.get("circularByVolume").asDouble()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(found.get("circularByThroughput").asDouble()).isCloseTo(0.5, within(1e-15));
    assertThat(found.get("largestCirculation").asDouble()).isEqualTo(4);
    assertThat(found.get("cycles").get(0).get("nodes").toString())
        .isEqualTo("[\"1\",\"4\",\"2\",\"3\"]");
    assertThat(found.get("cycles").get(0).get("amount").asDouble()).isEqualTo(1);
    assertThat(found.get("nullModel").get("draws").asInt()).isEqualTo(5);
  }

  @Test
  void setsOffExactly() throws IOException {
    JsonNode setOff =
        json("setoff", "debtor,creditor,amount\n10,20,100\n20,30,100\n30,10,200\n40,30,100\n", "");
    assertThat(setOff.toString()).isEqualTo("{\"total\":500,\"cleared\":300,\"netDebt\":100}");
    String cents = "debtor,creditor,amount\na,b,0.1\nb,a,0.2\na,b,0.02\n";
    Cli table = Cli.call("network", "setoff", "--edges", file("e.csv", cents).toString());
    assertThat(table.out()).isEqualTo("Total debt  0.32\nCleared     0.24\nNet debt    0.08\n");
  }

  @Test
  void nothingInNothingOut() throws IOException {
    String none = "debtor,creditor,amount\n";
    String nobody = "node,external_assets,external_liabilities\n";
    assertThat(json("clear", none, nobody).toString())
        .isEqualTo("{\"payments\":[],\"totalPaid\":0.0}");
    assertThat(json("clear", "", "").get("payments").size()).isZero();
    assertThat(json("debtrank", none, nobody).toString()).isEqualTo("{\"nodes\":[]}");
    assertThat(json("setoff", none, "").toString())
        .isEqualTo("{\"total\":0,\"cleared\":0,\"netDebt\":0}");
    assertThat(json("circulation", none, "").get("circularByVolume").asDouble()).isZero();
    for (String command : List.of("clear", "debtrank", "circulation", "setoff")) {
      assertThat(call(command, none, nobody).code()).as(command).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "debtor,amount\\na,1 | :1: found the columns debtor, amount without creditor",
        "debtor,creditor,amount\\na,b,-5 | :2: found amount -5; allowed: a number of 0 or more",
        "debtor,creditor,amount\\na,b,1\\nb,a,much | :3: found amount much; allowed: a number",
        "debtor,creditor,amount\\na,b,NaN | :2: found amount NaN; allowed: a number of 0 or more",
        "debtor,creditor,amount\\na,b, | :2: found amount empty; allowed: a number of 0 or more",
        "debtor,creditor,amount\\na,a,1 | :2: found a owing itself; allowed: two different nodes",
        "debtor,creditor,amount\\na,z,1 | :2: found creditor z; allowed: a node of the nodes file",
        "debtor,creditor,amount\\n,b,1 | :2: found no debtor; allowed: the name of a node",
        "debtor,creditor,amount,seniority\\na,b,1,high | :2: found seniority high; allowed: a whole",
        "debtor,creditor,amount\\na,b,1,000 | :2: found 4 cells; allowed: 3, as in the first line",
        "debtor,creditor,amount\\na,b,1\\nb | :3: found 1 cells; allowed: 3, as in the first line",
        "debtor,creditor,amount,amount\\na,b,1,2 | :1: found the column amount a second time",
        "debtor,creditor,amount\\na,b,1e19 | :2: found amount 1e19; allowed: a number of 0 or more, such as 12.5, at most 1e18",
        "debtor,creditor,amount\\na,B,1 | :2: found creditor B; allowed: a node of the nodes file: did you mean 'b'?"
      })
  void badEdgesAreToldByLine(String edges, String message) throws IOException {
    String nodes = "node,external_assets,external_liabilities\na,1,1\nb,1,1\n";
    refused(call("clear", edges.replace("\\n", "\n"), nodes), "edges.csv" + message);
  }

  @Test
  void badNodesHoldingsAndGuaranteesAreToldByLine() throws IOException {
    String edges = "debtor,creditor,amount\na,b,1\n";
    String nodes = "node,external_assets,external_liabilities\na,1,1\nb,1,1\nc,1,1\n";
    refused(
        call("clear", edges, nodes + "a,1,1\n"),
        "nodes.csv:5: found node a a second time; allowed: each node once");
    String holdings = file("h.csv", "holder,issuer,share\na,b,0.6\nc,b,0.4\n").toString();
    refused(
        call("clear", edges, nodes, "--holdings", holdings),
        "h.csv:3: found holdings in b that sum to 1.0; allowed: a sum below 1");
    String naked = file("g.csv", "guarantor,debtor,creditor,share\nc,b,a,1\n").toString();
    refused(
        call("clear", edges, nodes, "--guarantees", naked),
        "g.csv:2: found a naked guarantee: b owes a nothing; allowed: a guarantee of a claim");
    String twice = "guarantor,debtor,creditor,share\nc,a,b,1\nc,a,b,0.5\n";
    refused(
        call("clear", edges, nodes, "--guarantees", file("t.csv", twice).toString()),
        "t.csv:3: found a naked guarantee: shares of one claim that sum to 1.5");
    refused(call("clear", edges, nodes, "--alpha", "2"), "--alpha: found 2.0; allowed: 0 to 1");
    refused(call("debtrank", edges, nodes), "nodes.csv:1: found no column shock");
    String percent = "node,external_assets,external_liabilities,shock\na,1,1,0.5\nb,1,1,50\n";
    refused(
        call("debtrank", edges, percent),
        "nodes.csv:3: found shock 50; allowed: at most external_assets, 1");
    refused(
        Cli.call("network", "setoff", "--edges", folder.resolve("none.csv").toString()),
        "there is no file");
  }

  /** As doubles 0.34, 0.56 and 0.1 come to more than 1, and 0.7, 0.2 and 0.1 to less. */
  @Test
  void sharesAreSummedAsTheDecimalsTheyAre() throws IOException {
    String edges = "debtor,creditor,amount\na,b,10\n";
    String nodes = "node,external_assets,external_liabilities\na,0,0\nb,0,0\nc,9,0\nd,9,0\ne,9,0\n";
    String all = "guarantor,debtor,creditor,share\nc,a,b,0.34\nd,a,b,0.56\ne,a,b,0.1\n";
    Cli paid = call("clear", edges, nodes, "--guarantees", file("g.csv", all).toString());
    assertThat(paid.code()).as(paid.err()).isZero();
    String sold = "holder,issuer,share\na,b,0.7\nc,b,0.2\nd,b,0.1\n";
    refused(
        call("clear", edges, nodes, "--holdings", file("h.csv", sold).toString()),
        "h.csv:4: found holdings in b that sum to 1.0; allowed: a sum below 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "node,external_assets\\na,1 | nodes.csv:1: found the columns node, external_assets without",
        "node,external_assets,external_liabilities\\na,-1,0 | nodes.csv:2: found external_assets -1",
        "node,external_assets,external_liabilities\\na,1,x | nodes.csv:2: found external_liabilities x",
        "node,external_assets,external_liabilities\\n,1,0 | nodes.csv:2: found no node; allowed"
      })
  void badNodesAreToldByLine(String nodes, String message) throws IOException {
    refused(call("clear", "debtor,creditor,amount\n", nodes.replace("\\n", "\n")), message);
  }

  @Test
  void unknownPartiesOfHoldingsAndGuaranteesAreToldByLine() throws IOException {
    String edges = "debtor,creditor,amount\na,b,1\n";
    String nodes = "node,external_assets,external_liabilities\na,1,1\nb,1,1\n";
    String holdings = file("h.csv", "holder,issuer,share\na,z,0.6\n").toString();
    refused(call("clear", edges, nodes, "--holdings", holdings), "h.csv:2: found issuer z");
    String own = file("o.csv", "holder,issuer,share\na,a,0.6\n").toString();
    refused(call("clear", edges, nodes, "--holdings", own), "o.csv:2: found a");
    String given = file("g.csv", "guarantor,debtor,creditor,share\nz,a,b,1\n").toString();
    refused(call("clear", edges, nodes, "--guarantees", given), "g.csv:2: found guarantor z");
  }

  @Test
  void namesThatAreNotUtf8AreRefusedRatherThanTakenForOneAnother() throws IOException {
    Path edges = folder.resolve("latin.csv");
    String text = "debtor,creditor,amount\nM\u00fcller,a,1\nM\u00f6ller,a,1\n";
    Files.writeString(edges, text, StandardCharsets.ISO_8859_1);
    Cli called = Cli.call("network", "setoff", "--edges", edges.toString());
    refused(called, "latin.csv:2: found letters that are not UTF-8; allowed: a file in UTF-8");
    refused(called, "latin.csv:3: found letters that are not UTF-8");
    refused(
        Cli.call("network", "setoff", "--edges", folder.toString()), folder + ": found a folder");
  }

  @Test
  void amountsTooLargeToSumAreRefusedByEveryCommand() throws IOException {
    String edges = "debtor,creditor,amount\na,b,1e308\nb,c,1e308\nc,a,1e308\na,c,1e308\n";
    String nodes = "node,external_assets,external_liabilities,shock\na,1,1,0\nb,1,1,0\nc,1,1,0\n";
    for (String command : List.of("clear", "debtrank", "circulation", "setoff")) {
      refused(call(command, edges, nodes), "edges.csv:2: found amount 1e308; allowed");
    }
  }

  @Test
  void everyFaultIsTold() throws IOException {
    Cli called = call("setoff", "debtor,creditor,amount\na,a,1\na,b,-1\n", "");
    refused(called, "edges.csv:2: found a owing itself");
    refused(called, "edges.csv:3: found amount -1");
  }

  @Test
  void everyNetworkCommandHasHelp() {
    for (String command : List.of("clear", "debtrank", "circulation", "setoff")) {
      assertThat(Cli.call("network", command, "--help").out())
          .contains("Usage: roundtrip network " + command);
    }
    assertThat(Cli.call("network").out()).contains("clear", "debtrank", "circulation", "setoff");
  }

  private static void refused(Cli called, String message) {
    assertThat(called.err()).contains(message).doesNotContain("\tat ");
    assertThat(called.out()).isEmpty();
    assertThat(called.code()).isEqualTo(2);
  }

  private JsonNode json(String command, String edges, String nodes, String... more)
      throws IOException {
    List<String> options = new ArrayList<>(List.of(more));
    options.add("--json");
    Cli called = call(command, edges, nodes, options.toArray(String[]::new));
    assertThat(called.code()).as(called.err()).isZero();
    return JsonMapper.shared().readTree(called.out());
  }

  private Cli call(String command, String edges, String nodes, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("network", command));
    arguments.addAll(List.of("--edges", file("edges.csv", edges).toString()));
    if (command.equals("clear") || command.equals("debtrank")) {
      arguments.addAll(List.of("--nodes", file("nodes.csv", nodes).toString()));
    }
    arguments.addAll(List.of(more));
    return Cli.call(arguments.toArray(String[]::new));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<String> column(JsonNode json, String list, String name) {
    List<String> values = new ArrayList<>();
    json.get(list).forEach(item -> values.add(item.get(name).asString()));
    return values;
  }

  private static double[] numbers(JsonNode json, String list, String name) {
    List<Double> values = new ArrayList<>();
    json.get(list).forEach(item -> values.add(item.get(name).asDouble()));
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
