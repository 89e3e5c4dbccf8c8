package dev.mainstay.processor.declare;

import dev.mainstay.processor.model.BoundFunction.Thrown;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.report.Message;
import dev.mainstay.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The exceptions of a method, read as the error of its result. */
final class ExceptionReader {
  private final Elements elements;
  private final Types types;
  private final Report report;
  private final TypeReader typeReader;
  private final Set<String> broken = new TreeSet<>();

  ExceptionReader(Elements elements, Types types, Report report, TypeReader typeReader) {
    this.elements = elements;
    this.types = types;
    this.report = report;
    this.typeReader = typeReader;
  }

  /** The exception that the method throws; empty if none, or one that has been reported. */
  Optional<Thrown> read(ExecutableElement method, Use use) {
    String name = method.getSimpleName().toString();
    TypeElement ours = elements.getTypeElement(Annotations.WIT_EXCEPTION);
    List<TypeElement> found = new ArrayList<>();
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (ours != null
          && types.isSubtype(thrown, ours.asType())
          && types.asElement(thrown) instanceof TypeElement element) {
        found.add(element);
      } else if (isChecked(elements, types, thrown)) {
        report.error(method, Message.THROWS, name, thrown);
      }
    }
    if (found.size() > 1) {
      report.error(
          method,
          Message.MANY_THROWN,
          name,
          found.get(0).getSimpleName(),
          found.get(1).getSimpleName());
      return Optional.empty();
    }
    return found.stream().findFirst().flatMap(type -> thrown(type, use));
  }

  private Optional<Thrown> thrown(TypeElement type, Use use) {
    String key = type.getQualifiedName().toString();
    if (broken.contains(key)) {
      return Optional.empty();
    }
    int before = report.errors();
    Optional<Thrown> thrown = check(type, use);
    if (report.errors() > before) {
      broken.add(key);
    }
    return thrown;
  }

  private Optional<Thrown> check(TypeElement type, Use use) {
    String simple = type.getSimpleName().toString();
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      report.error(type, Message.EXCEPTION, simple, "is abstract");
      return Optional.empty();
    }
    if (Nesting.isHidden(type)) {
      report.error(type, Message.HIDDEN_TYPE, simple);
      return Optional.empty();
    }
    if (type.getEnclosingElement() instanceof TypeElement
        && !type.getModifiers().contains(Modifier.STATIC)) {
      report.error(type, Message.EXCEPTION, simple, "is an inner class");
      return Optional.empty();
    }
    Optional<ExecutableElement> accessor =
        ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
            .filter(m -> m.getSimpleName().contentEquals("error") && m.getParameters().isEmpty())
            .findFirst();
    List<TypeMirror> wanted =
        accessor.stream().<TypeMirror>map(ExecutableElement::getReturnType).toList();
    if (accessor.isPresent() && accessor.get().getModifiers().contains(Modifier.PRIVATE)) {
      report.error(accessor.get(), Message.EXCEPTION, simple, "has a private method error()");
      return Optional.empty();
    }
    boolean fits =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(constructor -> takes(constructor, wanted));
    if (!fits) {
      String found =
          accessor.isEmpty()
              ? "has no method error(), and no constructor without parameters"
              : "has no constructor that takes what error() returns, "
                  + TypeReader.plain(wanted.get(0));
      report.error(type, Message.EXCEPTION, simple, found);
      return Optional.empty();
    }
    if (accessor.isEmpty()) {
      return Optional.of(new Thrown(Nesting.javaClass(elements, type), Optional.empty()));
    }
    Optional<BoundType> error =
        typeReader.read(accessor.get(), wanted.get(0), simple + ".error()", use);
    return error.map(e -> new Thrown(Nesting.javaClass(elements, type), Optional.of(e)));
  }

  private boolean takes(ExecutableElement constructor, List<TypeMirror> wanted) {
    if (constructor.getModifiers().contains(Modifier.PRIVATE)
        || constructor.getParameters().size() != wanted.size()) {
      return false;
    }
    return wanted.isEmpty()
        || wanted.get(0).getKind() == TypeKind.ERROR
        || TypeReader.plain(constructor.getParameters().get(0).asType())
            .equals(TypeReader.plain(wanted.get(0)));
  }

  static boolean isChecked(Elements elements, Types types, TypeMirror thrown) {
    if (!(thrown instanceof DeclaredType)) {
      return thrown.getKind() != TypeKind.ERROR;
    }
    for (String unchecked : List.of("java.lang.RuntimeException", "java.lang.Error")) {
      TypeElement type = elements.getTypeElement(unchecked);
      if (type != null && types.isSubtype(thrown, type.asType())) {
        return false;
      }
    }
    return true;
  }
}
