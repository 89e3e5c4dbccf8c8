package dev.mainstay.lowering.numeric;

import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where functions leave all results but the first, and what their types become; or that they leave
 * them where they are.
 *
 * <p>Two types that differ in results that are no longer there must not become one: a call through
 * a table would accept what it has to refuse. So a type gets further parameters, which nobody looks
 * at, until it is like no other; only where the module has calls through tables.
 */
final class FurtherResults {
  private record Place(int position, ValueType type) {}

  private final WasmModule module;

  /** Whether functions return all their results, as they are. */
  private final boolean returned;

  private final Map<Place, WasmGlobal> globals = new HashMap<>();
  private final Map<FunctionType, FunctionType> shapes = new HashMap<>();

  private FurtherResults(WasmModule module, boolean returned) {
    this.module = module;
    this.returned = returned;
  }

  /** For a module whose functions go on to return all of them. */
  static FurtherResults returned(WasmModule module) {
    return new FurtherResults(module, true);
  }

  /** For a module whose functions are to return one each. */
  static FurtherResults inGlobals(WasmModule module) {
    var results = new FurtherResults(module, false);
    results.findShapes();
    return results;
  }

  private void findShapes() {
    var types = new LinkedHashSet<FunctionType>();
    boolean indirect = false;
    for (var function : module.functions()) {
      types.add(function.signature());
      if (function.hasCode()) {
        for (var instruction : function.code().instructions()) {
          if (instruction instanceof CallIndirect call) {
            indirect = true;
            types.add(call.type().function());
          }
        }
      }
    }
    Set<FunctionType> used = new LinkedHashSet<>();
    types.stream().filter(type -> !MultiValueLowering.isMultiple(type)).forEach(used::add);
    for (var type : types) {
      if (MultiValueLowering.isMultiple(type)) {
        var params = new ArrayList<>(type.params());
        var shape = FunctionType.of(params, type.results().get(0));
        while (indirect && !used.add(shape)) {
          params.add(NumberType.I32);
          shape = FunctionType.of(params, type.results().get(0));
        }
        shapes.put(type, shape);
      }
    }
  }

  /** What a function's type becomes. */
  DefinedType lowered(DefinedType type) {
    var shape = shapes.get(type.function());
    return shape == null ? type : module.functionType(shape);
  }

  /** How many parameters are added to a type. */
  int added(FunctionType type) {
    var shape = shapes.get(type);
    return shape == null ? 0 : shape.params().size() - type.params().size();
  }

  /** Leaves the first result on the stack and takes the others away. */
  void leave(List<ValueType> results, CodeBuilder code) {
    for (int i = results.size() - 1; i > 0 && !returned; i--) {
      code.set(global(i, results.get(i)));
    }
  }

  /** Puts the other results on the first. */
  void take(List<ValueType> results, CodeBuilder code) {
    for (int i = 1; i < results.size() && !returned; i++) {
      code.emit(new GlobalAccess(Opcode.GLOBAL_GET, global(i, results.get(i))));
    }
  }

  private WasmGlobal global(int position, ValueType type) {
    return globals.computeIfAbsent(
        new Place(position, type),
        place -> {
          var global =
              WasmGlobal.defined(type, true, ConstantExpression.of(Instruction.zero(type)));
          global.setName("mainstay.result-" + position);
          module.globals().add(global);
          return global;
        });
  }
}
