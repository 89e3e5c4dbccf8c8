package dev.mainstay.lowering.tables;

import static java.util.Objects.requireNonNull;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The only table of a lowered module. Nobody writes to it while the program runs: a reference to a
 * function is the function's index here, and what a program does to its tables, it does to such
 * numbers. Index 0 is null and stays empty, so that a call through null traps.
 *
 * <p>The functions whose reference is taken stand in preorder over the tree of their types: all
 * that belong to a type or to one of its subtypes are neighbours. So where the machine's own check
 * of the signature does not suffice, because functions of several types look the same once
 * references are numbers, one comparison with a range tells them apart, and nothing is stored for
 * it. Behind them stand the tables that the program only calls through, as they were.
 *
 * <p>A snapshot of the module as it was when the table was made.
 */
public final class FunctionTable {
  /**
   * The references to functions of a type and of its subtypes: {@code count} numbers from {@code
   * first} on.
   */
  public record Range(int first, int count) {}

  private final Subtyping types;
  private final WasmTable table = WasmTable.defined(ReferenceType.FUNCREF, Limits.atLeast(0), null);

  /** Those whose reference is taken, in the order of their types. */
  private final List<WasmFunction> functions;

  private final Map<WasmFunction, Integer> indices = new HashMap<>();
  private final Map<WasmTable, Integer> bases = new LinkedHashMap<>();
  private final List<@Nullable WasmFunction> slots = new ArrayList<>();
  private final Map<DefinedType, Range> ranges = new HashMap<>();
  private final Map<DefinedType, Boolean> ambiguous = new HashMap<>();

  private FunctionTable(WasmModule module, Subtyping types, TableUses uses) {
    this.types = types;
    var fixed = new FixedTables(module, types, uses);
    functions = inOrder(taken(module, fixed));
    if (!functions.isEmpty() || fixed.contents().size() != 1) {
      slots.add(null);
    }
    for (var function : functions) {
      indices.put(function, slots.size());
      slots.add(function);
    }
    fixed
        .contents()
        .forEach(
            (fixedTable, contents) -> {
              bases.put(fixedTable, slots.size());
              slots.addAll(contents);
            });
  }

  /**
   * The table of a module, which has its types yet.
   *
   * @param types the subtyping of the module's types
   */
  public static FunctionTable of(WasmModule module, Subtyping types) {
    types.equality();
    return new FunctionTable(module, types, TableUses.of(module));
  }

  /** A function's type once references are numbers. */
  public static FunctionType lowered(FunctionType type) {
    return new FunctionType(
        type.params().stream().map(FunctionTable::lowered).toList(),
        type.results().stream().map(FunctionTable::lowered).toList());
  }

  /** A value's type once references are numbers. */
  public static ValueType lowered(ValueType type) {
    return type.isReference() ? NumberType.I32 : type;
  }

  private static Set<WasmFunction> taken(WasmModule module, FixedTables fixed) {
    var taken = new LinkedHashSet<WasmFunction>();
    for (var function : module.functions()) {
      if (function.hasCode()) {
        note(function.code().instructions(), taken);
      }
    }
    for (var global : module.globals()) {
      if (!global.isImported()) {
        note(global.initializer().instructions(), taken);
      }
    }
    for (var other : module.tables()) {
      var initializer = other.initializer();
      if (initializer != null) {
        note(initializer.instructions(), taken);
      }
    }
    for (var segment : module.elements()) {
      var target = segment.table();
      if (segment.mode() != ElementSegment.Mode.DECLARATIVE
          && (target == null || !fixed.contents().containsKey(target))) {
        segment.elements().forEach(element -> note(element.instructions(), taken));
      }
    }
    return taken;
  }

  private static void note(List<Instruction> instructions, Set<WasmFunction> taken) {
    for (var instruction : instructions) {
      if (instruction.opcode() == Opcode.REF_FUNC) {
        taken.add(((FunctionAccess) instruction).function());
      }
    }
  }

  private List<WasmFunction> inOrder(Set<WasmFunction> taken) {
    var numbers = new HashMap<DefinedType, Integer>();
    var places = new HashMap<WasmFunction, List<Integer>>();
    for (var function : taken) {
      var place = new ArrayList<Integer>();
      for (var type : function.type().chain()) {
        place.add(numbers.computeIfAbsent(types.equality().canonical(type), key -> numbers.size()));
      }
      places.put(function, place);
    }
    return taken.stream()
        .sorted(Comparator.comparing(places::get, FunctionTable::compare))
        .toList();
  }

