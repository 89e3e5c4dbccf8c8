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
import java.util.List;

/** Encodes types. */
final class TypeWriter {
  private final Indices indices;

  TypeWriter(Indices indices) {
    this.indices = indices;
  }

  void group(RecursionGroup group, BinaryOutput out) {
    if (group.types().size() != 1) {
      out.u8(TypeCode.REC);
      out.u32(group.types().size());
    }
    for (var type : group.types()) {
      indices.at(() -> "type " + type);
      define(type, out);
    }
  }

  private void define(DefinedType type, BinaryOutput out) {
    var supertype = type.supertype();
    if (supertype != null || !type.isFinal()) {
      out.u8(type.isFinal() ? TypeCode.SUB_FINAL : TypeCode.SUB);
      out.u32(supertype == null ? 0 : 1);
      if (supertype != null) {
        out.u32(indices.type(supertype));
      }
    }
    composite(type.composite(), out);
  }

  void composite(CompositeType composite, BinaryOutput out) {
    if (composite instanceof FunctionType function) {
      out.u8(TypeCode.FUNC);
      values(function.params(), out);
      values(function.results(), out);
    } else if (composite instanceof StructType struct) {
      out.u8(TypeCode.STRUCT);
      out.u32(struct.fields().size());
      for (var field : struct.fields()) {
        field(field, out);
      }
    } else if (composite instanceof ArrayType array) {
      out.u8(TypeCode.ARRAY);
      field(array.element(), out);
    }
  }

  private void field(FieldType field, BinaryOutput out) {
    storage(field.storage(), out);
    out.u8(field.mutable() ? 1 : 0);
  }

  private void storage(StorageType storage, BinaryOutput out) {
    if (storage instanceof PackedType packed) {
      out.u8(
          switch (packed) {
            case I8 -> TypeCode.I8;
            case I16 -> TypeCode.I16;
          });
    } else if (storage instanceof ValueType value) {
      value(value, out);
    }
  }

  void values(List<ValueType> values, BinaryOutput out) {
    out.u32(values.size());
    for (var value : values) {
      value(value, out);
    }
  }

  void value(ValueType value, BinaryOutput out) {
    if (value instanceof NumberType number) {
      out.u8(
          switch (number) {
            case I32 -> TypeCode.I32;
            case I64 -> TypeCode.I64;
            case F32 -> TypeCode.F32;
            case F64 -> TypeCode.F64;
            case V128 -> TypeCode.V128;
          });
    } else if (value instanceof ReferenceType reference) {
      if (reference.nullable() && reference.heap() instanceof AbstractHeapType heap) {
        out.u8(heap.code());
      } else {
        out.u8(reference.nullable() ? TypeCode.REF_NULL : TypeCode.REF);
        heap(reference.heap(), out);
      }
    }
  }

  void heap(HeapType heap, BinaryOutput out) {
    if (heap instanceof AbstractHeapType kind) {
      out.u8(kind.code());
    } else if (heap instanceof DefinedType type) {
      out.signed(indices.type(type));
    }
  }

  void block(BlockType type, BinaryOutput out) {
    if (!type.params().isEmpty() || type.results().size() > 1) {
      out.signed(indices.block(type));
    } else if (type.results().isEmpty()) {
      out.u8(TypeCode.EMPTY);
    } else {
      value(type.results().get(0), out);
    }
  }

  static void limits(Limits limits, BinaryOutput out) {
    boolean hasMaximum = limits.maximum().isPresent();
    out.u8((hasMaximum ? 1 : 0) | (limits.shared() ? 2 : 0) | (limits.index64() ? 4 : 0));
    out.u64(limits.minimum());
    limits.maximum().ifPresent(out::u64);
  }
}
