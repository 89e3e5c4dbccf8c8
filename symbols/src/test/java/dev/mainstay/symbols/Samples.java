package dev.mainstay.symbols;

import dev.mainstay.symbols.Symbols.Function;
import dev.mainstay.wasm.source.SourceFrame;
import dev.mainstay.wasm.source.SourceLines;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payload of three functions: an import, a command with something inlined, what it calls. */
final class Samples {
  private static final String MAIN = "com.acme.Main";

  private Samples() {}

  static Symbols symbols() {
    var inlined = frame("check", 5, frame("main", 11, null));
    return new Symbols(
        new PayloadId("ab".repeat(32), 200),
        List.of(
            new Function(SourceFrame.named("wasi_snapshot_preview1.fd_write"), 0),
            new Function(frame("main", 0, null), 0x20),
            new Function(frame("read", 0, null), 0x42)),
        new SourceLines.Builder()
            .from(0x20, frame("main", 10, null))
            .from(0x28, inlined)
            .from(0x30, frame("main", 12, null))
            .from(0x38, null)
            .from(0x42, frame("read", 20, null))
            .from(0x50, null)
            .build(),
        List.of(frame("main", 0, null), frame("read", 0, null)));
  }

  private static SourceFrame frame(String method, int line, @Nullable SourceFrame caller) {
    return new SourceFrame(MAIN, method, "com/acme/Main.java", line, caller);
  }
}
