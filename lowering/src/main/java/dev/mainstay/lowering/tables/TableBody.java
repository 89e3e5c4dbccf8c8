package dev.mainstay.lowering.tables;

import static java.util.Objects.requireNonNull;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.ArrayCopy;
import dev.mainstay.wasm.code.Instruction.ArrayElements;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.Cast;
import dev.mainstay.wasm.code.Instruction.TableAccess;
import dev.mainstay.wasm.code.Instruction.TableCopy;
import dev.mainstay.wasm.code.Instruction.TableInit;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.List;
import java.util.Map;

/** Rewrites the table instructions of one function into instructions on arrays. */
final class TableBody {
  private static final ValueType I32 = NumberType.I32;

  private final WasmModule module;
  private final Map<WasmTable, TableArray> arrays;
  private final Code code;
  private final CodeBuilder out;

  /** The functions that make a table grow, as far as they have been asked for. */
  private final Map<WasmTable, WasmFunction> growers;

  TableBody(
      WasmModule module,
      Map<WasmTable, TableArray> arrays,
      Map<WasmTable, WasmFunction> growers,
      WasmFunction function) {
    this.module = module;
    this.arrays = arrays;
    this.growers = growers;
    this.code = function.code();
    this.out = new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
  }

  /** The code without tables. */
  Code rewrite() {
    for (int i = 0; i < code.instructions().size(); i++) {
      out.at(code.offset(i));
      rewrite(code.instructions().get(i));
    }
    return out.build();
  }

  private void rewrite(Instruction instruction) {
    if (!out.reachable()) {
      out.emit(instruction);
    } else if (instruction instanceof TableAccess access) {
      rewrite(access);
    } else if (instruction instanceof TableCopy copy) {
      var destination = array(copy.destination());
      var source = array(copy.source());
      int length = set(I32);
      int from = set(I32);
      int to = set(I32);
      out.get(destination.global()).get(to).get(source.global()).get(from).get(length);
      out.emit(new ArrayCopy(destination.type(), source.type()));
    } else if (instruction instanceof TableInit init) {
      var array = array(init.table());
      int length = set(I32);
      int from = set(I32);
      int to = set(I32);
      out.get(array.global()).get(to).get(from).get(length);
      out.emit(new ArrayElements(Opcode.ARRAY_INIT_ELEM, array.type(), init.segment()));
    } else if (instruction instanceof CallIndirect call) {
      pushElement(array(call.table()));
      if (call.table().elementType().heap() != call.type()) {
        out.emit(new Cast(Opcode.REF_CAST, ReferenceType.nonNull(call.type())));
      }
      out.emit(
          new TypeAccess(
              call.opcode() == Opcode.CALL_INDIRECT ? Opcode.CALL_REF : Opcode.RETURN_CALL_REF,
              call.type()));
    } else {
      out.emit(instruction);
    }
  }

  private void rewrite(TableAccess access) {
    var array = array(access.table());
    var element = access.table().elementType();
    switch (access.opcode()) {
      case TABLE_GET -> pushElement(array);
      case TABLE_SET -> {
        int value = set(element);
        int index = set(I32);
        out.get(array.global()).get(index).get(value);
        out.emit(new TypeAccess(Opcode.ARRAY_SET, array.type()));
      }
      case TABLE_SIZE -> out.get(array.global()).op(Opcode.ARRAY_LEN);
      case TABLE_FILL -> {
        int length = set(I32);
        int value = set(element);
        int index = set(I32);
        out.get(array.global()).get(index).get(value).get(length);
        out.emit(new TypeAccess(Opcode.ARRAY_FILL, array.type()));
      }
      case TABLE_GROW -> out.call(growers.computeIfAbsent(access.table(), t -> grower(array)));
      default -> throw new IllegalStateException("no table instruction: " + access);
    }
  }

  private TableArray array(WasmTable table) {
    return requireNonNull(arrays.get(table));
  }

  /** Takes the operand on top of the stack into a new local. */
  private int set(ValueType type) {
    int local = out.newLocal(type);
    out.set(local);
    return local;
  }

  private void pushElement(TableArray array) {
    int index = set(I32);
    out.get(array.global()).get(index).emit(new TypeAccess(Opcode.ARRAY_GET, array.type()));
  }

  /** {@code (value, count) -> the size before, or -1}. */
  private WasmFunction grower(TableArray array) {
    var grow = new CodeBuilder(2);
    int size = grow.newLocal(I32);
    int grown = grow.newLocal(ReferenceType.nullable(array.type()));
    grow.get(array.global()).op(Opcode.ARRAY_LEN).set(size);
    grow.get(1).i32(array.maximum()).get(size).op(Opcode.I32_SUB).op(Opcode.I32_GT_U);
    grow.begin(Opcode.IF, BlockType.EMPTY);
    grow.i32(-1).op(Opcode.RETURN).end();
    grow.get(0).get(size).get(1).op(Opcode.I32_ADD);
    grow.emit(new TypeAccess(Opcode.ARRAY_NEW, array.type())).set(grown);
    grow.get(grown).i32(0).get(array.global()).i32(0).get(size);
    grow.emit(new ArrayCopy(array.type(), array.type()));
    grow.get(grown).op(Opcode.REF_AS_NON_NULL).set(array.global());
    grow.get(size).end();
    var type = new FunctionType(List.of(array.table().elementType(), I32), List.of(I32));
    var function = WasmFunction.defined(module.functionType(type), grow.build());
    function.setName("mainstay.table-grow");
    module.functions().add(function);
    return function;
  }
}
