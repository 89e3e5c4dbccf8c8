package dev.mainstay.adaptertests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tests of adapter-lib, which play the host: which of them call a function by its name.
 *
 * @param classes the bytes of the compiled tests by their simple names, a character each
 */
record ScriptedTests(Map<String, String> classes) {
  private static final Path FOLDER =
      Path.of("../adapter-lib/target/test-classes/dev/mainstay/adapter");

  /** Looks at the library as a whole, and calls nothing. */
  private static final String OF_THE_WHOLE = "LibraryTest";

  /** The compiled tests. */
  static ScriptedTests read() {
    var classes = new TreeMap<String, String>();
    try (var files = Files.walk(FOLDER)) {
      for (var file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
        // Nested classes belong to their test.
        var test = file.getFileName().toString().split("[.$]", 2)[0];
        if (test.endsWith("Test") && !test.equals(OF_THE_WHOLE)) {
          classes.merge(test, new String(Files.readAllBytes(file), ISO_8859_1), String::concat);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ScriptedTests(classes);
  }

  static boolean areCompiled() {
    return Files.isDirectory(FOLDER);
  }

  /** The tests with this constant: javac folds a name of constant parts into one. */
  TreeSet<String> naming(String function) {
    byte[] name = function.getBytes(UTF_8);
    // A CONSTANT_Utf8 of the Java class file format, 4.4.7: tag, length, bytes.
    String constant =
        "\u0001"
            + (char) (name.length >> 8)
            + (char) (name.length & 255)
            + new String(name, ISO_8859_1);
    var tests = new TreeSet<String>();
    classes.forEach(
        (test, bytes) -> {
          if (bytes.contains(constant)) {
            tests.add(test);
          }
        });
    return tests;
  }
}
