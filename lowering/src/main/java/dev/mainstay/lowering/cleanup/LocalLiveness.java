package dev.mainstay.lowering.cleanup;

import dev.mainstay.lowering.analysis.BitMatrix;
import dev.mainstay.lowering.analysis.Flow;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Opcode;

/** Which locals are still read behind each instruction, before they are written again. */
final class LocalLiveness {
  private final BitMatrix liveIn;
  private final BitMatrix liveOut;

  /**
   * Analyses code without exception handlers.
   *
   * @param count how many locals there are, parameters included
   */
  LocalLiveness(Code code, int count) {
    var instructions = code.instructions();
    int size = instructions.size();
    liveIn = new BitMatrix(size, count);
    liveOut = new BitMatrix(size, count);
    var flow = new Flow(code);
    boolean[] changed = {true};
    while (changed[0]) {
      changed[0] = false;
      for (int i = size - 1; i >= 0; i--) {
        int row = i;
        flow.successors(i, next -> changed[0] |= liveOut.union(row, liveIn, next));
        liveIn.union(i, liveOut, i);
        if (instructions.get(i) instanceof LocalAccess access) {
          if (access.opcode() == Opcode.LOCAL_GET) {
            liveIn.set(i, access.local());
          } else {
            liveIn.clear(i, access.local());
          }
        }
      }
    }
  }

  /** Whether a local's value before instruction i is read. */
  boolean before(int i, int local) {
    return liveIn.get(i, local);
  }

  /** Whether a local's value behind instruction i is read. */
  boolean behind(int i, int local) {
    return liveOut.get(i, local);
  }
}
