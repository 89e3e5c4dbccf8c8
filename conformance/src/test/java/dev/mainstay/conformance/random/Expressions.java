package dev.mainstay.conformance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Expressions of every type. They may throw what Java's machine throws, but they end: calls go to
 * methods with greater numbers only.
 *
 * <p>Not made is what {@code docs/differences-from-java.md} lists: a divisor that the compiler can
 * work out, doubles as text, the messages of exceptions.
 */
final class Expressions {
  private static final int DEEPEST = 3;

  private final Choice choice;
  private final Methods methods;
  private final Lambdas lambdas;
  private int depth;
  private int patterns;

  Expressions(Choice choice, Methods methods) {
    this.choice = choice;
    this.methods = methods;
    this.lambdas = new Lambdas(choice, this);
  }

  /** An expression, in parentheses where it needs them. */
  String of(Type type, Scope scope) {
    if (depth >= DEEPEST) {
      return leaf(type, scope);
    }
    depth++;
    try {
      int way = choice.below(100);
      if (way < 30) {
        return leaf(type, scope);
      }
      if (way < 36) {
        return "("
            + of(Type.BOOLEAN, scope)
            + " ? "
            + of(type, scope)
            + " : "
            + of(type, scope)
            + ")";
      }
      if (way < 44) {
        return call(type, scope);
      }
      return composed(type, scope);
    } finally {
      depth--;
    }
  }

  /** Something that is there already, or a constant. */
  String leaf(Type type, Scope scope) {
    var names = new ArrayList<String>();
    for (var variable : scope.of(type)) {
      names.add(variable.name());
      names.add(variable.name());
    }
    for (var field : Methods.STATICS) {
      if (field.type() == type) {
        names.add(field.name());
      }
    }
    if (scope.inNode()) {
      for (var field : Methods.FIELDS) {
        if (field.type() == type) {
          names.add(field.name());
        }
      }
    }
    if (type == Type.NODE && scope.inNode()) {
      names.add("this");
    }
    return !names.isEmpty() && choice.percent(80) ? choice.of(names) : constant(type, scope);
  }

  private String constant(Type type, Scope scope) {
    return switch (type) {
      case INT ->
          choice.of(
              "0",
              "1",
              "2",
              "3",
              "7",
              "-1",
              "31",
              "100",
              "255",
              "65536",
              "-128",
              "Integer.MIN_VALUE",
              "Integer.MAX_VALUE",
              "0x55555555",
              Integer.toString(choice.below(1000)));
      case LONG ->
          choice.of(
              "0L",
              "1L",
              "-1L",
              "63L",
              "1000000007L",
              "Long.MIN_VALUE",
              "Long.MAX_VALUE",
              "0x123456789ABCDEFL",
              choice.below(1000) + "L");
      case DOUBLE ->
          choice.of(
              "0.0",
              "-0.0",
              "1.0",
              "1.5",
              "-2.25",
              "1e10",
              "1e-300",
              "1e300",
              "Double.NaN",
              "Double.POSITIVE_INFINITY",
              "Double.MIN_VALUE",
              "3.0");
      case FLOAT ->
          choice.of("0f", "-0f", "1f", "0.1f", "3.5e10f", "Float.NaN", "Float.MAX_VALUE", "-7f");
      case BOOLEAN -> choice.of("true", "false");
      case CHAR -> choice.of("'a'", "'Z'", "'0'", "'\\u00e9'", "'\\u4e2d'", "'\\uffff'");
      case BYTE -> choice.of("(byte) 1", "(byte) -1", "(byte) 127", "(byte) -128");
      case SHORT -> choice.of("(short) 1", "(short) -2", "(short) 32767", "(short) -32768");
      case STRING -> choice.of("\"\"", "\"a\"", "\"abc\"", "\"h\\u00e9\"", "\"zz\"", "\"Hello\"");
      case NODE -> choice.percent(92) ? newNode(scope) : "null";
      case SHAPE -> choice.percent(96) ? newShape(scope) : "null";
      case POINT -> choice.percent(96) ? newPoint(scope) : "null";
      case INTEGER -> choice.percent(96) ? "(Integer) (" + choice.between(-200, 200) + ")" : "null";
      case INTS ->
          choice.of(
              "new int[4]",
              "new int[] {1, 2, 3, 4}",
              "gi",
              "gi",
              "new int[8]",
              risky() ? "null" : "new int[4]");
      case LONGS ->
          choice.of(
              "new long[4]",
              "new long[] {-1L, 5L, 1L << 40, 7L}",
              risky() ? "null" : "new long[8]");
      case BYTES ->
          choice.of(
              "new byte[4]", "new byte[] {1, -1, 127, -128}", risky() ? "null" : "new byte[8]");
      case GRID ->
          choice.of(
              "new int[4][4]",
              "new int[][] {{1}, {2, 3}, {4, 5, 6, 7}, " + (risky() ? "null" : "gi") + "}");
      case NODES ->
          choice.of(
              "new Node[8]",
              "new Node[] {gn, gn, null, gn}",
              risky() ? "null" : "array(gn, gn, gn, gn)");
      case LIST ->
          choice.of(
              "new ArrayList<Node>()", "new LinkedList<Node>()", risky() ? "null" : "list(gn, gn)");
      case OBJECT -> choice.of("null", "\"text\"", "(Object) 5", "(Object) 6L", "(Object) 'x'");
    };
  }

