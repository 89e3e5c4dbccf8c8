package dev.mainstay.kotlin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kotlin.Unit;

/** All programs, compiled once: to a module in each encoding, and to classes. */
final class Compiled {
  /** The library for modules, copied by the build. */
  private static final Path LIBRARY = Path.of("target", "klib", "kotlin-stdlib-wasm-wasi.klib");

  private static final Path FOLDER = Path.of("target", "kotlin");
  private static final Path CLASSES = FOLDER.resolve("jvm");

  private static final int COMPILERS = Math.min(2, Runtime.getRuntime().availableProcessors());

  /** Compiled on first use: not while this class is initialized, which other threads wait for. */
  private static final class Holder {
    static final Compiled ALL = new Compiled();
  }

  private Compiled() {
    var programs = Stream.concat(Program.commands().stream(), Program.reactors().stream()).toList();
    // A compiler works on one program at a time: several share them out.
    var shares =
        IntStream.range(0, COMPILERS).mapToObj(i -> new ArrayList<List<String>>()).toList();
    for (int i = 0; i < programs.size(); i++) {
      shares.get(i % COMPILERS).addAll(calls(programs.get(i)));
    }
    shares.get(0).add(classes());
    IntStream.range(0, COMPILERS)
        .mapToObj(i -> CompletableFuture.runAsync(() -> run(i, shares.get(i))))
        .toList()
        .forEach(CompletableFuture::join);
  }

  private static List<List<String>> calls(Program program) {
    var calls = new ArrayList<List<String>>();
    calls.add(library(program));
    for (var encoding : Encoding.values()) {
      calls.add(module(program, encoding));
    }
    return calls;
  }

  /** The module that Kotlin's compiler made of a program. */
  static byte[] of(Program program, Encoding encoding) {
    return Holder.ALL.read(program, encoding);
  }

  /** The class path with all programs that have a main function. */
  static List<Path> classPath() {
    return List.of(Holder.ALL.classFolder(), kotlinForJvm());
  }

  private byte[] read(Program program, Encoding encoding) {
    try {
      return Files.readAllBytes(folder(encoding).resolve(program.name() + ".wasm"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path classFolder() {
    return CLASSES.toAbsolutePath();
  }

  private static Path folder(Encoding encoding) {
    return FOLDER.resolve(encoding.toString());
  }

  /** From source to Kotlin's library format: the compiler makes modules of libraries only. */
  private static List<String> library(Program program) {
    return List.of(
        CompilerProcess.WASM,
        "-nowarn",
        "-Xwasm-target=wasm-wasi",
        "-Xir-produce-klib-file",
        "-libraries",
        LIBRARY.toString(),
        "-ir-output-dir",
        FOLDER.toString(),
        "-ir-output-name",
        program.name(),
        program.source().toString());
  }

  private static List<String> module(Program program, Encoding encoding) {
    return List.of(
        CompilerProcess.WASM,
        "-nowarn",
        "-Xwasm-target=wasm-wasi",
        "-Xir-produce-js",
        "-Xir-dce",
        "-Xwasm-enable-array-range-checks",
        encoding.option(),
        "-libraries",
        LIBRARY.toString(),
        "-Xinclude=" + FOLDER.resolve(program.name() + ".klib"),
        "-ir-output-dir",
        folder(encoding).toString(),
        "-ir-output-name",
        program.name());
  }

  private static List<String> classes() {
    var arguments =
        new ArrayList<>(
            List.of(
                CompilerProcess.JVM,
                "-nowarn",
                "-no-stdlib",
                "-no-reflect",
                "-cp",
                kotlinForJvm().toString(),
                "-d",
                CLASSES.toString()));
    Program.commands().forEach(program -> arguments.add(program.source().toString()));
    return arguments;
  }

  private static Path kotlinForJvm() {
    try {
      return Path.of(Unit.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(int number, List<List<String>> calls) {
    Path list = FOLDER.resolve("calls" + number + ".txt");
    try {
      Files.createDirectories(FOLDER);
      Files.write(
          list,
          calls.stream().map(words -> String.join(CompilerProcess.SEPARATOR, words)).toList());
      // Too short a run for the JVM's own compiler that optimizes.
      var child =
          new JavaProcess(
                  "-Xmx1g",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  CompilerProcess.class.getName(),
                  list.toString())
              .run();
      if (child.exitCode() != 0) {
        throw new IllegalStateException("Kotlin's compiler fails:\n" + child.output());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
