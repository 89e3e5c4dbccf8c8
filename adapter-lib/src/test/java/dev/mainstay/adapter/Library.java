package dev.mainstay.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportMemory;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.MemoryLimits;

/**
 * {@code library.wasm}, running, with what the linker would answer played by this class and the
 * device by a {@link ScriptedHost}. Memory that is not zero by promise is full of rubbish.
 */
public final class Library {
  /** What ends a program in the middle of a call. */
  public static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1;

    Ended(String how) {
      super(how);
    }
  }

  /** One call of the guest's allocator. */
  public record Allocation(int address, int alignment, int size) {}

  private static final WasmModule MODULE = load();
  private static final int STATE = 1024;
  private static final int GUEST = 65536;
  private static final int PAGES = 8;

  private final ScriptedHost host;
  private final ByteArrayMemory memory = new ByteArrayMemory(new MemoryLimits(PAGES, 4096));
  private final Map<String, Integer> blocks = new TreeMap<>();
  private final List<Allocation> allocations = new ArrayList<>();
  private final Set<String> lacking;
  private final Instance instance;
  private int nextBlock = STATE;
  private int nextAllocation = GUEST;
  private int grown;
  private boolean full;

  private Library(ScriptedHost host, Set<String> lacking) {
    this.host = host;
    this.lacking = lacking;
    memory.fill((byte) 0xA5, 0, PAGES << 16);
    var imports = ImportValues.builder();
    imports.addMemory(new ImportMemory("env", "memory", memory));
    MODULE.importSection().stream()
        .filter(FunctionImport.class::isInstance)
        .map(FunctionImport.class::cast)
        .forEach(
            function ->
                imports.addFunction(
                    new HostFunction(
                        function.module(),
                        function.name(),
                        MODULE.typeSection().getType(function.typeIndex()),
                        (caller, arguments) ->
                            answer(function.module(), function.name(), arguments))));
    instance = Instance.builder(MODULE).withImportValues(imports.build()).withStart(false).build();
  }

  /** A fresh instance over a host. */
  public static Library on(ScriptedHost host) {
    return new Library(host, Set.of());
  }

  /**
   * A fresh instance over a host, for a payload that lacks something.
   *
   * @param lacking the constants {@code mainstay:layout} that are 0; the others are 1
   */
  public static Library on(ScriptedHost host, Set<String> lacking) {
    return new Library(host, lacking);
  }

  private static WasmModule load() {
    try (var in = Library.class.getResourceAsStream("/META-INF/mainstay/library.wasm")) {
      return Parser.parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The module under test. */
  public static WasmModule module() {
    return MODULE;
  }

  private long[] answer(String module, String field, long[] arguments) {
    return switch (module) {
      case "wasi_snapshot_preview1" -> {
        int errno = host.call(field, memory, arguments);
        if (field.equals("proc_exit")) {
          throw new Ended("exit " + arguments[0]);
        }
        yield new long[] {errno};
      }
      case "mainstay:state" -> new long[] {blocks.computeIfAbsent(field, this::block)};
      case "mainstay:layout" -> new long[] {lacking.contains(field) ? 0 : 1};
      case "mainstay:trap" -> throw new Ended("trap: " + field);
      case "mainstay:guest" -> new long[] {allocate(arguments)};
      case "mainstay:memory" -> memory(field, arguments);
      default -> throw new AssertionError("call of " + module + " " + field);
    };
  }

  private int block(String name) {
    int size = Integer.parseInt(name.substring(name.indexOf(':') + 1));
    int address = nextBlock;
    nextBlock += (size + 15) & -16;
    assertTrue(nextBlock <= GUEST, "too much state");
    memory.fill((byte) 0, address, address + size);
    return address;
  }

  private int allocate(long[] arguments) {
    assertEquals(0, arguments[0], "old address");
    assertEquals(0, arguments[1], "old size");
    int alignment = (int) arguments[2];
    int size = (int) arguments[3];
    int address = allocate(alignment, size);
    allocations.add(new Allocation(address, alignment, size));
    return address;
  }

  private int allocate(int alignment, int size) {
    // A gap, so that a byte too much shows.
    int address = (nextAllocation + 16 + alignment - 1) & -alignment;
    nextAllocation = address + size;
    if (nextAllocation > memory.pages() << 16) {
      throw new AssertionError("the guest is out of memory");
    }
    return address;
  }

  private long[] memory(String field, long[] arguments) {
    if (field.equals("size")) {
      return new long[] {memory.pages()};
    }
    int first = (int) arguments[0];
    return switch (field) {
      case "grow" -> {
        if (full) {
          yield new long[] {-1};
        }
        grown += first;
        int page = memory.grow(first);
        if (page >= 0) {
          memory.fill((byte) 0, page << 16, (page + first) << 16);
        }
        yield new long[] {page};
      }
      case "copy" -> {
        memory.copy(first, (int) arguments[1], (int) arguments[2]);
        yield new long[0];
      }
      case "fill" -> {
        memory.fill((byte) arguments[1], first, first + (int) arguments[2]);
        yield new long[0];
      }
      default -> throw new AssertionError(field);
    };
  }

  /** How many parameters a function of the library has. */
  public static int parameters(String function) {
    var exports = MODULE.exportSection();
    for (int i = 0; i < exports.exportCount(); i++) {
      if (exports.getExport(i).name().equals(function)) {
        int index =
            exports.getExport(i).index() - MODULE.importSection().count(ExternalType.FUNCTION);
        return MODULE
            .typeSection()
            .getType(MODULE.functionSection().getFunctionType(index))
            .params()
            .size();
      }
    }
    throw new AssertionError("no function " + function);
  }

  /** Calls a function of the library. */
  public long call(String function, long... arguments) {
    var results = instance.export(function).apply(arguments);
    return results == null || results.length == 0 ? 0 : results[0];
  }

  /** Calls a function that must trap, and say why. */
  public void traps(String function, long... arguments) {
    var ended = assertThrows(Ended.class, () -> call(function, arguments), function);
    assertTrue(String.valueOf(ended.getMessage()).matches("trap: .* .*"), ended.getMessage());
  }

  /** Calls a function that must trap because of a handle, and say so. */
  public void refuses(String function, long... arguments) {
    assertEquals(
        "trap: invalid handle: dropped, made up, or of another type",
        assertThrows(Ended.class, () -> call(function, arguments), function).getMessage());
  }

  /** A place for a result, full of rubbish. */
  public int area(int size) {
    int address = allocate(8, size);
    memory.fill((byte) 0xA5, address, address + size);
    return address;
  }

  /** Puts text into memory. */
  public int text(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    int address = area(bytes.length);
    memory.write(address, bytes);
    return address;
  }

  /** Puts words into memory. */
  public int words(int... words) {
    int address = area(4 * words.length);
    for (int i = 0; i < words.length; i++) {
      memory.writeI32(address + 4 * i, words[i]);
    }
    return address;
  }

  /** The text of a list of bytes whose pointer and length are at {@code address}. */
  public String list(int address) {
    return new String(memory.readBytes(word(address), word(address + 4)), StandardCharsets.UTF_8);
  }

  /** A byte, unsigned. */
  public int octet(int address) {
    return memory.read(address) & 0xff;
  }

  /** A word. */
  public int word(int address) {
    return memory.readInt(address);
  }

  /** A double word. */
  public long wide(int address) {
    return memory.readLong(address);
  }

  /** The memory. */
  public Memory memory() {
    return memory;
  }

  /** What the guest's allocator was asked for. */
  public List<Allocation> allocations() {
    return allocations;
  }

  /** How many bytes the guest was asked for altogether. */
  public int allocated() {
    return allocations.stream().mapToInt(Allocation::size).sum();
  }

  /** From now on the device has no page left. */
  public void isFull() {
    full = true;
  }

  /** How many pages the library asked for. */
  public int grown() {
    return grown;
  }
}
