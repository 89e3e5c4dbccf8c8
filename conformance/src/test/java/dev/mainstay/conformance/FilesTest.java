package dev.mainstay.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.conformance.Corpus.Group;
import dev.mainstay.engines.Engine;
import dev.mainstay.engines.Node;
import dev.mainstay.engines.Wasmtime;
import dev.mainstay.testing.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a program does with files and what it says of them is the same in a payload and on the JVM.
 * Each program has a folder of its own: the JVM's working directory, and what the device calls
 * {@code .}.
 */
class FilesTest {
  private static final Group GROUP =
      new Group(
          "files",
          FilesTest.class.getPackageName() + ".files",
          Corpus.classes(),
          List.of("FileNames", "FilePaths", "FileStreams", "FilesAndFolders", "RandomAccess"));

  static Stream<Arguments> programs() {
    return GROUP.programs().stream()
        .flatMap(
            program ->
                Stream.of(new Wasmtime(), new Node()).map(engine -> Arguments.of(program, engine)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("programs")
  void saysWhatItSaysOnTheJvm(String program, Engine engine, @TempDir Path folder)
      throws IOException {
    assumeTrue(
        engine.absence().isEmpty(), () -> engine.name() + ": " + engine.absence().orElseThrow());
    var guest = Guest.of(GROUP);
    Path jvm = Files.createDirectory(folder.resolve("jvm"));
    Path device = Files.createDirectory(folder.resolve("device"));

    var expected = guest.onJvm(program, jvm);
    var said =
        engine.run(
            guest.payload(Guest.ROOMY),
            Device.builder().arguments(program).directory(".", device).build());

    assertEquals(expected.stdout(), said.stdout(), () -> said + said.stderr());
    assertEquals(0, expected.exitCode(), expected::stderr);
    assertEquals(0, said.exitCode());
  }
}
