package dev.roundtrip.economy.books;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.party.PartyId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the entries of a run are written into its hash chain, month after month.
 *
 * <p>A month is the number of its entries and each of them in order: its contract, its text, the
 * number of its lines, and for each line the account and the amount in cents. What is named for the
 * first time in the run (an account, a contract, a text) is written as -1 and its name, and from
 * then on as its number: 0 for the first thing named, 1 for the second, and so on. An account's
 * name is its owner, its path and with whom; no contract is the empty text.
 */
final class EntryEncoding {

  private static final long NEW = -1;

  private final Map<ContractId, Long> contracts = new LinkedHashMap<>();
  private final Map<String, Long> texts = new LinkedHashMap<>();
  private long named;

  void add(Digest digest, List<Bookkeeping.Draft> drafts) {
    digest.add(drafts.size());
    for (Bookkeeping.Draft draft : drafts) {
      JournalEntry entry = draft.entry();
      add(digest, entry.contract());
      add(digest, entry.text());
      List<Posting> postings = entry.postings();
      digest.add(postings.size());
      for (int line = 0; line < postings.size(); line++) {
        add(digest, draft.account(line));
        digest.add(postings.get(line).amount().cents());
      }
    }
  }

  private void add(Digest digest, Balance balance) {
    if (balance.isNamed()) {
      digest.add(balance.name());
      return;
    }
    balance.name(named++);
    Account account = balance.account();
    PartyId counterparty = account.counterparty();
    digest.add(NEW).add(account.owner().value()).add(account.kind().path());
    digest.add(counterparty == null ? "" : counterparty.value());
  }

  private void add(Digest digest, @Nullable ContractId contract) {
    if (contract == null) {
      add(digest, "");
      return;
    }
    Long name = contracts.get(contract);
    if (name == null) {
      contracts.put(contract, named++);
      digest.add(NEW).add(contract.value());
    } else {
      digest.add(name);
    }
  }

  private void add(Digest digest, String text) {
    Long name = texts.get(text);
    if (name == null) {
      texts.put(text, named++);
      digest.add(NEW).add(text);
    } else {
      digest.add(name);
    }
  }
}
