package dev.mainstay.benchmarks.adapter;

import dev.mainstay.benchmarks.adapter.Transfer.Direction;
import dev.mainstay.benchmarks.adapter.Transfer.Place;
import dev.mainstay.benchmarks.count.CostModel;
import dev.mainstay.benchmarks.count.CountedRun;
import dev.mainstay.benchmarks.transfers.Transfers;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import dev.mainstay.testing.Device;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The adapter without any glue: what a call of WASI 0.2 in a loop takes more than the call of
 * preview 1 in the same loop, in a module of instructions that we put together.
 *
 * @param direction read or write
 * @param place a standard stream or a file
 * @param counts the instructions of a call through the adapter beyond those of a direct one
 */
public record AdapterAlone(Direction direction, Place place, Map<CostModel, Long> counts) {
  private static final int FEW = 2;
  private static final int MORE = 8;
  private static final int SIZE = 64;

  private static final int RESULT = 16;
  private static final int OPERANDS = 32;
  private static final int NAME = 64;
  private static final int BYTES = 8192;

  /** The allocator's blocks: 1 KiB behind here for each byte of alignment. */
  private static final int BLOCKS = 4096;

  private static final int CREATE = 1;

  public AdapterAlone {
    counts = Map.copyOf(counts);
  }

  /** Counts. */
  static List<AdapterAlone> measure() {
    return Stream.of(Direction.values())
        .flatMap(direction -> Stream.of(Place.values()).map(place -> measure(direction, place)))
        .toList();
  }

  private static AdapterAlone measure(Direction direction, Place place) {
    var counts = new EnumMap<CostModel, Long>(CostModel.class);
    var adapter = perCall(direction, place, true);
    var direct = perCall(direction, place, false);
    for (var model : CostModel.values()) {
      counts.put(model, adapter.getOrDefault(model, 0L) - direct.getOrDefault(model, 0L));
    }
    return new AdapterAlone(direction, place, counts);
  }

  private static Map<CostModel, Long> perCall(Direction direction, Place place, boolean adapter) {
    var few = run(new Loop(direction, place, adapter).module(FEW));
    var more = run(new Loop(direction, place, adapter).module(FEW + MORE));
    var counts = new EnumMap<CostModel, Long>(CostModel.class);
    for (var model : CostModel.values()) {
      counts.put(model, (more.cost(model) - few.cost(model)) / MORE);
    }
    return counts;
  }

