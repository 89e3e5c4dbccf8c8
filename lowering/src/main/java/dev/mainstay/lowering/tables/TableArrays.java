package dev.mainstay.lowering.tables;

import static java.util.Objects.requireNonNull;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.initializers.StartCode;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.ArrayElements;
import dev.mainstay.wasm.code.Instruction.ArrayNewFixed;
import dev.mainstay.wasm.code.Instruction.ElementDrop;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Instruction.TableAccess;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables become arrays of the garbage-collection proposal, each in a global, so that what lowers
 * objects lowers tables too, and the collector sees what they hold:
 *
 * <pre>
 * table.get $t              →  global.get $t; (the index); array.get $element
 * call_indirect $t (type f) →  global.get $t; (the index); array.get $element; ref.cast f; call_ref f
 * table.grow $t             →  a larger array that takes over the elements
 * </pre>
 *
 * Active segments that lie within their table and stand at a constant index become the array's
 * first elements; the others are written when the module is instantiated. An export of a table
 * goes: what calls a preview-1 payload calls functions.
 *
 * <p>For modules that have objects anyway. Source: WebAssembly Core Specification 3.0, section 4.6.
 */
public final class TableArrays {
  /** What a table without a maximum can grow to, as in engines that follow the JS API. */
  private static final long MAX_ELEMENTS = 10_000_000;

  private final WasmModule module;
  private final Map<WasmTable, TableArray> arrays = new LinkedHashMap<>();
  private final Map<ReferenceType, DefinedType> arrayTypes = new HashMap<>();
  private final Map<WasmTable, WasmFunction> growers = new HashMap<>();

  private TableArrays(WasmModule module) {
    this.module = module;
  }

  /**
   * Rewrites the tables of a module in place.
   *
   * @throws LoweringException for a table that is imported
   */
  public static void run(WasmModule module) {
    if (!module.tables().isEmpty()) {
      new TableArrays(module).run();
    }
  }

  private void run() {
    var growing = growing();
    for (var table : module.tables()) {
      arrays.put(table, arrayOf(table, growing.contains(table)));
    }
    var late = fillTables();
    module.elements().removeIf(segment -> segment.mode() == ElementSegment.Mode.ACTIVE);
    for (var function : List.copyOf(module.functions())) {
      if (function.hasCode() && function.code().instructions().stream().anyMatch(this::concerns)) {
        function.setCode(new TableBody(module, arrays, growers, function).rewrite());
      }
    }
    for (var array : arrays.values()) {
      module.globals().add(array.global());
    }
    StartCode.prepend(module, late);
    module.exports().removeIf(export -> export.item() instanceof WasmTable);
    module.tables().clear();
  }

  private Set<WasmTable> growing() {
    var growing = new HashSet<WasmTable>();
    for (var function : module.functions()) {
      if (function.hasCode()) {
        for (var instruction : function.code().instructions()) {
          if (instruction instanceof TableAccess access && access.opcode() == Opcode.TABLE_GROW) {
            growing.add(access.table());
          }
        }
      }
    }
    return growing;
  }

  private TableArray arrayOf(WasmTable table, boolean grows) {
    if (table.isImported()) {
      throw new LoweringException(
          "imported-table",
          "table "
              + table
              + " is imported from "
              + table.imported()
              + "; a table beside objects has to be the module's own: define it in the module, or"
              + " use a profile that has "
              + Feature.GC);
    }
    if (table.limits().minimum() > MAX_ELEMENTS) {
      throw new LoweringException(
          "table-size",
          "table "
              + table
              + " has "
              + table.limits().minimum()
              + " elements; at most "
              + MAX_ELEMENTS
              + " are possible");
    }
    var type =
        arrayTypes.computeIfAbsent(
            table.elementType(),
            element -> {
              var array = DefinedType.of(new ArrayType(new FieldType(element, true)));
              module.types().add(RecursionGroup.of(array));
              return array;
            });
    var global =
        WasmGlobal.defined(
            ReferenceType.nonNull(type), grows, ConstantExpression.of(new RefNull(type)));
    global.setName(table.name() == null ? "mainstay.table" : table.name());
    long maximum = Math.min(table.limits().maximum().orElse(MAX_ELEMENTS), MAX_ELEMENTS);
    return new TableArray(table, type, global, (int) maximum);
  }

