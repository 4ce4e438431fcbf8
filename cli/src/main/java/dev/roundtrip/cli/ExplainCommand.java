package dev.roundtrip.cli;

import dev.roundtrip.cli.screen.Progress;
import dev.roundtrip.economy.explanation.Chain;
import dev.roundtrip.economy.explanation.Counterfactual;
import dev.roundtrip.economy.explanation.Happening;
import dev.roundtrip.economy.explanation.History;
import dev.roundtrip.economy.explanation.Lifeline;
import dev.roundtrip.economy.explanation.Premises;
import dev.roundtrip.economy.explanation.Question;
import dev.roundtrip.economy.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says how something in a run came about, and what would have prevented it. */
@Command(
    name = "explain",
    header = "Say how something in a run came about, and what would have prevented it.",
    description = {
      "",
      "Runs the run again exactly and walks back from what happened to the shock, by the causes"
          + " that decisions and events have on record. Then runs it without each shock and each"
          + " contract in the chain, with the same chance, at most "
          + Counterfactual.MOST_RUNS
          + " times, and with extra cash, at most "
          + Lifeline.MOST_RUNS
          + " times.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Roundtrip.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  roundtrip explain collapse-1-0d2c9f34 'default(coreweave)'",
      "  roundtrip explain collapse-1-0d2c9f34 'arrears(openai)' --cash 5bn",
      "  roundtrip explain collapse-1-0d2c9f34 'price(nvidia, 2027-06)' --json"
    })
final class ExplainCommand implements Callable<Integer> {

  private static final Pattern BILLIONS = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,9})?)bn");

  @ParentCommand private Roundtrip roundtrip;

  @Mixin private LedgerOptions ledgers;

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description = "The run, by its folder or its id, here or at a ledger that is up.")
  private String run = "";

  @Parameters(
      index = "1",
      paramLabel = "WHAT",
      description = "default(PARTY), arrears(PARTY) or price(PARTY, MONTH).")
  private String what = "";

  @Option(names = "--all", description = "Show every step that the causes on record lead to.")
  private boolean all;

  @Option(
      names = "--cash",
      paramLabel = "AMOUNT",
      description = {
        "Find the last month in which so much cash would have helped, such as 5bn; otherwise the"
            + " smallest power of two of billions that helps when paid a month before."
      })
  private @Nullable String cash;

  @Option(names = "--json", description = "Print the explanation as JSON, amounts in cents.")
  private boolean json;

  @Override
  public Integer call() {
    Question question = asking(() -> Question.parse(what));
    Money amount = cash == null ? null : amount(cash);
    Replay replay = Replay.of(run, ledgers);
    Premises premises = replay.premises();
    asking(() -> {
      Happening.requireAskable(question, premises);
      return question;
    });
    History history = replayed(replay, premises);
    Happening happening = asking(() -> Happening.find(question, history));
    Explanation explanation = explain(happening, history, amount);
    if (json) {
      ExplanationJson.write(explanation, all, roundtrip.screen().out());
    } else {
      ExplanationText.print(explanation, all, roundtrip.screen());
    }
    return ExitCode.OK;
  }

  private static <T> T asking(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (IllegalArgumentException e) {
      throw UserException.badInput(String.valueOf(e.getMessage()), e);
    }
  }

  private static Money amount(String text) {
    Matcher billions = BILLIONS.matcher(text);
    BigDecimal amount = billions.matches() ? new BigDecimal(billions.group(1)) : BigDecimal.ZERO;
    if (amount.signum() <= 0) {
      throw UserException.badInput(
          "'" + text + "' is no amount of cash; one is such as 5bn, five billion dollars", null);
    }
    return Money.ofCents(amount.movePointRight(11).longValueExact());
  }

  private History replayed(Replay replay, Premises premises) {
    try (Progress progress = Progress.show(roundtrip.screen(), "replay", replay.months())) {
      History history = History.of(premises, progress::step);
      replay.require(history.hash());
      return history;
    }
  }

  private Explanation explain(Happening happening, History history, @Nullable Money amount) {
    Premises premises = history.premises();
    int most = Counterfactual.MOST_RUNS + Lifeline.MOST_RUNS;
    try (Progress progress = Progress.show(roundtrip.screen(), "what if", most)) {
      Chain chain = Chain.of(happening, history);
      Counterfactual counterfactual =
          Counterfactual.of(
              chain,
              history,
              trial -> progress.step("without " + String.join(" and ", trial.removed())));
      Optional<Lifeline> lifeline =
          amount == null
              ? Lifeline.of(happening, premises, month -> progress.step("cash in " + month))
              : Lifeline.of(
                  amount, happening, premises, month -> progress.step("cash in " + month));
      return new Explanation(chain, counterfactual, lifeline.orElse(null), amount);
    }
  }
}
