package dev.mainstay.adapter.build;

import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.compiler.GuestCompiler;
import dev.mainstay.guest.memory.Arena;
import dev.mainstay.linker.library.LibraryCutter;
import dev.mainstay.linker.library.LibraryException;
import dev.mainstay.linker.library.LibraryRules;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compiles the library's classes and cuts the library out of the result.
 *
 * <p>Arguments: the folder of the classes, where the library goes as well, and a file for a list of
 * its functions with the bytes that each takes.
 */
public final class LibraryBuild {
  /** Where the library is found on the class path. */
  private static final String RESOURCE = "META-INF/mainstay/library.wasm";

  private LibraryBuild() {}

  /** Builds the library, or fails with everything that is wrong with it. */
  public static void main(String[] arguments) throws IOException {
    var classes = Path.of(arguments[0]);
    var module = compile(classes);
    byte[] library = cut(module);
    var target = classes.resolve(RESOURCE);
    Files.createDirectories(target.getParent());
    Files.write(target, library);
    Files.writeString(
        Path.of(arguments[1]), listing(ModuleReader.readValid(library), library.length));
  }

  private static WasmModule compile(Path classes) throws IOException {
    var compilation =
        GuestCompiler.compile(
            CompilerInput.ofReactor(List.of(classes, guestRuntime()), exportClasses(classes))
                .withDirectBufferBytes(0));
    return ModuleReader.read(compilation.requireModule());
  }

  private static Path guestRuntime() {
    try {
      return Path.of(Arena.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] cut(WasmModule module) {
    try {
      var library = LibraryCutter.cut(module);
      LibraryRules.check(library);
      return ModuleWriter.write(library);
    } catch (LibraryException e) {
      throw new IllegalStateException(
          "library.wasm cannot be built:" + System.lineSeparator() + e.getMessage(), e);
    }
  }

  /** The classes whose constant pool knows the annotation. */
  private static List<String> exportClasses(Path classes) throws IOException {
    try (var files = Files.walk(classes.resolve("dev/mainstay/adapter"))) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.startsWith(classes.resolve("dev/mainstay/adapter/build")))
          .filter(LibraryBuild::exports)
          .map(file -> classes.relativize(file).toString())
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .map(name -> name.replace(File.separatorChar, '.'))
          .sorted()
          .toList();
    }
  }

  private static boolean exports(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .contains("Lorg/teavm/interop/Export;");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String listing(WasmModule library, int length) {
    Map<String, Integer> sizes = new TreeMap<>();
    int total = 0;
    for (WasmFunction function : library.functions()) {
      if (function.hasCode()) {
        var code = function.code();
        int last = code.instructions().size() - 1;
        int size = code.offset(last) + 1 - code.offset(0);
        sizes.merge(String.valueOf(function.name()), size, Integer::sum);
        total += size;
      }
    }
    var text = new StringBuilder();
    text.append("%6d library.wasm with names%n%6d code%n%n".formatted(length, total));
    sizes.forEach((name, size) -> text.append("%6d %s%n".formatted(size, name)));
    return text.toString();
  }
}
