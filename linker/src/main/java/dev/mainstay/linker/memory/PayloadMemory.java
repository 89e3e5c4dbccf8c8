package dev.mainstay.linker.memory;

import dev.mainstay.linker.prune.Segments;
import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The layout of the payload's only memory, from address 0 upwards: what the producer put there; the
 * blocks that linking adds; the collected heap. Nothing that was declared is moved.
 */
public final class PayloadMemory {
  /** What {@code heap-limit} is without a limit: addresses stay positive numbers. */
  private static final long HIGHEST = 0x7FFF_0000L;

  /** Address 0 means null to so many that nothing of ours is put near it. */
  private static final int LOWEST = 16;

  /** Pages of a memory with 32-bit addresses. */
  private static final long MAX_PAGES = 65_536;

  private final WasmMemory memory;
  private final StaticMemory statics;

  /** The size that the producer declared, for those who see the memory as it was. */
  private final long producerPages;

  /** The size that it has at least, in pages, if nothing is put behind what the producer has. */
  private final long leastPages;

  private final int start;

  private PayloadMemory(
      WasmMemory memory, StaticMemory statics, long producerPages, long leastPages) {
    this.memory = memory;
    this.statics = statics;
    this.producerPages = producerPages;
    this.leastPages = leastPages;
    start = statics.end();
  }

  /**
   * Begins the layout of a module's memory: an imported memory becomes the module's own, and a
   * module without one gets one.
   *
   * <p>A producer that imports its memory (TeaVM) uses no more of it than its data cover. One that
   * brings its own may use all of it, so what linking adds stands behind.
   *
   * @param reserved how many bytes at the bottom belong to the producer in any case
   * @throws LoweringException if the memory has 64-bit addresses
   */
  public static PayloadMemory of(WasmModule module, long reserved) {
    boolean leavesTheRest = true;
    WasmMemory memory;
    if (module.memories().isEmpty()) {
      memory = WasmMemory.defined(Limits.atLeast(0));
      module.memories().add(memory);
    } else {
      memory = module.memories().get(0);
      leavesTheRest = memory.isImported();
      memory.defineHere();
      if (memory.limits().index64()) {
        throw new LoweringException(
            "memory-64",
            "the module's memory has 64-bit addresses, and preview 1 knows addresses of 32 bits;"
                + " build the module for 32 bits");
      }
    }
    long pages = memory.limits().minimum();
    long start = Math.max(LOWEST, Math.max(reserved, dataEnd(module, memory)));
    if (!leavesTheRest) {
      start = Math.max(start, Math.min(pages, MAX_PAGES) * WasmMemory.PAGE_SIZE);
    }
    // A memory of the producer's own keeps its size, for its accesses must trap where they did.
    long least = leavesTheRest ? Math.max(1, Math.min(MAX_PAGES, pages(start))) : pages;
    // Where nothing is left below 2 GiB, whoever asks for static memory is told so.
    return new PayloadMemory(
        memory, new StaticMemory(memory, (int) Math.min(start, Integer.MAX_VALUE)), pages, least);
  }

  private static long dataEnd(WasmModule module, WasmMemory memory) {
    long declared = Math.min(memory.limits().minimum(), MAX_PAGES) * WasmMemory.PAGE_SIZE;
    long end = 0;
    for (var segment : module.data()) {
      if (segment.memory() == memory) {
        long offset = Segments.constant(segment.offset());
        end = Math.max(end, offset < 0 ? declared : offset + segment.bytes().length);
      }
    }
    return end;
  }

  /** The memory. */
  public WasmMemory memory() {
    return memory;
  }

  /** Where blocks are reserved. */
  public StaticMemory statics() {
    return statics;
  }

  /** The size that the producer declared, in pages. */
  public long producerPages() {
    return producerPages;
  }

  /**
   * Ends the layout: declares the memory's size.
   *
   * @param heap the size of the collected heap; null if there is none
   * @return the layout's constants by name
   */
  public Map<String, Integer> finish(@Nullable HeapSize heap) {
    long heapStart = (statics.end() + 7L) & -8;
    var old = memory.limits();
    long minimum = Math.max(leastPages, old.minimum());
    if (heap != null || statics.end() > start) {
      minimum = Math.max(minimum, pages(heap == null ? statics.end() : heapStart + heap.initial()));
    }
    var maximum = OptionalLong.empty();
    long limit = HIGHEST;
    if (heap == null) {
      if (old.maximum().isPresent()) {
        long grown = old.maximum().getAsLong() + minimum - old.minimum();
        maximum = OptionalLong.of(old.index64() ? grown : Math.min(grown, MAX_PAGES));
      }
    } else if (heap.limit().isPresent()) {
      // It may lie inside of what is declared: the collector stops there.
      limit = Math.min(HIGHEST, heapStart + heap.limit().getAsLong());
      maximum = OptionalLong.of(Math.max(minimum, pages(limit)));
    }
    if (old.shared() && maximum.isEmpty()) {
      // A shared memory must have one.
      maximum = OptionalLong.of(MAX_PAGES);
    }
    memory.setLimits(new Limits(minimum, maximum, old.shared(), old.index64()));

    var constants = new TreeMap<String, Integer>();
    constants.put("heap-start", (int) heapStart);
    constants.put("heap-initial-end", (int) (minimum * WasmMemory.PAGE_SIZE));
    constants.put("heap-limit", (int) limit);
    constants.put("heap-growth", heap == null ? 0 : (int) heap.growth().orElse(0));
    return constants;
  }

  private static long pages(long bytes) {
    return (bytes + WasmMemory.PAGE_SIZE - 1) / WasmMemory.PAGE_SIZE;
  }
}
