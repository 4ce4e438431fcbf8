package dev.roundtrip.host;

/** How often things went wrong. */
final class Faults {
  int lost;
  int repeated;
  int overtaken;
  int unreachable;
  int hostCrashes;
  int ledgerCrashes;
  int moves;
  int readBack;

  void add(Faults other) {
    lost += other.lost;
    repeated += other.repeated;
    overtaken += other.overtaken;
    unreachable += other.unreachable;
    hostCrashes += other.hostCrashes;
    ledgerCrashes += other.ledgerCrashes;
    moves += other.moves;
    readBack += other.readBack;
  }
}