  /** The arguments are objects of their own: the collector must find those that are held here. */
  private String newNode(Scope scope) {
    return "new N"
        + choice.below(methods.classes())
        + "("
        + shallow(Type.INT, scope)
        + ", "
        + shallow(Type.STRING, scope)
        + ", "
        + shallow(Type.NODE, scope)
        + ")";
  }

  private String newShape(Scope scope) {
    return choice.percent(50) ? used("(Shape) " + newNode(scope)) : lambdas.shape(scope);
  }

  private String newPoint(Scope scope) {
    return "new Point(" + shallow(Type.INT, scope) + ", " + shallow(Type.STRING, scope) + ")";
  }

  private String shallow(Type type, Scope scope) {
    if (depth >= DEEPEST) {
      return type == Type.NODE ? "gn" : type == Type.STRING ? "\"d\"" : leaf(type, scope);
    }
    return of(type, scope);
  }

  private String call(Type type, Scope scope) {
    List<Methods.Method> candidates = methods.callable(scope.level(), type);
    return candidates.isEmpty() ? composed(type, scope) : call(choice.of(candidates), scope);
  }

  /** A call of a method. */
  String call(Methods.Method method, Scope scope) {
    var text = new StringBuilder();
    if (method.virtual()) {
      text.append(node(scope)).append('.');
    }
    text.append(method.name()).append('(');
    for (int i = 0; i < method.parameters().size(); i++) {
      text.append(i == 0 ? "" : ", ").append(of(method.parameters().get(i), scope));
    }
    return text.append(')').toString();
  }

  /** A receiver: mostly something. */
  private String node(Scope scope) {
    return !risky() ? "some(" + of(Type.NODE, scope) + ")" : operand(Type.NODE, scope);
  }

  private String field(Type type, Scope scope) {
    var fields = Methods.FIELDS.stream().filter(field -> field.type() == type).toList();
    return fields.isEmpty()
        ? leaf(type, scope)
        : used(node(scope) + "." + choice.of(fields).name());
  }

