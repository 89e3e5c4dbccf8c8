package dev.mainstay.wasm.validation;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CatchClause;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.*;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.code.StackEffect;
import dev.mainstay.wasm.code.StackWalker;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Validates the code of one function: the algorithm of the specification's appendix, unreachable
 * code included. That blocks are properly nested, and that what is referred to exists, the reader
 * has seen to.
 */
final class CodeValidator {

  /** A block that has begun and not ended; {@code initialized} counts what was set before it. */
  private record Block(Opcode opcode, Label label, BlockType type, int height, int initialized) {
    List<ValueType> labelTypes() {
      return opcode == Opcode.LOOP ? type.params() : type.results();
    }
  }

  private final Subtyping types;
  private final InstructionRules rules;
  private final IdentityHashMap<DefinedType, StackEffect> structs;
  private final WasmFunction function;
  private final List<ValueType> locals;
  private final OperandTypes operands;
  private final List<Block> blocks = new ArrayList<>();
  private final IdentityHashMap<Label, Block> byLabel = new IdentityHashMap<>();

  /** Locals without a default value that have been set, in that order. */
  private final List<Integer> setInOrder = new ArrayList<>();

  private final BitSet unset = new BitSet();
  private final BitSet unreachable = new BitSet();
  private int index;

  /**
   * A validator for a function.
   *
   * @param structs effects of {@code struct.new}, shared by all functions of a module
   */
  CodeValidator(
      Subtyping types,
      InstructionRules rules,
      IdentityHashMap<DefinedType, StackEffect> structs,
      WasmFunction function) {
    this.types = types;
    this.rules = rules;
    this.structs = structs;
    this.function = function;
    locals = new ArrayList<>(function.signature().params());
    int params = locals.size();
    locals.addAll(function.code().locals());
    for (int i = params; i < locals.size(); i++) {
      unset.set(i, !locals.get(i).defaultable());
    }
    operands = new OperandTypes(types);
  }

  /** The index of the instruction that was looked at last. */
  int index() {
    return index;
  }

  /**
   * Looks at all instructions.
   *
   * @throws RuleException at the first that is not valid
   */
  void run() {
    var code = function.code();
    enter(Opcode.BLOCK, code.label(), BlockType.results(function.signature().results()));
    for (index = 0; index < code.instructions().size(); index++) {
      step(code.instructions().get(index));
    }
  }

  private void step(Instruction instruction) {
    rules.check(instruction, function.signature().results());
    var opcode = instruction.opcode();
    switch (opcode) {
      case BLOCK, LOOP, TRY, IF -> {
        var block = (Instruction.Block) instruction;
        if (opcode == Opcode.IF) {
          operands.pop(NumberType.I32);
        }
        operands.pop(block.type().params());
        enter(opcode, block.label(), block.type());
        operands.push(block.type().params());
      }
      case TRY_TABLE -> {
        var block = (TryTable) instruction;
        operands.pop(block.type().params());
        block.clauses().forEach(this::clause);
        enter(opcode, block.label(), block.type());
        operands.push(block.type().params());
      }
      case ELSE -> {
        var block = leave();
        enter(opcode, block.label(), block.type());
        operands.push(block.type().params());
      }
      case CATCH, CATCH_ALL -> {
        var block = leave();
        enter(opcode, block.label(), block.type());
        if (instruction instanceof TagAccess access) {
          operands.push(access.tag().type().function().params());
        }
      }
      case DELEGATE -> operands.push(leave().type().results());
      case END -> {
        var block = leave();
        if (block.opcode() == Opcode.IF) {
          passes(block.type().params(), block.type().results(), "an if without else");
        }
        if (!blocks.isEmpty()) {
          operands.push(block.type().results());
        }
      }
      case LOCAL_GET, LOCAL_SET, LOCAL_TEE -> local((LocalAccess) instruction);
      default -> flat(instruction);
    }
    if (CodeBuilder.endsFlow(opcode)) {
      operands.becomeUnreachable();
      unreachable.set(blocks.size());
    }
  }

  private void enter(Opcode opcode, Label label, BlockType type) {
    var block = new Block(opcode, label, type, operands.height(), setInOrder.size());
    blocks.add(block);
    byLabel.put(label, block);
    unreachable.clear(blocks.size());
    operands.enter(block.height(), false);
  }

  private Block leave() {
    var block = blocks.get(blocks.size() - 1);
    operands.pop(block.type().results());
    if (operands.height() != block.height()) {
      throw new RuleException(
          operands.height() - block.height() + " operands below the block's results", "none");
    }
    while (setInOrder.size() > block.initialized()) {
      unset.set(setInOrder.remove(setInOrder.size() - 1));
    }
    blocks.remove(blocks.size() - 1);
    byLabel.remove(block.label());
    if (!blocks.isEmpty()) {
      operands.enter(blocks.get(blocks.size() - 1).height(), unreachable.get(blocks.size()));
    }
    return block;
  }

  private void local(LocalAccess access) {
    var type = locals.get(access.local());
    switch (access.opcode()) {
      case LOCAL_GET -> {
        if (unset.get(access.local())) {
          throw new RuleException(
              "local " + access.local() + " of type " + type + " before it is set",
              "it set before");
        }
        operands.push(type);
      }
      default -> {
        operands.pop(type);
        if (unset.get(access.local())) {
          unset.clear(access.local());
          setInOrder.add(access.local());
        }
        if (access.opcode() == Opcode.LOCAL_TEE) {
          operands.push(type);
        }
      }
    }
  }

