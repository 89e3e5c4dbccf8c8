package dev.mainstay.adapter.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import dev.mainstay.linker.memory.HeapSize;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;

/**
 * The linker places static objects, and the collector walks over them: both must take them for the
 * same size. Those of 8 bytes, a header and a reference, are the smallest that it walks over; when
 * the linker gave each 16, the walk came to words that are no header, and never ended.
 */
final class StaticObjectsTest {
  private static final int STATICS = 5;
  private static final int OBJECTS = 20_000;

  /** Far more than the program needs, and what a walk that does not end exceeds soon. */
  private static final long MOST_INSTRUCTIONS = 100_000_000;

  private long instructions;

  @Test
  void ofTheSmallestSize() {
    byte[] payload =
        new Linker(HeapModule.library())
            .link(
                ModuleWriter.write(module()),
                LinkOptions.defaults().withHeap(HeapSize.limitedTo(40_000)))
            .payload();
    var instance =
        Instance.builder(Parser.parse(payload))
            .withUnsafeExecutionListener(
                (instruction, stack) -> {
                  if (++instructions > MOST_INSTRUCTIONS) {
                    throw new AssertionError("the collector does not come to an end");
                  }
                })
            .build();

    long sum = instance.export("run").apply(OBJECTS)[0];

    assertEquals(STATICS * (STATICS + 1) / 2, sum);
  }

  /**
   * Static cells that each get an object with a number, much garbage, and the sum of the numbers.
   */
  private static WasmModule module() {
    var module = new WasmModule();
    var number = DefinedType.of(new StructType(List.of(new FieldType(NumberType.I32, true))));
    var cell =
        DefinedType.of(
            new StructType(List.of(new FieldType(ReferenceType.nullable(number), true))));
    module.types().add(RecursionGroup.of(number));
    module.types().add(RecursionGroup.of(cell));
    var cells = new ArrayList<WasmGlobal>();
    for (int i = 0; i < STATICS; i++) {
      var global =
          WasmGlobal.defined(
              ReferenceType.nonNull(cell),
              false,
              ConstantExpression.of(new TypeAccess(Opcode.STRUCT_NEW_DEFAULT, cell)));
      module.globals().add(global);
      cells.add(global);
    }
    var code = new CodeBuilder(1);
    for (int i = 0; i < STATICS; i++) {
      code.get(cells.get(i)).emit(new I32Const(i + 1));
      code.emit(new TypeAccess(Opcode.STRUCT_NEW, number));
      code.emit(new FieldAccess(Opcode.STRUCT_SET, cell, 0));
    }
    var next = code.begin(Opcode.LOOP, BlockType.EMPTY);
    code.emit(new TypeAccess(Opcode.STRUCT_NEW_DEFAULT, number)).op(Opcode.DROP);
    code.get(0).i32(1).op(Opcode.I32_SUB).tee(0).brIf(next).end();
    for (int i = 0; i < STATICS; i++) {
      code.get(cells.get(i)).emit(new FieldAccess(Opcode.STRUCT_GET, cell, 0));
      code.emit(new FieldAccess(Opcode.STRUCT_GET, number, 0));
      if (i > 0) {
        code.op(Opcode.I32_ADD);
      }
    }
    var run =
        WasmFunction.defined(
            module.functionType(FunctionType.of(List.of(NumberType.I32), NumberType.I32)),
            code.end().build());
    module.functions().add(run);
    module.exports().add(new Export("run", run));
    return module;
  }
}
