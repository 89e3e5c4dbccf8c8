package dev.mainstay.fuzz;

import dev.mainstay.linker.Linker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What mutations have found, a folder each: {@code input.wasm}, and what becomes of it for a device
 * of the default profile and for one that has everything.
 */
class CaseTest {
  private static final Path CASES = Path.of("src/test/resources/dev/mainstay/fuzz/cases");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseEndsAsExpected(String name) throws IOException {
    var folder = CASES.resolve(name);
    byte[] input = Files.readAllBytes(folder.resolve("input.wasm"));
    var linker = new Linker(Seeds.library());
    var floor = Trial.of(input, linker, Targets.floor());
    var everything = Trial.of(input, linker, Targets.everything());
    Expected.check(
        folder.resolve("expected.txt"),
        "default profile: " + floor.report() + "\neverything: " + everything.report() + "\n");
  }
}
