package dev.mainstay.conformance.random;

import java.util.ArrayList;
import java.util.List;

/**
 * The signatures of a program's methods, static and virtual, numbered: a method calls only those
 * with greater numbers, so there is no recursion but the one that counts down.
 */
record Methods(List<Method> all, int classes) {
  /** The fields that every Node has. */
  static final List<Field> FIELDS =
      List.of(
          new Field("i", Type.INT),
          new Field("l", Type.LONG),
          new Field("d", Type.DOUBLE),
          new Field("f", Type.FLOAT),
          new Field("b", Type.BOOLEAN),
          new Field("y", Type.BYTE),
          new Field("c", Type.CHAR),
          new Field("s", Type.STRING),
          new Field("next", Type.NODE),
          new Field("other", Type.NODE),
          new Field("ints", Type.INTS),
          new Field("any", Type.OBJECT));

  /** A program's static fields. */
  static final List<Field> STATICS =
      List.of(
          new Field("g0", Type.INT),
          new Field("g1", Type.INT),
          new Field("gl", Type.LONG),
          new Field("gd", Type.DOUBLE),
          new Field("gb", Type.BOOLEAN),
          new Field("gs", Type.STRING),
          new Field("gn", Type.NODE),
          new Field("gi", Type.INTS),
          new Field("gp", Type.POINT));

  /** A field. */
  record Field(String name, Type type) {}

  /** A method; a virtual one belongs to Node. */
  record Method(int number, boolean virtual, Type result, List<Type> parameters) {
    Method {
      parameters = List.copyOf(parameters);
    }

    String name() {
      return (virtual ? "v" : "m") + number;
    }
  }

  Methods {
    all = List.copyOf(all);
  }

  static Methods random(Choice choice) {
    var methods = new ArrayList<Method>();
    int count = choice.between(5, 9);
    for (int i = 0; i < count; i++) {
      var parameters = new ArrayList<Type>();
      for (int p = choice.between(0, 4); p > 0; p--) {
        parameters.add(choice.of(Type.ALL));
      }
      boolean virtual = i > 1 && choice.percent(45);
      methods.add(new Method(i, virtual, choice.of(Type.ALL), parameters));
    }
    return new Methods(methods, choice.between(2, 4));
  }

  List<Method> callable(int level, Type result) {
    return all.stream().filter(m -> m.number() > level && m.result() == result).toList();
  }

  List<Method> virtual() {
    return all.stream().filter(Method::virtual).toList();
  }
}
