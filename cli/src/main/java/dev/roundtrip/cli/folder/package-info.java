/**
 * What a run leaves behind: its folder with the record, the journal, the summary and the series.
 */
@NullMarked
package dev.roundtrip.cli.folder;

import org.jspecify.annotations.NullMarked;
