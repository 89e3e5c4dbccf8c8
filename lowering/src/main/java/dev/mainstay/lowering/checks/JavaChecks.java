package dev.mainstay.lowering.checks;

import dev.mainstay.lowering.analysis.Throwing;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Java's rules where WebAssembly's instructions trap. They hold for a module that exports functions
 * which throw Java's exceptions; each rule for itself, and a module without them is left as it is:
 *
 * <ul>
 *   <li>{@value #ARITHMETIC}: division by zero throws, and the smallest number divided by -1 is
 *       itself.
 *   <li>{@value #STACK_OVERFLOW}: functions that can come to call themselves begin with a call of
 *       {@link Result#stackCheck()}; {@link StackChecks} says which.
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
    return thrower(module, OUT_OF_MEMORY).isPresent()
        && thrower(module, STACK_OVERFLOW).isPresent();
  }

  /**
   * The exported function that throws one of Java's exceptions; none if what has its name is of
   * another type, and so no such function.
   *
   * @param name one of the constants
   */
  public static Optional<WasmFunction> thrower(WasmModule module, String name) {
    List<ValueType> params =
        name.equals(NEGATIVE_ARRAY_SIZE) ? List.of(NumberType.I32) : List.<ValueType>of();
    return module
        .exportedFunction(name)
        .filter(function -> function.signature().params().equals(params))
        .filter(function -> function.signature().results().isEmpty());
  }

  /**
   * Puts the checks into a module.
   *
   * @param stack which functions have to check the stack
   */
  public static Result run(WasmModule module, StackChecks stack) {
    thrower(module, ARITHMETIC).ifPresent(thrower -> new DivisionChecks(module, thrower).run());
    var allocations =
        thrower(module, OUT_OF_MEMORY).isPresent() ? Throwing.ALLOCATIONS : Set.<Opcode>of();
    var stackCheck = stack.put(module, allocations);
    boolean throwsOverflow = thrower(module, STACK_OVERFLOW).isPresent();
    return new Result(
        new Throwing(
            stackCheck == null || !throwsOverflow ? Set.of() : Set.of(stackCheck), allocations),
        stackCheck);
  }

  /** The instructions that may come to throw by these checks, whatever their operands. */
  public static Set<Opcode> mayThrow() {
    var opcodes = EnumSet.copyOf(Throwing.ALLOCATIONS);
    Arrays.stream(Opcode.values()).filter(JavaChecks::divides).forEach(opcodes::add);
    return opcodes;
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
