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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Java types with their annotations, read as WIT types. */
final class TypeReader {
  /**
   * The Java types of each annotation that chooses a WIT type, in the order in which messages list
   * them.
   */
  private static final Map<String, List<Carrier>> CHOICES =
      Map.of(
          "U8", List.of(Carrier.BYTE, Carrier.SHORT, Carrier.INT, Carrier.BYTES),
          "U16", List.of(Carrier.SHORT, Carrier.INT, Carrier.SHORTS),
          "U32", List.of(Carrier.INT, Carrier.LONG, Carrier.INTS),
          "U64", List.of(Carrier.LONG, Carrier.LONGS),
          "S8", List.of(Carrier.BYTE, Carrier.BYTES),
          "WitChar", List.of(Carrier.INT));

  /** What to write for types that look as if they could be meant. */
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("char", "@WitChar int, which carries a whole character"),
          Map.entry("java.lang.Character", "@WitChar int, which carries a whole character"),
          Map.entry("char[]", "String"),
          Map.entry("java.lang.CharSequence", "String"),
          Map.entry("java.lang.StringBuilder", "String"),
          Map.entry("java.lang.Boolean", "boolean"),
          Map.entry("java.lang.Byte", "byte"),
          Map.entry("java.lang.Short", "short"),
          Map.entry("java.lang.Integer", "int"),
          Map.entry("java.lang.Long", "long"),
          Map.entry("java.lang.Float", "float"),
          Map.entry("java.lang.Double", "double"),
          Map.entry("java.lang.Byte[]", "byte[]"),
          Map.entry("java.nio.ByteBuffer", "byte[]"),
          Map.entry("java.io.InputStream", "byte[]"),
          Map.entry("java.util.List<java.lang.Byte>", "byte[]"),
          Map.entry("java.util.List<java.lang.Integer>", "int[]"));

  private final Report report;

  TypeReader(Report report) {
    this.report = report;
  }

  /**
   * The type of a parameter or of a method's result, whose annotations may stand at either the
   * element or its type.
   *
   * @param place where the type stands
   * @param what how a message names the place
   * @return empty if there is no such type, which has been reported; or the compiler does, as the
   *     type does not exist
   */
  Optional<BoundType> read(Element place, TypeMirror type, String what) {
    if (type.getKind() == TypeKind.ERROR) {
      return Optional.empty();
    }
    Set<String> choices = choices(place, type);
    Optional<Carrier> carrier = carrier(type);
    if (carrier.isEmpty()) {
      String name = plain(type);
      String instead = INSTEAD.get(name);
      String hint =
          instead != null
              ? ". Use " + instead
              : Suggestion.near(name, List.of("byte[]", "int[]", "long[]", "double[]"));
      report.error(place, Message.UNSUPPORTED_TYPE, name, what, supported(), hint);
      return Optional.empty();
    }
    if (choices.size() > 1) {
      List<String> two = List.copyOf(choices);
      report.error(place, Message.TWO_TYPES, what, two.get(0), two.get(1));
      return Optional.empty();
    }
    Carrier java = carrier.get();
    if (choices.isEmpty()) {
      return Optional.of(new BoundType(ordinary(java), java));
    }
    String choice = choices.iterator().next();
    List<Carrier> carriers = CHOICES.getOrDefault(choice, List.of());
    if (!carriers.contains(java)) {
      report.error(place, Message.CARRIER, choice, java, list(carriers));
      return Optional.empty();
    }
    Primitive chosen =
        choice.equals("WitChar")
            ? Primitive.CHAR
            : Primitive.valueOf(choice.toUpperCase(Locale.ROOT));
    boolean isList = java.compareTo(Carrier.BYTES) >= 0;
    return Optional.of(new BoundType(isList ? new WitType.ListOf(chosen) : chosen, java));
  }

  private static Set<String> choices(Element place, TypeMirror type) {
    Set<String> choices = new LinkedHashSet<>();
    List<AnnotationMirror> mirrors = new ArrayList<>(place.getAnnotationMirrors());
    mirrors.addAll(type.getAnnotationMirrors());
    if (type instanceof ArrayType array) {
      mirrors.addAll(array.getComponentType().getAnnotationMirrors());
    }
    for (AnnotationMirror mirror : mirrors) {
      String name = Annotations.name(mirror);
      if (name.startsWith(Annotations.PACKAGE)
          && CHOICES.containsKey(name.substring(Annotations.PACKAGE.length()))) {
        choices.add(name.substring(Annotations.PACKAGE.length()));
      }
    }
    return choices;
  }

  private static Optional<Carrier> carrier(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> Optional.of(Carrier.BOOLEAN);
      case BYTE -> Optional.of(Carrier.BYTE);
      case SHORT -> Optional.of(Carrier.SHORT);
      case INT -> Optional.of(Carrier.INT);
      case LONG -> Optional.of(Carrier.LONG);
      case FLOAT -> Optional.of(Carrier.FLOAT);
      case DOUBLE -> Optional.of(Carrier.DOUBLE);
      case ARRAY ->
          switch (((ArrayType) type).getComponentType().getKind()) {
            case BYTE -> Optional.of(Carrier.BYTES);
            case SHORT -> Optional.of(Carrier.SHORTS);
            case INT -> Optional.of(Carrier.INTS);
            case LONG -> Optional.of(Carrier.LONGS);
            case FLOAT -> Optional.of(Carrier.FLOATS);
            case DOUBLE -> Optional.of(Carrier.DOUBLES);
            default -> Optional.empty();
          };
      case DECLARED ->
          plain(type).equals("java.lang.String") ? Optional.of(Carrier.STRING) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** What a Java type is in WIT when no annotation says otherwise. */
  private static WitType ordinary(Carrier carrier) {
    return switch (carrier) {
      case BOOLEAN -> Primitive.BOOL;
      case BYTE -> Primitive.S8;
      case SHORT -> Primitive.S16;
      case INT -> Primitive.S32;
      case LONG -> Primitive.S64;
      case FLOAT -> Primitive.F32;
      case DOUBLE -> Primitive.F64;
      case STRING -> Primitive.STRING;
      // Bytes are u8 in WIT's own mind: a list<s8> is rare and has to say so.
      case BYTES -> new WitType.ListOf(Primitive.U8);
      case SHORTS -> new WitType.ListOf(Primitive.S16);
      case INTS -> new WitType.ListOf(Primitive.S32);
      case LONGS -> new WitType.ListOf(Primitive.S64);
      case FLOATS -> new WitType.ListOf(Primitive.F32);
      case DOUBLES -> new WitType.ListOf(Primitive.F64);
    };
  }

  private static String supported() {
    return list(List.of(Carrier.values()));
  }

  private static String list(List<Carrier> carriers) {
    List<String> names = carriers.stream().map(Carrier::toString).toList();
    if (names.size() < 2) {
      return String.join("", names);
    }
    return String.join(", ", names.subList(0, names.size() - 1))
        + " and "
        + names.get(names.size() - 1);
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