  private String composed(Type type, Scope scope) {
    return switch (type) {
      case INT -> integer(scope);
      case LONG -> longInteger(scope);
      case DOUBLE -> floating(Type.DOUBLE, scope);
      case FLOAT -> floating(Type.FLOAT, scope);
      case BOOLEAN -> condition(scope);
      case CHAR ->
          choice.percent(50)
              ? "(char) (" + of(Type.INT, scope) + ")"
              : pick(
                  () -> field(Type.CHAR, scope),
                  () -> "charOf(" + of(Type.STRING, scope) + ", " + of(Type.INT, scope) + ")");
      case BYTE ->
          choice.percent(60)
              ? "(byte) (" + of(choice.of(Type.INT, Type.LONG, Type.CHAR), scope) + ")"
              : pick(() -> field(Type.BYTE, scope), () -> element(Type.BYTES, scope));
      case SHORT -> "(short) (" + of(choice.of(Type.NUMBERS), scope) + ")";
      case STRING -> text(scope);
      case NODE ->
          pick(
              () -> newNode(scope),
              () -> newNode(scope),
              () -> field(Type.NODE, scope),
              () -> element(Type.NODES, scope),
              () -> risky() ? downcast(scope) : field(Type.NODE, scope),
              () -> "pick(" + of(Type.NODE, scope) + ", " + of(Type.NODE, scope) + ")",
              () -> "first(" + of(Type.LIST, scope) + ")",
              () -> "new Box<>(" + newNode(scope) + ").get()",
              () -> lambdas.suppliedNode(scope));
      case SHAPE ->
          pick(
              () -> newShape(scope),
              () -> risky() ? used("(Shape) " + operand(Type.NODE, scope)) : lambdas.shape(scope));
      case POINT ->
          pick(
              () -> newPoint(scope),
              () -> risky() ? used("(Point) " + operand(Type.OBJECT, scope)) : newPoint(scope),
              () -> "gp");
      case INTEGER ->
          pick(
              () -> "(Integer) (" + of(Type.INT, scope) + ")",
              () ->
                  risky()
                      ? used("(Integer) " + operand(Type.OBJECT, scope))
                      : leaf(Type.INTEGER, scope),
              () -> "new Box<Integer>(" + of(Type.INTEGER, scope) + ").get()");
      case INTS ->
          pick(
              () -> "new int[" + size(scope) + "]",
              () -> "new int[] {" + of(Type.INT, scope) + ", " + of(Type.INT, scope) + ", 3, 4}",
              () -> field(Type.INTS, scope),
              () -> element(Type.GRID, scope),
              () -> "copy(" + of(Type.INTS, scope) + ")");
      case LONGS ->
          pick(
              () -> "new long[" + size(scope) + "]",
              () -> "new long[] {" + of(Type.LONG, scope) + ", " + of(Type.LONG, scope) + "}");
      case BYTES ->
          pick(
              () -> "new byte[" + size(scope) + "]",
              () -> "new byte[] {" + of(Type.BYTE, scope) + ", " + of(Type.BYTE, scope) + "}");
      case GRID ->
          pick(
              () -> "new int[" + size(scope) + "][" + size(scope) + "]",
              () -> "new int[][] {" + of(Type.INTS, scope) + ", " + of(Type.INTS, scope) + "}");
      case NODES ->
          pick(
              () -> "new Node[" + size(scope) + "]",
              () -> "new Node[] {" + of(Type.NODE, scope) + ", " + of(Type.NODE, scope) + "}",
              () ->
                  "array("
                      + of(Type.NODE, scope)
                      + ", "
                      + of(Type.NODE, scope)
                      + ", "
                      + of(Type.NODE, scope)
                      + ")");
      case LIST ->
          pick(
              () ->
                  "new ArrayList<Node>(Arrays.asList("
                      + newNode(scope)
                      + ", "
                      + newNode(scope)
                      + "))",
              () -> "list(" + of(Type.NODE, scope) + ", " + of(Type.NODE, scope) + ")");
      case OBJECT ->
          pick(
              () ->
                  "(Object) ("
                      + of(choice.of(Type.NODE, Type.STRING, Type.POINT, Type.INTEGER), scope)
                      + ")",
              () ->
                  "(Object) ("
                      + of(choice.of(Type.INT, Type.LONG, Type.BOOLEAN, Type.CHAR), scope)
                      + ")",
              () -> field(Type.OBJECT, scope));
    };
  }

  /** An expression whose static type is the type itself, whatever it is made of. */
  private String operand(Type type, Scope scope) {
    return "((" + type.source() + ") (" + of(type, scope) + "))";
  }

  /** Whether to make what mostly throws: seldom, or there would be little else. */
  private boolean risky() {
    return choice.percent(10);
  }

  private String downcast(Scope scope) {
    return pick(
        () -> used("(Node) " + operand(Type.OBJECT, scope)),
        () -> used("(Node) (Object) " + operand(Type.SHAPE, scope)),
        () -> used("(N" + choice.below(methods.classes()) + ") " + operand(Type.NODE, scope)));
  }

  private String size(Scope scope) {
    return "(" + of(Type.INT, scope) + " & 7)";
  }

  /** An element of an array that may not be there. */
  private String element(Type array, Scope scope) {
    String index =
        !risky()
            ? "(" + of(Type.INT, scope) + " & " + choice.of("1", "3") + ")"
            : of(Type.INT, scope);
    String arrayText = of(array, scope);
    return used("((" + array.source() + ") " + "(" + arrayText + "))[" + index + "]");
  }