  private void flat(Instruction instruction) {
    var effect = effect(instruction);
    if (effect != null) {
      operands.pop(effect.params());
      operands.push(effect.results());
      return;
    }
    switch (instruction.opcode()) {
      case DROP -> operands.pop("an operand");
      case SELECT -> select();
      case REF_IS_NULL -> {
        operands.popReference();
        operands.push(NumberType.I32);
      }
      case REF_AS_NON_NULL -> nonNull(operands.popReference());
      case ANY_CONVERT_EXTERN -> operands.convert(AbstractHeapType.EXTERN, AbstractHeapType.ANY);
      case EXTERN_CONVERT_ANY -> operands.convert(AbstractHeapType.ANY, AbstractHeapType.EXTERN);
      case BR -> operands.pop(labelTypes(((Branch) instruction).label()));
      case RETHROW -> rethrow(((Branch) instruction).label());
      case RETURN -> operands.pop(function.signature().results());
      case BR_IF -> {
        operands.pop(NumberType.I32);
        replace(labelTypes(((Branch) instruction).label()));
      }
      case BR_TABLE -> branchTable((BranchTable) instruction);
      case BR_ON_NULL -> {
        var reference = operands.popReference();
        replace(labelTypes(((Branch) instruction).label()));
        nonNull(reference);
      }
      case BR_ON_NON_NULL -> {
        var label = labelTypes(((Branch) instruction).label());
        if (label.isEmpty() || !(label.get(label.size() - 1) instanceof ReferenceType last)) {
          throw new RuleException("a label that takes " + label, "one that takes a reference last");
        }
        operands.pop(last.asNullable());
        replace(label.subList(0, label.size() - 1));
      }
      case BR_ON_CAST, BR_ON_CAST_FAIL -> branchCast((BranchCast) instruction);
      default -> throw new AssertionError("no rule for " + instruction.opcode());
    }
  }

  private @Nullable StackEffect effect(Instruction instruction) {
    if (instruction.opcode() == Opcode.STRUCT_NEW) {
      var type = ((TypeAccess) instruction).type();
      var known = structs.get(type);
      if (known == null) {
        known = StackEffect.of(instruction, locals);
        structs.put(type, known);
      }
      return known;
    }
    return StackEffect.of(instruction, locals);
  }

  private void select() {
    operands.pop(NumberType.I32);
    var second = operands.pop("an operand");
    var first = operands.pop("an operand");
    var type = first instanceof ValueType ? first : second;
    if (first instanceof ValueType a && second instanceof ValueType b && !a.equals(b)) {
      throw new RuleException("operands " + a + " and " + b, "two of one type");
    }
    if (isReference(first) || isReference(second)) {
      throw new RuleException("a choice between references", "select with a type");
    }
    push(type);
  }

  private static boolean isReference(Object operand) {
    return operand instanceof ReferenceType || operand == OperandTypes.Unknown.REFERENCE;
  }

  private void push(Object operand) {
    if (operand instanceof ValueType type) {
      operands.push(type);
    } else {
      operands.push((OperandTypes.Unknown) operand);
    }
  }

  private void nonNull(Object reference) {
    push(
        reference instanceof ReferenceType type
            ? type.asNonNull()
            : OperandTypes.Unknown.REFERENCE);
  }

  private void rethrow(Label label) {
    var opcode = block(label).opcode();
    if (opcode != Opcode.CATCH && opcode != Opcode.CATCH_ALL) {
      throw new RuleException("the label of a " + opcode.text(), "that of a catch");
    }
  }

  private Block block(Label label) {
    var block = byLabel.get(label);
    if (block == null) {
      throw new RuleException("a label of no block around it", "one of a block around it");
    }
    return block;
  }

  private List<ValueType> labelTypes(Label label) {
    return block(label).labelTypes();
  }

  /** Takes what a label takes and puts it back, as what the label takes it for. */
  private void replace(List<ValueType> labelTypes) {
    operands.pop(labelTypes);
    operands.push(labelTypes);
  }

  private void branchTable(BranchTable table) {
    operands.pop(NumberType.I32);
    var types = labelTypes(table.otherwise());
    var seen = new HashSet<Label>();
    for (var label : table.labels()) {
      if (seen.add(label)) {
        var others = labelTypes(label);
        if (others.size() != types.size()) {
          throw new RuleException(
              "labels that take " + types.size() + " and " + others.size() + " operands",
              "as many at each");
        }
        operands.check(others);
      }
    }
    operands.pop(types);
  }

  private void branchCast(BranchCast branch) {
    var to = branch.to();
    // A null that the target takes cannot be left over where the cast fails.
    var other = to.nullable() ? branch.from().asNonNull() : branch.from();
    boolean onSuccess = branch.opcode() == Opcode.BR_ON_CAST;
    operands.pop(branch.from());
    var label = labelTypes(branch.label());
    var passed = onSuccess ? to : other;
    if (label.isEmpty() || !types.isSubtype(passed, label.get(label.size() - 1))) {
      throw new RuleException("a label that takes " + label, "one that takes " + passed + " last");
    }
    replace(label.subList(0, label.size() - 1));
    operands.push(onSuccess ? other : to);
  }

  private void clause(CatchClause clause) {
    passes(StackWalker.caughtTypes(clause), labelTypes(clause.label()), "a catch clause");
  }

  private void passes(List<ValueType> found, List<ValueType> expected, String what) {
    boolean fits = found.size() == expected.size();
    for (int i = 0; fits && i < found.size(); i++) {
      fits = types.isSubtype(found.get(i), expected.get(i));
    }
    if (!fits) {
      throw new RuleException(what + " that passes on " + found, "it to pass on " + expected);
    }
  }
}
