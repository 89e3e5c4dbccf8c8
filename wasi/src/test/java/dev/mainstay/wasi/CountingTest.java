package dev.mainstay.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.testing.Payload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionImport;

/**
 * Counted: through a Java stream, over the adapter, to the device's {@code fd_read} and back, a
 * read into an array of the caller's executes as many instructions for 4096 bytes as for one, and
 * bulk-memory instructions are loops in this payload. So nothing is copied. Likewise a write.
 */
class CountingTest {
  private static final String READER = "test:counting/reader#";

  private final AtomicLong executed = new AtomicLong();
  private final List<Integer> places = new ArrayList<>();

  private Instance start(Payload payload) {
    WasmModule module = Parser.parse(payload.bytes());
    List<ImportFunction> imports = new ArrayList<>();
    module.importSection().stream()
        .filter(FunctionImport.class::isInstance)
        .map(FunctionImport.class::cast)
        .forEach(
            wanted ->
                imports.add(
                    new HostFunction(
                        wanted.module(),
                        wanted.name(),
                        module.typeSection().getType(wanted.typeIndex()),
                        (instance, arguments) ->
                            new long[] {call(wanted.name(), instance.memory(), arguments)})));
    Instance instance =
        Instance.builder(module)
            .withImportValues(ImportValues.builder().withFunctions(imports).build())
            .withUnsafeExecutionListener((instruction, stack) -> executed.incrementAndGet())
            .withStart(false)
            .build();
    if (payload.exports().contains("_initialize")) {
      long[] ignored = instance.export("_initialize").apply();
    }
    return instance;
  }

  /** A device whose standard input is without end, and whose standard output takes everything. */
  private long call(String name, Memory memory, long[] arguments) {
    switch (name) {
      case "fd_read", "fd_write" -> {
        int at = memory.readInt((int) arguments[1]);
        int length = memory.readInt((int) arguments[1] + 4);
        places.add(at);
        if (name.equals("fd_read")) {
          byte[] bytes = new byte[length];
          Arrays.fill(bytes, (byte) 'x');
          memory.write(at, bytes);
        }
        memory.writeI32((int) arguments[3], length);
      }
      case "fd_fdstat_get" -> {
        memory.write((int) arguments[1], new byte[24]);
        // A character device, which may be read and written.
        memory.writeByte((int) arguments[1], (byte) 2);
        memory.writeLong((int) arguments[1] + 8, -1);
      }
      default -> throw new AssertionError(name);
    }
    return 0;
  }

  private long count(Instance instance, String function, int length) {
    long before = executed.get();
    long[] result = instance.export(READER + function).apply(length);
    if (function.equals("read")) {
      assertEquals(length, result[0]);
    }
    return executed.get() - before;
  }

  @Test
  void fourKibibytesCostTheGuestWhatAByteDoes() {
    Instance instance = start(WasiGuest.of("counting", "").payload());
    for (String function : List.of("read", "write")) {
      long first = count(instance, function, 1);
      long one = count(instance, function, 1);
      assertTrue(one > 0 && first >= one);
      places.clear();
      assertEquals(one, count(instance, function, 512), function);
      assertEquals(one, count(instance, function, 4096), function);
      // Both went to the same place, the middle of the program's own array.
      assertEquals(2, places.size());
      assertEquals(places.get(0), places.get(1));
      System.out.println(function + ": " + one + " instructions");
    }
  }

  @Test
  void nothingIsAllocated() {
    Instance instance = start(WasiGuest.of("counting", "").payload());
    long[] ignored = instance.export(READER + "used").apply(1, 1);
    for (int length : new int[] {1, 100, 4096}) {
      assertEquals(0, instance.export(READER + "used").apply(length, 3)[0], length + " bytes");
    }
  }
}
