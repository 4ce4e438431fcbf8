/** A service that hosts parties: its loop, what others may ask of it, its configuration. */
@NullMarked
package dev.roundtrip.host.service;

import org.jspecify.annotations.NullMarked;
