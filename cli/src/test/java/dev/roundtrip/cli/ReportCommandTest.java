package dev.roundtrip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A report on a default, read as its reader gets it. */
class ReportCommandTest {

  private static final String DAMAGED =
      "{\"periods\":1,\"fingerprint\":\"a\",\"defaults\":[{}],\"arrears\":[],\"years\":[]}";

  @TempDir private static Path folder;

  private static ReportedRuns runs;
  private static String html = "";

  @BeforeAll
  static void runAndReport() throws IOException {
    runs = ReportedRuns.in(folder);
    html = runs.report(runs.collapse(), "collapse.html");
  }

  @Test
  void theFirstPageSaysWhoDefaultsFirstWhenAndWhatStaysUnpaid() throws IOException {
    JsonNode fall = ReportedRuns.summary(runs.collapse()).required("defaults").get(0);
    assertThat(fall.required("party").stringValue()).isEqualTo("openai");
    assertThat(fall.required("period").stringValue()).isEqualTo("2028-04");
    String contract = fall.required("cause").required("contract").stringValue();
    assertThat(html)
        .contains("<p class=\"verdict\">OpenAI defaults first, in April 2028: the capacity payment")
        .contains("under " + contract + ", owed to ")
        .contains("<data class=\"big\" value=\"2028-04\">Apr 2028</data>")
        .contains("<title>The chain breaks · Roundtrip report</title>");
    assertThat(runs.report(runs.base(), "base.html"))
        .contains("<p class=\"verdict\">Nobody defaults, and nobody falls into arrears.</p>");
  }

  @Test
  void whoIsManyIsSpokenOfInThePlural() throws IOException {
    Path run =
        runs.run(
            "many",
            "extends: collapse\nname: many\nparties: {openai: {name: Labs, stands-for: many}}\n");
    assertThat(runs.report(run, "many.html"))
        .contains("<p class=\"verdict\">Labs default first, in April 2028: ")
        .contains("Labs fall into arrears", "Labs promise to pay ", "Labs default: ")
        .doesNotContain("Labs defaults", "Labs falls", "Labs promises");
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    assertThat(runs.report(runs.collapse(), "again.html")).isEqualTo(html);
  }

  @Test
  void itIsWrittenIntoTheRunsFolderAndReplacesOnlyWhatIsAReport() throws IOException {
    Path target = runs.base().resolve("report.html");
    assertThat(Cli.call("report", runs.base().toString()).code()).isZero();
    String first = Files.readString(target);
    assertThat(Cli.call("report", runs.base().toString()).code()).isZero();
    assertThat(target).hasContent(first);
    Path foreign = folder.resolve("foreign.html");
    Files.writeString(foreign, "<p>mine</p>");
    Cli refused = Cli.call("report", runs.base().toString(), "--out", foreign.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("foreign.html", "--force").hasLineCount(1);
    assertThat(foreign).hasContent("<p>mine</p>");
    assertThat(runs.report(runs.base(), "foreign.html", "--force")).isEqualTo(first);
    Files.delete(target);
  }

  @Test
  void whatCannotBeReadOrWrittenIsExplainedInALine() throws IOException {
    refused(2, "there is no run 'nowhere'", "report", "nowhere");
    refused(
        2, "there is no run 'nowhere'", "report", runs.base().toString(), "--against", "nowhere");
    refused(2, "is a folder", "report", runs.base().toString(), "--out", folder.toString());
    Path file = Files.writeString(folder.resolve("file"), "");
    for (Path out : List.of(file.resolve("x.html"), folder.resolve("none").resolve("x.html"))) {
      refused(
          1, "cannot write to " + out, "report", runs.base().toString(), "--out", out.toString());
      // a default would be run again for its causes, and that would tell its progress
      refused(
          1,
          "cannot write to " + out,
          "report",
          runs.collapse().toString(),
          "--out",
          out.toString());
    }
    for (String damage : List.of("{", "{}", DAMAGED, "[1]")) {
      Path run = copy();
      Files.writeString(run.resolve("summary.json"), damage);
      refused(2, "summary.json", "report", run.toString());
    }
    Path unreadable = copy();
    Files.delete(unreadable.resolve("series.csv"));
    Files.createDirectory(unreadable.resolve("series.csv"));
    refused(2, "series.csv", "report", unreadable.toString());
    Path garbled = copy();
    Files.writeString(garbled.resolve("series.csv"), "period,party\n2025-01\n");
    refused(2, "series.csv cannot be read", "report", garbled.toString());
    Path journal = copy();
    Files.writeString(
        journal.resolve("journal.hledger"), "2025-01-31 (2025-01/1) x | paid magic of 2025-01\n");
    refused(2, "journal.hledger cannot be read", "report", journal.toString());
  }

  /** Whatever else can be read of a journal that lost its end, it is not the run's. */
  @Test
  void aJournalThatLostItsEndOrWasChangedIsNotReported() throws IOException {
    for (String name : List.of("journal.hledger", "series.csv")) {
      String whole = Files.readString(runs.base().resolve(name));
      int half = whole.indexOf("\n", whole.length() / 2) + 1;
      for (int end : new int[] {half, half + 3, whole.length() - 1, whole.length() - 3}) {
        Path run = copy();
        Files.writeString(run.resolve(name), whole.substring(0, end));
        refused(2, run.resolve(name) + " cannot be read: ", "report", run.toString());
      }
    }
    Path cut = copy();
    String journal = Files.readString(runs.base().resolve("journal.hledger"));
    int last = journal.lastIndexOf("\n\n") + 1;
    Files.writeString(cut.resolve("journal.hledger"), journal.substring(0, last));
    String why =
        "it was cut short after the run, to " + last + " of its " + journal.length() + " bytes\n";
    refused(2, why, "report", cut.toString());
    refused(2, why, "report", runs.base().toString(), "--against", cut.toString());
    refused(2, why, "compare", runs.base().toString(), cut.toString());
    Path other = copy();
    Files.writeString(other.resolve("journal.hledger"), journal.replaceFirst("USD 1", "USD 2"));
    refused(2, "it was changed after the run", "report", other.toString());
  }

  private static void refused(int code, String why, String... call) {
    Cli cli = Cli.call(call);
    assertThat(cli.code()).as(cli.err()).isEqualTo(code);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).startsWith("roundtrip: ").contains(why).doesNotContain("Exception");
    assertThat(cli.err()).hasLineCount(1);
  }

  private static Path copy() throws IOException {
    Path copy = Files.createTempDirectory(folder, "copy");
    for (String file : List.of("run.json", "summary.json", "series.csv", "journal.hledger")) {
      Files.copy(runs.base().resolve(file), copy.resolve(file));
    }
    return copy;
  }
}
