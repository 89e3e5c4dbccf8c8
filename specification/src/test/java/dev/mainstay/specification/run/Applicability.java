package dev.mainstay.specification.run;

import dev.mainstay.wasm.model.ExternalItem;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out whether a module can become a payload at all, from the module alone. */
final class Applicability {
  private static final String HOST = "spectest";

  private Applicability() {}

  /** Why it cannot; empty if it can. */
  static Optional<Reason> of(WasmModule module) {
    if (module.memories().stream().anyMatch(memory -> memory.limits().index64())
        || module.tables().stream().anyMatch(table -> table.limits().index64())) {
      return Optional.of(Reason.MEMORY64);
    }
    if (module.memories().size() > 1) {
      return Optional.of(Reason.MULTI_MEMORY);
    }
    if (Stream.of(module.memories(), module.tables(), module.globals(), module.tags())
        .flatMap(items -> items.stream())
        .anyMatch(ExternalItem::isImported)) {
      return Optional.of(Reason.IMPORTED_STATE);
    }
    if (module.functions().stream().anyMatch(Applicability::bringsReferences)) {
      return Optional.of(Reason.FOREIGN_REFERENCES);
    }
    return Optional.empty();
  }

  private static boolean bringsReferences(WasmFunction function) {
    ImportName name = function.imported();
    return name != null
        && !name.module().equals(HOST)
        && Stream.concat(
                function.signature().params().stream(), function.signature().results().stream())
            .anyMatch(ValueType::isReference);
  }
}
