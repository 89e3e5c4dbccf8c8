package dev.mainstay.wit.abi;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a function's types, or in a named type, a step's type stands: a way down from the root.
 *
 * <p>Each number leads to a part: of a record or tuple to the field of that index, of a variant to
 * the payload of that case, of a list or an option to what it holds (0 and 1: an option is a
 * variant whose second case has a payload), of a result to its value (0) or its error (1). The
 * first number of a function's place is a parameter's index, or {@link #RESULT}.
 *
 * <p>A language may have several types for one of WIT, and the place tells which is meant.
 */
public record Place(List<Integer> path) {
  /** The first number of the places in a function's result. */
  public static final int RESULT = -1;

  public Place {
    path = List.copyOf(path);
  }

  static Place parameter(int index) {
    return new Place(List.of(index));
  }

  static Place result() {
    return new Place(List.of(RESULT));
  }

  static Place root() {
    return new Place(List.of());
  }

  Place part(int index) {
    List<Integer> longer = new ArrayList<>(path);
    longer.add(index);
    return new Place(longer);
  }
}
