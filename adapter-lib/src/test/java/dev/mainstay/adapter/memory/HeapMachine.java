package dev.mainstay.adapter.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.ExportFunction;
import run.endive.runtime.GlobalInstance;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportGlobal;
import run.endive.runtime.ImportMemory;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmFunctionHandle;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.GlobalImport;
import run.endive.wasm.types.Import;
import run.endive.wasm.types.Instruction;
import run.endive.wasm.types.MemoryLimits;
import run.endive.wasm.types.MutabilityType;
import run.endive.wasm.types.ValType;

/**
 * The collector, compiled, in a memory of which the test is the linker and the program.
 *
 * <p>From address 0: room for the compiled module, the collector's state, types, static objects,
 * the shadow stack, and then the heap.
 */
final class HeapMachine {
  static final int PAGE = 1 << 16;

  private static final int STATE = 0x8000;
  private static final int TYPES = 0x9000;
  private static final int STATICS = 0xa000;
  private static final int STACK_BASE = 0xf000;
  private static final int STACK_END = 0x10000;

  /**
   * What the linker and the device decide.
   *
   * @param heapStart the first byte of the heap, from {@link #PAGE} on
   * @param initialEnd the end of the heap at the start; the declared memory is as many pages as it
   *     needs
   * @param limit the end of the heap for good
   * @param stress whether every allocation collects
   * @param hiddenPages how many pages appear between the declared memory and the first that the
   *     collector gets, and again before every other time that it gets some
   * @param maximumPages where the device ends
   * @param growth how many bytes the heap grows by; 0 for a third of what it has
   */
  record Options(
      int heapStart,
      int initialEnd,
      int limit,
      boolean stress,
      int hiddenPages,
      int maximumPages,
      int growth) {

    /** A heap that starts with this many bytes and may have this many. */
    static Options ofSize(int initial, int limit) {
      return new Options(PAGE, PAGE + initial, PAGE + limit, false, 0, 1 << 14, 0);
    }

    Options withStart(int heapStart) {
      return new Options(heapStart, initialEnd, limit, stress, hiddenPages, maximumPages, growth);
    }

    Options withStress() {
      return new Options(heapStart, initialEnd, limit, true, hiddenPages, maximumPages, growth);
    }

    Options withHiddenPages(int pages) {
      return new Options(heapStart, initialEnd, limit, stress, pages, maximumPages, growth);
    }

    Options withGrowth(int bytes) {
      return new Options(heapStart, initialEnd, limit, stress, hiddenPages, maximumPages, bytes);
    }

    Options withMaximumPages(int pages) {
      return new Options(heapStart, initialEnd, limit, stress, hiddenPages, pages, growth);
    }
  }

  private final Options options;
  private final ByteArrayMemory memory;
  private final Map<String, ExportFunction> exports = new HashMap<>();
  private final Map<String, GlobalInstance> constants = new HashMap<>();
  private final int[] globals = new int[8];
  private int typeCount = 1;
  private int typeDataEnd = STATICS;
  private int collections;
  private int failures;
  private int negativeSize;

  HeapMachine(Options options) {
    this(options, null);
  }

  /** A machine that tells of every instruction before it executes it. */
  HeapMachine(Options options, @Nullable Consumer<Instruction> listener) {
    this.options = options;
    int pages = (options.initialEnd() + PAGE - 1) / PAGE;
    memory = new ByteArrayMemory(new MemoryLimits(pages, Math.max(pages, options.maximumPages())));
    var module = HeapModule.parsed();
    var imports = ImportValues.builder().addMemory(new ImportMemory("env", "memory", memory));
    module.importSection().stream().forEach(item -> answer(imports, module, item));
    var builder = Instance.builder(module).withImportValues(imports.build());
    if (listener != null) {
      builder.withUnsafeExecutionListener((instruction, stack) -> listener.accept(instruction));
    }
    var instance = builder.build();
    for (var name :
        List.of(
            "allocate",
            "allocate-raw",
            "allocate-array",
            "visit",
            "collect",
            "total",
            "free",
            "cleared",
            "forget-cleared")) {
      exports.put(name, instance.export("mainstay:heap#" + name));
    }
    staticsEnd(STATICS);
  }

