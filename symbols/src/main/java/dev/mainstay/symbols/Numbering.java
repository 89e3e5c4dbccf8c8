package dev.mainstay.symbols;

import dev.mainstay.wasm.source.SourceFrame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives texts and frames numbers as they come; callers have smaller ones than what they call. */
final class Numbering {
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<SourceFrame, Integer> numbers = new LinkedHashMap<>();
  private final List<Integer> frames = new ArrayList<>();

  int frame(SourceFrame frame) {
    var known = numbers.get(frame);
    if (known != null) {
      return known;
    }
    @Nullable SourceFrame caller = frame.caller();
    int callerNumber = caller == null ? 0 : frame(caller) + 1;
    @Nullable String file = frame.file();
    frames.add(text(frame.type()));
    frames.add(text(frame.method()));
    frames.add(file == null ? 0 : text(file) + 1);
    frames.add(frame.line());
    frames.add(callerNumber);
    numbers.put(frame, numbers.size());
    return numbers.size() - 1;
  }

  private int text(String text) {
    return texts.computeIfAbsent(text, t -> texts.size());
  }

  List<String> texts() {
    return List.copyOf(texts.keySet());
  }

  /** The numbers of all frames, one behind the other. */
  List<Integer> frames() {
    return List.copyOf(frames);
  }
}
