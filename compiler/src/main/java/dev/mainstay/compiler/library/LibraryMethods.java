package dev.mainstay.compiler.library;

import java.util.Arrays;
import org.teavm.model.AccessLevel;
import org.teavm.model.AnnotationContainerReader;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.ValueType;

/**
 * Adds to a class of TeaVM's library what it lacks, or does otherwise than Java: each method of
 * guest-runtime's class of the same name with {@code Methods} behind it, {@code
 * java.lang.StringMethods} for {@code java.lang.String}, that is public and static. A method whose
 * first parameter is marked as its receiver becomes an instance method. One that is marked as
 * thrown leaves the library's its body, and makes its exceptions.
 */
final class LibraryMethods implements ClassHolderTransformer {
  private static final String SUFFIX = "Methods";

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (!type.getName().startsWith("java.")) {
      return;
    }
    ClassReader additions = context.getHierarchy().getClassSource().get(type.getName() + SUFFIX);
    if (additions == null) {
      return;
    }
    for (MethodReader addition : additions.getMethods()) {
      if (addition.hasModifier(ElementModifier.STATIC) && isPublic(addition)) {
        add(type, addition, context);
      }
    }
  }

  private static boolean isPublic(MethodReader method) {
    return method.getLevel() == AccessLevel.PUBLIC;
  }

  private static void add(
      ClassHolder type, MethodReader addition, ClassHolderTransformerContext context) {
    boolean isStatic = !hasReceiver(addition);
    ValueType[] signature = addition.getDescriptor().getSignature();
    if (!isStatic) {
      signature = Arrays.copyOfRange(signature, 1, signature.length);
    }
    if (addition.getAnnotations().get(GuestNames.THROWN) != null) {
      ThrownInstead.by(addition.getReference(), type, signature);
      return;
    }
    MethodHolder method =
        Bodies.open(type, new MethodDescriptor(addition.getName(), signature), isStatic);
    Bodies.forward(method, addition.getReference(), context);
  }

  private static boolean hasReceiver(MethodReader method) {
    AnnotationContainerReader[] parameters = method.getParameterAnnotations();
    return parameters.length != 0 && parameters[0].get(GuestNames.RECEIVER) != null;
  }
}
