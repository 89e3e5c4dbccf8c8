package dev.mainstay.fuzz;

import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.compiler.GuestCompiler;
import dev.mainstay.guest.memory.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The valid modules that mutations start from. */
final class Seeds {
  /** Small modules, each with the instructions of one group of proposals; text beside each. */
  private static final List<String> WRITTEN =
      List.of("objects", "exceptions", "legacy", "tables", "memory");

  private Seeds() {}

  static List<Seed> written() {
    return WRITTEN.stream()
        .map(name -> Seed.of(name, resource("seeds/" + name + ".wasm")))
        .toList();
  }

  /** What the compiler makes of a class, and the library. */
  static List<Seed> compiled() {
    var classPath = List.of(location(Seeds.class), location(Memory.class));
    byte[] hello =
        GuestCompiler.compile(CompilerInput.ofCommand(classPath, Hello.class.getName()))
            .requireModule();
    var seeds = new ArrayList<Seed>();
    seeds.add(Seed.of("hello", hello));
    seeds.add(Seed.of("library", library()));
    return seeds;
  }

  static byte[] library() {
    return resource("/META-INF/mainstay/library.wasm");
  }

  static byte[] resource(String name) {
    try (var in = Seeds.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
