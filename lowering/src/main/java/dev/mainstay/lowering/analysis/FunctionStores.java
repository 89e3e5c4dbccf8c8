package dev.mainstay.lowering.analysis;

import dev.mainstay.lowering.analysis.OperandTrace.Source;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StorageType;
import dev.mainstay.wasm.model.TypeEquality;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which functions are ever stored in a field of a struct, or in a global. */
final class FunctionStores {

  /** What is stored in one place: these functions, or, if not known, any. */
  private static final class Stored {
    final Set<WasmFunction> functions = new LinkedHashSet<>();
    boolean known = true;

    void add(Source source) {
      if (source instanceof Source.Function function) {
        functions.add(function.function());
      } else if (!(source instanceof Source.Null)) {
        known = false;
      }
    }
  }

  /** A field, as an instruction names it. */
  private record Place(DefinedType type, boolean exact) {}

  private final TypeEquality types;

  /** By field index, since a subtype's fields are those of its supertype and more. */
  private final Map<Integer, Map<Place, Stored>> fields = new HashMap<>();

  private final Map<WasmGlobal, Stored> globals = new HashMap<>();
  private final Map<DefinedType, Set<DefinedType>> supertypes = new HashMap<>();

  FunctionStores(TypeEquality types) {
    this.types = types;
  }

  /** A value of unknown origin may be stored in this global. */
  void addUnknown(WasmGlobal global) {
    at(global).known = false;
  }

  /** The first value of a global. */
  void add(WasmGlobal global, Source source) {
    if (holdsFunction(global.type())) {
      at(global).add(source);
    }
  }

  /** Takes note of what an instruction stores; the trace stands before it. */
  void add(Instruction instruction, OperandTrace trace) {
    if (instruction instanceof GlobalAccess access) {
      switch (access.opcode()) {
        case GLOBAL_SET -> add(access.global(), trace.operand(0));
        default -> {}
      }
    } else if (instruction instanceof FieldAccess access) {
      switch (access.opcode()) {
        case STRUCT_SET -> {
          if (holdsFunction(access.type().struct().fields().get(access.field()).storage())) {
            at(access.type(), access.field(), false).add(trace.operand(0));
          }
        }
        default -> {}
      }
    } else if (instruction instanceof TypeAccess access) {
      switch (access.opcode()) {
        case STRUCT_NEW -> {
          var types = access.type().struct().fields();
          for (int i = 0; i < types.size(); i++) {
            if (holdsFunction(types.get(i).storage())) {
              at(access.type(), i, true).add(trace.operand(types.size() - 1 - i));
            }
          }
        }
        default -> {}
      }
    }
  }

  private static boolean holdsFunction(StorageType type) {
    return type instanceof ReferenceType reference
        && reference.heap().top() == AbstractHeapType.FUNC;
  }

  private Stored at(WasmGlobal global) {
    return globals.computeIfAbsent(global, g -> new Stored());
  }

  private Stored at(DefinedType type, int field, boolean exact) {
    return fields
        .computeIfAbsent(field, f -> new LinkedHashMap<>())
        .computeIfAbsent(new Place(types.canonical(type), exact), p -> new Stored());
  }

  /** The functions that a source can yield, or null if that is not known. */
  @Nullable Set<WasmFunction> functions(Source source) {
    if (source instanceof Source.Function function) {
      return Set.of(function.function());
    }
    List<Stored> stores = new ArrayList<>();
    if (source instanceof Source.Global read) {
      stores.add(at(read.global()));
    } else if (source instanceof Source.Field read) {
      var type = types.canonical(read.type());
      for (var entry : fields.getOrDefault(read.field(), Map.of()).entrySet()) {
        var place = entry.getKey();
        if (isSubtype(place.type(), type) || (!place.exact() && isSubtype(type, place.type()))) {
          stores.add(entry.getValue());
        }
      }
    } else {
      return null;
    }
    var functions = new LinkedHashSet<WasmFunction>();
    for (var stored : stores) {
      if (!stored.known) {
        return null;
      }
      functions.addAll(stored.functions);
    }
    return functions;
  }

  private boolean isSubtype(DefinedType type, DefinedType of) {
    return supertypes
        .computeIfAbsent(
            type,
            t -> {
              var chain = new HashSet<DefinedType>();
              t.chain().forEach(s -> chain.add(types.canonical(s)));
              return chain;
            })
        .contains(of);
  }
}
