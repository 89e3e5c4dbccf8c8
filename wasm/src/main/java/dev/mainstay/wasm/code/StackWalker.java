package dev.mainstay.wasm.code;

import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Walks through the code of a function and knows, at each instruction, what is on the operand stack
 * and which blocks are open.
 *
 * <p>Types are those that validation gives, with two refinements: {@code br_if} and {@code
 * br_table} leave the operands that they may pass on as they were, and {@code br_on_null} keeps
 * what is known of its operand. Every operand knows who left it there: an instruction, or for the
 * parameters and results of blocks the {@code block}, {@code loop}, {@code if}, {@code else},
 * {@code catch} or {@code end} behind which they are there.
 *
 * <p>Behind an unconditional branch nothing is known of operands up to the next {@code else},
 * {@code catch} or {@code end} of a block that was entered: {@link #reachable()} says so. A pass
 * can leave such instructions out, blocks that begin there included. Behind the {@code end} of a
 * block that was entered, code counts as reachable, as in validation.
 *
 * <p>The code is expected to be valid; what is seen not to be fits of operands to instructions and
 * of blocks is an {@link InvalidCodeException}.
 */
@SuppressWarnings("JavaLangClash") // nobody here walks the stack of Java
public final class StackWalker {

  /**
   * A value on the operand stack.
   *
   * @param type what is known of it
   * @param producer the index of the instruction that left it there
   * @param result which of that instruction's results it is, from 0, bottom first
   * @param results how many results that instruction leaves
   */
  public record Operand(ValueType type, int producer, int result, int results) {}

  /**
   * A block that has begun and not ended.
   *
   * @param opcode what began it, or its last {@code else}, {@code catch} or {@code catch_all};
   *     {@code block} for the function's body
   * @param label its label
   * @param type its parameters and results
   * @param start the index of the instruction that began it, -1 for the function's body
   * @param height how many operands there are below its parameters
   * @param entered whether it began in reachable code
   */
  public record Frame(
      Opcode opcode, Label label, BlockType type, int start, int height, boolean entered) {

    /** The types of the operands that a branch to the block passes on. */
    public List<ValueType> labelTypes() {
      return opcode == Opcode.LOOP ? type.params() : type.results();
    }

    private Frame separated(Opcode separator) {
      return new Frame(separator, label, type, start, height, entered);
    }
  }

  private enum Change {
    NONE,
    BEGIN,
    SEPARATE,
    END
  }

  private final Subtyping types;
  private final String function;
  private final Code code;
  private final List<ValueType> locals;
  private final OperandStack stack;
  private final List<Frame> frames = new ArrayList<>();
  private final IdentityHashMap<Label, Frame> byLabel = new IdentityHashMap<>();

  private int index = -1;
  private boolean reachable = true;

  // The effect of the instruction at index, which takes place when the walk goes on.
  private int popCount;
  private List<ValueType> pushed = List.of();
  private Change change = Change.NONE;
  private Frame changed;
  private boolean reachableBehind = true;

  /** A walk through the code of a function of a module. */
  public StackWalker(WasmModule module, WasmFunction function) {
    this(new Subtyping(module), function);
  }

  /** A walk through the code of a function; several walks can share what is known of the types. */
  public StackWalker(Subtyping types, WasmFunction function) {
    this.types = types;
    stack = new OperandStack(types, this::invalid);
    this.function = function.toString();
    code = function.code();
    locals = new ArrayList<>(function.signature().params());
    locals.addAll(code.locals());
    var body = BlockType.results(function.signature().results());
    changed = new Frame(Opcode.BLOCK, code.label(), body, -1, 0, true);
    begin(changed);
  }

  /**
   * Goes on to the next instruction.
   *
   * @return whether there is one
   * @throws InvalidCodeException if its operands or the blocks around it are not what it needs
   */
  public boolean next() {
    takeEffect();
    index++;
    if (index == code.instructions().size()) {
      if (!frames.isEmpty()) {
        throw invalid("the code ends inside " + frames.size() + " blocks, itself included");
      }
      return false;
    }
    if (frames.isEmpty()) {
      throw invalid("it stands behind the function's end");
    }
    popCount = 0;
    pushed = List.of();
    change = Change.NONE;
    reachableBehind = reachable;
    try {
      look(instruction());
    } catch (IllegalArgumentException e) {
      throw invalid("it refers to " + e.getMessage());
    }
    return true;
  }

  /** The index of the instruction that the walk has come to. */
  public int index() {
    return index;
  }

  /** The instruction that the walk has come to. */
  public Instruction instruction() {
    return code.instructions().get(index);
  }

  /**
   * Whether control can come to this instruction from the one before it. Where it cannot, {@link
   * #operands()} holds only what is below the innermost block, and nothing is taken or left, except
   * that a block's {@code end}, {@code else} or {@code catch} leaves what is there behind it.
   */
  public boolean reachable() {
    return reachable;
  }

  /** Whether the innermost block, which this instruction may end, began in reachable code. */
  public boolean blockEntered() {
    return frames.get(frames.size() - 1).entered();
  }

  /**
   * All operands before the instruction takes effect, bottom first, those of outer blocks included;
   * a view that changes when the walk goes on.
   */
  public List<Operand> operands() {
    return stack.operands();
  }

  /** How many operands the instruction takes; conditional branches take only what they test. */
  public int popCount() {
    return popCount;
  }

  /** The operands that the instruction takes, bottom first; a view that changes like the stack. */
  public List<Operand> popped() {
    return operands().subList(stack.size() - popCount, stack.size());
  }

  /** The types of what the instruction leaves on the stack. */
  public List<ValueType> pushed() {
    return pushed;
  }

  /** The blocks around the instruction, outermost first, the function's body included; a view. */
  public List<Frame> frames() {
    return Collections.unmodifiableList(frames);
  }

  /**
   * The block around the instruction that has this label.
   *
   * @throws InvalidCodeException if there is none
   */
  public Frame frame(Label label) {
    var frame = byLabel.get(label);
    if (frame == null) {
      throw invalid("it branches to a label that belongs to no block around it");
    }
    return frame;
  }

  /** The types of the operands that a branch to the label passes on. */
  public List<ValueType> labelTypes(Label label) {
    return frame(label).labelTypes();
  }

  /** The types of the operands that a clause of a {@code try_table} passes to its label. */
  public static List<ValueType> caughtTypes(CatchClause clause) {
    var tag = clause.tag();
    var caught = new ArrayList<ValueType>();
    if (tag != null) {
      caught.addAll(tag.type().function().params());
    }
    if (clause.withReference()) {
      caught.add(ReferenceType.nonNull(AbstractHeapType.EXN));
    }
    return caught;
  }

  private void takeEffect() {
    stack.truncate(stack.size() - popCount);
    switch (change) {
      case NONE -> {}
      case BEGIN -> begin(changed);
      case SEPARATE -> {
        frames.set(frames.size() - 1, changed);
        byLabel.put(changed.label(), changed);
      }
      case END -> byLabel.remove(frames.remove(frames.size() - 1).label());
    }
    reachable = reachableBehind;
    if (!reachable && !frames.isEmpty()) {
      stack.truncate(innermost().height());
    }
    stack.push(pushed, index);
    popCount = 0;
    pushed = List.of();
    change = Change.NONE;
  }

  private void begin(Frame frame) {
    if (byLabel.putIfAbsent(frame.label(), frame) != null) {
      throw invalid("a block begins with the label of one around it");
    }
    frames.add(frame);
  }

  private Frame innermost() {
    return frames.get(frames.size() - 1);
  }

  private void look(Instruction instruction) {
    var opcode = instruction.opcode();
    switch (opcode) {
      case BLOCK, LOOP, TRY -> begins(((Instruction.Block) instruction).type(), instruction, false);
      case IF -> begins(((Instruction.Block) instruction).type(), instruction, true);
      case TRY_TABLE -> begins(((Instruction.TryTable) instruction).type(), instruction, false);
      case ELSE, CATCH, CATCH_ALL -> separates(instruction);
      case END, DELEGATE -> ends();
      default -> {
        if (reachable) {
          flat(instruction);
        }
      }
    }
  }

  private void begins(BlockType type, Instruction instruction, boolean condition) {
    if (reachable) {
      var needed = new ArrayList<>(type.params());
      if (condition) {
        needed.add(NumberType.I32);
      }
      takes(needed);
      pushed = type.params();
    }
    var label =
        instruction instanceof Instruction.Block block
            ? block.label()
            : ((Instruction.TryTable) instruction).label();
    changed =
        new Frame(instruction.opcode(), label, type, index, stack.size() - popCount, reachable);
    change = Change.BEGIN;
  }

  private void separates(Instruction instruction) {
    var frame = innermost();
    var opcode = instruction.opcode();
    boolean fits =
        opcode == Opcode.ELSE
            ? frame.opcode() == Opcode.IF
            : frame.opcode() == Opcode.TRY || frame.opcode() == Opcode.CATCH;
    if (!fits) {
      throw invalid("it stands in a block begun by " + frame.opcode().text());
    }
    closes(frame);
    if (frame.entered()) {
      pushed =
          instruction instanceof Instruction.TagAccess access
              ? access.tag().type().function().params()
              : opcode == Opcode.ELSE ? frame.type().params() : List.of();
    }
    changed = frame.separated(opcode);
    change = Change.SEPARATE;
    reachableBehind = frame.entered();
  }

  private void ends() {
    var frame = innermost();
    closes(frame);
    if (frame.entered() && frame.start() >= 0) {
      pushed = frame.type().results();
    }
    change = Change.END;
    reachableBehind = frame.entered() && frame.start() >= 0;
  }

  /** Takes the results of a block, which must be all that is there. */
  private void closes(Frame frame) {
    if (reachable) {
      var results = frame.type().results();
      takes(results);
      int left = stack.size() - results.size() - frame.height();
      if (left > 0) {
        throw invalid(left + " operands are left below the block's results");
      }
    }
  }

  private void flat(Instruction instruction) {
    var effect = StackEffect.of(instruction, locals);
    if (effect != null) {
      takes(effect.params());
      boolean goesOn = !CodeBuilder.endsFlow(instruction.opcode());
      pushed = goesOn ? effect.results() : List.of();
      reachableBehind = goesOn;
      return;
    }
    var opcode = instruction.opcode();
    switch (opcode) {
      case DROP -> popCount = require(1);
      case SELECT -> select();
      case REF_IS_NULL -> {
        reference();
        pushed = List.of(NumberType.I32);
      }
      case REF_AS_NON_NULL -> pushed = List.of(reference().asNonNull());
      case ANY_CONVERT_EXTERN -> pushed = List.of(converted(AbstractHeapType.ANY));
      case EXTERN_CONVERT_ANY -> pushed = List.of(converted(AbstractHeapType.EXTERN));
      case BR, RETHROW -> {
        if (opcode == Opcode.BR) {
          takes(labelTypes(((Instruction.Branch) instruction).label()));
        }
        reachableBehind = false;
      }
      case RETURN -> {
        takes(frames.get(0).type().results());
        reachableBehind = false;
      }
      case BR_IF -> {
        takes(List.of(NumberType.I32));
        passes(labelTypes(((Instruction.Branch) instruction).label()));
      }
      case BR_TABLE -> branchTable((Instruction.BranchTable) instruction);
      case BR_ON_NULL -> {
        var type = reference();
        passes(labelTypes(((Instruction.Branch) instruction).label()));
        pushed = List.of(type.asNonNull());
      }
      case BR_ON_NON_NULL -> {
        var type = reference();
        passes(labelTypes(((Instruction.Branch) instruction).label()), type.asNonNull());
      }
      case BR_ON_CAST, BR_ON_CAST_FAIL -> branchCast((Instruction.BranchCast) instruction);
      default -> throw new AssertionError("no effect on the stack for " + opcode);
    }
  }

  private void select() {
    require(3);
    var first = stack.top(2).type();
    takes(List.of(first, first, NumberType.I32));
    if (first.isReference()) {
      throw invalid("it chooses between references; expected select with a type");
    }
    pushed = List.of(first);
  }

  private void branchTable(Instruction.BranchTable table) {
    takes(List.of(NumberType.I32));
    var types = labelTypes(table.otherwise());
    for (var label : table.labels()) {
      passes(labelTypes(label));
    }
    passes(types);
    popCount += types.size();
    reachableBehind = false;
  }

  private void branchCast(Instruction.BranchCast branch) {
    takes(List.of(branch.from()));
    var to = branch.to();
    // A null that the target takes cannot be left over where the cast fails.
    var other = to.nullable() ? branch.from().asNonNull() : branch.from();
    boolean onSuccess = branch.opcode() == Opcode.BR_ON_CAST;
    passes(labelTypes(branch.label()), onSuccess ? to : other);
    pushed = List.of(onSuccess ? other : to);
  }

  private ReferenceType converted(AbstractHeapType top) {
    var from = reference();
    return new ReferenceType(from.nullable(), top);
  }

  private ReferenceType reference() {
    popCount = require(1);
    if (stack.top(0).type() instanceof ReferenceType reference) {
      return reference;
    }
    throw invalid("found " + stack.top(0).type() + "; expected a reference");
  }

  private void takes(List<ValueType> needed) {
    popCount = require(needed.size());
    stack.check(needed, stack.size());
  }

  /** Checks operands that stay: they lie below those that the instruction takes. */
  private void passes(List<ValueType> needed, ReferenceType... top) {
    int last = needed.size() - top.length;
    if (last < 0 || (top.length == 1 && !types.isSubtype(top[0], needed.get(last)))) {
      throw invalid("the label does not take the reference; it takes " + needed);
    }
    require(popCount + last);
    stack.check(needed.subList(0, last), stack.size() - popCount);
  }

  private int require(int count) {
    return stack.require(count, innermost().height());
  }

  private InvalidCodeException invalid(String problem) {
    return new InvalidCodeException(function, code, index, problem);
  }
}
