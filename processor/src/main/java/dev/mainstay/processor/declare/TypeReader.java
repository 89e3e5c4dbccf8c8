package dev.mainstay.processor.declare;

import dev.mainstay.processor.model.BoundType;
import dev.mainstay.processor.model.Carrier;
import dev.mainstay.processor.report.Message;
import dev.mainstay.processor.report.Report;
import dev.mainstay.processor.report.Suggestion;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.WitType.Primitive;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Java types with their annotations, read as WIT types. */
final class TypeReader {
  private final Report report;
  private final DefinitionReader definitions;
  private final Resources resources;

  TypeReader(Report report, DefinitionReader definitions, Resources resources) {
    this.report = report;
    this.definitions = definitions;
    this.resources = resources;
  }

  /**
   * The type of a parameter, a component or a method's result, whose annotations may stand at
   * either the element or its type.
   *
   * @param place where the type stands
   * @param what how a message names the place
   * @return empty if there is no such type, which has been reported; or the compiler does, as the
   *     type does not exist
   */
  Optional<BoundType> read(Element place, TypeMirror type, String what, Use use) {
    List<AnnotationMirror> mirrors = new ArrayList<>(place.getAnnotationMirrors());
    mirrors.addAll(type.getAnnotationMirrors());
    if (type instanceof ArrayType array) {
      mirrors.addAll(array.getComponentType().getAnnotationMirrors());
    }
    return read(place, type, marks(mirrors), what, use, false);
  }

  /**
   * The type of a record's component, whose annotations its accessor has too, also in a class file.
   *
   * @param place where messages about it stand
   */
  Optional<BoundType> readComponent(
      Element place, RecordComponentElement component, String what, Use use) {
    TypeMirror type = component.asType();
    List<AnnotationMirror> mirrors = new ArrayList<>(component.getAnnotationMirrors());
    mirrors.addAll(component.getAccessor().getAnnotationMirrors());
    mirrors.addAll(type.getAnnotationMirrors());
    if (type instanceof ArrayType array) {
      mirrors.addAll(array.getComponentType().getAnnotationMirrors());
    }
    return read(place, type, marks(mirrors), what, use, false);
  }

  /** The annotations at an element or its type that choose a simple type. */
  static Set<String> choices(Element place) {
    List<AnnotationMirror> mirrors = new ArrayList<>(place.getAnnotationMirrors());
    mirrors.addAll(place.asType().getAnnotationMirrors());
    return Choices.among(marks(mirrors));
  }

  /** The names of our annotations among these. */
  private static Set<String> marks(List<? extends AnnotationMirror> mirrors) {
    Set<String> marks = new LinkedHashSet<>();
    for (AnnotationMirror mirror : mirrors) {
      String name = Annotations.name(mirror);
      if (name.startsWith(Annotations.PACKAGE)) {
        marks.add(name.substring(Annotations.PACKAGE.length()));
      }
    }
    return marks;
  }

  private Optional<BoundType> read(
      Element place, TypeMirror type, Set<String> marks, String what, Use use, boolean isInside) {
    if (type.getKind() == TypeKind.ERROR) {
      return Optional.empty();
    }
    boolean isMarked = marks.contains("CallerBuffer");
    if (isMarked || (use.fills() == Use.Fills.RESULT && type.getKind() == TypeKind.INT)) {
      return count(place, type, what, use);
    }
    Optional<Carrier> carrier = Choices.carrier(type, isInside);
    boolean isResource =
        type instanceof DeclaredType declared && Resources.isResource(declared.asElement());
    for (String mark : List.of("Own", "Borrow")) {
      if (marks.contains(mark) && !isResource) {
        report.error(place, Message.NO_RESOURCE, mark, plain(type), what);
        return Optional.empty();
      }
    }
    Set<String> choices = Choices.among(marks);
    if (carrier.isPresent()) {
      return simple(place, carrier.get(), choices, what);
    }
    if (!(type instanceof DeclaredType declared)) {
      return unsupported(place, type, what);
    }
    Optional<Carrier> primitive = optionalOf(plain(type));
    if (primitive.isPresent()) {
      Optional<BoundType> value = simple(place, primitive.get(), choices, what);
      return value.map(v -> new BoundType.Maybe(new WitType.OptionOf(v.wit()), v, primitive));
    }
    if (!choices.isEmpty()) {
      String choice = choices.iterator().next();
      report.error(place, Message.CARRIER, choice, plain(type), Choices.carriers(choice));
      return Optional.empty();
    }
    TypeElement element = (TypeElement) declared.asElement();
    if (isResource) {
      return resources.handle(place, element, marks, what, use);
    }
    return switch (element.getQualifiedName().toString()) {
      case "java.util.List" -> list(place, declared, what, use);
      case "java.util.Optional" ->
          argument(place, declared, 0, what, use)
              .map(v -> new BoundType.Maybe(new WitType.OptionOf(v.wit()), v, Optional.empty()));
      case "java.util.EnumSet" -> flags(place, declared, what, use);
      case Annotations.RESULT -> result(place, declared, what, use);
      default ->
          DefinitionReader.isDefinition(element)
              ? definition(place, element, what, use)
              : unsupported(place, type, what);
    };
  }

