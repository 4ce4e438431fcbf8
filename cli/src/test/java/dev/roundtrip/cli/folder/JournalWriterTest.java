package dev.roundtrip.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.books.Account;
import dev.roundtrip.economy.books.AccountKind;
import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.books.Posting;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalWriterTest {

  private static final PartyId BUYER = new PartyId("buyer");
  private static final PartyId CLOUD = new PartyId("cloud");

  @Test
  void writesWhatABookkeeperReads() {
    StringWriter text = new StringWriter();
    JournalWriter journal = new JournalWriter(text, "journal of a-test");
    journal.opened(List.of(entry(Period.of(2024, 2), 1, null, "opening balance", 10_000)));
    ContractId rent = new ContractId("rent");
    Period january = Period.of(2025, 1);
    journal.opened(
        List.of(
            entry(january, 7, rent, "paid capacity of 2025-01", 5),
            entry(january, 8, rent, "paid capacity of 2025-01", 3)));
    assertThat(text)
        .hasToString(
            """
            ; journal of a-test
            decimal-mark .
            commodity USD 1000.00

            account buyer:assets:cash  ; type: C
            account buyer:liabilities:payable:cloud  ; type: L
            2024-02-29 (2024-02/1) opening balance
                buyer:assets:cash  USD 100.00 = USD 100.00
                buyer:liabilities:payable:cloud  USD -100.00 = USD -100.00

            2025-01-31 (2025-01/7) rent | paid capacity of 2025-01
                buyer:assets:cash  USD 0.05
                buyer:liabilities:payable:cloud  USD -0.05

            2025-01-31 (2025-01/8) rent | paid capacity of 2025-01
                buyer:assets:cash  USD 0.03 = USD 100.08
                buyer:liabilities:payable:cloud  USD -0.03 = USD -100.08
            """);
  }

  private static JournalEntry entry(
      Period period, int number, ContractId contract, String text, long cents) {
    Money amount = Money.ofCents(cents);
    Account payable = Account.of(BUYER, AccountKind.PAYABLE, CLOUD);
    List<Posting> postings =
        List.of(new Posting(Account.cash(BUYER), amount), new Posting(payable, amount.negated()));
    return new JournalEntry(period, number, contract, text, postings);
  }
}
