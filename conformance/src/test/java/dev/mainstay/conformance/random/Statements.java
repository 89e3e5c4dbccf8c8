package dev.mainstay.conformance.random;

/**
 * Statements. A loop goes on only while there is fuel, of which a program has so much; nothing
 * jumps without a condition, so that no statement is unreachable.
 */
final class Statements {
  private static final int DEEPEST = 4;

  private final Choice choice;
  private final Expressions expressions;
  private final StringBuilder text;
  private int names;
  private int depth;
  private int left;

  Statements(Choice choice, Expressions expressions, StringBuilder text) {
    this.choice = choice;
    this.expressions = expressions;
    this.text = text;
  }

  /** The statements of a method's body, at most so many. */
  void body(Scope scope, Type result, int most) {
    left = most;
    depth = 0;
    block(scope, result);
  }

  /** A name that no variable has yet. */
  String name(String prefix) {
    return prefix + names++;
  }

  private void line(String line) {
    text.append("  ".repeat(depth + 2)).append(line).append('\n');
  }

  private void block(Scope scope, Type result) {
    depth++;
    for (int count = choice.between(1, depth == 1 ? 7 : 3); count > 0 && left > 0; count--) {
      left--;
      statement(scope, result);
    }
    depth--;
  }

  private void statement(Scope scope, Type result) {
    int way = choice.below(100);
    if (way < 26) {
      declaration(scope);
    } else if (way < 40) {
      line("mix(" + cast(choice.of(Type.ALL), scope) + ");");
    } else if (way < 58) {
      assignment(scope);
    } else if (depth >= DEEPEST) {
      line("mix(" + expressions.of(Type.INT, scope) + ");");
    } else if (way < 66) {
      line("if (" + expressions.of(Type.BOOLEAN, scope) + ") {");
      block(scope.block(), result);
      if (choice.percent(50)) {
        line("} else {");
        block(scope.block(), result);
      }
      line("}");
    } else if (way < 76) {
      loop(scope, result);
    } else if (way < 88) {
      attempt(scope, result);
    } else if (way < 93) {
      branch(scope, result);
    } else {
      jump(scope, result);
    }
  }

  private String cast(Type type, Scope scope) {
    return "(" + type.source() + ") (" + expressions.of(type, scope) + ")";
  }

  private void declaration(Scope scope) {
    var type = choice.of(Type.ALL);
    boolean changes = choice.percent(60);
    String name = name("x");
    line((changes ? "" : "final ") + type.source() + " " + name + " = " + value(type, scope) + ";");
    scope.declare(name, type, changes);
  }

  /** A value to assign: a variable of a narrow type takes no wider one. */
  private String value(Type type, Scope scope) {
    return switch (type) {
      case BYTE, SHORT, CHAR, FLOAT -> cast(type, scope);
      default -> expressions.of(type, scope);
    };
  }

  private void assignment(Scope scope) {
    var type = choice.of(Type.ALL);
    var variables = scope.changing(type);
    if (!variables.isEmpty() && choice.percent(60)) {
      assign(choice.of(variables).name(), type, scope);
      return;
    }
    var statics = Methods.STATICS.stream().filter(field -> field.type() == type).toList();
    var fields = Methods.FIELDS.stream().filter(field -> field.type() == type).toList();
    if (!statics.isEmpty() && choice.percent(50)) {
      assign(choice.of(statics).name(), type, scope);
    } else if (!fields.isEmpty()) {
      String object =
          choice.percent(93)
              ? "some(" + expressions.of(Type.NODE, scope) + ")"
              : "((Node) (" + expressions.of(Type.NODE, scope) + "))";
      assign(object + "." + choice.of(fields).name(), type, scope);
    } else {
      element(scope);
    }
  }

  private void element(Scope scope) {
    String index = "[" + expressions.of(Type.INT, scope) + " & " + choice.of("1", "3", "3") + "]";
    var array = choice.of(Type.INTS, Type.LONGS, Type.BYTES, Type.NODES, Type.GRID);
    String place = "((" + array.source() + ") (" + expressions.of(array, scope) + "))" + index;
    switch (array) {
      case INTS -> assign(place, Type.INT, scope);
      case LONGS -> assign(place, Type.LONG, scope);
      case BYTES -> assign(place, Type.BYTE, scope);
      case NODES -> assign(place, Type.NODE, scope);
      default -> assign(place, Type.INTS, scope);
    }
  }

  private void assign(String place, Type type, Scope scope) {
    boolean integer = type == Type.INT || type == Type.LONG || type == Type.BYTE;
    if ((integer || type == Type.CHAR || type == Type.SHORT) && choice.percent(50)) {
      if (choice.percent(30)) {
        line(choice.percent(50) ? place + choice.of("++;", "--;") : "mix(" + place + "++);");
      } else {
        line(
            place
                + choice.of(
                    " += ", " -= ", " *= ", " ^= ", " |= ", " &= ", " <<= ", " >>= ", " >>>= ")
                + expressions.of(choice.of(Type.INT, Type.LONG, Type.CHAR), scope)
                + ";");
      }
    } else if (type == Type.STRING && choice.percent(40)) {
      line(place + " = cut(" + place + " + " + expressions.of(Type.INT, scope) + ");");
    } else {
      line(place + " = " + value(type, scope) + ";");
    }
  }

