package dev.mainstay.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/** A Java object as the functions of an imported interface. */
final class HostObject {
  private HostObject() {}

  static List<HostImport> imports(String module, Object object) {
    var imports = new ArrayList<HostImport>();
    var methods = object.getClass().getDeclaredMethods();
    Arrays.sort(methods, Comparator.comparing(Method::getName));
    for (var method : methods) {
      if (Modifier.isPublic(method.getModifiers())
          && !Modifier.isStatic(method.getModifiers())
          && !method.isSynthetic()) {
        method.setAccessible(true);
        imports.add(of(module, object, method));
      }
    }
    return imports;
  }

  /** {@code setPin} is {@code set-pin}. */
  static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static HostImport of(String module, Object object, Method method) {
    // Once without a module, so that a type that cannot be passed is refused where it is given.
    var ignored = signature(method, List.of(), List.of());
    return new HostImport(
        module,
        kebab(method.getName()),
        type -> {
          var signature = signature(method, type.params(), type.returns());
          if (!signature.core().equals(type)) {
            throw new PayloadException(
                "[import-type] the payload has type "
                    + type
                    + " for it, the Java method "
                    + method.getName()
                    + " "
                    + signature.core());
          }
          return (memory, core) -> call(object, method, signature, memory, core);
        });
  }

  /** How a method is called. */
  private record Signature(List<CanonicalValue> parameters, Optional<CanonicalValue> result) {
    /** A result of more than one core value is stored in memory, at an address that is passed. */
    boolean returnArea() {
      return result.filter(CanonicalValue::inMemory).isPresent();
    }

    FunctionType core() {
      var types = new ArrayList<ValType>();
      parameters.forEach(parameter -> types.addAll(parameter.flat()));
      if (returnArea()) {
        types.add(ValType.I32);
      }
      return FunctionType.of(
          types, returnArea() ? List.of() : result.map(CanonicalValue::flat).orElse(List.of()));
    }
  }

  private static Signature signature(Method method, List<ValType> core, List<ValType> results) {
    Class<?>[] result =
        method.getReturnType() == void.class
            ? new Class<?>[0]
            : new Class<?>[] {method.getReturnType()};
    return new Signature(
        CanonicalValue.of(method.getParameterTypes(), core, method),
        CanonicalValue.of(result, results, method).stream().findFirst());
  }

  private static long call(
      Object object, Method method, Signature signature, GuestMemory memory, long[] core) {
    var arguments = new Object[signature.parameters().size()];
    int at = 0;
    for (int i = 0; i < arguments.length; i++) {
      var parameter = signature.parameters().get(i);
      arguments[i] = parameter.lift(memory, core, at);
      at += parameter.flat().size();
    }
    Object returned = invoke(object, method, arguments);
    if (signature.result().isEmpty()) {
      return 0;
    }
    var result = signature.result().get();
    var flat = new long[result.flat().size()];
    result.lower(memory, returned, flat, 0);
    if (!signature.returnArea()) {
      return flat[0];
    }
    memory.writeInt((int) core[at], (int) flat[0]);
    memory.writeInt((int) core[at] + 4, (int) flat[1]);
    return 0;
  }

  private static Object invoke(Object object, Method method, Object[] arguments) {
    try {
      return method.invoke(object, arguments);
    } catch (InvocationTargetException e) {
      // What the host throws is the test's business: through the guest and out, unwrapped.
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(method + " threw", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
