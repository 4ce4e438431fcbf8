package dev.roundtrip.cli.document;

import java.util.ArrayList;
import java.util.List;

/** Numbers figures and tables as they come, over the whole document. */
final class Composer {

  private final Ink ink;
  private final List<Block> blocks = new ArrayList<>();
  private String subject = "";
  private int figures;
  private int tables;

  Composer(Ink ink) {
    this.ink = ink;
  }

  /** Says in the headings of the sections to come which run they are about; nothing if all are. */
  void about(String run) {
    subject = run.isEmpty() ? "" : ", " + run;
  }

  Ink ink() {
    return ink;
  }

  /** Returns the id of the next picture. */
  String nextPicture() {
    return "f" + (figures + 1);
  }

  void text(String text) {
    blocks.add(new Block.Text(text));
  }

  void heading(String text) {
    blocks.add(new Block.Heading(text));
  }

  void figure(String title, String note, List<Block.Key> keys, String svg, String source) {
    figures++;
    blocks.add(new Block.Figure("Figure " + figures, title, note, keys, svg, source));
  }

  void table(String title, String style, List<String> heads, List<Block.Row> rows, String source) {
    tables++;
    List<Block.Cell> cells = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      boolean number = !rows.isEmpty() && rows.getFirst().cells().get(i).style().equals("n");
      cells.add(new Block.Cell(heads.get(i), null, number ? "n" : "t"));
    }
    blocks.add(new Block.Table("Table " + tables, title, style, cells, rows, source));
  }

  /** Returns what was composed since the last section, as one. */
  Section section(String id, String title, String lead) {
    Section section = new Section(id, title + subject, lead, blocks);
    blocks.clear();
    return section;
  }
}
