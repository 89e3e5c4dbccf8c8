package dev.mainstay.lowering.objects;

import dev.mainstay.wasm.model.CompositeType;
import dev.mainstay.wasm.model.DefinedType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The trees that declared supertypes form over types, equal types taken for one. */
final class TypeForest {
  private final List<DefinedType> roots = new ArrayList<>();
  private final Map<DefinedType, List<DefinedType>> children = new LinkedHashMap<>();

  /**
   * The forest of a module's types.
   *
   * @param types all types of the module
   * @param canonical maps types that the specification takes for equal to one of them
   */
  TypeForest(List<DefinedType> types, UnaryOperator<DefinedType> canonical) {
    for (var type : types) {
      if (canonical.apply(type) == type) {
        var parent = type.supertype();
        if (parent == null) {
          roots.add(type);
        } else {
          children.computeIfAbsent(canonical.apply(parent), p -> new ArrayList<>()).add(type);
        }
      }
    }
  }

  /**
   * Goes through the trees of one kind in preorder, without recursion.
   *
   * @param enter called for each type before its subtypes
   * @param leave called for each type behind its subtypes
   */
  void walk(
      Class<? extends CompositeType> kind,
      Consumer<DefinedType> enter,
      Consumer<DefinedType> leave) {
    record Visit(DefinedType type, boolean entered) {}
    var stack = new ArrayDeque<Visit>();
    for (var root : roots) {
      if (!kind.isInstance(root.composite())) {
        continue;
      }
      stack.push(new Visit(root, false));
      while (!stack.isEmpty()) {
        var visit = stack.pop();
        if (visit.entered()) {
          leave.accept(visit.type());
          continue;
        }
        enter.accept(visit.type());
        stack.push(new Visit(visit.type(), true));
        var below = children.getOrDefault(visit.type(), List.of());
        for (int i = below.size() - 1; i >= 0; i--) {
          stack.push(new Visit(below.get(i), false));
        }
      }
    }
  }
}
