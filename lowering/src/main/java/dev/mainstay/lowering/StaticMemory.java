package dev.mainstay.lowering;

import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a payload's memory whose layout is fixed when it is linked: the producer's own data
 * at the bottom, and behind it, in the order in which they are asked for, the blocks that linking
 * adds. The collected heap begins at {@link #end()} once nobody asks any more.
 */
public final class StaticMemory {
  /** What a further segment costs in the file: its flags, its address and its length, in bytes. */
  private static final int SEGMENT_COST = 8;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Placed(int address, byte[] bytes) {}

  /**
   * What a producer takes for the memory: a part at the bottom, behind which the blocks of others
   * lie.
   *
   * @param functions the producer's functions
   * @param pages what leaves that part's size on the stack, in pages
   */
  public record View(Set<WasmFunction> functions, List<Instruction> pages) {
    public View {
      functions = Set.copyOf(functions);
      pages = List.copyOf(pages);
    }
  }

  private final WasmMemory memory;
  private final List<Placed> placed = new ArrayList<>();
  private @Nullable View view;
  private int end;

  /**
   * Static memory that grows from an address upwards.
   *
   * @param memory the payload's only memory
   * @param start the first address that is free, at most 2 GiB
   */
  public StaticMemory(WasmMemory memory, int start) {
    this.memory = memory;
    this.end = start;
  }

  /** The memory. */
  public WasmMemory memory() {
    return memory;
  }

  /** What the producer takes for the memory; null if that is all of it. */
  public @Nullable View view() {
    return view;
  }

  /** Says what the producer takes for the memory. */
  public void setView(View view) {
    this.view = view;
  }

  /** The first address behind everything that was reserved so far. */
  public int end() {
    return end;
  }

  /**
   * Reserves a block of zeroes.
   *
   * @param size in bytes
   * @param alignment a power of two
   * @return its address
   * @throws LoweringException if 2 GiB are exceeded
   */
  public int reserve(int size, int alignment) {
    long address = (end + (long) alignment - 1) & -alignment;
    if (address + size > Integer.MAX_VALUE) {
      throw new LoweringException(
          "static-memory",
          "the payload's static data need more than 2 GiB; link less data into the payload");
    }
    end = (int) address + size;
    return (int) address;
  }

  /** Reserves a block with contents; the bytes are not copied until {@link #emit}. */
  public int place(byte[] bytes, int alignment) {
    int address = reserve(bytes.length, alignment);
    placed.add(new Placed(address, bytes));
    return address;
  }

  /** Gives a part of what was reserved its contents; the bytes are not copied until emitted. */
  public void put(int address, byte[] bytes) {
    placed.add(new Placed(address, bytes));
  }

  /**
   * Adds the contents to the module as active data segments; runs of zeroes that are longer than
   * what a segment costs are left out.
   */
  public void emit(WasmModule module) {
    int low = placed.stream().mapToInt(Placed::address).min().orElse(0);
    int high = placed.stream().mapToInt(p -> p.address() + p.bytes().length).max().orElse(0);
    var image = new byte[high - low];
    for (var block : placed) {
      System.arraycopy(block.bytes(), 0, image, block.address() - low, block.bytes().length);
    }
    placed.clear();
    int at = 0;
    while (at < image.length) {
      int start = at;
      while (start < image.length && image[start] == 0) {
        start++;
      }
      int zeroes = 0;
      int stop = start;
      for (at = start; at < image.length && zeroes < SEGMENT_COST; at++) {
        zeroes = image[at] == 0 ? zeroes + 1 : 0;
        stop = zeroes == 0 ? at + 1 : stop;
      }
      if (stop > start) {
        module
            .data()
            .add(
                DataSegment.active(
                    memory,
                    ConstantExpression.i32(low + start),
                    Arrays.copyOfRange(image, start, stop)));
      }
    }
  }
}
