package dev.mainstay.fuzz;

import com.sun.management.ThreadMXBean;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.LinkResult;
import dev.mainstay.linker.Linker;
import dev.mainstay.linker.report.LinkException;
import dev.mainstay.linker.report.Problem;
import dev.mainstay.wasm.code.Feature;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import run.endive.wasm.Parser;

/**
 * What becomes of a file: linked, refused with a reason, or something that must not be.
 *
 * @param outcome what became of it
 * @param text the messages, or what is wrong
 */
record Trial(Outcome outcome, String text) {

  /** The three things that can become of a file. */
  enum Outcome {
    LINKED,
    REFUSED,
    WRONG
  }

  /** What the linker says of its own mistakes. */
  private static final Set<String> OWN_MISTAKES = Set.of("invalid-output", "invalid-lowering");

  /** Reasons that are about bytes, and so say which. */
  private static final Set<String> ABOUT_BYTES =
      Set.of("malformed", "invalid-code", "invalid-module", "unsupported-instruction");

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]+");
  private static final Pattern OFFSET = Pattern.compile("(byte \\d+|offset 0x[0-9a-f]+)");

  /** Bytes allocated for a link: so many, and so many for each byte of the input. */
  private static final long WORK = 512L << 20;

  private static final long WORK_PER_BYTE = 20_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** For expected files: sizes of what was linked are not in it, they change. */
  String report() {
    return outcome == Outcome.LINKED ? "linked" : text;
  }

  static Trial of(byte[] file, Linker linker, LinkOptions options) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Trial trial;
    try {
      trial = linked(linker.link(file, options), options);
    } catch (LinkException e) {
      trial = refused(e.problems());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
      trial = wrong(trace(e));
    }
    long work = THREADS.getCurrentThreadAllocatedBytes() - before;
    return work > WORK + WORK_PER_BYTE * file.length
        ? wrong(work + " bytes allocated for a file of " + file.length)
        : trial;
  }

  private static Trial linked(LinkResult result, LinkOptions options) {
    try {
      // Endive does not read the older exceptions; where they are left in, the linker asks nobody.
      if (!options.profile().features().contains(Feature.LEGACY_EXCEPTIONS)) {
        Parser.parse(result.payload());
      }
      return new Trial(Outcome.LINKED, result.report().summary());
    } catch (RuntimeException e) {
      return wrong("another validator refuses the payload: " + e);
    }
  }

  private static Trial refused(List<Problem> problems) {
    for (var problem : problems) {
      var text = problem.toString();
      if (OWN_MISTAKES.contains(problem.key())
          || !KEY.matcher(problem.key()).matches()
          || (ABOUT_BYTES.contains(problem.key()) && !OFFSET.matcher(text).find())) {
        return wrong(text);
      }
    }
    return problems.isEmpty()
        ? wrong("refused without a reason")
        : new Trial(
            Outcome.REFUSED,
            problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
  }

  private static Trial wrong(String what) {
    return new Trial(Outcome.WRONG, what);
  }

  private static String trace(Throwable e) {
    var text = new StringBuilder(e.toString());
    var trace = e.getStackTrace();
    for (int i = 0; i < Math.min(trace.length, 8); i++) {
      text.append("\n  at ").append(trace[i]);
    }
    return text.toString();
  }
}
