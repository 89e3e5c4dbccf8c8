package dev.mainstay.lowering.objects;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.MemoryCopy;
import dev.mainstay.wasm.code.Instruction.MemoryOperation;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Functions that copy and fill arrays, and make them from segments, one for each element layout
 * that the module uses.
 */
final class ArrayFunctions {
  private static final ValueType I32 = NumberType.I32;

  /** Elements are copied alike if they begin at the same offset and have the same size. */
  private record Layout(int offset, int shift, ValueType value) {
    static Layout of(FieldType element, boolean typed) {
      return new Layout(
          ObjectLayout.elementsOffset(element),
          ObjectLayout.elementShift(element),
          typed ? ObjectLayout.lowered(element.storage().unpacked()) : I32);
    }
  }

  /** Elements that come from a segment of bytes, or of references. */
  private record FromSegment(Layout layout, boolean bytes) {
    /** Traps if a range is not within the segment. */
    void check(CodeBuilder code, int offset, int length, int size) {
      code.get(offset).op(Opcode.I64_EXTEND_I32_U);
      code.get(length).op(Opcode.I64_EXTEND_I32_U);
      if (bytes && layout.shift() > 0) {
        code.i64(layout.shift()).op(Opcode.I64_SHL);
      }
      code.op(Opcode.I64_ADD).get(size).op(Opcode.I64_EXTEND_I32_U).op(Opcode.I64_GT_U);
      trapIf(code);
    }

    /** Pushes the address of the first element in the segment. */
    void source(CodeBuilder code, int address, int offset) {
      code.get(address).get(offset);
      if (!bytes) {
        scale(code, layout);
      }
      code.op(Opcode.I32_ADD);
    }

    String suffix() {
      return (bytes ? "-data" : "-elem") + (1 << layout.shift()) + "." + layout.offset();
    }
  }

  private final WasmModule module;
  private final WasmMemory memory;
  private final Environment.SignatureCache signatures;
  private final boolean checks;
  private final Map<Layout, WasmFunction> copies = new LinkedHashMap<>();
  private final Map<Layout, WasmFunction> fills = new LinkedHashMap<>();
  private final Map<FromSegment, WasmFunction> inits = new LinkedHashMap<>();
  private final Map<FromSegment, WasmFunction> made = new LinkedHashMap<>();
  private final List<WasmFunction> functions = new ArrayList<>();

  ArrayFunctions(
      WasmModule module, WasmMemory memory, Environment.SignatureCache signatures, boolean checks) {
    this.module = module;
    this.memory = memory;
    this.signatures = signatures;
    this.checks = checks;
  }

  /** {@code (destination, index, source, index, length)}. */
  WasmFunction copy(FieldType element) {
    return copies.computeIfAbsent(Layout.of(element, false), this::makeCopy);
  }

  /** {@code (array, index, value, length)}. */
  WasmFunction fill(FieldType element) {
    return fills.computeIfAbsent(Layout.of(element, true), layout -> makeFill(layout, element));
  }

  /**
   * {@code (array, index, offset, length, address, size)}: fills a part of an array from a segment
   * that lies at an address. Offset and size count bytes, or references.
   */
  WasmFunction init(FieldType element, boolean bytes) {
    return inits.computeIfAbsent(new FromSegment(Layout.of(element, false), bytes), this::makeInit);
  }

  /**
   * {@code (offset, length, address, size, number) -> array}: a new array from a segment that lies
   * at an address. Offset and size count bytes, or references. 0 if the allocator says so.
   */
  WasmFunction made(FieldType element, boolean bytes, WasmFunction allocator) {
    return made.computeIfAbsent(
        new FromSegment(Layout.of(element, false), bytes), from -> makeMade(from, allocator));
  }

  /** Adds the functions that were asked for to the module. */
  void emit() {
    module.functions().addAll(functions);
    functions.clear();
  }

  private WasmFunction makeCopy(Layout layout) {
    var code = new CodeBuilder(5);
    if (checks) {
      check(code, 0, 1, 4);
      check(code, 2, 3, 4);
    }
    address(code, 0, 1, layout);
    address(code, 2, 3, layout);
    code.get(4);
    scale(code, layout);
    code.emit(new MemoryCopy(memory, memory)).end();
    return define(
        "mainstay.array.copy" + (1 << layout.shift()) + "." + layout.offset(),
        List.of(I32, I32, I32, I32, I32),
        List.of(),
        code);
  }

