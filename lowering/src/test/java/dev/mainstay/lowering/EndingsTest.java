package dev.mainstay.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.lowering.analysis.Throwing;
import dev.mainstay.lowering.exceptions.ExceptionLowering;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.TagAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTag;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.TrapException;
import run.endive.wasm.types.ValType;

class EndingsTest {
  private static final FunctionType NOTHING = new FunctionType(List.of(), List.of());

  private final List<String> written = new ArrayList<>();

  /** The host's fd_write: what it is given to write, behind the descriptor. */
  private HostFunction write() {
    return new HostFunction(
        "wasi_snapshot_preview1",
        "fd_write",
        run.endive.wasm.types.FunctionType.of(
            List.of(ValType.I32, ValType.I32, ValType.I32, ValType.I32), List.of(ValType.I32)),
        (instance, args) -> {
          assertEquals(1, args[2], "the number of vectors");
          var memory = instance.memory();
          int length = memory.readInt((int) args[1] + 4);
          written.add(args[0] + " " + memory.readString(memory.readInt((int) args[1]), length));
          memory.writeI32((int) args[3], length);
          return new long[] {0};
        });
  }

  private static WasmFunction importWrite(WasmModule module) {
    var function =
        WasmFunction.imported(
            new ImportName("wasi_snapshot_preview1", "fd_write"),
            module.functionType(
                FunctionType.of(
                    List.of(NumberType.I32, NumberType.I32, NumberType.I32, NumberType.I32),
                    NumberType.I32)));
    module.functions().add(function);
    return function;
  }

  private static WasmFunction export(WasmModule module, String name, CodeBuilder code) {
    var function = WasmFunction.defined(module.functionType(NOTHING), code.end().build());
    module.functions().add(function);
    module.exports().add(new Export(name, function));
    return function;
  }

  @Test
  void exceptionThatLeavesTheModuleIsTold() {
    var module = new WasmModule();
    var tag = WasmTag.defined(module.functionType(NOTHING));
    module.tags().add(tag);
    importWrite(module);
    var thrower = new CodeBuilder(0);
    thrower.emit(new TagAccess(Opcode.THROW, tag));
    var inner = export(module, "throws", thrower);
    export(module, "calls", new CodeBuilder(0).call(inner));

    var file =
        Pair.lowered(
            ModuleWriter.write(module),
            (copy, memory) ->
                new ExceptionLowering(
                        Throwing.NOTHING_MORE, new Endings(copy, memory).saying("uncaught ü"))
                    .run(copy));
    var instance = Pair.instance(file, ImportValues.builder().addFunction(write()).build());

    assertThrows(TrapException.class, () -> instance.export("throws").apply());
    assertThrows(TrapException.class, () -> instance.export("calls").apply());
    assertEquals(List.of("2 uncaught ü\n", "2 uncaught ü\n"), written);
  }

  @Test
  void moduleThatWritesNothingEndsInSilence() {
    var module = new WasmModule();
    Pair.lowered(
        ModuleWriter.write(module),
        (copy, memory) -> {
          assertNull(new Endings(copy, memory).saying("nobody hears it"));
          assertEquals(16, memory.end(), "and it costs nothing");
        });
  }

  @Test
  void functionOfTheHostWithThatNameAndAnotherTypeIsNotTakenForIt() {
    var module = new WasmModule();
    module
        .functions()
        .add(
            WasmFunction.imported(
                new ImportName("wasi_snapshot_preview1", "fd_write"),
                module.functionType(NOTHING)));
    Pair.lowered(
        ModuleWriter.write(module),
        (copy, memory) -> assertNull(new Endings(copy, memory).saying("x")));
  }
}
