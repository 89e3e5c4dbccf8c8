package dev.mainstay.lowering.exceptions;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.Cast;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions as objects, for programs that catch an exception itself and throw it again: a struct
 * with the tag's number, and for each tag a subtype with the values that the exception carries.
 */
final class ExceptionObjects {
  private final ExceptionState state;
  private final DefinedType base;
  private final Map<WasmTag, DefinedType> subtypes = new LinkedHashMap<>();
  private @Nullable WasmFunction take;
  private @Nullable WasmFunction rethrow;

  /**
   * Objects for the exceptions of a module.
   *
   * @param base the struct that holds a tag's number, in the module already
   */
  ExceptionObjects(ExceptionState state, DefinedType base) {
    this.state = state;
    this.base = base;
  }

  /** The shape of the base: a tag's number. */
  static StructType baseShape() {
    return new StructType(List.of(new FieldType(NumberType.I32, false)));
  }

  private DefinedType subtype(WasmTag tag) {
    return subtypes.computeIfAbsent(
        tag,
        t -> {
          var fields = new ArrayList<>(base.struct().fields());
          for (var value : state.payload(tag)) {
            fields.add(new FieldType(value.type(), false));
          }
          var type = new DefinedType();
          type.define(new StructType(fields), base, true);
          type.setName("mainstay.exception" + state.number(tag));
          state.module().types().add(RecursionGroup.of(type));
          return type;
        });
  }

  private boolean allocationThrows() {
    return state.throwing().instructions().contains(Opcode.STRUCT_NEW);
  }

  /**
   * Puts the exception that is on its way on the stack, as an object, and ends its way.
   *
   * @param landing where to go if there is no memory for the object
   */
  void push(CodeBuilder code, Label landing) {
    code.call(take());
    if (allocationThrows()) {
      code.get(state.pending()).brIf(landing).op(Opcode.REF_AS_NON_NULL);
    }
  }

  private WasmFunction take() {
    if (take == null) {
      var result = new ReferenceType(allocationThrows(), base);
      var code = new CodeBuilder(0);
      int number = code.newLocal(NumberType.I32);
      code.get(state.pending()).set(number);
      state.settle(code);
      var landing = new Label();
      if (allocationThrows()) {
        landing = code.begin(Opcode.BLOCK, BlockType.EMPTY);
      }
      for (int i = 0; i < state.tags().size(); i++) {
        var tag = state.tags().get(i);
        boolean last = i == state.tags().size() - 1;
        if (!last) {
          code.get(number).i32(state.number(tag)).op(Opcode.I32_EQ);
          code.begin(Opcode.IF, BlockType.EMPTY);
        }
        code.i32(state.number(tag));
        state.payload(tag).forEach(code::get);
        code.emit(new TypeAccess(Opcode.STRUCT_NEW, subtype(tag)));
        if (allocationThrows()) {
          code.get(state.pending()).brIf(landing);
        }
        state.clear(tag, code);
        code.op(Opcode.RETURN);
        if (!last) {
          code.end();
        }
      }
      if (allocationThrows()) {
        code.end().emit(new RefNull(base));
      } else if (state.tags().isEmpty()) {
        code.op(Opcode.UNREACHABLE);
      }
      code.end();
      take = state.add("mainstay.take-exception", FunctionType.of(List.of(), result), code);
    }
    return take;
  }

  /** Takes an exception from the stack and sends it on its way again; traps if it is null. */
  void rethrow(CodeBuilder code) {
    if (rethrow == null) {
      var body = new CodeBuilder(1);
      body.get(0).emit(new FieldAccess(Opcode.STRUCT_GET, base, 0)).set(state.pending());
      for (var tag : state.tags()) {
        restore(tag, body);
      }
      body.end();
      var param = ReferenceType.nullable(base);
      rethrow =
          state.add("mainstay.throw-again", new FunctionType(List.of(param), List.of()), body);
    }
    code.call(rethrow);
  }

  private void restore(WasmTag tag, CodeBuilder code) {
    var values = state.payload(tag);
    if (values.isEmpty()) {
      return;
    }
    boolean only = state.tags().size() == 1;
    if (!only) {
      code.get(state.pending()).i32(state.number(tag)).op(Opcode.I32_EQ);
      code.begin(Opcode.IF, BlockType.EMPTY);
    }
    for (int i = 0; i < values.size(); i++) {
      code.get(0)
          .emit(new Cast(Opcode.REF_CAST, ReferenceType.nonNull(subtype(tag))))
          .emit(new FieldAccess(Opcode.STRUCT_GET, subtype(tag), i + 1))
          .set(values.get(i));
    }
    if (!only) {
      code.end();
    }
  }
}
