package dev.mainstay.lowering.objects;

import dev.mainstay.lowering.analysis.Flow;
import dev.mainstay.lowering.analysis.ReferenceLiveness;
import dev.mainstay.lowering.objects.OperandFacts.Waiting;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where a function keeps the references that the collector must find: slots of a frame on the
 * shadow stack. A local gets a slot if its value is needed behind a place where the collector can
 * run, and an operand if it waits there; those that never wait at the same time share one.
 *
 * <p>A slot is written when the value comes into being. It may hold an older value afterwards:
 * since the collector has seen it all the time, that value is still an object, and only lives
 * longer than it must. Where that can be long, before a loop, it is cleared. What a slot must never
 * hold is what an earlier frame left there, so those that a collection can meet before they are
 * written are cleared on entry.
 */
final class RootPlan {
  private record Candidate(int local, Waiting waiting, int first, int last) {}

  private static final BitSet NO_SLOTS = new BitSet();
  private static final Waiting NO_OPERAND = new Waiting(-1, -1);

  private final ReferenceLiveness liveness;
  private final Map<Integer, Integer> localSlots = new HashMap<>();
  private final Map<Waiting, Integer> operandSlots = new HashMap<>();
  private final Map<Integer, List<Waiting>> operandsBehind = new HashMap<>();
  private final BitSet cleared = new BitSet();
  private final Map<Integer, BitSet> dropped = new HashMap<>();

  /** Where each slot was cleared last, in the order of instructions. */
  private int[] droppedLast = {};

  private final int params;
  private int slots;

  /**
   * Plans a function's frame.
   *
   * @param once whether the function is hardly ever called, so that what it holds too long is worth
   *     more than instructions
   */
  RootPlan(WasmFunction function, ObjectTypes types, OperandFacts facts, boolean once) {
    var code = function.code();
    var locals = new ArrayList<ValueType>(function.signature().params());
    params = locals.size();
    locals.addAll(code.locals());
    var references = new BitSet();
    for (int i = 0; i < locals.size(); i++) {
      if (types.refersToHeap(locals.get(i))) {
        references.set(i);
      }
    }
    var flow = new Flow(code);
    liveness =
        new ReferenceLiveness(code, flow, references, locals.size(), facts::keeps, facts::held);
    var candidates = new ArrayList<Candidate>();
    references.stream().forEach(local -> addLocal(local, code, candidates));
    facts
        .spans()
        .forEach(
            (waiting, span) ->
                candidates.add(new Candidate(-1, waiting, span.first(), span.last())));
    assign(candidates);
    findCleared(code, flow, facts);
    findDropped(code, facts, candidates, once);
  }

