package dev.mainstay.specification.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is done with an instance: the last one, or that of the given identifier. */
public sealed interface Action {
  /** The instance's identifier, or null for the last instance. */
  @Nullable String instance();

  /** The name of the export that it is done with. */
  String export();

  /** Calls an exported function. */
  record Invoke(@Nullable String instance, String export, List<Value> arguments) implements Action {
    public Invoke {
      arguments = List.copyOf(arguments);
    }
  }

  /** Reads an exported global. */
  record Get(@Nullable String instance, String export) implements Action {}
}
