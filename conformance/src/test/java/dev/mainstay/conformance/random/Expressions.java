package dev.mainstay.conformance.random;

import java.util.ArrayList;
import java.util.List;

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
  private final Literals literals;
  private final Arithmetic arithmetic;
  private int depth;

  Expressions(Choice choice, Methods methods) {
    this.choice = choice;
    this.methods = methods;
    this.lambdas = new Lambdas(choice, this);
    this.literals = new Literals(choice, this);
    this.arithmetic = new Arithmetic(choice, this, lambdas);
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
    return !names.isEmpty() && choice.percent(80) ? choice.of(names) : literals.of(type, scope);
  }

  /** The arguments are objects of their own: the collector must find those that are held here. */
  String newNode(Scope scope) {
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

  String newShape(Scope scope) {
    return choice.percent(50) ? used("(Shape) " + newNode(scope)) : lambdas.shape(scope);
  }

  String newPoint(Scope scope) {
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

  String field(Type type, Scope scope) {
    var fields = Methods.FIELDS.stream().filter(field -> field.type() == type).toList();
    return fields.isEmpty()
        ? leaf(type, scope)
        : used(node(scope) + "." + choice.of(fields).name());
  }

  private String composed(Type type, Scope scope) {
    return switch (type) {
      case INT -> arithmetic.integer(scope);
      case LONG -> arithmetic.longInteger(scope);
      case DOUBLE -> arithmetic.floating(Type.DOUBLE, scope);
      case FLOAT -> arithmetic.floating(Type.FLOAT, scope);
      case BOOLEAN -> arithmetic.condition(scope);
      case CHAR ->
          choice.percent(50)
              ? "(char) (" + of(Type.INT, scope) + ")"
              : choice.pick(
                  () -> field(Type.CHAR, scope),
                  () -> "charOf(" + of(Type.STRING, scope) + ", " + of(Type.INT, scope) + ")");
      case BYTE ->
          choice.percent(60)
              ? "(byte) (" + of(choice.of(Type.INT, Type.LONG, Type.CHAR), scope) + ")"
              : choice.pick(() -> field(Type.BYTE, scope), () -> element(Type.BYTES, scope));
      case SHORT -> "(short) (" + of(choice.of(Type.NUMBERS), scope) + ")";
      case STRING -> text(scope);
      case NODE ->
          choice.pick(
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
          choice.pick(
              () -> newShape(scope),
              () -> risky() ? used("(Shape) " + operand(Type.NODE, scope)) : lambdas.shape(scope));
      case POINT ->
          choice.pick(
              () -> newPoint(scope),
              () -> risky() ? used("(Point) " + operand(Type.OBJECT, scope)) : newPoint(scope),
              () -> "gp");
      case INTEGER ->
          choice.pick(
              () -> "(Integer) (" + of(Type.INT, scope) + ")",
              () ->
                  risky()
                      ? used("(Integer) " + operand(Type.OBJECT, scope))
                      : leaf(Type.INTEGER, scope),
              () -> "new Box<Integer>(" + of(Type.INTEGER, scope) + ").get()");
      case INTS ->
          choice.pick(
              () -> "new int[" + size(scope) + "]",
              () -> "new int[] {" + of(Type.INT, scope) + ", " + of(Type.INT, scope) + ", 3, 4}",
              () -> field(Type.INTS, scope),
              () -> element(Type.GRID, scope),
              () -> "copy(" + of(Type.INTS, scope) + ")");
      case LONGS ->
          choice.pick(
              () -> "new long[" + size(scope) + "]",
              () -> "new long[] {" + of(Type.LONG, scope) + ", " + of(Type.LONG, scope) + "}");
      case BYTES ->
          choice.pick(
              () -> "new byte[" + size(scope) + "]",
              () -> "new byte[] {" + of(Type.BYTE, scope) + ", " + of(Type.BYTE, scope) + "}");
      case GRID ->
          choice.pick(
              () -> "new int[" + size(scope) + "][" + size(scope) + "]",
              () -> "new int[][] {" + of(Type.INTS, scope) + ", " + of(Type.INTS, scope) + "}");
      case NODES ->
          choice.pick(
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
          choice.pick(
              () ->
                  "new ArrayList<Node>(Arrays.asList("
                      + newNode(scope)
                      + ", "
                      + newNode(scope)
                      + "))",
              () -> "list(" + of(Type.NODE, scope) + ", " + of(Type.NODE, scope) + ")");
      case OBJECT ->
          choice.pick(
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
  String operand(Type type, Scope scope) {
    return "((" + type.source() + ") (" + of(type, scope) + "))";
  }

  /** Whether to make what mostly throws: seldom, or there would be little else. */
  boolean risky() {
    return choice.percent(10);
  }

  private String downcast(Scope scope) {
    return choice.pick(
        () -> used("(Node) " + operand(Type.OBJECT, scope)),
        () -> used("(Node) (Object) " + operand(Type.SHAPE, scope)),
        () -> used("(N" + choice.below(methods.classes()) + ") " + operand(Type.NODE, scope)));
  }

  private String size(Scope scope) {
    return "(" + of(Type.INT, scope) + " & 7)";
  }

  /** An element of an array that may not be there. */
  String element(Type array, Scope scope) {
    String index =
        !risky()
            ? "(" + of(Type.INT, scope) + " & " + choice.of("1", "3") + ")"
            : of(Type.INT, scope);
    String arrayText = of(array, scope);
    return used("((" + array.source() + ") " + "(" + arrayText + "))[" + index + "]");
  }

  /** What throws only if somebody uses what it yields: see differences-from-java.md. */
  static String used(String expression) {
    return "used(" + expression + ")";
  }

  private String text(Scope scope) {
    return choice.pick(
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
}
