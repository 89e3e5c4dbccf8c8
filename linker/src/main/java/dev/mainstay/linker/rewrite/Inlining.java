package dev.mainstay.linker.rewrite;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts instructions in the place of calls. */
public final class Inlining {
  private Inlining() {}

  /**
   * Replaces the calls of some functions by instructions that find the arguments on the operand
   * stack and leave the results there. The functions get code that does the same, for those who
   * refer to them otherwise.
   */
  public static void inline(WasmModule module, Map<WasmFunction, List<Instruction>> bodies) {
    if (bodies.isEmpty()) {
      return;
    }
    bodies.forEach(Inlining::define);
    for (var function : module.functions()) {
      if (function.hasCode() && !bodies.containsKey(function)) {
        CodeRewriting.rewrite(function, instruction -> body(instruction, bodies));
      }
    }
  }

  /** Gives a function the code that stands for its calls. */
  public static void define(WasmFunction function, List<Instruction> body) {
    var instructions = new ArrayList<Instruction>();
    for (int i = 0; i < function.signature().params().size(); i++) {
      instructions.add(new LocalAccess(Opcode.LOCAL_GET, i));
    }
    instructions.addAll(body);
    instructions.add(new Simple(Opcode.END));
    function.setCode(Code.of(List.of(), instructions));
  }

  private static @Nullable List<Instruction> body(
      Instruction instruction, Map<WasmFunction, List<Instruction>> bodies) {
    if (!(instruction instanceof FunctionAccess access)) {
      return null;
    }
    var body = bodies.get(access.function());
    if (body == null) {
      return null;
    }
    return switch (access.opcode()) {
      case CALL -> body;
      case RETURN_CALL -> {
        var returning = new ArrayList<>(body);
        returning.add(new Simple(Opcode.RETURN));
        yield returning;
      }
      default -> null;
    };
  }

  /**
   * Replaces the calls of functions whose code is nothing or one constant, and every use of those
   * that only call another function with the same arguments.
   */
  public static void inlineTiny(WasmModule module) {
    var bodies = new HashMap<WasmFunction, List<Instruction>>();
    var forwards = new HashMap<WasmFunction, WasmFunction>();
    for (var function : module.functions()) {
      if (!function.hasCode()) {
        continue;
      }
      var instructions = function.code().instructions();
      int params = function.signature().params().size();
      var first = instructions.get(0);
      if (params == 0 && instructions.size() == 1) {
        bodies.put(function, List.of());
      } else if (params == 0 && instructions.size() == 2 && isConstant(first)) {
        bodies.put(function, List.of(first));
      } else {
        var target = forwarded(function, instructions, params);
        if (target != null && target != function) {
          forwards.put(function, target);
        }
      }
    }
    var others = new HashMap<WasmFunction, WasmFunction>();
    for (var function : forwards.keySet()) {
      var target = function;
      int steps = 0;
      while (forwards.containsKey(target) && steps++ <= forwards.size()) {
        target = forwards.get(target);
      }
      if (!forwards.containsKey(target)) {
        others.put(function, target);
      }
    }
    // Also in tables: a virtual call goes straight to the method.
    CodeRewriting.redirect(module, others);
    for (var function : module.functions()) {
      if (function.hasCode()) {
        CodeRewriting.rewrite(function, instruction -> body(instruction, bodies));
      }
    }
  }

  private static boolean isConstant(Instruction instruction) {
    return switch (instruction.opcode()) {
      case I32_CONST, I64_CONST, F32_CONST, F64_CONST -> true;
      default -> false;
    };
  }

  /** Whether references to functions of two types can stand for each other. */
  private static boolean isSame(DefinedType a, DefinedType b) {
    return a == b || (isPlain(a) && isPlain(b) && a.function().equals(b.function()));
  }

  /** A type that is equal to every other one of the same shape. */
  private static boolean isPlain(DefinedType type) {
    return type.isFinal()
        && type.supertype() == null
        && Stream.concat(type.function().params().stream(), type.function().results().stream())
            .noneMatch(ValueType::isReference);
  }

  private static @Nullable WasmFunction forwarded(
      WasmFunction function, List<Instruction> instructions, int params) {
    if (instructions.size() != params + 2
        || !(instructions.get(params) instanceof FunctionAccess access)
        || access.opcode() != Opcode.CALL
        || !isSame(access.function().type(), function.type())) {
      return null;
    }
    for (int i = 0; i < params; i++) {
      if (!(instructions.get(i) instanceof LocalAccess local)
          || local.opcode() != Opcode.LOCAL_GET
          || local.local() != i) {
        return null;
      }
    }
    return access.function();
  }
}
