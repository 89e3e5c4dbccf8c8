package dev.mainstay.lowering.initializers;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns guards of the form "call the function in a global", where the global first holds an
 * initializer and afterwards a function that does nothing, into a flag and a direct call:
 *
 * <pre>
 * global.get $init; call_ref $void          →  global.get $init; if; call $initializer; end
 * ref.func $nothing; global.set $init       →  i32.const 0; global.set $init
 * ref.func $initializer; global.set $init   →  i32.const 1; global.set $init
 * </pre>
 *
 * TeaVM guards its class initializers so; one that has failed arms its guard again. Guards of
 * initializers that do nothing else than to disarm themselves disappear. A global that is used in
 * any other way is left as it is.
 */
public final class InitializerGuards {
  private final WasmModule module;
  private final Map<WasmGlobal, WasmFunction> guards = new LinkedHashMap<>();

  private InitializerGuards(WasmModule module) {
    this.module = module;
  }

  /** Rewrites the guards of a module in place. */
  public static void run(WasmModule module) {
    new InitializerGuards(module).run();
  }

  private void run() {
    for (var global : module.globals()) {
      if (!global.isImported() && global.mutable() && global.type().isReference()) {
        var first = global.initializer().instructions();
        if (first.size() == 1
            && first.get(0) instanceof FunctionAccess access
            && access.opcode() == Opcode.REF_FUNC
            && access.function().signature().params().isEmpty()
            && access.function().signature().results().isEmpty()) {
          guards.put(global, access.function());
        }
      }
    }
    module.exports().stream().map(Export::item).forEach(guards.keySet()::remove);
    for (var global : module.globals()) {
      if (!global.isImported()) {
        global.initializer().instructions().forEach(this::excludeOtherUse);
      }
    }
    forEachCode((function, code) -> excludeOtherUses(code.instructions()));
    if (guards.isEmpty()) {
      return;
    }
    var idle = idleGuards();
    forEachCode((function, code) -> function.setCode(rewrite(function, code, idle)));
    for (var global : guards.keySet()) {
      global.redefine(NumberType.I32, ConstantExpression.i32(1));
    }
  }

  private interface CodeVisitor {
    void visit(WasmFunction function, Code code);
  }

  private void forEachCode(CodeVisitor visitor) {
    for (var function : module.functions()) {
      if (function.hasCode()) {
        visitor.visit(function, function.code());
      }
    }
  }

  private void excludeOtherUse(Instruction instruction) {
    if (instruction instanceof GlobalAccess access) {
      guards.remove(access.global());
    }
  }

  private void excludeOtherUses(List<Instruction> instructions) {
    for (int i = 0; i < instructions.size(); i++) {
      if (instructions.get(i) instanceof GlobalAccess access
          && guards.containsKey(access.global())) {
        boolean known =
            access.opcode() == Opcode.GLOBAL_GET
                ? i + 1 < instructions.size() && instructions.get(i + 1).opcode() == Opcode.CALL_REF
                : i > 0
                    && (disarms(instructions.get(i - 1))
                        || arms(instructions.get(i - 1), access.global()));
        if (!known) {
          guards.remove(access.global());
        }
      }
    }
  }

  /** Whether an instruction pushes a function that does nothing. */
  private static boolean disarms(Instruction instruction) {
    return instruction instanceof FunctionAccess access
        && access.opcode() == Opcode.REF_FUNC
        && access.function().hasCode()
        && access.function().code().instructions().size() == 1;
  }

  /** Whether an instruction pushes a guard's initializer. */
  private boolean arms(Instruction instruction, WasmGlobal guard) {
    return instruction instanceof FunctionAccess access
        && access.opcode() == Opcode.REF_FUNC
        && access.function() == guards.get(guard);
  }

  /** The guards whose initializers do nothing but disarm the guard. */
  private Set<WasmGlobal> idleGuards() {
    var idle = new HashSet<WasmGlobal>();
    guards.forEach(
        (global, initializer) -> {
          if (initializer.hasCode()) {
            var body = initializer.code().instructions();
            if (body.size() == 1
                || (body.size() == 3
                    && disarms(body.get(0))
                    && body.get(1) instanceof GlobalAccess access
                    && access.global() == global)) {
              idle.add(global);
            }
          }
        });
    return idle;
  }

  private Code rewrite(WasmFunction function, Code code, Set<WasmGlobal> idle) {
    var instructions = code.instructions();
    if (instructions.stream()
        .noneMatch(i -> i instanceof GlobalAccess a && guards.containsKey(a.global()))) {
      return code;
    }
    var out = new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    for (int i = 0; i < instructions.size(); i++) {
      out.at(code.offset(i));
      var instruction = instructions.get(i);
      if (instruction instanceof GlobalAccess access && guards.containsKey(access.global())) {
        if (!idle.contains(access.global())) {
          out.get(access.global());
          out.begin(Opcode.IF, BlockType.EMPTY);
          out.call(guards.get(access.global())).end();
        }
        i++; // the call_ref
      } else if (i + 1 < instructions.size()
          && instructions.get(i + 1) instanceof GlobalAccess next
          && next.opcode() == Opcode.GLOBAL_SET
          && guards.containsKey(next.global())) {
        if (!idle.contains(next.global())) {
          out.i32(arms(instruction, next.global()) ? 1 : 0).set(next.global());
        }
        i++; // the global.set
      } else {
        out.emit(instruction);
      }
    }
    return out.build();
  }
}
