package dev.mainstay.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.benchmarks.count.CostModel;
import dev.mainstay.benchmarks.count.CountedRun;
import dev.mainstay.benchmarks.produce.Mainstay;
import dev.mainstay.engines.Jvm;
import dev.mainstay.testing.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our payloads with small arguments say what the JVM says, and cost what the ledger says. With
 * {@code -Dbless=true} the ledger is written anew.
 */
class LedgerTest {
  private static final Path LEDGER = Path.of("src/test/resources/ledger.txt");
  private static final String HEAD = "program bytes pages executed classic fast";
  private static final Mainstay MAINSTAY = new Mainstay();
  private static final Map<String, String> FOUND = new TreeMap<>();

  static List<Program> programs() {
    return Program.all();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void saysWhatTheJvmSaysAtTheCostOfTheLedger(Program program) throws IOException {
    var module = MAINSTAY.build(program);

    var run = CountedRun.of(program.name(), module, program.small());

    var jvm =
        new Jvm(Mainstay.classPath(), program.className())
            .run(Device.builder().arguments(program.small()).build());
    assertEquals(jvm.stdout(), run.output());
    var line = line(program, module.length, run);
    FOUND.put(program.name(), line);
    if (!Boolean.getBoolean("bless")) {
      assertEquals(committed().get(program.name()), line, HEAD);
    }
  }

  private static String line(Program program, int bytes, CountedRun run) {
    return String.format(
        Locale.ROOT,
        "%s %d %d %d %d %d",
        program.name(),
        bytes,
        run.pages(),
        run.cost(CostModel.EXECUTED),
        run.cost(CostModel.CLASSIC),
        run.cost(CostModel.FAST));
  }

  private static Map<String, String> committed() throws IOException {
    var lines = new TreeMap<String, String>();
    for (var line : Files.readAllLines(LEDGER)) {
      lines.put(line.substring(0, line.indexOf(' ')), line);
    }
    return lines;
  }

  @AfterAll
  static void bless() throws IOException {
    if (Boolean.getBoolean("bless")) {
      var lines = new ArrayList<String>();
      lines.add(HEAD);
      programs().forEach(program -> lines.add(FOUND.get(program.name())));
      Files.write(LEDGER, lines);
    }
  }
}
