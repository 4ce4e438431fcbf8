package dev.roundtrip.economy.contract;

import dev.roundtrip.economy.contract.Intervention.Kind;
import dev.roundtrip.economy.money.Money;
import dev.roundtrip.economy.money.Rate;
import dev.roundtrip.economy.party.PartyId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shocks make of single parties and contracts in a month: one of each kind about each. It is
 * published, so that everybody acts on the same.
 *
 * @param all sorted by kind and by what they are about
 */
public record Interventions(List<Intervention> all) {

  /** Habits and terms as they are. */
  public static final Interventions NONE = new Interventions(List.of());

  public Interventions {
    all = all.stream().sorted().toList();
  }

  /** Tells whether there is none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Tells whether something is made of a party, or of everybody. */
  public boolean on(Kind kind, PartyId party) {
    return find(kind, party.value()) != null || find(kind, Intervention.EVERYBODY) != null;
  }

  /** Tells whether something is made of a contract. */
  public boolean on(Kind kind, ContractId contract) {
    return find(kind, contract.value()) != null;
  }

  /** Returns the factor on a figure of a party; 1 if there is none. */
  public Rate factor(Kind kind, PartyId party) {
    return factor(kind, party.value()).times(factor(kind, Intervention.EVERYBODY));
  }

  private Rate factor(Kind kind, String about) {
    Intervention found = find(kind, about);
    return found == null ? Rate.ONE : new Rate(found.value());
  }

  /** Returns those of a kind, sorted by what they are about. */
  public List<Intervention> of(Kind kind) {
    return all.isEmpty() ? all : all.stream().filter(one -> one.kind() == kind).toList();
  }

  /** Returns these and a factor on a figure of a party, or of {@link Intervention#EVERYBODY}. */
  public Interventions times(Kind kind, String about, Rate factor) {
    return with(new Intervention(kind, about, factor(kind, about).times(factor).billionths()));
  }

  /** Returns these and something that is only on or off. */
  public Interventions plus(Kind kind, String about) {
    return with(new Intervention(kind, about, 1));
  }

  /** Returns these and an amount; the larger one if there is one already. */
  public Interventions plus(Kind kind, String about, Money amount) {
    Intervention before = find(kind, about);
    long cents = before == null ? amount.cents() : Math.max(before.value(), amount.cents());
    return with(new Intervention(kind, about, cents));
  }

  private Interventions with(Intervention added) {
    List<Intervention> next = new ArrayList<>(all.size() + 1);
    for (Intervention one : all) {
      if (one.compareTo(added) != 0) {
        next.add(one);
      }
    }
    next.add(added);
    return new Interventions(next);
  }

  private @Nullable Intervention find(Kind kind, String about) {
    for (Intervention one : all) {
      if (one.kind() == kind && one.about().equals(about)) {
        return one;
      }
    }
    return null;
  }
}
