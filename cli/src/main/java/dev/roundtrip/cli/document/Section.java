package dev.roundtrip.cli.document;

import java.util.List;

/**
 * A section of the report.
 *
 * @param id its id in the page
 * @param title its heading
 * @param lead what it says, in a sentence or two
 * @param blocks what it is made of, in order
 */
record Section(String id, String title, String lead, List<Block> blocks) {
  Section {
    blocks = List.copyOf(blocks);
  }
}
