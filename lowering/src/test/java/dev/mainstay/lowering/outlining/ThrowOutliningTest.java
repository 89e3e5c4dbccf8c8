package dev.mainstay.lowering.outlining;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CatchClause;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.TagAccess;
import dev.mainstay.wasm.code.Instruction.TryTable;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTag;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;

/** What is thrown and caught stays the same; what makes it is elsewhere. */
class ThrowOutliningTest {
  private static final ValueType I32 = NumberType.I32;
  private static final FunctionType NUMBER = FunctionType.of(List.of(I32), I32);

  private final WasmModule module = new WasmModule();
  private final DefinedType error =
      DefinedType.of(new StructType(List.of(new FieldType(I32, true))));
  private final ReferenceType reference = ReferenceType.nullable(error);
  private final WasmTag tag;

  ThrowOutliningTest() {
    module.types().add(RecursionGroup.of(error));
    tag = WasmTag.defined(module.functionType(new FunctionType(List.of(reference), List.of())));
    module.tags().add(tag);
  }

  private WasmFunction function(FunctionType type, CodeBuilder code) {
    var function = WasmFunction.defined(module.functionType(type), code.end().build());
    module.functions().add(function);
    return function;
  }

  /** Throws a new error with a value if the parameter is a number. */
  private void throwIf(CodeBuilder code, int number, int value) {
    int local = code.newLocal(reference);
    code.get(0).i32(number).op(Opcode.I32_EQ).begin(Opcode.IF, BlockType.EMPTY);
    code.emit(new TypeAccess(Opcode.STRUCT_NEW_DEFAULT, error)).tee(local);
    code.i32(value).emit(new FieldAccess(Opcode.STRUCT_SET, error, 0));
    code.get(local).emit(new TagAccess(Opcode.THROW, tag)).end();
  }

  /** Exports a function that catches what another one throws, and gives its value. */
  private void exportCatching(WasmFunction thrower) {
    var code = new CodeBuilder(1);
    var outer = code.begin(Opcode.BLOCK, BlockType.of(reference));
    code.emit(
        new TryTable(BlockType.EMPTY, new Label(), List.of(new CatchClause(tag, false, outer))));
    code.get(0).call(thrower).op(Opcode.RETURN).end().op(Opcode.UNREACHABLE).end();
    code.emit(new FieldAccess(Opcode.STRUCT_GET, error, 0));
    module.exports().add(new Export("f", function(NUMBER, code)));
  }

  private WasmModule check() {
    byte[] before = ModuleWriter.write(module, ModuleWriter.Names.KEEP);
    var outlined = ModuleReader.read(before);
    ThrowOutlining.run(outlined);
    var one = Instance.builder(Parser.parse(before)).build().export("f");
    var other = Instance.builder(Parser.parse(ModuleWriter.write(outlined))).build().export("f");
    for (int i = -1; i < 5; i++) {
      int argument = i;
      assertArrayEquals(one.apply(i), other.apply(i), () -> "f(" + argument + ")");
    }
    return outlined;
  }

  private static long count(WasmModule module, Opcode opcode) {
    return module.functions().stream()
        .flatMap(function -> function.code().instructions().stream())
        .filter(instruction -> instruction.opcode() == opcode)
        .count();
  }

  @Test
  void whatIsThrownInTwoPlacesIsMadeInOne() {
    var code = new CodeBuilder(1);
    throwIf(code, 1, 77);
    throwIf(code, 2, 77);
    exportCatching(function(NUMBER, code.get(0)));
    var outlined = check();
    assertEquals(1, count(outlined, Opcode.THROW));
    assertEquals(1, count(outlined, Opcode.STRUCT_NEW_DEFAULT));
  }

  @Test
  void whatIsThrownOnceStaysIfItHoldsNothing() {
    var code = new CodeBuilder(1);
    throwIf(code, 1, 77);
    throwIf(code, 2, 78);
    int before = module.functions().size();
    exportCatching(function(NUMBER, code.get(0)));
    assertEquals(before + 2, check().functions().size());
  }

  @Test
  void valuesAreHandedOver() {
    var code = new CodeBuilder(1);
    for (int number = 1; number < 3; number++) {
      int local = code.newLocal(reference);
      code.get(0).i32(number).op(Opcode.I32_EQ).begin(Opcode.IF, BlockType.EMPTY);
      code.emit(new TypeAccess(Opcode.STRUCT_NEW_DEFAULT, error)).set(local);
      code.get(local).get(0).i32(10).op(Opcode.I32_ADD);
      code.emit(new FieldAccess(Opcode.STRUCT_SET, error, 0));
      code.get(local).emit(new TagAccess(Opcode.THROW, tag)).end();
    }
    exportCatching(function(NUMBER, code.get(0)));
    assertEquals(1, count(check(), Opcode.THROW));
  }

  @Test
  void aLocalThatAHandlerReadsIsNotLost() {
    var code = new CodeBuilder(1);
    int seen = code.newLocal(I32);
    var outer = code.begin(Opcode.BLOCK, BlockType.of(reference));
    code.emit(
        new TryTable(BlockType.EMPTY, new Label(), List.of(new CatchClause(tag, false, outer))));
    for (int number = 1; number < 3; number++) {
      code.get(0).i32(number).op(Opcode.I32_EQ).begin(Opcode.IF, BlockType.EMPTY);
      code.i32(55).set(seen).emit(new TypeAccess(Opcode.STRUCT_NEW_DEFAULT, error));
      code.emit(new TagAccess(Opcode.THROW, tag)).end();
    }
    code.end().i32(3).op(Opcode.RETURN).end().op(Opcode.DROP).get(seen);
    module.exports().add(new Export("f", function(NUMBER, code)));
    check();
  }
}
