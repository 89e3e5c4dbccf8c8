package dev.mainstay.benchmarks.produce;

import dev.mainstay.benchmarks.Program;
import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.compiler.GuestCompiler;
import dev.mainstay.guest.memory.Arena;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Our compiler and linker, with what the linker does by default. */
public final class Mainstay implements Producer {
  private final Map<Program, byte[]> compiled = new ConcurrentHashMap<>();

  /** Ours. */
  public Mainstay() {}

  @Override
  public String name() {
    return "Mainstay";
  }

  @Override
  public String settings() {
    return "optimization ADVANCED, profile wasip1, no names, no traces";
  }

  @Override
  public Optional<String> absence() {
    return Optional.empty();
  }

  @Override
  public byte[] build(Program program) {
    return link(program, LinkOptions.defaults());
  }

  /** The same module with the names of its functions. */
  public byte[] buildWithNames(Program program) {
    return link(program, LinkOptions.defaults().withNames(true));
  }

  private byte[] link(Program program, LinkOptions options) {
    var module = compiled.computeIfAbsent(program, Mainstay::compile);
    return Linker.withLibraryOf(Mainstay.class.getClassLoader()).link(module, options).payload();
  }

  /** A program as our compiler makes it, before it is linked. */
  public static byte[] compiled(Program program) {
    return compile(program);
  }

  private static byte[] compile(Program program) {
    return GuestCompiler.compile(CompilerInput.ofCommand(classPath(), program.className()))
        .requireModule();
  }

  /** Where the programs and what they run on are. */
  public static List<Path> classPath() {
    return List.of(location(Program.class), location(Arena.class));
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