  private void answer(ImportValues.Builder imports, WasmModule module, Import item) {
    if (item instanceof GlobalImport) {
      var global =
          GlobalInstance.builder()
              .valType(ValType.I32)
              .valueLow(constant(item.name()))
              .mutabilityType(MutabilityType.Var)
              .build();
      constants.put(item.name(), global);
      imports.addGlobal(new ImportGlobal(item.module(), item.name(), global));
    } else if (item instanceof FunctionImport function) {
      WasmFunctionHandle handle =
          switch (item.name()) {
            case "size" -> (instance, arguments) -> new long[] {memory.pages()};
            case "grow" -> (instance, arguments) -> new long[] {grow((int) arguments[0])};
            case "visit-roots" ->
                (instance, arguments) -> {
                  visitRoots();
                  return new long[0];
                };
            case "out-of-memory" ->
                (instance, arguments) -> {
                  failures++;
                  return new long[0];
                };
            case "negative-size" ->
                (instance, arguments) -> {
                  negativeSize = (int) arguments[0];
                  return new long[0];
                };
            default -> throw new AssertionError("no linker answers " + item.name());
          };
      var type = module.typeSection().getType(function.typeIndex());
      imports.addFunction(new HostFunction(item.module(), item.name(), type, handle));
    }
  }

  private int constant(String name) {
    return switch (name) {
      case "heap:52" -> STATE;
      case "heap-lists:128" -> STATE + 64;
      case "heap-start" -> options.heapStart();
      case "heap-initial-end" -> options.initialEnd();
      case "heap-limit" -> options.limit();
      case "heap-growth" -> options.growth();
      case "statics-start", "statics-end" -> STATICS;
      case "stack-top", "stack-pointer" -> STACK_END;
      case "stack-base" -> STACK_BASE;
      case "tagged-references" -> 1;
      case "type-table" -> TYPES;
      case "soft-type" -> 0;
      case "stress" -> options.stress() ? 1 : 0;
      default -> throw new AssertionError("no linker answers " + name);
    };
  }

  private int grow(int pages) {
    if (options.hiddenPages() != 0 && memory.grow(options.hiddenPages()) == -1) {
      return -1;
    }
    return memory.grow(pages);
  }

  private void visitRoots() {
    collections++;
    for (int global : globals) {
      if (global != 0) {
        exports.get("visit").apply(global);
      }
    }
  }

  /** Adds an entry to the type table. Returns its id. */
  int addType(int size, int kind, int elementShift, int pointers) {
    if (typeCount == 256) {
      throw new IllegalStateException("the type table is full");
    }
    int entry = TYPES + 8 * typeCount;
    memory.writeShort(entry, (short) ((size + 7) & -8));
    memory.writeByte(entry + 2, (byte) kind);
    memory.writeByte(entry + 3, (byte) elementShift);
    memory.writeI32(entry + 4, pointers);
    return typeCount++;
  }

  /** Adds a struct with more words than fit an entry; {@code offsets} are those of references. */
  int addLargeStruct(int size, List<Integer> offsets) {
    // From the end of the type table downwards.
    typeDataEnd -= 2 + 2 * offsets.size();
    memory.writeShort(typeDataEnd, (short) offsets.size());
    for (int i = 0; i < offsets.size(); i++) {
      memory.writeShort(typeDataEnd + 2 + 2 * i, offsets.get(i).shortValue());
    }
    return addType(size, Type.LARGE_STRUCT, 0, typeDataEnd);
  }

