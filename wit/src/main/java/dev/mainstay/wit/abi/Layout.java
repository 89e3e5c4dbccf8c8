package dev.mainstay.wit.abi;

import dev.mainstay.wit.WitType;
import dev.mainstay.wit.WitType.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How values lie in memory: sizes and offsets in bytes. */
public final class Layout {
  private Layout() {}

  /** What the address of a value of the type is a multiple of: 1, 2, 4 or 8. */
  public static int alignment(WitType type) {
    if (type instanceof Primitive primitive) {
      return primitive == Primitive.STRING ? 4 : size(primitive);
    } else if (type instanceof WitType.Alias alias) {
      return alignment(alias.target());
    } else if (type instanceof WitType.FlagsType flags) {
      return Math.min(4, size(flags));
    } else if (type instanceof WitType.EnumType enumeration) {
      return size(enumeration);
    } else if (type instanceof WitType.RecordType || type instanceof WitType.TupleOf) {
      return Cases.fields(type).stream().mapToInt(Layout::alignment).max().orElseThrow();
    } else if (isVariant(type)) {
      return Math.max(discriminantSize(Cases.payloads(type).size()), payloadAlignment(type));
    }
    // Lists are an address and a length, handles an index.
    return 4;
  }

  /** How many bytes a value of the type takes, padding at its end included. */
  public static int size(WitType type) {
    if (type instanceof Primitive primitive) {
      return switch (primitive) {
        case BOOL, S8, U8 -> 1;
        case S16, U16 -> 2;
        case S32, U32, F32, CHAR -> 4;
        case S64, U64, F64, STRING -> 8;
      };
    } else if (type instanceof WitType.ListOf) {
      return 8;
    } else if (type instanceof WitType.Own || type instanceof WitType.Borrow) {
      return 4;
    } else if (type instanceof WitType.Alias alias) {
      return size(alias.target());
    } else if (type instanceof WitType.EnumType enumeration) {
      return discriminantSize(enumeration.labels().size());
    } else if (type instanceof WitType.FlagsType flags) {
      int labels = flags.labels().size();
      return labels <= 8 ? 1 : labels <= 16 ? 2 : 4 * words(flags);
    } else if (isVariant(type)) {
      int payload = 0;
      for (Optional<WitType> each : Cases.payloads(type)) {
        payload = Math.max(payload, each.map(Layout::size).orElse(0));
      }
      return align(payloadOffset(type) + payload, alignment(type));
    }
    return size(Cases.fields(type));
  }

  /** The size of the fields one behind the other, as in a record. */
  static int size(List<WitType> fields) {
    int end = 0;
    int alignment = 1;
    for (WitType field : fields) {
      end = align(end, alignment(field)) + size(field);
      alignment = Math.max(alignment, alignment(field));
    }
    return align(end, alignment);
  }

  /** The alignment of the fields one behind the other, as in a record. */
  static int alignment(List<WitType> fields) {
    return fields.stream().mapToInt(Layout::alignment).max().orElse(1);
  }

  /** Where each of the fields begins, if they lie one behind the other, as in a record. */
  public static List<Integer> offsets(List<WitType> fields) {
    List<Integer> offsets = new ArrayList<>();
    int end = 0;
    for (WitType field : fields) {
      int offset = align(end, alignment(field));
      offsets.add(offset);
      end = offset + size(field);
    }
    return offsets;
  }

  /**
   * Where the payload of a variant, option or result begins: behind the discriminant, the same for
   * all cases.
   */
  public static int payloadOffset(WitType type) {
    return align(discriminantSize(Cases.payloads(type).size()), payloadAlignment(type));
  }

  /** How many bytes tell one of so many cases: 1, 2 or 4. */
  public static int discriminantSize(int cases) {
    return cases <= 1 << 8 ? 1 : cases <= 1 << 16 ? 2 : 4;
  }

  /** How many 32-bit words the flags take as core values. */
  public static int words(WitType.FlagsType flags) {
    return (flags.labels().size() + 31) / 32;
  }

  /** Whether a value has parts elsewhere in memory: strings and lists. */
  public static boolean holdsMemory(WitType type) {
    if (type instanceof WitType.ListOf || type == WitType.Primitive.STRING) {
      return true;
    } else if (type instanceof WitType.Alias alias) {
      return holdsMemory(alias.target());
    }
    return Cases.fields(type).stream().anyMatch(Layout::holdsMemory)
        || Cases.payloads(type).stream()
            .anyMatch(payload -> payload.isPresent() && holdsMemory(payload.get()));
  }

  static boolean isVariant(WitType type) {
    return !Cases.payloads(type).isEmpty();
  }

  private static int payloadAlignment(WitType type) {
    int alignment = 1;
    for (Optional<WitType> each : Cases.payloads(type)) {
      alignment = Math.max(alignment, each.map(Layout::alignment).orElse(1));
    }
    return alignment;
  }

  private static int align(int offset, int alignment) {
    return (offset + alignment - 1) & -alignment;
  }
}
