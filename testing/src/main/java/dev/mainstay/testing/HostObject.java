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
    var parameters =
        Arrays.stream(method.getParameterTypes())
            .map(type -> CanonicalValue.of(type, method))
            .toList();
    var result =
        method.getReturnType() == void.class
            ? Optional.<CanonicalValue>empty()
            : Optional.of(CanonicalValue.of(method.getReturnType(), method));

    var coreParameters = new ArrayList<ValType>();
    parameters.forEach(parameter -> coreParameters.addAll(parameter.flat()));
    boolean returnArea = result.filter(CanonicalValue::inMemory).isPresent();
    if (returnArea) {
      coreParameters.add(ValType.I32);
    }
    List<ValType> coreResults =
        returnArea ? List.of() : result.map(CanonicalValue::flat).orElse(List.of());

    HostFunction function =
        (memory, core) -> {
          var arguments = new Object[parameters.size()];
          int at = 0;
          for (int i = 0; i < arguments.length; i++) {
            arguments[i] = parameters.get(i).lift(memory, core, at);
            at += parameters.get(i).flat().size();
          }
          Object returned = invoke(object, method, arguments);
          if (result.isEmpty()) {
            return 0;
          }
          var flat = new long[result.get().flat().size()];
          result.get().lower(memory, returned, flat, 0);
          if (!returnArea) {
            return flat[0];
          }
          memory.writeInt((int) core[at], (int) flat[0]);
          memory.writeInt((int) core[at] + 4, (int) flat[1]);
          return 0;
        };
    return new HostImport(
        module,
        kebab(method.getName()),
        function,
        Optional.of(FunctionType.of(coreParameters, coreResults)));
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
