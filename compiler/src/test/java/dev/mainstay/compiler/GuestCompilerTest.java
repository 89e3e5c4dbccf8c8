package dev.mainstay.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;

/** What the compiler's modules are like. */
class GuestCompilerTest {
  @TempDir static Path target;

  private static byte[] command(String guest) throws IOException {
    return GuestCompiler.compile(CompilerInput.ofCommand(Guests.classPath(guest, target), "Main"))
        .requireModule();
  }

  private static byte[] reactor(String guest, String... classes) throws IOException {
    return GuestCompiler.compile(
            CompilerInput.ofReactor(Guests.classPath(guest, target), List.of(classes)))
        .requireModule();
  }

  private static String surface(byte[] bytes) {
    WasmModule module = Parser.parse(bytes);
    String imports =
        module.importSection().stream()
            .map(i -> "import " + i.importType() + " " + i.module() + " " + i.name() + "\n")
            .sorted()
            .collect(Collectors.joining());
    String exports =
        IntStream.range(0, module.exportSection().exportCount())
            .mapToObj(i -> module.exportSection().getExport(i))
            .map(e -> "export " + e.exportType() + " " + e.name() + "\n")
            .sorted()
            .collect(Collectors.joining());
    return imports + exports;
  }

  @Test
  void helloImportsAndExports() throws IOException {
    Guests.assertExpected("hello", "surface.txt", surface(command("hello")));
  }

  @Test
  void inputImportsAndExports() throws IOException {
    Guests.assertExpected("input", "surface.txt", surface(command("input")));
  }

  @Test
  void reactorImportsAndExports() throws IOException {
    byte[] module = reactor("reactor", "Main");
    Guests.assertExpected("reactor", "surface.txt", surface(module));
  }

  @Test
  void functionsThatTheLibraryLeavesToItsHost() throws IOException {
    Guests.assertExpected("functions", "surface.txt", surface(command("functions")));
  }

  @Test
  void exportsRunWithoutGuestRuntime() throws IOException {
    List<Path> classPath = Guests.classPath("exports", target).subList(0, 1);
    byte[] module =
        GuestCompiler.compile(CompilerInput.ofReactor(classPath, List.of("Glue"))).requireModule();
    assertEquals(42, new GuestHost().load(module).call("two", 41));
  }

  @Test
  void sameInputSameBytesEvenAtTheSameTime() throws Exception {
    List<Path> hello = Guests.classPath("hello", target);
    List<Path> compute = Guests.classPath("compute", target);
    Callable<byte[]> one =
        () -> GuestCompiler.compile(CompilerInput.ofCommand(hello, "Main")).requireModule();
    Callable<byte[]> other =
        () -> GuestCompiler.compile(CompilerInput.ofCommand(compute, "Main")).requireModule();
    byte[] oneAlone = one.call();
    byte[] otherAlone = other.call();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<byte[]>> results = threads.invokeAll(List.of(one, other, one, other));
      for (int i = 0; i < results.size(); i++) {
        assertArrayEquals(i % 2 == 0 ? oneAlone : otherAlone, results.get(i).get());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void debugInformationOnRequest() throws IOException {
    CompilerInput input = CompilerInput.ofCommand(Guests.classPath("hello", target), "Main");
    byte[] module = GuestCompiler.compile(input).requireModule();
    byte[] debug = GuestCompiler.compile(input.withDebugInformation(true)).requireModule();
    assertFalse(sections(module).containsKey("teavm_line"), sections(module)::toString);
    Map<String, String> sections = sections(debug);
    assertTrue(sections.keySet().removeIf(name -> name.equals("teavm_line")), sections::toString);
    sections.keySet().removeIf(name -> name.matches("teavm_(str|file|pkg|cls|mtd)"));
    // All else is the same: a device runs what was debugged.
    assertEquals(sections(module), sections);
  }

  /** The contents of a module's sections, by their names or numbers. */
  private static Map<String, String> sections(byte[] module) {
    Map<String, String> sections = new LinkedHashMap<>();
    ByteBuffer in = ByteBuffer.wrap(module).position(8);
    while (in.hasRemaining()) {
      int id = in.get();
      int end = number(in) + in.position();
      String name = String.valueOf(id);
      if (id == 0) {
        byte[] text = new byte[number(in)];
        in.get(text);
        name = new String(text, UTF_8);
      }
      byte[] contents = new byte[end - in.position()];
      in.get(contents);
      sections.put(name, HexFormat.of().formatHex(contents));
    }
    return sections;
  }

  private static int number(ByteBuffer in) {
    int value = 0;
    int shift = 0;
    int next;
    do {
      next = in.get();
      value |= (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  @Test
  void everyLevelOfOptimizationRuns() throws IOException {
    CompilerInput input = CompilerInput.ofCommand(Guests.classPath("hello", target), "Main");
    for (CompilerInput.Optimization level : CompilerInput.Optimization.values()) {
      GuestHost host =
          new GuestHost()
              .load(GuestCompiler.compile(input.withOptimization(level)).requireModule());
      assertEquals(0, host.start());
      assertEquals("Hello, device!\n", host.out.toString(java.nio.charset.StandardCharsets.UTF_8));
    }
  }
}
