package dev.mainstay.processor;

import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.WitType.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Types and values at random, with a liking for limits. */
final class RandomTypes {
  private static final InterfaceName OWNER = InterfaceName.parse("test:random/types");
  private static final List<Primitive> PRIMITIVES = List.of(Primitive.values());
  private static final int[] LABELS = {1, 2, 8, 9, 16, 17, 31, 32, 33, 64, 65};

  private final Random random;
  private int named;

  RandomTypes(Random random) {
    this.random = random;
  }

  /** A type that nests others at most so deep. */
  WitType type(int depth) {
    int kind = random.nextInt(depth == 0 ? 5 : 14);
    return switch (kind) {
      case 0, 1, 2 -> PRIMITIVES.get(random.nextInt(PRIMITIVES.size()));
      case 3 -> {
        int labels = random.nextInt(8) == 0 ? 257 : 1 + random.nextInt(5);
        yield new WitType.EnumType(OWNER, name("e"), labels(labels), "");
      }
      case 4 ->
          new WitType.FlagsType(
              OWNER, name("f"), labels(LABELS[random.nextInt(LABELS.length)]), "");
      case 5, 6 -> new WitType.ListOf(type(depth - 1));
      case 7, 8 -> new WitType.OptionOf(type(depth - 1));
      case 9 -> new WitType.ResultOf(maybe(depth), maybe(depth));
      case 10 -> new WitType.TupleOf(types(depth));
      case 11 -> {
        List<WitType.Field> fields = new ArrayList<>();
        types(depth).forEach(type -> fields.add(new WitType.Field("p" + fields.size(), type, "")));
        yield new WitType.RecordType(OWNER, name("r"), fields, "");
      }
      default -> {
        List<WitType.Case> cases = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
          cases.add(new WitType.Case("c" + i, maybe(depth), ""));
        }
        yield new WitType.VariantType(OWNER, name("v"), cases, "");
      }
    };
  }

  private List<WitType> types(int depth) {
    List<WitType> types = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      types.add(type(depth - 1));
    }
    return types;
  }

  private Optional<WitType> maybe(int depth) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(type(depth - 1));
  }

  private static List<WitType.Label> labels(int count) {
    List<WitType.Label> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      labels.add(new WitType.Label("l" + i, ""));
    }
    return labels;
  }

  private String name(String kind) {
    return kind + named++;
  }

  /** A value of the type, as {@link HostAbi} has them. */
  Object value(WitType type) {
    if (type instanceof Primitive primitive) {
      return primitive(primitive);
    } else if (type instanceof WitType.EnumType labels) {
      return new HostAbi.Choice(index(labels.labels().size()), null);
    } else if (type instanceof WitType.FlagsType flags) {
      List<Object> set = new ArrayList<>();
      int kind = random.nextInt(4);
      for (int i = 0; i < flags.labels().size(); i++) {
        set.add(kind == 0 || (kind > 1 && random.nextBoolean()));
      }
      return set;
    } else if (type instanceof WitType.ListOf list) {
      List<Object> values = new ArrayList<>();
      int count = random.nextInt(4) == 0 ? 0 : random.nextInt(6);
      for (int i = 0; i < count; i++) {
        values.add(value(list.element()));
      }
      return values;
    } else if (type instanceof WitType.OptionOf option) {
      int index = random.nextInt(2);
      return new HostAbi.Choice(index, index == 0 ? null : value(option.value()));
    } else if (type instanceof WitType.ResultOf result) {
      int index = random.nextInt(2);
      return choice(index, index == 0 ? result.ok() : result.error());
    } else if (type instanceof WitType.VariantType variant) {
      int index = index(variant.cases().size());
      return choice(index, variant.cases().get(index).type());
    }
    List<WitType> fields =
        type instanceof WitType.RecordType record
            ? record.fields().stream().map(WitType.Field::type).toList()
            : ((WitType.TupleOf) type).elements();
    return new ArrayList<>(fields.stream().map(this::value).toList());
  }

  private HostAbi.Choice choice(int index, Optional<WitType> payload) {
    @Nullable Object value = payload.isPresent() ? value(payload.get()) : null;
    return new HostAbi.Choice(index, value);
  }

  /** The first, the last, or one between them. */
  private int index(int count) {
    int kind = random.nextInt(3);
    return kind == 0 ? 0 : kind == 1 ? count - 1 : random.nextInt(count);
  }

  private Object primitive(Primitive type) {
    long bits = random.nextLong();
    boolean isLimit = random.nextBoolean();
    return switch (type) {
      case BOOL -> random.nextBoolean();
      case S8 -> isLimit ? limit(-128, 127) : (long) (byte) bits;
      case U8 -> isLimit ? limit(0, 255) : bits & 0xFF;
      case S16 -> isLimit ? limit(-32768, 32767) : (long) (short) bits;
      case U16 -> isLimit ? limit(0, 65535) : bits & 0xFFFF;
      case S32 -> isLimit ? limit(Integer.MIN_VALUE, Integer.MAX_VALUE) : (long) (int) bits;
      case U32 -> isLimit ? limit(0, 0xFFFFFFFFL) : bits & 0xFFFFFFFFL;
      case S64, U64 -> isLimit ? limit(Long.MIN_VALUE, -1) : bits;
      case F32 -> isLimit ? special() : (Object) Float.intBitsToFloat((int) bits);
      case F64 -> isLimit ? (double) special() : (Object) Double.longBitsToDouble(bits);
      case CHAR -> letter();
      case STRING -> {
        StringBuilder text = new StringBuilder();
        int count = isLimit ? 0 : random.nextInt(12);
        for (int i = 0; i < count; i++) {
          text.appendCodePoint(letter());
        }
        yield text.toString();
      }
    };
  }

  private long limit(long least, long most) {
    return random.nextBoolean() ? least : most;
  }

  private float special() {
    float[] values = {
      0f, -0f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MIN_VALUE
    };
    return values[random.nextInt(values.length)];
  }

  private int letter() {
    int[] values = {0, 'a', 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF};
    return values[random.nextInt(values.length)];
  }
}
