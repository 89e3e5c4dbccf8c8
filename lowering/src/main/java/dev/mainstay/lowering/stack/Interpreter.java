package dev.mainstay.lowering.stack;

import java.util.Locale;

/**
 * What a kind of interpreter takes of its stack for a call. Fitted, upwards, to how deep calls of a
 * tiny function and of one with 17 locals in 5 nested blocks went: in 64 KiB of WAMR's classic
 * interpreter 436 and 179, of its fast one 1080 and 436, of wasm3's 2720 and 580.
 */
public enum Interpreter {
  /** WAMR's classic interpreter, on 64-bit hosts; smaller ones need less. */
  WAMR_CLASSIC(104, 4, 32, false),
  /** WAMR's fast interpreter. */
  WAMR_FAST(48, 4, 0, true),
  /** wasm3. */
  WASM3(12, 4, 0, true);

  private final int header;
  private final int cell;
  private final int block;
  private final boolean constants;

  /**
   * Costs in bytes.
   *
   * @param header of a frame
   * @param cell of 32 bits of locals and operands
   * @param block of a nested block
   * @param constants whether a function's constants are in its frame
   */
  Interpreter(int header, int cell, int block, boolean constants) {
    this.header = header;
    this.cell = cell;
    this.block = block;
    this.constants = constants;
  }

  /** How profile files name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The bytes that a call of a function with this shape takes. */
  int bytes(FrameShape shape) {
    return header
        + cell * (shape.cells() + (constants ? shape.constantCells() : 0))
        + block * shape.blocks();
  }
}
