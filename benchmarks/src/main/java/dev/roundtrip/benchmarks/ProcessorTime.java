package dev.roundtrip.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the thread used of the processor: on a busy machine, time on the clock says little. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class ProcessorTime {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Microseconds of the processor. */
  public long cpuMicros;

  /** How often something was done in them. */
  public long times;

  private long nanos;

  /** Does something once, and counts it. */
  <T> T count(Supplier<T> work) {
    long before = THREADS.getCurrentThreadCpuTime();
    T done = work.get();
    nanos += THREADS.getCurrentThreadCpuTime() - before;
    cpuMicros += nanos / 1000;
    nanos %= 1000;
    times++;
    return done;
  }
}
