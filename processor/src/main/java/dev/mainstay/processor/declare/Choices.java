package dev.mainstay.processor.declare;

import dev.mainstay.processor.model.Carrier;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.WitType.Primitive;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Which Java types carry which simple WIT types, and what to write instead of others. */
final class Choices {
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

  private static final String WASI_3 = ", which is of WASI 0.3 and not supported";

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
          Map.entry("java.lang.Void", "void"),
          Map.entry("boolean[]", "List<Boolean>"),
          Map.entry("java.lang.String[]", "List<String>"),
          Map.entry("byte[][]", "List<byte[]>"),
          Map.entry("java.lang.Byte[]", "byte[]"),
          Map.entry("java.nio.ByteBuffer", "byte[]"),
          Map.entry("java.io.InputStream", "byte[], or a resource with a method that reads"),
          Map.entry("java.io.OutputStream", "byte[], or a resource with a method that writes"),
          Map.entry("java.util.List<java.lang.Byte>", "byte[]"),
          Map.entry("java.util.List<java.lang.Short>", "short[]"),
          Map.entry("java.util.List<java.lang.Integer>", "int[]"),
          Map.entry("java.util.List<java.lang.Long>", "long[]"),
          Map.entry("java.util.List<java.lang.Float>", "float[]"),
          Map.entry("java.util.List<java.lang.Double>", "double[]"));

  /** Types whose arguments do not matter to what should be written. */
  private static final Map<String, String> INSTEAD_OF_ALL =
      Map.ofEntries(
          Map.entry("java.util.Collection", "List"),
          Map.entry("java.util.ArrayList", "List"),
          Map.entry("java.lang.Iterable", "List"),
          Map.entry("java.util.Set", "EnumSet of an enum with @WitFlags, or List"),
          Map.entry("java.util.EnumSet", "EnumSet of an enum with @WitFlags"),
          Map.entry("java.util.Map", "List of a record with @WitTuple; it would be a map" + WASI_3),
          Map.entry(
              "java.util.concurrent.Future", "the value itself; it would be a future" + WASI_3),
          Map.entry(
              "java.util.concurrent.CompletableFuture",
              "the value itself; it would be a future" + WASI_3),
          Map.entry("java.util.stream.Stream", "List; it would be a stream" + WASI_3),
          Map.entry("java.util.concurrent.Flow.Publisher", "List; it would be a stream" + WASI_3),
          Map.entry(
              "java.lang.Throwable",
              "String, or an exception that extends WitException in the throws clause; it would be an error-context"
                  + WASI_3));

  private Choices() {}

  /** The annotations among these that choose a type. */
  static Set<String> among(Set<String> marks) {
    Set<String> choices = new LinkedHashSet<>(marks);
    choices.retainAll(CHOICES.keySet());
    return choices;
  }

  /** The WIT type that an annotation chooses. */
  static Primitive primitive(String choice) {
    return choice.equals("WitChar")
        ? Primitive.CHAR
        : Primitive.valueOf(choice.toUpperCase(Locale.ROOT));
  }

  /** Whether the annotation may stand at that Java type. */
  static boolean fits(String choice, Carrier carrier) {
    return CHOICES.getOrDefault(choice, List.of()).contains(carrier);
  }

  /** The Java types that the annotation may stand at. */
  static String carriers(String choice) {
    List<String> names =
        CHOICES.getOrDefault(choice, List.of()).stream().map(Carrier::toString).toList();
    if (names.size() < 2) {
      return String.join("", names);
    }
    return String.join(", ", names.subList(0, names.size() - 1))
        + " and "
        + names.get(names.size() - 1);
  }

  /** The carrier that a Java type is; a box is one inside of another type. */
  static Optional<Carrier> carrier(TypeMirror type, boolean isInside) {
    return switch (type.getKind()) {
      case BOOLEAN -> Optional.of(Carrier.BOOLEAN);
      case BYTE -> Optional.of(Carrier.BYTE);
      case SHORT -> Optional.of(Carrier.SHORT);
      case INT -> Optional.of(Carrier.INT);
      case LONG -> Optional.of(Carrier.LONG);
      case FLOAT -> Optional.of(Carrier.FLOAT);
      case DOUBLE -> Optional.of(Carrier.DOUBLE);
      case ARRAY -> array(((ArrayType) type).getComponentType().getKind());
      case DECLARED -> {
        String name = TypeReader.plain(type);
        if (name.equals("java.lang.String")) {
          yield Optional.of(Carrier.STRING);
        }
        yield isInside ? Carrier.ofBox(name) : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Carrier> array(TypeKind component) {
    return switch (component) {
      case BYTE -> Optional.of(Carrier.BYTES);
      case SHORT -> Optional.of(Carrier.SHORTS);
      case INT -> Optional.of(Carrier.INTS);
      case LONG -> Optional.of(Carrier.LONGS);
      case FLOAT -> Optional.of(Carrier.FLOATS);
      case DOUBLE -> Optional.of(Carrier.DOUBLES);
      default -> Optional.empty();
    };
  }

  /** What a Java type is in WIT when no annotation says otherwise. */
  static WitType ordinary(Carrier carrier) {
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

  /** What to write for a type, or nothing. */
  static String instead(String name) {
    String exact = INSTEAD.get(name);
    if (exact != null) {
      return exact;
    }
    return INSTEAD_OF_ALL.getOrDefault(name.replaceFirst("<.*", ""), "");
  }

  /** The Java types that need no annotation. */
  static Set<String> known() {
    Set<String> known = new TreeSet<>();
    for (Carrier carrier : Carrier.values()) {
      known.add(carrier.toString());
    }
    known.addAll(Set.of("java.util.List", "java.util.Optional", "java.lang.String"));
    return known;
  }
}
