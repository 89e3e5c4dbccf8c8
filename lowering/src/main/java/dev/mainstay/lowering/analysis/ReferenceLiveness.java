package dev.mainstay.lowering.analysis;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Opcode;
import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Which locals hold a reference that is still needed behind a place where the collector can run.
 *
 * <p>A backward data-flow analysis over all instructions of a function, iterated until nothing
 * changes. A local is live if it is read before it is written again; it is <em>exposed</em> if a
 * collection can happen while it is live, before it is written again.
 */
public final class ReferenceLiveness {
  private final BitMatrix exposedIn;
  private final BitMatrix exposedOut;

  /**
   * Analyses a function.
   *
   * @param flow the function's control flow
   * @param locals which locals (parameters counted first) are of interest
   * @param localCount how many locals there are, parameters included
   * @param collects whether the collector can run during instruction i
   * @param held for such an instruction further locals whose values are needed behind it, because
   *     copies of them wait on the operand stack
   */
  public ReferenceLiveness(
      Code code,
      Flow flow,
      BitSet locals,
      int localCount,
      IntPredicate collects,
      IntFunction<BitSet> held) {
    int count = code.instructions().size();
    var liveIn = new BitMatrix(count, localCount);
    var liveOut = new BitMatrix(count, localCount);
    exposedIn = new BitMatrix(count, localCount);
    exposedOut = new BitMatrix(count, localCount);
    boolean changed = true;
    while (changed) {
      boolean[] again = {false};
      for (int i = count - 1; i >= 0; i--) {
        int row = i;
        flow.successors(
            i,
            next -> {
              again[0] |= liveOut.union(row, liveIn, next);
              again[0] |= exposedOut.union(row, exposedIn, next);
            });
        liveIn.union(i, liveOut, i);
        exposedIn.union(i, exposedOut, i);
        var instruction = code.instructions().get(i);
        if (instruction instanceof LocalAccess access && locals.get(access.local())) {
          if (access.opcode() == Opcode.LOCAL_GET) {
            liveIn.set(i, access.local());
          } else {
            liveIn.clear(i, access.local());
            exposedIn.clear(i, access.local());
          }
        } else if (collects.test(i)) {
          exposedIn.union(i, liveOut, i);
          held.apply(i).stream().forEach(local -> exposedIn.set(row, local));
        }
      }
      changed = again[0];
    }
  }

  /** Whether a local's value before instruction i is needed behind a collection. */
  public boolean exposedBefore(int i, int local) {
    return exposedIn.get(i, local);
  }

  /** Whether a local's value behind instruction i is needed behind a later collection. */
  public boolean exposedBehind(int i, int local) {
    return exposedOut.get(i, local);
  }
}
