package dev.mainstay.kotlin;

import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import dev.mainstay.linker.memory.HeapSize;
import dev.mainstay.testing.Payload;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the linker makes of Kotlin's modules. */
final class Payloads {
  private record Key(Program program, Encoding encoding, LinkOptions options) {}

  /** For commands: memory enough, but not without an end. */
  static final LinkOptions ROOMY = LinkOptions.defaults().withHeap(HeapSize.limitedTo(16 << 20));

  /** For reactors, which call the board. */
  static final LinkOptions BOARD =
      LinkOptions.defaults()
          .withHeap(HeapSize.limitedTo(1 << 20))
          .withDeviceInterfaces(Set.of("acme:board/gpio"));

  private static final Map<Key, Payload> LINKED = new ConcurrentHashMap<>();

  private Payloads() {}

  static Payload of(Program program, Encoding encoding, LinkOptions options) {
    return LINKED.computeIfAbsent(
        new Key(program, encoding, options),
        key ->
            Payload.of(
                program.name() + ".wasm",
                Linker.withLibraryOf(Payloads.class.getClassLoader())
                    .link(Compiled.of(program, encoding), options)
                    .payload()));
  }
}
