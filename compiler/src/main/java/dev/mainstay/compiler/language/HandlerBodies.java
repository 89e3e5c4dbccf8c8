package dev.mainstay.compiler.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.instructions.JumpInstruction;

/**
 * Keeps what an exception handler does out of the handler itself.
 *
 * <p>Where a try statement is all that another one has in it, TeaVM's code generator (0.15.0 and
 * 0.16.0, WasmGCInstructionGenerationVisitor.visit(TryCatchStatement)) makes one of the two. Then
 * an exception from the inner one's handler passes the outer one's by: a finally does not run. A
 * handler that only jumps to where its work is done throws nothing.
 */
final class HandlerBodies {
  private HandlerBodies() {}

  /** Gives every handler that stands in a try statement itself a block for its body. */
  static void separate(Program program) {
    Set<BasicBlock> handlers = new LinkedHashSet<>();
    for (BasicBlock block : program.getBasicBlocks()) {
      block.getTryCatchBlocks().forEach(clause -> handlers.add(clause.getHandler()));
    }
    for (BasicBlock handler : handlers) {
      if (!handler.getTryCatchBlocks().isEmpty()) {
        separate(program, handler);
      }
    }
  }

  private static void separate(Program program, BasicBlock handler) {
    BasicBlock body = program.createBasicBlock();
    List<Instruction> instructions = new ArrayList<>();
    handler.forEach(instructions::add);
    for (Instruction instruction : instructions) {
      instruction.delete();
      body.add(instruction);
    }
    for (TryCatchBlock clause : handler.getTryCatchBlocks()) {
      TryCatchBlock copy = new TryCatchBlock();
      copy.setExceptionType(clause.getExceptionType());
      copy.setHandler(clause.getHandler());
      body.getTryCatchBlocks().add(copy);
    }
    handler.getTryCatchBlocks().clear();
    JumpInstruction jump = new JumpInstruction();
    jump.setTarget(body);
    handler.add(jump);
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Phi phi : block.getPhis()) {
        for (Incoming incoming : phi.getIncomings()) {
          if (incoming.getSource() == handler) {
            incoming.setSource(body);
          }
        }
      }
    }
  }
}
