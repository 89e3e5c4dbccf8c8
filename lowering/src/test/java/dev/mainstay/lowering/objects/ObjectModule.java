package dev.mainstay.lowering.objects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StorageType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import java.util.stream.Stream;
import run.endive.runtime.Instance;
import run.endive.runtime.TrapException;

/** A module under test, whose exported function {@code f} must do the same once it is lowered. */
final class ObjectModule {
  static final ValueType I32 = NumberType.I32;
  static final FunctionType INT_TO_INT = new FunctionType(List.of(I32), List.of(I32));

  private final WasmModule module = new WasmModule();

  private boolean trapChecks = true;

  /**
   * Whether the lowered code is to check what the proposal's instructions check; it is, at first.
   */
  void setTrapChecks(boolean checks) {
    trapChecks = checks;
  }

  WasmModule module() {
    return module;
  }

  DefinedType array(StorageType element) {
    var type = DefinedType.of(new ArrayType(new FieldType(element, true)));
    module.types().add(RecursionGroup.of(type));
    return type;
  }

  DefinedType struct(DefinedType parent, StorageType... fields) {
    var type = new DefinedType();
    var all = Stream.of(fields).map(field -> new FieldType(field, true)).toList();
    type.define(new StructType(all), parent, false);
    module.types().add(RecursionGroup.of(type));
    return type;
  }

  /** A type with the fields of another one, if there is one, and with more. */
  DefinedType extend(DefinedType parent, StorageType... more) {
    var inherited =
        parent == null
            ? Stream.<StorageType>of()
            : parent.struct().fields().stream().map(FieldType::storage);
    return struct(parent, Stream.concat(inherited, Stream.of(more)).toArray(StorageType[]::new));
  }

  /** A node of a list: the next one, and a number. */
  DefinedType node() {
    var node = new DefinedType();
    var next = new FieldType(ReferenceType.nullable(node), true);
    node.define(new StructType(List.of(next, new FieldType(I32, true))), null, false);
    module.types().add(RecursionGroup.of(node));
    return node;
  }

  /** A function type that others can be subtypes of. */
  DefinedType openFunction(FunctionType shape, DefinedType parent) {
    var type = new DefinedType();
    type.define(shape, parent, false);
    module.types().add(RecursionGroup.of(type));
    return type;
  }

  WasmFunction function(DefinedType type, CodeBuilder code) {
    var function = WasmFunction.defined(type, code.end().build());
    module.functions().add(function);
    return function;
  }

  static Instruction on(Opcode opcode, DefinedType type) {
    return new TypeAccess(opcode, type);
  }

  static Instruction get(DefinedType type, int field) {
    return new FieldAccess(Opcode.STRUCT_GET, type, field);
  }

  static Instruction set(DefinedType type, int field) {
    return new FieldAccess(Opcode.STRUCT_SET, type, field);
  }

  /** Exports a function and calls it with each argument, in both forms: the same results. */
  Lowered same(String name, FunctionType type, CodeBuilder code, long... arguments) {
    Lowered.export(module, name, type, code.end().build());
    var both = Lowered.of(module, trapChecks);
    for (long argument : arguments) {
      assertArrayEquals(
          both.original().export(name).apply(argument),
          both.lowered().export(name).apply(argument),
          () -> name + "(" + argument + ")");
    }
    return both;
  }

  /**
   * Runs {@code f: (i32) -> i32} with each argument, in both forms, one instance after the other:
   * the same result, or a trap in both.
   *
   * @return how many of the calls trapped
   */
  int check(CodeBuilder code, int... arguments) {
    Lowered.export(module, "f", INT_TO_INT, code.end().build());
    var both = Lowered.of(module, true);
    int traps = 0;
    for (int argument : arguments) {
      long[] expected;
      try {
        expected = both.original().export("f").apply(argument);
      } catch (RuntimeException e) {
        assertThrows(
            TrapException.class,
            () -> call(both.lowered(), argument),
            () -> "f(" + argument + ") traps");
        traps++;
        continue;
      }
      assertArrayEquals(expected, call(both.lowered(), argument), () -> "f(" + argument + ")");
    }
    return traps;
  }

  private static long[] call(Instance instance, int argument) {
    return instance.export("f").apply(argument);
  }
}
