package dev.mainstay.wasm.binary;

import static dev.mainstay.wasm.SampleModules.simple;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CatchClause;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.*;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.CompositeType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import dev.mainstay.wasm.model.WasmTag;
import dev.mainstay.wasm.print.ModulePrinter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each instruction of the table, with operands that need more than one byte where they can. */
class EveryInstructionTest {
  private final WasmModule module = new WasmModule();
  private final List<DefinedType> functions = new ArrayList<>();
  private final List<DefinedType> structs = new ArrayList<>();
  private final List<DefinedType> arrays = new ArrayList<>();
  private final Label label = new Label();
  private final Label inner = new Label();

  EveryInstructionTest() {
    var int32 = new FieldType(NumberType.I32, true);
    for (int i = 0; i < 70; i++) {
      functions.add(added(new FunctionType(List.of(), List.of())));
      structs.add(added(new StructType(Collections.nCopies(i < 69 ? 1 : 130, int32))));
      arrays.add(added(new ArrayType(int32)));
      module.functions().add(WasmFunction.defined(functions.get(i), end()));
      module.tables().add(WasmTable.defined(ReferenceType.FUNCREF, Limits.atLeast(1), null));
      module.memories().add(WasmMemory.defined(Limits.atLeast(1)));
      var zero = ConstantExpression.i32(i);
      module.globals().add(WasmGlobal.defined(NumberType.I32, true, zero));
      module.tags().add(WasmTag.defined(functions.get(0)));
      module.elements().add(ElementSegment.passive(ReferenceType.FUNCREF, List.of()));
      module.data().add(DataSegment.passive(new byte[i]));
    }
  }

  private DefinedType added(CompositeType shape) {
    var type = DefinedType.of(shape);
    module.types().add(RecursionGroup.of(type));
    return type;
  }

  private static Code end() {
    return Code.of(List.of(), List.of(simple(Opcode.END)));
  }

  @Test
  void isReadAsItWasWritten() {
    var locals = List.<ValueType>copyOf(Collections.nCopies(200, NumberType.I32));
    int first = module.functions().size();
    for (var opcode : Opcode.values()) {
      var code = Code.of(locals, around(opcode));
      module.functions().add(WasmFunction.defined(functions.get(0), code));
    }
    byte[] written = ModuleWriter.write(module);
    var read = ModuleReader.read(written);
    assertArrayEquals(written, ModuleWriter.write(read));
    int function = first - 1;
    for (var opcode : Opcode.values()) {
      function++;
      assertEquals(
          ModulePrinter.print(module, module.functions().get(function)),
          ModulePrinter.print(read, read.functions().get(function)));
      int at = structured(opcode) == 2 ? 3 : 2;
      var instruction = read.functions().get(function).code().instructions().get(at);
      assertEquals(opcode.text().replace(" null", ""), instruction.opcode().text());
    }
  }

  @Test
  void thereAreAsManyAsTheSpecificationHas() {
    assertEquals(236, Opcode.of(Feature.SIMD).size());
    assertEquals(20, Opcode.of(Feature.RELAXED_SIMD).size());
    assertEquals(67, Opcode.of(Feature.THREADS).size());
    assertEquals(32, Opcode.of(Feature.GC).size());
    assertEquals(172, Opcode.of(Feature.MVP).size());
  }

  /** 0: stands alone; 1: begins a block; 2: separates one; 3: ends one. */
  private static int structured(Opcode opcode) {
    return switch (opcode) {
      case BLOCK, LOOP, IF, TRY, TRY_TABLE -> 1;
      case ELSE, CATCH, CATCH_ALL, DELEGATE -> 2;
      case END -> 3;
      default -> 0;
    };
  }

  private List<Instruction> around(Opcode opcode) {
    var code = new ArrayList<Instruction>();
    code.add(new Block(Opcode.BLOCK, BlockType.EMPTY, label));
    code.add(simple(Opcode.UNREACHABLE));
    if (structured(opcode) == 2) {
      var outer = opcode == Opcode.ELSE ? Opcode.IF : Opcode.TRY;
      code.add(new Block(outer, BlockType.EMPTY, inner));
    }
    code.add(instruction(opcode));
    if ((structured(opcode) == 1 || structured(opcode) == 2) && opcode != Opcode.DELEGATE) {
      code.add(simple(Opcode.END));
    }
    if (structured(opcode) != 3) {
      code.add(simple(Opcode.END));
    }
    code.add(simple(Opcode.END));
    return code;
  }

