package dev.mainstay.lowering.exceptions;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.BranchCast;
import dev.mainstay.wasm.code.Instruction.Cast;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Instruction.SelectTyped;
import dev.mainstay.wasm.code.Instruction.TryTable;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.CompositeType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.HeapType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;

/** Replaces references to exceptions by references to structs, wherever a type is named. */
final class ExceptionTypes {
  private final WasmModule module;
  private final DefinedType base = new DefinedType();
  private boolean used;

  ExceptionTypes(WasmModule module) {
    this.module = module;
    base.define(ExceptionObjects.baseShape(), null, false);
    base.setName("mainstay.exception");
  }

  /** The struct that references to exceptions refer to now. */
  DefinedType base() {
    return base;
  }

  /** Replaces them in the whole module, and adds the struct if there are any. */
  void replace() {
    for (var group : module.types()) {
      for (var type : group.types()) {
        var shape = type.composite();
        var replaced = composite(shape);
        if (!replaced.equals(shape)) {
          type.redefine(replaced);
        }
      }
    }
    for (var global : module.globals()) {
      if (!global.isImported()) {
        global.redefine(value(global.type()), constant(global.initializer()));
      }
    }
    for (var table : module.tables()) {
      var initializer = table.initializer();
      table.redefine(
          reference(table.elementType()), initializer == null ? null : constant(initializer));
    }
    for (var segment : module.elements()) {
      segment.redefine(
          reference(segment.type()), segment.elements().stream().map(this::constant).toList());
    }
    for (var function : module.functions()) {
      if (function.hasCode()) {
        function.setCode(code(function.code()));
      }
    }
    if (used) {
      // First, because any type can refer to it, and it refers to none.
      module.types().add(0, RecursionGroup.of(base));
    }
  }

  private Code code(Code code) {
    var instructions = instructions(code.instructions());
    var locals = values(code.locals());
    if (instructions.equals(code.instructions()) && locals.equals(code.locals())) {
      return code;
    }
    var offsets = new int[instructions.size()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = code.offset(i);
    }
    return new Code(locals, code.label(), instructions, offsets);
  }

  private ConstantExpression constant(ConstantExpression expression) {
    return new ConstantExpression(instructions(expression.instructions()));
  }

  private List<Instruction> instructions(List<Instruction> instructions) {
    return instructions.stream().map(this::instruction).toList();
  }

  private Instruction instruction(Instruction instruction) {
    // In code that is never reached, nothing else need name the type.
    used |= instruction.opcode() == Opcode.THROW_REF;
    if (instruction instanceof Block block) {
      var type = blockType(block.type());
      return type.equals(block.type()) ? block : new Block(block.opcode(), type, block.label());
    }
    if (instruction instanceof TryTable tryTable) {
      return new TryTable(blockType(tryTable.type()), tryTable.label(), tryTable.clauses());
    }
    if (instruction instanceof RefNull refNull) {
      return new RefNull(heap(refNull.heap()));
    }
    if (instruction instanceof SelectTyped select) {
      return new SelectTyped(values(select.types()));
    }
    if (instruction instanceof Cast cast) {
      return new Cast(cast.opcode(), reference(cast.target()));
    }
    if (instruction instanceof BranchCast cast) {
      return new BranchCast(
          cast.opcode(), cast.label(), reference(cast.from()), reference(cast.to()));
    }
    return instruction;
  }

  private CompositeType composite(CompositeType shape) {
    if (shape instanceof FunctionType function) {
      return new FunctionType(values(function.params()), values(function.results()));
    }
    if (shape instanceof StructType struct) {
      return new StructType(struct.fields().stream().map(this::field).toList());
    }
    return new ArrayType(field(((ArrayType) shape).element()));
  }

  private FieldType field(FieldType field) {
    return field.storage() instanceof ValueType type
        ? new FieldType(value(type), field.mutable())
        : field;
  }

  private BlockType blockType(BlockType type) {
    return new BlockType(values(type.params()), values(type.results()));
  }

  private List<ValueType> values(List<ValueType> types) {
    return types.stream().map(this::value).toList();
  }

  private ValueType value(ValueType type) {
    return type instanceof ReferenceType reference ? reference(reference) : type;
  }

  private ReferenceType reference(ReferenceType type) {
    return new ReferenceType(type.nullable(), heap(type.heap()));
  }

  private HeapType heap(HeapType heap) {
    if (heap == AbstractHeapType.EXN) {
      used = true;
      return base;
    }
    return heap == AbstractHeapType.NOEXN ? AbstractHeapType.NONE : heap;
  }
}
