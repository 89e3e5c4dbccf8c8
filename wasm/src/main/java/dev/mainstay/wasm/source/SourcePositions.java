package dev.mainstay.wasm.source;

import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the positions of a module's instructions stand for. A position is an offset in the file that
 * the module was read from; or -1, and nothing is known but the function; or less, and the
 * instruction came there with the code of another function that was put in the place of a call.
 *
 * <p>Positions stay what they are while passes rewrite code. Not safe for use by several threads.
 */
public final class SourcePositions {
  /** The position of instructions of which nothing is known. */
  public static final int UNKNOWN = -1;

  /** The first of the positions of inlined code; the next ones are less. */
  private static final int INLINED = -2;

  /** The most functions that one instruction can come through: one of a compiler has a few. */
  private static final int DEEPEST = 100;

  /**
   * An instruction in the place of a call.
   *
   * @param callee the function that it comes from
   * @param position its position there
   * @param call the position of the call
   * @param depth how many functions the instruction has come through
   */
  private record Inlined(WasmFunction callee, int position, int call, int depth) {}

  private final List<Inlined> inlined = new ArrayList<>();
  private final Map<Inlined, Integer> numbers = new HashMap<>();
  private SourceLines lines = SourceLines.none();

  /** Positions of a module about whose file nothing is known yet. */
  public SourcePositions() {}

  /** Says what the offsets in the file come from. */
  public void setLines(SourceLines known) {
    lines = known;
  }

  /** Whether anything is known of what the file comes from. */
  public boolean hasLines() {
    return !lines.isEmpty();
  }

  /**
   * The position of an instruction of another function, in the place of a call of it. Where it has
   * come through very many functions, that of the call is all that is kept.
   */
  public int inlined(WasmFunction callee, int position, int call) {
    int depth = depth(position) + depth(call);
    if (depth > DEEPEST) {
      return call;
    }
    return numbers.computeIfAbsent(
        new Inlined(callee, position, call, depth),
        one -> {
          inlined.add(one);
          return INLINED - (inlined.size() - 1);
        });
  }

  private int depth(int position) {
    return position <= INLINED ? inlined.get(INLINED - position).depth : 1;
  }

  /**
   * What an instruction comes from; where no line is known it is the function by its name.
   *
   * @param function the function that the instruction is in
   * @param position the instruction's
   */
  public SourceFrame frame(WasmFunction function, int position) {
    if (position <= INLINED) {
      var one = inlined.get(INLINED - position);
      return frame(one.callee, one.position).calledBy(frame(function, one.call));
    }
    var frame = position == UNKNOWN ? null : lines.at(position);
    return frame == null ? named(function) : frame;
  }

  /** What a function is: by its code, or else by its name, which has numbers in it. */
  private SourceFrame named(WasmFunction function) {
    for (int i = 0; function.hasCode() && i < function.code().instructions().size(); i++) {
      int position = function.code().offset(i);
      var frame = position < 0 ? null : lines.at(position);
      if (frame != null) {
        var outermost = frame;
        for (@Nullable SourceFrame one = frame; one != null; one = one.caller()) {
          outermost = one;
        }
        return new SourceFrame(outermost.type(), outermost.method(), outermost.file(), 0, null);
      }
    }
    @Nullable String name = function.name();
    var frame = SourceFrame.named(name == null ? "?" : name);
    return new SourceFrame(frame.type(), frame.method(), lines.file(frame.type()), 0, null);
  }
}
