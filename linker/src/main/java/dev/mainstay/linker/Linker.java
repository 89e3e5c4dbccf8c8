package dev.mainstay.linker;

import dev.mainstay.linker.report.LinkException;
import dev.mainstay.linker.report.Problem;
import dev.mainstay.wasm.binary.MalformedModuleException;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.validation.InvalidModuleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a payload of a core module: its imports are answered from the library, what the device
 * lacks is lowered, what nobody reaches is left out, and what is left is held against the device's
 * profile.
 *
 * <p>The steps are one package each: merge and resolve, entry, memory, lowering (a module of its
 * own), prune, verify, report. The same input gives the same bytes. A linker can be used by several
 * threads.
 */
public final class Linker {
  /** Where jars keep the library. */
  private static final String LIBRARY = "META-INF/mainstay/library.wasm";

  private final byte[] library;

  /**
   * A linker.
   *
   * @param library the library's module, {@code library.wasm}; not copied
   */
  public Linker(byte[] library) {
    this.library = library;
  }

  /**
   * A linker with the library that is on a class path, in the jar mainstay-adapter-lib.
   *
   * @throws LinkException if there is none
   */
  public static Linker withLibraryOf(ClassLoader classPath) {
    try (var stream = classPath.getResourceAsStream(LIBRARY)) {
      if (stream == null) {
        throw fail(
            "no-library",
            "there is no " + LIBRARY + " on the class path",
            "the jar mainstay-adapter-lib",
            null);
      }
      return new Linker(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Links a module.
   *
   * @param input a core module: from TeaVM's or Kotlin's WebAssembly GC target, or in C or Rust
   *     with preview-2 imports, or one for preview 1
   * @throws LinkException with all reasons why it cannot be linked
   */
  public LinkResult link(byte[] input, LinkOptions options) {
    var payload = linkOnce(input, options, false);
    var preview2 =
        options.preview2().isWanted() ? linkOnce(input, options, true).bytes() : new byte[0];
    return new LinkResult(payload, preview2, payload.report(options.profile().name()));
  }

  private LinkedModule linkOnce(byte[] input, LinkOptions options, boolean preview2) {
    // The library was validated when it was built.
    return new Link(
            read(input, "the input", ModuleReader::readValid),
            read(library, "the library", ModuleReader::read),
            options,
            preview2)
        .run();
  }

  private static WasmModule read(byte[] bytes, String what, Function<byte[], WasmModule> reader) {
    checkHeader(bytes, what);
    try {
      return reader.apply(bytes);
    } catch (InvalidModuleException e) {
      throw new LinkException(
          e.violations().stream()
              .map(
                  violation ->
                      new Problem(
                          violation.key(),
                          what + " is not valid: " + violation.found(),
                          violation.place(),
                          violation.expected(),
                          null))
              .toList());
    } catch (MalformedModuleException e) {
      throw new LinkException(
          new Problem(
              e.key(),
              what
                  + " cannot be read: "
                  + String.valueOf(e.getMessage()).replace("[" + e.key() + "] ", ""),
              null,
              null,
              e.key().equals("malformed") ? "is the file complete?" : null),
          e);
    }
  }

  private static void checkHeader(byte[] bytes, String what) {
    var expected = "a core module of WebAssembly: 00 61 73 6d 01 00 00 00 at the beginning";
    if (bytes.length == 0) {
      throw fail("not-wasm", what + " is empty", expected, null);
    }
    if (bytes.length < 8 || !startsWith(bytes, 0, 0, 'a', 's', 'm')) {
      var hint =
          startsWith(bytes, 0, 0xCA, 0xFE, 0xBA, 0xBE)
              ? "this is a Java class; compile it with the compiler first"
              : startsWith(bytes, 0, 'P', 'K') ? "this is a jar or zip file" : null;
      throw fail("not-wasm", what + " is not WebAssembly", expected, hint);
    }
    if (startsWith(bytes, 4, 0x0D, 0, 1, 0)) {
      throw fail(
          "component",
          what + " is a component, not a core module",
          expected,
          "give the linker the core module that the component was made of: for Rust that of target"
              + " wasm32-unknown-unknown, for C that of wasm-ld instead of wasm-component-ld");
    }
    if (!startsWith(bytes, 4, 1, 0, 0, 0)) {
      throw fail("not-wasm", what + " has an unknown version of WebAssembly", expected, null);
    }
  }

  private static boolean startsWith(byte[] bytes, int at, int... expected) {
    if (bytes.length < at + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[at + i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static LinkException fail(
      String key, String what, String expected, @Nullable String advice) {
    return new LinkException(List.of(new Problem(key, what, null, expected, advice)));
  }

  /** The names of the library's functions that the collector consists of. */
  static final Set<String> COLLECTOR =
      Set.of(
          "allocate",
          "allocate-raw",
          "allocate-array",
          "visit",
          "collect",
          "total",
          "free",
          "cleared",
          "forget-cleared");
}
