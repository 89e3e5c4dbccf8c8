package dev.mainstay.lowering.numeric;

import dev.mainstay.lowering.initializers.StartCode;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.DataDrop;
import dev.mainstay.wasm.code.Instruction.ElementDrop;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.I64Const;
import dev.mainstay.wasm.code.Instruction.MemoryInit;
import dev.mainstay.wasm.code.Instruction.TableInit;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Extended constant expressions become constants. Where an operand is known only when the module is
 * instantiated, because the host supplies it, the value is computed then: a global gets it by code,
 * and a segment is written by code, with all segments behind it that go to the same memory or
 * table, for they may overlap.
 *
 * <p>What it leaves needs {@code memory.init} and {@code table.init}, so it is to be run before
 * those are lowered. Expressions that make objects are left to the lowering of objects.
 *
 * <p>Source: WebAssembly Core Specification 3.0, section 3.4.13, "Constant Expressions".
 */
public final class ConstantLowering {
  private final WasmModule module;

  /** The globals whose value is known and never changes, with the constant. */
  private final Map<WasmGlobal, Instruction> known = new HashMap<>();

  private final CodeBuilder code = new CodeBuilder(0);

  private ConstantLowering(WasmModule module) {
    this.module = module;
  }

  /** Lowers a module, in place. */
  public static void run(WasmModule module) {
    new ConstantLowering(module).run();
  }

  private void run() {
    module.globals().forEach(this::lower);
    lowerElements();
    lowerData();
    StartCode.prepend(module, code);
  }

  private void lower(WasmGlobal global) {
    if (global.isImported() || !(global.type() instanceof NumberType type)) {
      return;
    }
    var folded = folded(global.initializer());
    if (folded == null) {
      global.initializer().instructions().forEach(code::emit);
      code.set(global);
      global.redefine(type, ConstantExpression.of(Instruction.zero(type)));
      global.setMutable(true);
    } else {
      global.redefine(type, folded);
      if (!global.mutable() && isConstant(folded.instructions().get(0))) {
        known.put(global, folded.instructions().get(0));
      }
    }
  }

  private void lowerElements() {
    var tables = new HashSet<WasmTable>();
    for (int i = 0; i < module.elements().size(); i++) {
      var segment = module.elements().get(i);
      var table = segment.table();
      var offset = segment.offset();
      if (table == null || offset == null) {
        continue;
      }
      var folded = folded(offset);
      if (folded != null && !tables.contains(table)) {
        if (!folded.equals(offset)) {
          var active = ElementSegment.active(table, folded, segment.type(), segment.elements());
          replace(i, segment, active);
        }
      } else {
        tables.add(table);
        var passive = ElementSegment.passive(segment.type(), segment.elements());
        replace(i, segment, passive);
        offset.instructions().forEach(code::emit);
        code.i32(0).i32(segment.elements().size());
        code.emit(new TableInit(passive, table)).emit(new ElementDrop(passive));
      }
    }
  }

  private void replace(int index, ElementSegment old, ElementSegment segment) {
    segment.setName(old.name());
    module.elements().set(index, segment);
    Rewriting.run(
        module,
        i ->
            (i instanceof TableInit init && init.segment() == old)
                || (i instanceof ElementDrop drop && drop.segment() == old),
        (i, out) ->
            out.emit(
                i instanceof TableInit init
                    ? new TableInit(segment, init.table())
                    : new ElementDrop(segment)));
  }

  private void lowerData() {
    var memories = new HashSet<WasmMemory>();
    for (int i = 0; i < module.data().size(); i++) {
      var segment = module.data().get(i);
      var memory = segment.memory();
      var offset = segment.offset();
      if (memory == null || offset == null) {
        continue;
      }
      var folded = folded(offset);
      if (folded != null && !memories.contains(memory)) {
        if (!folded.equals(offset)) {
          replace(i, segment, DataSegment.active(memory, folded, segment.bytes()));
        }
      } else {
        memories.add(memory);
        var passive = DataSegment.passive(segment.bytes());
        replace(i, segment, passive);
        offset.instructions().forEach(code::emit);
        code.i32(0).i32(segment.bytes().length);
        code.emit(new MemoryInit(passive, memory)).emit(new DataDrop(passive));
      }
    }
  }

  private void replace(int index, DataSegment old, DataSegment segment) {
    segment.setName(old.name());
    module.data().set(index, segment);
    Rewriting.run(
        module,
        i ->
            (i instanceof MemoryInit init && init.segment() == old)
                || (i instanceof DataDrop drop && drop.segment() == old),
        (i, out) ->
            out.emit(
                i instanceof MemoryInit init
                    ? new MemoryInit(segment, init.memory())
                    : new DataDrop(segment)));
  }

  /** An expression of one instruction that means the same, or null if code has to compute it. */
  private @Nullable ConstantExpression folded(ConstantExpression expression) {
    var instructions = expression.instructions();
    if (instructions.size() == 1) {
      var instruction = instructions.get(0);
      if (instruction instanceof GlobalAccess access && !access.global().isImported()) {
        var value = known.get(access.global());
        return value == null ? null : ConstantExpression.of(value);
      }
      return expression;
    }
    var stack = new ArrayDeque<Instruction>();
    for (var instruction : instructions) {
      var value =
          instruction instanceof GlobalAccess access ? known.get(access.global()) : instruction;
      if (value != null && !isConstant(value)) {
        var right = stack.pop();
        value = folded(value.opcode(), stack.pop(), right);
      }
      if (value == null) {
        return null;
      }
      stack.push(value);
    }
    return ConstantExpression.of(stack.pop());
  }

  private static boolean isConstant(Instruction instruction) {
    return switch (instruction.opcode()) {
      case I32_CONST, I64_CONST, F32_CONST, F64_CONST, V128_CONST -> true;
      default -> false;
    };
  }

  private static @Nullable Instruction folded(Opcode opcode, Instruction left, Instruction right) {
    if (left instanceof I32Const a && right instanceof I32Const b) {
      return switch (opcode) {
        case I32_ADD -> new I32Const(a.value() + b.value());
        case I32_SUB -> new I32Const(a.value() - b.value());
        case I32_MUL -> new I32Const(a.value() * b.value());
        default -> null;
      };
    }
    if (left instanceof I64Const a && right instanceof I64Const b) {
      return switch (opcode) {
        case I64_ADD -> new I64Const(a.value() + b.value());
        case I64_SUB -> new I64Const(a.value() - b.value());
        case I64_MUL -> new I64Const(a.value() * b.value());
        default -> null;
      };
    }
    return null;
  }
}
