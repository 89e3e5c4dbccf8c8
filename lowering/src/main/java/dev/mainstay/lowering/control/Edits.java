package dev.mainstay.lowering.control;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Changes to the code of one function, gathered by index and made together. */
final class Edits {
  private final WasmFunction function;
  private final Map<Integer, List<Instruction>> replacements = new HashMap<>();
  private final List<ValueType> locals = new ArrayList<>();

  Edits(WasmFunction function) {
    this.function = function;
  }

  /** The index of a new local. */
  int newLocal(ValueType type) {
    locals.add(type);
    return function.signature().params().size()
        + function.code().locals().size()
        + locals.size()
        - 1;
  }

  /** What stands instead of instruction i; nothing to remove it. */
  void replace(int i, List<Instruction> instead) {
    if (replacements.put(i, List.copyOf(instead)) != null) {
      throw new IllegalStateException("instruction " + i + " is changed twice");
    }
  }

  /** Removes instruction i. */
  void remove(int i) {
    replace(i, List.of());
  }

  /** Whether instruction i is changed. */
  boolean touched(int i) {
    return replacements.containsKey(i);
  }

  /** Makes the changes. */
  void apply() {
    if (replacements.isEmpty()) {
      return;
    }
    Code code = function.code();
    var all = new ArrayList<>(code.locals());
    all.addAll(locals);
    var out = new CodeBuilder(function.signature().params().size(), all, code.label());
    for (int i = 0; i < code.instructions().size(); i++) {
      out.at(code.offset(i));
      var instead = replacements.get(i);
      if (instead == null) {
        out.emit(code.instructions().get(i));
      } else {
        instead.forEach(out::emit);
      }
    }
    function.setCode(out.build());
  }
}
