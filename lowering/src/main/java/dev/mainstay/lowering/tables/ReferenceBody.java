package dev.mainstay.lowering.tables;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Instruction.SelectTyped;
import dev.mainstay.wasm.code.Instruction.TryTable;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;

/** Rewrites one function so that references are numbers. */
final class ReferenceBody {
  private final WasmModule module;
  private final Code code;
  private final FunctionTable functions;
  private final MemoryTables tables;
  private final CodeBuilder out;

  ReferenceBody(
      WasmModule module, WasmFunction function, FunctionTable functions, MemoryTables tables) {
    this.module = module;
    this.functions = functions;
    this.tables = tables;
    code = function.code();
    out =
        new CodeBuilder(
            function.signature().params().size(),
            code.locals().stream().map(FunctionTable::lowered).toList(),
            code.label());
  }

  Code lower() {
    for (int i = 0; i < code.instructions().size(); i++) {
      out.at(code.offset(i));
      lower(code.instructions().get(i));
    }
    return out.build();
  }

  private void lower(Instruction instruction) {
    if (tables.lower(instruction, out)) {
      return;
    }
    if (instruction instanceof Block block) {
      out.emit(new Block(block.opcode(), lowered(block.type()), block.label()));
    } else if (instruction instanceof TryTable block) {
      out.emit(new TryTable(lowered(block.type()), block.label(), block.clauses()));
    } else if (instruction instanceof RefNull) {
      out.i32(0);
    } else if (instruction instanceof FunctionAccess access && access.opcode() == Opcode.REF_FUNC) {
      out.i32(functions.index(access.function()));
    } else if (instruction instanceof CallIndirect call) {
      tables.call(call, lowered(call.type()), out);
    } else if (instruction instanceof TypeAccess call) {
      // The type of the reference says what it calls; through null there is nothing to call.
      var opcode =
          call.opcode() == Opcode.RETURN_CALL_REF
              ? Opcode.RETURN_CALL_INDIRECT
              : Opcode.CALL_INDIRECT;
      out.emit(new CallIndirect(opcode, lowered(call.type()), functions.table()));
    } else if (instruction instanceof SelectTyped) {
      out.op(Opcode.SELECT);
    } else {
      plain(instruction);
    }
  }

  private void plain(Instruction instruction) {
    switch (instruction.opcode()) {
      case REF_IS_NULL -> out.op(Opcode.I32_EQZ);
      case REF_AS_NON_NULL -> {
        int reference = out.newLocal(NumberType.I32);
        out.tee(reference).op(Opcode.I32_EQZ);
        out.begin(Opcode.IF, BlockType.EMPTY);
        out.op(Opcode.UNREACHABLE).end().get(reference);
      }
      case BR_ON_NULL -> {
        int reference = out.newLocal(NumberType.I32);
        out.tee(reference).op(Opcode.I32_EQZ).brIf(((Branch) instruction).label());
        out.get(reference);
      }
      case BR_ON_NON_NULL -> {
        int reference = out.newLocal(NumberType.I32);
        out.tee(reference).get(reference).brIf(((Branch) instruction).label()).op(Opcode.DROP);
      }
      default -> out.emit(instruction);
    }
  }

  private DefinedType lowered(DefinedType type) {
    return module.functionType(FunctionTable.lowered(type.function()));
  }

  private static BlockType lowered(BlockType type) {
    return new BlockType(
        type.params().stream().map(FunctionTable::lowered).toList(),
        type.results().stream().map(FunctionTable::lowered).toList());
  }
}
