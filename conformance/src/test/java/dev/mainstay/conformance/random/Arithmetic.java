package dev.mainstay.conformance.random;

/** Numbers made of others, and what is true of them: all of Java's operators. */
final class Arithmetic {
  private final Choice choice;
  private final Expressions expressions;
  private final Lambdas lambdas;
  private int patterns;

  Arithmetic(Choice choice, Expressions expressions, Lambdas lambdas) {
    this.choice = choice;
    this.expressions = expressions;
    this.lambdas = lambdas;
  }

  String integer(Scope scope) {
    return choice.pick(
        () -> binary(Type.INT, Type.INT, scope, "+", "-", "*", "&", "|", "^"),
        () -> binary(Type.INT, Type.INT, scope, "+", "-", "*", "&", "|", "^"),
        () -> binary(Type.INT, choice.of(Type.INT, Type.LONG, Type.CHAR), scope, "<<", ">>", ">>>"),
        () -> quotient(Type.INT, scope),
        () -> "(int) (" + expressions.of(choice.of(Type.NUMBERS), scope) + ")",
        () -> choice.of("-", "~") + expressions.operand(Type.INT, scope),
        () -> expressions.field(Type.INT, scope),
        () -> expressions.element(Type.INTS, scope),
        () ->
            "("
                + expressions.of(Type.CHAR, scope)
                + choice.of(" + ", " - ", " * ")
                + expressions.of(Type.BYTE, scope)
                + ")",
        () -> "(int) " + expressions.operand(Type.INTEGER, scope),
        () ->
            Expressions.used(
                "length("
                    + expressions.operand(
                        choice.of(Type.INTS, Type.NODES, Type.GRID, Type.BYTES), scope)
                    + ")"),
        () ->
            choice.of(
                    "Integer.bitCount(",
                    "Integer.numberOfLeadingZeros(",
                    "Integer.reverse(",
                    "Math.abs(")
                + expressions.of(Type.INT, scope)
                + ")",
        () ->
            "Math."
                + choice.of("min(", "max(")
                + expressions.of(Type.INT, scope)
                + ", "
                + expressions.of(Type.INT, scope)
                + ")",
        () -> "hash(" + expressions.of(Type.OBJECT, scope) + ")",
        () ->
            "down("
                + expressions.of(Type.INT, scope)
                + " & 15, "
                + expressions.of(Type.NODE, scope)
                + ")",
        () ->
            expressions.operand(Type.SHAPE, scope)
                + ".shape("
                + expressions.of(Type.INT, scope)
                + ")",
        () -> Expressions.used(expressions.operand(Type.POINT, scope) + ".x()"),
        () ->
            "compare("
                + expressions.of(Type.STRING, scope)
                + ", "
                + expressions.of(Type.STRING, scope)
                + ")",
        () ->
            "(switch ("
                + expressions.of(Type.INT, scope)
                + " & 3) { case 0 -> "
                + expressions.of(Type.INT, scope)
                + "; case 1, 2 -> "
                + expressions.of(Type.INT, scope)
                + "; default -> "
                + expressions.of(Type.INT, scope)
                + "; })",
        () -> lambdas.appliedInt(scope));
  }

  String longInteger(Scope scope) {
    return choice.pick(
        () -> binary(Type.LONG, Type.LONG, scope, "+", "-", "*", "&", "|", "^"),
        () -> binary(Type.LONG, Type.INT, scope, "+", "-", "*", "<<", ">>", ">>>"),
        () -> quotient(Type.LONG, scope),
        () -> "(long) (" + expressions.of(choice.of(Type.NUMBERS), scope) + ")",
        () -> expressions.field(Type.LONG, scope),
        () -> expressions.element(Type.LONGS, scope),
        () -> "Double.doubleToLongBits(" + expressions.of(Type.DOUBLE, scope) + ")",
        () ->
            choice.of("Long.rotateLeft(", "Long.rotateRight(")
                + expressions.of(Type.LONG, scope)
                + ", "
                + expressions.of(Type.INT, scope)
                + ")",
        () -> "Long.bitCount(" + expressions.of(Type.LONG, scope) + ")",
        () -> "sum(" + expressions.of(Type.NODE, scope) + ")",
        () ->
            expressions.operand(Type.SHAPE, scope)
                + ".twice("
                + expressions.of(Type.INT, scope)
                + ")",
        () ->
            "Math."
                + choice.of("min(", "max(")
                + expressions.of(Type.LONG, scope)
                + ", "
                + expressions.of(Type.LONG, scope)
                + ")");
  }

