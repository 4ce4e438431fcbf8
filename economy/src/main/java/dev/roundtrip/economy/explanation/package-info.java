/**
 * Why something happened in a run: the chain of records that led to it, and what would have
 * prevented it. Found in what the run recorded and by running it again, never by guessing.
 */
@NullMarked
package dev.roundtrip.economy.explanation;

import org.jspecify.annotations.NullMarked;
