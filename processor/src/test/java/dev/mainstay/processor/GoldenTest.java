package dev.mainstay.processor;

import static com.google.testing.compile.Compiler.javac;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.mainstay.processor.report.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A folder is a test. Sources in {@code good} compile without a warning, and what is generated is
 * in {@code expected}; those in {@code bad} do not, and {@code expected} has the messages with
 * their lines. {@code -Dbless=true} rewrites what is expected.
 */
class GoldenTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final boolean BLESS = Boolean.getBoolean("bless");

  /**
   * What no source alone can bring about; each has a test of its own in {@link WasiProcessorTest}.
   */
  private static final Set<Message> TESTED_ELSEWHERE =
      EnumSet.of(
          Message.INTERNAL,
          Message.WORLD,
          Message.NO_IMPORT_GLUE,
          Message.NO_TYPE_GLUE,
          Message.TYPE_GLUE_DIFFERS);

  @TestFactory
  Stream<DynamicTest> good() throws IOException {
    return folders("good")
        .map(
            folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> good(folder)));
  }

  @TestFactory
  Stream<DynamicTest> bad() throws IOException {
    return folders("bad")
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> bad(folder)));
  }

  /** A message that nothing brings about is not known to be right. */
  @Test
  void everyMessageIsExpectedSomewhere() throws IOException {
    assumeFalse(BLESS, "the messages are being rewritten");
    StringBuilder expected = new StringBuilder();
    for (Path folder : folders("bad").toList()) {
      expected.append(Files.readString(expected(folder).resolve("messages.txt")));
    }
    Set<Message> missing = EnumSet.noneOf(Message.class);
    for (Message message : Message.values()) {
      if (!expected.toString().contains("[" + message.key() + "]")) {
        missing.add(message);
      }
    }
    assertEquals(TESTED_ELSEWHERE, missing);
  }

  private static void good(Path folder) throws IOException {
    Compilation compilation = compile(folder);
    assertEquals(List.of(), compilation.diagnostics().stream().map(GoldenTest::line).toList());
    SortedMap<String, String> actual = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        actual.put(
            file.getName().replaceFirst("^/(SOURCE|CLASS)_OUTPUT/", ""),
            file.getCharContent(false).toString());
      }
    }
    check(folder, actual);
  }

  private static void bad(Path folder) throws IOException {
    Compilation compilation = compile(folder);
    assertEquals(Compilation.Status.FAILURE, compilation.status());
    StringBuilder messages = new StringBuilder();
    compilation.errors().forEach(error -> messages.append(line(error)).append('\n'));
    check(folder, Map.of("messages.txt", messages.toString()));
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String place =
        source == null
            ? ""
            : Path.of(source.getName()).getFileName() + ":" + diagnostic.getLineNumber() + ": ";
    return place + diagnostic.getMessage(Locale.ROOT);
  }

  private static Compilation compile(Path folder) throws IOException {
    List<JavaFileObject> sources;
    try (Stream<Path> files = Files.list(folder)) {
      sources =
          files
              .sorted()
              .map(
                  file -> {
                    try {
                      return JavaFileObjects.forSourceString(
                          qualifiedName(file), Files.readString(file));
                    } catch (IOException e) {
                      throw new java.io.UncheckedIOException(e);
                    }
                  })
              .toList();
    }
    return javac()
        .withProcessors(new WasiProcessor())
        .withOptions("-Xlint:all,-processing", "-Werror", "-encoding", "UTF-8")
        .compile(sources);
  }

  private static String qualifiedName(Path file) throws IOException {
    String first = Files.readAllLines(file).get(0);
    String simple = file.getFileName().toString().replace(".java", "");
    return first.replace("package ", "").replace(";", ".") + simple;
  }

  private static void check(Path folder, Map<String, String> actual) throws IOException {
    Path expected = expected(folder);
    if (BLESS) {
      delete(expected);
      for (Map.Entry<String, String> file : actual.entrySet()) {
        Path path = expected.resolve(file.getKey() + suffix(file.getKey()));
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    assertTrue(Files.isDirectory(expected), expected + " is missing: run with -Dbless=true");
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(expected)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = expected.relativize(file).toString().replaceFirst("\\.expected$", "");
        contents.put(name, Files.readString(file, UTF_8));
      }
    }
    for (Map.Entry<String, String> file : contents.entrySet()) {
      assertEquals(file.getValue(), actual.get(file.getKey()), file.getKey());
    }
    assertEquals(contents.keySet(), new TreeMap<>(actual).keySet());
  }

  /** Generated Java is no source of the test, and tools should not take it for one. */
  private static String suffix(String name) {
    return name.endsWith(".java") ? ".expected" : "";
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Path expected(Path folder) {
    return RESOURCES.resolve("expected").resolve(folder.getFileName());
  }

  private static Stream<Path> folders(String kind) throws IOException {
    try (Stream<Path> folders = Files.list(RESOURCES.resolve(kind))) {
      return folders.sorted().toList().stream();
    }
  }
}
