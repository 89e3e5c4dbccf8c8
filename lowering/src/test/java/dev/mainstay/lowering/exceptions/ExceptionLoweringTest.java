package dev.mainstay.lowering.exceptions;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.lowering.Lowering;
import dev.mainstay.lowering.analysis.Throwing;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.TagAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmException;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;

class ExceptionLoweringTest {
  private static final DefinedType NOTHING = DefinedType.of(new FunctionType(List.of(), List.of()));

  private static byte[] resource(String name) {
    try (InputStream in = ExceptionLoweringTest.class.getResourceAsStream(name)) {
      return requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] lowered(byte[] file) {
    var module = ModuleReader.read(file);
    new ExceptionLowering(Throwing.NOTHING_MORE).run(module);
    assertEquals(List.of(), module.tags());
    for (var function : module.functions()) {
      for (var instruction : function.code().instructions()) {
        var feature = instruction.opcode().feature();
        assertTrue(
            feature != Feature.EXCEPTIONS && feature != Feature.LEGACY_EXCEPTIONS,
            () -> function + " has " + instruction);
      }
    }
    return ModuleWriter.write(module);
  }

  private static Instance instance(byte[] file) {
    return Instance.builder(Parser.parse(file)).build();
  }

  /** What a function does: its result, or that it traps, and the trace of its side effects. */
  private static String outcome(byte[] file, String function, int argument) {
    var instance = instance(file);
    String result;
    try {
      result = Long.toString(instance.export(function).apply(argument)[0]);
    } catch (WasmEngineException | WasmException e) {
      // An exception that nobody catches is, to the host of the lowered module, a trap.
      result = "trap";
    }
    return result + ", trace " + instance.exports().global("trace").getValue();
  }

  static Stream<String> functions() {
    return ModuleReader.read(resource("exceptions.wasm")).exports().stream()
        .filter(export -> export.item() instanceof WasmFunction)
        .map(Export::name);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void doesWhatTheOriginalDoes(String function) {
    var original = resource("exceptions.wasm");
    var lowered = lowered(original);
    for (int argument = 0; argument < 7; argument++) {
      assertEquals(
          outcome(original, function, argument),
          outcome(lowered, function, argument),
          function + "(" + argument + ")");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "catch, 7 8 21 31",
    "uncaught, 7 trap 20 30",
    "rethrow, 7 6 9 35",
    "delegate, 7 8 20 30",
  })
  void olderEncoding(String function, String expected) {
    var lowered = lowered(resource("legacy.wasm"));
    var results =
        IntStream.range(0, 4)
            .mapToObj(
                argument -> {
                  try {
                    return Long.toString(instance(lowered).export(function).apply(argument)[0]);
                  } catch (WasmEngineException e) {
                    return "trap";
                  }
                })
            .toList();
    assertEquals(expected, String.join(" ", results));
  }

  @Test
  void anUncaughtExceptionIsForgottenWhenItTraps() {
    var instance = instance(lowered(resource("exceptions.wasm")));
    for (var name : List.of("uncaught", "called-inside-too", "tail-call-at-boundary")) {
      var function = instance.export(name);
      assertThrows(WasmEngineException.class, () -> function.apply(1), name);
      assertEquals(0, instance.export("no-throw-inside").apply(-1)[0]);
      assertEquals(1007, 1000 + instance.export("called-inside-too").apply(2)[0]);
    }
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    var file = resource("exceptions.wasm");
    assertArrayEquals(lowered(file), lowered(file));
  }

  @Test
  void aModuleThatThrowsNothingGetsNoGlobals() {
    var module = new WasmModule();
    module.types().add(RecursionGroup.of(NOTHING));
    module.tags().add(WasmTag.defined(NOTHING));
    function(module, "f", new CodeBuilder(0));
    var result = new ExceptionLowering(Throwing.NOTHING_MORE).run(module);
    assertNull(result.pending());
    assertEquals(List.of(), module.globals());
    assertEquals(List.of(), module.tags());
  }

  @Test
  void noCheckInTailPosition() {
    var module = new WasmModule();
    module.types().add(RecursionGroup.of(NOTHING));
    var tag = WasmTag.defined(NOTHING);
    module.tags().add(tag);
    var thrower =
        function(module, "thrower", new CodeBuilder(0).emit(new TagAccess(Opcode.THROW, tag)));
    var maybe = new CodeBuilder(0);
    maybe.get(0).begin(Opcode.IF, BlockType.EMPTY);
    maybe.call(thrower).end();
    var sometimes = DefinedType.of(new FunctionType(List.of(NumberType.I32), List.of()));
    module.types().add(RecursionGroup.of(sometimes));
    var callee = WasmFunction.defined(sometimes, maybe.end().build());
    module.functions().add(callee);
    var caller =
        function(module, "caller", new CodeBuilder(0).i32(1).call(callee).i32(5).op(Opcode.DROP));
    var twice =
        function(module, "twice", new CodeBuilder(0).i32(1).call(callee).i32(0).call(callee));
    var pending = new ExceptionLowering(Throwing.NOTHING_MORE).run(module).pending();
    assertEquals(0, checks(caller, pending));
    assertEquals(1, checks(twice, pending));
    assertEquals(0, checks(callee, pending), "what never returns needs a branch, not a check");
  }

  @Test
  void theCheckStandsDirectlyBehindAnAllocationThatThrows() {
    var module = new WasmModule();
    var struct = DefinedType.of(new StructType(List.of()));
    module.types().add(RecursionGroup.of(NOTHING));
    module.types().add(RecursionGroup.of(struct));
    var function =
        function(
            module,
            "f",
            new CodeBuilder(0)
                .emit(new Instruction.TypeAccess(Opcode.STRUCT_NEW, struct))
                .op(Opcode.DROP));
    var pending =
        new ExceptionLowering(new Throwing(Set.of(), Throwing.ALLOCATIONS)).run(module).pending();
    var code = function.code().instructions();
    assertEquals(Opcode.STRUCT_NEW, code.get(0).opcode());
    assertSame(pending, ((GlobalAccess) code.get(1)).global());
    assertEquals(Opcode.BR_IF, ((Branch) code.get(2)).opcode());
  }

  @Test
  void exportsForLaterPassesAreNotGuarded() {
    var module = new WasmModule();
    module.types().add(RecursionGroup.of(NOTHING));
    var tag = WasmTag.defined(NOTHING);
    module.tags().add(tag);
    var thrower =
        function(module, "thrower", new CodeBuilder(0).emit(new TagAccess(Opcode.THROW, tag)));
    module.exports().add(new Export("mainstay:throw/arithmetic", thrower));
    module.exports().add(new Export("host", thrower));
    new ExceptionLowering(Throwing.NOTHING_MORE).run(module);
    assertSame(thrower, module.exports().get(0).item());
    assertTrue(module.exports().get(1).item() != thrower);
    instance(ModuleWriter.write(module)).export("mainstay:throw/arithmetic").apply();
  }

  private static WasmFunction function(WasmModule module, String name, CodeBuilder code) {
    var function = WasmFunction.defined(NOTHING, code.end().build());
    function.setName(name);
    module.functions().add(function);
    return function;
  }

  private static long checks(WasmFunction function, Object pending) {
    return function.code().instructions().stream()
        .filter(i -> i instanceof GlobalAccess access && access.global() == pending)
        .count();
  }

  @Test
  void handlersWithoutAnythingThatThrowsAreLoweredToo() {
    var module = new WasmModule();
    var code = new CodeBuilder(0);
    code.begin(Opcode.TRY, BlockType.EMPTY);
    code.op(Opcode.CATCH_ALL).end().end();
    var function = WasmFunction.defined(NOTHING, code.build());
    module.types().add(RecursionGroup.of(NOTHING));
    module.functions().add(function);

    assertTrue(Lowering.needsCollector(module));
    new ExceptionLowering(Throwing.NOTHING_MORE).run(module);
    assertTrue(
        function.code().instructions().stream()
            .noneMatch(i -> i.opcode().feature() == Feature.LEGACY_EXCEPTIONS));
  }
}
