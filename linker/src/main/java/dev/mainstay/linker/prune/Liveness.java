package dev.mainstay.linker.prune;

import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.CompositeType;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.ExternalItem;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import dev.mainstay.wasm.model.WasmTag;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be reached from a module's exports and its start function, by a worklist over all kinds
 * of entities.
 *
 * <p>A table that is only called through keeps those of its functions that a living call could
 * accept; one whose elements can be read, copied or seen from outside keeps all. Which index a call
 * uses is not asked.
 */
final class Liveness {
  private final WasmModule module;
  private final Set<Object> live = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> work = new ArrayDeque<>();

  /** Tables whose elements anything may happen to. */
  private final Set<WasmTable> open = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The segments that living code names, which stay as they are. */
  private final Set<ElementSegment> named = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The types that living code calls through each table, and what waits there to be called. */
  private final Map<WasmTable, Set<DefinedType>> called = new HashMap<>();

  private final Map<WasmTable, Set<WasmFunction>> waiting = new HashMap<>();
  private final Map<DefinedType, RecursionGroup> groups = new HashMap<>();

  private final Uses marker =
      new Uses() {
        @Override
        public void function(WasmFunction function) {
          mark(function);
        }

        @Override
        public void global(WasmGlobal global) {
          mark(global);
        }

        @Override
        public void memory(WasmMemory memory) {
          mark(memory);
        }

        @Override
        public void table(WasmTable table) {
          mark(table);
          open(table);
        }

        @Override
        public void indirectCall(DefinedType type, WasmTable table) {
          mark(table);
          call(type, table);
        }

        @Override
        public void tag(WasmTag tag) {
          mark(tag);
        }

        @Override
        public void type(DefinedType type) {
          mark(groups.getOrDefault(type, RecursionGroup.of(type)));
        }

        @Override
        public void data(DataSegment segment) {
          mark(segment);
        }

        @Override
        public void elements(ElementSegment segment) {
          name(segment);
        }
      };

  private Liveness(WasmModule module) {
    this.module = module;
    for (var group : module.types()) {
      for (var type : group.types()) {
        groups.put(type, group);
      }
    }
  }

  /** Finds what can be reached in a module. */
  static Liveness of(WasmModule module) {
    var liveness = new Liveness(module);
    liveness.run();
    return liveness;
  }

  /** Whether an item, segment or recursion group can be reached. */
  boolean contains(Object entity) {
    return live.contains(entity);
  }

  /** Whether a table has a use for a function that it holds. */
  boolean keeps(WasmTable table, WasmFunction function) {
    return open.contains(table)
        || called.getOrDefault(table, Set.of()).stream()
            .anyMatch(type -> mayAccept(type, function.type()));
  }

  /** Whether living code names a segment, of whatever mode. */
  boolean names(ElementSegment segment) {
    return named.contains(segment);
  }

  private void run() {
    for (var export : module.exports()) {
      markExported(export.item());
    }
    var start = module.start();
    if (start != null) {
      mark(start);
    }
    // Addresses are numbers: who uses one, hosts included, cannot be seen.
    module.memories().forEach(this::mark);
    for (var segment : module.elements()) {
      var table = segment.table();
      if (table != null && !Segments.fits(segment, table)) {
        mark(table);
      }
    }
    while (!work.isEmpty()) {
      visit(work.poll());
    }
  }

  private void markExported(ExternalItem item) {
    mark(item);
    if (item instanceof WasmTable table) {
      open(table);
    }
  }

  private void mark(Object entity) {
    if (live.add(entity)) {
      work.add(entity);
    }
  }

  private void name(ElementSegment segment) {
    mark(segment);
    if (named.add(segment)) {
      var table = segment.table();
      if (table != null) {
        mark(table);
      }
      segment.elements().forEach(marker::visit);
    }
  }

  private void visit(Object entity) {
    if (entity instanceof WasmFunction function) {
      marker.type(function.type());
      if (function.hasCode()) {
        marker.visit(function.code());
      }
    } else if (entity instanceof WasmGlobal global) {
      marker.visit(global.type());
      if (!global.isImported()) {
        marker.visit(global.initializer());
      }
    } else if (entity instanceof WasmTable table) {
      visitTable(table);
    } else if (entity instanceof WasmMemory memory) {
      for (var segment : module.data()) {
        if (segment.memory() == memory) {
          mark(segment);
        }
      }
    } else if (entity instanceof WasmTag tag) {
      marker.type(tag.type());
    } else if (entity instanceof DataSegment segment) {
      var memory = segment.memory();
      if (memory != null) {
        mark(memory);
      }
      var offset = segment.offset();
      if (offset != null) {
        marker.visit(offset);
      }
    } else if (entity instanceof ElementSegment segment) {
      visitSegment(segment);
    } else if (entity instanceof RecursionGroup group) {
      for (var type : group.types()) {
        var supertype = type.supertype();
        if (supertype != null) {
          marker.type(supertype);
        }
        visit(type.composite());
      }
    }
  }

  private void visit(CompositeType type) {
    if (type instanceof FunctionType function) {
      function.params().forEach(marker::visit);
      function.results().forEach(marker::visit);
    } else if (type instanceof StructType struct) {
      struct.fields().forEach(field -> marker.visit(field.storage()));
    } else if (type instanceof ArrayType array) {
      marker.visit(array.element().storage());
    }
  }

  private void visitTable(WasmTable table) {
    marker.visit(table.elementType());
    if (table.isImported()) {
      open(table);
    }
    var initializer = table.initializer();
    if (initializer != null) {
      // What stands in every element can be called by any call that accepts it.
      marker.visit(initializer);
    }
    for (var segment : module.elements()) {
      if (segment.table() == table) {
        mark(segment);
      }
    }
  }

  private void visitSegment(ElementSegment segment) {
    marker.visit(segment.type());
    var table = segment.table();
    var offset = segment.offset();
    if (table == null || offset == null) {
      // The instruction that names it has the elements marked.
      return;
    }
    marker.visit(offset);
    boolean splittable = Segments.splittable(segment, table, module);
    for (var element : segment.elements()) {
      var function = Segments.function(element);
      if (function == null || !splittable || keeps(table, function)) {
        marker.visit(element);
      } else {
        waiting.computeIfAbsent(table, key -> new HashSet<>()).add(function);
      }
    }
  }

  private void open(WasmTable table) {
    if (open.add(table)) {
      waiting.getOrDefault(table, Set.of()).forEach(this::mark);
      waiting.remove(table);
    }
  }

  private void call(DefinedType type, WasmTable table) {
    if (called.computeIfAbsent(table, key -> new HashSet<>()).add(type)) {
      waiting
          .computeIfAbsent(table, key -> new HashSet<>())
          .removeIf(
              function -> {
                boolean accepted = mayAccept(type, function.type());
                if (accepted) {
                  mark(function);
                }
                return accepted;
              });
    }
  }

  /**
   * Whether a call of one type may meet a function of another. Types are compared by shape, and
   * references in them by nothing but their being references: so this says yes too often, never too
   * rarely.
   */
  private static boolean mayAccept(DefinedType expected, DefinedType actual) {
    for (var type : actual.chain()) {
      if (type == expected || similar(expected.function(), type.function())) {
        return true;
      }
    }
    return false;
  }

  private static boolean similar(FunctionType one, FunctionType other) {
    return similar(one.params(), other.params()) && similar(one.results(), other.results());
  }

  private static boolean similar(List<ValueType> one, List<ValueType> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      boolean same =
          one.get(i).isReference() ? other.get(i).isReference() : one.get(i) == other.get(i);
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
