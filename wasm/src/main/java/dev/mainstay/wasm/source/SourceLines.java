package dev.mainstay.wasm.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the bytes of a file come from: ranges of offsets, each of one place in source text. */
public final class SourceLines {
  private static final SourceLines NONE = new Builder().build();

  private final int[] starts;
  private final List<@Nullable SourceFrame> frames;

  private final Map<String, String> files = new HashMap<>();

  private SourceLines(int[] starts, List<@Nullable SourceFrame> frames) {
    this.starts = starts;
    this.frames = frames;
    for (var frame : frames) {
      for (var one = frame; one != null; one = one.caller()) {
        @Nullable String file = one.file();
        if (file != null) {
          files.putIfAbsent(one.type(), file);
        }
      }
    }
  }

  /** Lines of a file of which nothing is known. */
  public static SourceLines none() {
    return NONE;
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return starts.length == 0;
  }

  /** The file of a class, if there is code of which a line is known; null if not. */
  public @Nullable String file(String type) {
    return files.get(type);
  }

  /** What is done with a range. */
  @FunctionalInterface
  public interface Visitor {
    /** A range that begins at an offset, and its place; null where that is not known. */
    void range(int offset, @Nullable SourceFrame frame);
  }

  /** Visits the ranges in the order of their offsets; each ends where the next one begins. */
  public void forEach(Visitor visitor) {
    for (int i = 0; i < starts.length; i++) {
      visitor.range(starts[i], frames.get(i));
    }
  }

  /** The place that an offset in the file comes from; null where it is not known. */
  public @Nullable SourceFrame at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int index = found >= 0 ? found : -found - 2;
    return index < 0 ? null : frames.get(index);
  }

  /** Lines that are being put together. */
  public static final class Builder {
    private final List<Integer> starts = new ArrayList<>();
    private final List<@Nullable SourceFrame> frames = new ArrayList<>();

    /**
     * Says what the bytes from an offset on come from; offsets never get smaller, and of several
     * frames for one offset the last is right.
     */
    public Builder from(int offset, @Nullable SourceFrame frame) {
      int last = starts.size() - 1;
      if (last >= 0 && starts.get(last) == offset) {
        frames.set(last, frame);
      } else if (last >= 0 && starts.get(last) > offset) {
        throw new IllegalArgumentException(offset + " behind " + starts.get(last));
      } else {
        starts.add(offset);
        frames.add(frame);
      }
      return this;
    }

    /** The lines. */
    public SourceLines build() {
      return new SourceLines(
          starts.stream().mapToInt(Integer::intValue).toArray(), new ArrayList<>(frames));
    }
  }
}
