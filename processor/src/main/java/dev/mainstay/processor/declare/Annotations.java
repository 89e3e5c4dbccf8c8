package dev.mainstay.processor.declare;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Annotations by name: the processor does not have the annotation classes at hand, only the
 * compiler has.
 */
final class Annotations {
  static final String PACKAGE = "dev.mainstay.annotations.";
  static final String WASI_IMPORT = PACKAGE + "WasiImport";
  static final String WASI_EXPORT = PACKAGE + "WasiExport";
  static final String WIT_NAME = PACKAGE + "WitName";
  static final String WIT_RECORD = PACKAGE + "WitRecord";
  static final String WIT_TUPLE = PACKAGE + "WitTuple";
  static final String WIT_VARIANT = PACKAGE + "WitVariant";
  static final String WIT_ENUM = PACKAGE + "WitEnum";
  static final String WIT_FLAGS = PACKAGE + "WitFlags";
  static final String WIT_RESOURCE = PACKAGE + "WitResource";
  static final String WIT_CONSTRUCTOR = PACKAGE + "WitConstructor";
  static final String WIT_STATIC = PACKAGE + "WitStatic";
  static final String OWN = PACKAGE + "Own";
  static final String BORROW = PACKAGE + "Borrow";
  static final String CALLER_BUFFER = PACKAGE + "CallerBuffer";
  static final String SLICE = PACKAGE + "Slice";
  static final String WIT_EXCEPTION = PACKAGE + "WitException";
  static final String RESULT = PACKAGE + "Result";

  private Annotations() {}

  /** The annotation of that qualified name, if it is there. */
  static Optional<AnnotationMirror> find(AnnotatedConstruct construct, String name) {
    for (AnnotationMirror mirror : construct.getAnnotationMirrors()) {
      if (name(mirror).equals(name)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** The qualified name of the annotation. */
  static String name(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /** The value as it was written, or null if it was not. */
  static @Nullable AnnotationValue value(AnnotationMirror mirror, String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
