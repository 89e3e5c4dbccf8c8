package dev.mainstay.examples.logger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.engines.Engine;
import dev.mainstay.engines.ImportList;
import dev.mainstay.engines.Wabt;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Floor;
import dev.mainstay.testing.MainstayTest;
import dev.mainstay.testing.Outcome;
import dev.mainstay.testing.Payload;
import dev.mainstay.wasi.filesystem.Folder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The payload with a real folder. */
@MainstayTest("target/logger.wasm")
class LoggerIT {
  private static final Payload LOGGER = Payload.of(Path.of("target/logger.wasm"));

  @TempDir Path data;

  static List<Engine> engines() {
    return Engine.all();
  }

  private Device device(String readings, String... arguments) {
    return Device.builder().directory("/data", data).arguments(arguments).stdin(readings).build();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void assumePresent(Engine engine) {
    assumeTrue(
        engine.absence().isEmpty(), () -> engine.name() + ": " + engine.absence().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void logsAndReports(Engine engine) throws Exception {
    assumePresent(engine);
    Outcome first =
        engine.run(LOGGER, device("temperature 21500\nhumidity 40000\ntemperature -500"));

    assertEquals(
        """
        humidity: 1 reading, 40.000 to 40.000, mean 40.000
        temperature: 2 readings, -0.500 to 21.500, mean 10.500
        """,
        first.stdout(),
        first::toString);
    assertEquals(0, first.exitCode());
    assertEquals(List.of("readings-1.csv"), files(data));
    List<String> lines = Files.readAllLines(data.resolve("readings-1.csv"));
    assertEquals(
        List.of("temperature,21500", "humidity,40000", "temperature,-500"),
        lines.stream().map(line -> line.substring(line.indexOf(',') + 1)).toList());
    long now = Instant.now().getEpochSecond();
    long then = Reading.parse(lines.get(0)).time();
    assertTrue(Math.abs(now - then) < 3600, lines::toString);

    // The next run goes on where this one ended.
    Outcome second = engine.run(LOGGER, device("humidity 42000\n"));
    assertEquals(
        """
        humidity: 2 readings, 40.000 to 42.000, mean 41.000
        temperature: 2 readings, -0.500 to 21.500, mean 10.500
        """,
        second.stdout());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void rotates(Engine engine) throws Exception {
    assumePresent(engine);
    StringBuilder readings = new StringBuilder();
    for (int i = 1; i <= 100; i++) {
      readings.append("grüße ").append(1000 * i).append('\n');
    }

    Outcome outcome = engine.run(LOGGER, device(readings.toString(), "250", "3"));

    // About ten lines in a file, so three of ten files or so are left.
    assertEquals(0, outcome.exitCode(), outcome::toString);
    assertEquals(3, files(data).size());
    for (String file : files(data)) {
      assertTrue(Files.size(data.resolve(file)) <= 250, file);
    }
    long kept = 0;
    for (String file : files(data)) {
      kept += Files.readAllLines(data.resolve(file)).size();
    }
    assertEquals(
        "grüße: %d readings, %d.000 to 100.000, mean %s\n"
            .formatted(kept, 101 - kept, mean(101 - kept)),
        outcome.stdout());
  }

  private static String mean(long least) {
    long thousandths = (least + 100) * 500;
    return thousandths / 1000 + "." + (thousandths % 1000 == 0 ? "000" : "500");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void whatIsNoReadingIsSaid(Engine engine) throws Exception {
    assumePresent(engine);

    Outcome outcome = engine.run(LOGGER, device("light\n\nlight 5\nlight five\n"));

    assertEquals("no reading: light\nno reading: light five\n", outcome.stderr());
    assertEquals("light: 1 reading, 0.005 to 0.005, mean 0.005\n", outcome.stdout());
    assertEquals(1, outcome.exitCode());
  }

  @Test
  void withoutAFolderItSaysSo(Payload logger, Device.Builder device) {
    Outcome outcome = device.stdin("light 1\n").build().run(logger);

    assertEquals("/data: NO_ENTRY\n", outcome.stderr());
    assertEquals(2, outcome.exitCode());
  }

  @Test
  void timeIsTheDevices(Payload logger, Device.Builder device) throws Exception {
    Clock clock = Clock.fixed(Instant.parse("2031-05-06T07:08:09.9Z"), ZoneOffset.UTC);

    Outcome outcome =
        device.clock(clock).directory("/data", data).stdin("light 1\n").build().run(logger);

    assertEquals(0, outcome.exitCode(), outcome::toString);
    assertEquals("1935817689,light,1\n", Files.readString(data.resolve("readings-1.csv")));
  }

  /** The same readings leave the same files as the logger's classes do on the JVM. */
  @Test
  void filesAreThoseOfTheJvm(Payload logger, Device.Builder device, @TempDir Path jvm)
      throws Exception {
    StringBuilder readings = new StringBuilder("no reading\n");
    for (int i = 0; i < 500; i++) {
      readings.append("sensor-").append(i % 7).append(' ').append(i * 7919 % 10_007).append('\n');
    }
    Clock clock = Clock.fixed(Instant.ofEpochSecond(1_900_000_000), ZoneOffset.UTC);
    Outcome ignored =
        device
            .clock(clock)
            .directory("/data", data)
            .arguments("1000", "5")
            .stdin(readings.toString())
            .build()
            .run(logger);

    try (Folder folder = OnJvm.folder(jvm)) {
      byte[] text = readings.toString().getBytes(StandardCharsets.UTF_8);
      assertFalse(
          Logger.log(
              new Lines(new ByteArrayInputStream(text)),
              OnJvm.clock(1_900_000_000),
              new Journal(folder, 1000, 5)));
    }
    assertEquals(5, files(jvm).size());
    assertEquals(files(jvm), files(data));
    for (String file : files(jvm)) {
      assertEquals(Files.readString(jvm.resolve(file)), Files.readString(data.resolve(file)), file);
    }
  }

  @Test
  void importsAreTheCommittedOnes(Payload logger) {
    var committed = ImportList.committed(Path.of("src/test/resources/imports.txt"), logger);

    assertEquals(committed, ImportList.of(logger));
  }

  @Test
  void everyDeviceHasWhatItNeeds(Payload logger) {
    assertEquals(List.of(), Floor.violations(logger));
  }

  @Test
  void anotherValidatorAgrees(Payload logger) {
    assumeTrue(Wabt.absence().isEmpty(), () -> Wabt.absence().orElseThrow());

    assertEquals("", Wabt.complaints(logger));
  }

  @Test
  void secondBuildHasTheSameBytes(Payload logger) {
    assertArrayEquals(logger.bytes(), Payload.of(Path.of("target/logger-again.wasm")).bytes());
  }
}
