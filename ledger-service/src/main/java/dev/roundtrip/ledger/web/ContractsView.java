package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.store.RunReader;
import java.util.List;
import java.util.Map;

/**
 * The registry of contracts at the last close.
 *
 * @param contracts in order of their ids
 */
@Json
record ContractsView(List<ContractView> contracts) {

  /**
   * A contract.
   *
   * @param contract its id
   * @param type what it is, such as {@code term loan}
   * @param obligor who owes under it
   * @param obligee who is owed
   * @param first its first month
   * @param last its last month
   * @param seniority the class of what is owed under it
   * @param binding {@code firm}, {@code conditional} or {@code letter of intent}
   * @param state {@code in force} or {@code terminated}
   * @param measures what has come of it so far and what bounds it, such as {@code principal_cents}
   *     or {@code cap_cents}; the unit is last in each name
   */
  @Json
  record ContractView(
      String contract,
      String type,
      String obligor,
      String obligee,
      String first,
      String last,
      String seniority,
      String binding,
      String state,
      Map<String, Long> measures) {}

  static ContractsView of(List<RunReader.RegisteredContract> contracts) {
    return new ContractsView(
        contracts.stream()
            .map(one ->
                new ContractView(
                    one.contract(),
                    one.type(),
                    one.obligor(),
                    one.obligee(),
                    one.first().toString(),
                    one.last().toString(),
                    one.seniority(),
                    one.binding(),
                    one.state(),
                    one.measures()))
            .toList());
  }
}
