package dev.mainstay.testing;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The exports of a payload behind a Java interface. */
final class ExportView {
  private ExportView() {}

  static <T> T of(RunningPayload running, String name, Class<T> view) {
    var missing = new ArrayList<String>();
    for (var method : view.getMethods()) {
      if (!running.payload().exports().contains(export(name, method))) {
        missing.add(export(name, method));
      }
    }
    if (!missing.isEmpty()) {
      throw new PayloadException(
          "[export-missing] "
              + running.payload()
              + " does not export "
              + missing
              + "; it exports "
              + running.payload().exports());
    }
    Object proxy =
        Proxy.newProxyInstance(
            view.getClassLoader(),
            new Class<?>[] {view},
            (self, method, arguments) ->
                method.getDeclaringClass() == Object.class
                    ? ofObject(self, name, method, arguments)
                    : call(running, export(name, method), method, arguments));
    return view.cast(proxy);
  }

  private static String export(String name, Method method) {
    return name + "#" + HostObject.kebab(method.getName());
  }

  private static @Nullable Object call(
      RunningPayload running, String export, Method method, Object @Nullable [] arguments) {
    var type = running.payload().typeOf(export);
    var parameters = CanonicalValue.of(method.getParameterTypes(), type.params(), method);
    var core = new long[parameters.stream().mapToInt(p -> p.flat().size()).sum()];
    int at = 0;
    for (int i = 0; i < parameters.size(); i++) {
      Object argument = arguments == null ? null : arguments[i];
      if (argument == null) {
        throw new NullPointerException("argument " + i + " of " + method);
      }
      parameters.get(i).lower(running.memory(), argument, core, at);
      at += parameters.get(i).flat().size();
    }
    long raw = running.call(export, core);
    if (method.getReturnType() == void.class) {
      return null;
    }
    var result =
        CanonicalValue.of(new Class<?>[] {method.getReturnType()}, type.returns(), method).get(0);
    if (!result.inMemory()) {
      return result.lift(running.memory(), new long[] {raw}, 0);
    }
    int area = (int) raw;
    long[] pair = {running.memory().readInt(area), running.memory().readInt(area + 4)};
    Object value = result.lift(running.memory(), pair, 0);
    if (running.payload().exports().contains("cabi_post_" + export)) {
      long ignored = running.call("cabi_post_" + export, area);
    }
    return value;
  }

  private static Object ofObject(
      Object self, String name, Method method, Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && self == arguments[0];
      case "hashCode" -> System.identityHashCode(self);
      default -> "exports of " + name;
    };
  }
}
