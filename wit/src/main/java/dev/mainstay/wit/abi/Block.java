package dev.mainstay.wit.abi;

import java.util.List;

/** Steps inside a step: they begin with these operands on a stack of their own and leave those. */
public record Block(List<Operand> inputs, List<Step> steps, List<Operand> outputs) {
  public Block {
    inputs = List.copyOf(inputs);
    steps = List.copyOf(steps);
    outputs = List.copyOf(outputs);
  }
}
