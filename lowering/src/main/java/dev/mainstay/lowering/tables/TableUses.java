package dev.mainstay.lowering.tables;

import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.ElementDrop;
import dev.mainstay.wasm.code.Instruction.TableAccess;
import dev.mainstay.wasm.code.Instruction.TableCopy;
import dev.mainstay.wasm.code.Instruction.TableInit;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the code of a module does with its tables and element segments. */
final class TableUses {
  private final Set<WasmTable> touched = identitySet();
  private final Set<WasmTable> grown = identitySet();
  private final Set<ElementSegment> read = identitySet();
  private final Set<ElementSegment> dropped = identitySet();
  private final Map<WasmTable, Set<DefinedType>> called = new HashMap<>();

  private TableUses() {}

  static TableUses of(WasmModule module) {
    var uses = new TableUses();
    for (var function : module.functions()) {
      if (function.hasCode()) {
        function.code().instructions().forEach(uses::note);
      }
    }
    return uses;
  }

  private void note(Instruction instruction) {
    if (instruction instanceof TableAccess access) {
      if (access.opcode() != Opcode.TABLE_SIZE) {
        touched.add(access.table());
      }
      if (access.opcode() == Opcode.TABLE_GROW) {
        grown.add(access.table());
      }
    } else if (instruction instanceof TableCopy copy) {
      touched.add(copy.destination());
      touched.add(copy.source());
    } else if (instruction instanceof TableInit init) {
      touched.add(init.table());
      read.add(init.segment());
    } else if (instruction instanceof ElementDrop drop) {
      dropped.add(drop.segment());
    } else if (instruction instanceof CallIndirect call) {
      called.computeIfAbsent(call.table(), table -> new LinkedHashSet<>()).add(call.type());
    }
  }

  /** Whether anything but calls and questions for the size happens to a table. */
  boolean touched(WasmTable table) {
    return touched.contains(table);
  }

  /** Whether a table can grow. */
  boolean grows(WasmTable table) {
    return grown.contains(table);
  }

  /** The types of the calls through a table. */
  Set<DefinedType> called(WasmTable table) {
    return called.getOrDefault(table, Set.of());
  }

  /** Whether tables are written from a segment while the program runs. */
  boolean reads(ElementSegment segment) {
    return read.contains(segment);
  }

  /** Whether a segment can be dropped while the program runs. */
  boolean drops(ElementSegment segment) {
    return dropped.contains(segment);
  }

  private static <T> Set<T> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
