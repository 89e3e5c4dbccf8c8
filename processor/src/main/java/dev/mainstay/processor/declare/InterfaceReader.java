package dev.mainstay.processor.declare;

import dev.mainstay.processor.model.BoundFunction;
import dev.mainstay.processor.model.BoundInterface;
import dev.mainstay.processor.model.BoundResource;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.report.Message;
import dev.mainstay.processor.report.Report;
import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.Named;
import dev.mainstay.wit.Names;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.WitType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Annotated Java interfaces, read as WIT interfaces. */
final class InterfaceReader {
  private final Elements elements;
  private final Report report;
  private final WitNames names;
  private final Resources resources;
  private final DefinitionReader definitions;
  private final TypeReader typeReader;
  private final FunctionReader functionReader;

  /**
   * A reader.
   *
   * @param isHere whether a type is in this compilation
   */
  InterfaceReader(Elements elements, Types types, Report report, Predicate<TypeElement> isHere) {
    this.elements = elements;
    this.report = report;
    this.names = new WitNames(elements, report);
    this.resources = new Resources(elements, types, report, names);
    this.definitions = new DefinitionReader(elements, report, names, isHere);
    this.typeReader = new TypeReader(report, definitions, resources);
    this.functionReader =
        new FunctionReader(
            elements,
            report,
            names,
            typeReader,
            resources,
            new ExceptionReader(elements, types, report, typeReader));
  }

  /** A type that belongs to WIT, by itself; empty if something is wrong with it. */
  Optional<BoundType> readType(TypeElement type) {
    return definitions.read(type, Use.byItself(), typeReader);
  }

  /** Says what is wrong with a resource that may stand in no interface. */
  void checkResource(TypeElement type) {
    Optional<Resources.Declared> ignored = resources.read(type);
  }

