package dev.mainstay.wasm.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wasm.code.StackWalker;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.validation.InvalidModuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.endive.wasm.Parser;

/**
 * The specification's own test vectors, as far as wabt's {@code wast2json} assembles them: what is
 * valid is read, rewritten and walked through, what is malformed or invalid is refused.
 */
class SpecificationTest {
  private static final Pattern COMMAND =
      Pattern.compile(
          "\\{\"type\": \"(module|assert_malformed|assert_invalid|assert_unlinkable)\","
              + " \"line\": (\\d+),[^{}]*?\"filename\": \"([^\"]+\\.wasm)\"");

  @TempDir Path folder = Path.of("");
  private int wellFormed;
  private int malformed;
  private int invalid;

  @Test
  void vectorsOfTheSpecification() throws Exception {
    var vectors = vectors();
    Assumptions.assumeTrue(vectors != null, "no ../shared/data/spec-tests beside the project");
    Assumptions.assumeTrue(hasAssembler(), "no wast2json (wabt) on the path");
    for (var vector : vectors) {
      var json = folder.resolve(vector.getFileName() + ".json");
      // wabt is older than some of the syntax: a file that it refuses is left out.
      var assembler =
          new ProcessBuilder("wast2json", "--enable-all", vector.toString(), "-o", json.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (assembler.waitFor(60, TimeUnit.SECONDS) && assembler.exitValue() == 0) {
        commands(json);
      }
    }
    assertTrue(wellFormed > 1000, wellFormed + " modules");
    assertTrue(malformed > 500, malformed + " malformed modules");
    assertTrue(invalid > 800, invalid + " invalid modules");
  }

  private static List<Path> vectors() throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var folder = at.resolveSibling("shared").resolve("data/spec-tests");
      if (Files.isDirectory(folder)) {
        try (var files = Files.list(folder)) {
          return files.filter(file -> file.toString().endsWith(".wast")).sorted().toList();
        }
      }
    }
    return null;
  }

  private static boolean hasAssembler() throws InterruptedException {
    try {
      return new ProcessBuilder("wast2json", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void commands(Path json) throws IOException {
    var command = COMMAND.matcher(Files.readString(json));
    while (command.find()) {
      String where = json.getFileName() + " line " + command.group(2);
      byte[] file = Files.readAllBytes(folder.resolve(command.group(3)));
      switch (command.group(1)) {
        case "assert_malformed" -> {
          malformed++;
          assertThrows(MalformedModuleException.class, () -> ModuleReader.read(file), where);
        }
        case "assert_invalid" -> {
          invalid++;
          var e = assertThrows(RuntimeException.class, () -> ModuleReader.readValid(file), where);
          assertTrue(
              e instanceof InvalidModuleException || e instanceof MalformedModuleException,
              () -> where + ": " + e);
        }
        default -> {
          wellFormed++;
          var module = ModuleReader.readValid(file);
          byte[] written = ModuleWriter.write(module);
          Parser.parse(written);
          assertArrayEquals(written, ModuleWriter.write(ModuleReader.read(written)), where);
          walk(module);
        }
      }
    }
  }

  private static void walk(WasmModule module) {
    var types = new Subtyping(module);
    for (var function : module.functions()) {
      if (function.hasCode()) {
        var walker = new StackWalker(types, function);
        while (walker.next()) {
          assertTrue(walker.popCount() <= walker.operands().size());
        }
      }
    }
  }
}