  private void addLocal(int local, Code code, List<Candidate> candidates) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (int i = 0; i < code.instructions().size(); i++) {
      if (liveness.exposedBefore(i, local) || liveness.exposedBehind(i, local)) {
        first = Math.min(first, i);
        last = i;
      }
    }
    if (last >= 0) {
      boolean onEntry = liveness.exposedBefore(0, local);
      candidates.add(new Candidate(local, NO_OPERAND, onEntry ? -1 : first, last));
    }
  }

  /** Linear scan: the slot that became free last goes to the next that needs one. */
  private void assign(List<Candidate> candidates) {
    candidates.sort(
        Comparator.comparingInt(Candidate::first)
            .thenComparingInt(Candidate::last)
            .thenComparingInt(Candidate::local)
            .thenComparingInt(c -> c.waiting().producer())
            .thenComparingInt(c -> c.waiting().result()));
    var freeFrom = new ArrayList<Integer>();
    for (var candidate : candidates) {
      int slot = 0;
      while (slot < freeFrom.size() && freeFrom.get(slot) >= candidate.first()) {
        slot++;
      }
      if (slot == freeFrom.size()) {
        freeFrom.add(0);
      }
      freeFrom.set(slot, candidate.last());
      if (candidate.local() >= 0) {
        localSlots.put(candidate.local(), slot);
      } else {
        operandSlots.put(candidate.waiting(), slot);
        operandsBehind
            .computeIfAbsent(candidate.waiting().producer(), p -> new ArrayList<>())
            .add(candidate.waiting());
      }
    }
    slots = freeFrom.size();
  }

  /** A forward analysis: which slots are surely written when a collection comes. */
  private void findCleared(Code code, Flow flow, OperandFacts facts) {
    if (slots == 0) {
      return;
    }
    int count = code.instructions().size();
    var written = new BitSet[count];
    var entry = new BitSet();
    for (int local = 0; local < params; local++) {
      if (storedOnEntry(local)) {
        entry.set(slot(local));
      }
    }
    written[0] = entry;
    boolean[] changed = {true};
    while (changed[0]) {
      changed[0] = false;
      for (int i = 0; i < count; i++) {
        if (written[i] == null) {
          continue;
        }
        var behind = behind(i, code, written[i]);
        flow.successors(
            i,
            next -> {
              if (written[next] == null) {
                written[next] = (BitSet) behind.clone();
                changed[0] = true;
              } else {
                int before = written[next].cardinality();
                written[next].and(behind);
                changed[0] |= written[next].cardinality() != before;
              }
            });
      }
    }
    for (int i = 0; i < count; i++) {
      if (written[i] != null && facts.collects(i)) {
        for (int slot = written[i].nextClearBit(0);
            slot < slots;
            slot = written[i].nextClearBit(slot + 1)) {
          cleared.set(slot);
        }
      }
    }
  }

  /** An outermost loop, by its first and its last instruction. */
  private record Loop(int start, int end) {}

  private static List<Loop> loops(Code code) {
    var loops = new ArrayList<Loop>();
    var blocks = new ArrayDeque<Boolean>();
    int start = -1;
    for (int i = 0; i < code.instructions().size() - 1; i++) {
      switch (code.instructions().get(i).opcode()) {
        case LOOP -> {
          blocks.push(start < 0);
          start = start < 0 ? i : start;
        }
        case BLOCK, IF -> blocks.push(false);
        case END -> {
          if (blocks.pop()) {
            loops.add(new Loop(start, i));
            start = -1;
          }
        }
        default -> {}
      }
    }
    return loops;
  }

  /**
   * Where slots are cleared that are not in use for a while, in which collections can come: before
   * loops; in a function that runs once, before every call outside of its loops.
   */
  private void findDropped(
      Code code, OperandFacts facts, List<Candidate> candidates, boolean once) {
    if (slots == 0) {
      return;
    }
    droppedLast = new int[slots];
    int next = 0;
    for (var loop : loops(code)) {
      if (once) {
        dropBetween(next, loop.start(), facts, candidates);
      }
      if (IntStream.range(loop.start(), loop.end()).anyMatch(facts::collects)) {
        drop(loop.start(), loop.end(), candidates);
      }
      next = loop.end();
    }
    if (once) {
      dropBetween(next, code.instructions().size() - 1, facts, candidates);
    }
  }

  private void dropBetween(int from, int to, OperandFacts facts, List<Candidate> candidates) {
    for (int i = from; i < to; i++) {
      if (facts.collects(i)) {
        drop(i, i, candidates);
      }
    }
  }

  /**
   * Clears the slots that were used since they were last cleared, but are not from one instruction
   * to another.
   */
  private void drop(int from, int to, List<Candidate> candidates) {
    var stale = new BitSet();
    for (var candidate : candidates) {
      int slot = slot(candidate);
      if (!stale.get(slot) && isUsed(candidate, droppedLast[slot], from - 1)) {
        stale.set(slot);
      }
    }
    for (var candidate : candidates) {
      if (stale.get(slot(candidate)) && isUsed(candidate, from, to)) {
        stale.clear(slot(candidate));
      }
    }
    if (!stale.isEmpty()) {
      dropped.put(from, stale);
      stale.stream().forEach(slot -> droppedLast[slot] = from);
    }
  }

  private boolean isUsed(Candidate candidate, int from, int to) {
    int local = candidate.local();
    int first = Math.max(from, candidate.first());
    int last = Math.min(to, candidate.last());
    if (local < 0) {
      return first <= last;
    }
    for (int i = Math.max(0, first); i <= last; i++) {
      if (liveness.exposedBefore(i, local) || liveness.exposedBehind(i, local)) {
        return true;
      }
    }
    return false;
  }

  private int slot(Candidate candidate) {
    return candidate.local() >= 0 ? slot(candidate.local()) : slot(candidate.waiting());
  }

  private BitSet behind(int i, Code code, BitSet before) {
    var behind = (BitSet) before.clone();
    if (code.instructions().get(i) instanceof LocalAccess access
        && access.opcode() != Opcode.LOCAL_GET
        && stored(i, access.local())) {
      behind.set(slot(access.local()));
    }
    for (var waiting : operandsBehind(i)) {
      behind.set(slot(waiting));
    }
    return behind;
  }

  /** How many slots the frame has; without any the function needs no frame. */
  int slots() {
    return slots;
  }

  /** The slots that are cleared on entry. */
  BitSet cleared() {
    return cleared;
  }

  /** The slots that are cleared before instruction i, as they hold what nobody needs any more. */
  BitSet droppedBefore(int i) {
    return dropped.getOrDefault(i, NO_SLOTS);
  }

  /** Whether a parameter goes to its slot on entry. */
  boolean storedOnEntry(int local) {
    return localSlots.containsKey(local) && liveness.exposedBefore(0, local);
  }

  /** Whether the value that instruction i gives a local goes to its slot. */
  boolean stored(int i, int local) {
    return localSlots.containsKey(local) && liveness.exposedBehind(i, local);
  }

  /** The slot of a local that has one. */
  int slot(int local) {
    return localSlots.getOrDefault(local, -1);
  }

  /** The operands that go to slots right behind instruction i. */
  List<Waiting> operandsBehind(int i) {
    return operandsBehind.getOrDefault(i, List.of());
  }

  /** The slot of an operand. */
  int slot(Waiting waiting) {
    return operandSlots.getOrDefault(waiting, -1);
  }
}
