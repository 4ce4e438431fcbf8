package dev.roundtrip.cli.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Says that a stack is alive: a locked file in its state folder, which names the folder of its
 * temporary files. The operating system lets go of the lock when the process ends, however it ends,
 * so whoever gets the lock knows that the stack is dead.
 */
final class LifeMark implements AutoCloseable {

  static final String FILE = "alive";

  private static final int LONGEST = 1 << 16;

  private final FileChannel channel;
  private final Path temporary;

  private LifeMark(FileChannel channel, Path temporary) {
    this.channel = channel;
    this.temporary = temporary;
  }

  /** Marks a stack of this process as alive. */
  static LifeMark set(PrivateFolder state, Path temporary) throws IOException {
    Path file = state.write(FILE, "");
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    try {
      channel.lock();
      channel.write(ByteBuffer.wrap(temporary.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    return new LifeMark(channel, temporary);
  }

  /**
   * Returns the mark of a stack that is dead, to be held while its leftovers are removed; or null,
   * if it is alive, or was never up, or cannot be told to be dead.
   */
  static @Nullable LifeMark ofTheDead(Path state) throws IOException {
    FileChannel channel;
    try {
      channel =
          FileChannel.open(state.resolve(FILE), StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      return null;
    }
    LifeMark mark = null;
    try {
      Path temporary = isFree(channel) ? named(channel) : null;
      mark = temporary == null ? null : new LifeMark(channel, temporary);
      return mark;
    } finally {
      if (mark == null) {
        channel.close();
      }
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // a stack of this very process
    }
  }

  /** An empty file is that of a stack which is just coming up: it is left alone. */
  private static @Nullable Path named(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    channel.read(bytes, 0);
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    try {
      return text.isEmpty() ? null : Path.of(text);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** Returns the folder of the stack's temporary files. */
  Path temporary() {
    return temporary;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
