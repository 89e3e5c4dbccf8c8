package dev.mainstay.wasm.code;

import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.HeapType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmTable;
import dev.mainstay.wasm.model.WasmTag;
import java.util.List;

/**
 * One instruction, with its operands resolved to entities. Code is a flat list of them in which
 * blocks end with {@code end}, as in the binary format.
 */
public sealed interface Instruction {

  /** Which instruction this is. */
  Opcode opcode();

  /** The constant that locals of a type begin with: zero, or null. */
  static Instruction zero(ValueType type) {
    if (type instanceof ReferenceType reference) {
      return new RefNull(reference.heap());
    }
    return switch ((NumberType) type) {
      case I32 -> new I32Const(0);
      case I64 -> new I64Const(0);
      case F32 -> new F32Const(0);
      case F64 -> new F64Const(0);
      case V128 -> new V128Const(0, 0);
    };
  }

  /** An instruction without operands; also {@code else}, {@code end} and {@code catch_all}. */
  record Simple(Opcode opcode) implements Instruction {}

  /** {@code i32.const}. */
  record I32Const(int value) implements Instruction {
    @Override
    public Opcode opcode() {
      return Opcode.I32_CONST;
    }
  }

  /** {@code i64.const}. */
  record I64Const(long value) implements Instruction {
    @Override
    public Opcode opcode() {
      return Opcode.I64_CONST;
    }
  }

  /** {@code f32.const}, as bits, so that every NaN is kept. */
  record F32Const(int bits) implements Instruction {
    @Override
    public Opcode opcode() {
      return Opcode.F32_CONST;
    }
  }

  /** {@code f64.const}, as bits. */
  record F64Const(long bits) implements Instruction {
    @Override
    public Opcode opcode() {
      return Opcode.F64_CONST;
    }
  }

  /** {@code v128.const}: the eight lower bytes, and the eight higher ones, each little-endian. */
  record V128Const(long low, long high) implements Instruction {
    @Override
    public Opcode opcode() {
      return Opcode.V128_CONST;
    }
  }

  /** {@code block}, {@code loop}, {@code if} or {@code try}. */
  record Block(Opcode opcode, BlockType type, Label label) implements Instruction {}

  /** {@code try_table}; the clauses' labels are those around it. */
  record TryTable(BlockType type, Label label, List<CatchClause> clauses) implements Instruction {
    public TryTable {
      clauses = List.copyOf(clauses);
    }

    @Override
    public Opcode opcode() {
      return Opcode.TRY_TABLE;
    }
  }

  /**
   * {@code br}, {@code br_if}, {@code br_on_null}, {@code br_on_non_null}; {@code rethrow} and
   * {@code delegate}, whose label is that of a {@code try}.
   */
  record Branch(Opcode opcode, Label label) implements Instruction {}

  /** {@code br_table}. */
  record BranchTable(List<Label> labels, Label otherwise) implements Instruction {
    public BranchTable {
      labels = List.copyOf(labels);
    }

    @Override
    public Opcode opcode() {
      return Opcode.BR_TABLE;
    }
  }

  /** {@code br_on_cast} or {@code br_on_cast_fail}. */
  record BranchCast(Opcode opcode, Label label, ReferenceType from, ReferenceType to)
      implements Instruction {}

  /** {@code local.get}, {@code local.set} or {@code local.tee}; parameters are counted first. */
  record LocalAccess(Opcode opcode, int local) implements Instruction {}

  /** {@code global.get} or {@code global.set}. */
  record GlobalAccess(Opcode opcode, WasmGlobal global) implements Instruction {}

  /** {@code call}, {@code return_call} or {@code ref.func}. */
  record FunctionAccess(Opcode opcode, WasmFunction function) implements Instruction {}

  /** {@code call_indirect} or {@code return_call_indirect}. */
  record CallIndirect(Opcode opcode, DefinedType type, WasmTable table) implements Instruction {}

  /**
   * An instruction on one type: {@code call_ref}, {@code return_call_ref}, {@code struct.new},
   * {@code struct.new_default} and the array instructions.
   */
  record TypeAccess(Opcode opcode, DefinedType type) implements Instruction {}

