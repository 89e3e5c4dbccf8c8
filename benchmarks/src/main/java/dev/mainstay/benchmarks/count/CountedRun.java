package dev.mainstay.benchmarks.count;

import dev.mainstay.testing.Device;
import dev.mainstay.testing.Payload;
import dev.mainstay.testing.PayloadTrap;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a command did, counted.
 *
 * @param module the module that ran
 * @param output its standard output
 * @param pages the pages of 64 KiB that its memory had at the end
 * @param executions for each block how often it was executed
 */
public record CountedRun(
    WasmModule module, String output, int pages, Map<BasicBlock, Long> executions) {
  private static final int PAGE = 65_536;

  public CountedRun {
    executions = Map.copyOf(executions);
  }

  /** Runs a module on Endive, with these arguments, and counts. */
  public static CountedRun of(String name, byte[] module, List<String> arguments) {
    return of(name, module, Device.builder().arguments(arguments));
  }

  /** Runs a module on Endive, on this device, and counts. */
  public static CountedRun of(String name, byte[] module, Device.Builder on) {
    var counting = CountingModule.of(module);
    Map<BasicBlock, Long> executions = new HashMap<>();
    var device =
        on.host(
                CountingModule.REPORT.module(),
                CountingModule.REPORT.field(),
                (memory, block) -> {
                  executions.put(counting.blocks().get((int) block[0]), block[1]);
                  return 0;
                })
            .build();
    try (var running = device.start(Payload.of(name, counting.bytes()))) {
      try {
        long ignored = running.call("_start");
      } catch (PayloadTrap e) {
        if (e.exitCode().orElse(1) != 0) {
          throw e;
        }
      }
      long ignored = running.call(CountingModule.FETCH);
      return new CountedRun(
          counting.original(),
          running.stdout(),
          (int) (running.memory().size() / PAGE),
          executions);
    }
  }

  /** What it cost. */
  public long cost(CostModel model) {
    return executions.entrySet().stream()
        .mapToLong(entry -> entry.getKey().cost().getOrDefault(model, 0) * entry.getValue())
        .sum();
  }

  /** What each function that was executed cost by itself. */
  public Map<WasmFunction, Long> costByFunction(CostModel model) {
    Map<WasmFunction, Long> costs = new HashMap<>();
    executions.forEach(
        (block, count) ->
            costs.merge(block.function(), block.cost().getOrDefault(model, 0) * count, Long::sum));
    return costs;
  }
}
