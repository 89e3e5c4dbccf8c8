package dev.mainstay.lowering.objects;

import static java.util.Objects.requireNonNull;

import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.BranchCast;
import dev.mainstay.wasm.code.Instruction.Cast;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The table through which functions are called whose reference was taken. A reference to a function
 * is its index here; index 0 stays empty, so that a call through null traps.
 *
 * <p>In a module that casts references to functions, they stand in preorder over the tree of their
 * types, so that a cast compares the index with a range.
 */
final class FunctionTable {
  private final WasmTable table = WasmTable.defined(ReferenceType.FUNCREF, Limits.atLeast(0), null);
  private final Map<WasmFunction, Integer> indices = new HashMap<>();
  private final List<WasmFunction> functions = new ArrayList<>();
  private final UnaryOperator<DefinedType> canonical;

  /** Where the functions of each type and its subtypes stand; empty if nobody asks. */
  private final Map<DefinedType, Range> ranges = new HashMap<>();

  /**
   * A table for a module without tables.
   *
   * @param forest the trees of the module's types
   * @param canonical maps types that the specification takes for equal to one of them
   */
  FunctionTable(WasmModule module, TypeForest forest, UnaryOperator<DefinedType> canonical) {
    this.canonical = canonical;
    if (instructions(module).anyMatch(FunctionTable::tellsTypes)) {
      enterByType(module, forest);
    }
  }

  private static Stream<Instruction> instructions(WasmModule module) {
    return Stream.of(
            module.functions().stream()
                .filter(WasmFunction::hasCode)
                .flatMap(function -> function.code().instructions().stream()),
            module.globals().stream()
                .filter(global -> !global.isImported())
                .flatMap(global -> global.initializer().instructions().stream()),
            module.elements().stream()
                .flatMap(segment -> segment.elements().stream())
                .flatMap(element -> element.instructions().stream()))
        .flatMap(stream -> stream);
  }

  private static boolean tellsTypes(Instruction instruction) {
    ReferenceType target = null;
    if (instruction instanceof Cast cast) {
      target = cast.target();
    } else if (instruction instanceof BranchCast branch) {
      target = branch.to();
    }
    return target != null
        && target.heap() instanceof DefinedType type
        && type.composite() instanceof FunctionType;
  }

  /** Enters all functions whose reference is taken, in the order of their types. */
  private void enterByType(WasmModule module, TypeForest forest) {
    var places = new HashMap<DefinedType, Integer>();
    var ends = new HashMap<DefinedType, Integer>();
    forest.walk(
        FunctionType.class,
        type -> places.put(type, places.size()),
        type -> ends.put(type, places.size()));
    instructions(module)
        .filter(instruction -> instruction.opcode() == Opcode.REF_FUNC)
        .map(instruction -> ((FunctionAccess) instruction).function())
        .distinct()
        .sorted(Comparator.comparingInt(function -> place(function, places)))
        .forEach(this::index);
    places.forEach(
        (type, place) -> {
          int first = 1;
          while (first <= functions.size() && place(functions.get(first - 1), places) < place) {
            first++;
          }
          int last = first - 1;
          int end = requireNonNull(ends.get(type));
          while (last < functions.size() && place(functions.get(last), places) < end) {
            last++;
          }
          ranges.put(type, new Range(first, last));
        });
  }

  private int place(WasmFunction function, Map<DefinedType, Integer> places) {
    return requireNonNull(places.get(canonical.apply(function.type())));
  }

  /** The references to functions of a type and of its subtypes. */
  Range range(DefinedType type) {
    return ranges.getOrDefault(canonical.apply(type), Range.EMPTY);
  }

  /** The table, for {@code call_indirect}. */
  WasmTable table() {
    return table;
  }

  /** The index of a function, which is thereby in the table. */
  int index(WasmFunction function) {
    return indices.computeIfAbsent(
        function,
        f -> {
          functions.add(f);
          return functions.size();
        });
  }

  /** Adds the table and its contents to the module, if anything is in it. */
  void emit(WasmModule module, boolean needed) {
    if (functions.isEmpty() && !needed) {
      return;
    }
    int size = functions.size() + 1;
    table.setLimits(Limits.between(size, size));
    module.tables().add(table);
    if (!functions.isEmpty()) {
      module
          .elements()
          .add(
              ElementSegment.active(
                  table,
                  ConstantExpression.i32(1),
                  ReferenceType.FUNCREF,
                  functions.stream()
                      .map(f -> ConstantExpression.of(new FunctionAccess(Opcode.REF_FUNC, f)))
                      .toList()));
    }
  }
}