  private Instruction instruction(Opcode opcode) {
    var type =
        switch (opcode) {
          case CALL_REF, RETURN_CALL_REF -> functions.get(66);
          case STRUCT_NEW, STRUCT_NEW_DEFAULT -> structs.get(66);
          default -> arrays.get(66);
        };
    var memory = module.memories().get(66);
    return switch (opcode.operands()) {
      case NONE, FENCE -> simple(opcode);
      case BLOCK_TYPE ->
          new Block(
              opcode, new BlockType(List.of(NumberType.I32), List.of(NumberType.V128)), inner);
      case CATCH_CLAUSES ->
          new TryTable(
              BlockType.of(ReferenceType.nonNull(structs.get(3))),
              inner,
              List.of(
                  new CatchClause(module.tags().get(65), false, label),
                  new CatchClause(module.tags().get(0), true, label),
                  new CatchClause(null, false, label),
                  new CatchClause(null, true, label)));
      case LABEL -> new Branch(opcode, label);
      case LABELS -> new BranchTable(List.of(label, label), label);
      case LABEL_CAST ->
          new BranchCast(
              opcode,
              label,
              ReferenceType.nullable(AbstractHeapType.ANY),
              ReferenceType.nonNull(structs.get(69)));
      case LOCAL -> new LocalAccess(opcode, 199);
      case GLOBAL -> new GlobalAccess(opcode, module.globals().get(69));
      case FUNCTION -> new FunctionAccess(opcode, module.functions().get(69));
      case TYPE -> new TypeAccess(opcode, type);
      case TYPE_TABLE -> new CallIndirect(opcode, functions.get(69), module.tables().get(68));
      case TYPE_FIELD -> new FieldAccess(opcode, structs.get(69), 129);
      case TYPE_COUNT -> new ArrayNewFixed(type, 4852);
      case TYPE_DATA -> new ArrayData(opcode, type, module.data().get(69));
      case TYPE_ELEMENT -> new ArrayElements(opcode, type, module.elements().get(69));
      case TYPE_TYPE -> new ArrayCopy(type, arrays.get(1));
      case TAG -> new TagAccess(opcode, module.tags().get(69));
      case TABLE -> new TableAccess(opcode, module.tables().get(69));
      case TABLE_TABLE -> new TableCopy(module.tables().get(69), module.tables().get(1));
      case ELEMENT -> new ElementDrop(module.elements().get(69));
      case ELEMENT_TABLE -> new TableInit(module.elements().get(69), module.tables().get(1));
      case DATA -> new DataDrop(module.data().get(69));
      case DATA_MEMORY -> new MemoryInit(module.data().get(69), memory);
      case MEMORY -> new MemoryOperation(opcode, memory);
      case MEMORY_MEMORY -> new MemoryCopy(memory, module.memories().get(1));
      case MEMORY_ACCESS -> new MemoryAccess(opcode, memory, 1, 0xFEDCBA98L);
      case MEMORY_ACCESS_LANE -> new LaneMemoryAccess(opcode, module.memories().get(0), 0, 300, 15);
      case LANE -> new Lane(opcode, 15);
      case SHUFFLE -> new Shuffle(0x0706050403020100L, 0x1F1E1D1C1B1A1918L);
      case HEAP_TYPE -> new RefNull(structs.get(69));
      case REFERENCE -> {
        boolean nullable = opcode == Opcode.REF_TEST_NULL || opcode == Opcode.REF_CAST_NULL;
        boolean test = opcode == Opcode.REF_TEST || opcode == Opcode.REF_TEST_NULL;
        yield new Cast(
            test ? Opcode.REF_TEST : Opcode.REF_CAST,
            new ReferenceType(nullable, AbstractHeapType.I31));
      }
      case VALUE_TYPES -> new SelectTyped(List.of(ReferenceType.EXNREF));
      case I32 -> new I32Const(Integer.MIN_VALUE);
      case I64 -> new I64Const(0x8123456789ABCDEFL);
      case F32 -> new F32Const(0xFFA12345);
      case F64 -> new F64Const(0x7FF4000000000001L);
      case V128 -> new V128Const(0x0123456789ABCDEFL, -2);
    };
  }
}
