package dev.mainstay.testing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests their payload and their device; see {@link MainstayTest}. */
public final class MainstayExtension implements ParameterResolver {
  private static final Namespace PAYLOADS = Namespace.create(MainstayExtension.class);

  /** Called by JUnit. */
  public MainstayExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == Payload.class || type == Device.Builder.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (parameter.getParameter().getType() == Device.Builder.class) {
      return Device.builder();
    }
    var test = context.getRequiredTestClass();
    var annotation = annotation(test);
    if (annotation == null) {
      throw new PayloadException(
          "[payload-unnamed] "
              + test.getName()
              + " takes a Payload but does not say which: annotate the class with @MainstayTest(\"target/NAME.wasm\")");
    }
    // The root store lives as long as the run: all classes with one file share one payload.
    return context
        .getRoot()
        .getStore(PAYLOADS)
        .computeIfAbsent(annotation.value(), file -> Payload.of(Path.of(file)), Payload.class);
  }

  private static @Nullable MainstayTest annotation(Class<?> test) {
    for (Class<?> at = test; at != null; at = at.getEnclosingClass()) {
      var annotation = at.getAnnotation(MainstayTest.class);
      if (annotation != null) {
        return annotation;
      }
    }
    return null;
  }
}
