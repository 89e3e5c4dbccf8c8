package dev.mainstay.benchmarks.count;

import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.I64Const;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A module that counts how often each of its basic blocks is executed, in a 64-bit global each. So
 * the counts are exact, and the same on every engine.
 *
 * <p>A block ends with what may go elsewhere: a branch, a call (which may not return), an {@code
 * if}, {@code else} or {@code end}. Traps of other instructions are not seen: the rest of their
 * block counts as executed.
 *
 * <p>What was counted is fetched by calling the export {@link #FETCH}, which calls the import
 * {@link #REPORT} once for each block.
 */
public final class CountingModule {
  /** The export, without parameters or results, that reports all counts. */
  public static final String FETCH = "benchmarks:count";

  /** The import that is told the number of a block, an i32, and its count, an i64. */
  public static final ImportName REPORT = new ImportName("benchmarks:count", "block");

  private final WasmModule original;
  private final byte[] bytes;
  private final List<BasicBlock> blocks;

  private CountingModule(WasmModule original, byte[] bytes, List<BasicBlock> blocks) {
    this.original = original;
    this.bytes = bytes;
    this.blocks = List.copyOf(blocks);
  }

  /** The module that does what another does, and counts. */
  public static CountingModule of(byte[] bytes) {
    var original = ModuleReader.read(bytes);
    var module = ModuleReader.read(bytes);
    var report =
        WasmFunction.imported(
            REPORT,
            module.functionType(
                new FunctionType(List.of(NumberType.I32, NumberType.I64), List.of())));
    var blocks = new ArrayList<BasicBlock>();
    var counters = new ArrayList<WasmGlobal>();
    var types = new Subtyping(module);
    for (int i = 0; i < original.functions().size(); i++) {
      var function = module.functions().get(i);
      if (function.hasCode()) {
        function.setCode(counting(types, function, original.functions().get(i), blocks, counters));
      }
    }
    module.globals().addAll(counters);
    module.functions().add(report);
    module.exports().add(new Export(FETCH, fetching(module, report, counters)));
    return new CountingModule(original, ModuleWriter.write(module), blocks);
  }

  private static Code counting(
      Subtyping types,
      WasmFunction function,
      WasmFunction original,
      List<BasicBlock> blocks,
      List<WasmGlobal> counters) {
    var costs = FunctionCosts.of(types, function);
    var code = function.code();
    var instructions = code.instructions();
    var out = new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    Map<CostModel, Integer> carried = new EnumMap<>(CostModel.class);
    for (int first = 0; first < instructions.size(); ) {
      int end = first;
      while (!endsBlock(instructions.get(end).opcode())) {
        end++;
      }
      end++;
      var cost = new EnumMap<CostModel, Integer>(CostModel.class);
      for (var model : CostModel.values()) {
        int sum = -carried.getOrDefault(model, 0);
        for (int i = first; i < end; i++) {
          sum += costs.cost(model, i);
        }
        // A branch that is taken is one after which the next block is not executed.
        int whenTaken = costs.whenTaken(model, end - 1);
        carried.put(model, whenTaken);
        cost.put(model, sum + whenTaken);
      }
      var counter =
          WasmGlobal.defined(NumberType.I64, true, ConstantExpression.of(new I64Const(0)));
      counters.add(counter);
      blocks.add(new BasicBlock(original, first, end, cost));
      out.get(counter).emit(new I64Const(1)).op(Opcode.I64_ADD).set(counter);
      for (; first < end; first++) {
        out.at(code.offset(first)).emit(instructions.get(first));
      }
    }
    return out.build();
  }

  private static boolean endsBlock(Opcode opcode) {
    return switch (opcode) {
      case BR, BR_IF, BR_TABLE, RETURN, UNREACHABLE -> true;
      case CALL, CALL_INDIRECT -> true;
      case LOOP, IF, ELSE, END -> true;
      case TRY, TRY_TABLE, CATCH, CATCH_ALL, DELEGATE, THROW, RETHROW, THROW_REF ->
          throw new IllegalArgumentException("modules with exceptions are not counted");
      case CALL_REF, RETURN_CALL, RETURN_CALL_REF, RETURN_CALL_INDIRECT ->
          throw new IllegalArgumentException("modules with " + opcode.text() + " are not counted");
      default -> false;
    };
  }

  private static WasmFunction fetching(
      WasmModule module, WasmFunction report, List<WasmGlobal> counters) {
    var type = module.functionType(new FunctionType(List.of(), List.of()));
    var out = new CodeBuilder(0);
    for (int i = 0; i < counters.size(); i++) {
      out.i32(i).get(counters.get(i)).call(report);
    }
    var function = WasmFunction.defined(type, out.end().build());
    module.functions().add(function);
    return function;
  }

  /** The module that was given, as it was. */
  public WasmModule original() {
    return original;
  }

  /** The module. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Its blocks, by their numbers; their functions are those of the original. */
  public List<BasicBlock> blocks() {
    return blocks;
  }
}
