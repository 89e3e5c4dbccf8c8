package dev.mainstay.wasm.print;

import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.CompositeType;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.HeapType;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StorageType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.ValueType;
import java.util.List;

/** Types as text. */
final class TypePrinter {
  private final Identifiers names;

  TypePrinter(Identifiers names) {
    this.names = names;
  }

  String definition(DefinedType type) {
    String shape = composite(type, type.composite());
    var supertype = type.supertype();
    if (supertype != null || !type.isFinal()) {
      shape =
          "(sub "
              + (type.isFinal() ? "final " : "")
              + (supertype == null ? "" : names.of(supertype) + " ")
              + shape
              + ")";
    }
    return "(type " + names.of(type) + " " + shape + ")";
  }

  private String composite(DefinedType type, CompositeType composite) {
    if (composite instanceof FunctionType function) {
      return "(func" + signature(function.params(), function.results()) + ")";
    } else if (composite instanceof StructType struct) {
      var text = new StringBuilder("(struct");
      for (int i = 0; i < struct.fields().size(); i++) {
        String name = i < type.fieldNames().size() ? type.fieldNames().get(i) : "";
        text.append(" (field ")
            .append(name.isEmpty() ? "" : "$" + Identifiers.clean(name) + " ")
            .append(field(struct.fields().get(i)))
            .append(')');
      }
      return text.append(')').toString();
    }
    return "(array " + field(((ArrayType) composite).element()) + ")";
  }

  private String field(FieldType field) {
    return field.mutable() ? "(mut " + storage(field.storage()) + ")" : storage(field.storage());
  }

  private String storage(StorageType storage) {
    return storage instanceof ValueType value ? value(value) : storage.toString();
  }

  String value(ValueType value) {
    return value instanceof ReferenceType reference
        ? "(ref " + (reference.nullable() ? "null " : "") + heap(reference.heap()) + ")"
        : value.toString();
  }

  String heap(HeapType heap) {
    return heap instanceof DefinedType ? names.of(heap) : heap.toString();
  }

  /** Parameters and results, with a space before each. */
  String signature(List<ValueType> params, List<ValueType> results) {
    return list(" (param", params) + list(" (result", results);
  }

  String list(String begin, List<ValueType> values) {
    if (values.isEmpty()) {
      return "";
    }
    var text = new StringBuilder(begin);
    values.forEach(value -> text.append(' ').append(value(value)));
    return text.append(')').toString();
  }

  static String limits(Limits limits) {
    return (limits.index64() ? "i64 " : "")
        + Long.toUnsignedString(limits.minimum())
        + (limits.maximum().isPresent()
            ? " " + Long.toUnsignedString(limits.maximum().getAsLong())
            : "")
        + (limits.shared() ? " shared" : "");
  }
}
