package dev.mainstay.lowering.numeric;

import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Replaces single instructions by others that do the same to the operand stack. */
final class Rewriting {
  private Rewriting() {}

  /**
   * Rewrites all functions of a module.
   *
   * @param concerned which instructions are replaced
   * @param replacement writes what stands for one; it may add functions to the module
   */
  static void run(
      WasmModule module,
      Predicate<Instruction> concerned,
      BiConsumer<Instruction, CodeBuilder> replacement) {
    for (var function : List.copyOf(module.functions())) {
      if (function.hasCode() && function.code().instructions().stream().anyMatch(concerned)) {
        rewrite(function, concerned, replacement);
      }
    }
  }

  private static void rewrite(
      WasmFunction function,
      Predicate<Instruction> concerned,
      BiConsumer<Instruction, CodeBuilder> replacement) {
    var code = function.code();
    var out = new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    for (int i = 0; i < code.instructions().size(); i++) {
      out.at(code.offset(i));
      var instruction = code.instructions().get(i);
      if (concerned.test(instruction)) {
        replacement.accept(instruction, out);
      } else {
        out.emit(instruction);
      }
    }
    function.setCode(out.build());
  }
}
