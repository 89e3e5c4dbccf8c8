package dev.mainstay.processor.declare;

import dev.mainstay.processor.model.Implementation;
import dev.mainstay.processor.model.JavaClass;
import dev.mainstay.processor.report.Message;
import dev.mainstay.processor.report.Report;
import dev.mainstay.processor.report.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the class behind an exported interface, and what its constructor wants. */
final class ImplementationFinder {
  private final Elements elements;
  private final Types types;
  private final Report report;

  ImplementationFinder(Elements elements, Types types, Report report) {
    this.elements = elements;
    this.types = types;
    this.report = report;
  }

  /**
   * The classes among these that implement the interface and are not abstract, in the order of
   * their names.
   */
  List<TypeElement> candidates(TypeElement contract, Collection<TypeElement> classes) {
    return classes.stream()
        .filter(type -> isClass(type) && !type.getModifiers().contains(Modifier.ABSTRACT))
        .filter(type -> implementsContract(type, contract))
        .sorted(Comparator.comparing(type -> type.getQualifiedName().toString()))
        .toList();
  }

  /**
   * The implementation of the interface: the one that its annotation names, or the one candidate.
   * Empty if there is none, which is reported; but a lack of candidates only if {@code isLast}, as
   * another processor may yet make one.
   */
  Optional<TypeElement> find(
      TypeElement contract,
      AnnotationMirror annotation,
      Collection<TypeElement> classes,
      boolean isLast) {
    AnnotationValue chosen = Annotations.value(annotation, "implementation");
    if (chosen != null
        && chosen.getValue() instanceof TypeMirror type
        && type.getKind() != TypeKind.VOID) {
      return chosen(contract, annotation, chosen, type);
    }
    List<TypeElement> candidates = candidates(contract, classes);
    if (candidates.size() == 1) {
      return Optional.of(candidates.get(0));
    }
    if (candidates.size() > 1) {
      AnnotationValue name = Annotations.value(annotation, "value");
      report.error(
          contract,
          Message.MANY_IMPLEMENTATIONS,
          candidates.size(),
          contract.getSimpleName(),
          String.join(", ", candidates.stream().map(c -> c.getQualifiedName().toString()).toList()),
          name == null ? "" : name.getValue(),
          candidates.get(0).getSimpleName());
    } else if (isLast) {
      List<String> near =
          classes.stream()
              .filter(type -> isClass(type) && implementsContract(type, contract))
              .map(type -> type.getQualifiedName().toString())
              .sorted()
              .toList();
      report.error(
          contract,
          Message.NO_IMPLEMENTATION,
          contract.getSimpleName(),
          near.isEmpty() ? "" : ". There is " + String.join(", ", near) + ", but it is abstract");
    }
    return Optional.empty();
  }

  private Optional<TypeElement> chosen(
      TypeElement contract, AnnotationMirror annotation, AnnotationValue value, TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return Optional.empty();
    }
    String fault = "";
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)
        || !isClass(element)) {
      fault = "is no class";
    } else if (element.getModifiers().contains(Modifier.ABSTRACT)) {
      fault = "is abstract";
    } else if (!implementsContract(element, contract)) {
      fault = "does not implement " + contract.getSimpleName();
    } else {
      return Optional.of(element);
    }
    report.error(
        contract,
        annotation,
        value,
        Message.NOT_AN_IMPLEMENTATION,
        TypeReader.plain(type),
        contract.getSimpleName(),
        fault);
    return Optional.empty();
  }

  /**
   * The class and its constructor; empty if the glue cannot construct it, which has been reported.
   */
  Optional<Implementation> read(
      TypeElement implementation, TypeElement contract, Collection<TypeElement> imports) {
    int before = report.errors();
    checkReachable(implementation, contract);
    if (report.errors() > before) {
      return Optional.empty();
    }
    List<ExecutableElement> constructors =
        ElementFilter.constructorsIn(implementation.getEnclosedElements()).stream()
            .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
            .toList();
    if (constructors.size() != 1) {
      report.error(
          implementation,
          Message.CONSTRUCTORS,
          implementation.getSimpleName(),
          constructors.isEmpty() ? "no" : constructors.size());
      return Optional.empty();
    }
    ExecutableElement constructor = constructors.get(0);
    List<JavaClass> parameters = new ArrayList<>();
    for (VariableElement parameter : constructor.getParameters()) {
      parameter(parameter, imports).ifPresent(parameters::add);
    }
    List<JavaClass> thrown = new ArrayList<>();
    for (TypeMirror type : constructor.getThrownTypes()) {
      if (ExceptionReader.isChecked(elements, types, type)
          && types.asElement(type) instanceof TypeElement element) {
        thrown.add(Nesting.javaClass(elements, element));
      }
    }
    if (report.errors() > before || parameters.size() < constructor.getParameters().size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Implementation(Nesting.javaClass(elements, implementation), parameters, thrown));
  }

  private void checkReachable(TypeElement implementation, TypeElement contract) {
    List<TypeElement> chain = Nesting.outwards(implementation);
    for (int i = 0; i < chain.size(); i++) {
      TypeElement e = chain.get(i);
      boolean isNested = i + 1 < chain.size();
      boolean isPrivate = e.getModifiers().contains(Modifier.PRIVATE);
      boolean isInner = isNested && !e.getModifiers().contains(Modifier.STATIC);
      if (isPrivate || isInner) {
        report.error(
            implementation,
            Message.HIDDEN_IMPLEMENTATION,
            implementation.getSimpleName(),
            contract.getSimpleName(),
            isPrivate ? "private" : "an inner class");
        return;
      }
    }
  }

  private Optional<JavaClass> parameter(
      VariableElement parameter, Collection<TypeElement> imports) {
    TypeMirror type = parameter.asType();
    if (type.getKind() == TypeKind.ERROR) {
      return Optional.empty();
    }
    if (!(types.asElement(type) instanceof TypeElement element)
        || Annotations.find(element, Annotations.WASI_IMPORT).isEmpty()) {
      String name = TypeReader.plain(type);
      List<String> known = imports.stream().map(i -> i.getQualifiedName().toString()).toList();
      report.error(
          parameter,
          Message.CONSTRUCTOR_PARAMETER,
          parameter.getSimpleName(),
          name,
          Suggestion.near(name, known));
      return Optional.empty();
    }
    JavaClass imported = Nesting.javaClass(elements, element);
    JavaClass glue = imported.generated("Import");
    // Of an interface in this compilation the glue is being made; another one's comes with its
    // library.
    if (!imports.contains(element) && elements.getTypeElement(glue.toString()) == null) {
      report.error(
          parameter,
          Message.NO_IMPORT_GLUE,
          parameter.getSimpleName(),
          element.getSimpleName(),
          glue,
          element.getSimpleName());
      return Optional.empty();
    }
    return Optional.of(imported);
  }

  private boolean implementsContract(TypeElement type, TypeElement contract) {
    return types.isSubtype(types.erasure(type.asType()), types.erasure(contract.asType()));
  }

  private static boolean isClass(TypeElement type) {
    return type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
  }
}
