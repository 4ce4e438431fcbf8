package dev.roundtrip.wire;

import dev.roundtrip.economy.contract.ContractId;
import dev.roundtrip.economy.contract.EquityRound;
import dev.roundtrip.economy.money.Megawatts;
import dev.roundtrip.economy.party.PartyId;
import dev.roundtrip.economy.time.Period;
import dev.roundtrip.economy.time.Schedule;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Any value of a type that travels, drawn by the shape of the type: of a sealed type any of its
 * subtypes, of a record anything for each component that its constructor takes. A type that is
 * added is drawn without a change here.
 */
final class Any {

  private static final Set<String> OF_SCENARIO = Set.of("opening", "precedent");
  private static final int ATTEMPTS = 10_000;
  private static final List<String> IDS = List.of("a", "b-1", "lab", "z".repeat(64));
  private static final List<String> TEXTS =
      List.of("", "x", "größer 10 €", "0,\"\n\u0000\uD83D\uDE80");
  private static final List<String> NAMES = List.of("r", "run-2025.42_a", "R".repeat(64));
  private static final List<String> DIGESTS = List.of("0".repeat(64), Samples.DIGEST);
  private static final List<Long> LONGS =
      List.of(Long.MIN_VALUE, -1L, 0L, 1L, 127L, 128L, 1L << 40, Long.MAX_VALUE);
  private static final List<Double> DOUBLES =
      List.of(
          0.0,
          -0.0,
          1.0,
          0.1 + 0.2,
          Double.MIN_VALUE,
          -Double.MAX_VALUE,
          Double.NaN,
          Double.POSITIVE_INFINITY);

  private final Random random;

  Any(long seed) {
    random = new Random(seed);
  }

  <T> T of(Class<T> type) {
    return type.cast(draw(type, ""));
  }

  /** Returns a record like another, but for one component somewhere in it, which is drawn anew. */
  <T extends Record> T like(T other) {
    @SuppressWarnings("unchecked")
    T alike = (T) vary(other);
    return alike;
  }

  private Object vary(Record other) {
    RecordComponent[] components = componentsOf(other.getClass());
    return construct(
        other.getClass(),
        components,
        () -> {
          Object[] values = valuesOf(other, components);
          int varied = random.nextInt(values.length);
          RecordComponent component = components[varied];
          values[varied] =
              values[varied] instanceof Record part && random.nextInt(4) > 0
                  ? vary(part)
                  : draw(component.getGenericType(), component.getName());
          return values;
        });
  }

  private static Object[] valuesOf(Record record, RecordComponent[] components) {
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      try {
        values[i] = components[i].getAccessor().invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    return values;
  }

  private Object draw(Type type, String name) {
    return switch (type) {
      case ParameterizedType generic when generic.getRawType() == List.class ->
          drawList(generic.getActualTypeArguments()[0]);
      case ParameterizedType generic when generic.getRawType() == SortedMap.class ->
          drawMap(generic.getActualTypeArguments()[1]);
      case Class<?> plain -> drawPlain(plain, name);
      default -> throw new AssertionError("cannot draw a " + type);
    };
  }

  private Object drawPlain(Class<?> type, String name) {
    if (type == long.class) {
      return one(LONGS);
    } else if (type == int.class || type == Integer.class) {
      return name.equals("parts") ? 9 : 1 + random.nextInt(9);
    } else if (type == double.class) {
      return one(DOUBLES);
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == String.class) {
      return one(textsFor(name));
    } else if (type == PartyId.class) {
      return new PartyId(one(IDS));
    } else if (type == ContractId.class) {
      return new ContractId(one(IDS));
    } else if (type == Period.class) {
      return new Period(one(List.of(0, 24_326, 24_327, 119_999)));
    } else if (type == Megawatts.class) {
      return new Megawatts(one(List.of(0L, 1L, 4500L, Long.MAX_VALUE)));
    } else if (type == Schedule.class) {
      return Schedule.of(random.nextBoolean() ? Samples.ROUND.instalments().steps() : List.of());
    } else if (type.isEnum()) {
      return one(Arrays.asList(type.getEnumConstants()));
    } else if (type.isSealed()) {
      return draw(one(Arrays.asList(type.getPermittedSubclasses())), name);
    }
    return drawRecord(type);
  }

  private static List<String> textsFor(String name) {
    return switch (name) {
      case "runId", "hostId" -> NAMES;
      case "digest", "hash", "fingerprint", "scenarioDigest" -> DIGESTS;
      default -> TEXTS;
    };
  }

  private List<Object> drawList(Type item) {
    List<Object> list = new ArrayList<>();
    for (int size = random.nextInt(4); size > 0; size--) {
      list.add(draw(item, ""));
    }
    return list;
  }

  private SortedMap<Object, Object> drawMap(Type value) {
    SortedMap<Object, Object> map = new TreeMap<>();
    for (int size = random.nextInt(4); size > 0; size--) {
      map.put(draw(PartyId.class, ""), value == String.class ? "host:9091" : draw(value, ""));
    }
    return map;
  }

  private Object drawRecord(Class<?> type) {
    RecordComponent[] components = componentsOf(type);
    return construct(type, components, () -> drawAll(components));
  }

  /** Returns what travels of a record; only the scenario has more of a round. */
  private static RecordComponent[] componentsOf(Class<?> type) {
    if (!type.isRecord()) {
      throw new AssertionError("cannot draw a " + type);
    }
    return Arrays.stream(type.getRecordComponents())
        .filter(part -> type != EquityRound.class || !OF_SCENARIO.contains(part.getName()))
        .toArray(RecordComponent[]::new);
  }

  /** Draws until the constructor is content. */
  private static Object construct(
      Class<?> type, RecordComponent[] components, Supplier<Object[]> values) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return constructor(type, components).newInstance(values.get());
      } catch (InvocationTargetException refused) {
        if (!(refused.getCause() instanceof IllegalArgumentException)) {
          throw new AssertionError(refused);
        }
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("no " + type + " in " + ATTEMPTS + " draws");
  }

  private Object[] drawAll(RecordComponent[] components) {
    return Arrays.stream(components)
        .map(component -> draw(component.getGenericType(), component.getName()))
        .toArray();
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components)
      throws NoSuchMethodException {
    return type.getDeclaredConstructor(
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
