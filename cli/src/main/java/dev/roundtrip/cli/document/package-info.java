/**
 * A finished run as a document to send round: one HTML file with its pictures, tables and type in
 * it. Everything in it is read from the run's folder and says where it stands there.
 */
@NullMarked
package dev.roundtrip.cli.document;

import org.jspecify.annotations.NullMarked;
