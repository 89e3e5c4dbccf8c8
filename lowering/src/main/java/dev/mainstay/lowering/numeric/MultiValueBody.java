package dev.mainstay.lowering.numeric;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.BranchTable;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rewrites one function so that blocks take nothing and leave one operand at most.
 *
 * <p>Operands cross the border of a block in locals: they are stored directly before it, or before
 * a branch or the block's end, and loaded directly behind. Nothing happens between, so all blocks
 * share these locals. Only the operands of an {@code if} have their own: its second branch finds
 * them there when the first did not run.
 */
final class MultiValueBody {
  /** A block that is open; {@code operands} are the locals of an {@code if}. */
  private static final class Open {
    final Block block;
    final List<Integer> operands;
    boolean separated;

    Open(Block block, List<Integer> operands) {
      this.block = block;
      this.operands = operands;
    }
  }

  private record Slot(int position, ValueType type) {}

  private final WasmFunction function;
  private final FunctionType signature;
  private final FurtherResults results;
  private final Code code;
  private final int params;
  private final int added;
  private final CodeBuilder out;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<Slot, Integer> slots = new HashMap<>();

  /** What a branch to each label passes on. */
  private final Map<Label, List<ValueType>> passed = new HashMap<>();

  /** The labels to which branches pass operands in locals. */
  private final Set<Label> through = new HashSet<>();

  /** The label that stands for the function's own where branches to it need locals. */
  private final Label body = new Label();

  MultiValueBody(WasmFunction function, FurtherResults results) {
    this.function = function;
    this.results = results;
    signature = function.signature();
    code = function.code();
    params = signature.params().size();
    added = results.added(signature);
    out = new CodeBuilder(params + added, code.locals(), code.label());
    findLabels();
  }

