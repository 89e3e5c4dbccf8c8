package dev.mainstay.conformance;

import dev.mainstay.conformance.Corpus.Group;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a program said: its output, and how it ended.
 *
 * @param output standard output
 * @param ending {@code returned}, or the exit code or trap that ended the process
 * @param stderr what the process said when it ended; not compared, but shown
 */
record Said(String output, String ending, String stderr) {

  /**
   * Runs all programs of a group in as few processes as there are programs that end theirs, and one
   * more.
   */
  static Map<String, Said> all(Group group, Function<Device, Outcome> runner) {
    return all(group.programs(), runner);
  }

  /** The same for some programs. */
  static Map<String, Said> all(List<String> programs, Function<Device, Outcome> runner) {
    var said = new LinkedHashMap<String, Said>();
    var waiting = programs;
    while (!waiting.isEmpty()) {
      var outcome = runner.apply(Device.builder().arguments(waiting).build());
      int before = said.size();
      Dispatcher.sections(outcome.stdout())
          .forEach((name, section) -> said.put(name, of(section, outcome)));
      if (said.size() == before) {
        said.put(waiting.get(0), new Said("", "never began; " + ending(outcome), outcome.stderr()));
      }
      waiting = programs.subList(said.size(), programs.size());
    }
    return said;
  }

  private static Said of(Dispatcher.Section section, Outcome outcome) {
    return section.ended()
        ? new Said(section.text(), "returned", "")
        : new Said(section.text(), ending(outcome), outcome.stderr());
  }

  private static String ending(Outcome outcome) {
    return outcome.trap().map(text -> "trap: " + text).orElse("exit code " + outcome.exitCode());
  }

  /** Output and ending: what has to be the same everywhere. */
  String comparable() {
    return output + "[" + ending + "]";
  }

  @Override
  public String toString() {
    return comparable() + (stderr.isEmpty() ? "" : "\n--- stderr ---\n" + stderr);
  }
}
