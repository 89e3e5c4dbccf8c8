package dev.mainstay.linker.rewrite;

import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Declares the functions that {@code ref.func} names in code: something outside of code must name
 * them as well, and linking may have taken away the export or segment that did. An export would do
 * by the specification, but not for Endive 1.2.0, so it is not counted.
 */
public final class Declarations {
  private Declarations() {}

  /** Adds a segment with the functions that are not declared any more, if there are any. */
  public static void complete(WasmModule module) {
    var referred = new LinkedHashSet<WasmFunction>();
    for (var function : module.functions()) {
      if (function.hasCode()) {
        collect(function.code().instructions(), referred);
      }
    }
    if (referred.isEmpty()) {
      return;
    }
    var declared = new LinkedHashSet<WasmFunction>();
    for (var global : module.globals()) {
      if (!global.isImported()) {
        collect(global.initializer().instructions(), declared);
      }
    }
    for (var table : module.tables()) {
      var initializer = table.initializer();
      if (initializer != null) {
        collect(initializer.instructions(), declared);
      }
    }
    for (var segment : module.elements()) {
      segment.elements().forEach(element -> collect(element.instructions(), declared));
    }
    referred.removeAll(declared);
    if (!referred.isEmpty()) {
      var elements = referred.stream().map(Declarations::reference).toList();
      module
          .elements()
          .add(ElementSegment.declarative(ReferenceType.nonNull(AbstractHeapType.FUNC), elements));
    }
  }

  private static ConstantExpression reference(WasmFunction function) {
    return ConstantExpression.of(new FunctionAccess(Opcode.REF_FUNC, function));
  }

  private static void collect(List<Instruction> instructions, Set<WasmFunction> functions) {
    for (var instruction : instructions) {
      if (instruction.opcode() == Opcode.REF_FUNC) {
        functions.add(((FunctionAccess) instruction).function());
      }
    }
  }
}
