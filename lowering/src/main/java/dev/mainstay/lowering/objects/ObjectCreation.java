package dev.mainstay.lowering.objects;

import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.ArrayData;
import dev.mainstay.wasm.code.Instruction.ArrayElements;
import dev.mainstay.wasm.code.Instruction.ArrayNewFixed;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.NumberType;

/** Code that makes objects, and fills arrays from segments. */
final class ObjectCreation {
  private final Environment environment;
  private final CodeBuilder out;
  private final ObjectAccess access;
  private final Runnable pendingCheck;

  /**
   * Writes to {@code out}.
   *
   * @param pendingCheck writes what must stand between an allocation and the first use of what it
   *     has made
   */
  ObjectCreation(
      Environment environment, CodeBuilder out, ObjectAccess access, Runnable pendingCheck) {
    this.environment = environment;
    this.out = out;
    this.access = access;
    this.pendingCheck = pendingCheck;
  }

  /** A struct of zeros and nulls. */
  void zeroed(DefinedType type) {
    access.allocate(environment.allocation().zeroed(), type);
  }

  /** A struct of the values on the stack. */
  void struct(DefinedType type) {
    var fields = type.struct().fields();
    var temporaries = new int[fields.size()];
    for (int i = fields.size() - 1; i >= 0; i--) {
      temporaries[i] = out.newLocal(ObjectLayout.lowered(fields.get(i).storage().unpacked()));
      out.set(temporaries[i]);
    }
    access.allocate(environment.allocation().raw(), type);
    int object = out.newLocal(NumberType.I32);
    pendingCheck.run();
    out.set(object);
    var layout = environment.types().struct(type);
    for (int i = 0; i < temporaries.length; i++) {
      if (layout.has(i)) {
        out.get(object).get(temporaries[i]);
        access.store(fields.get(i).storage(), layout.offsets()[i]);
      }
    }
    out.get(object);
  }

  /** An array of zeros or nulls, of the length on the stack. */
  void zeroedArray(DefinedType type) {
    out.i32(environment.types().number(type)).call(environment.allocation().array());
  }

  /** An array of the length on the stack, with the value below it in each element. */
  void filled(DefinedType type) {
    var element = type.array().element();
    int length = out.newLocal(NumberType.I32);
    int value = out.newLocal(ObjectLayout.lowered(element.storage().unpacked()));
    int array = out.newLocal(NumberType.I32);
    out.set(length).set(value);
    out.get(length).i32(environment.types().number(type)).call(environment.allocation().array());
    pendingCheck.run();
    out.tee(array).i32(0).get(value).get(length).call(environment.arrays().fill(element));
    out.get(array);
  }

  /** An array of the values on the stack. */
  void fixed(ArrayNewFixed fixed) {
    var element = fixed.type().array().element();
    int offset = ObjectLayout.elementsOffset(element);
    int size = ObjectLayout.size(element.storage());
    var type = ObjectLayout.lowered(element.storage().unpacked());
    var temporaries = new int[fixed.count()];
    for (int i = fixed.count() - 1; i >= 0; i--) {
      temporaries[i] = out.newLocal(type);
      out.set(temporaries[i]);
    }
    int array = out.newLocal(NumberType.I32);
    out.i32(fixed.count())
        .i32(environment.types().number(fixed.type()))
        .call(environment.allocation().array());
    pendingCheck.run();
    out.set(array);
    for (int i = 0; i < temporaries.length; i++) {
      out.get(array).get(temporaries[i]);
      access.store(element.storage(), offset + i * size);
    }
    out.get(array);
  }

  /** Makes an array from a segment of bytes, or fills a part of one. */
  void fromSegment(ArrayData data) {
    fromSegment(data.opcode() == Opcode.ARRAY_NEW_DATA, data.type(), data.segment(), true);
  }

  /** Makes an array from a segment of references, or fills a part of one. */
  void fromSegment(ArrayElements elements) {
    fromSegment(
        elements.opcode() == Opcode.ARRAY_NEW_ELEM, elements.type(), elements.segment(), false);
  }

  private void fromSegment(boolean made, DefinedType type, Object segment, boolean bytes) {
    var element = type.array().element();
    environment.segments().push(segment, out);
    if (made) {
      out.i32(environment.types().number(type));
      out.call(environment.arrays().made(element, bytes, environment.allocation().array()));
    } else {
      out.call(environment.arrays().init(element, bytes));
    }
  }
}
