package dev.mainstay.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.testing.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionImport;

/**
 * Counted: a read into a caller's buffer executes as many instructions for a mebibyte as for one
 * byte, and bulk-memory instructions are loops in this payload. So the guest copies nothing.
 */
class CallerBufferCostTest {
  private final AtomicLong executed = new AtomicLong();

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
                        (instance, arguments) -> {
                          if (!wanted.name().equals("read") && !wanted.name().equals("plain")) {
                            throw new AssertionError(wanted.name());
                          }
                          return read(instance, (int) arguments[0], (int) arguments[1]);
                        })));
    return Instance.builder(module)
        .withImportValues(ImportValues.builder().withFunctions(imports).build())
        .withUnsafeExecutionListener((instruction, stack) -> executed.incrementAndGet())
        .withStart(false)
        .build();
  }

  /** The host: asks for memory, writes into it, and says where. */
  private static long[] read(Instance instance, int length, int area) {
    int at = (int) instance.export("cabi_realloc").apply(0, 0, 1, length)[0];
    instance.memory().write(at, new byte[length]);
    instance.memory().writeI32(area, at);
    instance.memory().writeI32(area + 4, length);
    return new long[0];
  }

  private long count(Instance instance, String function, int length) {
    long before = executed.get();
    long[] ignored = instance.export(FeatureGuest.GUEST + "#" + function).apply(length, 1);
    return executed.get() - before;
  }

  @Test
  void aMebibyteCostsTheGuestWhatAByteDoes() {
    Instance instance = start(FeatureGuest.payload());
    if (instance.exports().function("_initialize") != null) {
      long[] ignored = instance.export("_initialize").apply();
    }
    long first = count(instance, "reads", 1);
    long one = count(instance, "reads", 1);
    assertTrue(one > 0 && first >= one);
    assertEquals(one, count(instance, "reads", 4096));
    assertEquals(one, count(instance, "reads", 1 << 20));
    // Without the buffer the memory has to be found and cleared at least.
    long plain = count(instance, "plain-reads", 1);
    assertTrue(count(instance, "plain-reads", 1 << 16) > plain + (1 << 13));
  }
}
