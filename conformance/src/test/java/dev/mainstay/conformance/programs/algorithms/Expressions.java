package dev.mainstay.conformance.programs.algorithms;

import java.util.HashMap;
import java.util.Map;

/**
 * A small language: parsed by recursive descent into sealed records, simplified, printed,
 * evaluated.
 */
public class Expressions {
  sealed interface Expression permits Number, Variable, Binary, Negation, Let {}

  record Number(long value) implements Expression {}

  record Variable(String name) implements Expression {}

  record Binary(char operator, Expression left, Expression right) implements Expression {}

  record Negation(Expression operand) implements Expression {}

  record Let(String name, Expression value, Expression body) implements Expression {}

  static final class SyntaxError extends RuntimeException {
    SyntaxError(String message, int at) {
      super(message + " at " + at);
    }
  }

  static final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    Expression parse() {
      Expression result = sum();
      if (peek() != 0) {
        throw new SyntaxError("unexpected " + peek(), at);
      }
      return result;
    }

    private char peek() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      return at < text.length() ? text.charAt(at) : 0;
    }

    private Expression sum() {
      Expression left = product();
      while (peek() == '+' || peek() == '-') {
        char operator = text.charAt(at++);
        left = new Binary(operator, left, product());
      }
      return left;
    }

    private Expression product() {
      Expression left = unary();
      while (peek() == '*' || peek() == '/' || peek() == '%') {
        char operator = text.charAt(at++);
        left = new Binary(operator, left, unary());
      }
      return left;
    }

    private Expression unary() {
      char c = peek();
      if (c == '-') {
        at++;
        return new Negation(unary());
      }
      if (c == '(') {
        at++;
        Expression inner = sum();
        expect(')');
        return inner;
      }
      int start = at;
      while (Character.isLetterOrDigit(at < text.length() ? text.charAt(at) : ' ')) {
        at++;
      }
      String word = text.substring(start, at);
      if (word.isEmpty()) {
        throw new SyntaxError("expected a value", at);
      }
      if (Character.isDigit(word.charAt(0))) {
        return new Number(Long.parseLong(word));
      }
      if (word.equals("let")) {
        peek();
        int from = at;
        while (Character.isLetter(text.charAt(at))) {
          at++;
        }
        String name = text.substring(from, at);
        expect('=');
        Expression value = sum();
        expect(';');
        return new Let(name, value, sum());
      }
      return new Variable(word);
    }

    private void expect(char c) {
      if (peek() != c) {
        throw new SyntaxError("expected " + c, at);
      }
      at++;
    }
  }

  static long evaluate(Expression e, Map<String, Long> variables) {
    if (e instanceof Number n) {
      return n.value();
    } else if (e instanceof Variable v) {
      return variables.get(v.name());
    } else if (e instanceof Negation n) {
      return -evaluate(n.operand(), variables);
    } else if (e instanceof Let let) {
      Map<String, Long> inner = new HashMap<>(variables);
      inner.put(let.name(), evaluate(let.value(), variables));
      return evaluate(let.body(), inner);
    }
    Binary b = (Binary) e;
    long left = evaluate(b.left(), variables);
    long right = evaluate(b.right(), variables);
    return switch (b.operator()) {
      case '+' -> left + right;
      case '-' -> left - right;
      case '*' -> left * right;
      case '/' -> left / right;
      default -> left % right;
    };
  }

  static Expression simplify(Expression e) {
    if (e instanceof Binary b) {
      Expression left = simplify(b.left());
      Expression right = simplify(b.right());
      if (b.operator() == '*' && (left.equals(new Number(0)) || right.equals(new Number(0)))) {
        return new Number(0);
      }
      if (b.operator() == '+' && left.equals(new Number(0))) {
        return right;
      }
      if (left instanceof Number
          && right instanceof Number
          && b.operator() != '/'
          && b.operator() != '%') {
        return new Number(evaluate(new Binary(b.operator(), left, right), Map.of()));
      }
      return new Binary(b.operator(), left, right);
    }
    if (e instanceof Negation n && simplify(n.operand()) instanceof Negation inner) {
      return inner.operand();
    }
    return e;
  }

  public static void main(String[] args) {
    Map<String, Long> variables = Map.of("x", 7L, "y", -3L, "big", Long.MAX_VALUE);
    String[] programs = {
      "1 + 2 * 3",
      "(1+2)*3",
      "-x * --y",
      "x % (y + 1) - 10 / y",
      "let z = x * x; z + let z = 2; z * z",
      "0 + x * 0 + 4 * 5",
      "big + 1",
      "x / (y + 3)",
      "q",
      "1 +",
      "(2",
      "2 $ 3",
      "let a 3; a",
      "--x"
    };
    for (String program : programs) {
      try {
        Expression e = new Parser(program).parse();
        System.out.println(simplify(e));
        System.out.println(evaluate(e, variables) + " " + e.equals(new Parser(program).parse()));
      } catch (SyntaxError e) {
        System.out.println(e.getMessage());
      } catch (ArithmeticException | NullPointerException e) {
        System.out.println(e.getClass().getName());
      }
    }
  }
}
