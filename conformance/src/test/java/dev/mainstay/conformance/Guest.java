package dev.mainstay.conformance;

import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.compiler.GuestCompiler;
import dev.mainstay.conformance.Corpus.Group;
import dev.mainstay.engines.CompiledCommand;
import dev.mainstay.engines.Engine;
import dev.mainstay.engines.Jvm;
import dev.mainstay.engines.Node;
import dev.mainstay.guest.memory.Arena;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import dev.mainstay.linker.memory.HeapSize;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import dev.mainstay.testing.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A group of programs, compiled once and linked once for each set of options. */
final class Guest {
  /** What the programs have by default: memory enough, but not without an end. */
  static final LinkOptions ROOMY =
      LinkOptions.defaults().withHeap(HeapSize.limitedTo(16 << 20)).withShadowStack(16 * 1024);

  private static final Map<String, Guest> GUESTS = new ConcurrentHashMap<>();

  private final Group group;
  private final List<Path> classPath;
  private final byte[] compiled;
  private final Map<LinkOptions, Payload> payloads = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Said>> runs = new ConcurrentHashMap<>();

  private Guest(Group group) {
    this.group = group;
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "dispatcher-" + group.name());
      Dispatcher.compile(group, folder);
      classPath = List.of(folder.toAbsolutePath(), group.classes(), Corpus.location(Arena.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    compiled =
        GuestCompiler.compile(CompilerInput.ofCommand(classPath, Dispatcher.MAIN)).requireModule();
  }

  static Guest of(Group group) {
    return GUESTS.computeIfAbsent(group.name(), name -> new Guest(group));
  }

  Payload payload(LinkOptions options) {
    return payloads.computeIfAbsent(
        options, o -> Payload.of(group.name() + ".wasm", linker().link(compiled, o).payload()));
  }

  /** What each program says on an engine. */
  Map<String, Said> on(Engine engine, LinkOptions options) {
    return runs.computeIfAbsent(
        engine.name() + " " + options,
        key -> Said.all(group, device -> engine.run(payload(options), device)));
  }

  /** What some programs say in the module as the compiler made it. */
  Map<String, Said> beforeLinking(Node node, List<String> programs) {
    return runs.computeIfAbsent(
        "before linking " + programs,
        key -> {
          var command = new CompiledCommand(compiled, library(), ArrayAccess.of(compiled));
          return Said.all(programs, device -> command.run(node, device));
        });
  }

  /** What each program says on the JVM. */
  Map<String, Said> onJvm() {
    return runs.computeIfAbsent("JVM", key -> Said.all(group, this::runOnJvm));
  }

  /** One program on the JVM, in a folder. */
  Outcome onJvm(String program, Path folder) {
    return new Jvm(classPath, Dispatcher.MAIN)
        .in(folder)
        .run(Device.builder().arguments(program).build());
  }

  private Outcome runOnJvm(Device device) {
    // About as much memory as the payload has.
    var inMemory =
        Device.builder()
            .arguments(device.arguments())
            .environment("JDK_JAVA_OPTIONS", "-Xmx32m -Xss1m -XX:TieredStopAtLevel=1")
            .build();
    return new Jvm(classPath, Dispatcher.MAIN).run(inMemory);
  }

  /** A linker with the library that is on the class path. */
  static Linker linker() {
    return new Linker(library());
  }

  private static byte[] library() {
    try (var in = Guest.class.getResourceAsStream("/META-INF/mainstay/library.wasm")) {
      if (in == null) {
        throw new IllegalStateException("library.wasm is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
