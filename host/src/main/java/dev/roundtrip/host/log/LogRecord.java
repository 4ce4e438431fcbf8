package dev.roundtrip.host.log;

/**
 * A record of a topic.
 *
 * @param partition where it is
 * @param offset its place there
 * @param runId its key, the run it belongs to
 * @param value its bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record LogRecord(int partition, long offset, String runId, byte[] value) {}