  private void findLabels() {
    passed.put(code.label(), signature.results());
    if (signature.results().size() > 1) {
      through.add(code.label());
    }
    for (var instruction : code.instructions()) {
      if (instruction instanceof Block block) {
        var types = block.opcode() == Opcode.LOOP ? block.type().params() : block.type().results();
        passed.put(block.label(), types);
        if (types.size() > 1 || (block.opcode() == Opcode.LOOP && !types.isEmpty())) {
          through.add(block.label());
        }
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (var instruction : code.instructions()) {
        if (instruction instanceof BranchTable table) {
          var targets = new HashSet<>(table.labels());
          targets.add(table.otherwise());
          changed |= targets.stream().anyMatch(through::contains) && through.addAll(targets);
        }
      }
    }
  }

  Code lower() {
    boolean wrapped =
        through.contains(code.label()) && code.instructions().stream().anyMatch(this::leaves);
    if (wrapped) {
      out.emit(new Block(Opcode.BLOCK, BlockType.EMPTY, body));
    }
    int last = code.instructions().size() - 1;
    for (int i = 0; i < last; i++) {
      out.at(code.offset(i));
      lower(code.instructions().get(i), i);
    }
    out.at(code.offset(last));
    if (wrapped) {
      store(signature.results());
      out.end();
      load(signature.results());
    }
    results.leave(signature.results(), out);
    return out.end().build();
  }

  /** Whether an instruction branches out of the function, other than by {@code return}. */
  private boolean leaves(Instruction instruction) {
    return (instruction instanceof Branch branch && branch.label() == code.label())
        || (instruction instanceof BranchTable table
            && (table.otherwise() == code.label() || table.labels().contains(code.label())));
  }

  private void lower(Instruction instruction, int index) {
    switch (instruction.opcode()) {
      case BLOCK, LOOP, IF, TRY -> begin((Block) instruction);
      case ELSE, CATCH, CATCH_ALL -> separate(instruction);
      case END, DELEGATE -> end(instruction);
      case BR, BR_IF -> branch((Branch) instruction);
      case BR_TABLE -> branch((BranchTable) instruction);
      case RETURN -> {
        results.leave(signature.results(), out);
        out.emit(instruction);
      }
      case CALL, RETURN_CALL -> {
        var type = ((FunctionAccess) instruction).function().signature();
        push(results.added(type));
        out.emit(instruction);
        take(instruction, type);
      }
      case CALL_INDIRECT, RETURN_CALL_INDIRECT -> call((CallIndirect) instruction);
      case LOCAL_GET, LOCAL_SET, LOCAL_TEE -> {
        int local = ((LocalAccess) instruction).local();
        out.emit(new LocalAccess(instruction.opcode(), local < params ? local : local + added));
      }
      case TRY_TABLE,
          CALL_REF,
          RETURN_CALL_REF,
          BR_ON_NULL,
          BR_ON_NON_NULL,
          BR_ON_CAST,
          BR_ON_CAST_FAIL ->
          throw unsupported(instruction, index);
      default -> out.emit(instruction);
    }
  }

  private void begin(Block block) {
    var type = block.type();
    var operands = new ArrayList<Integer>();
    if (!type.params().isEmpty()) {
      if (block.opcode() == Opcode.IF) {
        out.set(condition());
        type.params().forEach(param -> operands.add(out.newLocal(param)));
        for (int i = operands.size() - 1; i >= 0; i--) {
          out.set(operands.get(i));
        }
        out.get(condition());
      } else {
        store(type.params());
      }
    }
    open.push(new Open(block, operands));
    var left = crosses(block) ? List.<ValueType>of() : type.results();
    out.emit(new Block(block.opcode(), BlockType.results(left), block.label()));
    if (block.opcode() == Opcode.IF) {
      operands.forEach(out::get);
    } else {
      load(type.params());
    }
  }

  /** Whether a block's results leave it in locals. */
  private boolean crosses(Block block) {
    return block.type().results().size() > 1
        || (block.opcode() != Opcode.LOOP && through.contains(block.label()));
  }

  private void separate(Instruction instruction) {
    var block = open.getFirst();
    block.separated = true;
    if (crosses(block.block)) {
      store(block.block.type().results());
    }
    out.emit(instruction);
    if (instruction.opcode() == Opcode.ELSE) {
      block.operands.forEach(out::get);
    }
  }

  private void end(Instruction instruction) {
    if (!open.getFirst().separated && !open.getFirst().operands.isEmpty()) {
      // An if without else passes its operands on.
      separate(new Instruction.Simple(Opcode.ELSE));
    }
    var block = open.pop().block;
    if (crosses(block)) {
      store(block.type().results());
    }
    out.emit(instruction);
    if (crosses(block)) {
      load(block.type().results());
    }
  }

  private void branch(Branch branch) {
    if (!through.contains(branch.label())) {
      out.emit(branch);
      return;
    }
    var types = requirePassed(branch.label());
    boolean conditional = branch.opcode() == Opcode.BR_IF;
    int condition = conditional ? condition() : -1;
    if (conditional) {
      out.set(condition);
    }
    store(types);
    if (conditional) {
      out.get(condition);
    }
    out.emit(new Branch(branch.opcode(), target(branch.label())));
    if (conditional) {
      load(types);
    }
  }

  private void branch(BranchTable table) {
    if (!through.contains(table.otherwise())) {
      out.emit(table);
      return;
    }
    out.set(condition());
    store(requirePassed(table.otherwise()));
    out.get(condition());
    out.emit(
        new BranchTable(
            table.labels().stream().map(this::target).toList(), target(table.otherwise())));
  }

  private Label target(Label label) {
    return label == code.label() ? body : label;
  }

  private void call(CallIndirect call) {
    var type = call.type().function();
    int dummies = results.added(type);
    if (dummies > 0) {
      out.set(condition());
      push(dummies);
      out.get(condition());
    }
    out.emit(new CallIndirect(call.opcode(), results.lowered(call.type()), call.table()));
    take(call, type);
  }

  private void take(Instruction call, FunctionType type) {
    if (!CodeBuilder.endsFlow(call.opcode())) {
      results.take(type.results(), out);
    }
  }

  private void push(int count) {
    for (int i = 0; i < count; i++) {
      out.i32(0);
    }
  }

  private List<ValueType> requirePassed(Label label) {
    var types = passed.get(label);
    if (types == null) {
      throw new IllegalStateException("function " + function + " branches to an unknown label");
    }
    return types;
  }

  private void store(List<ValueType> types) {
    for (int i = types.size() - 1; i >= 0; i--) {
      out.set(slot(i, types.get(i)));
    }
  }

  private void load(List<ValueType> types) {
    for (int i = 0; i < types.size(); i++) {
      out.get(slot(i, types.get(i)));
    }
  }

  /** The local for what a branch tests, or the index of a call, while operands are stored. */
  private int condition() {
    return slot(-1, NumberType.I32);
  }

  private int slot(int position, ValueType type) {
    return slots.computeIfAbsent(new Slot(position, type), key -> out.newLocal(type));
  }

  private LoweringException unsupported(Instruction instruction, int index) {
    int offset = code.offset(index);
    return new LoweringException(
        "unsupported-instruction",
        "function "
            + function
            + (offset < 0 ? "" : ", offset 0x" + Integer.toHexString(offset))
            + ": "
            + instruction.opcode().text()
            + " is not lowered for a runtime that has "
            + instruction.opcode().feature()
            + " but no "
            + Feature.MULTI_VALUE
            + "; use a profile that has both, or neither");
  }
}
