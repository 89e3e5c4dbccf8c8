package dev.mainstay.adaptertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.compiler.GuestCompiler;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import dev.mainstay.processor.WasiProcessor;
import dev.mainstay.testing.Payload;
import dev.mainstay.wit.parse.WitSource;
import dev.mainstay.wit2java.Options;
import dev.mainstay.wit2java.SourceFolder;
import dev.mainstay.wit2java.Wit2Java;
import dev.mainstay.wit2java.Wit2JavaException;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A guest that calls WASI 0.2 by interfaces that wit2java made of the official WIT: a folder of
 * {@code src/test/guests}, its class with the main method, and what all guests share.
 */
final class WasiGuest {
  private static final Path GUESTS = Path.of("src/test/guests");
  private static final Path WIT = Path.of("../../shared/data/wit/0.2.12");
  private static final Path TARGET = Path.of("target");

  private static final List<String> INTERFACES =
      List.of(
          "wasi:cli/environment",
          "wasi:cli/exit",
          "wasi:cli/stderr",
          "wasi:cli/stdin",
          "wasi:cli/stdout",
          "wasi:cli/terminal-input",
          "wasi:cli/terminal-output",
          "wasi:cli/terminal-stderr",
          "wasi:cli/terminal-stdin",
          "wasi:cli/terminal-stdout",
          "wasi:clocks/*",
          "wasi:filesystem/*",
          "wasi:io/*",
          "wasi:random/*");

  private static final Map<String, WasiGuest> COMPILED = new ConcurrentHashMap<>();

  private final Payload payload;

  private WasiGuest(Payload payload) {
    this.payload = payload;
  }

  /** The names of all guests. */
  static List<String> names() {
    try (var folders = Files.list(GUESTS)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The guest of this name, compiled and linked once; the test is skipped without the WIT. */
  static WasiGuest of(String name) {
    assumeTrue(Files.isDirectory(WIT), () -> "skipped: " + WIT + " is absent");
    return COMPILED.computeIfAbsent(name, WasiGuest::compile);
  }

  /** The folder with its source and what is expected of it. */
  static Path folder(String name) {
    return GUESTS.resolve(name);
  }

  /** The payload, linked with a {@link NotingLibrary}. */
  Payload payload() {
    return payload;
  }

  private static synchronized WasiGuest compile(String name) {
    try {
      Path classes = Files.createTempDirectory(TARGET, "guest-" + name);
      compile(sources(name), classes);
      var classPath = new ArrayList<>(List.of(classes));
      classPath.addAll(classPath("guest-runtime", "annotations"));
      byte[] compiled =
          GuestCompiler.compile(CompilerInput.ofCommand(classPath, "test.Guest")).requireModule();
      byte[] linked =
          new Linker(NotingLibrary.of(library())).link(compiled, LinkOptions.defaults()).payload();
      return new WasiGuest(Payload.of(name + ".wasm", linked));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Wit2JavaException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> sources(String name) throws IOException, Wit2JavaException {
    Path generated = Files.createTempDirectory(TARGET, "wasi");
    new SourceFolder(generated)
        .write(Wit2Java.generate(WitSource.read(WIT), Options.defaults().withImports(INTERFACES)));
    var files = new ArrayList<Path>();
    for (var folder : List.of(GUESTS, folder(name))) {
      try (var sources = Files.list(folder)) {
        sources.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
      }
    }
    try (var sources = Files.walk(generated)) {
      sources.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
    }
    return files;
  }

  private static void compile(List<Path> sources, Path classes) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var messages = new StringWriter();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var task =
          compiler.getTask(
              messages,
              manager,
              null,
              List.of("-d", classes.toString(), "-Xlint:all,-processing", "-Werror"),
              null,
              manager.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new WasiProcessor()));
      boolean isRight = task.call();
      assertEquals("", messages.toString());
      assertEquals(true, isRight);
    }
  }

  private static List<Path> classPath(String... rooms) {
    return Pattern.compile(File.pathSeparator)
        .splitAsStream(System.getProperty("java.class.path"))
        .filter(entry -> Stream.of(rooms).anyMatch(entry::contains))
        .map(Path::of)
        .toList();
  }

  /** {@code library.wasm} as it is. */
  static byte[] library() {
    try (var in = WasiGuest.class.getResourceAsStream("/META-INF/mainstay/library.wasm")) {
      if (in == null) {
        throw new IllegalStateException("library.wasm is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
