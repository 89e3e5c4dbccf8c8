package dev.mainstay.lowering.tables;

import static java.util.Objects.requireNonNull;

import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.MemoryCopy;
import dev.mainstay.wasm.code.Instruction.MemoryOperation;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table as a region of linear memory, four bytes an element, and the functions that do to it what
 * instructions do to a table, traps included: what is out of bounds traps before anything is
 * written.
 *
 * <p>A table that the program never grows has a fixed place and size. One that can grow by little
 * has its largest size reserved from the start. Any other gets a small region at first; when it is
 * full, one of at least twice the size from {@code memory.grow}, and the old one is lost.
 */
final class TableRegion {
  /** More elements than this a table cannot have: 256 MiB. */
  static final long LARGEST = 1 << 26;

  /** By how many elements a table may be able to grow so that they are reserved from the start. */
  private static final long RESERVED = 1024;

  /** How many elements fit a table at first that may grow without a limit. */
  private static final long SMALLEST = 16;

  private static final ValueType I32 = NumberType.I32;

  private final WasmModule module;
  private final WasmMemory memory;
  private final String name;
  private final int minimum;

  /** The number of elements that it can ever have. */
  private final int maximum;

  private final int address;
  private final int reserved;

  /** The size and, where the region can move, its address and capacity; null if they are fixed. */
  private final @Nullable WasmGlobal size;

  private final @Nullable WasmGlobal base;
  private final @Nullable WasmGlobal capacity;
  private final Map<Object, WasmFunction> functions = new HashMap<>();

  TableRegion(WasmModule module, StaticMemory statics, WasmTable table, boolean grows) {
    this.module = module;
    memory = statics.memory();
    name = table.name() == null ? "table" : table.name();
    minimum = (int) table.limits().minimum();
    long largest = Math.min(LARGEST, table.limits().maximum().orElse(LARGEST));
    maximum = grows ? (int) largest : minimum;
    boolean moves = maximum > minimum + RESERVED;
    reserved = moves ? (int) Math.max(minimum, SMALLEST) : maximum;
    address = statics.reserve(4 * reserved, 4);
    size = grows ? global("size", minimum) : null;
    base = moves ? global("address", address) : null;
    capacity = moves ? global("capacity", reserved) : null;
  }

  private WasmGlobal global(String what, int value) {
    var global = WasmGlobal.defined(I32, true, ConstantExpression.i32(value));
    global.setName("mainstay." + name + "-" + what);
    module.globals().add(global);
    return global;
  }

  /** The size at the start. */
  int minimum() {
    return minimum;
  }

  /** The address at the start. */
  int address() {
    return address;
  }

  /** Puts the address of the first element on the stack. */
  CodeBuilder pushAddress(CodeBuilder code) {
    return base == null ? code.i32(address) : code.get(base);
  }

  /** Puts the number of elements on the stack. */
  CodeBuilder pushSize(CodeBuilder code) {
    return size == null ? code.i32(minimum) : code.get(size);
  }

  /** {@code table.get}. */
  WasmFunction get() {
    return function(
        "get",
        new FunctionType(List.of(I32), List.of(I32)),
        code -> {
          checkIndex(code);
          element(code.get(0));
          code.access(Opcode.I32_LOAD, memory, 2, offset());
        });
  }

  /** {@code table.set}. */
  WasmFunction set() {
    return function(
        "set",
        new FunctionType(List.of(I32, I32), List.of()),
        code -> {
          checkIndex(code);
          element(code.get(0)).get(1);
          code.access(Opcode.I32_STORE, memory, 2, offset());
        });
  }

  /** {@code table.fill}: index, value, count. */
  WasmFunction fill() {
    return function(
        "fill",
        new FunctionType(List.of(I32, I32, I32), List.of()),
        code -> {
          checkRange(code, 0, 2, this::pushSize);
          code.get(2);
          code.begin(Opcode.IF, BlockType.EMPTY);
          element(code.get(0)).set(0);
          fillElements(code, 0, 1, 2);
          code.end();
        });
  }

  /** Fills at least one element; changes the pointer and the count. */
  private void fillElements(CodeBuilder code, int pointer, int value, int count) {
    var loop = code.begin(Opcode.LOOP, BlockType.EMPTY);
    code.get(pointer).get(value).access(Opcode.I32_STORE, memory, 2, offset());
    code.get(pointer).i32(4).op(Opcode.I32_ADD).set(pointer);
    code.get(count).i32(1).op(Opcode.I32_SUB).tee(count).brIf(loop).end();
  }

  /** {@code table.grow}: value, count. What is behind the size is zero already, which is null. */
  WasmFunction grow() {
    return function(
        "grow",
        new FunctionType(List.of(I32, I32), List.of(I32)),
        code -> {
          int old = code.newLocal(I32);
          code.get(1).i32(maximum);
          pushSize(code).tee(old).op(Opcode.I32_SUB).op(Opcode.I32_GT_U);
          code.begin(Opcode.IF, BlockType.EMPTY);
          code.i32(-1).op(Opcode.RETURN).end();
          if (capacity != null) {
            move(code, old);
          }
          if (size != null) {
            code.get(old).get(1).op(Opcode.I32_ADD).set(size);
          }
          code.get(0).i32(0).op(Opcode.I32_NE).get(1).i32(0).op(Opcode.I32_NE).op(Opcode.I32_AND);
          code.begin(Opcode.IF, BlockType.EMPTY);
          int pointer = code.newLocal(I32);
          element(code.get(old)).set(pointer);
          fillElements(code, pointer, 0, 1);
          code.end().get(old);
        });
  }

