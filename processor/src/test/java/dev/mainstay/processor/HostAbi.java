package dev.mainstay.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mainstay.testing.GuestMemory;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.WitType.Primitive;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The host's side of the Canonical ABI, written from the specification and from nothing else: the
 * room {@code wit} gives the types, and none of its knowledge of how they lie in memory.
 *
 * <p>Values: Boolean, Long for integers (u64 as its bits), Float, Double, Integer for char, String,
 * List for lists, records and tuples, {@link Choice} for variants, options, results and enums, and
 * a List of Boolean for flags.
 *
 * @see <a
 *     href="https://github.com/WebAssembly/component-model/blob/main/design/mvp/CanonicalABI.md">Canonical
 *     ABI</a>, of WASI 0.2.12
 */
final class HostAbi {
  static final int MAX_FLAT_PARAMS = 16;
  static final int MAX_FLAT_RESULTS = 1;

  /** A case and its payload. */
  record Choice(int index, @Nullable Object payload) {}

  /** A core type, in the order in which joins widen. */
  enum Core {
    I32,
    I64,
    F32,
    F64
  }

  private final GuestMemory memory;

  HostAbi(GuestMemory memory) {
    this.memory = memory;
  }

  // Despecialization.

  private static @Nullable List<Optional<WitType>> cases(WitType type) {
    if (type instanceof WitType.VariantType variant) {
      return variant.cases().stream().map(WitType.Case::type).toList();
    } else if (type instanceof WitType.EnumType labels) {
      List<Optional<WitType>> cases = new ArrayList<>();
      labels.labels().forEach(label -> cases.add(Optional.empty()));
      return cases;
    } else if (type instanceof WitType.OptionOf option) {
      return List.of(Optional.empty(), Optional.of(option.value()));
    } else if (type instanceof WitType.ResultOf result) {
      return List.of(result.ok(), result.error());
    }
    return null;
  }

  private static @Nullable List<WitType> fields(WitType type) {
    if (type instanceof WitType.RecordType record) {
      return record.fields().stream().map(WitType.Field::type).toList();
    } else if (type instanceof WitType.TupleOf tuple) {
      return tuple.elements();
    }
    return null;
  }

  // alignment and elem_size.

  static int alignment(WitType type) {
    List<WitType> fields = fields(type);
    List<Optional<WitType>> cases = cases(type);
    if (fields != null) {
      return fields.stream().mapToInt(HostAbi::alignment).max().orElse(1);
    } else if (cases != null) {
      return Math.max(discriminant(cases.size()), maxCaseAlignment(cases));
    } else if (type instanceof WitType.FlagsType flags) {
      int n = flags.labels().size();
      return n <= 8 ? 1 : n <= 16 ? 2 : 4;
    } else if (type instanceof Primitive primitive) {
      return switch (primitive) {
        case BOOL, S8, U8 -> 1;
        case S16, U16 -> 2;
        case S32, U32, F32, CHAR, STRING -> 4;
        case S64, U64, F64 -> 8;
      };
    }
    return 4;
  }

  static int size(WitType type) {
    List<WitType> fields = fields(type);
    List<Optional<WitType>> cases = cases(type);
    if (fields != null) {
      int s = 0;
      for (WitType field : fields) {
        s = alignTo(s, alignment(field)) + size(field);
      }
      return alignTo(s, alignment(type));
    } else if (cases != null) {
      int s = alignTo(discriminant(cases.size()), maxCaseAlignment(cases));
      int most = cases.stream().mapToInt(c -> c.map(HostAbi::size).orElse(0)).max().orElse(0);
      return alignTo(s + most, alignment(type));
    } else if (type instanceof WitType.FlagsType flags) {
      int n = flags.labels().size();
      return n <= 8 ? 1 : n <= 16 ? 2 : 4 * ((n + 31) / 32);
    } else if (type instanceof Primitive primitive) {
      return primitive == Primitive.STRING ? 8 : alignment(type);
    }
    return type instanceof WitType.ListOf ? 8 : 4;
  }

  private static int maxCaseAlignment(List<Optional<WitType>> cases) {
    return cases.stream().mapToInt(c -> c.map(HostAbi::alignment).orElse(1)).max().orElse(1);
  }

  private static int discriminant(int cases) {
    return cases <= 256 ? 1 : cases <= 65536 ? 2 : 4;
  }

  private static int alignTo(int at, int alignment) {
    return (at + alignment - 1) / alignment * alignment;
  }

  // Flattening.

