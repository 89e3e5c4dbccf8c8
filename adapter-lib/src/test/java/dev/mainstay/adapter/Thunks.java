package dev.mainstay.adapter;

import dev.mainstay.linker.resolve.WasiFunctions;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.Collection;
import java.util.Collections;

/**
 * A guest whose code is somebody else's: for each function of WASI 0.2 that it imports it exports
 * one that calls it, under the same name. Its memory has {@value #PAGES} pages; what it allocates
 * lies from the second on, and all but what is in that one lasts until the allocator comes round.
 */
public final class Thunks {
  /** The pages of memory that it declares. */
  static final int PAGES = 16;

  /** Where the allocator begins again: what the library asked for at the start stays. */
  private static final int AGAIN = 2;

  private static final int ALIGNMENT = 2;
  private static final int SIZE = 3;

  private Thunks() {}

  /**
   * Makes the module.
   *
   * @param names functions such as {@code wasi:sockets/tcp#[method]tcp-socket.accept}
   */
  public static byte[] importing(Collection<String> names) {
    var module = new WasmModule();
    var memory = WasmMemory.defined(Limits.atLeast(PAGES));
    module.memories().add(memory);
    module.exports().add(new Export("memory", memory));
    for (var name : names) {
      int sharp = name.indexOf('#');
      var path = name.substring(0, sharp);
      var field = name.substring(sharp + 1);
      var type = module.functionType(WasiFunctions.find(path, field).orElseThrow().type());
      var imported = WasmFunction.imported(new ImportName(path + "@0.2.0", field), type);
      module.functions().add(imported);
      int params = imported.signature().params().size();
      var code = new CodeBuilder(params);
      for (int i = 0; i < params; i++) {
        code.get(i);
      }
      export(module, name, WasmFunction.defined(type, code.call(imported).end().build()));
    }
    export(module, "cabi_realloc", allocator(module));
    return ModuleWriter.write(module);
  }

  private static void export(WasmModule module, String name, WasmFunction function) {
    function.setName(name);
    module.functions().add(function);
    module.exports().add(new Export(name, function));
  }

  private static WasmFunction allocator(WasmModule module) {
    var next = WasmGlobal.defined(NumberType.I32, true, ConstantExpression.i32(1 << 16));
    module.globals().add(next);
    var code = new CodeBuilder(4);
    int block = code.newLocal(NumberType.I32);
    code.get(next).get(ALIGNMENT).op(Opcode.I32_ADD).i32(-1).op(Opcode.I32_ADD);
    code.i32(0).get(ALIGNMENT).op(Opcode.I32_SUB).op(Opcode.I32_AND).tee(block);
    code.get(SIZE).op(Opcode.I32_ADD).i32(PAGES << 16).op(Opcode.I32_GT_U);
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.i32(AGAIN << 16).set(block).end();
    code.get(block).get(SIZE).op(Opcode.I32_ADD).set(next).get(block).end();
    var type = FunctionType.of(Collections.nCopies(4, NumberType.I32), NumberType.I32);
    return WasmFunction.defined(module.functionType(type), code.build());
  }
}
