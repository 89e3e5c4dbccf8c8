package dev.mainstay.lowering.objects;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ValueType;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function's part of the shadow stack, which grows downwards: taken on entry, given back wherever
 * the function is left.
 */
final class Frame {
  static final int SLOT_SIZE = 4;

  private final Environment environment;
  private final CodeBuilder out;
  private final int size;
  private final int pointer;
  private final @Nullable Label exit;

  /** Whether the exit is a block that is there anyway, with the results in locals. */
  private final boolean landing;

  private final int[] results;

  /**
   * Begins a frame at the start of a function.
   *
   * @param size in bytes
   * @param cleared the slots that begin as null
   * @param exit how the function is left elsewhere than at its end
   */
  Frame(
      Environment environment,
      CodeBuilder out,
      int size,
      BitSet cleared,
      List<ValueType> results,
      Exit exit) {
    this.environment = environment;
    this.out = out;
    this.size = size;
    this.pointer = out.newLocal(NumberType.I32);
    out.get(environment.stackPointer())
        .i32(size)
        .op(Opcode.I32_SUB)
        .tee(pointer)
        .set(environment.stackPointer());
    clear(cleared);
    var types = results.stream().map(ObjectLayout::lowered).toList();
    this.landing = exit.landing() != null;
    if (exit.landing() != null) {
      this.exit = exit.landing().label();
      this.results = types.stream().mapToInt(out::newLocal).toArray();
    } else {
      this.exit = exit.early() ? out.begin(Opcode.BLOCK, BlockType.results(types)) : null;
      this.results = new int[0];
    }
  }

  /** Leaves the function, with the results as operands. */
  void leaveEarly(boolean atLandingsEnd) {
    for (int i = results.length - 1; i >= 0; i--) {
      out.set(results[i]);
    }
    if (!atLandingsEnd) {
      out.br(exit());
    }
  }

  /** Makes slots null. */
  void clear(BitSet slots) {
    for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
      out.get(pointer);
      if (slots.get(slot + 1)) {
        out.i64(0).access(Opcode.I64_STORE, environment.wasmMemory(), 2, slot * SLOT_SIZE);
        slot++;
      } else {
        out.i32(0).access(Opcode.I32_STORE, environment.wasmMemory(), 2, slot * SLOT_SIZE);
      }
    }
  }

  /** Writes a number to a slot; odd, so that nobody takes it for an address. */
  void note(int slot, int number) {
    out.get(pointer)
        .i32(number)
        .access(Opcode.I32_STORE, environment.wasmMemory(), 2, slot * SLOT_SIZE);
  }

  /** Writes a local's value to a slot. */
  void store(int slot, int local) {
    out.get(pointer)
        .get(local)
        .access(Opcode.I32_STORE, environment.wasmMemory(), 2, slot * SLOT_SIZE);
  }

  /** Where code goes that leaves the function early, with the results as operands. */
  Label exit() {
    if (exit == null) {
      throw new IllegalStateException("the function is left in a place that was not foreseen");
    }
    return exit;
  }

  /** Ends the frame at the function's end, with the results as operands. */
  void end() {
    if (exit != null && !landing) {
      out.end();
    }
    for (int result : results) {
      out.get(result);
    }
    leave();
  }

  /** Gives the frame back; operands stay where they are. */
  void leave() {
    out.get(pointer).i32(size).op(Opcode.I32_ADD).set(environment.stackPointer());
  }
}
