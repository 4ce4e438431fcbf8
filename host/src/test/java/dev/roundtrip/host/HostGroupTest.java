package dev.roundtrip.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.economy.party.PartyKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostGroupTest {

  @Test
  void everyKindThatActsIsInOneGroupAndNoOther() {
    for (PartyKind kind : PartyKind.values()) {
      List<HostGroup> groups =
          Stream.of(HostGroup.values()).filter(group -> group.kinds().contains(kind)).toList();
      assertThat(groups).as("%s", kind).hasSize(kind.acts() ? 1 : 0);
    }
  }

  @Test
  void groupsHoldTheActingPartiesInOrder() {
    assertThat(HostGroup.groups(SmallEconomy.twoYears()))
        .containsEntry(HostGroup.BUYER, List.of(SmallEconomy.BUYER))
        .containsEntry(HostGroup.CHIPS, List.of(SmallEconomy.CHIPS))
        .containsEntry(HostGroup.CLOUD, List.of(SmallEconomy.CLOUD))
        .containsEntry(HostGroup.CAPITAL, List.of(SmallEconomy.INVESTOR, SmallEconomy.LENDER));
  }
}
