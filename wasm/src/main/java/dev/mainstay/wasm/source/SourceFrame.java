package dev.mainstay.wasm.source;

import org.jspecify.annotations.Nullable;

/**
 * A place in a method, and how it was got to where the method's code was put in the place of a
 * call.
 *
 * @param type the class's name with its package, as {@code Class.getName} has it; empty for a
 *     function that is no method
 * @param method the method's name, or the function's
 * @param file the path of the source file, with slashes; null where it is not known
 * @param line the line, from 1; 0 where it is not known
 * @param caller the place of the call that this code stands for; null where it is the function's
 *     own
 */
public record SourceFrame(
    String type, String method, @Nullable String file, int line, @Nullable SourceFrame caller) {
  private static final String SEPARATOR = "::";

  /**
   * The frame of a function of which only the name is known: TeaVM's have {@code class::method}.
   */
  public static SourceFrame named(String function) {
    int at = function.indexOf(SEPARATOR);
    return at < 0
        ? new SourceFrame("", function, null, 0, null)
        : new SourceFrame(
            function.substring(0, at), function.substring(at + SEPARATOR.length()), null, 0, null);
  }

  /** This frame and those that called it, as if the outermost had been called from another. */
  public SourceFrame calledBy(SourceFrame outer) {
    return new SourceFrame(
        type, method, file, line, caller == null ? outer : caller.calledBy(outer));
  }
}
