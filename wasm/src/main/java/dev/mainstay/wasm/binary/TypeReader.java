package dev.mainstay.wasm.binary;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.CompositeType;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.HeapType;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.PackedType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StorageType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Decodes types: the type section, and what refers to it. */
final class TypeReader {
  private final IndexSpaces spaces;
  private final IdentityHashMap<DefinedType, BlockType> blockTypes = new IdentityHashMap<>();

  private final IdentityHashMap<Object, Integer> origins;

  /**
   * A reader of types.
   *
   * @param origins where it notes the offset of each type
   */
  TypeReader(IndexSpaces spaces, IdentityHashMap<Object, Integer> origins) {
    this.spaces = spaces;
    this.origins = origins;
  }

  void section(BinaryInput in, WasmModule module) {
    int count = in.count("types", ReaderLimits.TYPES);
    for (int i = 0; i < count; i++) {
      module.types().add(group(in));
    }
    in.expectEnd("the types");
  }

  private RecursionGroup group(BinaryInput in) {
    int size = 1;
    if (in.peek("a type") == TypeCode.REC) {
      in.u8("a group of types");
      size = in.count("types of a group", ReaderLimits.TYPES);
    }
    int first = spaces.types().size();
    if (size > ReaderLimits.TYPES - first) {
      throw in.tooLarge(in.position(), size + " more types", ReaderLimits.TYPES + " in all");
    }
    for (int i = 0; i < size; i++) {
      spaces.types().add(new DefinedType());
    }
    var members = List.copyOf(spaces.types().subList(first, first + size));
    for (int i = 0; i < size; i++) {
      define(in, members.get(i), first + i);
    }
    return new RecursionGroup(members);
  }

  private void define(BinaryInput in, DefinedType type, int index) {
    origins.put(type, in.position());
    boolean last = true;
    DefinedType supertype = null;
    int code = in.peek("a type");
    if (code == TypeCode.SUB || code == TypeCode.SUB_FINAL) {
      in.u8("a subtype");
      last = code == TypeCode.SUB_FINAL;
      supertype = supertype(in, index);
    }
    type.define(composite(in), supertype, last);
  }

  private @Nullable DefinedType supertype(BinaryInput in, int index) {
    int start = in.position();
    int count = in.count("supertypes");
    if (count == 0) {
      return null;
    }
    if (count > 1) {
      throw in.malformed(start, count + " supertypes", "at most one");
    }
    int offset = in.position();
    int superIndex = in.u32("the index of a supertype");
    if (superIndex < 0 || superIndex >= index) {
      throw in.malformed(
          offset,
          "supertype " + Integer.toUnsignedString(superIndex),
          "one that comes before its subtype " + index);
    }
    return spaces.types().get(superIndex);
  }

  private CompositeType composite(BinaryInput in) {
    int start = in.position();
    int code = in.u8("a type");
    return switch (code) {
      case TypeCode.FUNC ->
          new FunctionType(
              values(in, "parameters", ReaderLimits.PARAMETERS),
              values(in, "results", ReaderLimits.RESULTS));
      case TypeCode.STRUCT -> {
        int count = in.count("fields", ReaderLimits.FIELDS);
        var fields = new ArrayList<FieldType>(count);
        for (int i = 0; i < count; i++) {
          fields.add(field(in));
        }
        yield new StructType(fields);
      }
      case TypeCode.ARRAY -> new ArrayType(field(in));
      default ->
          throw in.malformed(
              start, "byte 0x%02x".formatted(code), "a function, struct or array type");
    };
  }

  private FieldType field(BinaryInput in) {
    var storage = storage(in);
    return new FieldType(storage, in.flag("the mutability of a field"));
  }

  private StorageType storage(BinaryInput in) {
    return switch (in.peek("a field's type")) {
      case TypeCode.I8 -> {
        in.u8("i8");
        yield PackedType.I8;
      }
      case TypeCode.I16 -> {
        in.u8("i16");
        yield PackedType.I16;
      }
      default -> value(in);
    };
  }

