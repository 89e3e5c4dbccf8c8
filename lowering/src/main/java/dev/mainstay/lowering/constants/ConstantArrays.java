package dev.mainstay.lowering.constants;

import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.ArrayElements;
import dev.mainstay.wasm.code.Instruction.ArrayNewFixed;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes long arrays of immutable globals from a segment: {@code array.new_elem} in the place of
 * {@code array.new_fixed}. Lowered, an element is a word of data and no longer a local that is
 * written, read and stored, some 15 bytes of code. TeaVM has such an array of all strings of a
 * program.
 */
public final class ConstantArrays {
  /** Shorter ones are smaller as they are. */
  private static final int LEAST = 32;

  private ConstantArrays() {}

  /** Rewrites all functions of a module. */
  public static void run(WasmModule module) {
    for (var function : module.functions()) {
      if (function.hasCode()) {
        run(module, function);
      }
    }
  }

  private static void run(WasmModule module, WasmFunction function) {
    var instructions = function.code().instructions();
    // The last element's index for each first one's.
    var found = new TreeMap<Integer, Integer>();
    for (int i = 0; i < instructions.size(); i++) {
      if (instructions.get(i) instanceof ArrayNewFixed fixed
          && fixed.count() >= LEAST
          && fixed.type().array().element().storage() instanceof ReferenceType
          && areConstants(instructions.subList(Math.max(0, i - fixed.count()), i), fixed)) {
        found.put(i - fixed.count(), i);
      }
    }
    if (!found.isEmpty()) {
      rewrite(module, function, found);
    }
  }

  private static boolean areConstants(List<Instruction> operands, ArrayNewFixed fixed) {
    return operands.size() == fixed.count()
        && operands.stream()
            .allMatch(
                operand ->
                    operand.opcode() == Opcode.GLOBAL_GET
                        && operand instanceof GlobalAccess access
                        && !access.global().mutable()
                        && !access.global().isImported());
  }

  private static void rewrite(
      WasmModule module, WasmFunction function, Map<Integer, Integer> found) {
    var code = function.code();
    var out = new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    for (int i = 0; i < code.instructions().size(); i++) {
      Integer end = found.get(i);
      if (end == null) {
        out.at(code.offset(i));
        out.emit(code.instructions().get(i));
        continue;
      }
      out.at(code.offset(end));
      var fixed = (ArrayNewFixed) code.instructions().get(end);
      var elements = new ArrayList<ConstantExpression>();
      for (var operand : code.instructions().subList(i, end)) {
        elements.add(ConstantExpression.of(operand));
      }
      var type = (ReferenceType) fixed.type().array().element().storage();
      var segment = ElementSegment.passive(type, elements);
      module.elements().add(segment);
      out.i32(0).i32(fixed.count());
      out.emit(new ArrayElements(Opcode.ARRAY_NEW_ELEM, fixed.type(), segment));
      i = end;
    }
    function.setCode(out.build());
  }
}
