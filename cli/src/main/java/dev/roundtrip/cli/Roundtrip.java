package dev.roundtrip.cli;

import dev.roundtrip.cli.screen.Screen;
import dev.roundtrip.host.service.HostSettings;
import dev.roundtrip.host.service.Setting;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code roundtrip} command. */
@Command(
    name = "roundtrip",
    header = "A stress laboratory for circular compute financing.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    subcommands = {
      RunCommand.class,
      UpCommand.class,
      ValidateCommand.class,
      InputsCommand.class,
      ShockCommand.class,
      PauseCommand.class,
      ResumeCommand.class,
      StepCommand.class,
      PaceCommand.class,
      WatchCommand.class,
      CompareCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      EnsembleCommand.class,
      FragilityCommand.class,
      SensitivityCommand.class,
      ReverseStressCommand.class,
      ExplainCommand.class,
      NetworkCommand.class,
      CommandLine.HelpCommand.class,
      GenerateCompletion.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:it could not be done (a port in use, a folder that cannot be written)",
      "2:it makes no sense as given (arguments, scenario, shock)"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  roundtrip run openai-2025",
      "  roundtrip run openai-2025 --shock revenue-miss:size=40%%,from=2027-01,for=18m",
      "  roundtrip run openai-2025 --seed 7 --json | jq .defaults",
      "  roundtrip up openai-2025 --pace 1s",
      "  roundtrip shock inject revenue-miss:size=60%%,for=18m",
      "  roundtrip watch",
      "  roundtrip validate ./mine.yaml",
      "  roundtrip inputs openai-2025",
      "  roundtrip ensemble openai-2025 --paths 1000",
      "  roundtrip report openai-2025-1-0d2c9f34",
      "  roundtrip export openai-2025-1-0d2c9f34 --format parquet --out journal.parquet",
      "  roundtrip network clear --edges edges.csv --nodes nodes.csv",
      "  roundtrip help run"
    })
public final class Roundtrip implements Runnable {

  /** What picocli can do with. */
  private static final int NARROWEST_HELP = 55;

  private final Screen screen;

  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of an error (as does setting ROUNDTRIP_DEBUG).")
  private boolean debug;

  private Roundtrip(Screen screen) {
    this.screen = screen;
  }

  public static void main(String[] args) {
    StandardOutput standard = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    Charset charset = System.out.charset();
    PrintStream out = new PrintStream(new BufferedOutputStream(standard), true, charset);
    System.setOut(out);
    List<String> refusals = Setting.refusals(HostSettings.OF_LOGS, System.getenv());
    refusals.forEach(new Screen(out, System.err)::say);
    int code = refusals.isEmpty() ? execute(out, System.err, args) : ExitCode.BAD_INPUT;
    System.exit(
        written(out, standard, System.err) || code != ExitCode.OK ? code : ExitCode.FAILURE);
  }

  /**
   * Tells whether all was written that somebody wanted to read, and says so if not: who has read
   * enough, as {@code head} has, is no failure.
   */
  static boolean written(PrintStream out, StandardOutput standard, PrintStream err) {
    out.flush();
    String failure = standard.failure();
    if (failure != null) {
      err.println("roundtrip: cannot write to standard output: " + failure);
    }
    return failure == null;
  }

  /**
   * Carries out one command.
   *
   * @param out where results go
   * @param err where progress and messages go
   * @return the exit code
   */
  public static int execute(PrintStream out, PrintStream err, String... args) {
    Screen screen = new Screen(out, err);
    Roundtrip roundtrip = new Roundtrip(screen);
    return new CommandLine(roundtrip)
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(Math.max(NARROWEST_HELP, screen.width()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Complaints::aboutUsage)
        .setExecutionStrategy(parsed -> {
          GivenValues.requireNoneEmpty(parsed);
          return new CommandLine.RunLast().execute(parsed);
        })
        .setExecutionExceptionHandler(
            (e, command, parsed) -> Complaints.about(e, screen, roundtrip.isDebug()))
        .execute(args);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  Screen screen() {
    return screen;
  }

  private boolean isDebug() {
    return debug || System.getenv("ROUNDTRIP_DEBUG") != null;
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Roundtrip.class.getPackage().getImplementationVersion();
      return new String[] {"roundtrip " + (version == null ? "(not packaged)" : version)};
    }
  }
}
