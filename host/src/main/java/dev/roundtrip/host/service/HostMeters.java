package dev.roundtrip.host.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What a host counts about its work. It decides nothing. */
final class HostMeters {

  final Counter turns;
  final Counter said;
  final Counter heard;
  final Counter rewritten;
  final Counter readBack;

  HostMeters(MeterRegistry registry) {
    turns = registry.counter("roundtrip.host.turns");
    said = registry.counter("roundtrip.host.messages.said");
    heard = registry.counter("roundtrip.host.messages.heard");
    rewritten = registry.counter("roundtrip.host.rounds.rewritten");
    readBack = registry.counter("roundtrip.host.log.readings");
  }
}
