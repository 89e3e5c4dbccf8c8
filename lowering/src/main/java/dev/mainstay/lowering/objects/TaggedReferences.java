package dev.mainstay.lowering.objects;

import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import java.util.stream.Stream;

/** Whether a module has references that become no addresses: small integers, and the host's. */
final class TaggedReferences {
  private TaggedReferences() {}

  /** Looks for what makes them, and for where the host can hand them over. */
  static boolean in(WasmModule module) {
    return module.functions().stream().anyMatch(TaggedReferences::in)
        || module.globals().stream().anyMatch(TaggedReferences::in)
        || module.elements().stream()
            .flatMap(segment -> segment.elements().stream())
            .anyMatch(element -> in(element.instructions()))
        || module.tables().stream().anyMatch(table -> isHosts(table.elementType()))
        || module.exports().stream()
            .anyMatch(
                export ->
                    export.item() instanceof WasmFunction function
                        && function.signature().params().stream()
                            .anyMatch(TaggedReferences::isHosts));
  }

  private static boolean in(WasmFunction function) {
    return function.hasCode()
        ? in(function.code().instructions())
        : Stream.of(function.signature().results())
            .flatMap(List::stream)
            .anyMatch(TaggedReferences::isHosts);
  }

  private static boolean in(WasmGlobal global) {
    return (isHosts(global.type()) && global.isImported())
        || (!global.isImported() && in(global.initializer().instructions()));
  }

  private static boolean in(List<Instruction> instructions) {
    return instructions.stream()
        .map(Instruction::opcode)
        .anyMatch(opcode -> opcode == Opcode.REF_I31 || opcode == Opcode.ANY_CONVERT_EXTERN);
  }

  private static boolean isHosts(ValueType type) {
    return type instanceof ReferenceType reference
        && (reference.heap().top() == AbstractHeapType.EXTERN
            || reference.heap() == AbstractHeapType.ANY
            || reference.heap() == AbstractHeapType.EQ
            || reference.heap() == AbstractHeapType.I31);
  }
}
