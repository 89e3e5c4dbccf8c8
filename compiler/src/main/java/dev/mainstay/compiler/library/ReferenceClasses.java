package dev.mainstay.compiler.library;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.List;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Weak references without a host that calls back when it has collected garbage: whoever looks into
 * a queue, or into the table of interned strings, asks first what has died. A soft reference, which
 * in TeaVM's library keeps its object, is a weak one of which the collector knows.
 */
final class ReferenceClasses implements ClassHolderTransformer {
  private static final MethodReference REPORT =
      new MethodReference(GuestNames.PACKAGE + "References", "report", ValueType.VOID);
  private static final MethodReference SOFT =
      new MethodReference(
          GuestNames.PACKAGE + "SoftReferences",
          "soft",
          ValueType.parse(SoftReference.class),
          ValueType.VOID);
  private static final MethodReference WEAK =
      new MethodReference(
          WeakReference.class, "<init>", Object.class, ReferenceQueue.class, void.class);

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    switch (type.getName()) {
      case "java.lang.ref.ReferenceQueue" ->
          reportFirst(type, new MethodDescriptor("poll", Reference.class));
      case "org.teavm.backend.wasm.runtime.StringInternPool" ->
          reportFirst(type, new MethodDescriptor("query", String.class, String.class));
      case "java.lang.ref.SoftReference" -> makeWeak(type, context);
      default -> {}
    }
  }

  private static void reportFirst(ClassHolder type, MethodDescriptor descriptor) {
    InvokeInstruction report = new InvokeInstruction();
    report.setType(InvocationType.SPECIAL);
    report.setMethod(REPORT);
    type.getMethod(descriptor).getProgram().basicBlockAt(0).addFirst(report);
  }

  private static void makeWeak(ClassHolder type, ClassHolderTransformerContext context) {
    type.setParent(WeakReference.class.getName());
    List.copyOf(type.getFields()).forEach(type::removeField);
    for (MethodHolder method : List.copyOf(type.getMethods())) {
      if (!method.getName().equals("<init>")) {
        type.removeMethod(method);
        continue;
      }
      ProgramEmitter body = ProgramEmitter.create(method, context.getHierarchy());
      ValueEmitter self = body.var(0, SoftReference.class);
      ValueEmitter queue =
          method.parameterCount() == 2
              ? body.var(2, ReferenceQueue.class)
              : body.constantNull(ReferenceQueue.class);
      // By hand: the emitter knows only the parent of before.
      InvokeInstruction parent = new InvokeInstruction();
      parent.setType(InvocationType.SPECIAL);
      parent.setMethod(WEAK);
      parent.setInstance(self.getVariable());
      parent.setArguments(body.var(1, Object.class).getVariable(), queue.getVariable());
      body.addInstruction(parent);
      body.invoke(SOFT, self);
      body.exit();
    }
  }
}
