package dev.mainstay.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Files that are nearly modules: each is linked, into what another validator accepts, or refused
 * with a reason, and with little memory and stack. {@code -Dfuzz.mutations=1000000 -Dfuzz.seed=7}
 * tries others, and more of them; what is found is written to {@code target/found}, and belongs
 * into {@code cases} once it is mended.
 */
class MutationTest {
  private static final long MUTATIONS = Long.getLong("fuzz.mutations", 110_000);
  private static final long SEED = Long.getLong("fuzz.seed", 1);

  @Test
  void ofSmallModules() throws Exception {
    run(Seeds.written(), Targets.floor(), MUTATIONS * 8 / 10, 20);
  }

  @Test
  void forADeviceThatHasEverything() throws Exception {
    run(Seeds.written(), Targets.everything(), MUTATIONS * 15 / 100, 20);
  }

  @Test
  void ofCompiledModules() throws Exception {
    run(Seeds.compiled(), Targets.floor(), MUTATIONS * 5 / 100, 40);
  }

  /** At least one in {@code linked} must have been linked, or the test tests too little. */
  private static void run(List<Seed> seeds, LinkOptions options, long mutations, int linked)
      throws IOException, InterruptedException {
    var campaign = new Campaign(new Mutator(seeds, SEED), new Linker(Seeds.library()), options);
    campaign.run(mutations, Runtime.getRuntime().availableProcessors());
    var folder = Path.of("target/found");
    var texts = new StringBuilder();
    for (var finding : campaign.findings()) {
      var file = folder.resolve(SEED + "-" + finding.number() + ".wasm");
      Files.createDirectories(folder);
      Files.write(file, finding.file());
      texts.append(file).append(": ").append(finding.text()).append('\n');
    }
    assertEquals("", texts.toString());
    assertEquals(
        mutations, campaign.count(Trial.Outcome.LINKED) + campaign.count(Trial.Outcome.REFUSED));
    assertTrue(
        campaign.count(Trial.Outcome.LINKED) > mutations / linked, campaign.reasons()::toString);
    assertTrue(campaign.reasons().keySet().containsAll(List.of("malformed", "invalid-code")));
  }
}
