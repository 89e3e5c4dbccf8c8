package dev.mainstay.symbols;

import dev.mainstay.wasm.source.SourceFrame;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Copies reports, line by line, and writes the source's names in the place of what it recognizes:
 * the payload's own stack traces and those of several runtimes. A frame whose code was put together
 * of several methods becomes one line for each. Everything else stays as it is.
 */
public final class Symbolizer {
  private final Symbols symbols;

  /** For reports of the payload that symbols belong to. */
  public Symbolizer(Symbols symbols) {
    this.symbols = symbols;
  }

  /**
   * What was found in a report.
   *
   * @param frames how many frames were recognized
   * @param unknown how many of them are nowhere in the payload, so that the report is of another
   *     one
   */
  public record Outcome(int frames, int unknown) {}

  /** What stands for one line, without its end; the line itself if there is nothing to be said. */
  String line(String line) {
    return ReportFormat.recognize(line)
        .flatMap(found -> found.address().in(symbols).map(frame -> text(found, frame)))
        .orElse(line);
  }

  /** Copies a report to its end; each line is written as soon as it was read. */
  public Outcome copy(BufferedReader report, Writer out) throws IOException {
    int frames = 0;
    int unknown = 0;
    for (var line = report.readLine(); line != null; line = report.readLine()) {
      var found = ReportFormat.recognize(line);
      if (found.isPresent()) {
        frames++;
        unknown += found.get().address().in(symbols).isPresent() ? 0 : 1;
      }
      out.write(line(line) + "\n");
      out.flush();
    }
    return new Outcome(frames, unknown);
  }

  private static String text(ReportFormat.Recognized found, SourceFrame innermost) {
    var text = new StringBuilder();
    var before = found.before();
    for (@Nullable SourceFrame frame = innermost; frame != null; frame = frame.caller()) {
      text.append(before).append(describe(frame));
      if (frame.caller() != null) {
        text.append('\n');
      }
      before = found.repeated() ? before : " ".repeat(before.length());
    }
    return text.toString();
  }

  /** A frame as Java prints it. */
  static String describe(SourceFrame frame) {
    if (frame.type().isEmpty()) {
      return frame.method();
    }
    var path = frame.file();
    var place =
        path == null
            ? "Unknown Source"
            : path.substring(path.lastIndexOf('/') + 1)
                + (frame.line() == 0 ? "" : ":" + frame.line());
    return frame.type() + "." + frame.method() + "(" + place + ")";
  }
}
