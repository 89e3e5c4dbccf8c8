package dev.mainstay.compiler.library;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * Binds methods of Java's library to static methods of guest-runtime: a method of this list loses
 * its body, or gets into a class that lacks it, and calls its namesake there.
 */
final class LibraryBindings implements ClassHolderTransformer {

  /**
   * A method of the library and the static method that stands in for it.
   *
   * @param owner the class of the library
   * @param method name and descriptor there
   * @param isStatic whether it is static; if not, the stand-in's first parameter is the receiver
   * @param standInClass simple name of the class in guest-runtime's platform package
   * @param standIn the method's name there
   */
  record Binding(
      String owner, String method, boolean isStatic, String standInClass, String standIn) {

    MethodDescriptor descriptor() {
      return MethodDescriptor.parse(method);
    }

    MethodReference standInReference() {
      ValueType[] signature = descriptor().getSignature();
      if (!isStatic) {
        ValueType[] withReceiver = new ValueType[signature.length + 1];
        withReceiver[0] = ValueType.object(owner);
        System.arraycopy(signature, 0, withReceiver, 1, signature.length);
        signature = withReceiver;
      }
      return new MethodReference(
          GuestNames.PACKAGE + standInClass, new MethodDescriptor(standIn, signature));
    }
  }

  static final List<Binding> ALL =
      List.of(
          ofStatic("java.lang.System", "out()Ljava/io/PrintStream;", "StandardStreams"),
          ofStatic("java.lang.System", "err()Ljava/io/PrintStream;", "StandardStreams"),
          ofStatic("java.lang.System", "in()Ljava/io/InputStream;", "StandardStreams"),
          ofStatic("java.lang.System", "setOut(Ljava/io/PrintStream;)V", "StandardStreams"),
          ofStatic("java.lang.System", "setErr(Ljava/io/PrintStream;)V", "StandardStreams"),
          ofStatic("java.lang.System", "setIn(Ljava/io/InputStream;)V", "StandardStreams"),
          ofStatic("java.lang.System", "currentTimeMillis()J", "Clocks"),
          ofStatic("java.lang.System", "nanoTime()J", "Clocks"),
          new Binding(
              "java.lang.System",
              "arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V",
              true,
              "ArrayStores",
              "copy"),
          ofStatic("java.lang.System", "exit(I)V", "Exit"),
          ofStatic("java.lang.System", "gc()V", "GarbageCollector"),
          ofStatic(
              "java.lang.System", "getenv(Ljava/lang/String;)Ljava/lang/String;", "Environment"),
          ofStatic("java.lang.System", "getenv()Ljava/util/Map;", "Environment"),
          ofInstance("java.lang.Runtime", "exit(I)V", "Exit", "exit"),
          ofInstance("java.lang.Runtime", "halt(I)V", "Exit", "halt"),
          ofInstance("java.lang.Runtime", "totalMemory()J", "GarbageCollector", "totalMemory"),
          ofInstance("java.lang.Runtime", "freeMemory()J", "GarbageCollector", "freeMemory"),
          ofInstance("java.lang.Runtime", "maxMemory()J", "GarbageCollector", "maxMemory"),
          ofInstance(
              "java.lang.Throwable",
              "addSuppressed(Ljava/lang/Throwable;)V",
              "Failures",
              "addSuppressed"),
          ofInstance(
              "java.lang.Throwable",
              "getSuppressed()[Ljava/lang/Throwable;",
              "Failures",
              "getSuppressed"),
          ofInstance(
              "java.lang.String",
              "concat(Ljava/lang/String;)Ljava/lang/String;",
              "Strings",
              "concat"),
          ofStatic("org.teavm.backend.wasm.WasmRuntime", "remainder(FF)F", "Remainders"),
          ofStatic("org.teavm.backend.wasm.WasmRuntime", "remainder(DD)D", "Remainders"),
          new Binding("java.lang.Character", "getType(I)I", true, "Characters", "type"),
          ofStatic("java.lang.Math", "rint(D)D", "Rounding"),
          ofStatic("java.lang.Math", "round(D)J", "Rounding"),
          ofStatic("java.lang.Math", "round(F)I", "Rounding"),
          new Binding(
              "org.teavm.backend.wasm.runtime.WasmGCSupport",
              "nextCharArray()[C",
              true,
              "Strings",
              "nextConstant"),
          ofInstance("java.lang.Throwable", "toString()Ljava/lang/String;", "Failures", "describe"),
          ofInstance(
              "java.lang.Throwable",
              "printStackTrace(Ljava/io/PrintStream;)V",
              "Failures",
              "printStackTrace"),
          ofInstance(
              "java.lang.Throwable",
              "printStackTrace(Ljava/io/PrintWriter;)V",
              "Failures",
              "printStackTrace"),
          ofInstance("java.io.PrintStream", "print(Z)V", "PrintStreams", "print"),
          ofInstance("java.io.PrintStream", "print(F)V", "PrintStreams", "print"),
          ofInstance("java.io.PrintStream", "println([C)V", "PrintStreams", "println"));

  private static final Map<String, List<Binding>> BY_OWNER =
      ALL.stream().collect(Collectors.groupingBy(Binding::owner));

  private static Binding ofStatic(String owner, String method, String standInClass) {
    return new Binding(owner, method, true, standInClass, method.substring(0, method.indexOf('(')));
  }

  private static Binding ofInstance(
      String owner, String method, String standInClass, String standIn) {
    return new Binding(owner, method, false, standInClass, standIn);
  }

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    for (Binding binding : BY_OWNER.getOrDefault(type.getName(), List.of())) {
      MethodHolder method = Bodies.open(type, binding.descriptor(), binding.isStatic());
      Bodies.forward(method, binding.standInReference(), context);
    }
  }
}