  /** A path before its continuations, else by the first difference. */
  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int difference = one.get(i).compareTo(other.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  /** The table, for {@code call_indirect}. */
  public WasmTable table() {
    return table;
  }

  /**
   * The reference to a function.
   *
   * @throws IllegalArgumentException if none was taken when the table was made
   */
  public int index(WasmFunction function) {
    var index = indices.get(function);
    if (index == null) {
      throw new IllegalArgumentException("no reference to function " + function + " is taken");
    }
    return index;
  }

  /** The references to functions of a type and of its subtypes. */
  public Range range(DefinedType type) {
    return ranges.computeIfAbsent(
        type,
        key -> {
          int first = 0;
          int count = 0;
          for (var function : functions) {
            if (types.isSubtype(function.type(), type)) {
              first = count == 0 ? index(function) : first;
              count++;
            }
          }
          return new Range(first, count);
        });
  }

  /** Whether a table is one that the program only calls through, so that it stands in this one. */
  boolean holds(WasmTable other) {
    return bases.containsKey(other);
  }

  /**
   * Calls through a table that this one {@link #holds}; its arguments and its index are on the
   * stack.
   *
   * @param lowered the type of the call once references are numbers
   */
  void callFixed(CallIndirect call, DefinedType lowered, CodeBuilder out) {
    int base = requireNonNull(bases.get(call.table()));
    int size = (int) call.table().limits().minimum();
    if (base > 0 || size < slots.size()) {
      int index = out.newLocal(NumberType.I32);
      out.tee(index).i32(size).op(Opcode.I32_GE_U);
      trapIf(out);
      out.get(index).i32(base).op(Opcode.I32_ADD);
    }
    out.emit(new CallIndirect(call.opcode(), lowered, table));
  }

  /**
   * Calls a function; the arguments and the reference to it, any at all, are on the stack. Traps
   * for null, and for a function that is not of the type or of a subtype.
   *
   * @param type the type of the call, as it was in the module
   * @param lowered the same once references are numbers
   */
  void call(Opcode opcode, DefinedType type, DefinedType lowered, CodeBuilder out) {
    if (isAmbiguous(type)) {
      var range = range(type);
      int reference = out.newLocal(NumberType.I32);
      out.tee(reference).i32(range.first()).op(Opcode.I32_SUB).i32(range.count());
      out.op(Opcode.I32_GE_U);
      trapIf(out);
      out.get(reference);
    }
    out.emit(new CallIndirect(opcode, lowered, table));
  }

  /** Whether there are references to functions of other types that look the same. */
  private boolean isAmbiguous(DefinedType type) {
    return ambiguous.computeIfAbsent(
        type,
        key -> {
          var lowered = lowered(type.function());
          return functions.stream()
              .anyMatch(
                  function ->
                      lowered(function.signature()).equals(lowered)
                          && !types.isSubtype(function.type(), type));
        });
  }

  private static void trapIf(CodeBuilder out) {
    out.begin(Opcode.IF, BlockType.EMPTY);
    out.op(Opcode.UNREACHABLE).end();
  }

  /**
   * Adds the table and its contents to the module.
   *
   * @param needed whether it is needed even if nothing is in it, because calls name it
   */
  public void emit(WasmModule module, boolean needed) {
    if (slots.size() <= 1 && !needed && bases.isEmpty()) {
      return;
    }
    table.setLimits(Limits.between(slots.size(), slots.size()));
    module.tables().add(table);
    int start = 0;
    while (start < slots.size()) {
      if (slots.get(start) == null) {
        start++;
        continue;
      }
      var run = new ArrayList<ConstantExpression>();
      for (int i = start; i < slots.size(); i++) {
        var function = slots.get(i);
        if (function == null) {
          break;
        }
        run.add(ConstantExpression.of(new FunctionAccess(Opcode.REF_FUNC, function)));
      }
      module
          .elements()
          .add(
              ElementSegment.active(
                  table, ConstantExpression.i32(start), ReferenceType.FUNCREF, run));
      start += run.size();
    }
  }
}
