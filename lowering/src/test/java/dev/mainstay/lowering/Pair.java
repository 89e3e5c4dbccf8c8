package dev.mainstay.lowering;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.binary.Validation;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.ValType;

/**
 * A module and its lowered form, each running on an engine that is not ours. Both get the same
 * calls, and must answer alike.
 */
public final class Pair {
  /** What Endive has for a null reference. */
  public static final long NULL = -1;

  private final Instance original;
  private final Instance lowered;
  private final byte[] file;

  private Pair(Instance original, Instance lowered, byte[] file) {
    this.original = original;
    this.lowered = lowered;
    this.file = file;
  }

  /**
   * Lowers a module for a target.
   *
   * @param lowering what does it, given the module and its memory for static data
   * @param features what the target has
   * @param imports what both forms import
   */
  public static Pair of(
      byte[] file,
      BiConsumer<WasmModule, StaticMemory> lowering,
      Set<Feature> features,
      ImportValues imports) {
    var lowered = lowered(file, lowering);
    assertEquals(List.of(), Validation.findings(lowered, features));
    return new Pair(instance(file, imports), instance(lowered, imports), lowered);
  }

  /** Lowers a module without imports for a target. */
  public static Pair of(
      byte[] file, BiConsumer<WasmModule, StaticMemory> lowering, Set<Feature> features) {
    return of(file, lowering, features, ImportValues.empty());
  }

  /** The bytes of a module, lowered; the input has been read anew and is not changed. */
  public static byte[] lowered(byte[] file, BiConsumer<WasmModule, StaticMemory> lowering) {
    var module = ModuleReader.read(file);
    boolean own = module.memories().isEmpty();
    if (own) {
      module.memories().add(WasmMemory.defined(Limits.atLeast(1)));
    }
    var memory = module.memories().get(0);
    int start = own ? 16 : (int) memory.limits().minimum() * WasmMemory.PAGE_SIZE;
    var statics = new StaticMemory(memory, start);
    lowering.accept(module, statics);
    int pages = (statics.end() + WasmMemory.PAGE_SIZE - 1) / WasmMemory.PAGE_SIZE;
    var old = memory.limits();
    if (pages > old.minimum()) {
      memory.setLimits(new Limits(pages, old.maximum(), old.shared(), old.index64()));
    }
    statics.emit(module);
    return ModuleWriter.write(module);
  }

  /** Instantiates a module. */
  public static Instance instance(byte[] file, ImportValues imports) {
    return Instance.builder(Parser.parse(file)).withImportValues(imports).build();
  }

  /** A file beside a class. */
  public static byte[] resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lowered module. */
  public byte[] file() {
    return file;
  }

  /** The lowered module's instance. */
  public Instance lowered() {
    return lowered;
  }

  /**
   * Calls an exported function of both, which must do the same.
   *
   * @param arguments for references the host's numbers, or {@link #NULL}
   * @return the results in brackets, or {@code trap}
   */
  public String call(String function, long... arguments) {
    var params = original.exportType(function).params();
    var numbers = arguments.clone();
    for (int i = 0; i < numbers.length; i++) {
      if (isReference(params.get(i))) {
        numbers[i] = number(numbers[i]);
      }
    }
    var expected = run(original, function, arguments);
    var found = run(lowered, function, numbers);
    var what = function + Arrays.toString(arguments);
    assertEquals(expected == null, found == null, what + " traps in one of both");
    if (expected == null || found == null) {
      return "trap";
    }
    var results = original.exportType(function).returns();
    var answer = expected.clone();
    for (int i = 0; i < expected.length; i++) {
      if (isReference(results.get(i))) {
        expected[i] = number(expected[i]);
      } else if (results.get(i).equals(ValType.I32) || results.get(i).equals(ValType.F32)) {
        expected[i] = (int) expected[i];
        found[i] = (int) found[i];
        answer[i] = (int) answer[i];
      }
    }
    assertEquals(Arrays.toString(expected), Arrays.toString(found), what);
    return Arrays.toString(answer);
  }

  private static boolean isReference(ValType type) {
    return type.equals(ValType.ExternRef);
  }

  private static long number(long reference) {
    return reference == NULL ? 0 : reference << 2 | 2;
  }

  private static long @Nullable [] run(Instance instance, String function, long[] arguments) {
    try {
      var type = instance.exportType(function);
      if (!type.hasObjectRefParams() && !type.hasObjectRefReturns()) {
        var results = instance.export(function).apply(arguments);
        return results == null ? new long[0] : results;
      }
      var references = new Object[arguments.length];
      for (int i = 0; i < arguments.length; i++) {
        references[i] = isReference(type.params().get(i)) ? reference(arguments[i]) : null;
      }
      var answer = instance.export(function).applyWithRefs(arguments, references);
      var results = new long[type.returns().size()];
      for (int i = 0; i < results.length; i++) {
        results[i] =
            isReference(type.returns().get(i)) ? number(answer.refResult(i)) : answer.longResult(i);
      }
      return results;
    } catch (WasmEngineException e) {
      return null;
    }
  }

  private static @Nullable Object reference(long number) {
    return number == NULL ? null : Long.valueOf(number);
  }

  private static long number(@Nullable Object reference) {
    return reference == null ? NULL : (Long) reference;
  }
}
