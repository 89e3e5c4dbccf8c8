package dev.mainstay.specification.run;

import dev.mainstay.specification.script.Command.Abort;
import dev.mainstay.specification.script.Command.Refusal;
import dev.mainstay.specification.script.Value;
import run.endive.runtime.WasmArray;
import run.endive.runtime.WasmExternRef;
import run.endive.runtime.WasmI31Ref;
import run.endive.runtime.WasmStruct;
import run.endive.wasm.Parser;

/** The modules as the scripts have them, on Endive. */
final class Before implements Stage {
  /** Null among the references that Endive holds as numbers. */
  private static final int NULL = -1;

  @Override
  public Prepared prepare(byte[] module) {
    return new Prepared.Ready(module);
  }

  @Override
  public boolean links(Refusal why) {
    return true;
  }

  @Override
  public Outcome refuses(byte[] module) {
    try {
      Parser.parse(module);
    } catch (RuntimeException e) {
      // Endive declares that any of them can come.
      return new Outcome.Passed();
    }
    return new Outcome.Failed("Endive takes the module");
  }

  @Override
  public Slot argument(Value value) {
    if (value instanceof Value.Constant number) {
      return Slot.of(number.bits());
    }
    if (value instanceof Value.Null) {
      return Slot.of(NULL);
    }
    if (value instanceof Value.Extern extern) {
      return new Slot(0, new WasmExternRef(extern.id()));
    }
    if (value instanceof Value.Host host) {
      return new Slot(0, new WasmExternRef(host.id()));
    }
    throw new IllegalArgumentException("no argument: " + value);
  }

  @Override
  public boolean matches(Value expected, Slot actual) {
    if (expected instanceof Value.Constant number) {
      return Numbers.same(number, actual.bits());
    }
    if (expected instanceof Value.NotANumber nan) {
      return Numbers.matches(nan, actual.bits());
    }
    if (expected instanceof Value.Null) {
      return isNull(actual);
    }
    if (expected instanceof Value.Extern extern) {
      return isHostReference(actual, extern.id());
    }
    if (expected instanceof Value.Host host) {
      return isHostReference(actual, host.id());
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

  @Override
  public boolean matches(Abort expected, Ending.Aborted actual) {
    return expected == actual.how();
  }
}
