package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Contract;
import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.environment.Climate;
import dev.roundtrip.economy.party.Party;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.party.PartyKind;
import dev.roundtrip.economy.policy.PublicPolicy;
import dev.roundtrip.economy.shock.Shock;
import dev.roundtrip.economy.shock.ShockSpec;
import dev.roundtrip.economy.simulation.Economy;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a scenario is written, and the economy it stands for. */
final class ScenarioForm {

  static final String EXTENDS_KEY = "extends";

  private static final int LONGEST_MONTHS = 1200;

  static final Field<String> SCHEMA =
      Field.required(
          "schema",
          new Scalar<>("integer", "", ScenarioForm::version),
          "the version of this form; 1");

  static final Field<String> NAME =
      Field.required(
          "name",
          new Scalar<>("string", Reference.ID_PATTERN, ScenarioForm::name),
          "the scenario's name; lower-case letters, digits and hyphens");

  static final Field<String> TITLE =
      Field.optional("title", Scalar.TEXT, "what the scenario is about, in a line");

  static final Field<String> EXTENDS =
      Field.optional(
          EXTENDS_KEY,
          Scalar.TEXT,
          "the scenario this one changes: a shipped name, or the path of a file beside this one");

  static final Field<Period> FROM = Field.required("from", Units.MONTH, "the first month of a run");

  static final Field<Period> TO = Field.required("to", Units.MONTH, "the last month of a run");

  static final Field<Values> HORIZON =
      Field.required("horizon", new Shape("a horizon", FROM, TO), "the months of a run");

  static final Field<Integer> CURE =
      Field.required("cure", Units.DURATION, "time after which what is unpaid is a default");

  static final Field<Values> SETTLEMENT =
      Field.required("settlement", new Shape("a settlement", CURE), "how claims are settled");

  static final Field<Values> CLIMATE =
      Field.required("climate", ClimateForm.SHAPE, "what nobody decides");

  static final Field<SortedMap<String, Values>> PARTIES =
      Field.required(
          "parties",
          new ById<>("parties", PartyForm.SHAPE, PartyForm.KIND.key()),
          "who takes part, by id");

  static final Field<SortedMap<String, ContractDraft>> CONTRACTS =
      Field.required(
          "contracts",
          new ById<>("contracts", new ContractForms(), ContractForms.TYPE_KEY),
          "what they have promised each other, by id");

  static final Field<List<Shock>> SHOCKS =
      Field.optional(
          "shocks",
          new Many<>(
              "shocks",
              new Figure<>("shock", new Scalar<>("string", "^[a-z-]+:", ScenarioForm::shock))),
          "shocks of the scenario, applied in order, such as revenue-miss:size=40%,from=2027-01");

  static final Field<SortedMap<String, List<Quantity>>> FACTS =
      Field.optional(
          "facts",
          new ById<>("facts", FactForm.FACT),
          "known figures that nothing is computed with: what a run is held against, by id");

  static final Field<Values> POLICY =
      Field.optional(
          "policy",
          PolicyForm.SHAPE,
          "what is done in the name of the public; nothing if left out");

  /** What a scenario says beside what it is called and from what it is made. */
  private static final List<Field<?>> CONTENT =
      List.of(HORIZON, SETTLEMENT, CLIMATE, PARTIES, CONTRACTS, SHOCKS, POLICY, FACTS);

  static final Field<SortedMap<String, SortedMap<String, Node.Mapping>>> ALTERNATIVES =
      Readings.alternatives(CONTENT);

  static final Shape SHAPE = new Shape("a scenario", withHead(CONTENT));

  private ScenarioForm() {}

  private static List<Field<?>> withHead(List<Field<?>> content) {
    List<Field<?>> fields = new ArrayList<>();
    fields.addAll(List.of(SCHEMA, NAME, TITLE, Notes.NOTE, EXTENDS, Readings.CHOSEN, ALTERNATIVES));
    fields.addAll(content);
    return fields;
  }

  private static String version(String text) throws Scalar.UnreadableException {
    if (!text.equals("1")) {
      throw new Scalar.UnreadableException("1, the only version there is");
    }
    return text;
  }

  private static String name(String text) throws Scalar.UnreadableException {
    if (!PartyId.isValid(text)) {
      throw new Scalar.UnreadableException(
          "a name of lower-case letters, digits and hyphens such as my-scenario-2");
    }
    return text;
  }

  private static Shock shock(String text) throws Scalar.UnreadableException {
    try {
      return ShockSpec.parse(text);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new Scalar.UnreadableException(
          "a shock such as revenue-miss:size=40%,from=2027-01 (" + e.getMessage() + ")");
    }
  }

