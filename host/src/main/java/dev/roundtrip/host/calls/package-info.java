/** Calls between processes: the gRPC server, calls to other hosts and what they may do. */
@NullMarked
package dev.roundtrip.host.calls;

import org.jspecify.annotations.NullMarked;
