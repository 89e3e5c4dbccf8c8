package dev.mainstay.specification.report;

import dev.mainstay.specification.run.Check;
import dev.mainstay.specification.run.Outcome;
import dev.mainstay.specification.run.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The checks of a script at one stage. */
public record Results(String runtime, List<Check> checks) {
  private static final int LONGEST = 160;

  public Results {
    checks = List.copyOf(checks);
  }

  /** How many are as the script says. */
  public long passed() {
    return checks.stream().filter(check -> check.outcome() instanceof Outcome.Passed).count();
  }

  /** How many are not. */
  public long failed() {
    return checks.stream().filter(check -> check.outcome() instanceof Outcome.Failed).count();
  }

  /** How many do not apply, for each reason. */
  public Map<Reason, Long> notApplicable() {
    var reasons = new EnumMap<Reason, Long>(Reason.class);
    for (var check : checks) {
      if (check.outcome() instanceof Outcome.NotApplicable not) {
        reasons.merge(not.reason(), 1L, Long::sum);
      }
    }
    return reasons;
  }

  /** What failed, with the lines where it did; the same mistake is one entry. */
  public Map<String, String> failures() {
    var lines = new TreeMap<String, TreeSet<Integer>>();
    for (var check : checks) {
      if (check.outcome() instanceof Outcome.Failed failed) {
        lines.computeIfAbsent(kind(failed.what()), key -> new TreeSet<>()).add(check.line());
      }
    }
    var failures = new TreeMap<String, String>();
    lines.forEach((kind, where) -> failures.put(kind, Lines.text(where)));
    return failures;
  }

  /** A message without what is different each time it is said. */
  private static String kind(String message) {
    String line = message.replaceAll("\\s+", " ").strip();
    String same = line.replaceAll("0x[0-9a-f]+|-?[0-9]+", "#").replaceAll("#(, #)+", "#");
    return same.length() <= LONGEST ? same : same.substring(0, LONGEST) + "...";
  }
}
