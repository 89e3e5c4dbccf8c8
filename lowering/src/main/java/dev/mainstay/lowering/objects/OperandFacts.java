package dev.mainstay.lowering.objects;

import dev.mainstay.lowering.analysis.Collecting;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.BranchCast;
import dev.mainstay.wasm.code.Instruction.BranchTable;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.code.StackWalker;
import dev.mainstay.wasm.code.StackWalker.Operand;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lowering a function must know about its operand stack, gathered in one walk: the static
 * types of operands, who produced an array's index, and which references wait on the stack while
 * the collector can run.
 */
final class OperandFacts {
  /**
   * A value on the operand stack.
   *
   * @param producer the instruction that left it there
   * @param result which of the instruction's results it is
   */
  record Waiting(int producer, int result) {}

  /** An operand at a height of the stack, with a collection in instruction {@code at}. */
  private record Met(int at, int height, Operand operand) {}

  /** From {@code first} to {@code last}, as indices of instructions. */
  record Span(int first, int last) {}

  private final Map<Integer, ReferenceType> sources = new HashMap<>();
  private final BitSet collecting = new BitSet();
  private final BitSet keeping = new BitSet();
  private final BitSet reachable = new BitSet();
  private final Map<Integer, BitSet> held = new HashMap<>();
  private final Map<Waiting, Span> spans = new HashMap<>();
  private final List<List<ValueType>> pushed = new ArrayList<>();
  private final Map<Integer, Integer> scaledEarly = new HashMap<>();
  private final Map<Integer, Integer> scaledFor = new HashMap<>();
  private final Set<Integer> passedOn = new HashSet<>();
  private final ObjectTypes types;
  private final Set<WasmGlobal> constants;
  private final boolean earlyAddresses;
  private final Code code;
  private final List<Integer>[] definitions;
  private final List<Met> met = new ArrayList<>();

  /** How many operands there are before each instruction, and how many of them it takes. */
  private final int[] heights;

  private final int[] taken;

