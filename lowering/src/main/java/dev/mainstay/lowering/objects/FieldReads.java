package dev.mainstay.lowering.objects;

import dev.mainstay.lowering.objects.FieldUses.Field;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which fields are read by code that can be reached. A function to which nothing but a field refers
 * can be reached only if some such code reads that field: otherwise one that TeaVM puts into a
 * class to be asked about its supertypes, and that asks another class in its turn, would keep all
 * of them.
 */
final class FieldReads {
  private final UnaryOperator<DefinedType> canonical;
  private final Set<Field> read = new HashSet<>();
  private final Set<WasmFunction> reached = new HashSet<>();
  private final Deque<WasmFunction> work = new ArrayDeque<>();

  /** The functions that wait in fields for somebody to read these. */
  private final Map<Field, List<WasmFunction>> waiting = new HashMap<>();

  private FieldReads(UnaryOperator<DefinedType> canonical) {
    this.canonical = canonical;
  }

  /**
   * Follows a module from what it exports and begins with.
   *
   * @param canonical maps types that the specification takes for equal to one of them
   */
  static FieldReads of(WasmModule module, UnaryOperator<DefinedType> canonical) {
    var reads = new FieldReads(canonical);
    reads.enter(module);
    return reads;
  }

  /** Whether code that can be reached reads a field. */
  boolean contains(DefinedType type, int index) {
    return read.contains(Field.of(type, index, canonical));
  }

  private void enter(WasmModule module) {
    for (var export : module.exports()) {
      if (export.item() instanceof WasmFunction function) {
        reach(function);
      }
    }
    var start = module.start();
    if (start != null) {
      reach(start);
    }
    for (var global : module.globals()) {
      if (!global.isImported()) {
        follow(global.initializer().instructions());
      }
    }
    for (var segment : module.elements()) {
      if (segment.mode() != ElementSegment.Mode.DECLARATIVE) {
        segment.elements().forEach(element -> follow(element.instructions()));
      }
    }
    for (var function = work.poll(); function != null; function = work.poll()) {
      if (function.hasCode()) {
        follow(function.code().instructions());
      } else {
        FieldUses.handedOut(function, canonical, this::read);
      }
    }
  }

  private void follow(List<Instruction> instructions) {
    for (int i = 0; i < instructions.size(); i++) {
      var instruction = instructions.get(i);
      if (instruction instanceof FieldAccess access && access.opcode() != Opcode.STRUCT_SET) {
        read(Field.of(access.type(), access.field(), canonical));
      } else if (instruction instanceof FunctionAccess access) {
        if (access.opcode() == Opcode.REF_FUNC
            && i + 1 < instructions.size()
            && instructions.get(i + 1) instanceof FieldAccess write
            && write.opcode() == Opcode.STRUCT_SET) {
          put(access.function(), Field.of(write.type(), write.field(), canonical));
        } else {
          reach(access.function());
        }
      }
    }
  }

  private void put(WasmFunction function, Field field) {
    if (read.contains(field)) {
      reach(function);
    } else {
      waiting.computeIfAbsent(field, f -> new ArrayList<>()).add(function);
    }
  }

  private void read(Field field) {
    if (read.add(field)) {
      waiting.getOrDefault(field, List.of()).forEach(this::reach);
      waiting.remove(field);
    }
  }

  private void reach(WasmFunction function) {
    if (reached.add(function)) {
      work.add(function);
    }
  }
}