  /** Moves the elements to a larger region if that is needed; leaves the function if it fails. */
  private void move(CodeBuilder code, int old) {
    var capacityNow = requireNonNull(capacity);
    int needed = code.newLocal(I32);
    int pages = code.newLocal(I32);
    int page = code.newLocal(I32);
    code.get(old).get(1).op(Opcode.I32_ADD).tee(needed).get(capacityNow).op(Opcode.I32_GT_U);
    code.begin(Opcode.IF, BlockType.EMPTY);
    // Twice as much as now, or what is needed where that is more, in pages.
    code.get(needed).get(capacityNow).i32(1).op(Opcode.I32_SHL);
    code.get(needed).get(capacityNow).i32(1).op(Opcode.I32_SHL).op(Opcode.I32_GT_U);
    code.op(Opcode.SELECT);
    pages(code).tee(pages);
    code.emit(new MemoryOperation(Opcode.MEMORY_GROW, memory)).tee(page).i32(-1).op(Opcode.I32_EQ);
    code.begin(Opcode.IF, BlockType.EMPTY);
    pages(code.get(needed)).tee(pages);
    code.emit(new MemoryOperation(Opcode.MEMORY_GROW, memory)).tee(page).i32(-1).op(Opcode.I32_EQ);
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.i32(-1).op(Opcode.RETURN).end().end();
    code.get(page).i32(16).op(Opcode.I32_SHL).tee(page);
    pushAddress(code).get(old).i32(2).op(Opcode.I32_SHL).emit(new MemoryCopy(memory, memory));
    code.get(page).set(requireNonNull(base));
    code.get(pages).i32(14).op(Opcode.I32_SHL).set(capacityNow);
    code.end();
  }

  /** From elements to pages that hold them. */
  private static CodeBuilder pages(CodeBuilder code) {
    return code.i32((1 << 14) - 1).op(Opcode.I32_ADD).i32(14).op(Opcode.I32_SHR_U);
  }

  /** {@code table.copy} to this table: index here, index there, count. */
  WasmFunction copy(TableRegion source) {
    return function(
        source,
        "copy",
        new FunctionType(List.of(I32, I32, I32), List.of()),
        code -> {
          checkRange(code, 1, 2, source::pushSize);
          checkRange(code, 0, 2, this::pushSize);
          copyFrom(code, source::pushAddress);
        });
  }

  /** {@code table.init}: index here, index in the segment, count. */
  WasmFunction init(SegmentRegion segment) {
    return function(
        segment,
        "init",
        new FunctionType(List.of(I32, I32, I32), List.of()),
        code -> {
          checkRange(code, 1, 2, segment::pushSize);
          checkRange(code, 0, 2, this::pushSize);
          copyFrom(code, segment::pushAddress);
        });
  }

  private void copyFrom(CodeBuilder code, Consumer<CodeBuilder> pushSource) {
    code.get(0).i32(2).op(Opcode.I32_SHL);
    pushAddress(code).op(Opcode.I32_ADD);
    code.get(1).i32(2).op(Opcode.I32_SHL);
    pushSource.accept(code);
    code.op(Opcode.I32_ADD).get(2).i32(2).op(Opcode.I32_SHL);
    code.emit(new MemoryCopy(memory, memory));
  }

  /** Turns an index into an address that lacks {@link #offset}. */
  private CodeBuilder element(CodeBuilder code) {
    code.i32(2).op(Opcode.I32_SHL);
    return base == null ? code : code.get(base).op(Opcode.I32_ADD);
  }

  private int offset() {
    return base == null ? address : 0;
  }

  private void checkIndex(CodeBuilder code) {
    pushSize(code.get(0)).op(Opcode.I32_GE_U);
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.op(Opcode.UNREACHABLE).end();
  }

  /** Traps if {@code index + count} is more than a size. */
  static void checkRange(CodeBuilder code, int index, int count, Consumer<CodeBuilder> pushSize) {
    code.get(count);
    pushSize.accept(code);
    code.op(Opcode.I32_GT_U).get(index);
    pushSize.accept(code);
    code.get(count).op(Opcode.I32_SUB).op(Opcode.I32_GT_U).op(Opcode.I32_OR);
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.op(Opcode.UNREACHABLE).end();
  }

  private WasmFunction function(String what, FunctionType type, Consumer<CodeBuilder> body) {
    return function(what, what, type, body);
  }

  private WasmFunction function(
      Object key, String what, FunctionType type, Consumer<CodeBuilder> body) {
    var known = functions.get(key);
    if (known != null) {
      return known;
    }
    var code = new CodeBuilder(type.params().size());
    body.accept(code);
    var function = WasmFunction.defined(module.functionType(type), code.end().build());
    function.setName("mainstay." + name + "-" + what);
    module.functions().add(function);
    functions.put(key, function);
    return function;
  }
}
