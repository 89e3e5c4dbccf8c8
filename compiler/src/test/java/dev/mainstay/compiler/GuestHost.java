package dev.mainstay.compiler;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import run.endive.runtime.ByteBufferMemory;
import run.endive.runtime.CallResult;
import run.endive.runtime.GlobalInstance;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportGlobal;
import run.endive.runtime.ImportMemory;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmArray;
import run.endive.runtime.WasmFunctionHandle;
import run.endive.runtime.WasmStruct;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.GlobalImport;
import run.endive.wasm.types.Import;
import run.endive.wasm.types.MemoryImport;
import run.endive.wasm.types.MemoryLimits;
import run.endive.wasm.types.MutabilityType;
import run.endive.wasm.types.ValType;

/**
 * Runs a module as it comes from the compiler, playing the linker's intrinsics and the part of WASI
 * 0.2 that the platform uses.
 *
 * <p>Arrays of the guest have no address here. {@code data-of} gives them one: their elements are
 * copied to a shadow in linear memory then, and back from it after every call that writes memory.
 */
final class GuestHost {
  private static final int PAGES = 32;

  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Every write of a stream, in order: "1:text". */
  final List<String> writes = new ArrayList<>();

  private final List<String> arguments = new ArrayList<>();
  private final List<String> environment = new ArrayList<>();
  private byte[] input = {};
  private int consumed;
  private int chunk = Integer.MAX_VALUE;
  private boolean brokenOutput;
  private int brk = 1 << 16;
  private final Map<String, Integer> blocks = new HashMap<>();
  private final IdentityHashMap<WasmArray, Shadow> shadows = new IdentityHashMap<>();
  private final ByteBufferMemory memory = new ByteBufferMemory(new MemoryLimits(PAGES, PAGES));
  private Instance instance;

  /** An array's place in memory, and what both had in common last. */
  private record Shadow(int address, byte[] common) {}

  /** What ended the guest: an exit code. */
  private static final class Exit extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int code;

