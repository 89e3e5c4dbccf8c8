package dev.mainstay.linker.prune;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CatchClause;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.*;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.HeapType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StorageType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmTable;
import dev.mainstay.wasm.model.WasmTag;
import java.util.List;

/** Hears of every entity that some code names. */
public interface Uses {
  /** A function is called. */
  void function(WasmFunction function);

  /** A reference to a function is made. */
  default void reference(WasmFunction function) {
    function(function);
  }

  /** A global is read or written. */
  void global(WasmGlobal global);

  /** A memory is accessed. */
  void memory(WasmMemory memory);

  /** A table is accessed otherwise than by a call: its elements can be read or changed. */
  void table(WasmTable table);

  /** Functions of a type are called through a table. */
  void indirectCall(DefinedType type, WasmTable table);

  /** A tag is thrown or caught. */
  void tag(WasmTag tag);

  /** A defined type is named. */
  void type(DefinedType type);

  /** A data segment is named. */
  void data(DataSegment segment);

  /** An element segment is named. */
  void elements(ElementSegment segment);

  /** Visits a function's locals and instructions. */
  default void visit(Code code) {
    code.locals().forEach(this::visit);
    code.instructions().forEach(this::visit);
  }

  /** Visits an initializer. */
  default void visit(ConstantExpression expression) {
    expression.instructions().forEach(this::visit);
  }

  /** Visits the type behind a reference. */
  default void visit(StorageType type) {
    if (type instanceof ReferenceType reference) {
      visit(reference.heap());
    }
  }

  /** Visits a type that the module defines. */
  default void visit(HeapType heap) {
    if (heap instanceof DefinedType type) {
      type(type);
    }
  }

  /** Visits the operands of one instruction. */
  default void visit(Instruction instruction) {
    if (instruction instanceof Block block) {
      visit(block.type());
    } else if (instruction instanceof TryTable block) {
      visit(block.type());
      visit(block.clauses());
    } else if (instruction instanceof BranchCast branch) {
      visit(branch.from());
      visit(branch.to());
    } else if (instruction instanceof GlobalAccess access) {
      global(access.global());
    } else if (instruction instanceof FunctionAccess access) {
      if (access.opcode() == Opcode.REF_FUNC) {
        reference(access.function());
      } else {
        function(access.function());
      }
    } else if (instruction instanceof CallIndirect call) {
      type(call.type());
      indirectCall(call.type(), call.table());
    } else if (instruction instanceof TypeAccess access) {
      type(access.type());
    } else if (instruction instanceof FieldAccess access) {
      type(access.type());
    } else if (instruction instanceof ArrayNewFixed array) {
      type(array.type());
    } else if (instruction instanceof ArrayData array) {
      type(array.type());
      data(array.segment());
    } else if (instruction instanceof ArrayElements array) {
      type(array.type());
      elements(array.segment());
    } else if (instruction instanceof ArrayCopy copy) {
      type(copy.destination());
      type(copy.source());
    } else if (instruction instanceof RefNull none) {
      visit(none.heap());
    } else if (instruction instanceof Cast cast) {
      visit(cast.target());
    } else if (instruction instanceof TagAccess access) {
      tag(access.tag());
    } else if (instruction instanceof SelectTyped select) {
      select.types().forEach(this::visit);
    } else {
      visitMemoryOrTable(instruction);
    }
  }

  private void visitMemoryOrTable(Instruction instruction) {
    if (instruction instanceof MemoryAccess access) {
      memory(access.memory());
    } else if (instruction instanceof LaneMemoryAccess access) {
      memory(access.memory());
    } else if (instruction instanceof MemoryOperation operation) {
      memory(operation.memory());
    } else if (instruction instanceof MemoryCopy copy) {
      memory(copy.destination());
      memory(copy.source());
    } else if (instruction instanceof MemoryInit init) {
      memory(init.memory());
      data(init.segment());
    } else if (instruction instanceof DataDrop drop) {
      data(drop.segment());
    } else if (instruction instanceof TableAccess access) {
      table(access.table());
    } else if (instruction instanceof TableCopy copy) {
      table(copy.destination());
      table(copy.source());
    } else if (instruction instanceof TableInit init) {
      table(init.table());
      elements(init.segment());
    } else if (instruction instanceof ElementDrop drop) {
      elements(drop.segment());
    }
  }

  private void visit(BlockType type) {
    type.params().forEach(this::visit);
    type.results().forEach(this::visit);
  }

  private void visit(List<CatchClause> clauses) {
    for (var clause : clauses) {
      var tag = clause.tag();
      if (tag != null) {
        tag(tag);
      }
    }
  }
}