  List<ValueType> values(BinaryInput in, String what, int limit) {
    int count = in.count(what, limit);
    var values = new ArrayList<ValueType>(count);
    for (int i = 0; i < count; i++) {
      values.add(value(in));
    }
    return values;
  }

  ValueType value(BinaryInput in) {
    int start = in.position();
    int code = in.u8("a value type");
    return switch (code) {
      case TypeCode.I32 -> NumberType.I32;
      case TypeCode.I64 -> NumberType.I64;
      case TypeCode.F32 -> NumberType.F32;
      case TypeCode.F64 -> NumberType.F64;
      case TypeCode.V128 -> NumberType.V128;
      case TypeCode.REF -> ReferenceType.nonNull(heap(in));
      case TypeCode.REF_NULL -> ReferenceType.nullable(heap(in));
      default -> {
        var heap = TypeCode.abstractHeap(code);
        if (heap == null) {
          throw in.malformed(start, "byte 0x%02x".formatted(code), "a value type");
        }
        yield ReferenceType.nullable(heap);
      }
    };
  }

  ReferenceType reference(BinaryInput in) {
    int start = in.position();
    if (value(in) instanceof ReferenceType reference) {
      return reference;
    }
    throw in.malformed(start, "a number type", "a reference type");
  }

  HeapType heap(BinaryInput in) {
    int start = in.position();
    int code = in.peek("a heap type");
    if (TypeCode.isNegativeByte(code)) {
      in.u8("a heap type");
      AbstractHeapType heap = TypeCode.abstractHeap(code);
      if (heap == null) {
        throw in.malformed(start, "byte 0x%02x".formatted(code), "a heap type");
      }
      return heap;
    }
    return spaces.resolve(in, start, index(in, "a heap type"), spaces.types(), "type");
  }

  BlockType block(BinaryInput in) {
    int start = in.position();
    int code = in.peek("a block type");
    if (code == TypeCode.EMPTY) {
      in.u8("a block type");
      return BlockType.EMPTY;
    }
    if (TypeCode.isNegativeByte(code)) {
      return BlockType.of(value(in));
    }
    int index = index(in, "a block type");
    var type = spaces.checked(in, start, index, FunctionType.class, "a function type");
    return blockTypes.computeIfAbsent(
        type, any -> new BlockType(type.function().params(), type.function().results()));
  }

  /** A type index where a negative number would have stood for an abstract type. */
  private static int index(BinaryInput in, String what) {
    int start = in.position();
    long index = in.s33(what);
    if (index < 0 || index > Integer.MAX_VALUE) {
      throw in.malformed(start, "number " + index, what + ": a code, or a type's index");
    }
    return (int) index;
  }

  Limits memoryLimits(BinaryInput in) {
    return limits(in, 7, "the limits of a memory");
  }

  Limits tableLimits(BinaryInput in) {
    return limits(in, 5, "the limits of a table");
  }

  private static Limits limits(BinaryInput in, int allowed, String what) {
    int start = in.position();
    int flags = in.u8(what);
    boolean hasMaximum = (flags & 1) != 0;
    boolean shared = (flags & 2) != 0;
    if ((flags & ~allowed) != 0 || (shared && !hasMaximum)) {
      throw in.malformed(
          start,
          "flags 0x%02x".formatted(flags),
          what + ": bit 0 a maximum, bit 1 shared (with a maximum), bit 2 64-bit");
    }
    boolean index64 = (flags & 4) != 0;
    long minimum = size(in, index64, what);
    var maximum = hasMaximum ? OptionalLong.of(size(in, index64, what)) : OptionalLong.empty();
    return new Limits(minimum, maximum, shared, index64);
  }

  private static long size(BinaryInput in, boolean index64, String what) {
    return index64 ? in.u64(what) : Integer.toUnsignedLong(in.u32(what));
  }
}
