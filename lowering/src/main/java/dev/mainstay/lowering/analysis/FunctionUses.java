package dev.mainstay.lowering.analysis;

import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often a module names each of its functions, as it was when they were counted. */
public final class FunctionUses {
  private final Map<WasmFunction, Integer> calls = new HashMap<>();
  private final Set<WasmFunction> referred = new HashSet<>();
  private final Set<WasmFunction> entries = new LinkedHashSet<>();

  private FunctionUses() {}

  /** Counts in a module. */
  public static FunctionUses in(WasmModule module) {
    var uses = new FunctionUses();
    for (var function : module.functions()) {
      if (function.hasCode()) {
        uses.count(function.code().instructions());
      }
    }
    module
        .elements()
        .forEach(segment -> segment.elements().forEach(e -> uses.count(e.instructions())));
    for (var global : module.globals()) {
      if (!global.isImported()) {
        uses.count(global.initializer().instructions());
      }
    }
    for (var export : module.exports()) {
      if (export.item() instanceof WasmFunction function) {
        uses.entries.add(function);
      }
    }
    var start = module.start();
    if (start != null) {
      uses.entries.add(start);
    }
    return uses;
  }

  private void count(List<Instruction> instructions) {
    for (var instruction : instructions) {
      if (instruction instanceof FunctionAccess access) {
        if (access.opcode() == Opcode.REF_FUNC) {
          referred.add(access.function());
        } else {
          calls.merge(access.function(), 1, Integer::sum);
        }
      }
    }
  }

  /** In how many places a function is called directly. */
  public int calls(WasmFunction function) {
    return calls.getOrDefault(function, 0);
  }

  /** Whether there is a reference to a function, in code, a segment or an initializer. */
  boolean isReferred(WasmFunction function) {
    return referred.contains(function);
  }

  /** Whether a function is called in one place and not used otherwise. */
  public boolean isSingle(WasmFunction function) {
    return calls(function) == 1 && !isReferred(function) && !entries.contains(function);
  }

  /** The functions that the host calls: those that are exported, and the start. */
  public Set<WasmFunction> entries() {
    return Collections.unmodifiableSet(entries);
  }
}
