package dev.mainstay.wit.abi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through steps with a stack: a printer's holds expressions, an interpreter's values.
 *
 * <p>Every step is held to what it says it takes and gives, in number and type. A step that finds
 * something else is a mistake in the walk or in the machine, and an {@link IllegalStateException}
 * names it.
 *
 * @param <V> what stands for an operand
 */
public abstract class StepMachine<V> {
  private record Entry<V>(Operand type, V value) {}

  private final Map<Integer, V> slots = new HashMap<>();

  /** Goes through the body of a function. */
  public final void run(List<Step> steps) {
    run(new Block(List.of(), steps, List.of()), List.of());
  }

  /**
   * Goes through a block with these operands; returns those that it leaves. For {@link #step}, at
   * steps with blocks.
   */
  protected final List<V> run(Block block, List<V> inputs) {
    Deque<Entry<V>> stack = new ArrayDeque<>();
    push(stack, block.inputs(), inputs, "a block");
    for (Step step : block.steps()) {
      List<V> taken = pop(stack, step.takes(), step);
      List<V> given;
      if (step instanceof Step.Let let) {
        slots.put(let.slot().index(), let(let.slot(), taken.get(0)));
        given = List.of();
      } else if (step instanceof Step.Get get) {
        V value = slots.get(get.slot().index());
        if (value == null) {
          throw new IllegalStateException(step + ": nothing in the slot");
        }
        given = List.of(value);
      } else {
        given = step(step, taken);
      }
      push(stack, step.gives(), given, step);
    }
    List<V> left = pop(stack, block.outputs(), "the end of a block");
    if (!stack.isEmpty()) {
      throw new IllegalStateException("the end of a block: left behind " + stack);
    }
    return left;
  }

  /**
   * Does the step; returns as many operands as it gives. Not called for {@link Step.Let} and {@link
   * Step.Get}.
   */
  protected abstract List<V> step(Step step, List<V> operands);

  /** What to keep in the slot for this operand; a printer may declare a variable here. */
  protected V let(Step.Slot slot, V operand) {
    return operand;
  }

  private List<V> pop(Deque<Entry<V>> stack, List<Operand> types, Object who) {
    List<V> values = new ArrayList<>();
    for (int i = types.size() - 1; i >= 0; i--) {
      Entry<V> entry = stack.poll();
      if (entry == null || !entry.type().equals(types.get(i))) {
        throw new IllegalStateException(
            who
                + ": expected "
                + types.get(i)
                + " on the stack, found "
                + (entry == null ? "nothing" : entry.type()));
      }
      values.add(entry.value());
    }
    Collections.reverse(values);
    return values;
  }

  private void push(Deque<Entry<V>> stack, List<Operand> types, List<V> values, Object who) {
    if (types.size() != values.size()) {
      throw new IllegalStateException(
          who + ": gives " + types.size() + " operands, but the machine made " + values.size());
    }
    for (int i = 0; i < types.size(); i++) {
      stack.push(new Entry<>(types.get(i), values.get(i)));
    }
  }
}
