package dev.mainstay.lowering.outlining;

import dev.mainstay.lowering.analysis.CallGraph;
import dev.mainstay.lowering.analysis.Throwing;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Moves what makes and throws an exception out of the functions that do so, to functions of its
 * own: once for all places that do the same. What is left needs no frame for the objects that only
 * the exception needs.
 *
 * <p>To be run before exceptions are lowered. Functions whose whole code is such a piece stay.
 */
public final class ThrowOutlining {
  /**
   * What a piece does, whoever does it: its parameters are the first locals.
   *
   * @param params how many locals it is given
   */
  private record Piece(int params, List<ValueType> locals, List<Instruction> instructions) {}

  /**
   * A piece in a function.
   *
   * @param holds whether it needs a frame for the objects that it makes
   */
  private record Place(ThrowRegion region, Piece piece, boolean holds) {}

  private final WasmModule module;
  private final CallGraph calls;

  /** The functions during which objects can be made, and so the collector run. */
  private final Set<WasmFunction> allocating;

  private final Map<WasmFunction, List<Place>> places = new LinkedHashMap<>();
  private final Map<Piece, Integer> uses = new LinkedHashMap<>();
  private final Map<Piece, WasmFunction> functions = new LinkedHashMap<>();

  private ThrowOutlining(WasmModule module) {
    this.module = module;
    calls = CallGraph.of(module);
    allocating =
        calls.closure(
            function ->
                !function.hasCode()
                    || function.code().instructions().stream().anyMatch(ThrowOutlining::makes));
  }

  /** Rewrites the functions of a module in place, and adds some. */
  public static void run(WasmModule module) {
    new ThrowOutlining(module).run();
  }

  private void run() {
    var types = new Subtyping(module);
    for (var function : module.functions()) {
      if (function.hasCode()
          && function.code().instructions().stream().anyMatch(i -> i.opcode() == Opcode.THROW)) {
        find(types, function);
      }
    }
    places.forEach(this::rewrite);
    module.functions().addAll(functions.values());
  }

  private void find(Subtyping types, WasmFunction function) {
    for (var region : ThrowRegion.in(types, function)) {
      var piece = piece(function, region);
      var place = new Place(region, piece, holds(function, region));
      places.computeIfAbsent(function, f -> new ArrayList<>()).add(place);
      uses.merge(piece, 1, Integer::sum);
    }
  }

  /** Whether an object that is made in a region waits while others may be made. */
  private boolean holds(WasmFunction function, ThrowRegion region) {
    boolean made = false;
    for (int i = region.from(); i < region.to(); i++) {
      var instruction = function.code().instructions().get(i);
      boolean makes = makes(instruction);
      if (made
          && (makes
              || (CallGraph.isCall(instruction)
                  && calls.targets(function, i).stream().anyMatch(allocating::contains)))) {
        return true;
      }
      made |= makes;
    }
    return false;
  }

  private static boolean makes(Instruction instruction) {
    return Throwing.ALLOCATIONS.contains(instruction.opcode());
  }

  private static Piece piece(WasmFunction function, ThrowRegion region) {
    var all = new ArrayList<>(function.signature().params());
    all.addAll(function.code().locals());
    var locals = new ArrayList<ValueType>();
    var numbers = new HashMap<Integer, Integer>();
    for (int local : region.inputs()) {
      numbers.put(local, locals.size());
      locals.add(all.get(local));
    }
    var instructions = new ArrayList<Instruction>();
    for (int i = region.from(); i <= region.to(); i++) {
      var instruction = function.code().instructions().get(i);
      if (instruction instanceof LocalAccess access) {
        var number = numbers.get(access.local());
        if (number == null) {
          number = locals.size();
          numbers.put(access.local(), number);
          locals.add(all.get(access.local()));
        }
        instructions.add(new LocalAccess(access.opcode(), number));
      } else {
        instructions.add(instruction);
      }
    }
    return new Piece(region.inputs().size(), locals, instructions);
  }

  private void rewrite(WasmFunction function, List<Place> found) {
    var code = function.code();
    var out = new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    int next = 0;
    for (var place : found) {
      if (uses.getOrDefault(place.piece(), 0) == 1 && !place.holds()) {
        continue;
      }
      for (; next < place.region().from(); next++) {
        out.at(code.offset(next)).emit(code.instructions().get(next));
      }
      // Several lines may go; that of the throw is what is looked for.
      out.at(code.offset(place.region().to()));
      place.region().inputs().forEach(out::get);
      out.call(functions.computeIfAbsent(place.piece(), this::define)).op(Opcode.UNREACHABLE);
      next = place.region().to() + 1;
    }
    for (; next < code.instructions().size(); next++) {
      out.at(code.offset(next)).emit(code.instructions().get(next));
    }
    function.setCode(out.build());
  }

  private WasmFunction define(Piece piece) {
    var params = piece.locals().subList(0, piece.params());
    var code = new CodeBuilder(piece.params());
    piece.locals().stream().skip(piece.params()).forEach(code::newLocal);
    piece.instructions().forEach(code::emit);
    var function =
        WasmFunction.defined(
            module.functionType(new FunctionType(params, List.of())), code.end().build());
    function.setName("mainstay.throw-" + (functions.size() + 1));
    return function;
  }
}
