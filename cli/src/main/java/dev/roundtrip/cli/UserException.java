package dev.roundtrip.cli;

import org.jspecify.annotations.Nullable;

/**
 * Something the user should know, in words meant for the user. Its message is printed and nothing
 * else; the stack trace is only for whoever asks for it.
 */
final class UserException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int exitCode;

  private UserException(int exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** What was given cannot be used; no attempt with the same will succeed. */
  static UserException badInput(String message, @Nullable Throwable cause) {
    return new UserException(ExitCode.BAD_INPUT, message, cause);
  }

  /** What was asked for cannot be done here and now. */
  static UserException cannot(String message, @Nullable Throwable cause) {
    return new UserException(ExitCode.FAILURE, message, cause);
  }

  int exitCode() {
    return exitCode;
  }
}
