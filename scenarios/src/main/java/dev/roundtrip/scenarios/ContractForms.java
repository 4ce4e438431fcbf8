package dev.roundtrip.scenarios;

import dev.roundtrip.economy.contract.Binding;
import dev.roundtrip.economy.contract.Seniority;
import dev.roundtrip.economy.name.Names;
import dev.roundtrip.economy.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How contracts are written: what all have in common, and the form of each type. */
final class ContractForms implements Form<ContractDraft> {

  static final List<ContractForm> ALL =
      List.of(
          new CapacityBackstopForm(),
          new CapacityForm(),
          new ChipLeaseForm(),
          new ChipSupplyForm(),
          new CustomerSalesForm(),
          new EquityGrantForm(),
          new EquityRoundForm(),
          new GuaranteeForm(),
          new IncomeTaxForm(),
          new OperatingLineForm(),
          new RevenueShareForm(),
          new SiteConstructionForm(),
          new StagedInvestmentForm(),
          new TaxCreditForm(),
          new TermLoanForm(),
          new WarrantForm());

  static final String TYPE_KEY = "type";

  static final Field<ContractForm> TYPE =
      Field.required(TYPE_KEY, new Choice<>("types of contract", types()), "what it is");

  static final Field<Period> FROM =
      Field.optional("from", Units.MONTH, "the first month; the horizon's if left out");

  static final Field<Period> TO =
      Field.optional("to", Units.MONTH, "the last month; the horizon's if left out");

  static final Field<Values> TERM =
      Field.optional(
          "term",
          new Shape("a term", FROM, TO),
          "the months in which it can make something due; the horizon if left out");

  static final Field<Period> SIGNED =
      Field.optional(
          "signed",
          Units.MONTH,
          "the month from which the parties may act on it; the first of its term if left out");

  static final Field<Seniority> SENIORITY =
      Field.optional(
          "seniority",
          Choice.of("ranks", Seniority.values()),
          "rank of the claims it makes; senior, operating for tax or equity for equity, if left out");

  static final Field<Binding> BINDING =
      Field.optional(
          "binding",
          Choice.of("bindings", Binding.values()),
          "what walking away costs; firm if left out");

  private static final List<Field<?>> COMMON =
      List.of(SIGNED, TERM, SENIORITY, BINDING, Notes.SOURCE, Notes.CONFIDENCE, Notes.NOTE);

  private static Map<String, ContractForm> types() {
    Map<String, ContractForm> types = new LinkedHashMap<>();
    ALL.forEach(form -> types.put(form.type(), form));
    return types;
  }

  static Shape shapeOf(ContractForm form) {
    List<Field<?>> fields = new ArrayList<>();
    fields.add(TYPE);
    fields.addAll(form.fields());
    fields.addAll(COMMON);
    boolean vowel = "aeiou".indexOf(form.type().charAt(0)) >= 0;
    return new Shape((vowel ? "an " : "a ") + form.type() + " contract", fields);
  }

  @Override
  public @Nullable ContractDraft read(Node.Entry entry, String path, Context context) {
    if (!(entry.value() instanceof Node.Mapping mapping)) {
      context.refuse(entry.value(), path, "a contract, a map with the key 'type'");
      return null;
    }
    Node.Entry type = mapping.entries().get(TYPE.key());
    if (type == null) {
      String allowed = Names.oneOf("types of contract", "", types().keySet());
      context.problems().add(entry.key(), path, "no 'type'", allowed);
      return null;
    }
    ContractForm form = TYPE.form().read(type, Shape.pathOf(path, TYPE), context);
    Values terms = form == null ? null : shapeOf(form).read(entry, path, context);
    return form == null || terms == null ? null : new ContractDraft(form, terms);
  }

  @Override
  public Node canonical(Node node) {
    Node type = node instanceof Node.Mapping mapping ? mapping.find(TYPE.key()) : null;
    ContractForm form = type instanceof Node.Scalar scalar ? types().get(scalar.text()) : null;
    return form == null ? node : shapeOf(form).canonical(node);
  }

  @Override
  public Map<String, Object> schema(Definitions definitions, boolean change) {
    return change ? changeSchema(definitions) : fullSchema(definitions);
  }

  private static Map<String, Object> fullSchema(Definitions definitions) {
    List<Object> types = new ArrayList<>();
    for (ContractForm form : ALL) {
      Map<String, Object> isType =
          Map.of("properties", Map.of(TYPE.key(), Map.of("const", form.type())));
      Map<String, Object> shape =
          definitions.reference(form.type(), () -> shapeOf(form).schema(definitions, false));
      SequencedMap<String, Object> rule = new LinkedHashMap<>();
      rule.put("if", isType);
      rule.put("then", shape);
      types.add(rule);
    }
    SequencedMap<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", Map.of(TYPE.key(), Shape.propertyOf(TYPE, definitions, false)));
    schema.put("required", List.of(TYPE.key()));
    schema.put("allOf", types);
    return schema;
  }

  /** A change need not repeat the type, so it may have the keys of any. */
  private static Map<String, Object> changeSchema(Definitions definitions) {
    Map<String, List<Object>> forms = new TreeMap<>();
    for (ContractForm form : ALL) {
      for (Field<?> field : shapeOf(form).fields()) {
        List<Object> ofKey = forms.computeIfAbsent(field.key(), key -> new ArrayList<>());
        Map<String, Object> schema = field.form().schema(definitions, true);
        if (!ofKey.contains(schema)) {
          ofKey.add(schema);
        }
      }
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    forms.forEach((key, ofKey) -> {
      ofKey.add(Map.of("type", "null"));
      properties.put(key, Map.of("anyOf", ofKey));
    });
    SequencedMap<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    return schema;
  }
}