  /** Zero only when the program runs. */
  private String quotient(Type type, Scope scope) {
    boolean mayBeZero = choice.percent(30);
    String division =
        "(" + of(type, scope) + choice.of(" / ", " % ") + divisor(type, scope, mayBeZero) + ")";
    return mayBeZero ? used(division) : division;
  }

  /** What throws only if somebody uses what it yields: see differences-from-java.md. */
  static String used(String expression) {
    return "used(" + expression + ")";
  }

  private String divisor(Type type, Scope scope, boolean mayBeZero) {
    return "("
        + of(type, scope)
        + (type == Type.INT
            ? mayBeZero ? choice.of(" ^ g0)", " & g1)") : " | 1)"
            : mayBeZero ? " ^ gl)" : " | 1L)");
  }

  private String integer(Scope scope) {
    return pick(
        () -> binary(Type.INT, Type.INT, scope, "+", "-", "*", "&", "|", "^"),
        () -> binary(Type.INT, Type.INT, scope, "+", "-", "*", "&", "|", "^"),
        () -> binary(Type.INT, choice.of(Type.INT, Type.LONG, Type.CHAR), scope, "<<", ">>", ">>>"),
        () -> quotient(Type.INT, scope),
        () -> "(int) (" + of(choice.of(Type.NUMBERS), scope) + ")",
        () -> choice.of("-", "~") + operand(Type.INT, scope),
        () -> field(Type.INT, scope),
        () -> element(Type.INTS, scope),
        () ->
            "("
                + of(Type.CHAR, scope)
                + choice.of(" + ", " - ", " * ")
                + of(Type.BYTE, scope)
                + ")",
        () -> "(int) " + operand(Type.INTEGER, scope),
        () ->
            used(
                "length("
                    + operand(choice.of(Type.INTS, Type.NODES, Type.GRID, Type.BYTES), scope)
                    + ")"),
        () ->
            choice.of(
                    "Integer.bitCount(",
                    "Integer.numberOfLeadingZeros(",
                    "Integer.reverse(",
                    "Math.abs(")
                + of(Type.INT, scope)
                + ")",
        () ->
            "Math."
                + choice.of("min(", "max(")
                + of(Type.INT, scope)
                + ", "
                + of(Type.INT, scope)
                + ")",
        () -> "hash(" + of(Type.OBJECT, scope) + ")",
        () -> "down(" + of(Type.INT, scope) + " & 15, " + of(Type.NODE, scope) + ")",
        () -> operand(Type.SHAPE, scope) + ".shape(" + of(Type.INT, scope) + ")",
        () -> used(operand(Type.POINT, scope) + ".x()"),
        () -> "compare(" + of(Type.STRING, scope) + ", " + of(Type.STRING, scope) + ")",
        () ->
            "(switch ("
                + of(Type.INT, scope)
                + " & 3) { case 0 -> "
                + of(Type.INT, scope)
                + "; case 1, 2 -> "
                + of(Type.INT, scope)
                + "; default -> "
                + of(Type.INT, scope)
                + "; })",
        () -> lambdas.appliedInt(scope));
  }

  private String longInteger(Scope scope) {
    return pick(
        () -> binary(Type.LONG, Type.LONG, scope, "+", "-", "*", "&", "|", "^"),
        () -> binary(Type.LONG, Type.INT, scope, "+", "-", "*", "<<", ">>", ">>>"),
        () -> quotient(Type.LONG, scope),
        () -> "(long) (" + of(choice.of(Type.NUMBERS), scope) + ")",
        () -> field(Type.LONG, scope),
        () -> element(Type.LONGS, scope),
        () -> "Double.doubleToLongBits(" + of(Type.DOUBLE, scope) + ")",
        () ->
            choice.of("Long.rotateLeft(", "Long.rotateRight(")
                + of(Type.LONG, scope)
                + ", "
                + of(Type.INT, scope)
                + ")",
        () -> "Long.bitCount(" + of(Type.LONG, scope) + ")",
        () -> "sum(" + of(Type.NODE, scope) + ")",
        () -> operand(Type.SHAPE, scope) + ".twice(" + of(Type.INT, scope) + ")",
        () ->
            "Math."
                + choice.of("min(", "max(")
                + of(Type.LONG, scope)
                + ", "
                + of(Type.LONG, scope)
                + ")");
  }