  private void loop(Scope scope, Type result) {
    String label = name("loop");
    var inside = scope.loop(label);
    String counter = name("x");
    switch (choice.below(4)) {
      case 0 -> {
        line(label + ":");
        line(
            "for (int "
                + counter
                + " = 0; "
                + counter
                + " < "
                + choice.between(1, 6)
                + " && go(); "
                + counter
                + "++) {");
        inside.declare(counter, Type.INT, false);
        // What a for statement changes cannot be captured: the counter as a lambda may see it.
        String copy = name("x");
        depth++;
        line("final int " + copy + " = " + counter + ";");
        depth--;
        inside = scope.loop(label);
        inside.declare(copy, Type.INT, false);
        block(inside, result);
        line("}");
      }
      case 1 -> {
        line(label + ":");
        line("while (go() && " + expressions.of(Type.BOOLEAN, scope) + ") {");
        block(inside, result);
        line("}");
      }
      case 2 -> {
        line(label + ":");
        line("do {");
        block(inside, result);
        line("} while (go() && " + expressions.of(Type.BOOLEAN, scope) + ");");
      }
      default -> {
        line(label + ":");
        line("for (Node " + counter + " : nodes(" + expressions.of(Type.LIST, scope) + ")) {");
        inside.declare(counter, Type.NODE, false);
        depth++;
        line("if (!go()) break;");
        depth--;
        block(inside, result);
        line("}");
      }
    }
  }

  private void attempt(Scope scope, Type result) {
    boolean resource = choice.percent(25);
    if (resource) {
      line(
          "try (Resource r"
              + name("r")
              + " = new Resource("
              + expressions.of(Type.INT, scope)
              + ")) {");
    } else {
      line("try {");
    }
    block(scope.block(), result);
    if (choice.percent(25)) {
      depth++;
      line(
          "if ("
              + expressions.of(Type.BOOLEAN, scope)
              + ") throw new Failure("
              + expressions.of(Type.INT, scope)
              + ", "
              + expressions.of(Type.NODE, scope)
              + ");");
      depth--;
    }
    boolean caught = choice.percent(80);
    if (caught) {
      handlers(scope, result);
    }
    if (!caught && !resource || choice.percent(30)) {
      line("} finally {");
      block(scope.block(), result);
    }
    line("}");
  }

  private void handlers(Scope scope, Type result) {
    if (choice.percent(40)) {
      String name = name("e");
      line("} catch (Failure " + name + ") {");
      depth++;
      line("mix(" + name + ".code);");
      line("mix(" + name + ".node);");
      line("mix(" + name + ".getSuppressed().length);");
      depth--;
      block(scope.block(), result);
    }
    String name = name("e");
    String type =
        choice.of(
            "RuntimeException",
            "RuntimeException",
            "NullPointerException",
            "ArithmeticException",
            "ClassCastException",
            "NullPointerException | IndexOutOfBoundsException");
    line("} catch (" + type + " " + name + ") {");
    depth++;
    line("mix(kind(" + name + "));");
    if (choice.percent(15)) {
      line("if (" + expressions.of(Type.BOOLEAN, scope) + ") throw " + name + ";");
    }
    depth--;
    block(scope.block(), result);
  }

  private void branch(Scope scope, Type result) {
    boolean text = choice.percent(30);
    line(
        "switch ("
            + expressions.of(text ? Type.STRING : Type.INT, scope)
            + (text ? ") {" : choice.of(") {", " & 7) {")));
    int cases = choice.between(1, 4);
    for (int i = 0; i < cases; i++) {
      line(
          "case "
              + (text
                  ? choice.of("\"a", "\"abc", "\"h\\u00e9", "\"") + (i == 0 ? "" : "-" + i) + "\""
                  : i * choice.of(1, 1, 1000) + (i == 0 ? "" : " + " + i * 7))
              + ":");
      block(scope.block(), result);
      if (choice.percent(70)) {
        depth++;
        line("break;");
        depth--;
      }
    }
    if (choice.percent(60)) {
      line("default:");
      block(scope.block(), result);
    }
    line("}");
  }

  private void jump(Scope scope, Type result) {
    String condition = "if (" + expressions.of(Type.BOOLEAN, scope) + ") ";
    if (!scope.labels().isEmpty() && choice.percent(60)) {
      line(condition + choice.of("break ", "continue ") + choice.of(scope.labels()) + ";");
    } else if (choice.percent(30)) {
      line(condition + "throw new Failure(" + expressions.of(Type.INT, scope) + ", null);");
    } else {
      line(condition + "return " + value(result, scope) + ";");
    }
  }
}
