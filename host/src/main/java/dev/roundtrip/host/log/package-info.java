/** The log of a run: writing to and reading from the topics of Kafka. Bytes in, bytes out. */
@NullMarked
package dev.roundtrip.host.log;

import org.jspecify.annotations.NullMarked;
