package dev.mainstay.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.benchmarks.adapter.AdapterAlone;
import dev.mainstay.benchmarks.adapter.AdapterResults;
import dev.mainstay.benchmarks.adapter.Transfer.Way;
import dev.mainstay.benchmarks.adapter.Transfer.Work;
import dev.mainstay.benchmarks.adapter.TransferCost;
import dev.mainstay.benchmarks.count.CostModel;
import dev.mainstay.benchmarks.produce.Mainstay;
import dev.mainstay.benchmarks.report.AdapterTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The adapter costs what the ledger says, and reaches its targets. With {@code -Dbless=true} the
 * ledger is written anew.
 */
class AdapterLedgerTest {
  private static final Path LEDGER = Path.of("src/test/resources/adapter-ledger.txt");

  @Test
  void costsWhatTheLedgerSays() throws IOException {
    var results = AdapterResults.measure(Mainstay.compiled(Program.hello()));
    var lines = new ArrayList<String>();
    lines.add("transfer size direct-classic adapter-classic direct-fast adapter-fast");
    results.transfers().forEach(cost -> lines.add(line(cost)));
    lines.add("alone classic fast");
    results.alone().forEach(each -> lines.add(line(each)));
    lines.add("interface bytes");
    var sizes = results.sizes();
    sizes.interfaces().forEach(each -> lines.add(each.name() + " " + each.alone()));
    lines.add("all " + sizes.all());
    lines.add("without-sockets " + sizes.withoutSockets());
    lines.add("hello " + sizes.hello());
    if (Boolean.getBoolean("bless")) {
      Files.write(LEDGER, lines);
    }
    assertEquals(String.join("\n", Files.readAllLines(LEDGER)), String.join("\n", lines));
    for (var target : AdapterTables.targets(results)) {
      assertTrue(target.met(), target::toString);
    }
  }

  private static String line(AdapterAlone alone) {
    return String.format(
        Locale.ROOT,
        "%s-%s %d %d",
        alone.direction().name().toLowerCase(Locale.ROOT),
        alone.place().name().toLowerCase(Locale.ROOT),
        alone.counts().get(CostModel.CLASSIC),
        alone.counts().get(CostModel.FAST));
  }

  private static String line(TransferCost cost) {
    var transfer = cost.transfer();
    return String.format(
        Locale.ROOT,
        "%s-%s %d %s",
        transfer.direction().name().toLowerCase(Locale.ROOT),
        transfer.place().name().toLowerCase(Locale.ROOT),
        transfer.size(),
        String.join(
            " ",
            List.of(CostModel.CLASSIC, CostModel.FAST).stream()
                .flatMap(
                    model ->
                        List.of(Way.values()).stream()
                            .map(way -> Long.toString(cost.count(way, Work.CALLS, model))))
                .toList()));
  }
}
