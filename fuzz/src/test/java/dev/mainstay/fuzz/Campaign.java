package dev.mainstay.fuzz;

import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Many mutations, on threads with small stacks. */
final class Campaign {
  private static final long STACK = 512 << 10;

  private static final int MAX_FINDINGS = 25;

  private static final Pattern KEY = Pattern.compile("\\[([a-z0-9-]+)\\]");

  /** A mutation that ended as none may. */
  record Finding(long number, byte[] file, String text) {}

  private final Mutator mutator;
  private final Linker linker;
  private final LinkOptions options;
  private final AtomicLong next = new AtomicLong();
  private final Map<Trial.Outcome, Integer> outcomes = new EnumMap<>(Trial.Outcome.class);
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final Map<String, Finding> findings = new TreeMap<>();

  Campaign(Mutator mutator, Linker linker, LinkOptions options) {
    this.mutator = mutator;
    this.linker = linker;
    this.options = options;
  }

  /** Tries a number of mutations, or fewer when there is enough to mend. */
  void run(long mutations, int threads) throws InterruptedException {
    var workers = new ArrayList<Thread>();
    for (int i = 0; i < threads; i++) {
      var worker = new Thread(null, () -> work(mutations), "mutations-" + i, STACK);
      worker.start();
      workers.add(worker);
    }
    for (var worker : workers) {
      worker.join();
    }
  }

  private void work(long mutations) {
    for (long i = next.getAndIncrement(); i < mutations; i = next.getAndIncrement()) {
      byte[] file = mutator.mutation(i);
      note(i, file, Trial.of(file, linker, options));
    }
  }

  private synchronized void note(long number, byte[] file, Trial trial) {
    outcomes.merge(trial.outcome(), 1, Integer::sum);
    if (trial.outcome() == Trial.Outcome.REFUSED) {
      var key = KEY.matcher(trial.text());
      reasons.merge(key.find() ? key.group(1) : "?", 1, Integer::sum);
    } else if (trial.outcome() == Trial.Outcome.WRONG && findings.size() < MAX_FINDINGS) {
      // One of a kind: the smallest.
      var kind = trial.text().replaceAll("@?[0-9a-f]{3,}|[0-9]+|\\$\\S+( function\\))?", "#");
      findings.merge(
          kind,
          new Finding(number, file, trial.text()),
          (a, b) -> a.file().length <= b.file().length ? a : b);
    }
  }

  int count(Trial.Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  /** How often each key was the first of a refusal. */
  Map<String, Integer> reasons() {
    return reasons;
  }

  List<Finding> findings() {
    return List.copyOf(findings.values());
  }
}
