package dev.mainstay.wasi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.linker.Linker;
import dev.mainstay.wit.Resource;
import dev.mainstay.wit.WitFunction;
import dev.mainstay.wit.WitInterface;
import dev.mainstay.wit.abi.CoreSignature;
import dev.mainstay.wit.abi.CoreType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The interfaces are those of WASI 0.2.12, as the processor understands them. */
class InterfacesTest {
  private static final Path OFFICIAL = Path.of("../../shared/data/wit/0.2.12");

  private static final Path RUNTIME =
      Path.of("../guest-runtime/src/main/resources/META-INF/mainstay/wit");

  /** What the linker knows of WASI: interface, function, core parameters, core result. */
  private static final String TABLE = "/dev/mainstay/linker/resolve/wasi-0.2.tsv";

  /** What a command offers, and nobody calls. */
  private static final String RUN = "wasi:cli/run";

  @Test
  void areTheOfficialOnes() throws Exception {
    assumeTrue(
        Files.isDirectory(OFFICIAL),
        "skipped: " + OFFICIAL.toAbsolutePath().normalize() + " is absent");
    SortedMap<String, String> expected = new TreeMap<>();
    WrittenWit.interfaces(OFFICIAL)
        .forEach((name, each) -> expected.put(name, WrittenWit.text(each)));
    expected.keySet().removeIf(name -> name.startsWith("wasi:http/") || name.startsWith(RUN + "@"));
    SortedMap<String, String> actual = new TreeMap<>();
    WrittenWit.read().forEach((name, each) -> actual.put(name, WrittenWit.text(each)));

    assertEquals(28, actual.size());
    assertEquals(lines(expected), lines(actual));
  }

  @Test
  void haveTheCoreFunctionsThatTheLinkerKnows() throws Exception {
    SortedMap<String, String> actual = new TreeMap<>();
    for (WitInterface each : WrittenWit.read().values()) {
      String path = each.name().toString().replaceFirst("@.*", "");
      for (WitFunction function : each.functions()) {
        CoreSignature core = CoreSignature.ofImport(function);
        actual.put(
            path + " " + function.coreName(),
            list(core.parameters()) + " -> " + list(core.results()));
      }
      for (var type : each.types()) {
        if (type instanceof Resource resource) {
          actual.put(path + " [resource-drop]" + resource.name(), "i32 -> ");
        }
      }
    }

    assertEquals(140, actual.size());
    assertEquals(lines(table()), lines(actual));
  }

  /** What the classes of Java's own library call by hand is described as here. */
  @Test
  void haveWhatTheRuntimeCalls() throws Exception {
    SortedMap<String, WitInterface> all = WrittenWit.read();
    for (WitInterface each : WrittenWit.interfaces(RUNTIME).values()) {
      if (each.name().toString().startsWith(RUN)) {
        continue;
      }
      WitInterface whole = all.get(each.name().toString());
      List<String> functions = lines(whole);
      for (String line : lines(each)) {
        assertEquals(true, functions.contains(line), each.name() + " has not: " + line);
      }
    }
  }

  private static List<String> lines(WitInterface each) {
    return WrittenWit.text(each)
        .lines()
        .filter(line -> !line.strip().startsWith("use "))
        // A resource without functions has no braces.
        .map(line -> line.replaceFirst("(resource [a-z-]+)( \\{|;)", "$1"))
        .toList();
  }

  private static SortedMap<String, String> table() throws IOException {
    SortedMap<String, String> table = new TreeMap<>();
    try (var in = Linker.class.getResourceAsStream(TABLE)) {
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        String[] cells = line.split("\t", -1);
        if (!line.startsWith("#") && !cells[0].equals(RUN)) {
          table.put(cells[0] + " " + cells[1], cells[2] + " -> " + cells[3]);
        }
      }
    }
    return table;
  }

  private static String list(List<CoreType> types) {
    return types.stream().map(CoreType::toString).collect(Collectors.joining(" "));
  }

  private static String lines(SortedMap<String, String> map) {
    return map.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