  /** {@code struct.get}, {@code struct.get_s}, {@code struct.get_u} or {@code struct.set}. */
  record FieldAccess(Opcode opcode, DefinedType type, int field) implements Instruction {}

  /** {@code array.new_fixed}. */
  record ArrayNewFixed(DefinedType type, int count) implements Instruction {
    @Override
    public Opcode opcode() {
      return Opcode.ARRAY_NEW_FIXED;
    }
  }

  /** {@code array.new_data} or {@code array.init_data}. */
  record ArrayData(Opcode opcode, DefinedType type, DataSegment segment) implements Instruction {}

  /** {@code array.new_elem} or {@code array.init_elem}. */
  record ArrayElements(Opcode opcode, DefinedType type, ElementSegment segment)
      implements Instruction {}

  /** {@code array.copy}. */
  record ArrayCopy(DefinedType destination, DefinedType source) implements Instruction {
    @Override
    public Opcode opcode() {
      return Opcode.ARRAY_COPY;
    }
  }

  /** {@code ref.null}. */
  record RefNull(HeapType heap) implements Instruction {
    @Override
    public Opcode opcode() {
      return Opcode.REF_NULL;
    }
  }

  /**
   * {@code ref.test} or {@code ref.cast}. The opcode is always the one without {@code null}; the
   * target's nullability decides which one is written.
   */
  record Cast(Opcode opcode, ReferenceType target) implements Instruction {}

  /** {@code throw} or {@code catch}. */
  record TagAccess(Opcode opcode, WasmTag tag) implements Instruction {}

  /** {@code table.get}, {@code set}, {@code size}, {@code grow} or {@code fill}. */
  record TableAccess(Opcode opcode, WasmTable table) implements Instruction {}

  /** {@code table.copy}. */
  record TableCopy(WasmTable destination, WasmTable source) implements Instruction {
    @Override
    public Opcode opcode() {
      return Opcode.TABLE_COPY;
    }
  }

  /** {@code table.init}. */
  record TableInit(ElementSegment segment, WasmTable table) implements Instruction {
    @Override
    public Opcode opcode() {
      return Opcode.TABLE_INIT;
    }
  }

  /** {@code elem.drop}. */
  record ElementDrop(ElementSegment segment) implements Instruction {
    @Override
    public Opcode opcode() {
      return Opcode.ELEM_DROP;
    }
  }

  /**
   * A load, a store or an atomic access.
   *
   * @param alignment the binary logarithm of the promised alignment
   * @param offset added to the address, unsigned
   */
  record MemoryAccess(Opcode opcode, WasmMemory memory, int alignment, long offset)
      implements Instruction {}

  /** A load or store of one lane. */
  record LaneMemoryAccess(Opcode opcode, WasmMemory memory, int alignment, long offset, int lane)
      implements Instruction {}

  /** {@code memory.size}, {@code memory.grow} or {@code memory.fill}. */
  record MemoryOperation(Opcode opcode, WasmMemory memory) implements Instruction {}

  /** {@code memory.copy}. */
  record MemoryCopy(WasmMemory destination, WasmMemory source) implements Instruction {
    @Override
    public Opcode opcode() {
      return Opcode.MEMORY_COPY;
    }
  }

  /** {@code memory.init}. */
  record MemoryInit(DataSegment segment, WasmMemory memory) implements Instruction {
    @Override
    public Opcode opcode() {
      return Opcode.MEMORY_INIT;
    }
  }

  /** {@code data.drop}. */
  record DataDrop(DataSegment segment) implements Instruction {
    @Override
    public Opcode opcode() {
      return Opcode.DATA_DROP;
    }
  }

  /** An instruction on one lane of a vector. */
  record Lane(Opcode opcode, int lane) implements Instruction {}

  /** {@code i8x16.shuffle}: the first eight lane numbers, and the others, lowest byte first. */
  record Shuffle(long low, long high) implements Instruction {
    @Override
    public Opcode opcode() {
      return Opcode.I8X16_SHUFFLE;
    }
  }

  /** {@code select} with the type of its operands. */
  record SelectTyped(List<ValueType> types) implements Instruction {
    public SelectTyped {
      types = List.copyOf(types);
    }

    @Override
    public Opcode opcode() {
      return Opcode.SELECT_T;
    }
  }
}
