package dev.mainstay.specification.run;

import dev.mainstay.specification.script.Value;
import java.util.List;
import java.util.Map;

/** A runtime, for one script. */
interface Machine {
  /** What it is called. */
  String name();

  /**
   * Makes an instance.
   *
   * @param registered the instances that can be imported from, besides {@code spectest}
   * @throws RuntimeException if the module is not valid, its imports do not fit, or its beginning
   *     traps
   */
  Instance instantiate(byte[] module, Map<String, Instance> registered);

  /** Whether it takes a module for valid. */
  boolean takes(byte[] module);

  /** Null, or a reference of the host, as an argument. */
  Slot reference(Value value);

  /** Whether a reference is one that a script wants. */
  boolean matches(Value expected, Slot actual);

  /** An instance, of the machine that made it. */
  interface Instance {
    /**
     * Calls an exported function.
     *
     * @throws IllegalStateException if there is none, or the runtime breaks down
     */
    Ending invoke(String export, List<Slot> arguments);

    /**
     * Reads an exported global.
     *
     * @throws RuntimeException if there is none
     */
    Slot get(String export);
  }
}
