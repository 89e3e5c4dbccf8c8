package dev.mainstay.lowering.inlining;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Opcode;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Finds the locals that may be read before they are written. A local counts as written from an
 * instruction that writes it to the end of the block around it, as in validation, so that locals
 * without a default are never among them.
 *
 * <p>Source: WebAssembly Core Specification 3.0, section 3.4.12 (locals in instruction sequences).
 */
final class ReadFirst {
  private final BitSet written = new BitSet();
  private final BitSet readFirst = new BitSet();

  /** What was written in each open block, innermost first, and not before it. */
  private final Deque<BitSet> open = new ArrayDeque<>();

  private ReadFirst() {}

  /**
   * Looks through code.
   *
   * @param params how many of its locals are parameters; those are always written
   */
  static BitSet in(Code code, int params) {
    var search = new ReadFirst();
    search.written.set(0, params);
    search.open.push(new BitSet());
    for (var instruction : code.instructions()) {
      switch (instruction.opcode()) {
        case BLOCK, LOOP, IF -> search.open.push(new BitSet());
        case ELSE -> {
          search.end();
          search.open.push(new BitSet());
        }
        case END -> search.end();
        default -> {
          if (instruction instanceof LocalAccess access) {
            search.access(access);
          }
        }
      }
    }
    return search.readFirst;
  }

  private void access(LocalAccess access) {
    if (written.get(access.local())) {
      return;
    }
    if (access.opcode() == Opcode.LOCAL_GET) {
      readFirst.set(access.local());
    } else {
      written.set(access.local());
      open.element().set(access.local());
    }
  }

  private void end() {
    written.andNot(open.pop());
  }
}
