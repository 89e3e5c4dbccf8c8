package dev.mainstay.lowering.cleanup;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Locals that are never needed at the same time become one: first those that are copied to each
 * other, so that the copy goes, then any of the same type, so that frames are small. Values that
 * nobody reads are not kept.
 *
 * <p>After Chaitin et al., "Register allocation via coloring", 1981: with as many colors as it
 * takes.
 */
final class LocalCoalescing {
  /** Functions beyond this, in bits of liveness, are left as they are. */
  private static final long LARGEST = 1L << 30;

  private final WasmFunction function;
  private final Code code;
  private final List<ValueType> types = new ArrayList<>();
  private final int params;
  private final LocalLiveness liveness;
  private final BitSet[] conflicts;

  /** For each local the one that it has become one with, in the end itself. */
  private final int[] merged;

  /** Locals that are read before they are written, and so must begin as zero. */
  private final BitSet zeroed = new BitSet();

  private LocalCoalescing(WasmFunction function) {
    this.function = function;
    code = function.code();
    types.addAll(function.signature().params());
    params = types.size();
    types.addAll(code.locals());
    liveness = new LocalLiveness(code, types.size());
    conflicts = new BitSet[types.size()];
    Arrays.setAll(conflicts, i -> new BitSet());
    merged = new int[types.size()];
    Arrays.setAll(merged, i -> i);
  }

  /** Rewrites a function. */
  static void run(WasmFunction function) {
    var code = function.code();
    int count = function.signature().params().size() + code.locals().size();
    if (!code.locals().isEmpty() && (long) count * code.instructions().size() <= LARGEST) {
      new LocalCoalescing(function).run();
    }
  }

  private void run() {
    findConflicts();
    var instructions = code.instructions();
    for (int i = 1; i < instructions.size(); i++) {
      int source = copied(i);
      if (source >= 0 && kept(i)) {
        merge(source, ((LocalAccess) instructions.get(i)).local());
      }
    }
    rewrite(color());
  }

  /** The local whose value instruction i writes to another, or -1. */
  private int copied(int i) {
    var instructions = code.instructions();
    return i > 0
            && instructions.get(i) instanceof LocalAccess to
            && to.opcode() != Opcode.LOCAL_GET
            && instructions.get(i - 1) instanceof LocalAccess from
            && from.opcode() != Opcode.LOCAL_SET
        ? from.local()
        : -1;
  }

  /** Whether what instruction i writes to a local is read. */
  private boolean kept(int i) {
    return liveness.behind(i, ((LocalAccess) code.instructions().get(i)).local());
  }

  private void findConflicts() {
    for (int local = 0; local < types.size(); local++) {
      if (local < params) {
        for (int other = 0; other < params; other++) {
          conflict(local, other);
        }
      } else if (liveness.before(0, local)) {
        zeroed.set(local);
        for (int other = 0; other < types.size(); other++) {
          if (other < params || liveness.before(0, other)) {
            conflict(local, other);
          }
        }
      }
    }
    for (int i = 0; i < code.instructions().size(); i++) {
      if (code.instructions().get(i) instanceof LocalAccess access
          && access.opcode() != Opcode.LOCAL_GET
          && kept(i)) {
        int source = copied(i);
        for (int other = 0; other < types.size(); other++) {
          if (other != source && liveness.behind(i, other)) {
            conflict(access.local(), other);
          }
        }
      }
    }
  }

  private void conflict(int a, int b) {
    if (a != b) {
      conflicts[a].set(b);
      conflicts[b].set(a);
    }
  }

  private int root(int local) {
    int root = local;
    while (merged[root] != root) {
      root = merged[root];
    }
    return root;
  }

  private void merge(int one, int other) {
    int a = Math.min(root(one), root(other));
    int b = Math.max(root(one), root(other));
    if (a == b || !types.get(a).equals(types.get(b)) || conflicts[a].get(b)) {
      return;
    }
    merged[b] = a;
    zeroed.set(a, zeroed.get(a) || zeroed.get(b));
    for (int third = conflicts[b].nextSetBit(0);
        third >= 0;
        third = conflicts[b].nextSetBit(third + 1)) {
      conflict(a, third);
    }
  }

  /** For each local its new number. */
  private int[] color() {
    var used = new BitSet();
    for (var instruction : code.instructions()) {
      if (instruction instanceof LocalAccess access) {
        used.set(root(access.local()));
      }
    }
    var colors = new int[types.size()];
    Arrays.fill(colors, -1);
    var members = new ArrayList<BitSet>();
    var colorTypes = new ArrayList<ValueType>();
    for (int local = 0; local < types.size(); local++) {
      if (local >= params && (root(local) != local || !used.get(local))) {
        continue;
      }
      int color = local < params ? local : 0;
      while (color < members.size() && !fits(local, color, members, colorTypes)) {
        color++;
      }
      if (color == members.size()) {
        members.add(new BitSet());
        colorTypes.add(types.get(local));
      }
      members.get(color).set(local);
      colors[local] = color;
    }
    var result = new int[types.size()];
    for (int local = 0; local < types.size(); local++) {
      result[local] = local < params ? local : Math.max(0, colors[root(local)]);
    }
    types.clear();
    types.addAll(colorTypes);
    return result;
  }

  private boolean fits(int local, int color, List<BitSet> members, List<ValueType> colorTypes) {
    return local >= params
        && types.get(local).equals(colorTypes.get(color))
        && !(color < params && zeroed.get(local))
        && !conflicts[local].intersects(members.get(color));
  }

  private void rewrite(int[] numbers) {
    var out =
        new CodeBuilder(params, List.copyOf(types.subList(params, types.size())), code.label());
    for (int i = 0; i < code.instructions().size(); i++) {
      out.at(code.offset(i));
      if (code.instructions().get(i) instanceof LocalAccess access) {
        write(access, i, numbers, out);
      } else {
        out.emit(code.instructions().get(i));
      }
    }
    function.setCode(out.build());
  }

  private void write(LocalAccess access, int i, int[] numbers, CodeBuilder out) {
    Instruction renamed = new LocalAccess(access.opcode(), numbers[access.local()]);
    switch (access.opcode()) {
      case LOCAL_SET -> out.emit(kept(i) ? renamed : new Simple(Opcode.DROP));
      case LOCAL_TEE -> {
        if (kept(i)) {
          out.emit(renamed);
        }
      }
      default -> out.emit(renamed);
    }
  }
}