  private static CountedRun run(byte[] module) {
    var payload =
        Linker.withLibraryOf(AdapterAlone.class.getClassLoader())
            .link(module, LinkOptions.defaults())
            .payload();
    try {
      Path folder = Files.createTempDirectory("alone");
      Path input = Files.write(folder.resolve(Transfers.INPUT), new byte[SIZE * (FEW + MORE)]);
      try {
        return CountedRun.of(
            "alone",
            payload,
            Device.builder().directory("/", folder).stdin(new byte[SIZE * (FEW + MORE)]));
      } finally {
        Files.deleteIfExists(folder.resolve(Transfers.OUTPUT));
        Files.delete(input);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The module: what is called is checked, so that no failure is counted. */
  private static final class Loop {
    private static final ValueType I32 = NumberType.I32;
    private static final ValueType I64 = NumberType.I64;
    private static final String FILES = "wasi:filesystem/types";

    private final boolean reads;
    private final boolean isFile;
    private final boolean adapter;
    private final WasmModule module = new WasmModule();
    private final WasmMemory memory = WasmMemory.defined(Limits.atLeast(1));
    private final CodeBuilder code = new CodeBuilder(0);
    private final int handle = code.newLocal(I32);
    private final int calls = code.newLocal(I32);

    Loop(Direction direction, Place place, boolean adapter) {
      reads = direction == Direction.READ;
      isFile = place == Place.FILE;
      this.adapter = adapter;
    }

    byte[] module(int count) {
      module.memories().add(memory);
      open();
      code.i32(count).set(calls);
      var loop = code.begin(Opcode.LOOP, BlockType.EMPTY);
      if (adapter) {
        adapter();
      } else {
        direct();
      }
      code.get(calls).i32(1).op(Opcode.I32_SUB).tee(calls).brIf(loop);
      code.end();
      export("_start", List.of(), List.of(), code);
      export(
          "cabi_realloc",
          List.of(I32, I32, I32, I32),
          List.of(I32),
          new CodeBuilder(4).get(2).i32(1024).op(Opcode.I32_MUL).i32(BLOCKS).op(Opcode.I32_ADD));
      return ModuleWriter.write(module);
    }

    private void open() {
      if (!isFile) {
        standard();
        return;
      }
      var name = reads ? Transfers.INPUT : Transfers.OUTPUT;
      for (int i = 0; i < name.length(); i++) {
        code.i32(NAME + i).i32(name.charAt(i)).access(Opcode.I32_STORE8, memory, 0, 0);
      }
      if (adapter) {
        code.i32(RESULT).call(wasi("wasi:filesystem/preopens", "get-directories", List.of(I32)));
        code.i32(RESULT).access(Opcode.I32_LOAD, memory, 2, 0);
        code.access(Opcode.I32_LOAD, memory, 2, 0);
        code.i32(0).i32(NAME).i32(name.length()).i32(reads ? 0 : CREATE).i32(reads ? 1 : 2);
        code.i32(RESULT)
            .call(
                wasi(
                    FILES,
                    "[method]descriptor.open-at",
                    List.of(I32, I32, I32, I32, I32, I32, I32)));
        take();
        code.get(handle).i64(0).i32(RESULT);
        code.call(
            wasi(
                FILES,
                "[method]descriptor." + (reads ? "read" : "write") + "-via-stream",
                List.of(I32, I64, I32)));
        take();
      } else {
        code.i32(3).i32(0).i32(NAME).i32(name.length()).i32(reads ? 0 : CREATE);
        code.i64(reads ? 6 : 68).i64(0).i32(0).i32(OPERANDS);
        code.call(preview1("path_open", List.of(I32, I32, I32, I32, I32, I64, I64, I32, I32)));
        check();
        code.i32(OPERANDS).access(Opcode.I32_LOAD, memory, 2, 0).set(handle);
      }
    }

    private void standard() {
      if (adapter) {
        var name = reads ? "stdin" : "stdout";
        code.call(wasi("wasi:cli/" + name, "get-" + name, List.of(), I32)).set(handle);
      } else {
        code.i32(reads ? 0 : 1).set(handle);
      }
    }

    private void adapter() {
      code.get(handle);
      if (reads) {
        code.i64(SIZE).i32(RESULT);
        code.call(
            wasi("wasi:io/streams", "[method]input-stream.blocking-read", List.of(I32, I64, I32)));
      } else {
        code.i32(BYTES).i32(SIZE).i32(RESULT);
        code.call(
            wasi(
                "wasi:io/streams",
                "[method]output-stream.blocking-write-and-flush",
                List.of(I32, I32, I32, I32)));
      }
      code.i32(RESULT).access(Opcode.I32_LOAD8_U, memory, 0, 0);
      check();
    }

    private void direct() {
      code.i32(OPERANDS).i32(BYTES).access(Opcode.I32_STORE, memory, 2, 0);
      code.i32(OPERANDS).i32(SIZE).access(Opcode.I32_STORE, memory, 2, 4);
      code.get(handle).i32(OPERANDS).i32(1);
      if (isFile) {
        code.i64(0).i32(OPERANDS + 8);
        code.call(preview1(reads ? "fd_pread" : "fd_pwrite", List.of(I32, I32, I32, I64, I32)));
      } else {
        code.i32(OPERANDS + 8);
        code.call(preview1(reads ? "fd_read" : "fd_write", List.of(I32, I32, I32, I32)));
      }
      check();
    }

    /** Takes the handle out of a result. */
    private void take() {
      code.i32(RESULT).access(Opcode.I32_LOAD8_U, memory, 0, 0);
      check();
      code.i32(RESULT).access(Opcode.I32_LOAD, memory, 2, 4).set(handle);
    }

    /** Traps unless there is a 0 on the operand stack. */
    private void check() {
      code.begin(Opcode.IF, BlockType.EMPTY);
      code.op(Opcode.UNREACHABLE).end();
    }

    private WasmFunction wasi(
        String path, String field, List<ValueType> params, ValueType... results) {
      return imported(path + "@0.2.12", field, params, List.of(results));
    }

    private WasmFunction preview1(String field, List<ValueType> params) {
      return imported("wasi_snapshot_preview1", field, params, List.of(I32));
    }

    private WasmFunction imported(
        String from, String field, List<ValueType> params, List<ValueType> results) {
      var function =
          WasmFunction.imported(
              new ImportName(from, field), module.functionType(new FunctionType(params, results)));
      module.functions().add(function);
      return function;
    }

    private void export(
        String name, List<ValueType> params, List<ValueType> results, CodeBuilder body) {
      var function =
          WasmFunction.defined(
              module.functionType(new FunctionType(params, results)), body.end().build());
      module.functions().add(function);
      module.exports().add(new Export(name, function));
    }
  }
}
