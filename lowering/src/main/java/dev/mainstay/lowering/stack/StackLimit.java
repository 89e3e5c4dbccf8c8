package dev.mainstay.lowering.stack;

import dev.mainstay.lowering.analysis.CallGraph;
import dev.mainstay.lowering.analysis.DeepestPath;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.BranchTable;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets the check of the shadow stack look after the runtime's own stack too, where its size is
 * known. A global counts the bytes that are left; each function that can recur takes its estimate
 * on entry and gives it back where it is left. Functions that cannot recur are not counted: what
 * the deepest chain of them needs is kept back.
 *
 * <p>To be run at the end, on a module of numbers, as frames have their shape then.
 */
public final class StackLimit {
  /** What recursion has of a stack at least, however much the others are estimated to need. */
  private static final int LEAST_PART = 4;

  private final WasmModule module;
  private final WasmFunction check;
  private final DeviceStack stack;
  private final Subtyping types;
  private final WasmGlobal left =
      WasmGlobal.defined(NumberType.I32, true, ConstantExpression.i32(0));

  private StackLimit(WasmModule module, WasmFunction check, DeviceStack stack) {
    this.module = module;
    this.check = check;
    this.stack = stack;
    this.types = new Subtyping(module);
    left.setName("mainstay.stack-left");
  }

  /**
   * Counts.
   *
   * @param check the function that is called on entry to every function that can recur
   * @param overflow what to call when the stack is full; null to trap
   * @param calls the calls of the module as they were when function references were typed
   * @return the global that holds what is left, in bytes
   */
  public static WasmGlobal run(
      WasmModule module,
      WasmFunction check,
      @Nullable WasmFunction overflow,
      CallGraph calls,
      DeviceStack stack) {
    return new StackLimit(module, check, stack).run(overflow, calls);
  }

  private WasmGlobal run(@Nullable WasmFunction overflow, CallGraph calls) {
    module.globals().add(left);
    count(overflow);
    Map<WasmFunction, Integer> uncounted = new HashMap<>();
    for (var function : module.functions()) {
      if (function.hasCode()) {
        if (function != check && calls(function)) {
          limit(function);
        } else {
          uncounted.put(function, bytes(function));
        }
      }
    }
    int reserve =
        DeepestPath.of(module.functions(), calls, function -> uncounted.getOrDefault(function, 0));
    int part = Math.max(stack.bytes() - reserve, stack.bytes() / LEAST_PART);
    left.redefine(NumberType.I32, ConstantExpression.i32(part));
    return left;
  }

  private int bytes(WasmFunction function) {
    return stack.interpreter().bytes(FrameShape.of(types, function));
  }

  private boolean calls(WasmFunction function) {
    return function.code().instructions().stream().anyMatch(this::isCheck);
  }

  private boolean isCheck(Instruction instruction) {
    return instruction instanceof FunctionAccess access
        && access.opcode() == Opcode.CALL
        && access.function() == check;
  }

  /** The check gets what the function needs, and takes it. */
  private void count(@Nullable WasmFunction overflow) {
    var before = check.code();
    check.setType(module.functionType(new FunctionType(List.of(NumberType.I32), List.of())));
    var code = new CodeBuilder(1, before.locals(), before.label());
    code.get(left).get(0).op(Opcode.I32_SUB).tee(0).set(left);
    code.get(0).i32(0).op(Opcode.I32_LT_S);
    code.begin(Opcode.IF, BlockType.EMPTY);
    if (overflow == null) {
      code.op(Opcode.UNREACHABLE);
    } else {
      code.call(overflow).op(Opcode.RETURN);
    }
    code.end();
    before.instructions().forEach(code::emit);
    check.setCode(code.build());
  }

  private void limit(WasmFunction function) {
    var before = function.code();
    function.setCode(limited(function, before, 0));
    function.setCode(limited(function, before, bytes(function)));
  }

  private Code limited(WasmFunction function, Code before, int bytes) {
    var instructions = before.instructions();
    boolean leavesEarly = instructions.stream().anyMatch(i -> leaves(i, before));
    int params = function.signature().params().size();
    var code =
        leavesEarly
            ? new CodeBuilder(params, before.locals(), new Label())
            : new CodeBuilder(params, before.locals(), before.label());
    if (leavesEarly) {
      code.emit(
          new Block(
              Opcode.BLOCK, BlockType.results(function.signature().results()), before.label()));
    }
    for (int i = 0; i < instructions.size() - 1; i++) {
      var instruction = instructions.get(i);
      code.at(before.offset(i));
      switch (instruction.opcode()) {
        case RETURN -> code.br(before.label());
        case RETURN_CALL, RETURN_CALL_INDIRECT, RETURN_CALL_REF -> {
          giveBack(code, bytes);
          code.emit(instruction);
        }
        default -> {
          if (isCheck(instruction)) {
            code.i32(bytes);
          }
          code.emit(instruction);
        }
      }
    }
    if (leavesEarly) {
      code.end();
    }
    giveBack(code, bytes);
    return code.end().build();
  }

  private void giveBack(CodeBuilder code, int bytes) {
    code.get(left).i32(bytes).op(Opcode.I32_ADD).set(left);
  }

  private static boolean leaves(Instruction instruction, Code code) {
    if (instruction instanceof Branch branch) {
      return branch.label() == code.label();
    }
    if (instruction instanceof BranchTable table) {
      return table.otherwise() == code.label() || table.labels().contains(code.label());
    }
    return instruction.opcode() == Opcode.RETURN;
  }
}