  /** Reserves a static object of this many bytes. */
  int addStatic(int size, int type) {
    int address = staticsEnd();
    staticsEnd(address + ((size + 7) & -8));
    memory.writeI32(address, type);
    return address;
  }

  int allocate(int size, int type) {
    return (int) exports.get("allocate").apply((size + 7) & -8, type)[0];
  }

  int allocateRaw(int size, int type) {
    return (int) exports.get("allocate-raw").apply((size + 7) & -8, type)[0];
  }

  int allocateArray(int length, int type) {
    return (int) exports.get("allocate-array").apply(length, type)[0];
  }

  void collect() {
    exports.get("collect").apply();
  }

  int total() {
    return (int) exports.get("total").apply()[0];
  }

  int free() {
    return (int) exports.get("free").apply()[0];
  }

  /** Takes the cells that were cleared and have a listener out of the collector's list. */
  List<Integer> takeCleared() {
    var cleared = new ArrayList<Integer>();
    for (int cell = cleared(); cell != 0; cell = cleared()) {
      cleared.add(cell);
      exports.get("forget-cleared").apply();
    }
    return cleared;
  }

  private int cleared() {
    return (int) exports.get("cleared").apply()[0];
  }

  /** Says which type is that of soft references. */
  void setSoftType(int type) {
    constants.get("soft-type").setValue(type);
  }

  /** Says how many bytes of the shadow stack are left: the marker's own stack. */
  void setFreeStack(int bytes) {
    constants.get("stack-base").setValue(constants.get("stack-pointer").getValue() - bytes);
  }

  /** How often the collector has said that there is no memory left. */
  int failures() {
    return failures;
  }

  /** The length of the last array that was to have a negative one; 0 if there was none. */
  int negativeSize() {
    return negativeSize;
  }

  /** Puts a reference on the shadow stack. Returns its address. */
  int push(int reference) {
    int place = (int) constants.get("stack-pointer").getValue() - 4;
    constants.get("stack-pointer").setValue(place);
    memory.writeI32(place, reference);
    return place;
  }

  void pop() {
    constants.get("stack-pointer").setValue(constants.get("stack-pointer").getValue() + 4);
  }

  void setGlobal(int index, int reference) {
    globals[index] = reference;
  }

  int read(int address) {
    return memory.readInt(address);
  }

  void write(int address, int value) {
    memory.writeI32(address, value);
  }

  byte[] bytes(int address, int count) {
    return memory.readBytes(address, count);
  }

  void write(int address, byte[] bytes) {
    memory.write(address, bytes, 0, bytes.length);
  }

  private int staticsEnd() {
    return (int) constants.get("statics-end").getValue();
  }

  private void staticsEnd(int address) {
    constants.get("statics-end").setValue(address);
  }

  /** How often the collector has marked. */
  int collections() {
    return collections;
  }

  int pages() {
    return memory.pages();
  }

  // The collector's variables, for the one that checks them.

  int bump() {
    return read(STATE);
  }

  int end() {
    return read(STATE + 4);
  }

  int fresh() {
    return read(STATE + 8);
  }

  int freshEnd() {
    return read(STATE + 12);
  }

  int first() {
    return read(STATE + 16);
  }

  int top() {
    return read(STATE + 20);
  }

  int holes() {
    return read(STATE + 28);
  }

  int pending() {
    return read(STATE + 36);
  }

  /** Size, kind and element shift of a type. */
  int[] type(int id) {
    int entry = TYPES + 8 * id;
    return new int[] {(int) memory.readU16(entry), memory.read(entry + 2), memory.read(entry + 3)};
  }

  int typeCount() {
    return typeCount;
  }

  /** The addresses of the blocks in the list of those with so many leading zeros in their size. */
  List<Integer> list(int zeros) {
    var blocks = new ArrayList<Integer>();
    for (int block = read(STATE + 64 + 4 * zeros); block != 0; block = read(block + 8)) {
      blocks.add(block);
    }
    return blocks;
  }
}
