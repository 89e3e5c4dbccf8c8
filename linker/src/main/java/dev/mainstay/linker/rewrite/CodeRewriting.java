package dev.mainstay.linker.rewrite;

import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Replaces instructions one by one; labels, locals and offsets stay as they are. */
public final class CodeRewriting {
  private CodeRewriting() {}

  /**
   * Rewrites one function.
   *
   * @param replacement what stands for an instruction: null for the instruction itself, else
   *     instructions with the same effect on the operand stack
   * @return whether anything was replaced
   */
  public static boolean rewrite(
      WasmFunction function, Function<Instruction, @Nullable List<Instruction>> replacement) {
    var code = function.code();
    @Nullable CodeBuilder builder = null;
    for (int i = 0; i < code.instructions().size(); i++) {
      var instruction = code.instructions().get(i);
      var replaced = replacement.apply(instruction);
      if (replaced != null && builder == null) {
        builder =
            new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
        for (int before = 0; before < i; before++) {
          builder.at(code.offset(before)).emit(code.instructions().get(before));
        }
      }
      if (builder != null) {
        builder.at(code.offset(i));
        if (replaced == null) {
          builder.emit(instruction);
        } else {
          replaced.forEach(builder::emit);
        }
      }
    }
    if (builder == null) {
      return false;
    }
    function.setCode(builder.build());
    return true;
  }

  /**
   * Makes every use of some functions a use of others: calls, references, exports, table entries,
   * the start function.
   */
  public static void redirect(WasmModule module, Map<WasmFunction, WasmFunction> others) {
    if (others.isEmpty()) {
      return;
    }
    for (var function : module.functions()) {
      if (function.hasCode()) {
        rewrite(
            function,
            instruction -> {
              var replaced = redirect(instruction, others);
              return replaced == null ? null : List.of(replaced);
            });
      }
    }
    for (var global : module.globals()) {
      if (!global.isImported()) {
        global.redefine(global.type(), redirect(global.initializer(), others));
      }
    }
    for (var table : module.tables()) {
      var initializer = table.initializer();
      if (initializer != null) {
        table.redefine(table.elementType(), redirect(initializer, others));
      }
    }
    for (var segment : module.elements()) {
      segment.redefine(
          segment.type(),
          segment.elements().stream().map(element -> redirect(element, others)).toList());
    }
    module
        .exports()
        .replaceAll(
            export ->
                export.item() instanceof WasmFunction function && others.containsKey(function)
                    ? new Export(export.name(), target(function, others))
                    : export);
    var start = module.start();
    if (start != null) {
      module.setStart(target(start, others));
    }
  }

  private static ConstantExpression redirect(
      ConstantExpression expression, Map<WasmFunction, WasmFunction> others) {
    var instructions = new ArrayList<Instruction>();
    for (var instruction : expression.instructions()) {
      var replaced = redirect(instruction, others);
      instructions.add(replaced == null ? instruction : replaced);
    }
    return new ConstantExpression(instructions);
  }

  private static @Nullable Instruction redirect(
      Instruction instruction, Map<WasmFunction, WasmFunction> others) {
    return instruction instanceof FunctionAccess access && others.containsKey(access.function())
        ? new FunctionAccess(access.opcode(), target(access.function(), others))
        : null;
  }

  private static WasmFunction target(
      WasmFunction function, Map<WasmFunction, WasmFunction> others) {
    var target = function;
    // Chains are short and never circular: each step was decided by looking at its target.
    for (var next = others.get(target); next != null; next = others.get(target)) {
      target = next;
    }
    return target;
  }
}
