package dev.mainstay.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.processor.WasiProcessor;
import dev.mainstay.wit.parse.WitSource;
import dev.mainstay.wit2java.Options;
import dev.mainstay.wit2java.Wit2Java;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The interfaces have the names that wit2java gives: WIT that uses WASI's types becomes Java that
 * uses ours.
 */
class VendorTest {
  private static final List<String> PACKAGES =
      List.of("io", "cli", "clocks", "filesystem", "sockets");

  @Test
  void witThatUsesWasiUsesTheseClasses(@TempDir Path folder) throws Exception {
    Path wit = Files.createDirectories(folder.resolve("wit/deps")).getParent();
    Files.copy(Path.of("src/test/resources/vendor.wit"), wit.resolve("vendor.wit"));
    Path written = Path.of("target/classes/META-INF/wit/deps");
    try (var files = Files.list(written)) {
      for (Path file : files.toList()) {
        Files.copy(file, wit.resolve("deps").resolve(file.getFileName()));
      }
    }
    Map<String, String> existing = new TreeMap<>();
    PACKAGES.forEach(name -> existing.put("wasi:" + name, "dev.mainstay.wasi." + name));
    Options options = Options.defaults().withImports(List.of("bridge")).withExisting(existing);

    SortedMap<String, String> files = Wit2Java.generate(WitSource.read(wit), options);

    assertEquals(List.of("acme/vendor/Bridge.java"), List.copyOf(files.keySet()));
    Path source = folder.resolve("Bridge.java");
    Files.writeString(source, files.get("acme/vendor/Bridge.java"));
    assertEquals("", compile(source, folder));
  }

  /** What the compiler says. */
  private static String compile(Path source, Path folder) throws Exception {
    StringWriter messages = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var task =
          compiler.getTask(
              messages,
              manager,
              null,
              List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path")),
              null,
              manager.getJavaFileObjects(source));
      task.setProcessors(List.of(new WasiProcessor()));
      boolean isRight = task.call();
      assertEquals(messages.toString().isEmpty(), isRight);
    }
    return messages.toString();
  }
}
