package dev.mainstay.lowering.analysis;

import static java.util.Objects.requireNonNull;

import dev.mainstay.lowering.analysis.OperandTrace.Source;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.TypeEquality;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks a module and finds out who calls whom. */
final class CallGraphBuilder {
  /** A call, and the node that it leads to. */
  record Site(int instruction, int node) {}

  /** A call through a reference, until all stores are known. */
  private record Open(List<Site> sites, int position, DefinedType type, Source source) {}

  /** What a call through a reference leads to depends on these two alone. */
  private record Key(String signature, Source source) {}

  final List<WasmFunction> functions;
  final Map<WasmFunction, Integer> numbers = new HashMap<>();
  final List<List<Site>> sites = new ArrayList<>();
  final List<Set<WasmFunction>> sets = new ArrayList<>();

  private final FunctionStores stores;
  private final Set<WasmFunction> taken = new LinkedHashSet<>();
  private final List<Open> open = new ArrayList<>();
  private final Map<Key, Integer> nodes = new HashMap<>();
  private final Map<DefinedType, String> signatures = new HashMap<>();

  CallGraphBuilder(WasmModule module, TypeEquality equality) {
    functions = List.copyOf(module.functions());
    functions.forEach(function -> numbers.put(function, numbers.size()));
    stores = new FunctionStores(equality);
    readDefinitions(module);
    for (var function : functions) {
      var calls = new ArrayList<Site>();
      sites.add(calls);
      if (function.hasCode()) {
        read(function.code().instructions(), calls);
      }
    }
    for (var call : open) {
      var site = call.sites().get(call.position());
      call.sites().set(call.position(), new Site(site.instruction(), node(call)));
    }
  }

  private void readDefinitions(WasmModule module) {
    for (var global : module.globals()) {
      if (global.isImported()) {
        stores.addUnknown(global);
      } else {
        stores.add(global, read(global.initializer()));
      }
    }
    for (var export : module.exports()) {
      if (export.item() instanceof WasmFunction function) {
        taken.add(function);
      } else if (export.item() instanceof WasmGlobal global && global.mutable()) {
        stores.addUnknown(global);
      }
    }
    for (var table : module.tables()) {
      var initializer = table.initializer();
      if (initializer != null) {
        read(initializer);
      }
    }
    for (var segment : module.elements()) {
      if (segment.mode() != ElementSegment.Mode.DECLARATIVE) {
        segment.elements().forEach(this::read);
      }
    }
  }

  private Source read(ConstantExpression expression) {
    var trace = new OperandTrace();
    for (var instruction : expression.instructions()) {
      note(instruction, trace);
    }
    return trace.operand(0);
  }

  private void note(Instruction instruction, OperandTrace trace) {
    if (instruction.opcode() == Opcode.REF_FUNC) {
      taken.add(((FunctionAccess) instruction).function());
    }
    stores.add(instruction, trace);
    trace.follow(instruction);
  }

  private void read(List<Instruction> instructions, List<Site> calls) {
    var trace = new OperandTrace();
    for (int i = 0; i < instructions.size(); i++) {
      var instruction = instructions.get(i);
      switch (instruction.opcode()) {
        case CALL, RETURN_CALL ->
            calls.add(
                new Site(
                    i, requireNonNull(numbers.get(((FunctionAccess) instruction).function()))));
        case CALL_REF, RETURN_CALL_REF -> {
          open.add(
              new Open(calls, calls.size(), ((TypeAccess) instruction).type(), trace.operand(0)));
          calls.add(new Site(i, -1));
        }
        case CALL_INDIRECT, RETURN_CALL_INDIRECT -> {
          open.add(
              new Open(
                  calls, calls.size(), ((CallIndirect) instruction).type(), new Source.Unknown()));
          calls.add(new Site(i, -1));
        }
        default -> {}
      }
      note(instruction, trace);
    }
  }

  private int node(Open call) {
    var signature = signature(call.type());
    var functionsThere = stores.functions(call.source());
    var source = functionsThere == null ? new Source.Unknown() : call.source();
    return nodes.computeIfAbsent(
        new Key(signature, source),
        key -> {
          sets.add(targets(signature, functionsThere));
          return functions.size() + sets.size() - 1;
        });
  }

  private Set<WasmFunction> targets(String signature, @Nullable Set<WasmFunction> among) {
    var targets = new LinkedHashSet<WasmFunction>();
    for (var function : among == null ? taken : among) {
      if (signature(function.type()).equals(signature)) {
        targets.add(function);
      }
    }
    return targets;
  }

  /**
   * A signature, coarse enough that a subtype's is the same: references by the hierarchy that they
   * belong to.
   */
  private String signature(DefinedType type) {
    return signatures.computeIfAbsent(
        type,
        t -> {
          FunctionType function = t.function();
          var text = new StringBuilder();
          function.params().forEach(param -> text.append(kind(param)).append(' '));
          text.append('>');
          function.results().forEach(result -> text.append(kind(result)).append(' '));
          return text.toString();
        });
  }

  private static String kind(ValueType type) {
    return type instanceof ReferenceType reference
        ? reference.heap().top().toString()
        : type.toString();
  }
}
