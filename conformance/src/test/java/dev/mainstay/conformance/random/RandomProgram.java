package dev.mainstay.conformance.random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A Java program that nobody thought of: classes, fields, virtual and interface calls, arrays,
 * strings, arithmetic of every width, exceptions, lambdas. It ends by construction, and prints a
 * checksum of everything it computed after each of its steps. The same seed gives the same program.
 *
 * @param name the class's name, without a package
 * @param source the whole file
 */
record RandomProgram(String name, String source) {
  private static final String PRELUDE = resource("Prelude.java.txt");

  /** Statements of a method, nested ones included. */
  private static final int LONGEST = 16;

  static RandomProgram of(long seed) {
    return new RandomProgram("R" + seed, new Writer(seed).write("R" + seed));
  }

  /** One program being written. */
  private static final class Writer {
    private final Choice choice;
    private final Methods methods;
    private final Expressions expressions;
    private final StringBuilder text = new StringBuilder();
    private final Statements statements;

    Writer(long seed) {
      choice = new Choice(seed);
      methods = Methods.random(choice);
      expressions = new Expressions(choice, methods);
      statements = new Statements(choice, expressions, text);
    }

    String write(String name) {
      text.append(PRELUDE.substring(0, PRELUDE.lastIndexOf('}')).replace("$NAME", name));
      var steps = new StringBuilder();
      for (var method : methods.all()) {
        if (!method.virtual()) {
          method(method, "static ");
        }
        for (int i = choice.between(1, 3); i > 0; i--) {
          steps.append(step(method));
        }
      }
      node();
      for (int i = 0; i < methods.classes(); i++) {
        subclass(i);
      }
      text.append("\n  public static void main(String[] arguments) {\n").append(steps);
      text.append("  }\n}\n");
      return text.toString();
    }

    private String step(Methods.Method method) {
      var scope = Scope.ofMethod(false, -1);
      return "    step(\""
          + method.name()
          + "\", () -> mix(("
          + method.result().source()
          + ") ("
          + expressions.call(method, scope)
          + ")));\n";
    }

    private void method(Methods.Method method, String modifiers) {
      var scope = Scope.ofMethod(method.virtual(), method.number());
      text.append("\n  ").append(modifiers).append(method.result().source()).append(' ');
      text.append(method.name()).append('(');
      for (int i = 0; i < method.parameters().size(); i++) {
        var type = method.parameters().get(i);
        boolean changes = choice.percent(50);
        String name = statements.name("x");
        text.append(i == 0 ? "" : ", ").append(changes ? "" : "final ");
        text.append(type.source()).append(' ').append(name);
        scope.declare(name, type, changes);
      }
      text.append(") {\n");
      text.append("    if (!go()) return ").append(method.result().ofNothing()).append(";\n");
      statements.body(scope, method.result(), LONGEST);
      text.append("    return (").append(method.result().source()).append(") (");
      text.append(expressions.of(method.result(), scope)).append(");\n  }\n");
    }

    private void node() {
      text.append("\n  abstract static class Node {\n");
      for (var field : Methods.FIELDS) {
        text.append("    ").append(field.type().source()).append(' ').append(field.name());
        text.append(field.name().equals("s") ? " = \"\";\n" : ";\n");
      }
      text.append("    Node(int i, String s, Node next) {\n");
      text.append("      this.i = i;\n      this.s = s;\n      this.next = next;\n    }\n");
      for (var method : methods.virtual()) {
        method(method, "");
      }
      text.append("  }\n");
    }

    private void subclass(int number) {
      int above = choice.between(-1, number - 1);
      boolean shape = choice.percent(50);
      String name = "N" + number;
      text.append("\n  static ").append("class ").append(name).append(" extends ");
      text.append(above < 0 ? "Node" : "N" + above).append(shape ? " implements Shape" : "");
      text.append(" {\n    ").append(name).append("(int i, String s, Node next) {\n");
      text.append("      super(").append(choice.of("i", "i + 1", "~i")).append(", s, next);\n");
      for (int i = choice.below(3); i > 0; i--) {
        // A node made here would make another one, and so on.
        var field = choice.of(Methods.FIELDS.stream().filter(f -> f.type() != Type.NODE).toList());
        var scope = Scope.ofMethod(true, Integer.MAX_VALUE);
        text.append("      this.")
            .append(field.name())
            .append(" = (")
            .append(field.type().source());
        text.append(") (").append(expressions.leaf(field.type(), scope)).append(");\n");
      }
      text.append("    }\n");
      if (shape) {
        var scope = Scope.ofMethod(true, Integer.MAX_VALUE);
        scope.declare("w", Type.INT, false);
        text.append("\n    public int shape(int w) {\n      return ");
        text.append(expressions.leaf(Type.INT, scope)).append(" + w;\n    }\n");
      }
      for (var method : methods.virtual()) {
        if (choice.percent(45)) {
          method(method, "");
        }
      }
      text.append("  }\n");
    }
  }

  private static String resource(String name) {
    try (var in = RandomProgram.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
