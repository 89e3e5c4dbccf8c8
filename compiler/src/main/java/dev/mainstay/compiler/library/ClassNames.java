package dev.mainstay.compiler.library;

import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyNode;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * Keeps the names of the classes that guest-runtime asks for by {@code Hidden.className}, as TeaVM
 * keeps those that {@code Class.getName} is called on.
 */
final class ClassNames extends AbstractDependencyListener {
  private static final MethodReference CLASS_NAME =
      new MethodReference(
          GuestNames.HIDDEN_CLASS,
          "className",
          ValueType.parse(Class.class),
          ValueType.parse(String.class));
  private static final MethodReference GET_NAME =
      new MethodReference(Class.class, "getName", String.class);

  @Override
  public void methodReached(DependencyAgent agent, MethodDependency method) {
    if (method.getReference().equals(CLASS_NAME)) {
      DependencyNode asked = method.getVariable(1).getClassValueNode();
      MethodDependency getName = agent.linkMethod(GET_NAME);
      asked.connect(getName.getVariable(0).getClassValueNode());
    }
  }
}
