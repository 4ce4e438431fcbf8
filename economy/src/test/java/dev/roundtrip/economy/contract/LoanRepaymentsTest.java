package dev.roundtrip.economy.contract;

import static dev.roundtrip.economy.contract.Terms.A;
import static dev.roundtrip.economy.contract.Terms.B;
import static dev.roundtrip.economy.contract.Terms.ID;
import static dev.roundtrip.economy.contract.Terms.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.random.RandomStream;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The repayments a loan foresees are those it makes due as the months come. */
class LoanRepaymentsTest {

  private static final Rate BASE = PlainMonth.of(START).baseRate();

  /** Returns the principal that falls due month after month, and applies it. */
  private static List<Money> lived(TermLoan.State loan, Period from, int months) {
    List<Money> repaid = new ArrayList<>();
    TermLoan.State state = loan;
    for (int ahead = 0; ahead < months; ahead++) {
      Money principal = Money.ZERO;
      for (Obligation due : state.dueIn(PlainMonth.of(from.plus(ahead)), List.of())) {
        principal = due.id().kind() == ObligationKind.PRINCIPAL ? due.amount() : principal;
        state = state.apply(new ContractEvent.ObligationDue(due));
      }
      repaid.add(principal);
    }
    return repaid;
  }

  @ParameterizedTest
  @EnumSource
  void whatIsForeseenIsWhatFallsDue(RandomLoans.Form form) {
    for (long seed = 0; seed < 300; seed++) {
      RandomStream random = RandomStream.of(seed, 0, form.name(), "repayments", 0);
      TermLoan.State loan = RandomLoans.of(random, form, ID, A, B, START);
      int left = loan.contract().term().months();
      Period from = START.plus((int) (random.nextDouble() * left));
      int months = (int) (random.nextDouble() * (left + 6));
      assertThat(loan.repayments(from, months, BASE))
          .as("seed %s, %s from %s", seed, loan, from)
          .isEqualTo(lived(loan, from, months));
    }
  }

  @ParameterizedTest
  @EnumSource
  void allThatIsOwedFallsDueByTheLastMonth(RandomLoans.Form form) {
    for (long seed = 0; seed < 300; seed++) {
      RandomStream random = RandomStream.of(seed, 0, form.name(), "repayments", 0);
      TermLoan.State loan = RandomLoans.of(random, form, ID, A, B, START);
      int months = loan.contract().term().months();
      assertThat(Money.sum(loan.repayments(START, months, BASE)))
          .as("seed %s", seed)
          .isEqualTo(loan.principal());
      Period past = loan.contract().term().last().next();
      assertThat(loan.repayments(past, 2, BASE))
          .as("seed %s, what is still owed after the term falls due at once", seed)
          .containsExactly(loan.principal(), Money.ZERO);
    }
  }
}
