package dev.mainstay.processor;

import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitType;
import dev.mainstay.wit.WitType.Primitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The Java source of a guest that imports and exports the same functions: each exported one calls
 * its imported twin. Java's types are chosen at random among those that can carry WIT's.
 */
final class RandomGuest {
  static final String IMPORTED = "test:random/outside";
  static final String EXPORTED = "test:random/inside";

  private final Random random;
  private final RandomTypes types;
  private final List<WitFunction> functions = new ArrayList<>();
  private final StringBuilder declarations = new StringBuilder();
  private final StringBuilder signatures = new StringBuilder();
  private final StringBuilder bodies = new StringBuilder();
  private final Map<String, String> written = new HashMap<>();
  private int tuples;

  RandomGuest(Random random, int count) {
    this.random = random;
    this.types = new RandomTypes(random);
    for (int i = 0; i < count; i++) {
      add("call" + i);
    }
  }

  List<WitFunction> functions() {
    return functions;
  }

  RandomTypes types() {
    return types;
  }

  private void add(String name) {
    List<WitType> parameters = new ArrayList<>();
    int kind = random.nextInt(6);
    if (kind == 0) {
      // Sixteen core values, or seventeen.
      int count = 16 + random.nextInt(2);
      for (int i = 0; i < count; i++) {
        parameters.add(random.nextInt(4) == 0 ? Primitive.F64 : Primitive.U16);
      }
    } else {
      int count = random.nextInt(5);
      for (int i = 0; i < count; i++) {
        parameters.add(types.type(3));
      }
    }
    Optional<WitType> result =
        random.nextInt(6) == 0 ? Optional.empty() : Optional.of(types.type(3));
    List<WitFunction.Parameter> named = new ArrayList<>();
    parameters.forEach(type -> named.add(new WitFunction.Parameter("a" + named.size(), type)));
    functions.add(WitFunction.free(name, named, result));

    List<String> declared = new ArrayList<>();
    List<String> passed = new ArrayList<>();
    for (WitType parameter : parameters) {
      String variable = "a" + declared.size();
      declared.add(java(parameter) + " " + variable);
      passed.add(variable);
    }
    String signature = "(" + String.join(", ", declared) + ")";
    String call = "outside." + name + "(" + String.join(", ", passed) + ");";
    String returned = "void";
    String thrown = "";
    if (result.isPresent()
        && result.get() instanceof WitType.ResultOf both
        && random.nextBoolean()) {
      returned = both.ok().map(this::java).orElse("void");
      thrown = " throws " + exception(both.error());
    } else if (result.isPresent()) {
      returned = java(result.get());
    }
    signatures.append("    %s %s%s%s;%n".formatted(returned, name, signature, thrown));
    bodies.append(
        "    @Override public %s %s%s%s { %s%s }%n"
            .formatted(
                returned, name, signature, thrown, returned.equals("void") ? "" : "return ", call));
  }

  private String exception(Optional<WitType> error) {
    String name = "X" + tuples++;
    if (error.isEmpty()) {
      declarations.append(
          "  static class %s extends WitException { static final long serialVersionUID = 1; }%n"
              .formatted(name));
      return name;
    }
    String type = java(error.get());
    declarations.append(
        ("  static class %s extends WitException { static final long serialVersionUID = 1;"
                + " @SuppressWarnings(\"serial\") private final transient %s error;"
                + " %s(%s error) { this.error = error; } %s error() { return error; } }%n")
            .formatted(name, type, name, type, type));
    return name;
  }

  /** The source of the one file. */
  String source() {
    return """
    package random;

    import dev.mainstay.annotations.*;
    import java.util.*;

    public final class Guest {
      private Guest() {}

    %s
      @WasiImport("%s")
      interface Outside {
    %s  }

      @WasiExport("%s")
      interface Inside {
    %s  }

      static final class Relay implements Inside {
        private final Outside outside;

        Relay(Outside outside) { this.outside = outside; }

    %s  }
    }
    """
        .formatted(declarations, IMPORTED, signatures, EXPORTED, signatures, bodies);
  }

