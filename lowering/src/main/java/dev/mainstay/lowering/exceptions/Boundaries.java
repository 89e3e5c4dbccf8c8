package dev.mainstay.lowering.exceptions;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the host calls the module: exports and the start function. It knows nothing of a pending
 * exception, so one that arrives here traps.
 *
 * <p>A function that only the host calls traps itself; before one that is called from inside as
 * well comes another that calls it. Exports whose names begin with {@code mainstay:} are not for
 * the host but for later passes, and stay as they are.
 */
final class Boundaries {
  private static final String INTERNAL = "mainstay:";

  private final WasmModule module;
  private final Set<WasmFunction> throwing;
  private final Set<WasmFunction> used = new HashSet<>();
  private final Map<WasmFunction, WasmFunction> guards = new HashMap<>();

  Boundaries(WasmModule module, Set<WasmFunction> throwing) {
    this.module = module;
    this.throwing = throwing;
    for (var function : module.functions()) {
      if (function.hasCode()) {
        note(function.code().instructions());
      }
    }
    module.globals().stream()
        .filter(global -> !global.isImported())
        .forEach(g -> note(g.initializer()));
    for (var table : module.tables()) {
      var initializer = table.initializer();
      if (initializer != null) {
        note(initializer);
      }
    }
    for (var segment : module.elements()) {
      if (segment.mode() != ElementSegment.Mode.DECLARATIVE) {
        segment.elements().forEach(this::note);
      }
    }
    for (var export : module.exports()) {
      if (export.name().startsWith(INTERNAL) && export.item() instanceof WasmFunction function) {
        used.add(function);
      }
    }
  }

  private void note(ConstantExpression expression) {
    note(expression.instructions());
  }

  private void note(List<Instruction> instructions) {
    for (var instruction : instructions) {
      if (instruction instanceof FunctionAccess access) {
        used.add(access.function());
      }
    }
  }

  /** Whether the host calls this function, and nobody else does. */
  boolean isBoundary(WasmFunction function) {
    return throwing.contains(function)
        && !used.contains(function)
        && (module.start() == function
            || module.exports().stream().anyMatch(export -> export.item() == function));
  }

  /** Puts guards before the functions that the host calls and others call too. */
  void guard(ExceptionState state) {
    module.exports().replaceAll(export -> guarded(export, state));
    var start = module.start();
    if (start != null && needsGuard(start)) {
      module.setStart(guard(start, state));
    }
  }

  private Export guarded(Export export, ExceptionState state) {
    return export.item() instanceof WasmFunction function
            && needsGuard(function)
            && !export.name().startsWith(INTERNAL)
        ? new Export(export.name(), guard(function, state))
        : export;
  }

  private boolean needsGuard(WasmFunction function) {
    return throwing.contains(function) && used.contains(function);
  }

  private WasmFunction guard(WasmFunction function, ExceptionState state) {
    return guards.computeIfAbsent(
        function,
        f -> {
          var guard = WasmFunction.defined(function.type(), guardCode(function, state));
          guard.setName(function.name());
          module.functions().add(guard);
          return guard;
        });
  }

  private static Code guardCode(WasmFunction function, ExceptionState state) {
    int params = function.signature().params().size();
    var code = new CodeBuilder(params);
    for (int i = 0; i < params; i++) {
      code.get(i);
    }
    code.call(function).get(state.pending());
    code.begin(Opcode.IF, BlockType.EMPTY);
    state.trap(code);
    return code.end().end().build();
  }
}