  private String floating(Type type, Scope scope) {
    return pick(
        () -> binary(type, type, scope, "+", "-", "*", "/"),
        () -> binary(type, type, scope, "+", "-", "*", "/", "%"),
        () -> "(" + type.source() + ") (" + of(choice.of(Type.NUMBERS), scope) + ")",
        () -> field(type, scope),
        () -> "-" + operand(type, scope),
        () -> "(" + type.source() + ") Math.sqrt(" + of(Type.INT, scope) + ")",
        () -> "Math." + choice.of("min(", "max(") + of(type, scope) + ", " + of(type, scope) + ")",
        () -> "Math.abs(" + of(type, scope) + ")");
  }

  private String condition(Scope scope) {
    return pick(
        () -> compared(Type.INT, scope),
        () -> compared(Type.LONG, scope),
        () -> compared(choice.of(Type.DOUBLE, Type.FLOAT), scope),
        () -> compared(choice.of(Type.CHAR, Type.BYTE, Type.SHORT), scope),
        () -> binary(Type.BOOLEAN, Type.BOOLEAN, scope, "&&", "||", "^", "&", "|", "=="),
        () -> "!" + operand(Type.BOOLEAN, scope),
        () -> field(Type.BOOLEAN, scope),
        () ->
            "("
                + operand(Type.NODE, scope)
                + choice.of(" == ", " != ")
                + choice.of("null", operand(Type.NODE, scope))
                + ")",
        () ->
            "("
                + operand(Type.OBJECT, scope)
                + " instanceof "
                + choice.of("String", "Node", "Integer", "Point", "Shape", "N0", "N1", "Comparable")
                + ")",
        () -> matched(scope),
        () -> "Objects.equals(" + of(Type.POINT, scope) + ", " + of(Type.POINT, scope) + ")",
        () -> "Objects.equals(" + of(Type.STRING, scope) + ", " + of(Type.STRING, scope) + ")",
        () -> "same(" + of(Type.INTS, scope) + ", " + of(Type.INTS, scope) + ")");
  }

  private String matched(Scope scope) {
    String name = "n" + patterns++;
    return "("
        + operand(Type.OBJECT, scope)
        + " instanceof N1 "
        + name
        + " && "
        + name
        + ".i"
        + choice.of(" > ", " == ")
        + of(Type.INT, scope)
        + ")";
  }

  private String compared(Type type, Scope scope) {
    return binary(type, type, scope, "<", "<=", ">", ">=", "==", "!=");
  }

  private String text(Scope scope) {
    return pick(
        () ->
            "cut("
                + of(Type.STRING, scope)
                + " + "
                + of(choice.of(Type.INT, Type.LONG, Type.CHAR, Type.BOOLEAN, Type.STRING), scope)
                + ")",
        () ->
            "cut("
                + of(Type.STRING, scope)
                + " + "
                + of(Type.INT, scope)
                + " + "
                + of(Type.POINT, scope)
                + ")",
        () -> operand(Type.STRING, scope) + ".concat(" + of(Type.STRING, scope) + ")",
        () -> "part(" + of(Type.STRING, scope) + ", " + of(Type.INT, scope) + ")",
        () ->
            "String.valueOf("
                + of(choice.of(Type.INT, Type.LONG, Type.BOOLEAN, Type.CHAR), scope)
                + ")",
        () -> "Integer.toHexString(" + of(Type.INT, scope) + ")",
        () -> field(Type.STRING, scope),
        () -> used(operand(Type.POINT, scope) + ".s()"),
        () -> "name(" + of(Type.OBJECT, scope) + ")",
        () -> "build(" + of(Type.STRING, scope) + ", " + of(Type.INT, scope) + ")",
        () -> lambdas.suppliedString(scope));
  }

  private String binary(Type left, Type right, Scope scope, String... operators) {
    return "(" + of(left, scope) + " " + choice.of(operators) + " " + of(right, scope) + ")";
  }

  @SafeVarargs
  private String pick(Supplier<String>... ways) {
    return choice.of(ways).get();
  }
}
