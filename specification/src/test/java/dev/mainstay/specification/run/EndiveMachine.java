package dev.mainstay.specification.run;

import dev.mainstay.specification.script.Command.Abort;
import dev.mainstay.specification.script.Value;
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
import run.endive.runtime.WasmArray;
import run.endive.runtime.WasmException;
import run.endive.runtime.WasmExternRef;
import run.endive.runtime.WasmI31Ref;
import run.endive.runtime.WasmStruct;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/** Endive, for one script. */
final class EndiveMachine implements Machine {
  /** Null among the references that Endive holds as numbers. */
  private static final int NULL = -1;

  private final Host host = new Host();

  @Override
  public String name() {
    return "Endive";
  }

  @Override
  public Instance instantiate(byte[] bytes, Map<String, Instance> registered) {
    var module = Parser.parse(bytes);
    var imports = ImportValues.builder();
    for (int i = 0; i < module.importSection().importCount(); i++) {
      var wanted = module.importSection().getImport(i);
      if (wanted.module().equals(Host.NAME)) {
        host.item(wanted.name()).ifPresent(item -> add(imports, item));
      } else if (registered.get(wanted.module()) instanceof Living living) {
        addExport(imports, wanted.module(), wanted.name(), living.instance());
      }
    }
    return new Living(
        run.endive.runtime.Instance.builder(module)
            .withImportValues(imports.build())
            // An export called _start is nothing special.
            .withStart(false)
            .build());
  }

  private static void addExport(
      ImportValues.Builder imports,
      String module,
      String name,
      run.endive.runtime.Instance instance) {
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

  @Override
  public boolean takes(byte[] module) {
    try {
      Parser.parse(module);
      return true;
    } catch (RuntimeException e) {
      // Endive declares that any of them can come.
      return false;
    }
  }

  @Override
  public Slot reference(Value value) {
    if (value instanceof Value.Extern extern) {
      return new Slot(0, new WasmExternRef(extern.id()));
    }
    return value instanceof Value.Host own
        ? new Slot(0, new WasmExternRef(own.id()))
        : Slot.of(NULL);
  }

  @Override
  public boolean matches(Value expected, Slot actual) {
    if (expected instanceof Value.Null) {
      return isNull(actual);
    }
    if (expected instanceof Value.Extern extern) {
      return isHostReference(actual, extern.id());
    }
    if (expected instanceof Value.Host own) {
      return isHostReference(actual, own.id());
    }
    return expected instanceof Value.AnyReference reference
        && !isNull(actual)
        && switch (reference.kind()) {
          case I31 -> actual.object() instanceof WasmI31Ref;
          case STRUCT -> actual.object() instanceof WasmStruct;
          case ARRAY -> actual.object() instanceof WasmArray;
          case EQ ->
              actual.object() instanceof WasmI31Ref
                  || actual.object() instanceof WasmStruct
                  || actual.object() instanceof WasmArray;
          case ANY, FUNC, EXTERN, EXN -> true;
        };
  }

  private static boolean isNull(Slot slot) {
    return slot.object() == null && slot.bits() == NULL;
  }

  private static boolean isHostReference(Slot slot, int id) {
    return slot.object() instanceof WasmExternRef reference && reference.value() == id;
  }

  private record Living(run.endive.runtime.Instance instance) implements Instance {
    @Override
    public Ending invoke(String export, List<Slot> arguments) {
      var type = type(export);
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

    private FunctionType type(String export) {
      var section = instance.module().exportSection();
      for (int i = 0; i < section.exportCount(); i++) {
        if (section.getExport(i).name().equals(export)
            && section.getExport(i).exportType() == ExternalType.FUNCTION) {
          return instance.exportType(export);
        }
      }
      throw new IllegalStateException("the instance exports no function " + export);
    }

    @Override
    public Slot get(String export) {
      var global = instance.exports().global(export);
      return slot(global.getType(), global.getValue(), global.getRefValue());
    }

    private static Slot slot(ValType type, long bits, Object object) {
      return type.isObjectRef() && object == null ? Slot.of(NULL) : new Slot(bits, object);
    }

    private static Ending.Aborted aborted(RuntimeException e) {
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
}
