package dev.mainstay.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** Makes modules of C, where there is a clang that can. */
final class Clang {
  /** With wasi-libc, as a program for preview 1 that brings its own {@code _start}. */
  private static final List<String> PREVIEW_1 =
      List.of(
          "--target=wasm32-wasi", "-O1", "-Wall", "-Werror", "-nostartfiles", "-Wl,--strip-debug");

  /** Without a C library: all that it imports is what its source says. */
  private static final List<String> FREESTANDING =
      List.of(
          "--target=wasm32-unknown-unknown",
          "-O2",
          "-Wall",
          "-Werror",
          "-fno-builtin",
          "-nostdlib",
          "-Wl,--no-entry");

  private final Path folder;

  /** A compiler that writes modules to a folder. */
  Clang(Path folder) {
    this.folder = folder;
  }

  /** A program for preview 1. */
  byte[] program(Path... sources) {
    if (!makes(PREVIEW_1, "#include <stdio.h>\nvoid _start(void) { puts(\"\"); }\n")) {
      throw new TestAbortedException("skipped: clang has no wasm32-wasi, which needs wasi-libc");
    }
    return compile(PREVIEW_1, List.of(sources));
  }

  /** A module of one source, with macros defined. */
  byte[] freestanding(Path source, String... options) {
    if (!makes(FREESTANDING, "void f(void) {}\n")) {
      throw new TestAbortedException("skipped: clang has no target wasm32, or there is no wasm-ld");
    }
    var all = new ArrayList<>(FREESTANDING);
    all.addAll(List.of(options));
    return compile(all, List.of(source));
  }

  private boolean makes(List<String> options, String text) {
    try {
      compile(options, List.of(Files.writeString(folder.resolve("probe.c"), text)));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private byte[] compile(List<String> options, List<Path> sources) {
    Path module = folder.resolve("module.wasm");
    var command = new ArrayList<String>();
    command.add("clang");
    command.addAll(options);
    command.add("-o");
    command.add(module.toString());
    sources.forEach(source -> command.add(source.toAbsolutePath().toString()));
    String ignored = Tool.run(folder, command);
    try {
      return Files.readAllBytes(module);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
