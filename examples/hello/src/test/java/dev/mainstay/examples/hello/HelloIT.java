package dev.mainstay.examples.hello;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@MainstayTest("target/hello.wasm")
class HelloIT {
  private final Device device = Device.builder().build();
  private final Jvm jvm = new Jvm(List.of(Path.of("target/classes")), Hello.class.getName());

  static List<Engine> engines() {
    return Engine.all();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void outputIsThatOfTheJvm(Engine engine) {
    assumeTrue(
        engine.absence().isEmpty(), () -> engine.name() + ": " + engine.absence().orElseThrow());

    assertEquals(jvm.run(device), engine.run(Payload.of(Path.of("target/hello.wasm")), device));
  }

  @Test
  void greets(Payload hello) {
    assertEquals("Hello, device!\n", device.run(hello).stdout());
  }

  @Test
  void importsAreTheCommittedOnes(Payload hello) {
    var committed = ImportList.committed(Path.of("src/test/resources/imports.txt"), hello);

    assertEquals(committed, ImportList.of(hello));
  }

  @Test
  void everyDeviceHasWhatItNeeds(Payload hello) {
    assertEquals(List.of(), Floor.violations(hello));
  }

  @Test
  void anotherValidatorAgrees(Payload hello) {
    assumeTrue(Wabt.absence().isEmpty(), () -> Wabt.absence().orElseThrow());

    assertEquals("", Wabt.complaints(hello));
  }

  @Test
  void secondBuildHasTheSameBytes(Payload hello) {
    assertArrayEquals(hello.bytes(), Payload.of(Path.of("target/hello-again.wasm")).bytes());
  }

  @Test
  void transitionalModuleKeepsItsPreview2() {
    var transitional = Payload.of(Path.of("target/hello-again.t2.wasm"));

    assertEquals(List.of("wasi:cli/run@0.2.12#run"), transitional.exports());
    assertEquals(
        ImportList.committed(Path.of("src/test/resources/imports.t2.txt"), transitional),
        ImportList.of(transitional));
    // Lowered all the same.
    var hosts = transitional.imports().stream().map(Payload.Import::module).toArray(String[]::new);
    assertEquals(List.of(), Floor.violations(transitional, hosts));
  }
}
