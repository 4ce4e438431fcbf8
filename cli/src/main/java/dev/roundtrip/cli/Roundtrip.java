package dev.roundtrip.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code roundtrip} command. */
@Command(
    name = "roundtrip",
    description = "A stress laboratory for circular compute financing.",
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class)
public final class Roundtrip implements Runnable {
  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Roundtrip()).execute(args));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Roundtrip.class.getPackage().getImplementationVersion();
      return new String[] {"roundtrip " + (version == null ? "(not packaged)" : version)};
    }
  }
}
