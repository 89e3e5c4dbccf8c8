package dev.mainstay.kotlin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.engines.AbsentException;
import dev.mainstay.engines.Endive;
import dev.mainstay.engines.Engine;
import dev.mainstay.engines.Jvm;
import dev.mainstay.engines.Node;
import dev.mainstay.engines.Wasmtime;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.memory.HeapSize;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import dev.mainstay.testing.Payload;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program says on the JVM, as a module of Kotlin's and as a payload the same. */
class CommandTest {
  private static final Device DEVICE = Device.builder().build();
  private static final Engine FASTEST = new Wasmtime();
  private static final Path NODE = Path.of("target", "node");

  private static final Map<Program, Outcome> ON_JVM = new ConcurrentHashMap<>();

  /** The most that the heap may have, in KiB: as much as lives at one time, and a little more. */
  private static final Map<String, Integer> HEAPS =
      Map.of("Graphs", 512, "Maps", 256, "Sequences", 128, "Strings", 256);

  private static final int SMALL_HEAP = 64;

  /** Endive takes some of Java's stack for each exception that it catches. */
  private static final int STACK = 256 << 20;

  static Stream<Arguments> programs() {
    return Program.commands().stream()
        .flatMap(
            program ->
                Stream.of(Encoding.values()).map(encoding -> Arguments.of(program, encoding)));
  }

  static Stream<Arguments> programsOnEngines() {
    return programs()
        .flatMap(
            program ->
                Stream.of(new Endive(), new Wasmtime())
                    .map(engine -> Arguments.of(program.get()[0], program.get()[1], engine)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("programs")
  void moduleBeforeLoweringSaysWhatTheJvmSays(Program program, Encoding encoding) {
    try {
      var node = Node.fromNpm(NODE);

      same(program, node.run(program.name(), Compiled.of(program, encoding), DEVICE));
    } catch (AbsentException e) {
      abort("node from npm: " + e.getMessage());
    }
  }

  /** The older encoding is not for Endive. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.mainstay.kotlin.Program#commands")
  void moduleBeforeLoweringSaysOnEndiveWhatTheJvmSays(Program program) throws Exception {
    var module = Payload.of(program.name(), Compiled.of(program, Encoding.TRY_TABLE));
    var run = new FutureTask<>(() -> new Endive().run(module, DEVICE));

    new Thread(null, run, "Endive", STACK).start();

    same(program, run.get());
  }

  @ParameterizedTest(name = "{0} {1} on {2}")
  @MethodSource("programsOnEngines")
  void payloadSaysWhatTheJvmSays(Program program, Encoding encoding, Engine engine) {
    same(program, on(engine, Payloads.of(program, encoding, Payloads.ROOMY)));
  }

  /** The older encoding makes a difference where exceptions are caught. */
  static Stream<Arguments> programsForStress() {
    var caught = Set.of("Exceptions", "Garbage");
    return programs()
        .filter(
            program ->
                program.get()[1] == Encoding.TRY_TABLE
                    || caught.contains(((Program) program.get()[0]).name()));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("programsForStress")
  void collectingAtEveryAllocationChangesNothing(Program program, Encoding encoding) {
    var payload = Payloads.of(program, encoding, Payloads.ROOMY.withStress(true));

    same(program, on(FASTEST, payload));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.mainstay.kotlin.Program#commands")
  void smallHeapIsEnough(Program program) {
    long heap = HEAPS.getOrDefault(program.name(), SMALL_HEAP) * 1024L;
    var options = LinkOptions.defaults().withHeap(HeapSize.of(0L, null, heap));

    same(program, on(FASTEST, Payloads.of(program, Encoding.TRY_TABLE, options)));
  }

  private static Outcome on(Engine engine, Payload payload) {
    assumeTrue(
        engine.absence().isEmpty(), () -> engine.name() + ": " + engine.absence().orElseThrow());
    return engine.run(payload, DEVICE);
  }

  private static void same(Program program, Outcome outcome) {
    assertEquals(onJvm(program).stdout(), outcome.stdout(), outcome::toString);
    assertEquals(0, outcome.exitCode(), outcome::toString);
  }

  private static Outcome onJvm(Program program) {
    return ON_JVM.computeIfAbsent(
        program,
        p -> {
          var outcome = new Jvm(Compiled.classPath(), p.mainClass()).run(DEVICE);
          assertEquals(List.of(0, ""), List.of(outcome.exitCode(), outcome.stderr()));
          return outcome;
        });
  }
}
