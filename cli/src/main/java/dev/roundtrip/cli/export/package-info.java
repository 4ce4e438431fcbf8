/** A run's journal for other programs: plain-text accounting, tables of postings. */
@NullMarked
package dev.roundtrip.cli.export;

import org.jspecify.annotations.NullMarked;
