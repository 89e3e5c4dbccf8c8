package dev.mainstay.wasm.code;

import dev.mainstay.wasm.model.ValueType;
import java.util.Arrays;
import java.util.List;

/**
 * The code of a function: what it declares besides its parameters, and what it does.
 *
 * <p>The instructions end with the {@code end} of the function itself. Every block's label is its
 * own; {@link #label()} is the target of branches that leave the function.
 */
public final class Code {
  private final List<ValueType> locals;
  private final Label label;
  private final List<Instruction> instructions;
  private final int[] offsets;

  /**
   * Code from parts.
   *
   * @param locals the types of the locals behind the parameters
   * @param label the label of the function's body
   * @param instructions ending with {@code end}
   * @param offsets for each instruction its position: where it stood in the file that was read, or
   *     what else {@link dev.mainstay.wasm.source.SourcePositions} knows; not copied
   */
  public Code(List<ValueType> locals, Label label, List<Instruction> instructions, int[] offsets) {
    if (offsets.length != instructions.size()) {
      throw new IllegalArgumentException(
          offsets.length + " offsets for " + instructions.size() + " instructions");
    }
    this.locals = List.copyOf(locals);
    this.label = label;
    this.instructions = List.copyOf(instructions);
    this.offsets = offsets;
  }

  /** Code that was not read from a file. */
  public static Code of(List<ValueType> locals, List<Instruction> instructions) {
    return of(locals, new Label(), instructions);
  }

  /** Code that was not read from a file, or from another one than its module. */
  public static Code of(List<ValueType> locals, Label label, List<Instruction> instructions) {
    var offsets = new int[instructions.size()];
    Arrays.fill(offsets, -1);
    return new Code(locals, label, instructions, offsets);
  }

  /** The types of the locals behind the parameters. */
  public List<ValueType> locals() {
    return locals;
  }

  /** The label of the function's body. */
  public Label label() {
    return label;
  }

  /** The instructions, the function's {@code end} included. */
  public List<Instruction> instructions() {
    return instructions;
  }

  /**
   * The position of instruction {@code index}: where it stood in the file that was read, in bytes;
   * negative if it did not stand there, or was put in the place of a call.
   */
  public int offset(int index) {
    return offsets[index];
  }
}
