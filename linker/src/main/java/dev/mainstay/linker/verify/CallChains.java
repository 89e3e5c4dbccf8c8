package dev.mainstay.linker.verify;

import dev.mainstay.linker.prune.Segments;
import dev.mainstay.linker.prune.Uses;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import dev.mainstay.wasm.model.WasmTag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shortest way from an entry point to each function. Ways of plain calls are preferred to those
 * over references, which say only that a call is possible.
 */
public final class CallChains {
  private final WasmModule module;
  private final Map<Object, Object> callers = new HashMap<>();
  private final Map<Object, String> entries = new LinkedHashMap<>();

  private CallChains(WasmModule module) {
    this.module = module;
  }

  /** Finds the ways through a module. */
  public static CallChains of(WasmModule module) {
    var chains = new CallChains(module);
    chains.search();
    return chains;
  }

  /**
   * The way to a function in the producer's names, entry point first, the function itself left out;
   * empty if there is none.
   */
  public List<String> to(WasmFunction function) {
    var way = new ArrayList<String>();
    @Nullable Object step = callers.get(function);
    Object last = function;
    while (step != null) {
      last = step;
      if (step instanceof WasmFunction caller) {
        way.add(0, FunctionNames.show(caller));
      }
      step = callers.get(step);
    }
    var entry = entries.get(last);
    if (entry != null) {
      // A function that is named after its export says nothing new.
      if (!way.isEmpty() && entry.equals("export " + way.get(0))) {
        way.remove(0);
      }
      way.add(0, entry);
    }
    return way;
  }

  private void search() {
    for (var export : module.exports()) {
      entries.putIfAbsent(export.item(), "export " + export.name());
    }
    var start = module.start();
    if (start != null) {
      entries.putIfAbsent(start, "start");
    }
    var found = new ArrayDeque<Object>(entries.keySet());
    // Plain calls first; then whatever references lead to, from all that was found by then.
    spread(new ArrayDeque<>(found), found, false);
    spread(new ArrayDeque<>(found), found, true);
  }

  private void spread(Deque<Object> waiting, Deque<Object> found, boolean references) {
    while (!waiting.isEmpty()) {
      var entity = waiting.poll();
      var step =
          new Step(references) {
            @Override
            void reached(Object target) {
              if (!entries.containsKey(target) && !callers.containsKey(target)) {
                callers.put(target, entity);
                waiting.add(target);
                found.add(target);
              }
            }
          };
      if (entity instanceof WasmFunction function && function.hasCode()) {
        step.visit(function.code());
      } else if (entity instanceof WasmGlobal global && !global.isImported()) {
        step.visit(global.initializer());
      } else if (entity instanceof WasmTable table) {
        module.elements().stream()
            .filter(segment -> segment.table() == table)
            .forEach(step::elements);
      }
    }
  }

  private abstract static class Step implements Uses {
    private final boolean references;

    Step(boolean references) {
      this.references = references;
    }

    abstract void reached(Object target);

    @Override
    public void function(WasmFunction function) {
      reached(function);
    }

    @Override
    public void reference(WasmFunction function) {
      if (references) {
        reached(function);
      }
    }

    @Override
    public void global(WasmGlobal global) {
      if (references) {
        reached(global);
      }
    }

    @Override
    public void table(WasmTable table) {
      if (references) {
        reached(table);
      }
    }

    @Override
    public void indirectCall(DefinedType type, WasmTable table) {
      table(table);
    }

    @Override
    public void elements(ElementSegment segment) {
      if (references) {
        for (var element : segment.elements()) {
          var function = Segments.function(element);
          if (function != null) {
            reached(function);
          }
        }
      }
    }

    @Override
    public void memory(WasmMemory memory) {}

    @Override
    public void tag(WasmTag tag) {}

    @Override
    public void type(DefinedType type) {}

    @Override
    public void data(DataSegment segment) {}
  }
}