  static List<Core> flatten(WitType type) {
    List<WitType> fields = fields(type);
    List<Optional<WitType>> cases = cases(type);
    List<Core> flat = new ArrayList<>();
    if (fields != null) {
      fields.forEach(field -> flat.addAll(flatten(field)));
    } else if (cases != null) {
      flat.add(Core.I32);
      for (Optional<WitType> each : cases) {
        List<Core> payload = each.map(HostAbi::flatten).orElse(List.of());
        for (int i = 0; i < payload.size(); i++) {
          if (i + 1 < flat.size()) {
            flat.set(i + 1, join(flat.get(i + 1), payload.get(i)));
          } else {
            flat.add(payload.get(i));
          }
        }
      }
    } else if (type instanceof WitType.FlagsType flags) {
      for (int i = 0; i < flags.labels().size(); i += 32) {
        flat.add(Core.I32);
      }
    } else if (type instanceof WitType.ListOf || type == Primitive.STRING) {
      flat.add(Core.I32);
      flat.add(Core.I32);
    } else if (type == Primitive.S64 || type == Primitive.U64) {
      flat.add(Core.I64);
    } else if (type == Primitive.F32 || type == Primitive.F64) {
      flat.add(type == Primitive.F32 ? Core.F32 : Core.F64);
    } else {
      flat.add(Core.I32);
    }
    return flat;
  }

  private static Core join(Core a, Core b) {
    if (a == b) {
      return a;
    }
    boolean narrow = (a == Core.I32 && b == Core.F32) || (a == Core.F32 && b == Core.I32);
    return narrow ? Core.I32 : Core.I64;
  }

  static List<Core> flatten(List<WitType> types) {
    List<Core> flat = new ArrayList<>();
    types.forEach(type -> flat.addAll(flatten(type)));
    return flat;
  }

  // Loading and storing.

  private ByteBuffer bytes(int at, int size) {
    return ByteBuffer.wrap(memory.read(at, size)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private long integer(int at, int size) {
    ByteBuffer bytes = bytes(at, size);
    return switch (size) {
      case 1 -> bytes.get() & 0xFFL;
      case 2 -> bytes.getShort() & 0xFFFFL;
      case 4 -> bytes.getInt() & 0xFFFFFFFFL;
      default -> bytes.getLong();
    };
  }

  private void integer(int at, int size, long value) {
    byte[] all = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
    memory.write(at, java.util.Arrays.copyOf(all, size));
  }

  Object load(WitType type, int at) {
    if (at % alignment(type) != 0) {
      throw new AssertionError(type + " at " + at);
    }
    List<WitType> fields = fields(type);
    List<Optional<WitType>> cases = cases(type);
    if (fields != null) {
      List<Object> values = new ArrayList<>();
      int s = at;
      for (WitType field : fields) {
        s = alignTo(s, alignment(field));
        values.add(load(field, s));
        s += size(field);
      }
      return values;
    } else if (cases != null) {
      int width = discriminant(cases.size());
      int index = (int) integer(at, width);
      int payload = alignTo(at + width, maxCaseAlignment(cases));
      return new Choice(index, cases.get(index).map(c -> load(c, payload)).orElse(null));
    } else if (type instanceof WitType.FlagsType flags) {
      int size = size(type);
      List<Long> words = new ArrayList<>();
      for (int i = 0; i < size; i += 4) {
        words.add(integer(at + i, Math.min(size, 4)));
      }
      return flags(words, flags.labels().size());
    } else if (type == Primitive.STRING || type instanceof WitType.ListOf) {
      return list(type, (int) integer(at, 4), (int) integer(at + 4, 4));
    }
    return primitive((Primitive) type, integer(at, size(type)));
  }

  private static Object primitive(Primitive type, long bits) {
    return switch (type) {
      case BOOL -> bits != 0;
      case S8 -> (long) (byte) bits;
      case U8 -> bits & 0xFF;
      case S16 -> (long) (short) bits;
      case U16 -> bits & 0xFFFF;
      case S32 -> (long) (int) bits;
      case U32 -> bits & 0xFFFFFFFFL;
      case S64, U64 -> bits;
      case F32 -> Float.intBitsToFloat((int) bits);
      case F64 -> Double.longBitsToDouble(bits);
      case CHAR -> (int) bits;
      case STRING -> throw new AssertionError(type);
    };
  }

  private static long bits(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    } else if (value instanceof Float number) {
      return Float.floatToRawIntBits(number) & 0xFFFFFFFFL;
    } else if (value instanceof Double number) {
      return Double.doubleToRawLongBits(number);
    } else if (value instanceof Integer letter) {
      return letter;
    }
    return (Long) value;
  }

  private static List<Boolean> flags(List<Long> words, int count) {
    List<Boolean> flags = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      flags.add((words.get(i / 32) >> (i % 32) & 1) != 0);
    }
    return flags;
  }

  private static List<Long> words(List<?> flags) {
    List<Long> words = new ArrayList<>();
    for (int i = 0; i < flags.size(); i++) {
      if (i % 32 == 0) {
        words.add(0L);
      }
      if ((Boolean) flags.get(i)) {
        words.set(i / 32, words.get(i / 32) | 1L << (i % 32));
      }
    }
    return words;
  }

