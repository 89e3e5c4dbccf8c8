package dev.mainstay.conformance;

import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.PackedType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A module beside a compiled one that lets its host into Java's byte arrays: a host without objects
 * sees a reference and no more. It declares the same types in the same order, so that they are the
 * same types (WebAssembly 3.0, iso-recursive equality).
 */
final class ArrayAccess {
  private ArrayAccess() {}

  /**
   * The module for what a compiled one passes to {@code data-of}; one without exports if nothing.
   */
  static byte[] of(byte[] compiled) {
    var read = ModuleReader.read(compiled);
    var module = new WasmModule();
    var array = array(read);
    if (array.isPresent()) {
      module.types().addAll(read.types());
      export(module, array.get(), "length", List.of(), List.of(NumberType.I32), Opcode.ARRAY_LEN);
      export(
          module,
          array.get(),
          "get",
          List.of(NumberType.I32),
          List.of(NumberType.I32),
          Opcode.ARRAY_GET_S);
      export(
          module,
          array.get(),
          "set",
          List.of(NumberType.I32, NumberType.I32),
          List.of(),
          Opcode.ARRAY_SET);
    }
    return ModuleWriter.write(module);
  }

  /** What {@code data-of} takes. */
  private static Optional<DefinedType> array(WasmModule module) {
    return module.functions().stream()
        .filter(f -> f.imported() != null)
        .filter(f -> f.imported().module().equals("mainstay:object"))
        .filter(f -> f.imported().field().equals("data-of"))
        .map(f -> (DefinedType) ((ReferenceType) f.signature().params().get(0)).heap())
        .findFirst();
  }

  private static void export(
      WasmModule module,
      DefinedType struct,
      String name,
      List<ValueType> more,
      List<ValueType> results,
      Opcode opcode) {
    int field = bytes(struct);
    var storage = ((StructType) struct.composite()).fields().get(field).storage();
    var data = (DefinedType) ((ReferenceType) storage).heap();
    var params = new ArrayList<ValueType>();
    params.add(ReferenceType.nullable(struct));
    params.addAll(more);
    var code = new CodeBuilder(params.size());
    code.get(0).emit(new FieldAccess(Opcode.STRUCT_GET, struct, field));
    for (int i = 1; i < params.size(); i++) {
      code.get(i);
    }
    if (opcode == Opcode.ARRAY_LEN) {
      code.op(opcode);
    } else {
      code.emit(new TypeAccess(opcode, data));
    }
    code.end();
    var function =
        WasmFunction.defined(module.functionType(new FunctionType(params, results)), code.build());
    module.functions().add(function);
    module.exports().add(new Export(name, function));
  }

  /** Which field holds the bytes. */
  private static int bytes(DefinedType struct) {
    var fields = ((StructType) struct.composite()).fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).storage() instanceof ReferenceType reference
          && reference.heap() instanceof DefinedType type
          && type.composite() instanceof ArrayType array
          && array.element().storage() == PackedType.I8) {
        return i;
      }
    }
    throw new IllegalStateException(struct + " has no bytes");
  }
}
