package dev.mainstay.compiler;

import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;

/** Methods made ready for a body of ours. */
final class Bodies {
  private Bodies() {}

  /**
   * The method of that descriptor, added to the class if it lacks it, with nothing on it that would
   * keep TeaVM from compiling its body: it is not native, and has no annotation that says where its
   * code comes from.
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
    method.getAnnotations().removeAll();
    return method;
  }
}
