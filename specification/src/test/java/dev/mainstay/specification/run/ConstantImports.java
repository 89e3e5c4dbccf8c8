package dev.mainstay.specification.run;

import dev.mainstay.specification.run.Machine.Instance;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.Map;
import java.util.Optional;

/**
 * Imported numbers that never change are put into a module before it is linked, as a build would,
 * for a payload cannot import them.
 */
final class ConstantImports {
  private ConstantImports() {}

  /** Defines them in a module; whether there were any. */
  static boolean bind(WasmModule module, Map<String, Instance> registered) {
    boolean any = false;
    for (var global : module.globals()) {
      var name = global.imported();
      if (name != null && !global.mutable() && global.type() instanceof NumberType type) {
        var constant = value(name, registered).flatMap(bits -> constant(type, bits));
        constant.ifPresent(value -> define(module, global, type, value));
        any |= constant.isPresent();
      }
    }
    return any;
  }

  private static void define(
      WasmModule module, WasmGlobal global, NumberType type, Instruction value) {
    global.redefine(type, ConstantExpression.of(value));
    for (var table : module.tables()) {
      var initializer = table.initializer();
      if (initializer != null) {
        // Tables come before the globals that a module defines.
        var instructions =
            initializer.instructions().stream()
                .map(i -> i instanceof GlobalAccess get && get.global() == global ? value : i)
                .toList();
        table.redefine(table.elementType(), new ConstantExpression(instructions));
      }
    }
  }

  private static Optional<Long> value(ImportName name, Map<String, Instance> registered) {
    if (name.module().equals(Host.NAME)) {
      return Host.constant(name.field());
    }
    var instance = registered.get(name.module());
    return instance == null ? Optional.empty() : Optional.of(instance.get(name.field()).bits());
  }

  private static Optional<Instruction> constant(NumberType type, long bits) {
    return switch (type) {
      case I32 -> Optional.of(new Instruction.I32Const((int) bits));
      case I64 -> Optional.of(new Instruction.I64Const(bits));
      case F32 -> Optional.of(new Instruction.F32Const((int) bits));
      case F64 -> Optional.of(new Instruction.F64Const(bits));
      case V128 -> Optional.empty();
    };
  }
}