  String floating(Type type, Scope scope) {
    return choice.pick(
        () -> binary(type, type, scope, "+", "-", "*", "/"),
        () -> binary(type, type, scope, "+", "-", "*", "/", "%"),
        () -> "(" + type.source() + ") (" + expressions.of(choice.of(Type.NUMBERS), scope) + ")",
        () -> expressions.field(type, scope),
        () -> "-" + expressions.operand(type, scope),
        () -> "(" + type.source() + ") Math.sqrt(" + expressions.of(Type.INT, scope) + ")",
        () ->
            "Math."
                + choice.of("min(", "max(")
                + expressions.of(type, scope)
                + ", "
                + expressions.of(type, scope)
                + ")",
        () -> "Math.abs(" + expressions.of(type, scope) + ")");
  }

  String condition(Scope scope) {
    return choice.pick(
        () -> compared(Type.INT, scope),
        () -> compared(Type.LONG, scope),
        () -> compared(choice.of(Type.DOUBLE, Type.FLOAT), scope),
        () -> compared(choice.of(Type.CHAR, Type.BYTE, Type.SHORT), scope),
        () -> binary(Type.BOOLEAN, Type.BOOLEAN, scope, "&&", "||", "^", "&", "|", "=="),
        () -> "!" + expressions.operand(Type.BOOLEAN, scope),
        () -> expressions.field(Type.BOOLEAN, scope),
        () ->
            "("
                + expressions.operand(Type.NODE, scope)
                + choice.of(" == ", " != ")
                + choice.of("null", expressions.operand(Type.NODE, scope))
                + ")",
        () ->
            "("
                + expressions.operand(Type.OBJECT, scope)
                + " instanceof "
                + choice.of("String", "Node", "Integer", "Point", "Shape", "N0", "N1", "Comparable")
                + ")",
        () -> matched(scope),
        () ->
            "Objects.equals("
                + expressions.of(Type.POINT, scope)
                + ", "
                + expressions.of(Type.POINT, scope)
                + ")",
        () ->
            "Objects.equals("
                + expressions.of(Type.STRING, scope)
                + ", "
                + expressions.of(Type.STRING, scope)
                + ")",
        () ->
            "same("
                + expressions.of(Type.INTS, scope)
                + ", "
                + expressions.of(Type.INTS, scope)
                + ")");
  }

  private String matched(Scope scope) {
    String name = "n" + patterns++;
    return "("
        + expressions.operand(Type.OBJECT, scope)
        + " instanceof N1 "
        + name
        + " && "
        + name
        + ".i"
        + choice.of(" > ", " == ")
        + expressions.of(Type.INT, scope)
        + ")";
  }

  private String compared(Type type, Scope scope) {
    return binary(type, type, scope, "<", "<=", ">", ">=", "==", "!=");
  }

  private String binary(Type left, Type right, Scope scope, String... operators) {
    return "("
        + expressions.of(left, scope)
        + " "
        + choice.of(operators)
        + " "
        + expressions.of(right, scope)
        + ")";
  }

  /** Zero only when the program runs. */
  private String quotient(Type type, Scope scope) {
    boolean mayBeZero = choice.percent(30);
    String division =
        "("
            + expressions.of(type, scope)
            + choice.of(" / ", " % ")
            + divisor(type, scope, mayBeZero)
            + ")";
    return mayBeZero ? Expressions.used(division) : division;
  }

  private String divisor(Type type, Scope scope, boolean mayBeZero) {
    return "("
        + expressions.of(type, scope)
        + (type == Type.INT
            ? mayBeZero ? choice.of(" ^ g0)", " & g1)") : " | 1)"
            : mayBeZero ? " ^ gl)" : " | 1L)");
  }
}
