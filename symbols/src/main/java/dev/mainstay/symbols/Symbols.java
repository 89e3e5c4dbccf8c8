package dev.mainstay.symbols;

import dev.mainstay.wasm.source.SourceFrame;
import dev.mainstay.wasm.source.SourceLines;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the addresses and numbers of one payload are in its source.
 *
 * @param payload which payload that is
 * @param functions its functions by their indices, imported ones first
 * @param lines what the bytes of its code come from, by their offsets in the payload
 * @param traces what the numbers in its own stack traces stand for: number n is entry n - 1
 */
public record Symbols(
    PayloadId payload, List<Function> functions, SourceLines lines, List<SourceFrame> traces) {
  public Symbols {
    functions = List.copyOf(functions);
    traces = List.copyOf(traces);
  }

  /**
   * A function.
   *
   * @param frame its name
   * @param start the offset of its first instruction in the payload; 0 if it is imported
   */
  public record Function(SourceFrame frame, int start) {}

  /** The name of the function with an index. */
  public Optional<SourceFrame> function(int index) {
    return index < 0 || index >= functions.size()
        ? Optional.empty()
        : Optional.of(functions.get(index).frame);
  }

  /** What number n of a stack trace stands for. */
  public Optional<SourceFrame> trace(int number) {
    return number < 1 || number > traces.size()
        ? Optional.empty()
        : Optional.of(traces.get(number - 1));
  }

  /**
   * The place that the code at an offset in the payload comes from; its function is known at least.
   */
  public Optional<SourceFrame> at(int offset) {
    @Nullable SourceFrame frame = lines.at(offset);
    return frame == null ? Optional.empty() : Optional.of(frame);
  }

  /** Likewise, if the offset lies in the function with an index. */
  public Optional<SourceFrame> at(int offset, int function) {
    return indexAt(offset) == function ? at(offset) : Optional.empty();
  }

  /** The index of the function that an offset lies in, or of none: -1. */
  private int indexAt(int offset) {
    int found = -1;
    for (int i = 0; i < functions.size() && functions.get(i).start <= offset; i++) {
      found = functions.get(i).start == 0 ? -1 : i;
    }
    return found;
  }
}
