package dev.mainstay.lowering.objects;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.F32Const;
import dev.mainstay.wasm.code.Instruction.F64Const;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.PackedType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StorageType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;

/** Code for single accesses to objects: fields, elements, allocation, type tests. */
final class ObjectAccess {
  private final Environment environment;
  private final CodeBuilder out;

  ObjectAccess(Environment environment, CodeBuilder out) {
    this.environment = environment;
    this.out = out;
  }

  /**
   * Takes the reference on top of the stack into a local that may be read until the next
   * instruction of the original code.
   */
  int temporary() {
    int local = out.takeLocalGet();
    if (local < 0) {
      local = out.newLocal(NumberType.I32);
      out.set(local);
    }
    return local;
  }

  /** A constant of a lowered type. */
  void constant(ValueType type, long bits) {
    switch ((NumberType) type) {
      case I32 -> out.i32((int) bits);
      case I64 -> out.i64(bits);
      case F32 -> out.emit(new F32Const((int) bits));
      case F64 -> out.emit(new F64Const(bits));
      case V128 -> throw new IllegalStateException("a vector has no known constant");
    }
  }

  /** Allocates a struct. */
  void allocate(WasmFunction allocator, DefinedType type) {
    out.i32(ObjectLayout.blockSize(environment.types().struct(type).size()))
        .i32(environment.types().number(type))
        .call(allocator);
  }

  /** Traps if the reference on top of the stack is null. */
  void nonNull(boolean check) {
    if (check) {
      int reference = temporary();
      trapIfNull(reference);
      out.get(reference);
    }
  }

  private void trapIfNull(int reference) {
    out.get(reference).op(Opcode.I32_EQZ);
    trapIf();
  }

  /** Traps if the condition on top of the stack holds. */
  private void trapIf() {
    out.begin(Opcode.IF, BlockType.EMPTY);
    out.op(Opcode.UNREACHABLE).end();
  }

  /** {@code struct.get…} or {@code struct.set}. */
  void field(FieldAccess instruction, boolean checksNull) {
    var storage = instruction.type().struct().fields().get(instruction.field()).storage();
    int offset = environment.types().struct(instruction.type()).offsets()[instruction.field()];
    if (instruction.opcode() != Opcode.STRUCT_SET) {
      nonNull(checksNull);
      load(storage, instruction.opcode() == Opcode.STRUCT_GET_S, offset);
      return;
    }
    if (checksNull) {
      int value = out.newLocal(ObjectLayout.lowered(storage.unpacked()));
      out.set(value);
      nonNull(true);
      out.get(value);
    }
    store(storage, offset);
  }

  /** {@code array.get…}. */
  void element(Opcode opcode, DefinedType type, boolean checksNull) {
    if (environment.trapChecks()) {
      int index = temporary();
      int array = temporary();
      checkIndex(array, index, checksNull);
      out.get(array).get(index);
    }
    elementAddress(type);
    var element = type.array().element();
    load(element.storage(), opcode == Opcode.ARRAY_GET_S, ObjectLayout.elementsOffset(element));
  }

  /** {@code array.set}; {@code scaled} if the element's address has been computed already. */
  void setElement(DefinedType type, boolean scaled, boolean checksNull) {
    var element = type.array().element();
    if (!scaled) {
      int value = out.newLocal(ObjectLayout.lowered(element.storage().unpacked()));
      out.set(value);
      if (environment.trapChecks()) {
        int index = temporary();
        int array = temporary();
        checkIndex(array, index, checksNull);
        out.get(array).get(index);
      }
      elementAddress(type);
      out.get(value);
    }
    store(element.storage(), ObjectLayout.elementsOffset(element));
  }

  private void checkIndex(int array, int index, boolean checksNull) {
    if (checksNull) {
      trapIfNull(array);
    }
    out.get(index)
        .get(array)
        .access(Opcode.I32_LOAD, environment.wasmMemory(), 2, ObjectLayout.LENGTH_OFFSET)
        .op(Opcode.I32_GE_U);
    trapIf();
  }

  /** Turns an array and an index on the stack into the address that element offsets add to. */
  void elementAddress(DefinedType type) {
    int shift = ObjectLayout.elementShift(type.array().element());
    if (shift > 0) {
      out.i32(shift).op(Opcode.I32_SHL);
    }
    out.op(Opcode.I32_ADD);
  }

  /** Loads a field from the object whose address is on the stack. */
  void load(StorageType storage, boolean signed, int offset) {
    Opcode opcode;
    if (storage instanceof PackedType packed) {
      opcode =
          switch (packed) {
            case I8 -> signed ? Opcode.I32_LOAD8_S : Opcode.I32_LOAD8_U;
            case I16 -> signed ? Opcode.I32_LOAD16_S : Opcode.I32_LOAD16_U;
          };
    } else {
      opcode =
          switch ((NumberType) ObjectLayout.lowered(storage.unpacked())) {
            case I32 -> Opcode.I32_LOAD;
            case I64 -> Opcode.I64_LOAD;
            case F32 -> Opcode.F32_LOAD;
            case F64 -> Opcode.F64_LOAD;
            case V128 -> Opcode.V128_LOAD;
          };
    }
    out.access(opcode, environment.wasmMemory(), 2, offset);
  }

