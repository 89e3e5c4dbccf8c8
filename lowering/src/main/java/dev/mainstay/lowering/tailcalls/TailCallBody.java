package dev.mainstay.lowering.tailcalls;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Rewrites the tail calls of one function. */
final class TailCallBody {
  private final TailCalls calls;
  private final Trampoline trampoline;
  private final WasmFunction function;
  private final Code code;
  private final int params;
  private final CodeBuilder out;
  private final Label again = new Label();

  TailCallBody(TailCalls calls, Trampoline trampoline, WasmFunction function) {
    this.calls = calls;
    this.trampoline = trampoline;
    this.function = function;
    code = function.code();
    params = function.signature().params().size();
    out = new CodeBuilder(params, code.locals(), code.label());
  }

  Code lower() {
    boolean loops = calls.loops(function);
    if (loops) {
      out.emit(new Block(Opcode.LOOP, BlockType.results(function.signature().results()), again));
    }
    int last = code.instructions().size() - 1;
    for (int i = 0; i < last; i++) {
      out.at(code.offset(i));
      var instruction = code.instructions().get(i);
      if (TailCalls.isTailCall(instruction)) {
        lower(instruction, calls.kind(function, i));
      } else {
        out.emit(instruction);
      }
    }
    out.at(code.offset(last));
    if (loops) {
      out.end();
    }
    return out.end().build();
  }

  private void lower(Instruction call, TailCalls.Kind kind) {
    if (!out.reachable()) {
      return;
    }
    switch (kind) {
      case LOOP -> {
        for (int i = params - 1; i >= 0; i--) {
          out.set(i);
        }
        for (int local : cleared()) {
          out.emit(Instruction.zero(code.locals().get(local - params))).set(local);
        }
        out.br(again);
      }
      case BOUNCE -> trampoline.bounce(call, function.signature().results(), out);
      case CALL -> {
        if (call instanceof CallIndirect indirect) {
          out.emit(new CallIndirect(Opcode.CALL_INDIRECT, indirect.type(), indirect.table()));
        } else {
          out.call(((FunctionAccess) call).function());
        }
        out.op(Opcode.RETURN);
      }
    }
  }

  /** The locals that code may read before it writes them: they begin as zero each time. */
  private List<Integer> cleared() {
    var read = new HashSet<Integer>();
    var written = new HashSet<Integer>();
    boolean straight = true;
    for (var instruction : code.instructions()) {
      if (instruction instanceof LocalAccess access) {
        if (access.opcode() == Opcode.LOCAL_GET) {
          if (!written.contains(access.local())) {
            read.add(access.local());
          }
        } else if (straight) {
          written.add(access.local());
        }
      }
      straight &= !isControl(instruction);
    }
    var cleared = new ArrayList<Integer>();
    for (int local = params; local < params + code.locals().size(); local++) {
      if (read.contains(local) && code.locals().get(local - params).defaultable()) {
        cleared.add(local);
      }
    }
    return cleared;
  }

  /** Whether code behind an instruction may not run, although it ran. */
  private static boolean isControl(Instruction instruction) {
    return switch (instruction.opcode()) {
      case BLOCK, LOOP, IF, TRY, TRY_TABLE -> true;
      default -> CodeBuilder.endsFlow(instruction.opcode());
    };
  }
}
