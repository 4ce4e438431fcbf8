package dev.roundtrip.cli;

import dev.roundtrip.cli.control.ControlClient;
import dev.roundtrip.cli.control.ControlException;
import dev.roundtrip.cli.folder.RunFolder;
import dev.roundtrip.cli.folder.RunPlan;
import dev.roundtrip.cli.folder.UserFolders;
import dev.roundtrip.cli.screen.Progress;
import dev.roundtrip.cli.screen.Report;
import dev.roundtrip.cli.screen.Screen;
import dev.roundtrip.cli.stack.FreePorts;
import dev.roundtrip.cli.stack.Stack;
import dev.roundtrip.cli.stack.StoredRun;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs a scenario as it is deployed, all of it in this process. */
@Command(
    name = "up",
    header = "Run a scenario as services with a broker and a database, all in this process.",
    description = {
      "",
      "Starts a real Kafka broker, a real PostgreSQL, and the ledger, the buyers and the suppliers"
          + " as they are deployed, runs the scenario, and stays up until it is interrupted. The"
          + " same scenario, seed and shocks end with the same fingerprint as 'roundtrip run'.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  roundtrip up openai-2025 --pace 1s",
      "  roundtrip up openai-2025 --port 8080",
      "  roundtrip up openai-2025 --exit --json | jq .fingerprint"
    })
final class UpCommand implements Callable<Integer> {

  private static final int INTERRUPTED = 130;
  private static final int HIGHEST_PORT = 65_535;

  @ParentCommand private Roundtrip roundtrip;

  @Mixin private RunOptions options;

  @Option(
      names = "--pace",
      paramLabel = "TIME",
      defaultValue = "0s",
      converter = PaceConverter.class,
      description = "The least time a month takes, such as 1s; as fast as it goes if left out.")
  private Duration pace = Duration.ZERO;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The dashboard's port; any free one if left out.")
  private @Nullable Integer port;

  @Option(names = "--exit", description = "End after the last month instead of staying up.")
  private boolean exit;

  @Override
  public Integer call() {
    RunPlan plan = options.plan();
    requirePort();
    Path runs = options.runs();
    try {
      RunFolder.requireWritable(runs);
    } catch (IOException e) {
      throw Troubles.writing(runs, e);
    }
    Screen screen = roundtrip.screen();
    Stack stack = new Stack(screen::say);
    Thread atExit = new Thread(() -> stop(stack, screen), "up-stop");
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      return run(stack, plan, runs);
    } catch (RuntimeException e) {
      if (stack.isClosing()) {
        return INTERRUPTED; // what is being stopped fails, and that is no news
      }
      if (stack.isBroken()) {
        Thread.interrupted(); // what is left to do is not to be interrupted
        throw UserException.cannot("the broker gave up, for the reason in the log", e);
      }
      throw e;
    } finally {
      stop(stack, screen);
      forget(atExit);
    }
  }

  private void requirePort() {
    if (port == null) {
      return;
    }
    if (port < 1 || port > HIGHEST_PORT) {
      throw UserException.badInput("--port is 1 to " + HIGHEST_PORT + ": " + port, null);
    }
    if (FreePorts.isTaken(port)) {
      throw UserException.cannot(
          "port " + port + " is in use; choose another with --port, or leave it out", null);
    }
  }

  private int run(Stack stack, RunPlan plan, Path runs) {
    Screen screen = roundtrip.screen();
    Stack.Running running;
    try {
      running = stack.start(UserFolders.states(), port);
    } catch (Stack.StartException e) {
      throw UserException.cannot(String.valueOf(e.getMessage()), e);
    }
    PrintStream out = options.json() ? screen.err() : screen.out();
    out.println("Dashboard    " + running.dashboard());
    out.println("Control      " + running.control() + " (gRPC)");
    out.println("Token        in " + running.tokenFile());
    out.flush();
    if (!options.json()) {
      Report.announce(screen, plan);
    }
    finish(running, drive(running, plan), plan, runs);
    if (!exit) {
      screen.say("the run has ended; everything stays up until it is interrupted with Ctrl-C");
      waitForever();
    }
    return ExitCode.OK;
  }

  /** Runs the scenario to its end and returns the ledger's name for the run. */
  private String drive(Stack.Running running, RunPlan plan) {
    Term horizon = plan.economy().horizon();
    int months = horizon.last().minus(horizon.first()) + 1;
    List<String> shocks = plan.shocks().stream().map(injected -> injected.shock().spec()).toList();
    try (ControlClient ledger = new ControlClient(running.control(), running.token());
        Progress progress = Progress.show(roundtrip.screen(), plan.economy().name(), months)) {
      String runId = ledger.start(plan.scenarioText(), plan.seed(), shocks, pace);
      Optional<String> stopped = ledger.follow(runId, period -> progress.step(new Period(period)));
      if (stopped.isPresent()) {
        throw UserException.cannot("the run was stopped: " + stopped.get(), null);
      }
      return runId;
    } catch (ControlException e) {
      throw UserException.cannot("the ledger does not go on: " + e.getMessage(), e);
    } catch (IOException e) {
      throw UserException.cannot("the token cannot be read: " + e.getMessage(), e);
    }
  }

  /** Writes the run's folder from the ledger's database, and reports. */
  private void finish(Stack.Running running, String runId, RunPlan begun, Path runs) {
    StoredRun stored = new StoredRun(running.database(), runId, begun);
    try {
      RunPlan plan = stored.plan();
      try (RunFolder.Draft draft = RunFolder.write(plan, runs)) {
        stored.tell(draft);
        InProcess again = new InProcess(plan, draft.summary().periods());
        draft.analysed(again.analysisOf(draft.summary().fingerprint()));
        RunFolder folder = draft.finish();
        Report.print(roundtrip.screen(), draft.summary(), folder, options.form());
      }
    } catch (IOException e) {
      throw Troubles.writing(runs, e);
    } catch (UncheckedIOException e) {
      throw Troubles.writing(runs, e);
    } catch (SQLException e) {
      throw UserException.cannot("the ledger's database cannot be read: " + e.getMessage(), e);
    }
  }

  private static void waitForever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void stop(Stack stack, Screen screen) {
    try {
      stack.close();
    } catch (IOException e) {
      screen.say(String.valueOf(e.getMessage()));
    }
  }

  private static void forget(Thread atExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // it is at work
    }
  }
}
