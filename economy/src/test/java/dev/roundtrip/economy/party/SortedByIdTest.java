package dev.roundtrip.economy.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SortedByIdTest {

  @Test
  void findsWhatIsThereAndNothingElseInListsOfAnyLength() {
    List<PartyId> every = new ArrayList<>();
    for (char letter = 'a'; letter <= 'z'; letter++) {
      every.add(new PartyId("p" + letter));
    }
    List<PartyId> ids = new ArrayList<>();
    for (int there = 1; there < every.size(); there += 2) {
      for (PartyId wanted : every) {
        PartyId found = SortedById.find(ids, id -> id, wanted);
        assertThat(found).isEqualTo(ids.contains(wanted) ? wanted : null);
      }
      ids.add(every.get(there));
    }
    assertThat(ids).hasSize(13);
  }
}
