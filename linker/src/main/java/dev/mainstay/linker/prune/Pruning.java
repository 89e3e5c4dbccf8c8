package dev.mainstay.linker.prune;

import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes out of a module what cannot be reached. Code stays as it is; a segment that would trap when
 * the module is instantiated stays, with its table or memory.
 */
public final class Pruning {
  private final WasmModule module;
  private final Liveness live;

  private Pruning(WasmModule module, Liveness live) {
    this.module = module;
    this.live = live;
  }

  /** Prunes a module, in place. */
  public static void prune(WasmModule module) {
    new Pruning(module, Liveness.of(module)).prune();
  }

  private void prune() {
    var segments = new ArrayList<ElementSegment>();
    for (var segment : module.elements()) {
      segments.addAll(prune(segment));
    }
    module.elements().clear();
    module.elements().addAll(segments);
    module.data().removeIf(segment -> !live.contains(segment));
    module.functions().removeIf(function -> !live.contains(function));
    module.globals().removeIf(global -> !live.contains(global));
    module.tags().removeIf(tag -> !live.contains(tag));
    module.tables().removeIf(table -> !live.contains(table));
    module.memories().removeIf(memory -> !live.contains(memory));
    module.types().removeIf(group -> !live.contains(group));
  }

  private List<ElementSegment> prune(ElementSegment segment) {
    if (live.names(segment)) {
      return List.of(segment);
    }
    return switch (segment.mode()) {
      case PASSIVE -> List.of();
      case DECLARATIVE -> pruneDeclaration(segment);
      case ACTIVE -> {
        var table = segment.table();
        if (table == null || !live.contains(segment)) {
          yield List.of();
        }
        yield Segments.splittable(segment, table, module)
            ? split(segment, table)
            : List.of(segment);
      }
    };
  }

  private List<ElementSegment> pruneDeclaration(ElementSegment segment) {
    var kept =
        segment.elements().stream()
            .filter(
                element -> {
                  var function = Segments.function(element);
                  return function != null && live.contains(function);
                })
            .toList();
    if (kept.isEmpty()) {
      return List.of();
    }
    segment.redefine(segment.type(), kept);
    return List.of(segment);
  }

  private List<ElementSegment> split(ElementSegment segment, WasmTable table) {
    long offset = Segments.constant(segment.offset());
    var runs = new ArrayList<ElementSegment>();
    var run = new ArrayList<ConstantExpression>();
    for (int i = 0; i <= segment.elements().size(); i++) {
      boolean kept = i < segment.elements().size() && isKept(segment.elements().get(i), table);
      if (kept) {
        run.add(segment.elements().get(i));
      } else if (!run.isEmpty()) {
        runs.add(
            ElementSegment.active(
                table,
                ConstantExpression.i32((int) (offset + i - run.size())),
                segment.type(),
                run));
        run.clear();
      }
    }
    return runs;
  }

  private boolean isKept(ConstantExpression element, WasmTable table) {
    var function = Segments.function(element);
    return function == null || live.keeps(table, function);
  }
}
