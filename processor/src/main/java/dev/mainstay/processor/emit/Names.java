package dev.mainstay.processor.emit;

import dev.mainstay.processor.model.BoundFunction;
import dev.mainstay.processor.model.BoundType;
import dev.mainstay.wit.abi.Place;
import java.util.List;

/** What variables and messages call the value at a place. */
final class Names {
  private Names() {}

  /** The name of the last step on the way to the place. */
  static String of(BoundFunction function, Place place) {
    List<Integer> path = place.path();
    int first = path.get(0);
    BoundType root =
        first == Place.RESULT
            ? function.outcome().orElseThrow()
            : function.parameters().get(first).type();
    return of(
        first == Place.RESULT ? "result" : function.parameters().get(first).name(),
        root,
        path.subList(1, path.size()));
  }

  /** Likewise, for a type whose own value is called {@code root}. */
  static String of(String root, BoundType type, List<Integer> path) {
    String name = root;
    BoundType at = type;
    for (int index : path) {
      name = part(at, index, name);
      at = at.parts().get(index).orElseThrow();
    }
    return name;
  }

  private static String part(BoundType type, int index, String name) {
    if (type instanceof BoundType.Fields fields) {
      return fields.components().get(index).name();
    } else if (type instanceof BoundType.Cases cases) {
      return cases.cases().get(index).payload().orElseThrow().name();
    } else if (type instanceof BoundType.Elements) {
      return "element";
    } else if (type instanceof BoundType.Either) {
      return index == 0 ? "value" : "error";
    }
    // An option's value is called what the option is called.
    return name;
  }
}
