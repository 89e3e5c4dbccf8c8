package dev.mainstay.wasm.binary;

import dev.mainstay.wasm.code.CatchClause;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.*;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Encodes instructions, and notes what they make necessary elsewhere in the module. */
final class InstructionWriter {
  private final Indices indices;
  private final TypeWriter types;
  private final Set<WasmFunction> referenced = new LinkedHashSet<>();
  private boolean usesData;

  InstructionWriter(Indices indices, TypeWriter types) {
    this.indices = indices;
    this.types = types;
  }

  /** The functions that {@code ref.func} referred to. */
  Set<WasmFunction> referenced() {
    return referenced;
  }

  /** Whether an instruction referred to a data segment, so that their number must be announced. */
  boolean usesData() {
    return usesData;
  }

  void constant(ConstantExpression expression, BinaryOutput out) {
    for (var instruction : expression.instructions()) {
      write(instruction, label -> -1, out);
    }
    out.u8(Opcode.END.code());
  }

  /**
   * Writes one instruction.
   *
   * @param depths the depth of each label around it, -1 for any other
   */
  void write(Instruction instruction, ToIntFunction<Label> depths, BinaryOutput out) {
    var opcode = encoded(instruction);
    if (opcode.prefix() == 0) {
      out.u8(opcode.code());
    } else {
      out.u8(opcode.prefix());
      out.u32(opcode.code());
    }
    switch (opcode.operands()) {
      case NONE -> {}
      case BLOCK_TYPE -> types.block(((Block) instruction).type(), out);
      case CATCH_CLAUSES -> {
        var tryTable = (TryTable) instruction;
        types.block(tryTable.type(), out);
        out.u32(tryTable.clauses().size());
        for (var clause : tryTable.clauses()) {
          clause(clause, depths, out);
        }
      }
      case LABEL -> label(((Branch) instruction).label(), depths, out);
      case LABELS -> {
        var table = (BranchTable) instruction;
        out.u32(table.labels().size());
        for (var label : table.labels()) {
          label(label, depths, out);
        }
        label(table.otherwise(), depths, out);
      }
      case LABEL_CAST -> {
        var cast = (BranchCast) instruction;
        out.u8((cast.from().nullable() ? 1 : 0) | (cast.to().nullable() ? 2 : 0));
        label(cast.label(), depths, out);
        types.heap(cast.from().heap(), out);
        types.heap(cast.to().heap(), out);
      }
      case LOCAL -> out.u32(((LocalAccess) instruction).local());
      case GLOBAL -> out.u32(indices.global(((GlobalAccess) instruction).global()));
      case FUNCTION -> {
        var function = ((FunctionAccess) instruction).function();
        if (opcode == Opcode.REF_FUNC) {
          referenced.add(function);
        }
        out.u32(indices.function(function));
      }
      case TYPE -> out.u32(indices.type(((TypeAccess) instruction).type()));
      case TYPE_TABLE -> {
        var call = (CallIndirect) instruction;
        out.u32(indices.type(call.type()));
        out.u32(indices.table(call.table()));
      }
      case TYPE_FIELD -> {
        var access = (FieldAccess) instruction;
        out.u32(indices.type(access.type()));
        out.u32(access.field());
      }
      case TYPE_COUNT -> {
        var array = (ArrayNewFixed) instruction;
        out.u32(indices.type(array.type()));
        out.u32(array.count());
      }
      case TYPE_DATA -> {
        var array = (ArrayData) instruction;
        out.u32(indices.type(array.type()));
        usesData = true;
        out.u32(indices.data(array.segment()));
      }
      case TYPE_ELEMENT -> {
        var array = (ArrayElements) instruction;
        out.u32(indices.type(array.type()));
        out.u32(indices.element(array.segment()));
      }
      case TYPE_TYPE -> {
        var copy = (ArrayCopy) instruction;
        out.u32(indices.type(copy.destination()));
        out.u32(indices.type(copy.source()));
      }
      case TAG -> out.u32(indices.tag(((TagAccess) instruction).tag()));
      case TABLE -> out.u32(indices.table(((TableAccess) instruction).table()));
      case TABLE_TABLE -> {
        var copy = (TableCopy) instruction;
        out.u32(indices.table(copy.destination()));
        out.u32(indices.table(copy.source()));
      }
      case ELEMENT -> out.u32(indices.element(((ElementDrop) instruction).segment()));
      case ELEMENT_TABLE -> {
        var init = (TableInit) instruction;
        out.u32(indices.element(init.segment()));
        out.u32(indices.table(init.table()));
      }
      case DATA -> {
        usesData = true;
        out.u32(indices.data(((DataDrop) instruction).segment()));
      }
      case DATA_MEMORY -> {
        var init = (MemoryInit) instruction;
        usesData = true;
        out.u32(indices.data(init.segment()));
        out.u32(indices.memory(init.memory()));
      }
      case MEMORY -> out.u32(indices.memory(((MemoryOperation) instruction).memory()));
      case MEMORY_MEMORY -> {
        var copy = (MemoryCopy) instruction;
        out.u32(indices.memory(copy.destination()));
        out.u32(indices.memory(copy.source()));
      }
      case MEMORY_ACCESS -> {
        var access = (MemoryAccess) instruction;
        access(access.memory(), access.alignment(), access.offset(), out);
      }
      case MEMORY_ACCESS_LANE -> {
        var access = (LaneMemoryAccess) instruction;
        access(access.memory(), access.alignment(), access.offset(), out);
        out.u8(access.lane());
      }
      case LANE -> out.u8(((Lane) instruction).lane());
      case SHUFFLE -> {
        var shuffle = (Shuffle) instruction;
        out.fixed64(shuffle.low());
        out.fixed64(shuffle.high());
      }
      case HEAP_TYPE -> types.heap(((RefNull) instruction).heap(), out);
      case REFERENCE -> types.heap(((Cast) instruction).target().heap(), out);
      case VALUE_TYPES -> types.values(((SelectTyped) instruction).types(), out);
      case I32 -> out.signed(((I32Const) instruction).value());
      case I64 -> out.signed(((I64Const) instruction).value());
      case F32 -> out.fixed32(((F32Const) instruction).bits());
      case F64 -> out.fixed64(((F64Const) instruction).bits());
      case V128 -> {
        var constant = (V128Const) instruction;
        out.fixed64(constant.low());
        out.fixed64(constant.high());
      }
      case FENCE -> out.u8(0);
    }
  }

