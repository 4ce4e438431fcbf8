/** Total encode and decode pairs between the economy and its Protobuf form. */
@NullMarked
package dev.roundtrip.wire;

import org.jspecify.annotations.NullMarked;
