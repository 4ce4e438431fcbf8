package dev.roundtrip.cli;

/** What the command tells the script that started it. */
final class ExitCode {

  static final int OK = 0;

  /** It could not be done: a port in use, a folder that cannot be written, a broker not up. */
  static final int FAILURE = 1;

  /** It makes no sense as given: arguments, scenario, shock. */
  static final int BAD_INPUT = 2;

  private ExitCode() {}
}