  /** Stores the value on top of the stack into the object whose address is below it. */
  void store(StorageType storage, int offset) {
    Opcode opcode;
    if (storage instanceof PackedType packed) {
      opcode =
          switch (packed) {
            case I8 -> Opcode.I32_STORE8;
            case I16 -> Opcode.I32_STORE16;
          };
    } else {
      opcode =
          switch ((NumberType) ObjectLayout.lowered(storage.unpacked())) {
            case I32 -> Opcode.I32_STORE;
            case I64 -> Opcode.I64_STORE;
            case F32 -> Opcode.F32_STORE;
            case F64 -> Opcode.F64_STORE;
            case V128 -> Opcode.V128_STORE;
          };
    }
    out.access(opcode, environment.wasmMemory(), 2, offset);
  }

  /** Traps unless the reference on top of the stack, which stays there, is of a type. */
  void cast(ReferenceType source, ReferenceType target) {
    if (source.heap() == target.heap() && (target.nullable() || !source.nullable())) {
      return;
    }
    int reference = temporary();
    test(reference, source, target);
    out.op(Opcode.I32_EQZ);
    trapIf();
    out.get(reference);
  }

  /** Pushes whether a local holds a reference of a type. */
  void test(int reference, ReferenceType source, ReferenceType target) {
    var heap = target.heap();
    if (heap instanceof AbstractHeapType kind) {
      switch (kind) {
        case NONE, NOFUNC, NOEXTERN, NOEXN -> {
          if (target.nullable()) {
            out.get(reference).op(Opcode.I32_EQZ);
          } else {
            out.i32(0);
          }
        }
        case I31 -> {
          out.get(reference).i32(1).op(Opcode.I32_AND);
          orNull(reference, source, target);
        }
        case STRUCT -> testNumber(reference, source, target, environment.types().structRange());
        case ARRAY -> testNumber(reference, source, target, environment.types().arrayRange());
        case EQ -> {
          if (source.heap().top() == source.heap()) {
            // What the host handed in is no part of this type.
            out.get(reference).i32(ObjectLayout.TAG_MASK).op(Opcode.I32_AND);
            out.i32(ObjectLayout.HOST_TAG).op(Opcode.I32_NE);
            if (source.nullable() && !target.nullable()) {
              out.get(reference).i32(0).op(Opcode.I32_NE).op(Opcode.I32_AND);
            }
          } else {
            notNull(reference, source, target);
          }
        }
        case ANY, FUNC, EXTERN, EXN -> notNull(reference, source, target);
      }
    } else if (heap instanceof DefinedType type) {
      if (type.top() == AbstractHeapType.FUNC) {
        if (source.heap() == type) {
          notNull(reference, source, target);
        } else {
          var range = environment.functions().range(type);
          testIndex(
              reference,
              source,
              target,
              new Range(range.first(), range.first() + range.count() - 1));
        }
      } else {
        testNumber(reference, source, target, environment.types().range(type));
      }
    }
  }

  /** Compares the index of a function; null, which is 0, is in no range. */
  private void testIndex(int reference, ReferenceType source, ReferenceType target, Range range) {
    if (range.isEmpty()) {
      out.i32(0);
    } else {
      out.get(reference);
      inRange(range);
    }
    orNull(reference, source, target);
  }

  /** Whether the number on top of the stack is in a range that is not empty. */
  private void inRange(Range range) {
    if (range.first() == range.last()) {
      out.i32(range.first()).op(Opcode.I32_EQ);
    } else {
      out.i32(range.first())
          .op(Opcode.I32_SUB)
          .i32(range.last() - range.first())
          .op(Opcode.I32_LE_U);
    }
  }

  private void notNull(int reference, ReferenceType source, ReferenceType target) {
    if (target.nullable() || !source.nullable()) {
      out.i32(1);
    } else {
      out.get(reference).i32(0).op(Opcode.I32_NE);
    }
  }

  private void orNull(int reference, ReferenceType source, ReferenceType target) {
    if (target.nullable() && source.nullable()) {
      out.get(reference).op(Opcode.I32_EQZ).op(Opcode.I32_OR);
    }
  }

  /** Compares the type number in the header, which is safe to read also at address 0. */
  private void testNumber(int reference, ReferenceType source, ReferenceType target, Range range) {
    boolean maybeNumber =
        source.heap() == AbstractHeapType.ANY
            || source.heap() == AbstractHeapType.EQ
            || source.heap() == AbstractHeapType.EXTERN;
    if (maybeNumber) {
      out.get(reference).i32(ObjectLayout.TAG_MASK).op(Opcode.I32_AND);
      out.begin(Opcode.IF, BlockType.of(NumberType.I32));
      out.i32(0);
      out.op(Opcode.ELSE);
    }
    if (range.isEmpty()) {
      out.i32(0);
    } else {
      out.get(reference).access(Opcode.I32_LOAD, environment.wasmMemory(), 2, 0);
      inRange(range);
      if (source.nullable() && !target.nullable()) {
        out.get(reference).i32(0).op(Opcode.I32_NE).op(Opcode.I32_AND);
      }
    }
    orNull(reference, source, target);
    if (maybeNumber) {
      out.end();
    }
  }
}
