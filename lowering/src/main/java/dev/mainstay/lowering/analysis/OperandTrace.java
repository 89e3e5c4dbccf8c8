package dev.mainstay.lowering.analysis;

import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.ArrayNewFixed;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the operands on top of the stack come from, followed through straight-line code. It forgets
 * everything at block boundaries: what it does not know is {@link Source.Unknown}, and that is
 * always a safe answer.
 */
final class OperandTrace {
  /** What is known about an operand. */
  sealed interface Source {
    /** Nothing. */
    record Unknown() implements Source {}

    /** It is null. */
    record Null() implements Source {}

    /** It is a reference to this function. */
    record Function(WasmFunction function) implements Source {}

    /** It was read from this field of a struct of this type or of a subtype. */
    record Field(DefinedType type, int field) implements Source {}

    /** It was read from this global. */
    record Global(WasmGlobal global) implements Source {}
  }

  private static final Source UNKNOWN = new Source.Unknown();

  private final List<Source> stack = new ArrayList<>();

  /** The operand at a depth; 0 is the top. */
  Source operand(int depth) {
    int index = stack.size() - 1 - depth;
    return index < 0 ? UNKNOWN : stack.get(index);
  }

  /** Follows one instruction. */
  void follow(Instruction instruction) {
    var opcode = instruction.opcode();
    var signature = opcode.signature();
    if (signature != null) {
      replace(signature.params().size(), signature.results().size());
      return;
    }
    switch (opcode) {
      case CALL -> call(((FunctionAccess) instruction).function().signature(), 0);
      case CALL_INDIRECT -> call(((CallIndirect) instruction).type().function(), 1);
      case CALL_REF -> call(((TypeAccess) instruction).type().function(), 1);
      case REF_FUNC -> push(new Source.Function(((FunctionAccess) instruction).function()));
      case REF_NULL -> push(new Source.Null());
      case GLOBAL_GET -> push(new Source.Global(((GlobalAccess) instruction).global()));
      case STRUCT_GET, STRUCT_GET_S, STRUCT_GET_U -> {
        var access = (FieldAccess) instruction;
        pop(1);
        push(new Source.Field(access.type(), access.field()));
      }
      case STRUCT_NEW -> replace(((TypeAccess) instruction).type().struct().fields().size(), 1);
      case ARRAY_NEW_FIXED -> replace(((ArrayNewFixed) instruction).count(), 1);
      case NOP,
          REF_CAST,
          REF_CAST_NULL,
          REF_AS_NON_NULL,
          LOCAL_TEE,
          DATA_DROP,
          ELEM_DROP,
          BR_ON_NULL -> {
        // The operand stays what it was.
      }
      case LOCAL_GET, MEMORY_SIZE, TABLE_SIZE, STRUCT_NEW_DEFAULT -> push(UNKNOWN);
      case DROP, LOCAL_SET, GLOBAL_SET, BR_IF, BR_ON_NON_NULL -> pop(1);
      case MEMORY_GROW,
          TABLE_GET,
          REF_IS_NULL,
          REF_TEST,
          REF_TEST_NULL,
          REF_I31,
          I31_GET_S,
          I31_GET_U,
          ANY_CONVERT_EXTERN,
          EXTERN_CONVERT_ANY,
          ARRAY_LEN,
          ARRAY_NEW_DEFAULT ->
          replace(1, 1);
      case REF_EQ,
          TABLE_GROW,
          ARRAY_NEW,
          ARRAY_NEW_DATA,
          ARRAY_NEW_ELEM,
          ARRAY_GET,
          ARRAY_GET_S,
          ARRAY_GET_U ->
          replace(2, 1);
      case SELECT, SELECT_T -> replace(3, 1);
      case STRUCT_SET, TABLE_SET -> pop(2);
      case ARRAY_SET, MEMORY_FILL, MEMORY_COPY, MEMORY_INIT, TABLE_FILL, TABLE_COPY, TABLE_INIT ->
          pop(3);
      case ARRAY_FILL, ARRAY_INIT_DATA, ARRAY_INIT_ELEM -> pop(4);
      case ARRAY_COPY -> pop(5);
      default -> stack.clear();
    }
  }

  private void call(FunctionType type, int more) {
    replace(type.params().size() + more, type.results().size());
  }

  private void replace(int popped, int pushed) {
    pop(popped);
    for (int i = 0; i < pushed; i++) {
      push(UNKNOWN);
    }
  }

  private void push(Source source) {
    stack.add(source);
  }

  private void pop(int count) {
    int size = stack.size();
    stack.subList(Math.max(0, size - count), size).clear();
  }
}
