package dev.mainstay.specification.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known not to work yet: a committed file, in which each script has a heading with the
 * stage, and below it the lines and what was said there. What is in it and works by now fails the
 * test, so that the file gets shorter.
 */
public final class ExpectedFailures {
  private static final String SEPARATOR = " | ";

  private final Path file;
  private final Map<String, Map<String, String>> expected;
  private final Map<String, Map<String, String>> seen = new TreeMap<>();

  private ExpectedFailures(Path file, Map<String, Map<String, String>> expected) {
    this.file = file;
    this.expected = expected;
  }

  /** The failures in a file. */
  public static ExpectedFailures read(Path file) {
    var expected = new TreeMap<String, Map<String, String>>();
    String heading = "";
    try {
      for (var line : Files.exists(file) ? Files.readAllLines(file) : java.util.List.<String>of()) {
        if (!line.startsWith(" ")) {
          heading = line;
        } else {
          int separator = line.indexOf(SEPARATOR);
          expected
              .computeIfAbsent(heading, key -> new TreeMap<>())
              .put(line.substring(separator + SEPARATOR.length()), line.substring(2, separator));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ExpectedFailures(file, expected);
  }

  /** What is expected to fail of a script, as text. */
  public String of(String stage, String script) {
    return text(expected.getOrDefault(heading(stage, script), Map.of()));
  }

  /** Notes what failed of a script. */
  public String note(String stage, String script, Map<String, String> failures) {
    if (!failures.isEmpty()) {
      seen.put(heading(stage, script), failures);
    }
    return text(failures);
  }

  private static String heading(String stage, String script) {
    return script + " " + stage;
  }

  private static String text(Map<String, String> failures) {
    var text = new StringBuilder();
    failures.forEach((what, lines) -> text.append("  " + lines + SEPARATOR + what).append('\n'));
    return text.toString();
  }

  /** Writes the file anew, with what was noted. */
  public void write() {
    var text = new StringBuilder();
    seen.forEach((heading, failures) -> text.append(heading).append('\n').append(text(failures)));
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