  /** Makes the economy of a scenario without {@code extends}; null after saying what is wrong. */
  static @Nullable Economy make(Node.Mapping root, Problems problems) {
    Context context = new Context(problems, ids(root, PARTIES), ids(root, CONTRACTS));
    Values written = SHAPE.read(new Node.Entry(root.place(), root), "", context);
    if (written == null) {
      return null;
    }
    Term horizon = horizon(written.find(HORIZON), context);
    Map<PartyId, Party> parties = new TreeMap<>();
    written
        .or(PARTIES, new TreeMap<>())
        .forEach((id, party) -> {
          Party made = PartyForm.make(new PartyId(id), party, context);
          if (made != null) {
            parties.put(made.id(), made);
          }
        });
    checkCapitalMarkets(written, context);
    SortedMap<String, ContractDraft> drafts = written.or(CONTRACTS, new TreeMap<>());
    Map<ContractId, Contract> contracts = contracts(drafts, horizon, context);
    checkRules(written, horizon, parties, contracts, drafts, context);
    Values climate = written.find(CLIMATE);
    Climate made =
        climate == null ? null : ClimateForm.make(climate, parties, contracts, drafts, context);
    Values settlement = written.find(SETTLEMENT);
    if (problems.any() || horizon == null || made == null || settlement == null) {
      return null;
    }
    Values policies = written.find(POLICY);
    PublicPolicy policy =
        policies == null
            ? PublicPolicy.NONE
            : PolicyForm.make(policies, parties, contracts, settlement.get(CURE), context);
    if (policy == null) {
      return null;
    }
    try {
      Economy economy =
          new Economy(
              written.get(NAME),
              horizon,
              settlement.get(CURE),
              List.copyOf(parties.values()),
              contracts.values().stream()
                  .filter(contract -> PolicyForm.isInForce(contract, policy, parties))
                  .toList(),
              made,
              written.or(SHOCKS, List.of()),
              policy);
      return ShockFit.holds(economy, written, context) ? economy : null;
    } catch (IllegalArgumentException e) {
      problems.add(root.place(), "", "an economy that does not hold", e.getMessage() + "");
      return null;
    }
  }

  private static @Nullable SortedSet<String> ids(Node.Mapping root, Field<?> field) {
    return root.find(field.key()) instanceof Node.Mapping mapping
        ? new TreeSet<>(mapping.entries().keySet())
        : null;
  }

  private static @Nullable Term horizon(@Nullable Values written, Context context) {
    if (written == null || !written.complete()) {
      return null;
    }
    Period first = written.get(FROM);
    Period last = written.get(TO);
    if (last.isBefore(first) || last.minus(first) >= LONGEST_MONTHS) {
      written.refuse(TO, context, "a month not before " + first + " and within 100 years of it");
      return null;
    }
    return new Term(first, last);
  }

  private static void checkCapitalMarkets(Values written, Context context) {
    Values first = null;
    for (Values party : written.or(PARTIES, new TreeMap<>()).values()) {
      if (party.find(PartyForm.KIND) == PartyKind.CAPITAL_MARKETS) {
        if (first != null) {
          String allowed = "one such party only; '" + first.path() + "' is one already";
          party.refuse(PartyForm.KIND, context, allowed);
        }
        first = party;
      }
    }
    if (first == null && written.find(PARTIES) != null) {
      String allowed = "one, which holds the other side of all opening balances";
      written.refuse(PARTIES, context, "no party of the kind capital-markets", allowed);
    }
  }

  private static Map<ContractId, Contract> contracts(
      SortedMap<String, ContractDraft> drafts, @Nullable Term horizon, Context context) {
    Map<ContractId, Contract> contracts = new TreeMap<>();
    if (horizon != null) {
      drafts.forEach((id, draft) -> {
        Contract made = draft.make(new ContractId(id), horizon, context);
        if (made != null) {
          contracts.put(made.id(), made);
        }
      });
    }
    return contracts;
  }

  private static void checkRules(
      Values written,
      @Nullable Term horizon,
      Map<PartyId, Party> parties,
      Map<ContractId, Contract> contracts,
      SortedMap<String, ContractDraft> drafts,
      Context context) {
    Node climate = written.mapping().find(CLIMATE.key());
    Node.Entry markets =
        climate == null ? null : climate.entriesOrNone().get(ClimateForm.MARKETS.key());
    List<String> withMarket =
        markets == null ? List.of() : new ArrayList<>(markets.value().entriesOrNone().keySet());
    Node.Entry shares =
        climate == null ? null : climate.entriesOrNone().get(ClimateForm.SHARES.key());
    Node.Entry listings =
        shares == null ? null : shares.value().entriesOrNone().get(SharesForm.LISTINGS.key());
    List<String> listed =
        listings == null ? List.of() : new ArrayList<>(listings.value().entriesOrNone().keySet());
    Surroundings around =
        new Surroundings(
            horizon == null ? null : horizon.first(),
            parties,
            contracts,
            withMarket,
            listed,
            context);
    contracts.forEach((id, contract) -> {
      ContractDraft draft = drafts.get(id.value());
      if (draft != null) {
        ContractRules.check(contract, draft, around);
      }
    });
  }
}
