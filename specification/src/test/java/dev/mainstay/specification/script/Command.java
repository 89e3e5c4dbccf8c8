package dev.mainstay.specification.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command of a script.
 *
 * <p>Source: the reference interpreter's documentation, {@code interpreter/README.md}, section
 * Scripts, of June 2026.
 */
public sealed interface Command {
  /** The line where it begins. */
  int line();

  /**
   * Defines a module and, unless it is a definition only, makes an instance of it.
   *
   * @param id the identifier of both, or null
   */
  record Define(int line, @Nullable String id, ModuleText text, boolean definitionOnly)
      implements Command {}

  /**
   * Makes an instance of a module.
   *
   * @param id the instance's identifier, or null
   * @param module the module's identifier, or null for the last one
   */
  record Instantiate(int line, @Nullable String id, @Nullable String module) implements Command {}

  /** Offers an instance's exports for import. */
  record Register(int line, String name, @Nullable String instance) implements Command {}

  /** Something is done and must go well, with whatever result. */
  record Perform(int line, Action action) implements Command {}

  /** Something is done, and these are the results. */
  record AssertReturn(int line, Action action, List<Value> results) implements Command {
    public AssertReturn {
      results = List.copyOf(results);
    }
  }

  /** Something is done and ends otherwise. */
  record AssertAbort(int line, Action action, Abort how, String message) implements Command {}

  /** How an action ends that does not return. */
  enum Abort {
    TRAP,
    EXCEPTION,
    EXHAUSTION
  }

  /** A module out of which no instance comes. */
  record AssertModule(int line, ModuleText text, Refusal why, String message) implements Command {}

  /** Why there is no instance. */
  enum Refusal {
    MALFORMED,
    INVALID,
    UNLINKABLE,
    /** The start function or a segment traps. */
    TRAP
  }
}
