package dev.mainstay.foreign;

import dev.mainstay.linker.rewrite.CodeRewriting;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.MemoryAccess;
import dev.mainstay.wasm.code.Instruction.MemoryCopy;
import dev.mainstay.wasm.code.Instruction.MemoryOperation;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program for preview 1 and an adapter as one core module that speaks preview 2: what {@code
 * wasm-tools component new --adapt} makes of them, without the component around it. Each imports
 * what the other exports; the memory is the program's; the adapter's stack is a page that the
 * program's allocator gives before anything runs.
 */
final class Composition {
  private static final String PREVIEW_1 = "wasi_snapshot_preview1";
  private static final String MAIN_MODULE = "__main_module__";
  private static final String IMPORT_REALLOC = "cabi_import_realloc";

  /** What the adapter is told so that it does not take a stack itself: one was allocated. */
  private static final int STACK_ALLOCATED = 2;

  private final WasmModule program;
  private final WasmModule adapter;

  private Composition(byte[] program, byte[] adapter) {
    this.program = ModuleReader.readValid(program);
    this.adapter = ModuleReader.readValid(adapter);
  }

  /** The module. */
  static byte[] of(byte[] program, byte[] adapter) {
    return new Composition(program, adapter).compose();
  }

  private byte[] compose() {
    shareMemory();
    var run =
        adapter.exports().stream()
            .filter(export -> export.name().startsWith("wasi:cli/run@"))
            .findFirst()
            .orElseThrow();
    var exports =
        List.of(
            run,
            adapter.exports().stream()
                .filter(e -> e.name().equals(IMPORT_REALLOC))
                .findFirst()
                .orElseThrow());
    var answers = new HashMap<WasmFunction, WasmFunction>();
    answer(program, PREVIEW_1, adapter, answers);
    answer(adapter, MAIN_MODULE, program, answers);
    adapter
        .functions()
        .forEach(function -> function.setType(program.functionType(function.signature())));
    program.functions().addAll(adapter.functions());
    program.globals().addAll(adapter.globals());
    program.tables().addAll(adapter.tables());
    program.exports().removeIf(export -> export.name().equals("_start"));
    program.exports().addAll(exports);
    CodeRewriting.redirect(program, answers);
    program.functions().removeIf(answers::containsKey);
    enter(run);
    return ModuleWriter.write(program, ModuleWriter.Names.KEEP);
  }

  /** The functions that one module imports, and those of the other that they are. */
  private static void answer(
      WasmModule importer,
      String module,
      WasmModule exporter,
      Map<WasmFunction, WasmFunction> answers) {
    for (var function : importer.functions()) {
      var name = function.imported();
      if (name != null && name.module().equals(module)) {
        var answer =
            exporter
                .exportedFunction(name.field())
                .filter(found -> found.signature().equals(function.signature()))
                .orElseThrow(() -> new IllegalStateException("nobody answers " + name));
        answers.put(function, answer);
      }
    }
  }

  private void shareMemory() {
    var memory = program.memories().get(0);
    for (var function : adapter.functions()) {
      if (function.hasCode()) {
        CodeRewriting.rewrite(function, instruction -> in(memory, instruction));
      }
    }
  }

  private static @Nullable List<Instruction> in(WasmMemory memory, Instruction instruction) {
    if (instruction instanceof MemoryAccess access) {
      return List.of(
          new MemoryAccess(access.opcode(), memory, access.alignment(), access.offset()));
    }
    if (instruction instanceof MemoryOperation operation) {
      return List.of(new MemoryOperation(operation.opcode(), memory));
    }
    return instruction instanceof MemoryCopy ? List.of(new MemoryCopy(memory, memory)) : null;
  }

  /** Lets {@code run} first give the adapter its stack. */
  private void enter(Export run) {
    var inner = (WasmFunction) run.item();
    var allocator = program.exportedFunction("cabi_realloc").orElseThrow();
    var code = new CodeBuilder(0).i32(0).i32(0).i32(16).i32(WasmMemory.PAGE_SIZE);
    code.call(allocator)
        .i32(WasmMemory.PAGE_SIZE)
        .op(Opcode.I32_ADD)
        .set(global("__stack_pointer"));
    code.i32(STACK_ALLOCATED).set(global("allocation_state"));
    var outer =
        WasmFunction.defined(
            program.functionType(inner.signature()), code.call(inner).end().build());
    program.functions().add(outer);
    program.exports().replaceAll(each -> each.equals(run) ? new Export(run.name(), outer) : each);
  }

  private WasmGlobal global(String name) {
    return adapter.globals().stream()
        .filter(global -> name.equals(global.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the adapter has no global " + name));
  }
}
