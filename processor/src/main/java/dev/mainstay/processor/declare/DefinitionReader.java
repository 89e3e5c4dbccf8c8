package dev.mainstay.processor.declare;

import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.model.JavaClass;
import dev.mainstay.processor.model.Outline;
import dev.mainstay.processor.report.Message;
import dev.mainstay.processor.report.Report;
import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.WitType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Records, sealed interfaces and enums that are types of WIT. */
final class DefinitionReader {
  /** What each annotation goes on. */
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("WitRecord", "a record, whose components are the fields");
    KINDS.put("WitTuple", "a record, whose components are the elements");
    KINDS.put("WitVariant", "a sealed interface with a record for each case");
    KINDS.put("WitEnum", "an enum");
    KINDS.put("WitFlags", "an enum");
  }

  /** Whom types belong to that nobody uses; it is in no file. */
  private static final InterfaceName NOBODY = InterfaceName.parse("mainstay:guest/types");

  private final Elements elements;
  private final Report report;
  private final WitNames names;
  private final Predicate<TypeElement> isHere;

  private final Map<String, Optional<BoundType>> read = new HashMap<>();
  private final List<String> inProgress = new ArrayList<>();
  private final Set<String> broken = new TreeSet<>();

  /**
   * A reader.
   *
   * @param isHere whether the type is in this compilation, so that its glue is being made
   */
  DefinitionReader(
      Elements elements, Report report, WitNames names, Predicate<TypeElement> isHere) {
    this.elements = elements;
    this.report = report;
    this.names = names;
    this.isHere = isHere;
  }

  /** Whether the type says that it is one of WIT. */
  static boolean isDefinition(TypeElement type) {
    return !annotation(type).isEmpty();
  }

  private static String annotation(TypeElement type) {
    for (String name : KINDS.keySet()) {
      if (Annotations.find(type, Annotations.PACKAGE + name).isPresent()) {
        return name;
      }
    }
    return "";
  }

  /** What could be written at a type that says nothing; empty if nothing would help. */
  static String annotationsFor(TypeElement type) {
    if (type.getKind() == ElementKind.RECORD) {
      return "@WitRecord or @WitTuple";
    } else if (type.getKind() == ElementKind.ENUM) {
      return "@WitEnum, or with @WitFlags for an EnumSet of it";
    } else if (type.getKind() == ElementKind.INTERFACE) {
      boolean isSealed = type.getModifiers().contains(Modifier.SEALED);
      boolean isOurs =
          type.getEnclosingElement() instanceof TypeElement outer
              && (Annotations.find(outer, Annotations.WASI_IMPORT).isPresent()
                  || Annotations.find(outer, Annotations.WASI_EXPORT).isPresent());
      return isSealed ? "@WitVariant" : isOurs ? "@WitResource" : "";
    }
    return "";
  }

  /** The type; empty if something is wrong with it, all of which has been reported. */
  Optional<BoundType> read(TypeElement type, Use use, TypeReader reader) {
    String name = type.getQualifiedName().toString();
    if (inProgress.contains(name)) {
      report.error(
          type,
          Message.RECURSIVE_TYPE,
          type.getSimpleName(),
          String.join(", ", inProgress.subList(inProgress.indexOf(name), inProgress.size())));
      broken.addAll(inProgress.subList(inProgress.indexOf(name), inProgress.size()));
      return Optional.empty();
    }
    InterfaceName owner = owner(type).or(use::owner).orElse(NOBODY);
    String key = name + " " + owner + " " + use.direction() + " " + use.fills();
    Optional<BoundType> known = read.get(key);
    if (known != null) {
      return known;
    }
    if (broken.contains(name)) {
      return Optional.empty();
    }
    inProgress.add(name);
    Optional<BoundType> bound =
        definition(
            type, owner, new Use(Optional.of(owner), use.direction(), false, use.fills()), reader);
    inProgress.remove(name);
    if (bound.isEmpty()) {
      broken.add(name);
    }
    read.put(key, bound);
    return bound;
  }

  /** The interface that the type says it belongs to, or is nested in. */
  private static Optional<InterfaceName> owner(TypeElement type) {
    Optional<AnnotationMirror> mirror =
        Annotations.find(type, Annotations.PACKAGE + annotation(type));
    Optional<InterfaceName> said =
        mirror.flatMap(m -> Resources.interfaceName(Annotations.value(m, "in")));
    if (said.isPresent()) {
      return said;
    }
    for (TypeElement outer : Nesting.outwards(type)) {
      Optional<AnnotationMirror> marked =
          Annotations.find(outer, Annotations.WASI_IMPORT)
              .or(() -> Annotations.find(outer, Annotations.WASI_EXPORT));
      if (marked.isPresent()) {
        return Resources.interfaceName(Annotations.value(marked.get(), "value"));
      }
    }
    return Optional.empty();
  }

  private Optional<BoundType> definition(
      TypeElement type, InterfaceName owner, Use use, TypeReader reader) {
    int before = report.errors();
    String annotation = annotation(type);
    String simple = type.getSimpleName().toString();
    checkOwner(type, annotation);
    if (!type.getTypeParameters().isEmpty()) {
      report.error(type, Message.GENERIC_TYPE, simple);
    }
    if (Nesting.isHidden(type)) {
      report.error(type, Message.HIDDEN_TYPE, simple);
    }
    boolean isRight =
        switch (annotation) {
          case "WitRecord", "WitTuple" -> type.getKind() == ElementKind.RECORD;
          case "WitVariant" ->
              type.getKind() == ElementKind.INTERFACE
                  && type.getModifiers().contains(Modifier.SEALED);
          default -> type.getKind() == ElementKind.ENUM;
        };
    if (!isRight) {
      String kind = Nesting.kind(type);
      if (annotation.equals("WitVariant") && type.getKind() == ElementKind.INTERFACE) {
        kind = "an interface that is not sealed";
      }
      report.error(
          type, Message.WRONG_KIND, simple, kind, annotation, KINDS.getOrDefault(annotation, ""));
      return Optional.empty();
    }
    JavaClass glue = Nesting.javaClass(elements, type).generated("Glue");
    if (!annotation.equals("WitTuple")
        && !isHere.test(type)
        && elements.getTypeElement(glue.toString()) == null) {
      report.error(type, Message.NO_TYPE_GLUE, simple, glue, simple);
    }
    Optional<String> name = names.name(type);
    Optional<BoundType> bound =
        switch (annotation) {
          case "WitRecord" -> fields(type, owner, name, use, reader);
          case "WitTuple" -> tuple(type, use, reader);
          case "WitVariant" -> cases(type, owner, name, use, reader);
          default -> constants(type, owner, name, annotation.equals("WitFlags"));
        };
    bound.ifPresent(b -> checkGlue(type, b));
    return report.errors() > before ? Optional.empty() : bound;
  }

  /** Whether a library's glue was made for the type as it is read now. */
  private void checkGlue(TypeElement type, BoundType bound) {
    if (isHere.test(type) || !(bound.wit() instanceof WitType.Definition definition)) {
      return;
    }
    JavaClass glue = Nesting.javaClass(elements, type).generated("Glue");
    TypeElement generated = elements.getTypeElement(glue.toString());
    if (generated == null) {
      return;
    }
    String read = Outline.of(definition);
    for (VariableElement field : ElementFilter.fieldsIn(generated.getEnclosedElements())) {
      String made = String.valueOf(field.getConstantValue());
      if (field.getSimpleName().contentEquals(Outline.FIELD) && !made.equals(read)) {
        report.error(Message.TYPE_GLUE_DIFFERS, type.getSimpleName(), made, read);
      }
    }
  }

  private void checkOwner(TypeElement type, String annotation) {
    AnnotationMirror mirror =
        Annotations.find(type, Annotations.PACKAGE + annotation).orElseThrow();
    AnnotationValue value = Annotations.value(mirror, "in");
    if (value != null
        && value.getValue() instanceof String text
        && Resources.interfaceName(value).isEmpty()) {
      report.error(
          type,
          mirror,
          value,
          Message.INTERFACE_NAME,
          "\"" + text + "\" is no name of a WIT interface",
          "types");
    }
  }

  private Optional<BoundType> fields(
      TypeElement type, InterfaceName owner, Optional<String> name, Use use, TypeReader reader) {
    List<BoundType.Component> components = components(type, use.component(false), reader);
    WitNames.Scope scope = names.scope();
    Map<String, String> docs = names.componentDocs(type);
    List<WitType.Field> fields = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      Element component = place(type.getRecordComponents().get(i));
      BoundType part = components.get(i).type();
      Optional<String> field = names.name(component);
      field.ifPresent(f -> scope.take(f, component.getSimpleName().toString(), component));
      String comment = docs.getOrDefault(components.get(i).name(), "");
      field.ifPresent(f -> fields.add(new WitType.Field(f, part.wit(), comment)));
    }
    if (isIncomplete(type, fields.size()) || name.isEmpty()) {
      return Optional.empty();
    }
    WitType.RecordType wit = new WitType.RecordType(owner, name.get(), fields, names.docs(type));
    return Optional.of(
        new BoundType.Fields(
            wit, Nesting.javaClass(elements, type), Nesting.isPublic(type), components));
  }

  private Optional<BoundType> tuple(TypeElement type, Use use, TypeReader reader) {
    List<BoundType.Component> components = components(type, use.component(true), reader);
    if (isIncomplete(type, components.size())) {
      return Optional.empty();
    }
    WitType.TupleOf wit =
        new WitType.TupleOf(components.stream().map(c -> c.type().wit()).toList());
    return Optional.of(
        new BoundType.Fields(
            wit, Nesting.javaClass(elements, type), Nesting.isPublic(type), components));
  }

  /** The components, as far as their types are right; after the first wrong one, none. */
  private List<BoundType.Component> components(TypeElement type, Use use, TypeReader reader) {
    List<BoundType.Component> components = new ArrayList<>();
    boolean isWhole = true;
    for (RecordComponentElement component : type.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      Optional<BoundType> part =
          reader.readComponent(place(component), component, type.getSimpleName() + "." + name, use);
      isWhole &= part.isPresent();
      if (isWhole) {
        components.add(new BoundType.Component(name, part.orElseThrow()));
      }
    }
    return components;
  }

  /** The field of the component, which has a line where the component itself has none. */
  private static Element place(RecordComponentElement component) {
    if (component.getEnclosingElement() instanceof TypeElement type) {
      for (Element field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
        if (field.getSimpleName().equals(component.getSimpleName())) {
          return field;
        }
      }
    }
    return component;
  }

  private boolean isIncomplete(TypeElement type, int read) {
    if (type.getRecordComponents().isEmpty()) {
      report.error(type, Message.EMPTY_TYPE, type.getSimpleName(), "components", "records");
    }
    return read == 0 || read < type.getRecordComponents().size();
  }

  private Optional<BoundType> cases(
      TypeElement type, InterfaceName owner, Optional<String> name, Use use, TypeReader reader) {
    int before = report.errors();
    WitNames.Scope scope = names.scope();
    List<WitType.Case> wit = new ArrayList<>();
    List<BoundType.Case> cases = new ArrayList<>();
    for (TypeMirror permitted : type.getPermittedSubclasses()) {
      if (!(permitted instanceof DeclaredType declared)
          || !(declared.asElement() instanceof TypeElement each)) {
        continue;
      }
      String simple = each.getSimpleName().toString();
      if (each.getKind() != ElementKind.RECORD || each.getRecordComponents().size() > 1) {
        String found =
            each.getKind() == ElementKind.RECORD
                ? "a record with " + each.getRecordComponents().size() + " components"
                : Nesting.kind(each);
        report.error(each, Message.CASE, simple, found, type.getSimpleName());
        continue;
      }
      if (!each.getTypeParameters().isEmpty()) {
        report.error(each, Message.GENERIC_TYPE, simple);
        continue;
      }
      if (Nesting.isHidden(each)) {
        report.error(each, Message.HIDDEN_TYPE, simple);
        continue;
      }
      Optional<String> caseName = names.name(each);
      caseName.ifPresent(c -> scope.take(c, simple, each));
      List<BoundType.Component> payload = components(each, use.component(false), reader);
      if (caseName.isEmpty() || payload.size() < each.getRecordComponents().size()) {
        continue;
      }
      Optional<BoundType.Component> part = payload.stream().findFirst();
      wit.add(new WitType.Case(caseName.get(), part.map(p -> p.type().wit()), names.docs(each)));
      cases.add(new BoundType.Case(Nesting.javaClass(elements, each), part));
    }
    if (report.errors() > before
        || name.isEmpty()
        || cases.isEmpty()
        || cases.size() < type.getPermittedSubclasses().size()) {
      return Optional.empty();
    }
    return Optional.of(
        new BoundType.Cases(
            new WitType.VariantType(owner, name.get(), wit, names.docs(type)),
            Nesting.javaClass(elements, type),
            Nesting.isPublic(type),
            cases));
  }

  private Optional<BoundType> constants(
      TypeElement type, InterfaceName owner, Optional<String> name, boolean isSet) {
    WitNames.Scope scope = names.scope();
    List<WitType.Label> labels = new ArrayList<>();
    int constants = 0;
    for (Element constant : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (constant.getKind() != ElementKind.ENUM_CONSTANT) {
        continue;
      }
      constants++;
      Optional<String> label = names.name(constant);
      label.ifPresent(l -> scope.take(l, constant.getSimpleName().toString(), constant));
      label.ifPresent(l -> labels.add(new WitType.Label(l, names.docs(constant))));
    }
    if (constants == 0) {
      report.error(
          type, Message.EMPTY_TYPE, type.getSimpleName(), "constants", isSet ? "flags" : "enums");
    }
    if (name.isEmpty() || labels.isEmpty() || labels.size() < constants) {
      return Optional.empty();
    }
    JavaClass java = Nesting.javaClass(elements, type);
    boolean isPublic = Nesting.isPublic(type);
    if (isSet) {
      return Optional.of(
          new BoundType.ConstantSet(
              new WitType.FlagsType(owner, name.get(), labels, names.docs(type)), java, isPublic));
    }
    return Optional.of(
        new BoundType.Constants(
            new WitType.EnumType(owner, name.get(), labels, names.docs(type)), java, isPublic));
  }
}
