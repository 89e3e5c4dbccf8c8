package dev.mainstay.conformance.random;

/** Expressions with a lambda in them, which captures what it can. */
final class Lambdas {
  private final Choice choice;
  private final Expressions expressions;

  Lambdas(Choice choice, Expressions expressions) {
    this.choice = choice;
    this.expressions = expressions;
  }

  String appliedInt(Scope scope) {
    var inside = scope.lambda();
    inside.declare("p", Type.INT, false);
    inside.declare("q", Type.INT, false);
    // A lambda in a lambda would declare the same parameters.
    if (scope.of(Type.INT).stream().anyMatch(variable -> variable.name().equals("p"))) {
      return expressions.leaf(Type.INT, scope);
    }
    return "((IntBinaryOperator) (p, q) -> "
        + expressions.of(Type.INT, inside)
        + ").applyAsInt("
        + expressions.of(Type.INT, scope)
        + ", "
        + expressions.of(Type.INT, scope)
        + ")";
  }

  String suppliedString(Scope scope) {
    return "((String) supply(() -> " + expressions.of(Type.STRING, scope.lambda()) + "))";
  }

  String suppliedNode(Scope scope) {
    return "((Node) supply(() -> " + expressions.of(Type.NODE, scope.lambda()) + "))";
  }

  String shape(Scope scope) {
    if (scope.of(Type.INT).stream().anyMatch(variable -> variable.name().equals("w"))) {
      return Expressions.used("(Shape) gn");
    }
    var inside = scope.lambda();
    inside.declare("w", Type.INT, false);
    return choice.percent(50)
        ? "((Shape) (w -> " + expressions.leaf(Type.INT, inside) + "))"
        : "new Shape() { public int shape(int w) { return "
            + expressions.leaf(Type.INT, inside)
            + "; } }";
  }
}
