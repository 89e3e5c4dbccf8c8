package dev.mainstay.wit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.wit.parse.WitParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The official WASI interface definitions, which lie beside the project and are no part of it. */
public final class Wasi {
  private static final Path DATA = Path.of("../../shared/data");

  private Wasi() {}

  /** A file or folder of the data; the test is skipped where it is absent. */
  public static Path data(String path) {
    Path found = DATA.resolve(path);
    assumeTrue(
        Files.exists(found), "skipped: " + found.toAbsolutePath().normalize() + " is absent");
    return found;
  }

  /** The packages of a version of WASI. */
  public static List<WitPackage> packages(String version) throws IOException {
    Path root = data("wit").resolve(version);
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".wit")).toList()) {
        files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return WitParser.parse(files);
  }
}