  private Object list(WitType type, int at, int length) {
    if (type == Primitive.STRING) {
      try {
        return UTF_8.newDecoder().decode(bytes(at, length)).toString();
      } catch (CharacterCodingException e) {
        throw new AssertionError(e);
      }
    }
    WitType element = ((WitType.ListOf) type).element();
    if (at % alignment(element) != 0) {
      throw new AssertionError(type + " at " + at);
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      values.add(load(element, at + i * size(element)));
    }
    return values;
  }

  /** Address and length of a string or list that is put into memory. */
  private int[] list(WitType type, Object value) {
    if (type == Primitive.STRING) {
      byte[] bytes = ((String) value).getBytes(UTF_8);
      int at = memory.allocate(bytes.length, 1);
      memory.write(at, bytes);
      return new int[] {at, bytes.length};
    }
    WitType element = ((WitType.ListOf) type).element();
    List<?> values = (List<?>) value;
    int at = memory.allocate(values.size() * size(element), alignment(element));
    for (int i = 0; i < values.size(); i++) {
      store(element, values.get(i), at + i * size(element));
    }
    return new int[] {at, values.size()};
  }

  void store(WitType type, @Nullable Object value, int at) {
    List<WitType> fields = fields(type);
    List<Optional<WitType>> cases = cases(type);
    if (fields != null) {
      int s = at;
      for (int i = 0; i < fields.size(); i++) {
        s = alignTo(s, alignment(fields.get(i)));
        store(fields.get(i), ((List<?>) value).get(i), s);
        s += size(fields.get(i));
      }
    } else if (cases != null) {
      Choice choice = (Choice) value;
      int width = discriminant(cases.size());
      integer(at, width, choice.index());
      int payload = alignTo(at + width, maxCaseAlignment(cases));
      cases.get(choice.index()).ifPresent(c -> store(c, choice.payload(), payload));
    } else if (type instanceof WitType.FlagsType) {
      int size = size(type);
      List<Long> words = words((List<?>) value);
      for (int i = 0; i < size; i += 4) {
        integer(at + i, Math.min(size, 4), words.get(i / 4));
      }
    } else if (type == Primitive.STRING || type instanceof WitType.ListOf) {
      int[] pair = list(type, value);
      integer(at, 4, pair[0]);
      integer(at + 4, 4, pair[1]);
    } else {
      integer(at, size(type), bits(value));
    }
  }

  // Flat values: raw bits, an i32 or f32 in the lower half.

  /** Reads the value that begins at {@code flat[next]}. */
  Object lift(WitType type, List<Long> flat, int next) {
    List<WitType> fields = fields(type);
    List<Optional<WitType>> cases = cases(type);
    if (fields != null) {
      List<Object> values = new ArrayList<>();
      int at = next;
      for (WitType field : fields) {
        values.add(lift(field, flat, at));
        at += flatten(field).size();
      }
      return values;
    } else if (cases != null) {
      int index = (int) (long) flat.get(next);
      // An i64 that carries less is cut; the bits of floats are what they are.
      return new Choice(index, cases.get(index).map(c -> lift(c, flat, next + 1)).orElse(null));
    } else if (type instanceof WitType.FlagsType flags) {
      return flags(flat.subList(next, next + flatten(type).size()), flags.labels().size());
    } else if (type == Primitive.STRING || type instanceof WitType.ListOf) {
      return list(type, (int) (long) flat.get(next), (int) (long) flat.get(next + 1));
    }
    return primitive((Primitive) type, flat.get(next));
  }

  List<Long> lower(WitType type, @Nullable Object value) {
    List<WitType> fields = fields(type);
    List<Optional<WitType>> cases = cases(type);
    List<Long> flat = new ArrayList<>();
    if (fields != null) {
      for (int i = 0; i < fields.size(); i++) {
        flat.addAll(lower(fields.get(i), ((List<?>) value).get(i)));
      }
    } else if (cases != null) {
      Choice choice = (Choice) value;
      flat.add((long) choice.index());
      cases.get(choice.index()).ifPresent(c -> flat.addAll(lower(c, choice.payload())));
      while (flat.size() < flatten(type).size()) {
        flat.add(0L);
      }
    } else if (type instanceof WitType.FlagsType) {
      flat.addAll(words((List<?>) value));
    } else if (type == Primitive.STRING || type instanceof WitType.ListOf) {
      for (int part : list(type, value)) {
        flat.add(part & 0xFFFFFFFFL);
      }
    } else {
      long bits = bits(value);
      // An i32 has its sign in Java, and travels as 32 bits.
      flat.add(flatten(type).get(0) == Core.I32 ? bits & 0xFFFFFFFFL : bits);
    }
    return flat;
  }
}
