package dev.mainstay.examples.echo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.engines.Engine;
import dev.mainstay.engines.ImportList;
import dev.mainstay.engines.Jvm;
import dev.mainstay.engines.Wabt;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Floor;
import dev.mainstay.testing.MainstayTest;
import dev.mainstay.testing.Payload;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@MainstayTest("target/echo.wasm")
class EchoIT {
  private static final Payload ECHO = Payload.of(Path.of("target/echo.wasm"));

  private final Jvm jvm = new Jvm(List.of(Path.of("target/classes")), Echo.class.getName());

  static List<Named<Device>> devices() {
    return List.of(
        Named.of("nothing", Device.builder().build()),
        Named.of(
            "everything",
            Device.builder()
                .arguments("Ada", "42")
                .environment("DEVICE", "a board")
                .stdin("one two two\n\nthree  two ü €\n")
                .build()),
        Named.of("no newline at the end", Device.builder().stdin("a\r\nb a").build()),
        // Wasmtime 7 takes no exit code from 126 on for one.
        Named.of("large exit code", Device.builder().arguments("x", "125").build()),
        Named.of("no number", Device.builder().arguments("Grüße", "many").build()),
        Named.of(
            "long input", Device.builder().stdin("all work and no play\n".repeat(500)).build()),
        Named.of("long line", Device.builder().stdin("x".repeat(20_000) + " 𝄞\n").build()));
  }

  static Stream<Arguments> everywhere() {
    return Engine.all().stream()
        .flatMap(engine -> devices().stream().map(device -> Arguments.of(engine, device)));
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void outcomeIsThatOfTheJvm(Engine engine, Device device) {
    assumeTrue(
        engine.absence().isEmpty(), () -> engine.name() + ": " + engine.absence().orElseThrow());

    assertEquals(jvm.run(device), engine.run(ECHO, device));
  }

  @Test
  void saysWhatItWasAsked(Payload echo, Device.Builder device) {
    var outcome =
        device
            .arguments("Ada", "7")
            .environment("DEVICE", "a board")
            .stdin("b a b\n")
            .build()
            .run(echo);

    assertEquals("Hello, Ada, from a board!\n> b a b\n1 a\n2 b\n", outcome.stdout());
    assertEquals("", outcome.stderr());
    assertEquals(7, outcome.exitCode());
  }

  @Test
  void timeIsTheDevices(Payload echo, Device.Builder device) {
    var clock = Clock.fixed(Instant.parse("2031-05-06T07:08:09.9Z"), ZoneOffset.UTC);

    var outcome = device.clock(clock).arguments("Ada", "0", "time").build().run(echo);

    assertTrue(outcome.stdout().endsWith("It is 07:08:09 UTC.\n"), outcome::toString);
  }

  @Test
  void exceptionIsCaught(Payload echo, Device.Builder device) {
    var outcome = device.arguments("Ada", "many").build().run(echo);

    assertEquals("The exit code is a number, not many.\n", outcome.stderr());
    assertEquals(2, outcome.exitCode());
  }

  @Test
  void importsAreTheCommittedOnes(Payload echo) {
    var committed = ImportList.committed(Path.of("src/test/resources/imports.txt"), echo);

    assertEquals(committed, ImportList.of(echo));
  }

  @Test
  void everyDeviceHasWhatItNeeds(Payload echo) {
    assertEquals(List.of(), Floor.violations(echo));
  }

  @Test
  void anotherValidatorAgrees(Payload echo) {
    assumeTrue(Wabt.absence().isEmpty(), () -> Wabt.absence().orElseThrow());

    assertEquals("", Wabt.complaints(echo));
  }

  @Test
  void secondBuildHasTheSameBytes(Payload echo) {
    assertArrayEquals(echo.bytes(), Payload.of(Path.of("target/echo-again.wasm")).bytes());
  }
}