  /** The interface; empty if something is wrong with it, all of which has been reported. */
  Optional<BoundInterface> read(TypeElement type, AnnotationMirror annotation) {
    int before = report.errors();
    String simpleName = type.getSimpleName().toString();
    if (type.getKind() != ElementKind.INTERFACE) {
      report.error(
          type,
          Message.NOT_AN_INTERFACE,
          simpleName,
          Nesting.kind(type),
          annotation.getAnnotationType().asElement().getSimpleName());
      return Optional.empty();
    }
    checkInterface(type);
    Optional<InterfaceName> name = name(type, annotation);
    boolean isExported = Annotations.name(annotation).equals(Annotations.WASI_EXPORT);
    Use use =
        new Use(
            name,
            isExported ? Use.Direction.EXPORT : Use.Direction.IMPORT,
            false,
            Use.Fills.MARKED);
    WitNames.Scope scope = names.scope();
    Set<Named> named = new LinkedHashSet<>();
    List<BoundResource> bound = new ArrayList<>();
    Set<String> nestedNames = new TreeSet<>();
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      nestedNames.add(nested.getSimpleName().toString());
      if (Resources.isResource(nested)) {
        resource(nested, scope, use).ifPresent(bound::add);
        resources.read(nested).ifPresent(declared -> named.add(declared.wit()));
      } else if (DefinitionReader.isDefinition(nested)) {
        definitions.read(nested, use, typeReader).ifPresent(t -> collect(t, named));
      }
    }
    List<BoundFunction> functions = new ArrayList<>();
    Set<String> methods = new TreeSet<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      methods.add(method.getSimpleName().toString());
      if (method.getModifiers().contains(Modifier.ABSTRACT)) {
        functions(method, Optional.empty(), scope, use).ifPresent(functions::add);
      }
    }
    List<BoundFunction> all = new ArrayList<>(functions);
    bound.forEach(resource -> all.addAll(resource.functions()));
    all.forEach(function -> function.types().forEach(t -> collect(t, named)));
    if (name.isEmpty() || report.errors() > before) {
      return Optional.empty();
    }
    List<Named> own = named.stream().filter(n -> n.owner().equals(name.get())).toList();
    for (Named each : own) {
      scope.take(each.name(), "the type " + each.name(), type);
    }
    if (report.errors() > before) {
      return Optional.empty();
    }
    WitInterface wit = new WitInterface(name.get(), own, functions(all), names.docs(type));
    return Optional.of(
        new BoundInterface(
            wit,
            Nesting.javaClass(elements, type),
            Nesting.isPublic(type),
            functions,
            bound,
            named.stream().filter(n -> !n.owner().equals(name.get())).toList(),
            methods,
            nestedNames));
  }

  /** The functions that the methods are, each once. */
  private static List<WitFunction> functions(List<BoundFunction> methods) {
    Map<String, WitFunction> functions = new LinkedHashMap<>();
    methods.forEach(method -> functions.putIfAbsent(method.wit().coreName(), method.wit()));
    return List.copyOf(functions.values());
  }

  private Optional<BoundFunction> functions(
      ExecutableElement method, Optional<TypeElement> resource, WitNames.Scope scope, Use use) {
    return functionReader.read(method, resource, scope, use);
  }

  private Optional<BoundResource> resource(TypeElement type, WitNames.Scope scope, Use use) {
    int before = report.errors();
    Optional<Resources.Declared> declared = resources.read(type);
    List<BoundFunction> functions = new ArrayList<>();
    Set<String> methods = new TreeSet<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      methods.add(method.getSimpleName().toString());
      boolean isClose =
          method.getSimpleName().contentEquals("close") && method.getParameters().isEmpty();
      if (method.getModifiers().contains(Modifier.ABSTRACT) && !isClose) {
        functions(method, Optional.of(type), scope, use).ifPresent(functions::add);
      }
    }
    inherited(type);
    if (declared.isEmpty() || report.errors() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new BoundResource(
            declared.get().wit(),
            Nesting.javaClass(elements, type),
            Nesting.isPublic(type),
            declared.get().isExported(),
            functions,
            methods));
  }

  private void checkInterface(TypeElement type) {
    String simpleName = type.getSimpleName().toString();
    for (TypeElement e : Nesting.outwards(type)) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        report.error(type, Message.HIDDEN_INTERFACE, e.getSimpleName());
      }
    }
    if (type.getModifiers().contains(Modifier.SEALED)) {
      report.error(type, Message.SEALED_INTERFACE, simpleName);
    }
    if (!type.getTypeParameters().isEmpty()) {
      report.error(type, Message.GENERIC_INTERFACE, simpleName);
    }
    inherited(type);
  }

  private void inherited(TypeElement type) {
    String simpleName = type.getSimpleName().toString();
    for (ExecutableElement member : ElementFilter.methodsIn(elements.getAllMembers(type))) {
      if (member.getModifiers().contains(Modifier.ABSTRACT)
          && member.getEnclosingElement() instanceof TypeElement owner
          && !owner.equals(type)
          && !owner.getQualifiedName().contentEquals("java.lang.AutoCloseable")) {
        report.error(
            type,
            Message.SUPER_INTERFACE,
            simpleName,
            member.getSimpleName(),
            owner.getSimpleName(),
            simpleName);
      }
    }
  }

  private Optional<InterfaceName> name(TypeElement type, AnnotationMirror annotation) {
    AnnotationValue value = Annotations.value(annotation, "value");
    if (value == null || !(value.getValue() instanceof String text)) {
      // The compiler has said that the value is missing, or is no string.
      return Optional.empty();
    }
    try {
      return Optional.of(InterfaceName.parse(text));
    } catch (IllegalArgumentException e) {
      String example = Names.kebab(type.getSimpleName().toString());
      report.error(
          type,
          annotation,
          value,
          Message.INTERFACE_NAME,
          String.valueOf(e.getMessage()),
          Names.isName(example) ? example : "gpio");
      return Optional.empty();
    }
  }

  /** Types of other interfaces, and of this one where functions name them. */
  private void collect(BoundType type, Set<Named> into) {
    for (Optional<BoundType> part : type.parts()) {
      part.ifPresent(p -> collect(p, into));
    }
    if (type.wit() instanceof Named named) {
      into.add(named);
    } else if (type.wit() instanceof WitType.Own own) {
      into.add(own.resource());
    } else if (type.wit() instanceof WitType.Borrow borrow) {
      into.add(borrow.resource());
    }
  }
}
