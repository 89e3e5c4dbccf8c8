package dev.mainstay.wit.abi;

import dev.mainstay.wit.WitType;
import dev.mainstay.wit.WitType.Primitive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Values as core values: what a function takes and returns where memory is not needed. */
public final class Flattening {
  /** With more core values than this, all parameters go through memory. */
  public static final int MAX_PARAMETERS = 16;

  /** With more core values than this, the result goes through memory. */
  public static final int MAX_RESULTS = 1;

  private Flattening() {}

  /** The core values of the type, in order. */
  public static List<CoreType> flatten(WitType type) {
    List<CoreType> flat = new ArrayList<>();
    if (type instanceof Primitive primitive) {
      switch (primitive) {
        case BOOL, S8, U8, S16, U16, S32, U32, CHAR -> flat.add(CoreType.I32);
        case S64, U64 -> flat.add(CoreType.I64);
        case F32 -> flat.add(CoreType.F32);
        case F64 -> flat.add(CoreType.F64);
        case STRING -> Collections.addAll(flat, CoreType.I32, CoreType.I32);
      }
    } else if (type instanceof WitType.ListOf) {
      Collections.addAll(flat, CoreType.I32, CoreType.I32);
    } else if (type instanceof WitType.Alias alias) {
      return flatten(alias.target());
    } else if (type instanceof WitType.FlagsType flags) {
      flat.addAll(Collections.nCopies(Layout.words(flags), CoreType.I32));
    } else if (Layout.isVariant(type)) {
      flat.add(CoreType.I32);
      flat.addAll(joined(type));
    } else if (type instanceof WitType.RecordType || type instanceof WitType.TupleOf) {
      return flatten(Cases.fields(type));
    } else {
      // Handles and enums: an index.
      flat.add(CoreType.I32);
    }
    return flat;
  }

  /** The core values of all types, in order. */
  public static List<CoreType> flatten(List<WitType> types) {
    List<CoreType> flat = new ArrayList<>();
    types.forEach(type -> flat.addAll(flatten(type)));
    return flat;
  }

  /** The core values that carry the payload of a variant, option or result, whatever the case. */
  static List<CoreType> joined(WitType type) {
    List<CoreType> joined = new ArrayList<>();
    for (Optional<WitType> payload : Cases.payloads(type)) {
      List<CoreType> flat = payload.map(Flattening::flatten).orElse(List.of());
      for (int i = 0; i < flat.size(); i++) {
        if (i < joined.size()) {
          joined.set(i, joined.get(i).join(flat.get(i)));
        } else {
          joined.add(flat.get(i));
        }
      }
    }
    return joined;
  }
}
