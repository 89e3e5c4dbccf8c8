package dev.mainstay.benchmarks.count;

/** What an executed instruction counts. */
public enum CostModel {
  /**
   * One for each instruction of the binary that is executed, {@code block}, {@code loop}, {@code
   * else} and {@code end} included; a branch to the end of a block and an {@code if} that is not
   * entered execute its {@code end}. That is what Endive 1.2.0 tells its execution listener.
   */
  EXECUTED,

  /**
   * The interpreter that runs the binary as it is: dispatches of WAMR's classic one, as its source
   * of July 2026 (core/iwasm/interpreter/wasm_interp_classic.c) has them. As above, with one more
   * for each {@code block}, {@code loop} and {@code if} that is entered, because it pushes a
   * control frame, and without the {@code end} of an {@code if} that is not.
   */
  CLASSIC,

  /**
   * The interpreter that translates to registers first: dispatches of WAMR's fast one, as its
   * loader of July 2026 (core/iwasm/interpreter/wasm_loader.c) emits them. Nothing for {@code
   * local.get}, constants, {@code drop}, {@code block}, {@code loop} and {@code end}, which become
   * operands or labels. Nothing for a {@code local.set} right behind a numeric instruction or a
   * load, which then writes to the local. One for every other instruction, {@code local.tee}
   * included; one for the copy of a local that is overwritten while its old value is an operand;
   * one for the result of a block or function that is a local or a constant; one for the end of an
   * {@code if} without {@code else}, and for that of a function.
   */
  FAST
}
