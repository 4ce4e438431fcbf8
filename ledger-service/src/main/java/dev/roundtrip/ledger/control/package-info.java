/** The ledger's gRPC services: for hosts, and for people and tools. */
@NullMarked
package dev.roundtrip.ledger.control;

import org.jspecify.annotations.NullMarked;
