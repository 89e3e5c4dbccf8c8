package dev.mainstay.lowering.cleanup;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.WasmModule;
import java.util.Set;

/** Tidies up all functions of a module. */
public final class Cleanup {
  private Cleanup() {}

  /**
   * Rewrites the functions of a module in place.
   *
   * @param available the features that the target has
   */
  public static void run(WasmModule module, Set<Feature> available) {
    var types = new Subtyping(module);
    boolean extends8 = available.contains(Feature.SIGN_EXTENSION);
    for (var function : module.functions()) {
      if (function.hasCode() && !hasHandlers(function.code())) {
        int params = function.signature().params().size();
        Peephole.run(types, function, extends8);
        LocalSplitting.run(function);
        LocalCoalescing.run(function);
        Peephole.run(types, function, extends8);
        function.setCode(BlockTrimmer.trim(function.code(), params));
      }
    }
  }

  private static boolean hasHandlers(Code code) {
    return code.instructions().stream().map(Instruction::opcode).anyMatch(Cleanup::isHandler);
  }

  private static boolean isHandler(Opcode opcode) {
    return switch (opcode) {
      case TRY, TRY_TABLE -> true;
      default -> false;
    };
  }
}
