package dev.mainstay.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.compiler.GuestCompiler;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import dev.mainstay.testing.Payload;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The whole way of a guest: sources, processor, compiler, linker. */
final class TestGuest {
  private final byte[] module;

  private TestGuest(byte[] module) {
    this.module = module;
  }

  /** Compiles all sources of a folder, into another one, without a warning. */
  static TestGuest compile(Path sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (Stream<Path> files = Files.list(sources);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              messages,
              manager,
              null,
              List.of("-d", classes.toString(), "-Xlint:all,-processing", "-Werror"),
              null,
              manager.getJavaFileObjectsFromPaths(files.sorted().toList()));
      task.setProcessors(List.of(new WasiProcessor()));
      boolean isRight = task.call();
      assertEquals("", messages.toString());
      assertEquals(true, isRight);
    }
    List<Path> classPath = new ArrayList<>(List.of(classes));
    Pattern.compile(File.pathSeparator)
        .splitAsStream(System.getProperty("java.class.path"))
        .filter(entry -> entry.contains("guest-runtime") || entry.contains("annotations"))
        .map(Path::of)
        .forEach(classPath::add);
    List<String> exports = Files.readAllLines(classes.resolve("META-INF/mainstay/exports"));
    return new TestGuest(
        GuestCompiler.compile(CompilerInput.ofReactor(classPath, exports)).requireModule());
  }

  /** The payload for a device that has these interfaces. */
  Payload link(String... interfaces) {
    return link(options(interfaces));
  }

  /** The same, with a collection at every allocation. */
  Payload stressed(String... interfaces) {
    return link(options(interfaces).withStress(true));
  }

  Payload link(LinkOptions options) {
    Linker linker = Linker.withLibraryOf(TestGuest.class.getClassLoader());
    return Payload.of("guest.wasm", linker.link(module, options).payload());
  }

  static LinkOptions options(String... interfaces) {
    return LinkOptions.defaults().withDeviceInterfaces(Set.of(interfaces));
  }
}
