package dev.mainstay.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.annotations.WasiImport;
import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.compiler.GuestCompiler;
import dev.mainstay.guest.memory.Arena;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import dev.mainstay.processor.WasiProcessor;
import dev.mainstay.testing.Payload;
import dev.mainstay.wasi.io.Streams;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A folder of {@code src/test/guests}: its sources compiled, and what was made of them. */
final class WasiGuest {
  private static final Path GUESTS = Path.of("src/test/guests");
  private static final Map<String, WasiGuest> BUILT = new ConcurrentHashMap<>();

  private final String name;
  private final byte[] module;

  private WasiGuest(String name, byte[] module) {
    this.name = name;
    this.module = module;
  }

  /**
   * The guest of a folder, compiled once.
   *
   * @param mainClass the class with its main method, if it is a command; empty if it has exports
   */
  static WasiGuest of(String name, String mainClass) {
    return BUILT.computeIfAbsent(
        name,
        folder -> {
          try {
            List<Path> classPath = compile(folder);
            CompilerInput input =
                mainClass.isEmpty()
                    ? CompilerInput.ofReactor(
                        classPath,
                        Files.readAllLines(classPath.get(0).resolve("META-INF/mainstay/exports")))
                    : CompilerInput.ofCommand(classPath, mainClass);
            return new WasiGuest(folder, GuestCompiler.compile(input).requireModule());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** What it is to say. */
  String expected() throws IOException {
    return Files.readString(GUESTS.resolve(name).resolve("expected.txt"));
  }

  Payload payload() {
    return payload(LinkOptions.defaults());
  }

  Payload payload(LinkOptions options) {
    Linker linker = Linker.withLibraryOf(WasiGuest.class.getClassLoader());
    return Payload.of(name + ".wasm", linker.link(module, options).payload());
  }

  /** The guest's classes, and behind them what they need. */
  private static List<Path> compile(String name) throws IOException {
    List<Path> classPath = new ArrayList<>();
    classPath.add(Files.createTempDirectory(name));
    for (Class<?> each : List.of(Streams.class, Arena.class, WasiImport.class)) {
      classPath.add(location(each));
    }
    StringWriter messages = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.list(GUESTS.resolve(name));
        var manager = compiler.getStandardFileManager(null, null, null)) {
      var task =
          compiler.getTask(
              messages,
              manager,
              null,
              List.of(
                  "-d",
                  classPath.get(0).toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "-Xlint:all,-processing,-classfile",
                  "-Werror"),
              null,
              manager.getJavaFileObjectsFromPaths(
                  files.filter(file -> file.toString().endsWith(".java")).sorted().toList()));
      task.setProcessors(List.of(new WasiProcessor()));
      boolean isRight = task.call();
      assertEquals("", messages.toString());
      assertEquals(true, isRight);
    }
    return classPath;
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