  /**
   * Walks a function.
   *
   * @param constants the globals whose value never changes: what they refer to is always there
   * @param earlyAddresses whether an element's address may be computed before the value that is
   *     stored there, because the access has been checked
   */
  OperandFacts(
      Subtyping subtyping,
      ObjectTypes types,
      WasmFunction function,
      Collecting collector,
      Set<WasmGlobal> constants,
      boolean earlyAddresses) {
    this.types = types;
    this.constants = constants;
    this.earlyAddresses = earlyAddresses;
    code = function.code();
    definitions = definitions(function);
    heights = new int[code.instructions().size()];
    taken = new int[code.instructions().size()];
    var walker = new StackWalker(subtyping, function);
    while (walker.next()) {
      pushed.add(walker.pushed());
      if (!walker.reachable()) {
        continue;
      }
      reachable.set(walker.index());
      heights[walker.index()] = walker.operands().size();
      taken[walker.index()] = walker.popCount();
      int i = walker.index();
      collecting.set(i, collector.at(function, i));
      keeping.set(i, collector.keepsAt(function, i));
      visit(walker);
    }
    if (!met.isEmpty()) {
      var dropped =
          new DroppedOperands(code, function.signature().results().size(), heights, taken);
      met.stream()
          .filter(each -> !dropped.behind(each.at(), each.height()))
          .forEach(each -> hold(each.at(), each.operand()));
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<Integer>[] definitions(WasmFunction function) {
    int count = function.signature().params().size() + function.code().locals().size();
    List<Integer>[] definitions = new List[count];
    var instructions = function.code().instructions();
    for (int i = 0; i < instructions.size(); i++) {
      if (instructions.get(i) instanceof LocalAccess access
          && access.opcode() != Opcode.LOCAL_GET) {
        var list = definitions[access.local()];
        if (list == null) {
          list = new ArrayList<>();
          definitions[access.local()] = list;
        }
        list.add(i);
      }
    }
    return definitions;
  }

  private void visit(StackWalker walker) {
    int i = walker.index();
    var instruction = walker.instruction();
    var operands = walker.operands();
    switch (instruction.opcode()) {
      case REF_TEST,
          REF_CAST,
          BR_ON_CAST,
          BR_ON_CAST_FAIL,
          STRUCT_GET,
          STRUCT_GET_S,
          STRUCT_GET_U,
          ARRAY_LEN,
          REF_AS_NON_NULL,
          I31_GET_S,
          I31_GET_U ->
          source(i, operands, 0);
      case STRUCT_SET, ARRAY_GET, ARRAY_GET_S, ARRAY_GET_U -> source(i, operands, 1);
      case ARRAY_SET -> {
        source(i, operands, 2);
        scale(i, operands);
      }
      case BR, BR_IF, BR_ON_NULL, BR_ON_NON_NULL -> {
        if (instruction instanceof Branch branch) {
          pass(operands, walker.labelTypes(branch.label()).size() + 1);
        }
      }
      default -> {}
    }
    if (instruction instanceof BranchCast branch) {
      pass(operands, walker.labelTypes(branch.label()).size() + 1);
    } else if (instruction instanceof BranchTable table) {
      pass(operands, walker.labelTypes(table.otherwise()).size() + 1);
    }
    if (keeping.get(i)) {
      int consumed = keepsOperands(instruction.opcode()) ? 0 : walker.popCount();
      for (int k = 0; k < operands.size() - consumed; k++) {
        if (types.refersToHeap(operands.get(k).type())) {
          met.add(new Met(i, k, operands.get(k)));
        }
      }
    }
  }

  /** Allocations store their operands only when they have the memory. */
  private static boolean keepsOperands(Opcode opcode) {
    return switch (opcode) {
      case STRUCT_NEW, ARRAY_NEW, ARRAY_NEW_FIXED -> true;
      default -> false;
    };
  }

  private void source(int i, List<Operand> operands, int depth) {
    ValueType type = operands.get(operands.size() - 1 - depth).type();
    if (type instanceof ReferenceType reference) {
      sources.put(i, reference);
    }
  }

  private void pass(List<Operand> operands, int count) {
    for (int k = Math.max(0, operands.size() - count); k < operands.size(); k++) {
      passedOn.add(operands.get(k).producer());
    }
  }

  /** Lets an element's address be computed as soon as the index is there, if that is safe. */
  private void scale(int i, List<Operand> operands) {
    var index = operands.get(operands.size() - 2);
    var array = operands.get(operands.size() - 3);
    if (earlyAddresses
        && index.producer() != array.producer()
        && index.results() == 1
        && !passedOn.contains(index.producer())
        && !scaledEarly.containsKey(index.producer())) {
      scaledEarly.put(index.producer(), i);
      scaledFor.put(i, index.producer());
    }
  }

  private void hold(int i, Operand operand) {
    int producer = operand.producer();
    if (producer >= 0) {
      var source = producing(producer);
      if (source instanceof LocalAccess access && !redefined(access.local(), producer, i)) {
        // The local itself keeps the value: it counts as read behind this instruction.
        held.computeIfAbsent(i, k -> new BitSet()).set(access.local());
        return;
      }
      if (source.opcode() == Opcode.REF_NULL
          || (source instanceof GlobalAccess access && constants.contains(access.global()))) {
        return;
      }
    }
    spans.merge(
        new Waiting(producer, operand.result()),
        new Span(producer, i),
        (known, added) -> new Span(known.first(), added.last()));
  }

  /** What an operand is that an instruction left, or only passed on. */
  private Instruction producing(int producer) {
    int i = producer;
    while (i > 0
        && code.instructions().get(i).opcode() == Opcode.REF_AS_NON_NULL
        && code.instructions().get(i - 1) instanceof LocalAccess access
        && access.opcode() != Opcode.LOCAL_SET) {
      i--;
    }
    return code.instructions().get(i);
  }

  private boolean redefined(int local, int from, int to) {
    var list = definitions[local];
    return list != null && list.stream().anyMatch(at -> at > from && at < to);
  }

  /** The static type of the reference that instruction i looks at. */
  @Nullable ReferenceType source(int i) {
    return sources.get(i);
  }

  /** Whether instruction i can be reached. */
  boolean reachable(int i) {
    return reachable.get(i);
  }

  /** Whether the collector can run during instruction i. */
  boolean collects(int i) {
    return collecting.get(i);
  }

  /** Whether it can do so, with the function going on behind it. */
  boolean keeps(int i) {
    return keeping.get(i);
  }

  /** The locals whose values wait as copies on the operand stack during instruction i. */
  BitSet held(int i) {
    return held.getOrDefault(i, new BitSet());
  }

  /** References on the operand stack that a collection can meet, with the time they wait. */
  Map<Waiting, Span> spans() {
    return spans;
  }

  /** The types of what an instruction leaves on the stack. */
  List<ValueType> resultTypes(int producer) {
    return pushed.get(producer);
  }

  /** The {@code array.set} whose element address is computed right behind instruction i, or -1. */
  int scaledBehind(int i) {
    return scaledEarly.getOrDefault(i, -1);
  }

  /** Whether the address for the {@code array.set} at i was computed before. */
  boolean scaled(int i) {
    return scaledFor.containsKey(i);
  }
}
