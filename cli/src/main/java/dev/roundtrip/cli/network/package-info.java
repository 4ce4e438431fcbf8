/** Networks of one's own: CSV tables read and checked, results as tables and JSON. */
@NullMarked
package dev.roundtrip.cli.network;

import org.jspecify.annotations.NullMarked;
