package dev.mainstay.adaptertests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is expected of a guest: a file with its lines, where one of a single runtime begins with the
 * runtime's name and a bar.
 */
record Expected(List<String> lines) {
  private static final String BAR = " | ";

  static Expected read(Path file) {
    try {
      return new Expected(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts together what runtimes said, all of them as many lines. */
  static Expected of(Map<String, List<String>> said) {
    var lines = new ArrayList<String>();
    int count = said.values().stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < count; i++) {
      var different = new HashSet<String>();
      var each = new ArrayList<String>();
      for (var runtime : said.entrySet()) {
        var line = i < runtime.getValue().size() ? runtime.getValue().get(i) : "";
        different.add(line);
        each.add(runtime.getKey() + BAR + line);
      }
      lines.addAll(different.size() == 1 ? different : each);
    }
    return new Expected(lines);
  }

  void write(Path file) {
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What one runtime is to say. */
  List<String> of(String runtime) {
    return lines.stream()
        .filter(line -> !line.contains(BAR) || line.startsWith(runtime + BAR))
        .map(line -> line.substring(line.contains(BAR) ? line.indexOf(BAR) + BAR.length() : 0))
        .toList();
  }

  /** The calls whose outcome is not the same everywhere. */
  TreeSet<String> differences() {
    var calls = new TreeSet<String>();
    for (var line : lines) {
      if (line.contains(BAR)) {
        var said = line.substring(line.indexOf(BAR) + BAR.length());
        calls.add(said.contains(":") ? said.substring(0, said.indexOf(':')) : said);
      }
    }
    return calls;
  }
}
