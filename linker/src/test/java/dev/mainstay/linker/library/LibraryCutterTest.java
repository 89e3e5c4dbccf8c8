package dev.mainstay.linker.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Instruction.MemoryAccess;
import dev.mainstay.wasm.code.Instruction.MemoryOperation;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryCutterTest {
  private static final FunctionType NOTHING = new FunctionType(List.of(), List.of());
  private static final FunctionType DOUBLE =
      FunctionType.of(List.of(NumberType.F64), NumberType.F64);
  private static final Instruction DROP = new Simple(Opcode.DROP);
  private static final Instruction FIRST = new LocalAccess(Opcode.LOCAL_GET, 0);

  private final WasmModule module = new WasmModule();
  private final WasmMemory memory =
      WasmMemory.imported(new ImportName("env", "memory"), Limits.between(1, 9));
  private final WasmGlobal global =
      WasmGlobal.defined(NumberType.I32, true, ConstantExpression.i32(0));

  LibraryCutterTest() {
    module.memories().add(memory);
    global.setName("Cache#size");
    module.globals().add(global);
  }

  private WasmFunction function(String name, FunctionType type, Instruction... body) {
    var instructions = new ArrayList<>(List.of(body));
    instructions.add(new Simple(Opcode.END));
    var function =
        WasmFunction.defined(module.functionType(type), Code.of(List.of(), instructions));
    function.setName(name);
    module.functions().add(function);
    return function;
  }

  private WasmFunction imported(String from, String field, FunctionType type) {
    var function = WasmFunction.imported(new ImportName(from, field), module.functionType(type));
    module.functions().add(function);
    return function;
  }

  private void export(String name, WasmFunction function) {
    module.exports().add(new Export(name, function));
  }

  private static Instruction call(WasmFunction function) {
    return new FunctionAccess(Opcode.CALL, function);
  }

  private List<String> breaches() {
    return assertThrows(LibraryException.class, () -> LibraryCutter.cut(module)).breaches();
  }

  @Test
  void whatIsNotReachedGoes() {
    var leaf = function("leaf", NOTHING);
    var root = function("root", NOTHING, call(leaf));
    var start =
        function("start", NOTHING, new I32Const(1), new GlobalAccess(Opcode.GLOBAL_SET, global));
    module.setStart(start);
    module.data().add(DataSegment.active(memory, ConstantExpression.i32(0), new byte[] {1}));
    export("main", start);
    export("a:b#c", root);
    var library = LibraryCutter.cut(module);
    LibraryRules.check(library);
    assertEquals(List.of(leaf, root), library.functions());
    assertEquals(List.of(new Export("a:b#c", root)), library.exports());
    assertEquals(1, library.types().size());
    assertEquals(Limits.atLeast(0), library.memories().get(0).limits());
    var read = ModuleReader.read(ModuleWriter.write(library));
    LibraryRules.check(read);
    assertEquals(2, read.functions().size());
  }

  @Test
  void exportsAreInTheOrderOfTheirNames() {
    for (var name : List.of("c#a", "a#c", "b#b")) {
      export(name, function(name, NOTHING));
    }
    assertEquals(
        List.of("a#c", "b#b", "c#a"),
        LibraryCutter.cut(module).exports().stream().map(Export::name).toList());
  }

  @Test
  void oneImportIsEnough() {
    var first = imported("mainstay:trap", "unreachable", NOTHING);
    var second = imported("mainstay:trap", "unreachable", NOTHING);
    var root = function("root", NOTHING, call(second), call(first));
    export("a#b", root);
    var library = LibraryCutter.cut(module);
    assertEquals(List.of(first, root), library.functions());
    assertEquals(List.of(call(first), call(first)), root.code().instructions().subList(0, 2));
  }

  @Test
  void importedInstructionsBecomeInstructions() {
    var sqrt = imported("mainstay:instruction", "f64.sqrt", DOUBLE);
    var root = function("root", DOUBLE, FIRST, call(sqrt));
    export("a#b", root);
    var library = LibraryCutter.cut(module);
    assertEquals(List.of(root), library.functions());
    assertEquals(new Simple(Opcode.F64_SQRT), root.code().instructions().get(1));
  }

  @Test
  void anInstructionOfAnotherTypeIsABreach() {
    var sqrt = imported("mainstay:instruction", "f64.sqrt", NOTHING);
    export("a#b", function("root", NOTHING, call(sqrt)));
    assertTrue(breaches().get(0).contains("imports mainstay:instruction f64.sqrt"));
  }

  @Test
  void theLibraryAnswersItself() {
    var imported = imported("teavmMath", "sqrt", DOUBLE);
    var sqrt = function("sqrt", DOUBLE, FIRST);
    var root = function("root", DOUBLE, FIRST, call(imported));
    export("teavmMath#sqrt", sqrt);
    export("a#b", root);
    var library = LibraryCutter.cut(module);
    assertEquals(List.of(sqrt, root), library.functions());
    assertEquals(call(sqrt), root.code().instructions().get(1));
  }

  @Test
  void aGlobalIsABreachWithTheWayToIt() {
    var cache = function("Cache::size", NOTHING, new GlobalAccess(Opcode.GLOBAL_GET, global), DROP);
    var middle = function("Streams::open", NOTHING, call(cache));
    export("a#b", function("Stdin::get", NOTHING, call(middle)));
    assertEquals(
        List.of(
            "[library-rule] $Cache::size uses the global $Cache#size; state belongs in a block of"
                + " mainstay:state; called by way of $Stdin::get, $Streams::open"),
        breaches());
  }

  @Test
  void objectsAreBreaches() {
    ValueType reference = ReferenceType.nullable(AbstractHeapType.EQ);
    var taking = function("taking", new FunctionType(List.of(reference), List.of()));
    var returning =
        function(
            "returning",
            new FunctionType(List.of(), List.of(reference)),
            new RefNull(AbstractHeapType.EQ));
    var root = function("root", NOTHING, call(returning), call(taking));
    export("a#b", root);
    var breaches = breaches();
    assertEquals(3, breaches.size(), breaches::toString);
    assertTrue(breaches.get(0).startsWith("[library-rule] $returning returns (ref null eq)"));
    assertTrue(breaches.get(1).startsWith("[library-rule] $returning uses ref.null"));
    assertTrue(breaches.get(2).startsWith("[library-rule] $taking has the parameter"));
  }

  @Test
  void unknownImportsAreBreaches() {
    for (var name :
        List.of(
            new ImportName("wasi_snapshot_preview1", "fd_write"),
            new ImportName("wasi_snapshot_preview1", "sock_open"),
            new ImportName("wasi_snapshot_preview1", "path_walk"),
            new ImportName("mainstay:state", "handles:512"),
            new ImportName("mainstay:state", "handles"))) {
      var imported = imported(name.module(), name.field(), NOTHING);
      export("a#" + name.field(), function(name.field(), NOTHING, call(imported)));
    }
    assertEquals(
        List.of(
            "[library-rule] (import mainstay:state handles) imports mainstay:state handles, which"
                + " neither the linker nor a device answers; called by way of $handles",
            "[library-rule] (import wasi_snapshot_preview1 path_walk) imports"
                + " wasi_snapshot_preview1 path_walk, which neither the linker nor a device"
                + " answers; called by way of $path_walk"),
        breaches().stream().sorted(Comparator.naturalOrder()).toList());
  }

  @Test
  void memoryOfItsOwnOrGrownInPassingIsABreach() {
    var own = WasmMemory.defined(Limits.atLeast(1));
    var load = new MemoryAccess(Opcode.I32_LOAD, own, 2, 0);
    var grow = new MemoryOperation(Opcode.MEMORY_GROW, memory);
    export("a#b", function("root", NOTHING, new I32Const(0), load, DROP));
    export("a#c", function("grow", NOTHING, new I32Const(0), grow, DROP));
    var breaches = breaches();
    assertTrue(breaches.get(0).contains("$root uses a memory that the module defines"));
    assertTrue(breaches.get(1).contains("$grow uses memory.grow"));
  }

  @Test
  void aLibraryOfNothingIsABreach() {
    export("main", function("main", NOTHING));
    assertEquals(
        List.of(
            "[library-empty] the module exports no function under a name with a # in it; its"
                + " exports are [main]"),
        breaches());
  }

  @Test
  void whatIsLeftOverIsFoundOut() {
    export("a#b", function("root", NOTHING));
    function("unused", NOTHING);
    module.setStart(module.functions().get(0));
    var breaches =
        assertThrows(LibraryException.class, () -> LibraryRules.check(module)).breaches();
    assertEquals(
        List.of(
            "[library-section] the library has globals: 1",
            "[library-start] the library has a start function, $root",
            "[library-unused] no export leads to $unused"),
        breaches);
  }
}
