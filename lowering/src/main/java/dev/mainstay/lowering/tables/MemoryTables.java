package dev.mainstay.lowering.tables;

import static java.util.Objects.requireNonNull;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.lowering.initializers.StartCode;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.ElementDrop;
import dev.mainstay.wasm.code.Instruction.TableAccess;
import dev.mainstay.wasm.code.Instruction.TableCopy;
import dev.mainstay.wasm.code.Instruction.TableInit;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tables of a module as regions of linear memory that hold what references have become, numbers
 * of 32 bits. What the tables were is done by functions that are added to the module; tables that
 * the program only calls through stand in the {@link FunctionTable}.
 *
 * <p>To be made while the module has its types yet; then {@link #lower} and {@link #call} replace
 * the instructions, and {@link #finish} takes the tables and segments out of the module.
 */
final class MemoryTables {
  private final WasmModule module;
  private final StaticMemory memory;
  private final FunctionTable functions;
  private final Map<WasmTable, TableRegion> regions = new LinkedHashMap<>();
  private final Map<ElementSegment, SegmentRegion> segments = new LinkedHashMap<>();

  /**
   * Reserves regions for the tables and passive segments of a module.
   *
   * @param memory where
   * @param functions the module's functions as references
   * @throws LoweringException for a table that is imported, or too large
   */
  MemoryTables(WasmModule module, StaticMemory memory, FunctionTable functions) {
    this.module = module;
    this.memory = memory;
    this.functions = functions;
    var uses = TableUses.of(module);
    for (var table : module.tables()) {
      check(table);
      if (!functions.holds(table)) {
        regions.put(table, new TableRegion(module, memory, table, uses.grows(table)));
      }
    }
    for (var segment : module.elements()) {
      if (uses.reads(segment)) {
        segments.put(segment, new SegmentRegion(module, memory, segment, uses.drops(segment)));
      }
    }
  }

  private static void check(WasmTable table) {
    if (table.isImported()) {
      throw new LoweringException(
          "imported-table",
          "table "
              + table
              + " is imported from "
              + table.imported()
              + "; a table has to be the module's own where the runtime has no reference types:"
              + " define it in the module, or use a profile that has "
              + Feature.REFERENCE_TYPES);
    }
    if (table.limits().index64() || table.limits().minimum() > TableRegion.LARGEST) {
      throw new LoweringException(
          "table-size",
          "table "
              + table
              + " has "
              + table.limits().minimum()
              + " elements, counted in "
              + table.limits().indexType()
              + "; at most "
              + TableRegion.LARGEST
              + ", counted in i32, are possible");
    }
  }

  /**
   * Replaces an instruction on a table or an element segment; its operands, references lowered to
   * numbers, are on the stack.
   *
   * @return whether it was one
   */
  boolean lower(Instruction instruction, CodeBuilder out) {
    if (instruction instanceof TableAccess access) {
      lower(access, out);
    } else if (instruction instanceof TableCopy copy) {
      out.call(region(copy.destination()).copy(region(copy.source())));
    } else if (instruction instanceof TableInit init) {
      out.call(region(init.table()).init(requireNonNull(segments.get(init.segment()))));
    } else if (instruction instanceof ElementDrop drop) {
      var segment = segments.get(drop.segment());
      if (segment != null) {
        segment.drop(out);
      }
    } else {
      return false;
    }
    return true;
  }

  private void lower(TableAccess access, CodeBuilder out) {
    if (functions.holds(access.table())) {
      // Of such a table only the size is ever asked.
      out.i32((int) access.table().limits().minimum());
      return;
    }
    var region = region(access.table());
    switch (access.opcode()) {
      case TABLE_GET -> out.call(region.get());
      case TABLE_SET -> out.call(region.set());
      case TABLE_SIZE -> region.pushSize(out);
      case TABLE_GROW -> out.call(region.grow());
      default -> out.call(region.fill());
    }
  }

  private TableRegion region(WasmTable table) {
    return requireNonNull(regions.get(table));
  }

  /**
   * Replaces a call through a table; its arguments and the index are on the stack. The function
   * must be of the type of the call or of a subtype, as the specification has it.
   *
   * @param lowered the type of the call once references are numbers
   */
  void call(CallIndirect call, DefinedType lowered, CodeBuilder out) {
    if (functions.holds(call.table())) {
      functions.callFixed(call, lowered, out);
    } else {
      out.call(region(call.table()).get());
      functions.call(call.opcode(), call.type(), lowered, out);
    }
  }

  /**
   * Gives the regions their first contents, as far as they are known, and the module code that
   * writes the rest when it is instantiated; takes its tables and element segments out.
   */
  void finish(ElementValues values) {
    var contents = new InitialContents(memory, regions, segments, values);
    StartCode.prepend(module, contents.write(module));
    module.tables().clear();
    module.elements().clear();
  }
}