  private WasmFunction makeInit(FromSegment from) {
    var code = new CodeBuilder(6);
    if (checks) {
      check(code, 0, 1, 3);
    }
    from.check(code, 2, 3, 5);
    address(code, 0, 1, from.layout());
    from.source(code, 4, 2);
    code.get(3);
    scale(code, from.layout());
    code.emit(new MemoryCopy(memory, memory)).end();
    return define(
        "mainstay.array.init" + from.suffix(),
        List.of(I32, I32, I32, I32, I32, I32),
        List.of(),
        code);
  }

  private WasmFunction makeMade(FromSegment from, WasmFunction allocator) {
    var code = new CodeBuilder(5);
    int array = code.newLocal(I32);
    from.check(code, 0, 1, 3);
    code.get(1).get(4).call(allocator).tee(array);
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.get(array).i32(from.layout().offset()).op(Opcode.I32_ADD);
    from.source(code, 2, 0);
    code.get(1);
    scale(code, from.layout());
    code.emit(new MemoryCopy(memory, memory)).end().get(array).end();
    return define(
        "mainstay.array.new" + from.suffix(), List.of(I32, I32, I32, I32, I32), List.of(I32), code);
  }

  private WasmFunction makeFill(Layout layout, FieldType element) {
    var code = new CodeBuilder(4);
    if (checks) {
      check(code, 0, 1, 3);
    }
    if (layout.shift() == 0) {
      address(code, 0, 1, layout);
      code.get(2).get(3).emit(new MemoryOperation(Opcode.MEMORY_FILL, memory));
    } else {
      int at = code.newLocal(I32);
      int end = code.newLocal(I32);
      address(code, 0, 1, layout);
      code.tee(at).get(3);
      scale(code, layout);
      code.op(Opcode.I32_ADD).set(end);
      var done = code.begin(Opcode.BLOCK, BlockType.EMPTY);
      var next = code.begin(Opcode.LOOP, BlockType.EMPTY);
      code.get(at).get(end).op(Opcode.I32_EQ).brIf(done);
      code.get(at).get(2);
      code.access(storeOf(element), memory, 2, 0);
      code.get(at).i32(1 << layout.shift()).op(Opcode.I32_ADD).set(at);
      code.br(next).end().end();
    }
    code.end();
    return define(
        "mainstay.array.fill."
            + element.storage().toString().replace(" ", "")
            + "."
            + layout.offset(),
        List.of(I32, I32, layout.value(), I32),
        List.of(),
        code);
  }

  private static Opcode storeOf(FieldType element) {
    return switch (ObjectLayout.size(element.storage())) {
      case 2 -> Opcode.I32_STORE16;
      case 4 -> element.storage() == NumberType.F32 ? Opcode.F32_STORE : Opcode.I32_STORE;
      case 8 -> element.storage() == NumberType.F64 ? Opcode.F64_STORE : Opcode.I64_STORE;
      default -> Opcode.V128_STORE;
    };
  }

  /** Pushes the address of an element. */
  private static void address(CodeBuilder code, int array, int index, Layout layout) {
    code.get(array).i32(layout.offset()).op(Opcode.I32_ADD).get(index);
    scale(code, layout);
    code.op(Opcode.I32_ADD);
  }

  private static void scale(CodeBuilder code, Layout layout) {
    if (layout.shift() > 0) {
      code.i32(layout.shift()).op(Opcode.I32_SHL);
    }
  }

  /** Traps if the array is null or the range is not within it. */
  private void check(CodeBuilder code, int array, int index, int length) {
    code.get(array).op(Opcode.I32_EQZ);
    trapIf(code);
    code.get(index).op(Opcode.I64_EXTEND_I32_U);
    code.get(length).op(Opcode.I64_EXTEND_I32_U).op(Opcode.I64_ADD);
    code.get(array)
        .access(Opcode.I32_LOAD, memory, 2, ObjectLayout.LENGTH_OFFSET)
        .op(Opcode.I64_EXTEND_I32_U)
        .op(Opcode.I64_GT_U);
    trapIf(code);
  }

  private static void trapIf(CodeBuilder code) {
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.op(Opcode.UNREACHABLE).end();
  }

  private WasmFunction define(
      String name, List<ValueType> params, List<ValueType> results, CodeBuilder code) {
    var function = WasmFunction.defined(signatures.of(params, results), code.build());
    function.setName(name);
    functions.add(function);
    return function;
  }
}
