package dev.mainstay.lowering.numeric;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Functions have one result at most, and blocks take no operands and leave one at most.
 *
 * <p>A function with several results returns the first; the others are in globals when it returns,
 * one for each type and place, and the caller takes them from there at once. Operands and results
 * of blocks go through locals. What the host calls, or is called by, cannot have several results.
 *
 * <p>To be run behind the lowering of objects. Source: WebAssembly Core Specification 3.0.
 */
public final class MultiValueLowering {
  private final WasmModule module;
  private final FurtherResults results;

  private MultiValueLowering(WasmModule module) {
    this.module = module;
    results = FurtherResults.inGlobals(module);
  }

  /**
   * Lowers a module, in place.
   *
   * @throws LoweringException for imported and exported functions with several results
   */
  public static void run(WasmModule module) {
    if (isNeeded(module)) {
      new MultiValueLowering(module).run();
    }
  }

  private static boolean isNeeded(WasmModule module) {
    return module.functions().stream()
        .anyMatch(
            function ->
                isMultiple(function.signature())
                    || (function.hasCode()
                        && function.code().instructions().stream()
                            .anyMatch(MultiValueLowering::isMultiple)));
  }

  static boolean isMultiple(FunctionType type) {
    return type.results().size() > 1;
  }

  private static boolean isMultiple(Instruction instruction) {
    return (instruction instanceof Block block
            && (!block.type().params().isEmpty() || block.type().results().size() > 1))
        || (instruction instanceof CallIndirect call && isMultiple(call.type().function()));
  }

  private void run() {
    for (var function : module.functions()) {
      if (function.isImported() && isMultiple(function.signature())) {
        throw border(function, "imported from " + function.imported());
      }
    }
    for (Export export : module.exports()) {
      if (export.item() instanceof WasmFunction function && isMultiple(function.signature())) {
        throw border(function, "exported as " + export.name());
      }
    }
    var bodies = new LinkedHashMap<WasmFunction, Code>();
    for (var function : List.copyOf(module.functions())) {
      if (function.hasCode()) {
        bodies.put(function, new MultiValueBody(function, results).lower());
      }
    }
    // Signatures change only now: the bodies were lowered with those that they were written for.
    for (var function : module.functions()) {
      function.setType(results.lowered(function.type()));
    }
    bodies.forEach(WasmFunction::setCode);
    module
        .types()
        .removeIf(
            group ->
                group.types().size() == 1
                    && group.types().get(0).composite() instanceof FunctionType type
                    && isMultiple(type));
  }

  private static LoweringException border(WasmFunction function, String how) {
    return new LoweringException(
        "multi-value-border",
        "function "
            + function
            + " is "
            + how
            + " and has the results "
            + function.signature().results()
            + "; a host without "
            + Feature.MULTI_VALUE
            + " takes and gives one: pass the others through memory, or use a profile that has "
            + Feature.MULTI_VALUE);
  }
}
