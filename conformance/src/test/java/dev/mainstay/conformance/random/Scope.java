package dev.mainstay.conformance.random;

import java.util.ArrayList;
import java.util.List;

/**
 * The variables that can be named at a place in a program.
 *
 * <p>A scope is part of one body, a method's or a lambda's: what is outside a lambda can be read in
 * it only if it never changes.
 */
final class Scope {
  /** One variable. */
  record Variable(String name, Type type, boolean changes) {}

  private final List<Variable> variables;
  private final List<String> labels;

  /** Whether {@code this} is a Node. */
  private final boolean inNode;

  /** Methods up to this number must not be called, or the program might not end. */
  private final int level;

  private Scope(List<Variable> variables, List<String> labels, boolean inNode, int level) {
    this.variables = variables;
    this.labels = labels;
    this.inNode = inNode;
    this.level = level;
  }

  /** The scope of a method that may call those behind {@code level}. */
  static Scope ofMethod(boolean inNode, int level) {
    return new Scope(new ArrayList<>(), List.of(), inNode, level);
  }

  /** A block inside. */
  Scope block() {
    return new Scope(new ArrayList<>(variables), labels, inNode, level);
  }

  /** A block inside, of a loop. */
  Scope loop(String label) {
    var all = new ArrayList<>(labels);
    all.add(label);
    return new Scope(new ArrayList<>(variables), all, inNode, level);
  }

  /** A lambda inside. */
  Scope lambda() {
    var constant = variables.stream().filter(variable -> !variable.changes()).toList();
    return new Scope(new ArrayList<>(constant), List.of(), inNode, level);
  }

  void declare(String name, Type type, boolean changes) {
    variables.add(new Variable(name, type, changes));
  }

  List<Variable> of(Type type) {
    return variables.stream().filter(variable -> variable.type() == type).toList();
  }

  List<Variable> changing(Type type) {
    return of(type).stream().filter(Variable::changes).toList();
  }

  /** The loops around, outermost first. */
  List<String> labels() {
    return labels;
  }

  boolean inNode() {
    return inNode;
  }

  int level() {
    return level;
  }
}
