package dev.roundtrip.economy.books;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.party.PartyId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that entries are hashed as, written and read by what {@link EntryEncoding} says of
 * them. One writes a run, another reads it, month after month.
 */
final class EntryBytes {

  private final Map<Object, Long> numbers = new LinkedHashMap<>();
  private final List<List<String>> names = new ArrayList<>();

  byte[] written(List<JournalEntry> month) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(month.size());
    for (JournalEntry entry : month) {
      ContractId contract = entry.contract();
      name(out, contract == null ? "" : contract, contract == null ? "" : contract.value());
      name(out, entry.text(), entry.text());
      out.writeLong(entry.postings().size());
      for (Posting posting : entry.postings()) {
        Account account = posting.account();
        PartyId other = account.counterparty();
        String with = other == null ? "" : other.value();
        name(out, account, account.owner().value(), account.kind().path(), with);
        out.writeLong(posting.amount().cents());
      }
    }
    return bytes.toByteArray();
  }

  private void name(DataOutputStream out, Object named, String... name) throws IOException {
    Long known = numbers.putIfAbsent(named, (long) numbers.size());
    out.writeLong(known == null ? -1 : known);
    if (known == null) {
      for (String text : name) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        out.writeLong(letters.length);
        out.write(letters);
      }
    }
  }

  /** Returns the lines of a month as far as they are in its bytes, and nothing may be left over. */
  List<String> read(byte[] month) throws IOException {
    List<String> lines = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(month))) {
      long entries = in.readLong();
      for (long entry = 1; entry <= entries; entry++) {
        String what = entry + "|" + name(in, 1) + "|" + name(in, 1);
        for (long left = in.readLong(); left > 0; left--) {
          lines.add(what + "|" + name(in, 3) + "|" + in.readLong());
        }
      }
      if (in.read() >= 0) {
        throw new IOException("more bytes than entries");
      }
    }
    return lines;
  }

  private List<String> name(DataInputStream in, int texts) throws IOException {
    long number = in.readLong();
    if (number >= 0) {
      return names.get(Math.toIntExact(number));
    }
    List<String> name = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      byte[] letters = in.readNBytes(Math.toIntExact(in.readLong()));
      name.add(new String(letters, StandardCharsets.UTF_8));
    }
    names.add(name);
    return name;
  }

  /** Returns the same of entries as they stand in the journal. */
  static List<String> lines(List<JournalEntry> month) {
    List<String> lines = new ArrayList<>();
    for (JournalEntry entry : month) {
      for (Posting posting : entry.postings()) {
        Account account = posting.account();
        lines.add(
            entry.number()
                + "|"
                + List.of(text(entry.contract()))
                + "|"
                + List.of(entry.text())
                + "|"
                + List.of(
                    account.owner().value(), account.kind().path(), text(account.counterparty()))
                + "|"
                + posting.amount().cents());
      }
    }
    return lines;
  }

  private static String text(@Nullable Object name) {
    return name == null ? "" : name.toString();
  }
}
