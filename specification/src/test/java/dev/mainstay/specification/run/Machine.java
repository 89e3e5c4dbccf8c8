package dev.mainstay.specification.run;

import dev.mainstay.specification.script.Command.Abort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportGlobal;
import run.endive.runtime.ImportMemory;
import run.endive.runtime.ImportTable;
import run.endive.runtime.ImportTag;
import run.endive.runtime.ImportValue;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmException;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/** Endive, for one script. */
final class Machine {
  private final Host host = new Host();

  /**
   * Makes an instance.
   *
   * @param registered the instances that can be imported from
   * @throws RuntimeException if the module is not valid, its imports do not fit, or its beginning
   *     traps; Endive declares that any can come
   */
  Instance instantiate(byte[] bytes, Map<String, Instance> registered) {
    var module = Parser.parse(bytes);
    var imports = ImportValues.builder();
    for (int i = 0; i < module.importSection().importCount(); i++) {
      var wanted = module.importSection().getImport(i);
      var instance = registered.get(wanted.module());
      if (wanted.module().equals(Host.NAME)) {
        host.item(wanted.name()).ifPresent(item -> add(imports, item));
      } else if (instance != null) {
        addExport(imports, wanted.module(), wanted.name(), instance);
      }
    }
    return Instance.builder(module)
        .withImportValues(imports.build())
        // An export called _start is nothing special.
        .withStart(false)
        .build();
  }

  private static void addExport(
      ImportValues.Builder imports, String module, String name, Instance instance) {
    var section = instance.module().exportSection();
    for (int i = 0; i < section.exportCount(); i++) {
      var export = section.getExport(i);
      if (export.name().equals(name)) {
        int index = export.index();
        add(
            imports,
            switch (export.exportType()) {
              case FUNCTION -> ImportFunction.exportAsImport(module, name, instance, name);
              case TABLE -> new ImportTable(module, name, instance.table(index));
              case MEMORY -> new ImportMemory(module, name, instance.memory(index));
              case GLOBAL -> new ImportGlobal(module, name, instance.global(index));
              case TAG -> new ImportTag(module, name, instance.tag(index));
            });
      }
    }
  }

  private static void add(ImportValues.Builder imports, ImportValue item) {
    if (item instanceof ImportFunction function) {
      imports.addFunction(function);
    } else if (item instanceof ImportTable table) {
      imports.addTable(table);
    } else if (item instanceof ImportMemory memory) {
      imports.addMemory(memory);
    } else if (item instanceof ImportGlobal global) {
      imports.addGlobal(global);
    } else if (item instanceof ImportTag tag) {
      imports.addTag(tag);
    }
  }

  /**
   * Calls an exported function.
   *
   * @throws IllegalStateException if there is none, or Endive breaks down
   */
  Ending invoke(Instance instance, String export, List<Slot> arguments) {
    var type = type(instance, export);
    long[] bits = arguments.stream().mapToLong(Slot::bits).toArray();
    Object[] objects = arguments.stream().map(Slot::object).toArray();
    try {
      var result = instance.exports().function(export).applyWithRefs(bits, objects);
      var slots = new ArrayList<Slot>();
      for (int i = 0; i < type.returns().size(); i++) {
        slots.add(slot(type.returns().get(i), result.longResult(i), result.refResult(i)));
      }
      return new Ending.Returned(slots);
    } catch (RuntimeException e) {
      return aborted(e);
    }
  }

  private static FunctionType type(Instance instance, String export) {
    var section = instance.module().exportSection();
    for (int i = 0; i < section.exportCount(); i++) {
      if (section.getExport(i).name().equals(export)
          && section.getExport(i).exportType() == ExternalType.FUNCTION) {
        return instance.exportType(export);
      }
    }
    throw new IllegalStateException("the instance exports no function " + export);
  }

  /** Reads an exported global. */
  Slot get(Instance instance, String export) {
    var global = instance.exports().global(export);
    return slot(global.getType(), global.getValue(), global.getRefValue());
  }

  private static Slot slot(ValType type, long bits, Object object) {
    return type.isObjectRef() && object == null ? Slot.of(-1) : new Slot(bits, object);
  }

  /** What an exception of Endive's means. */
  static Ending.Aborted aborted(RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof WasmException) {
      return new Ending.Aborted(Abort.EXCEPTION, message);
    }
    if (e instanceof WasmEngineException) {
      return new Ending.Aborted(
          message.contains("stack exhausted") ? Abort.EXHAUSTION : Abort.TRAP, message);
    }
    throw new IllegalStateException("Endive breaks down: " + e, e);
  }
}
