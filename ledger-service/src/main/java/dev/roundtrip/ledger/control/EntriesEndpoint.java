package dev.roundtrip.ledger.control;

import dev.roundtrip.economy.books.JournalEntry;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.ledger.store.EntryPlace;
import dev.roundtrip.ledger.store.JournalReader;
import dev.roundtrip.ledger.store.JournalReader.EntryQuery;
import dev.roundtrip.ledger.store.RunFacts;
import dev.roundtrip.proto.v1.ListEntriesRequest;
import dev.roundtrip.proto.v1.ListEntriesResponse;
import dev.roundtrip.wire.RunViews;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Journal entries, page by page. */
final class EntriesEndpoint {

  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 1_000;
  private static final Pattern TOKEN = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})");

  private final JournalReader journal;

  EntriesEndpoint(JournalReader journal) {
    this.journal = journal;
  }

  ListEntriesResponse list(RunFacts run, ListEntriesRequest request) throws SQLException {
    int size = request.getPageSize() == 0 ? PAGE : request.getPageSize();
    if (size < 1 || size > LARGEST_PAGE) {
      throw Refusals.invalid("page_size: 1 to " + LARGEST_PAGE + ", found " + size);
    }
    EntryQuery query =
        new EntryQuery(
            request.hasFirstPeriodIndex() ? new Period(request.getFirstPeriodIndex()) : null,
            request.hasLastPeriodIndex() ? new Period(request.getLastPeriodIndex()) : null,
            request.getParty().isEmpty() ? null : party(request.getParty()),
            request.getContractId().isEmpty() ? null : contract(request.getContractId()),
            placeOf(request.getPageToken()),
            size + 1);
    List<JournalEntry> found = journal.entries(run.runId(), query);
    List<JournalEntry> page = found.subList(0, Math.min(size, found.size()));
    ListEntriesResponse.Builder response = ListEntriesResponse.newBuilder();
    page.forEach(entry -> response.addEntries(RunViews.entry(entry)));
    if (found.size() > size) {
      JournalEntry last = page.getLast();
      response.setNextPageToken(last.period().index() + "." + last.number());
    }
    return response.build();
  }

  private static @Nullable EntryPlace placeOf(String token) {
    if (token.isEmpty()) {
      return null;
    }
    Matcher matcher = TOKEN.matcher(token);
    if (!matcher.matches()) {
      throw Refusals.invalid("page_token: not one of ours");
    }
    return new EntryPlace(
        new Period(Integer.parseInt(matcher.group(1))), Integer.parseInt(matcher.group(2)));
  }

  private static PartyId party(String id) {
    try {
      return new PartyId(id);
    } catch (IllegalArgumentException e) {
      throw Refusals.invalid("party: not the id of a party");
    }
  }

  private static ContractId contract(String id) {
    try {
      return new ContractId(id);
    } catch (IllegalArgumentException e) {
      throw Refusals.invalid("contract_id: not the id of a contract");
    }
  }
}
