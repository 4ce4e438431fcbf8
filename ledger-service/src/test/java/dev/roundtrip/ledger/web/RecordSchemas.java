package dev.roundtrip.ledger.web;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The schemas of what the API writes: of every record that is marked {@link Json}, made from its
 * components and its Javadoc.
 */
final class RecordSchemas {

  private static final String PLACE = "components/schemas";
  private static final int INDENT = 4;
  private static final String DESCRIPTION = "description";

  private static final CustomDefinitionProviderV2 MAPS = RecordSchemas::inPlace;

  private RecordSchemas() {}

  /** Returns the name of a record's schema, such as {@code Circularity.Month}. */
  static String nameOf(Class<?> record) {
    String own = record.getSimpleName().replaceFirst("View$", "");
    Class<?> outer = record.getEnclosingClass();
    return outer != null && outer.isAnnotationPresent(Json.class) ? nameOf(outer) + "." + own : own;
  }

  /** Returns how a document refers to the schema of a record. */
  static String referenceTo(Class<?> record) {
    return "#/" + PLACE + "/" + nameOf(record);
  }

  /** Returns the records that are marked. */
  static List<Class<?>> records() {
    return BeanIntrospector.SHARED.findIntrospections(Json.class).stream()
        .<Class<?>>map(BeanIntrospection::getBeanType)
        .toList();
  }

  /** Returns the schemas by name, in order of their names. */
  static Map<String, Map<String, Object>> all() {
    SchemaBuilder builder = generator().buildMultipleSchemaDefinitions();
    records().forEach(builder::createSchemaReference);
    String json = builder.collectDefinitions(PLACE).toString();
    Map<String, Map<String, Object>> schemas = new TreeMap<>();
    // JSON is YAML
    OpenApiDocument.map(new Load(LoadSettings.builder().build()).loadFromString(json))
        .forEach((name, schema) -> schemas.put(name, descriptionFirst(schema)));
    return schemas;
  }

  private static Map<String, Object> descriptionFirst(Object schema) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put(DESCRIPTION, null);
    parts.putAll(OpenApiDocument.map(schema));
    return parts;
  }

  /** Returns the schemas as they are written in the document, a line for what is short. */
  static String yaml() {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.AUTO)
            .setWidth(Integer.MAX_VALUE)
            .build();
    return new Dump(settings).dumpToString(all()).indent(INDENT);
  }

  private static SchemaGenerator generator() {
    RecordComments comments = RecordComments.read(records());
    SchemaGeneratorConfigBuilder settings =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
            .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
            .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
            .with(Option.INLINE_NULLABLE_SCHEMAS)
            .with(Option.NULLABLE_ARRAY_ITEMS_ALLOWED)
            .with(Option.EXTRA_OPEN_API_FORMAT_VALUES);
    settings
        .forTypesInGeneral()
        .withCustomDefinitionProvider(MAPS)
        .withPropertySorter(Comparator.comparingInt(RecordSchemas::place))
        .withDefinitionNamingStrategy((key, context) -> nameOf(key.getType().getErasedType()))
        .withDescriptionResolver(type -> comments.of(type.getType().getErasedType()));
    settings
        .forFields()
        .withRequiredCheck(field -> true)
        .withNullableCheck(RecordSchemas::mayBeNull)
        .withDescriptionResolver(field -> description(comments, field));
    return new SchemaGenerator(settings.build());
  }

  /** A map is described where it is, because it has no name. */
  private static @Nullable CustomDefinition inPlace(
      ResolvedType type, SchemaGenerationContext context) {
    return type.isInstanceOf(Map.class)
        ? new CustomDefinition(
            context.createStandardDefinition(type, MAPS),
            CustomDefinition.DefinitionType.INLINE,
            CustomDefinition.AttributeInclusion.YES)
        : null;
  }

  private static int place(MemberScope<?, ?> member) {
    RecordComponent[] components = member.getDeclaringType().getErasedType().getRecordComponents();
    for (int place = 0; place < components.length; place++) {
      if (components[place].getName().equals(member.getName())) {
        return place;
      }
    }
    throw new IllegalStateException(member + " is no component of a record");
  }

  private static boolean mayBeNull(FieldScope field) {
    AnnotatedType type = field.getRawMember().getAnnotatedType();
    if (field.isFakeContainerItemScope() && type instanceof AnnotatedParameterizedType container) {
      type = container.getAnnotatedActualTypeArguments()[0];
    }
    return type.isAnnotationPresent(Nullable.class);
  }

  private static @Nullable String description(RecordComments comments, FieldScope field) {
    return field.isFakeContainerItemScope()
        ? null
        : comments.of(field.getDeclaringType().getErasedType(), field.getName());
  }
}
