package dev.roundtrip.cli.document;

/** Two runs side by side. */
final class BesideSection {
  private BesideSection() {}

  static Section of(ReportedRun run, ReportedRun against, Composer composer) {
    return composer.section("beside", "Side by side", "");
  }
}
