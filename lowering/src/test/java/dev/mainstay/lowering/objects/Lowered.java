package dev.mainstay.lowering.objects;

import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.lowering.Traces;
import dev.mainstay.lowering.analysis.CallGraph;
import dev.mainstay.lowering.analysis.Collecting;
import dev.mainstay.lowering.initializers.LateGlobals;
import dev.mainstay.lowering.tables.TableArrays;
import dev.mainstay.lowering.weak.WeakReferences;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.source.SourceFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;

/** A module beside its lowered form, both running on an engine that is not ours. */
record Lowered(Instance original, Instance lowered, VerifyingCollector collector) {
  private static final ValueType I32 = NumberType.I32;

  /** Lowers a module, given as bytes so that lowering cannot disturb the original. */
  static Lowered of(WasmModule module, boolean trapChecks) {
    byte[] bytes = ModuleWriter.write(module);
    var original = Instance.builder(Parser.parse(bytes)).build();
    var copy = ModuleReader.read(bytes);
    UnreadFields.run(copy);
    TableArrays.run(copy);
    LateGlobals.run(copy);
    var memory = WasmMemory.defined(Limits.atLeast(1));
    copy.memories().add(memory);
    var statics = new StaticMemory(memory, 64);
    var functions = new HashMap<String, WasmFunction>();
    var pair = new FunctionType(List.of(I32, I32), List.of(I32));
    for (var name : List.of("allocate", "allocate-raw", "allocate-array")) {
      functions.put(name, host(copy, "mainstay:heap", name, pair));
    }
    functions.put(
        "visit", host(copy, "mainstay:heap", "visit", new FunctionType(List.of(I32), List.of())));
    var roots =
        host(copy, "mainstay:lowering", "visit-roots", new FunctionType(List.of(), List.of()));
    var calls = CallGraph.of(copy);
    Map<String, Integer> layout =
        ObjectLowering.lower(
                copy,
                statics,
                new ObjectLowering.Setting(
                    functions,
                    4096,
                    trapChecks,
                    null,
                    null,
                    null,
                    null,
                    null,
                    calls,
                    new Collecting(calls, WasmFunction::hasCode, Set.of(), null),
                    new TracedFunctions(
                        Traces.NUMBERS,
                        copy.functions().stream()
                            .filter(WasmFunction::hasCode)
                            .map(f -> new TracedFunctions.Traced(f, SourceFrame.named("f")))
                            .toList(),
                        0),
                    WeakReferences.Cells.NONE))
            .layout();
    copy.exports().add(new Export("visit-roots", roots));
    copy.globals().stream()
        .filter(global -> "mainstay.stack-pointer".equals(global.name()))
        .forEach(global -> copy.exports().add(new Export("stack-pointer", global)));
    int heap = statics.end();
    memory.setLimits(Limits.atLeast(heap / WasmMemory.PAGE_SIZE + 1));
    statics.emit(copy);
    var collector = new VerifyingCollector(layout, heap);
    var imports = ImportValues.builder().withFunctions(new ArrayList<>(collector.functions()));
    var lowered =
        Instance.builder(Parser.parse(ModuleWriter.write(copy)))
            .withImportValues(imports.build())
            .build();
    return new Lowered(original, lowered, collector);
  }

  private static WasmFunction host(WasmModule module, String from, String name, FunctionType type) {
    var function = WasmFunction.imported(new ImportName(from, name), module.functionType(type));
    module.functions().add(function);
    return function;
  }

  /** Adds a function to a module and exports it. */
  static WasmFunction export(WasmModule module, String name, FunctionType type, Code code) {
    var function = WasmFunction.defined(module.functionType(type), code);
    function.setName(name);
    module.functions().add(function);
    module.exports().add(new Export(name, function));
    return function;
  }
}
