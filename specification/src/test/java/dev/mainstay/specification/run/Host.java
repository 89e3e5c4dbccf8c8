package dev.mainstay.specification.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.GlobalInstance;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportGlobal;
import run.endive.runtime.ImportMemory;
import run.endive.runtime.ImportTable;
import run.endive.runtime.ImportValue;
import run.endive.runtime.TableInstance;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.MemoryLimits;
import run.endive.wasm.types.Table;
import run.endive.wasm.types.TableLimits;
import run.endive.wasm.types.ValType;
import run.endive.wasm.types.Value;

/**
 * What scripts import from {@code spectest}, new for each of them.
 *
 * <p>Source: the reference interpreter, {@code interpreter/README.md}, section Spectest host
 * module, of June 2026.
 */
final class Host {
  static final String NAME = "spectest";

  private static final Map<String, List<ValType>> PRINT =
      new TreeMap<>(
          Map.of(
              "print", List.of(),
              "print_i32", List.of(ValType.I32),
              "print_i64", List.of(ValType.I64),
              "print_f32", List.of(ValType.F32),
              "print_f64", List.of(ValType.F64),
              "print_i32_f32", List.of(ValType.I32, ValType.F32),
              "print_f64_f64", List.of(ValType.F64, ValType.F64)));

  private final ByteArrayMemory memory = new ByteArrayMemory(new MemoryLimits(1, 2));
  private final TableInstance table =
      new TableInstance(new Table(ValType.FuncRef, new TableLimits(10, 20)), Value.REF_NULL_VALUE);

  /** What is imported under a name, if there is something. */
  Optional<ImportValue> item(String name) {
    var print = PRINT.get(name);
    if (print != null) {
      return Optional.of(
          new HostFunction(
              NAME, name, FunctionType.of(print, List.of()), (instance, args) -> null));
    }
    return switch (name) {
      case "memory" -> Optional.of(new ImportMemory(NAME, name, memory));
      case "table" -> Optional.of(new ImportTable(NAME, name, table));
      default -> number(name).map(value -> global(name, value));
    };
  }

  /** The bits of a constant, if there is one of this name. */
  static Optional<Long> constant(String name) {
    return number(name).map(Value::raw);
  }

  private static Optional<Value> number(String name) {
    return switch (name) {
      case "global_i32" -> Optional.of(Value.i32(666));
      case "global_i64" -> Optional.of(Value.i64(666));
      case "global_f32" -> Optional.of(Value.fromFloat(666.6f));
      case "global_f64" -> Optional.of(Value.fromDouble(666.6));
      default -> Optional.empty();
    };
  }

  private static ImportValue global(String name, Value value) {
    return new ImportGlobal(NAME, name, GlobalInstance.builder().value(value).build());
  }
}
