package dev.mainstay.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.adapter.build.LibraryBuild;
import dev.mainstay.linker.library.LibraryRules;
import dev.mainstay.linker.resolve.Resolver;
import dev.mainstay.linker.resolve.WasiFunctions;
import dev.mainstay.linker.rewrite.ConstantBranches;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.endive.wasm.Parser;

class LibraryTest {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Path RESOURCE = Path.of("META-INF/mainstay/library.wasm");

  private static byte[] bytes() throws IOException {
    return Files.readAllBytes(CLASSES.resolve(RESOURCE));
  }

  @Test
  void theLibraryKeepsToItsRules() throws IOException {
    LibraryRules.check(ModuleReader.read(bytes()));
  }

  @Test
  void aReaderOfOthersAcceptsIt() throws IOException {
    var module = Parser.parse(bytes());
    assertEquals(0, module.globalSection().globalCount());
    assertEquals(0, module.dataSection().dataSegmentCount());
    assertTrue(module.startSection().isEmpty());
  }

  @Test
  void theSameClassesMakeTheSameBytes(@TempDir Path folder) throws IOException {
    try (var files = Files.walk(CLASSES)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = folder.resolve("classes").resolve(CLASSES.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    var copy = folder.resolve("classes");
    Files.delete(copy.resolve(RESOURCE));
    LibraryBuild.main(new String[] {copy.toString(), folder.resolve("library.txt").toString()});
    assertArrayEquals(bytes(), Files.readAllBytes(copy.resolve(RESOURCE)));
  }

  @Test
  void aProgramThatOnlyPrintsPaysLittle() throws IOException {
    var hello =
        Share.of(
            withoutStreamsOverFilesAndSockets(),
            "wasi:cli/stdout#get-stdout",
            "wasi:cli/stderr#get-stderr",
            "wasi:io/streams#[method]output-stream.blocking-write-and-flush",
            "wasi:cli/exit#exit-with-code");
    assertTrue(hello.code() <= 600, "hello's share of the adapter is " + hello.code() + " bytes");
    assertEquals(
        Set.of(
            "mainstay:memory grow",
            "mainstay:memory size",
            "mainstay:state handles:512",
            "mainstay:state transfer:16",
            "mainstay:trap unreachable",
            "mainstay:trap invalid handle: dropped, made up, or of another type",
            "mainstay:trap out of memory",
            "wasi_snapshot_preview1 fd_write",
            "wasi_snapshot_preview1 proc_exit"),
        hello.imports());
  }

  /** As the linker has it for those who make none. */
  private static WasmModule withoutStreamsOverFilesAndSockets() throws IOException {
    var module = ModuleReader.read(bytes());
    Resolver.resolveLayout(module, Map.of("file-streams", 0, "tcp-sockets", 0, "positions", 1));
    ConstantBranches.decide(module);
    return ModuleReader.read(ModuleWriter.write(module));
  }

  @Test
  void everyFunctionIsThereWithItsType() throws IOException {
    var module = ModuleReader.read(bytes());
    var missing = new TreeSet<>(WasiFunctions.names());
    for (var name : wasi(module)) {
      int hash = name.indexOf('#');
      var known =
          WasiFunctions.find(name.substring(0, hash), name.substring(hash + 1)).orElse(null);
      assertNotNull(known, name + " is no function of WASI 0.2");
      assertEquals(known.type(), module.exportedFunction(name).orElseThrow().signature(), name);
      missing.remove(name);
    }
    // The linker makes it; the library is never called by the host.
    missing.remove("wasi:cli/run#run");
    assertEquals(Set.of(), missing);
  }

  @Test
  void theWholeAdapterIsSmall() throws IOException {
    var module = ModuleReader.read(bytes());
    var exports = wasi(module);
    int all = Share.of(module, exports.toArray(String[]::new)).code();
    exports.removeIf(name -> name.startsWith("wasi:sockets/"));
    int withoutSockets = Share.of(module, exports.toArray(String[]::new)).code();
    assertTrue(all <= 24 * 1024, "all of WASI is " + all + " bytes");
    assertTrue(withoutSockets <= 12 * 1024, "without sockets it is " + withoutSockets + " bytes");
  }

  private static List<String> wasi(WasmModule library) {
    var names = new ArrayList<String>();
    library.exports().forEach(export -> names.add(export.name()));
    names.removeIf(name -> !name.startsWith("wasi:"));
    return names;
  }

  /** What some exports bring along: bytes of code, and imports. */
  private record Share(int code, Set<String> imports) {
    static Share of(WasmModule library, String... exports) {
      var seen = new LinkedHashSet<WasmFunction>();
      var waiting = new ArrayDeque<WasmFunction>();
      for (var export : exports) {
        waiting.add(library.exportedFunction(export).orElseThrow());
      }
      int size = 0;
      var imports = new TreeSet<String>();
      while (!waiting.isEmpty()) {
        var function = waiting.remove();
        if (!seen.add(function)) {
          continue;
        }
        ImportName imported = function.imported();
        if (imported != null) {
          imports.add(imported.toString());
          continue;
        }
        var code = function.code();
        size += code.offset(code.instructions().size() - 1) + 1 - code.offset(0);
        for (var instruction : code.instructions()) {
          if (instruction instanceof FunctionAccess access) {
            waiting.add(access.function());
          }
        }
      }
      return new Share(size, imports);
    }
  }
}
