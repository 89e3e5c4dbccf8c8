package dev.mainstay.lowering.objects;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.objects.ObjectLowering.Setting;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lowered code calls of the collector's functions, and what they ask of it. */
final class CollectorCalls {
  private static final String LOWERING = "mainstay:lowering";

  private final WasmModule module;
  private final WasmMemory memory;
  private final Setting setting;

  CollectorCalls(WasmModule module, WasmMemory memory, Setting setting) {
    this.module = module;
    this.memory = memory;
    this.setting = setting;
  }

  /** The functions that allocate. */
  Environment.Allocation allocation() {
    return new Environment.Allocation(
        function("allocate"), function("allocate-raw"), function("allocate-array"));
  }

  private WasmFunction function(String name) {
    var function = setting.collector().get(name);
    if (function == null) {
      throw new LoweringException(
          "no-collector",
          "the library has no function mainstay:heap#"
              + name
              + "; the library and the linker do"
              + " not belong to the same release");
    }
    return function;
  }

  /**
   * The code of the intrinsic imports that speak of objects.
   *
   * @param visited the globals in which references to the heap may be
   */
  Map<WasmFunction, Code> answers(Environment environment, List<WasmGlobal> visited) {
    var answers = new HashMap<WasmFunction, Code>();
    for (var function : module.functions()) {
      var name = function.imported();
      if (name == null) {
        continue;
      }
      if (name.module().equals(LOWERING)) {
        answers.put(function, lowering(name.field(), visited));
      } else if (name.equals(new ImportName("mainstay:layout", "stack-pointer"))) {
        answers.put(function, new CodeBuilder(0).get(environment.stackPointer()).end().build());
      } else if (name.equals(new ImportName("mainstay:object", "data-of"))) {
        answers.put(function, dataOf(function, environment));
      }
    }
    return answers;
  }

  private Code lowering(String name, List<WasmGlobal> visited) {
    return switch (name) {
      case "visit-roots" -> {
        var code = new CodeBuilder(0);
        visited.forEach(global -> code.get(global).call(function("visit")));
        yield code.end().build();
      }
      case "out-of-memory" -> failing(new CodeBuilder(0), setting.outOfMemory());
      case "negative-size" ->
          setting.negativeSize() == null
              ? failing(new CodeBuilder(1), setting.outOfMemory())
              : failing(new CodeBuilder(1).get(0), setting.negativeSize());
      default -> new CodeBuilder(0).call(function(name)).end().build();
    };
  }

  /** An allocation that fails never goes on unnoticed. */
  private static Code failing(CodeBuilder code, @Nullable WasmFunction thrower) {
    return (thrower == null ? code.op(Opcode.UNREACHABLE) : code.call(thrower)).end().build();
  }

  /** The address of an array's first element; the array may be wrapped in a struct. */
  private Code dataOf(WasmFunction function, Environment environment) {
    var code = new CodeBuilder(1).get(0);
    var param = function.signature().params().get(0);
    var array = arrayOf(param);
    if (array == null
        && param instanceof ReferenceType reference
        && reference.heap() instanceof DefinedType wrapper
        && wrapper.composite() instanceof StructType struct) {
      for (int i = 0; i < struct.fields().size() && array == null; i++) {
        array =
            struct.fields().get(i).storage() instanceof ReferenceType field ? arrayOf(field) : null;
        if (array != null) {
          code.access(Opcode.I32_LOAD, memory, 2, environment.types().struct(wrapper).offsets()[i]);
        }
      }
    }
    if (array == null) {
      throw new LoweringException(
          "bad-intrinsic",
          "the import mainstay:object data-of is declared with parameter "
              + param
              + ", which is no array of numbers");
    }
    return code.i32(ObjectLayout.elementsOffset(array.element())).op(Opcode.I32_ADD).end().build();
  }

  private static @Nullable ArrayType arrayOf(ValueType type) {
    return type instanceof ReferenceType reference
            && reference.heap() instanceof DefinedType defined
            && defined.composite() instanceof ArrayType array
        ? array
        : null;
  }
}
