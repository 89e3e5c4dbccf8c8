package dev.mainstay.lowering.tables;

import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a module has more to do with references and tables than a target can. */
final class ReferenceUses {
  private final WasmModule module;
  private final Set<Feature> available;
  private final boolean references;

  private ReferenceUses(WasmModule module, Set<Feature> available) {
    this.module = module;
    this.available = available;
    references = available.contains(Feature.REFERENCE_TYPES);
  }

  static boolean exceed(WasmModule module, Set<Feature> available) {
    var uses = new ReferenceUses(module, available);
    return uses.types() || uses.tables() || uses.segments() || uses.code();
  }

  private boolean types() {
    return module.globals().stream().anyMatch(global -> exceeds(global.type()))
        || (!available.contains(Feature.GC)
            && module.types().stream().anyMatch(group -> group.types().size() > 1))
        || module.types().stream().flatMap(group -> group.types().stream()).anyMatch(this::exceeds);
  }

  private boolean exceeds(DefinedType type) {
    return (!available.contains(Feature.GC) && (type.supertype() != null || !type.isFinal()))
        || (type.composite() instanceof FunctionType function
            && Stream.concat(function.params().stream(), function.results().stream())
                .anyMatch(this::exceeds));
  }

  private boolean exceeds(ValueType type) {
    if (!(type instanceof ReferenceType reference)) {
      return false;
    }
    boolean plain =
        reference.equals(ReferenceType.FUNCREF) || reference.equals(ReferenceType.EXTERNREF);
    return !available.contains(plain ? Feature.REFERENCE_TYPES : Feature.FUNCTION_REFERENCES);
  }

  private boolean tables() {
    return (!references && module.tables().size() > 1)
        || module.tables().stream().anyMatch(this::exceeds);
  }

  private boolean exceeds(WasmTable table) {
    return table.elementType().equals(ReferenceType.FUNCREF)
        ? table.initializer() != null && !available.contains(Feature.FUNCTION_REFERENCES)
        : exceeds(table.elementType());
  }

  private boolean segments() {
    return module.elements().stream()
        .anyMatch(
            segment ->
                switch (segment.mode()) {
                  case ACTIVE -> !references && !listsFunctions(segment);
                  case PASSIVE -> !available.contains(Feature.BULK_MEMORY);
                  case DECLARATIVE -> !references;
                });
  }

  private static boolean listsFunctions(ElementSegment segment) {
    return segment.elements().stream()
        .allMatch(
            element ->
                element.instructions().size() == 1
                    && element.instructions().get(0).opcode() == Opcode.REF_FUNC);
  }

  private boolean code() {
    return module.functions().stream()
        .filter(WasmFunction::hasCode)
        .map(WasmFunction::code)
        .anyMatch(
            code ->
                code.locals().stream().anyMatch(this::exceeds)
                    || code.instructions().stream().anyMatch(this::exceeds));
  }

  private boolean exceeds(Instruction instruction) {
    if (instruction instanceof Instruction.Block block) {
      return Stream.concat(block.type().params().stream(), block.type().results().stream())
          .anyMatch(this::exceeds);
    }
    if (instruction instanceof CallIndirect call) {
      return !references && call.table() != module.tables().get(0);
    }
    return switch (instruction.opcode()) {
      case TABLE_INIT, TABLE_COPY, ELEM_DROP -> !available.contains(Feature.BULK_MEMORY);
      case RETURN_CALL_REF -> !available.contains(Feature.FUNCTION_REFERENCES);
      default ->
          switch (instruction.opcode().feature()) {
            case REFERENCE_TYPES, FUNCTION_REFERENCES ->
                !available.contains(instruction.opcode().feature());
            default -> false;
          };
    };
  }
}
