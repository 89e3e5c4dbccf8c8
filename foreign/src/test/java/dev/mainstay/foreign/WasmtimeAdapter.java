package dev.mainstay.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opentest4j.TestAbortedException;

/**
 * Wasmtime's adapter from preview 1 to preview 2 for commands: a core module that exports preview
 * 1, imports preview 2, and wants a program's memory, allocator and {@code _start}. npm's package
 * jco comes with it.
 */
final class WasmtimeAdapter {
  private static final String PACKAGE = "@bytecodealliance/jco@1.35.0";
  private static final Path FOLDER = Path.of("target", "npm").toAbsolutePath();
  private static final Path FILE =
      FOLDER.resolve("package").resolve("lib").resolve("wasi_snapshot_preview1.command.wasm");

  private WasmtimeAdapter() {}

  /** The module; the test is skipped where npm cannot get it. */
  static synchronized byte[] bytes() {
    try {
      if (!Files.exists(FILE)) {
        Files.createDirectories(FOLDER);
        // Only the package: what it depends on is large, and of no use here.
        String archive = fetch().strip();
        String ignored = Tool.run(FOLDER, List.of("tar", "-xzf", archive));
      }
      return Files.readAllBytes(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fetch() {
    try {
      return Tool.run(FOLDER, List.of("npm", "pack", "--silent", PACKAGE));
    } catch (IllegalStateException e) {
      throw new TestAbortedException("skipped: " + e.getMessage(), e);
    }
  }
}
