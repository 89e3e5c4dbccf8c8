package dev.mainstay.lowering.checks;

import dev.mainstay.lowering.analysis.CallGraph;
import dev.mainstay.lowering.analysis.Throwing;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Java's rules where WebAssembly's instructions trap. They hold for a module that exports functions
 * which throw Java's exceptions; each rule for itself, and a module without them is left as it is:
 *
 * <ul>
 *   <li>{@value #ARITHMETIC}: division by zero throws, and the smallest number divided by -1 is
 *       itself.
 *   <li>{@value #STACK_OVERFLOW}: every function that can come to call itself begins with a call of
 *       {@link Result#stackCheck()}.
 *   <li>{@value #OUT_OF_MEMORY}: instructions that allocate can throw.
 *   <li>{@value #NEGATIVE_ARRAY_SIZE}: so does, where memory can run out, one that makes an array
 *       of a negative length.
 * </ul>
 *
 * <p>The check of the stack is there for every module; without the export a full stack is to trap.
 *
 * <p>To be run before exceptions are lowered.
 */
public final class JavaChecks {
  /** The name of the export that throws an ArithmeticException. */
  public static final String ARITHMETIC = "mainstay:throw/arithmetic";

  /** The name of the export that throws a StackOverflowError. */
  public static final String STACK_OVERFLOW = "mainstay:throw/stack-overflow";

  /** The name of the export that throws an OutOfMemoryError. */
  public static final String OUT_OF_MEMORY = "mainstay:throw/out-of-memory";

  /** The name of the export that throws a NegativeArraySizeException for a length. */
  public static final String NEGATIVE_ARRAY_SIZE = "mainstay:throw/negative-array-size";

  /**
   * What the checks leave for later passes.
   *
   * @param throwing what will throw once the later passes have filled it in
   * @param stackCheck a function {@code () -> ()} that does nothing yet, and is to call the export
   *     {@value #STACK_OVERFLOW} when the stack runs out; null if nobody calls it
   */
  public record Result(Throwing throwing, @Nullable WasmFunction stackCheck) {}

  private JavaChecks() {}

  /**
   * Whether a module is compiled Java that throws the machine's errors itself, so that its own
   * checks of references and bounds are trusted.
   */
  public static boolean throwsOwnErrors(WasmModule module) {
    return module.exportedFunction(OUT_OF_MEMORY).isPresent()
        && module.exportedFunction(STACK_OVERFLOW).isPresent();
  }

  /** Puts the checks into a module. */
  public static Result run(WasmModule module) {
    module
        .exportedFunction(ARITHMETIC)
        .ifPresent(thrower -> new DivisionChecks(module, thrower).run());
    var stackCheck = stackCheck(module);
    boolean throwsOverflow = module.exportedFunction(STACK_OVERFLOW).isPresent();
    return new Result(
        new Throwing(
            stackCheck == null || !throwsOverflow ? Set.of() : Set.of(stackCheck),
            module.exportedFunction(OUT_OF_MEMORY).isPresent() ? Throwing.ALLOCATIONS : Set.of()),
        stackCheck);
  }

  private static @Nullable WasmFunction stackCheck(WasmModule module) {
    var checked = new HashSet<>(CallGraph.of(module).recursive());
    for (var thrower : List.of(ARITHMETIC, STACK_OVERFLOW, OUT_OF_MEMORY, NEGATIVE_ARRAY_SIZE)) {
      // It must be able to throw when there is no stack left.
      module.exportedFunction(thrower).ifPresent(checked::remove);
    }
    if (checked.isEmpty()) {
      return null;
    }
    var type = module.functionType(new FunctionType(List.of(), List.of()));
    var check = WasmFunction.defined(type, new CodeBuilder(0).end().build());
    check.setName("mainstay.check-stack");
    for (var function : module.functions()) {
      if (function.hasCode() && checked.contains(function)) {
        function.setCode(checked(function, check));
      }
    }
    module.functions().add(check);
    return check;
  }

  private static Code checked(WasmFunction function, WasmFunction check) {
    var code = function.code();
    var builder =
        new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    builder.at(code.offset(0)).call(check);
    for (int i = 0; i < code.instructions().size(); i++) {
      builder.at(code.offset(i)).emit(code.instructions().get(i));
    }
    return builder.build();
  }

  /** Whether an instruction divides integers, and so traps if the divisor is zero. */
  static boolean divides(Opcode opcode) {
    return switch (opcode) {
      case I32_DIV_S, I32_DIV_U, I32_REM_S, I32_REM_U, I64_DIV_S, I64_DIV_U, I64_REM_S, I64_REM_U ->
          true;
      default -> false;
    };
  }
}
