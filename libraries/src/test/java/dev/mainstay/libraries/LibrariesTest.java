package dev.mainstay.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.engines.Endive;
import dev.mainstay.engines.Engine;
import dev.mainstay.engines.Wasmtime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Libraries as they are on Maven Central say in a payload what they say on the JVM. Their table in
 * {@code docs/libraries.md} is written with {@code -Dbless=true}.
 */
class LibrariesTest {
  private static final Path PAGE = Path.of("../docs/libraries.md");
  private static final String HEAD =
      """
      | library | version | what the program does | payload |
      |---|---|---|---|
      """;
  private static final Pattern ROW =
      Pattern.compile("\\| (\\S+) \\| (.*) \\| (.*) \\| (\\d+) KB \\|");

  static Stream<Arguments> runs() {
    return Library.ALL.stream()
        .flatMap(
            library -> Stream.of(new Endive(), new Wasmtime()).map(e -> Arguments.of(library, e)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("runs")
  void saysWhatItSaysOnTheJvm(Library library, Engine engine) {
    assumeTrue(
        engine.absence().isEmpty(), () -> engine.name() + ": " + engine.absence().orElseThrow());

    assertEquals(library.onJvm(), library.on(engine));
  }

  @Test
  void pageHasVersionsAndSizes() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(HEAD) + HEAD.length();
    int to = page.indexOf("\n\n", from) + 1;
    if (Boolean.getBoolean("bless")) {
      Files.writeString(PAGE, page.substring(0, from) + table() + page.substring(to));
      return;
    }
    List<String> rows = page.substring(from, to).lines().toList();
    assertEquals(Library.ALL.size(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Library library = Library.ALL.get(i);
      Matcher row = ROW.matcher(rows.get(i));
      assertTrue(row.matches(), rows.get(i));
      assertEquals(library.name(), row.group(1));
      assertEquals(library.version(), row.group(2));
      assertEquals(library.tried(), row.group(3));
      // A size that is about right stays, as it changes a little with everything.
      int stated = Integer.parseInt(row.group(4));
      assertEquals(stated, kilobytes(library), stated / 20 + 1, library.name());
    }
  }

  private static String table() {
    return Library.ALL.stream()
        .map(
            library ->
                "| %s | %s | %s | %d KB |%n"
                    .formatted(
                        library.name(), library.version(), library.tried(), kilobytes(library)))
        .collect(Collectors.joining());
  }

  private static int kilobytes(Library library) {
    return (library.payload().length + 512) / 1024;
  }
}
