package dev.mainstay.components;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.compiler.GuestCompiler;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import dev.mainstay.linker.component.ClassPathWit;
import dev.mainstay.linker.component.Preview2;
import dev.mainstay.processor.WasiProcessor;
import dev.mainstay.wit.abi.CoreNaming;
import dev.mainstay.wit.parse.WitSource;
import dev.mainstay.wit2java.Options;
import dev.mainstay.wit2java.SourceFolder;
import dev.mainstay.wit2java.Wit2Java;
import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A folder is a guest: the WIT of its world, a class that implements it, and a host in JavaScript.
 * The module with its WASI 0.2 imports left in becomes a component, in either way of naming, and
 * runs under node.
 */
class GuestsTest {
  private static final Path GUESTS = Path.of("src/test/guests");

  @BeforeAll
  static void install() throws Exception {
    Jco.install();
  }

  @ParameterizedTest
  @CsvSource({
    "strings, LEGACY",
    "lists, LEGACY",
    "records, LEGACY",
    "variants, LEGACY",
    "results, LEGACY",
    "resources, LEGACY",
    "records, CM32P2",
    "resources, CM32P2",
  })
  void runsAsAComponent(String name, CoreNaming naming, @TempDir Path folder) throws Exception {
    Path guest = GUESTS.resolve(name);
    List<Path> classPath = compile(guest, name, folder);
    List<String> exports =
        Files.readAllLines(classPath.get(0).resolve("META-INF/mainstay/exports"));
    byte[] compiled =
        GuestCompiler.compile(CompilerInput.ofReactor(classPath, exports)).requireModule();
    LinkOptions options =
        LinkOptions.defaults()
            .withDeviceInterfaces(Set.of("*"))
            .withPreview2(
                Preview2.none()
                    .wanted(true)
                    .named(naming)
                    .describedBy(ClassPathWit.read(classPath)));
    Linker linker = Linker.withLibraryOf(GuestsTest.class.getClassLoader());
    byte[] module = linker.link(compiled, options).preview2().orElseThrow();

    Path work = Jco.folder(name + "-" + naming);
    Files.write(work.resolve(name + ".wasm"), module);
    Files.copy(guest.resolve("host.mjs"), work.resolve("host.mjs"));
    assertEquals("done\n", Jco.run("run.mjs", work.toString(), name));
  }

  /** The guest's classes, and behind them what they need. */
  private static List<Path> compile(Path guest, String name, Path folder) throws Exception {
    Path sources = folder.resolve("sources");
    Options options =
        Options.defaults().withPackages(Map.of("test:" + name, "test." + name + ".api"));
    new SourceFolder(sources)
        .write(Wit2Java.generate(WitSource.read(guest.resolve("wit")), options));
    List<Path> files = new ArrayList<>(List.of(guest.resolve("Guest.java")));
    try (var generated = Files.walk(sources)) {
      generated.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
    }
    Path classes = Files.createDirectory(folder.resolve("classes"));
    StringWriter messages = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var task =
          compiler.getTask(
              messages,
              manager,
              null,
              List.of("-d", classes.toString(), "-Xlint:all,-processing", "-Werror"),
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(new WasiProcessor()));
      boolean isRight = task.call();
      assertEquals("", messages.toString());
      assertTrue(isRight);
    }
    List<Path> classPath = new ArrayList<>(List.of(classes));
    Pattern.compile(File.pathSeparator)
        .splitAsStream(System.getProperty("java.class.path"))
        .filter(entry -> entry.contains("guest-runtime") || entry.contains("annotations"))
        .map(Path::of)
        .forEach(classPath::add);
    return classPath;
  }
}