  /** The opcode as it is written: that of a cast depends on the target's nullability. */
  private static Opcode encoded(Instruction instruction) {
    if (!(instruction instanceof Cast cast)) {
      return instruction.opcode();
    }
    ReferenceType target = cast.target();
    return switch (cast.opcode()) {
      case REF_TEST -> target.nullable() ? Opcode.REF_TEST_NULL : Opcode.REF_TEST;
      case REF_CAST -> target.nullable() ? Opcode.REF_CAST_NULL : Opcode.REF_CAST;
      default -> throw new IllegalStateException("a cast by " + cast.opcode().text());
    };
  }

  private void clause(CatchClause clause, ToIntFunction<Label> depths, BinaryOutput out) {
    var tag = clause.tag();
    out.u8((tag == null ? 2 : 0) | (clause.withReference() ? 1 : 0));
    if (tag != null) {
      out.u32(indices.tag(tag));
    }
    label(clause.label(), depths, out);
  }

  private void label(Label label, ToIntFunction<Label> depths, BinaryOutput out) {
    int depth = depths.applyAsInt(label);
    if (depth < 0) {
      throw indices.failure("branches to a label that belongs to no block around it");
    }
    out.u32(depth);
  }

  private void access(WasmMemory memory, int alignment, long offset, BinaryOutput out) {
    int index = indices.memory(memory);
    if (index == 0) {
      out.u32(alignment);
    } else {
      out.u32(alignment | 0x40);
      out.u32(index);
    }
    out.u64(offset);
  }
}