  // Java types.

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String java(WitType type) {
    if (type instanceof Primitive primitive) {
      return switch (primitive) {
        case BOOL -> "boolean";
        case S8 -> "byte";
        case U8 -> pick("@U8 byte", "@U8 short", "@U8 int");
        case S16 -> "short";
        case U16 -> pick("@U16 short", "@U16 int");
        case S32 -> "int";
        case U32 -> pick("@U32 int", "@U32 long");
        case S64 -> "long";
        case U64 -> "@U64 long";
        case F32 -> "float";
        case F64 -> "double";
        case CHAR -> "@WitChar int";
        case STRING -> "String";
      };
    } else if (type instanceof WitType.ListOf list) {
      return list.element() instanceof Primitive number && number.isNumber()
          ? array(number)
          : "List<" + boxed(list.element()) + ">";
    } else if (type instanceof WitType.OptionOf option) {
      return option(option.value());
    } else if (type instanceof WitType.ResultOf result) {
      return "Result<"
          + result.ok().map(this::boxed).orElse("Void")
          + ", "
          + result.error().map(this::boxed).orElse("Void")
          + ">";
    } else if (type instanceof WitType.FlagsType flags) {
      return "EnumSet<" + definition(flags) + ">";
    } else if (type instanceof WitType.TupleOf tuple) {
      String name = "T" + tuples++;
      declare("@WitTuple record " + name + components(tuple.elements()) + " {}");
      return name;
    }
    return definition((WitType.Definition) type);
  }

  private static String array(Primitive element) {
    return switch (element) {
      case S8 -> "@S8 byte[]";
      case U8 -> "byte[]";
      case S16 -> "short[]";
      case U16 -> "@U16 short[]";
      case S32 -> "int[]";
      case U32 -> "@U32 int[]";
      case S64 -> "long[]";
      case U64 -> "@U64 long[]";
      case F32 -> "float[]";
      case F64 -> "double[]";
      case BOOL, CHAR, STRING -> throw new AssertionError(element);
    };
  }

  private String option(WitType value) {
    if (random.nextBoolean()) {
      if (value == Primitive.S32) {
        return "OptionalInt";
      } else if (value == Primitive.U8 || value == Primitive.U16) {
        return "@" + value.toString().toUpperCase(Locale.ROOT) + " OptionalInt";
      } else if (value == Primitive.S64) {
        return "OptionalLong";
      } else if (value == Primitive.U32 || value == Primitive.U64) {
        return "@" + value.toString().toUpperCase(Locale.ROOT) + " OptionalLong";
      } else if (value == Primitive.F64) {
        return "OptionalDouble";
      }
    }
    return "Optional<" + boxed(value) + ">";
  }

  private String boxed(WitType type) {
    String java = java(type);
    if (!(type instanceof Primitive) || type == Primitive.STRING) {
      return java;
    }
    int at = java.lastIndexOf(' ') + 1;
    String box =
        switch (java.substring(at)) {
          case "int" -> "Integer";
          default -> java.substring(at, at + 1).toUpperCase(Locale.ROOT) + java.substring(at + 1);
        };
    return java.substring(0, at) + box;
  }

  private String components(List<WitType> types) {
    List<String> components = new ArrayList<>();
    for (WitType type : types) {
      components.add(java(type) + " p" + components.size());
    }
    return "(" + String.join(", ", components) + ")";
  }

  private void declare(String declaration) {
    declarations.append("  ").append(declaration).append(System.lineSeparator());
  }

  /** The Java type of the same name, which is written when it is named for the first time. */
  private String definition(WitType.Definition type) {
    String known = written.get(type.name());
    if (known != null) {
      return known;
    }
    String name = type.name().toUpperCase(Locale.ROOT);
    written.put(type.name(), name);
    if (type instanceof WitType.RecordType record) {
      List<WitType> fields = record.fields().stream().map(WitType.Field::type).toList();
      declare("@WitRecord record " + name + components(fields) + " {}");
    } else if (type instanceof WitType.EnumType labels) {
      declare("@WitEnum enum " + name + labels(labels.labels()));
    } else if (type instanceof WitType.FlagsType flags) {
      declare("@WitFlags enum " + name + labels(flags.labels()));
    } else if (type instanceof WitType.VariantType variant) {
      StringBuilder cases = new StringBuilder();
      for (WitType.Case each : variant.cases()) {
        cases.append(
            "record %s(%s) implements %s {} "
                .formatted(
                    each.name().toUpperCase(Locale.ROOT),
                    each.type().map(t -> java(t) + " p0").orElse(""),
                    name));
      }
      declare("@WitVariant sealed interface " + name + " { " + cases + "}");
    }
    return name;
  }

  private static String labels(List<WitType.Label> labels) {
    List<String> constants =
        labels.stream().map(label -> label.name().toUpperCase(Locale.ROOT)).toList();
    return " { " + String.join(", ", constants) + " }";
  }
}
