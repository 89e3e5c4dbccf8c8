package dev.mainstay.wit2java;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.mainstay.processor.WasiProcessor;
import dev.mainstay.wit.WitPackage;
import dev.mainstay.wit.parse.WitSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * WIT becomes Java, the Java is compiled with the processor, and the WIT that the processor writes
 * is the WIT that went in: types, functions, names and comments.
 */
class RoundTripTest {
  private static final Path WASI = Path.of("../../shared/data/wit");
  private static final Path RESOURCES = Path.of("src/test/resources");

  @ParameterizedTest
  @ValueSource(strings = {"0.2.0", "0.2.12"})
  void allOfWasiComesBack(String version) throws Exception {
    Path folder = WASI.resolve(version);
    assumeTrue(
        Files.isDirectory(folder),
        "skipped: " + folder.toAbsolutePath().normalize() + " is absent");
    WitSource source = WitSource.read(folder);
    assertEquals(7, source.main().size());
    assertComesBack(source, Options.defaults().withImports(List.of("*")).withPrefix("com.acme"));
  }

  @Test
  void whatIsTrickyComesBack() throws Exception {
    WitSource source = WitSource.read(RESOURCES.resolve("tricky"));
    assertComesBack(source, Options.defaults());
  }

  @Test
  void anExportedInterfaceIsTheSameOneWithItsOwnTypes() throws Exception {
    WitSource source = WitSource.read(RESOURCES.resolve("tricky"));
    SortedMap<String, String> files =
        Wit2Java.generate(
            source, Options.defaults().withImports(List.of("*")).withExports(List.of("all")));
    Compilation compilation = javac().withOptions("-Xlint:all").compile(sources(files));
    assertEquals(List.of(), compilation.diagnostics());
    // A case that is called as the interface around it has another name.
    String imported =
        files
            .get("acme/tricky/All.java")
            .replace("@WitName(\"all\")\n    record All_(", "record All(")
            .replace("WasiImport", "WasiExport");
    assertEquals(imported, files.get("acme/tricky/ExportedAll.java").replace("ExportedAll", "All"));
  }

  private static void assertComesBack(WitSource source, Options options) throws Exception {
    SortedMap<String, String> files = Wit2Java.generate(source, options);
    assertEquals(files, Wit2Java.generate(source, options), "the same again");
    Compilation compilation = compile(files);
    assertEquals(
        List.of(),
        compilation.diagnostics().stream()
            .map(d -> (d.getSource() == null ? "" : text(d.getSource(), d.getLineNumber())) + d)
            .toList());
    Map<String, String> expected = new TreeMap<>();
    for (WitPackage pkg : source.packages()) {
      pkg.interfaces().forEach(each -> expected.put(each.name().toString(), Normalized.text(each)));
    }
    Map<String, String> actual = new TreeMap<>();
    for (WitPackage pkg : written(compilation).packages()) {
      pkg.interfaces().forEach(each -> actual.put(each.name().toString(), Normalized.text(each)));
    }
    expected.keySet().retainAll(named(files));
    assertTrue(!expected.isEmpty(), "no interface");
    assertEquals(String.join("\n", expected.values()), String.join("\n", actual.values()));
  }

  /** The interfaces that were generated, as their first lines say. */
  private static List<String> named(SortedMap<String, String> files) {
    List<String> names = new ArrayList<>();
    for (String text : files.values()) {
      String line = text.lines().findFirst().orElseThrow();
      names.add(line.substring(Wit2Java.MARK.length(), line.indexOf(';')));
    }
    return names;
  }

  private static String text(JavaFileObject source, long line) {
    try {
      return source.getCharContent(true).toString().lines().skip(line - 1).findFirst().orElse("")
          + "\n";
    } catch (IOException e) {
      return "";
    }
  }

  private static Compilation compile(SortedMap<String, String> files) {
    return javac()
        .withProcessors(new WasiProcessor())
        .withOptions("-Xlint:all,-processing", "-Xdoclint:all,-missing", "--release", "17")
        .compile(sources(files));
  }

  private static List<JavaFileObject> sources(SortedMap<String, String> files) {
    List<JavaFileObject> sources = new ArrayList<>();
    files.forEach(
        (path, text) ->
            sources.add(
                JavaFileObjects.forSourceString(
                    path.replace(".java", "").replace('/', '.'), text)));
    return sources;
  }

  private static WitSource written(Compilation compilation) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      String prefix = "/" + StandardLocation.CLASS_OUTPUT + "/META-INF/wit/";
      if (file.getName().startsWith(prefix)) {
        texts.put(file.getName().substring(prefix.length()), file.getCharContent(true).toString());
      }
    }
    return WitSource.of(texts);
  }

  @Test
  void filesThatWeDidNotWriteStay() throws Exception {
    Path folder = Files.createTempDirectory("wit2java");
    try {
      SourceFolder sources = new SourceFolder(folder);
      SortedMap<String, String> files =
          new TreeMap<>(Map.of("a/B.java", Wit2Java.MARK + "1", "a/C.java", Wit2Java.MARK + "2"));
      assertEquals(2, sources.write(files));
      assertEquals(0, sources.write(files), "nothing has changed");
      Files.writeString(folder.resolve("a/C.java"), "class C {}");
      files.put("a/B.java", Wit2Java.MARK + "3");
      Wit2JavaException e =
          org.junit.jupiter.api.Assertions.assertThrows(
              Wit2JavaException.class, () -> sources.write(files));
      assertTrue(e.getMessage().startsWith("[not-generated] "), e.getMessage());
      assertEquals("class C {}", Files.readString(folder.resolve("a/C.java")));
      assertEquals(Wit2Java.MARK + "1", Files.readString(folder.resolve("a/B.java")));
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
