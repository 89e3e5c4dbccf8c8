package dev.mainstay.specification.run;

import dev.mainstay.specification.run.Machine.Instance;
import dev.mainstay.specification.script.Command.Abort;
import dev.mainstay.specification.script.Command.Refusal;
import dev.mainstay.specification.script.Value;
import java.util.Map;

/** What is run: a module as it is, or what became of it; for one script. */
interface Stage {
  /** What is instantiated for a module of a script. */
  sealed interface Prepared {
    /** These bytes are. */
    record Ready(byte[] module) implements Prepared {}

    /** Nothing is. */
    record Without(Outcome outcome) implements Prepared {}
  }

  /** What it is run on. */
  Machine machine();

  /**
   * Prepares a module.
   *
   * @param registered the instances that it can import from
   */
  Prepared prepare(byte[] module, Map<String, Instance> registered);

  /** Whether nothing but numbers, in calls of functions, comes from one instance to another. */
  boolean separates();

  /** Whether a module of this kind gets as far as being instantiated. */
  boolean links(Refusal why);

  /** Checks that a malformed or invalid module is refused. */
  Outcome refuses(byte[] module);

  /** A value as the instance takes it. */
  Slot argument(Value value);

  /** Whether a result is the one that a script wants. */
  boolean matches(Value expected, Slot actual);

  /** Whether an action ended as a script wants. */
  boolean matches(Abort expected, Ending.Aborted actual);
}
