package dev.mainstay.lowering.analysis;

import dev.mainstay.lowering.LoweringException.Reason;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a module needs that its target lacks and that is never lowered: vectors, threads, 64-bit
 * memories and tables, and more than one memory. Types that no function uses do not count.
 */
public final class MissingFeatures {
  /** What can be done about each feature that is never lowered. */
  private static final Map<Feature, String> ADVICE =
      Map.of(
          Feature.SIMD, "compile without it (clang: -mno-simd128)",
          Feature.RELAXED_SIMD, "compile without it (clang: -mno-relaxed-simd)",
          Feature.THREADS, "compile for one thread, without atomics and shared memory",
          Feature.MEMORY64, "compile for 32-bit addresses (wasm32)",
          Feature.MULTI_MEMORY, "put everything into one memory");

  /** The places of one feature: the first, and how many there are. */
  private static final class Places {
    final String what;
    final String where;
    int count;

    Places(String what, String where) {
      this.what = what;
      this.where = where;
    }
  }

  private final WasmModule module;
  private final Set<Feature> available;
  private final Map<Feature, Places> places = new EnumMap<>(Feature.class);

  private MissingFeatures(WasmModule module, Set<Feature> available) {
    this.module = module;
    this.available = available;
  }

  /** One reason for each such feature, empty if there is none. */
  public static List<Reason> of(WasmModule module, Set<Feature> available) {
    var missing = new MissingFeatures(module, available);
    missing.find();
    return missing.places.entrySet().stream()
        .map(entry -> reason(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Reason reason(Feature feature, Places places) {
    return new Reason(
        "missing-feature",
        "the module needs "
            + feature
            + ", "
            + (places.count == 1 ? "in one place" : "in " + places.count + " places")
            + ", for "
            + places.what
            + " first; the device does not have it, and it cannot be lowered",
        places.where,
        ADVICE.get(feature) + ", or choose a profile that has it");
  }

  private void find() {
    for (int i = 0; i < module.memories().size(); i++) {
      var limits = module.memories().get(i).limits();
      if (i > 0) {
        need(Feature.MULTI_MEMORY, "a second memory", "memory " + i);
      }
      if (limits.shared()) {
        need(Feature.THREADS, "a shared memory", "memory " + i);
      }
      narrow(limits, "a memory with 64-bit addresses", "memory " + i);
    }
    for (int i = 0; i < module.tables().size(); i++) {
      narrow(module.tables().get(i).limits(), "a table with 64-bit indices", "table " + i);
    }
    module.globals().forEach(global -> type(global.type(), "global " + global));
    for (var function : module.functions()) {
      function.signature().params().forEach(type -> type(type, "function " + function));
      function.signature().results().forEach(type -> type(type, "function " + function));
      if (function.hasCode()) {
        code(function, function.code());
      }
    }
  }

  private void narrow(Limits limits, String what, String where) {
    if (limits.index64()) {
      need(Feature.MEMORY64, what, where);
    }
  }

  private void type(ValueType type, String where) {
    if (type == NumberType.V128) {
      need(Feature.SIMD, "a value of type v128", where);
    }
  }

  private void code(WasmFunction function, Code code) {
    code.locals().forEach(type -> type(type, "function " + function));
    for (int i = 0; i < code.instructions().size(); i++) {
      var instruction = code.instructions().get(i);
      if (ADVICE.containsKey(instruction.opcode().feature())) {
        need(instruction.opcode().feature(), instruction.opcode().text(), place(function, i));
      } else if (instruction instanceof Instruction.Block block) {
        for (var type : block.type().results()) {
          type(type, place(function, i));
        }
      }
    }
  }

  private static String place(WasmFunction function, int index) {
    int offset = function.code().offset(index);
    return "function "
        + function
        + (offset < 0 ? "" : ", offset 0x" + Integer.toHexString(offset) + " of the input");
  }

  private void need(Feature feature, String what, String where) {
    if (!available.contains(feature)) {
      places.computeIfAbsent(feature, key -> new Places(what, where)).count++;
    }
  }
}