  private boolean concerns(Instruction instruction) {
    return switch (instruction.opcode()) {
      case TABLE_GET,
          TABLE_SET,
          TABLE_SIZE,
          TABLE_GROW,
          TABLE_FILL,
          TABLE_COPY,
          TABLE_INIT,
          CALL_INDIRECT,
          RETURN_CALL_INDIRECT ->
          true;
      default -> false;
    };
  }

  /**
   * Gives each array its first elements.
   *
   * @return the code that writes what can only be written when the module is instantiated
   */
  private CodeBuilder fillTables() {
    var first = new HashMap<WasmTable, List<ConstantExpression>>();
    var late = new CodeBuilder(0);
    var lateTables = new HashSet<WasmTable>();
    for (var segment : List.copyOf(module.elements())) {
      var table = segment.table();
      var offset = segment.offset();
      if (segment.mode() != ElementSegment.Mode.ACTIVE || table == null || offset == null) {
        continue;
      }
      var elements = first.computeIfAbsent(table, this::initialElements);
      long at = constant(offset);
      if (at >= 0
          && at + segment.elements().size() <= elements.size()
          && !lateTables.contains(table)) {
        Collections.copy(
            elements.subList((int) at, (int) at + segment.elements().size()), segment.elements());
      } else {
        lateTables.add(table);
        fillLate(table, segment, offset, late);
      }
    }
    arrays.forEach(
        (table, array) -> {
          var elements = first.get(table);
          array
              .global()
              .redefine(
                  array.global().type(),
                  elements == null ? uniform(table, array.type()) : fixed(elements, array.type()));
        });
    return late;
  }

  private void fillLate(
      WasmTable table, ElementSegment segment, ConstantExpression offset, CodeBuilder late) {
    var passive = ElementSegment.passive(segment.type(), segment.elements());
    module.elements().add(passive);
    var array = requireNonNull(arrays.get(table));
    late.get(array.global());
    offset.instructions().forEach(late::emit);
    late.i32(0)
        .i32(segment.elements().size())
        .emit(new ArrayElements(Opcode.ARRAY_INIT_ELEM, array.type(), passive))
        .emit(new ElementDrop(passive));
  }

  private List<ConstantExpression> initialElements(WasmTable table) {
    return new ArrayList<>(
        Collections.nCopies((int) table.limits().minimum(), initialElement(table)));
  }

  private static ConstantExpression initialElement(WasmTable table) {
    var initializer = table.initializer();
    return initializer != null
        ? initializer
        : ConstantExpression.of(new RefNull(table.elementType().heap()));
  }

  private static ConstantExpression uniform(WasmTable table, DefinedType type) {
    var instructions = new ArrayList<>(initialElement(table).instructions());
    instructions.add(new I32Const((int) table.limits().minimum()));
    instructions.add(new TypeAccess(Opcode.ARRAY_NEW, type));
    return new ConstantExpression(instructions);
  }

  private static ConstantExpression fixed(List<ConstantExpression> elements, DefinedType type) {
    var instructions = new ArrayList<Instruction>();
    elements.forEach(element -> instructions.addAll(element.instructions()));
    instructions.add(new ArrayNewFixed(type, elements.size()));
    return new ConstantExpression(instructions);
  }

  /** The unsigned value of a constant offset, or -1. */
  private static long constant(ConstantExpression offset) {
    return offset.instructions().size() == 1 && offset.instructions().get(0) instanceof I32Const c
        ? Integer.toUnsignedLong(c.value())
        : -1;
  }
}
