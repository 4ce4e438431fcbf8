package dev.roundtrip.ledger.web;

import dev.roundtrip.ledger.store.RunReader;
import java.util.List;

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
      String state) {}

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
                    one.state()))
            .toList());
  }
}
