package dev.mainstay.compiler.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.teavm.model.MethodDescriptor;

/** Both ends of a binding: a stale one would only be noticed by the guest that needs it. */
class LibraryBindingsTest {

  static Stream<LibraryBindings.Binding> bindings() {
    return LibraryBindings.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("bindings")
  void standInExists(LibraryBindings.Binding binding) throws ClassNotFoundException {
    MethodDescriptor wanted = binding.standInReference().getDescriptor();
    Class<?> standIn =
        Class.forName(
            binding.standInReference().getClassName(), false, getClass().getClassLoader());
    Method method =
        Arrays.stream(standIn.getDeclaredMethods())
            .filter(m -> descriptor(m).equals(wanted))
            .findFirst()
            .orElseThrow(() -> new AssertionError(standIn + " has no " + wanted));
    assertTrue(Modifier.isStatic(method.getModifiers()));
  }

  private static MethodDescriptor descriptor(Method method) {
    Class<?>[] types =
        Stream.concat(Arrays.stream(method.getParameterTypes()), Stream.of(method.getReturnType()))
            .toArray(Class<?>[]::new);
    return new MethodDescriptor(method.getName(), types);
  }

  @ParameterizedTest
  @MethodSource("bindings")
  void isBoundOnce(LibraryBindings.Binding binding) {
    assertEquals(
        1,
        LibraryBindings.ALL.stream()
            .filter(b -> b.owner().equals(binding.owner()) && b.method().equals(binding.method()))
            .count());
  }
}
