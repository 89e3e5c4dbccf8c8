package dev.mainstay.lowering.cleanup;

import dev.mainstay.lowering.analysis.BitMatrix;
import dev.mainstay.lowering.analysis.Flow;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A local that is used for several values, one after the other, becomes several: one for each set
 * of writes that are read in the same places. Then each can become one with what it is copied to or
 * from.
 */
final class LocalSplitting {
  /** Functions beyond this, in bits of reaching writes, are left as they are. */
  private static final long LARGEST = 1L << 28;

  private final WasmFunction function;
  private final Code code;
  private final List<ValueType> types;

  /**
   * For each instruction that writes to a local a number; those of what is there on entry first.
   */
  private final int[] writes;

  private final List<List<Integer>> writesOf = new ArrayList<>();
  private int count;

  /** For each instruction that reads a local one of the writes that its value comes from. */
  private final int[] source;

  /** For each write another one that is read in the same place, in the end itself. */
  private int[] joined = {};

  private LocalSplitting(WasmFunction function) {
    this.function = function;
    code = function.code();
    types = new ArrayList<>(function.signature().params());
    types.addAll(code.locals());
    writes = new int[code.instructions().size()];
    source = new int[writes.length];
  }

  /** Rewrites a function without handlers. */
  static void run(WasmFunction function) {
    new LocalSplitting(function).run();
  }

  private void run() {
    var instructions = code.instructions();
    for (int local = 0; local < types.size(); local++) {
      writesOf.add(new ArrayList<>(List.of(count++)));
    }
    for (int i = 0; i < instructions.size(); i++) {
      if (isWrite(instructions.get(i))) {
        writes[i] = count;
        writesOf.get(((LocalAccess) instructions.get(i)).local()).add(count++);
      }
    }
    if (writesOf.stream().allMatch(writes -> writes.size() <= 2)
        || (long) count * instructions.size() > LARGEST) {
      return;
    }
    joined = new int[count];
    Arrays.setAll(joined, i -> i);
    join(reaching());
    rewrite();
  }

  private static boolean isWrite(Instruction instruction) {
    return instruction instanceof LocalAccess access && access.opcode() != Opcode.LOCAL_GET;
  }

  /** Which writes the values before each instruction come from. */
  private BitMatrix reaching() {
    var instructions = code.instructions();
    var before = new BitMatrix(instructions.size(), count);
    var behind = new BitMatrix(1, count);
    for (int local = 0; local < types.size(); local++) {
      before.set(0, local);
    }
    var flow = new Flow(code);
    boolean[] changed = {true};
    while (changed[0]) {
      changed[0] = false;
      for (int i = 0; i < instructions.size(); i++) {
        behind.copy(0, before, i);
        if (isWrite(instructions.get(i))) {
          writesOf
              .get(((LocalAccess) instructions.get(i)).local())
              .forEach(w -> behind.clear(0, w));
          behind.set(0, writes[i]);
        }
        int from = i;
        flow.successors(
            i,
            next -> {
              boolean more = before.union(next, behind, 0);
              changed[0] |= more && next <= from;
            });
      }
    }
    return before;
  }

  private void join(BitMatrix reaching) {
    var instructions = code.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      if (instructions.get(i) instanceof LocalAccess access
          && access.opcode() == Opcode.LOCAL_GET) {
        int first = -1;
        source[i] = access.local();
        for (int write : writesOf.get(access.local())) {
          if (reaching.get(i, write)) {
            if (first < 0) {
              first = write;
              source[i] = write;
            } else {
              joined[root(write)] = root(first);
            }
          }
        }
      }
    }
  }

  private int root(int write) {
    int root = write;
    while (joined[root] != root) {
      root = joined[root];
    }
    return root;
  }

  private void rewrite() {
    var numbers = new int[count];
    Arrays.fill(numbers, -1);
    for (int local = 0; local < types.size(); local++) {
      // What is there on entry keeps its place.
      numbers[root(local)] = local;
    }
    var out = new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    for (int i = 0; i < code.instructions().size(); i++) {
      out.at(code.offset(i));
      if (code.instructions().get(i) instanceof LocalAccess access) {
        int write = isWrite(access) ? writes[i] : source[i];
        out.emit(
            new LocalAccess(access.opcode(), number(root(write), access.local(), numbers, out)));
      } else {
        out.emit(code.instructions().get(i));
      }
    }
    function.setCode(out.build());
  }

  private int number(int root, int local, int[] numbers, CodeBuilder out) {
    if (numbers[root] < 0) {
      numbers[root] = out.newLocal(types.get(local));
    }
    return numbers[root];
  }
}
