package dev.mainstay.lowering.objects;

import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Which fields of structs a module's instructions read, and which they set, apart from what {@code
 * struct.new} puts into them. Structs that are handed to the host count as read.
 *
 * <p>A field is one with the same field of a supertype.
 */
final class FieldUses {
  /** A field of a struct. */
  record Field(DefinedType declaring, int index) {
    /**
     * The field {@code index} of a type.
     *
     * @param canonical maps types that the specification takes for equal to one of them
     */
    static Field of(DefinedType type, int index, UnaryOperator<DefinedType> canonical) {
      var declaring = canonical.apply(type);
      while (declaring.supertype() != null
          && index < declaring.supertype().struct().fields().size()) {
        declaring = canonical.apply(declaring.supertype());
      }
      return new Field(declaring, index);
    }
  }

  private final UnaryOperator<DefinedType> canonical;
  private final Set<Field> read = new HashSet<>();
  private final Set<Field> set = new HashSet<>();

  private FieldUses(UnaryOperator<DefinedType> canonical) {
    this.canonical = canonical;
  }

  /**
   * Looks at all code of a module.
   *
   * @param canonical maps types that the specification takes for equal to one of them
   */
  static FieldUses of(WasmModule module, UnaryOperator<DefinedType> canonical) {
    var uses = new FieldUses(canonical);
    module.functions().forEach(uses::add);
    return uses;
  }

  private void add(WasmFunction function) {
    if (function.isImported()) {
      handedOut(function, canonical, read::add);
    } else if (function.hasCode()) {
      for (var instruction : function.code().instructions()) {
        if (instruction instanceof FieldAccess access) {
          (access.opcode() == Opcode.STRUCT_SET ? set : read)
              .add(Field.of(access.type(), access.field(), canonical));
        }
      }
    }
  }

  /** The fields of the structs that an imported function takes: the host may look at them. */
  static void handedOut(
      WasmFunction function, UnaryOperator<DefinedType> canonical, Consumer<Field> fields) {
    for (var param : function.signature().params()) {
      if (param instanceof ReferenceType reference
          && reference.heap() instanceof DefinedType type
          && type.composite() instanceof StructType struct) {
        for (int i = 0; i < struct.fields().size(); i++) {
          fields.accept(Field.of(type, i, canonical));
        }
      }
    }
  }

  /** Whether an instruction reads a field, or sets it. */
  boolean isUsed(DefinedType type, int index) {
    var field = Field.of(type, index, canonical);
    return read.contains(field) || set.contains(field);
  }
}
