package dev.mainstay.compiler.library;

import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.PutFieldInstruction;

/** Methods made ready for a body of ours, and what such bodies do. */
final class Bodies {
  private Bodies() {}

  /**
   * The method of that descriptor, added to the class if it lacks it, with nothing on it that would
   * keep TeaVM from compiling its body: it is not native nor abstract, and has no annotation that
   * says where its code comes from.
   */
  static MethodHolder open(ClassHolder type, MethodDescriptor descriptor, boolean isStatic) {
    MethodHolder method = type.getMethod(descriptor);
    if (method == null) {
      method = new MethodHolder(descriptor);
      method.setLevel(AccessLevel.PUBLIC);
      if (isStatic) {
        method.getModifiers().add(ElementModifier.STATIC);
      }
      type.addMethod(method);
    }
    method.getModifiers().remove(ElementModifier.NATIVE);
    method.getModifiers().remove(ElementModifier.ABSTRACT);
    method.getAnnotations().removeAll();
    return method;
  }

  /**
   * Makes the method's body a call of a static one with the same parameters, the receiver first if
   * there is one.
   */
  static void forward(
      MethodHolder method, MethodReference standIn, ClassHolderTransformerContext context) {
    ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
    int first = method.hasModifier(ElementModifier.STATIC) ? 1 : 0;
    ValueEmitter[] arguments = new ValueEmitter[standIn.parameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = body.var(first + i, standIn.parameterType(i));
    }
    ValueEmitter result = body.invoke(standIn, arguments);
    if (method.getResultType() == ValueType.VOID) {
      body.exit();
    } else {
      result.returnValue();
    }
  }

  /** What a field of an object has, whoever may see the field. */
  static ValueEmitter read(
      ProgramEmitter body, ValueEmitter object, FieldReference field, ValueType type) {
    GetFieldInstruction read = new GetFieldInstruction();
    read.setInstance(object.getVariable());
    read.setField(field);
    read.setFieldType(type);
    read.setReceiver(body.getProgram().createVariable());
    body.addInstruction(read);
    return body.var(read.getReceiver(), type);
  }

  /** Sets a field of an object, whoever may see the field. */
  static void write(
      ProgramEmitter body,
      ValueEmitter object,
      FieldReference field,
      ValueType type,
      ValueEmitter value) {
    PutFieldInstruction write = new PutFieldInstruction();
    write.setInstance(object.getVariable());
    write.setField(field);
    write.setFieldType(type);
    write.setValue(value.getVariable());
    body.addInstruction(write);
  }
}