    Exit(int code) {
      this.code = code;
    }
  }

  GuestHost withArguments(String... values) {
    arguments.addAll(List.of(values));
    return this;
  }

  GuestHost withVariable(String name, String value) {
    environment.add(name);
    environment.add(value);
    return this;
  }

  /** The input, of which a read takes at most so many bytes. */
  GuestHost withInput(byte[] bytes, int mostAtOnce) {
    input = bytes.clone();
    chunk = mostAtOnce;
    return this;
  }

  GuestHost withBrokenOutput() {
    brokenOutput = true;
    return this;
  }

  /** Instantiates the module. */
  GuestHost load(byte[] bytes) {
    WasmModule module = Parser.parse(bytes);
    ImportValues.Builder imports = ImportValues.builder();
    for (int i = 0; i < module.importSection().importCount(); i++) {
      Import needed = module.importSection().getImport(i);
      if (needed instanceof MemoryImport) {
        imports.addMemory(new ImportMemory(needed.module(), needed.name(), memory));
      } else if (needed instanceof GlobalImport) {
        imports.addGlobal(
            new ImportGlobal(
                needed.module(),
                needed.name(),
                GlobalInstance.builder()
                    .valType(ValType.I32)
                    .mutabilityType(MutabilityType.Const)
                    .build()));
      } else if (needed instanceof FunctionImport function) {
        FunctionType type = module.typeSection().getType(function.typeIndex());
        imports.addFunction(
            new HostFunction(
                needed.module(), needed.name(), type, function(needed.module(), needed.name())));
      }
    }
    instance = Instance.builder(module).withImportValues(imports.build()).withStart(false).build();
    return this;
  }

  /** Runs the command; the exit code. */
  int start() {
    try {
      instance.export("_start").apply();
      return 0;
    } catch (Exit exit) {
      return exit.code;
    }
  }

  long call(String export, long... values) {
    long[] results = instance.export(export).apply(values);
    return results == null || results.length == 0 ? 0 : results[0];
  }

  private WasmFunctionHandle function(String module, String name) {
    if (module.equals("mainstay:trap")) {
      return action(
          a -> {
            throw new IllegalStateException("trap");
          });
    }
    return switch (module + "#" + name) {
      case "mainstay:object#data-of" ->
          new WasmFunctionHandle() {
            @Override
            public long[] apply(Instance caller, long... args) {
              throw new IllegalStateException("data-of takes a reference");
            }

            @Override
            public CallResult applyWithRefs(Instance caller, long[] args, Object[] refs) {
              return CallResult.of(new long[] {dataOf((WasmStruct) refs[0])}, null);
            }
          };
      case "mainstay:memory#copy" ->
          action(a -> memory.write((int) a[0], memory.readBytes((int) a[1], (int) a[2])));
      case "wasi:cli/stdin@0.2.12#get-stdin" -> value(a -> 0);
      case "wasi:cli/stdout@0.2.12#get-stdout" -> value(a -> 1);
      case "wasi:cli/stderr@0.2.12#get-stderr" -> value(a -> 2);
      case "wasi:cli/environment@0.2.12#get-arguments" ->
          action(
              a -> {
                List<String> all = new ArrayList<>(List.of("guest.wasm"));
                all.addAll(arguments);
                writeStrings(all, (int) a[0], all.size());
              });
      case "wasi:cli/environment@0.2.12#get-environment" ->
          action(a -> writeStrings(environment, (int) a[0], environment.size() / 2));
      case "wasi:cli/exit@0.2.12#exit-with-code" ->
          action(
              a -> {
                throw new Exit((int) a[0]);
              });
      case "wasi:io/streams@0.2.12#[method]output-stream.blocking-write-and-flush" ->
          action(this::write);
      case "wasi:io/streams@0.2.12#[method]input-stream.blocking-read" -> action(this::read);
      case "wasi:io/error@0.2.12#[resource-drop]error",
          "wasi:io/poll@0.2.12#[method]pollable.block",
          "wasi:io/poll@0.2.12#[resource-drop]pollable" ->
          action(a -> {});
      case "wasi:clocks/wall-clock@0.2.12#now" ->
          action(
              a -> {
                memory.writeLong((int) a[0], 1_700_000_000L);
                memory.writeI32((int) a[0] + 8, 123_456_789);
              });
      case "wasi:clocks/monotonic-clock@0.2.12#now" -> value(a -> 42_000_000_007L);
      case "wasi:clocks/monotonic-clock@0.2.12#subscribe-duration" -> value(a -> 9);
      case "mainstay:layout#traces",
          "mainstay:layout#trace-constructors",
          "mainstay:layout#trace-sites",
          "mainstay:layout#trace-methods",
          "mainstay:layout#stack-pointer",
          "mainstay:layout#stack-top" ->
          value(a -> 0);
      default -> {
        if (!module.equals("mainstay:state")) {
          throw new IllegalStateException("nobody plays " + module + "#" + name);
        }
        int address =
            blocks.computeIfAbsent(
                name, key -> allocate(Integer.parseInt(key.substring(key.indexOf(':') + 1))));
        yield value(a -> address);
      }
    };
  }

  private interface Action {
    void run(long[] args);
  }

  private interface Result {
    long of(long[] args);
  }

  private WasmFunctionHandle action(Action action) {
    return (caller, args) -> {
      action.run(args);
      copyBack();
      return new long[0];
    };
  }

  private static WasmFunctionHandle value(Result result) {
    return (caller, args) -> new long[] {result.of(args)};
  }

  private int allocate(int size) {
    int address = (brk + 15) & -16;
    brk = address + size;
    return address;
  }

  private int dataOf(WasmStruct javaArray) {
    WasmArray array = null;
    for (int i = 0; i < javaArray.fieldCount(); i++) {
      if (javaArray.fieldRef(i) instanceof WasmArray elements) {
        array = elements;
      }
    }
    Shadow shadow =
        shadows.computeIfAbsent(
            array, key -> new Shadow(allocate(key.length()), new byte[key.length()]));
    for (int i = 0; i < array.length(); i++) {
      shadow.common()[i] = (byte) array.get(i);
    }
    memory.write(shadow.address(), shadow.common());
    return shadow.address();
  }

  private void copyBack() {
    shadows.forEach(
        (array, shadow) -> {
          for (int i = 0; i < array.length(); i++) {
            byte now = memory.read(shadow.address() + i);
            if (now != shadow.common()[i]) {
              shadow.common()[i] = now;
              array.set(i, now);
            }
          }
        });
  }

  private int reallocate(int size) {
    return (int) call("cabi_realloc", 0, 0, 1, size);
  }

  private void writeStrings(List<String> strings, int result, int length) {
    int list = reallocate(strings.size() * 8);
    memory.writeI32(result, list);
    memory.writeI32(result + 4, length);
    for (int i = 0; i < strings.size(); i++) {
      byte[] bytes = strings.get(i).getBytes(StandardCharsets.UTF_8);
      int string = reallocate(bytes.length);
      memory.write(string, bytes);
      memory.writeI32(list + i * 8, string);
      memory.writeI32(list + i * 8 + 4, bytes.length);
      copyBack();
    }
  }

  private void write(long[] args) {
    byte[] bytes = memory.readBytes((int) args[1], (int) args[2]);
    if (bytes.length > 4096) {
      throw new IllegalStateException("more than blocking-write-and-flush takes: " + bytes.length);
    }
    memory.writeByte((int) args[3], (byte) (brokenOutput && args[0] == 1 ? 1 : 0));
    if (brokenOutput && args[0] == 1) {
      memory.writeByte((int) args[3] + 4, (byte) 0);
      memory.writeI32((int) args[3] + 8, 77);
      return;
    }
    (args[0] == 1 ? out : err).writeBytes(bytes);
    writes.add(args[0] + ":" + new String(bytes, StandardCharsets.UTF_8));
  }

  private void read(long[] args) {
    int result = (int) args[2];
    int length = (int) Math.min(Math.min(args[1], chunk), input.length - consumed);
    if (length == 0) {
      memory.writeByte(result, (byte) 1);
      memory.writeByte(result + 4, (byte) 1);
      return;
    }
    int block = reallocate(length);
    memory.write(block, input, consumed, length);
    consumed += length;
    memory.writeByte(result, (byte) 0);
    memory.writeI32(result + 4, block);
    memory.writeI32(result + 8, length);
  }
}