  private Optional<BoundType> simple(
      Element place, Carrier java, Set<String> choices, String what) {
    if (choices.size() > 1) {
      List<String> two = List.copyOf(choices);
      report.error(place, Message.TWO_TYPES, what, two.get(0), two.get(1));
      return Optional.empty();
    }
    if (choices.isEmpty()) {
      return Optional.of(new BoundType.Simple(Choices.ordinary(java), java));
    }
    String choice = choices.iterator().next();
    if (!Choices.fits(choice, java)) {
      report.error(place, Message.CARRIER, choice, java, Choices.carriers(choice));
      return Optional.empty();
    }
    Primitive chosen = Choices.primitive(choice);
    return Optional.of(
        new BoundType.Simple(java.isArray() ? new WitType.ListOf(chosen) : chosen, java));
  }

  private static Optional<Carrier> optionalOf(String name) {
    return switch (name) {
      case "java.util.OptionalInt" -> Optional.of(Carrier.INT);
      case "java.util.OptionalLong" -> Optional.of(Carrier.LONG);
      case "java.util.OptionalDouble" -> Optional.of(Carrier.DOUBLE);
      default -> Optional.empty();
    };
  }

  private Optional<BoundType> argument(
      Element place, DeclaredType type, int index, String what, Use use) {
    if (type.getTypeArguments().isEmpty()) {
      String name = type.asElement().getSimpleName().toString();
      report.error(place, Message.RAW_TYPE, name, what, name);
      return Optional.empty();
    }
    TypeMirror argument = type.getTypeArguments().get(index);
    List<AnnotationMirror> mirrors = new ArrayList<>(argument.getAnnotationMirrors());
    if (argument instanceof ArrayType array) {
      mirrors.addAll(array.getComponentType().getAnnotationMirrors());
    }
    return read(place, argument, marks(mirrors), what, use.inside(), true);
  }

  private Optional<BoundType> list(Element place, DeclaredType type, String what, Use use) {
    Optional<BoundType> element = argument(place, type, 0, what, use);
    if (element.isPresent()
        && element.get().wit() instanceof Primitive primitive
        && primitive.isNumber()) {
      // Numbers lie side by side in memory, and in Java only in an array.
      return unsupported(place, type, what);
    }
    return element.map(e -> new BoundType.Elements(new WitType.ListOf(e.wit()), e));
  }

  private Optional<BoundType> result(Element place, DeclaredType type, String what, Use use) {
    int before = report.errors();
    List<Optional<BoundType>> sides = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      boolean isVoid =
          !type.getTypeArguments().isEmpty()
              && plain(type.getTypeArguments().get(i)).equals("java.lang.Void");
      Optional<BoundType> side = isVoid ? Optional.empty() : argument(place, type, i, what, use);
      if (report.errors() > before || (!isVoid && side.isEmpty())) {
        return Optional.empty();
      }
      sides.add(side);
    }
    WitType.ResultOf wit =
        new WitType.ResultOf(sides.get(0).map(BoundType::wit), sides.get(1).map(BoundType::wit));
    return Optional.of(new BoundType.Either(wit, sides.get(0), sides.get(1)));
  }

  private Optional<BoundType> flags(Element place, DeclaredType type, String what, Use use) {
    if (!type.getTypeArguments().isEmpty()
        && type.getTypeArguments().get(0) instanceof DeclaredType argument
        && Annotations.find(argument.asElement(), Annotations.WIT_FLAGS).isPresent()) {
      return definitions.read((TypeElement) argument.asElement(), use, this);
    }
    return unsupported(place, type, what);
  }

  private Optional<BoundType> definition(Element place, TypeElement type, String what, Use use) {
    if (Annotations.find(type, Annotations.WIT_FLAGS).isPresent()) {
      report.error(place, Message.FLAGS, type.getSimpleName(), what, type.getSimpleName());
      return Optional.empty();
    }
    return definitions.read(type, use, this);
  }

  private Optional<BoundType> count(Element place, TypeMirror type, String what, Use use) {
    if (use.fills() == Use.Fills.NOTHING || type.getKind() != TypeKind.INT) {
      report.error(place, Message.BUFFER_COUNT, what, plain(type));
      return Optional.empty();
    }
    return Optional.of(new BoundType.Count(new WitType.ListOf(Primitive.U8)));
  }

  private Optional<BoundType> unsupported(Element place, TypeMirror type, String what) {
    String name = plain(type);
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      String marks = DefinitionReader.annotationsFor(element);
      if (!marks.isEmpty()) {
        report.error(place, Message.UNMARKED_TYPE, name, what, element.getSimpleName(), marks);
        return Optional.empty();
      }
    }
    String instead = Choices.instead(name);
    Set<String> near = new TreeSet<>(Choices.known());
    String hint = instead.isEmpty() ? Suggestion.near(name, near) : ". Use " + instead;
    report.error(place, Message.UNSUPPORTED_TYPE, name, what, hint);
    return Optional.empty();
  }

  /** The type without annotations, which its own string form may or may not include. */
  static String plain(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return plain(array.getComponentType()) + "[]";
    } else if (type instanceof DeclaredType declared) {
      String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
      List<String> arguments = declared.getTypeArguments().stream().map(TypeReader::plain).toList();
      return arguments.isEmpty() ? name : name + "<" + String.join(", ", arguments) + ">";
    }
    return type.getKind().isPrimitive()
        ? type.getKind().name().toLowerCase(Locale.ROOT)
        : type.toString();
  }
}
