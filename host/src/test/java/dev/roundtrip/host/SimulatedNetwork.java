package dev.roundtrip.host;

import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Time, chance and the network between processes, all from a seed.
 *
 * <p>Everything that happens is an event in a queue ordered by simulated time, and then by the
 * order in which it was put there; every delay and every fault is drawn from one seeded stream. So
 * a seed is a whole history, and the same seed is the same history.
 */
final class SimulatedNetwork {

  private record Happening(long time, long number, Runnable what) implements Comparable<Happening> {
    @Override
    public int compareTo(Happening other) {
      int byTime = Long.compare(time, other.time);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  /** Something that can crash. What it has not done by then it never does. */
  abstract static class Process {
    boolean isDown;

    final boolean isUp() {
      return !isDown;
    }
  }

  private final SplittableRandom chance;
  private final Faults faults = new Faults();
  private final PriorityQueue<Happening> queue = new PriorityQueue<>();
  private long now;
  private long numbered;

  SimulatedNetwork(long seed) {
    chance = new SplittableRandom(seed);
  }

  /** Returns what went wrong so far; who sees a fault of its own kind counts it there too. */
  Faults faults() {
    return faults;
  }

  /** Draws a number from zero on and below a bound. */
  int draw(int bound) {
    return chance.nextInt(bound);
  }

  boolean happens(int oneIn) {
    return draw(oneIn) == 0;
  }

  /** Returns the number of what is sent next, by which it is seen what overtakes what. */
  long nextNumber() {
    return numbered++;
  }

  void later(int mostDelay, Runnable what) {
    queue.add(new Happening(now + 1 + draw(mostDelay), nextNumber(), what));
  }

  /** Lets the next thing happen; false if nothing ever will. */
  boolean goOn() {
    Happening next = queue.poll();
    if (next == null) {
      return false;
    }
    now = next.time();
    next.what().run();
    return true;
  }

  /** What a process sends by the network: it may be lost and sent again, and it may come twice. */
  void send(Process sender, Runnable arrival) {
    if (sender.isDown) {
      return;
    }
    if (happens(10)) {
      faults.lost++;
      later(60, () -> send(sender, arrival));
      return;
    }
    later(30, arrival);
    if (happens(10)) {
      faults.repeated++;
      later(120, arrival);
    }
  }
}
