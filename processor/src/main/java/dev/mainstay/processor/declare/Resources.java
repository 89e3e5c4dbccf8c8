package dev.mainstay.processor.declare;

import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.report.Message;
import dev.mainstay.processor.report.Report;
import dev.mainstay.wit.InterfaceName;
import dev.mainstay.wit.Resource;
import dev.mainstay.wit.WitType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Interfaces that are resources, and the handles to them. */
final class Resources {
  private final Elements elements;
  private final Types types;
  private final Report report;
  private final WitNames names;
  private final Map<String, Optional<Declared>> read = new HashMap<>();
  private final Set<String> reported = new TreeSet<>();

  /** A resource, and whether the guest exports it. */
  record Declared(Resource wit, boolean isExported) {}

  Resources(Elements elements, Types types, Report report, WitNames names) {
    this.elements = elements;
    this.types = types;
    this.report = report;
    this.names = names;
  }

  static boolean isResource(Element element) {
    return Annotations.find(element, Annotations.WIT_RESOURCE).isPresent();
  }

  /** The resource that the interface is; empty if it is none, which has been reported. */
  Optional<Declared> read(TypeElement type) {
    String name = type.getQualifiedName().toString();
    Optional<Declared> known = read.get(name);
    if (known == null) {
      known = declared(type);
      read.put(name, known);
    }
    return known;
  }

  private Optional<Declared> declared(TypeElement type) {
    int before = report.errors();
    String simple = type.getSimpleName().toString();
    if (type.getKind() != ElementKind.INTERFACE) {
      report.error(
          type,
          Message.WRONG_KIND,
          simple,
          Nesting.kind(type),
          "WitResource",
          "an interface, whose methods are the resource's");
      return Optional.empty();
    }
    Optional<TypeElement> outer =
        type.getEnclosingElement() instanceof TypeElement around
            ? Optional.of(around)
            : Optional.empty();
    Optional<AnnotationMirror> importing =
        outer.flatMap(o -> Annotations.find(o, Annotations.WASI_IMPORT));
    Optional<AnnotationMirror> exporting =
        outer.flatMap(o -> Annotations.find(o, Annotations.WASI_EXPORT));
    if (importing.isEmpty() && exporting.isEmpty()) {
      report.error(type, Message.RESOURCE_PLACE, simple);
    }
    TypeElement closeable = elements.getTypeElement("java.lang.AutoCloseable");
    if (closeable != null && !types.isSubtype(type.asType(), closeable.asType())) {
      report.error(type, Message.RESOURCE_CLOSE, simple);
    }
    if (!type.getTypeParameters().isEmpty()) {
      report.error(type, Message.GENERIC_TYPE, simple);
    }
    if (Nesting.isHidden(type)) {
      report.error(type, Message.HIDDEN_TYPE, simple);
    }
    Optional<String> name = names.name(type);
    if (report.errors() > before || name.isEmpty()) {
      return Optional.empty();
    }
    AnnotationMirror annotation = importing.or(() -> exporting).orElseThrow();
    Optional<InterfaceName> owner = interfaceName(Annotations.value(annotation, "value"));
    return owner.map(
        o -> new Declared(new Resource(o, name.get(), names.docs(type)), exporting.isPresent()));
  }

  /** The name in an annotation; a wrong one has been reported where it stands. */
  static Optional<InterfaceName> interfaceName(
      @org.jspecify.annotations.Nullable AnnotationValue value) {
    if (value == null || !(value.getValue() instanceof String text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(InterfaceName.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The handle that the type is at a place. */
  Optional<BoundType> handle(
      Element place, TypeElement type, Set<String> marks, String what, Use use) {
    Optional<Declared> declared = read(type);
    if (declared.isEmpty()) {
      return Optional.empty();
    }
    Resource resource = declared.get().wit();
    if (use.direction() == Use.Direction.IMPORT && declared.get().isExported()) {
      report.error(place, Message.EXPORTED_RESOURCE, type.getSimpleName(), what);
      return Optional.empty();
    }
    boolean isLent = marks.contains("Borrow") || (use.lends() && !marks.contains("Own"));
    if (marks.containsAll(List.of("Own", "Borrow"))) {
      report.error(place, Message.TWO_TYPES, what, "Own", "Borrow");
      return Optional.empty();
    }
    return Optional.of(
        new BoundType.Handle(
            isLent ? new WitType.Borrow(resource) : new WitType.Own(resource),
            Nesting.javaClass(elements, type),
            declared.get().isExported()));
  }

  /** Whether a lent handle is somewhere in the type, which no result may have. */
  static boolean lends(BoundType type) {
    return (type instanceof BoundType.Handle handle && handle.isBorrowed())
        || type.parts().stream().anyMatch(part -> part.isPresent() && lends(part.get()));
  }

  /** Says, once, what is wrong with a result that lends. */
  void checkResult(Element place, BoundType type, String what) {
    if (lends(type) && reported.add(what + place)) {
      report.error(place, Message.LENT_RESULT, what);
    }
  }
}
