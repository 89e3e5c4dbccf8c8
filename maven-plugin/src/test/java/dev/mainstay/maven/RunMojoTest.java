package dev.mainstay.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.symbols.PayloadId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With a command that copies stdin to stdout, its first argument to stderr, and exits with argc.
 */
class RunMojoTest {
  private final InputStream in = System.in;
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
  private final RunMojo run = new RunMojo();

  @BeforeEach
  void streams() {
    System.setIn(new ByteArrayInputStream("ein grüner\n".getBytes(UTF_8)));
    System.setOut(new PrintStream(stdout, true, UTF_8));
    System.setErr(new PrintStream(stderr, true, UTF_8));
    Fields.set(run, "payload", new File("target/test-classes/dev/mainstay/maven/command.wasm"));
    Fields.set(run, "failOnExitCode", true);
  }

  @AfterEach
  void back() {
    System.setIn(in);
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void streamsArePassedThroughAndTheExitCodeFails() {
    Fields.set(run, "arguments", List.of("one", "two"));

    var e = assertThrows(MojoFailureException.class, run::execute);

    assertEquals("ein grüner\n", stdout.toString(UTF_8));
    assertEquals("one", stderr.toString(UTF_8));
    assertTrue(e.getMessage().startsWith("[payload-exit]"), e.getMessage());
    assertTrue(e.getMessage().endsWith("exit code 3"), e.getMessage());
  }

  @Test
  void stackTracesAreTurnedBack(@TempDir Path folder) throws IOException, MojoFailureException {
    var payload = folder.resolve("command.wasm");
    Files.copy(Path.of("target/test-classes/dev/mainstay/maven/command.wasm"), payload);
    var id = PayloadId.of(Files.readAllBytes(payload));
    Files.writeString(
        folder.resolve("command.symbols.json"),
        """
        {"format": "mainstay-symbols", "version": 1, "sha256": "%s", "size": %d,
        "texts": ["com.acme.Main", "read", "com/acme/Main.java"], "frames": [0, 1, 3, 0, 0],
        "functions": [], "code": [], "traces": [0]}
        """
            .formatted(id.sha256(), id.size()));
    Fields.set(run, "payload", payload.toFile());
    Fields.set(run, "failOnExitCode", false);
    Fields.set(run, "arguments", List.of("fails:\n\tat $1\n\tat $2"));

    run.execute();

    assertEquals("fails:\n\tat com.acme.Main.read(Main.java)\n\tat $2", stderr.toString(UTF_8));
  }

  @Test
  void exitCodeIsReportedIfItMayBeThere() throws MojoFailureException {
    Fields.set(run, "failOnExitCode", false);

    run.execute();

    assertTrue(stdout.toString(UTF_8).contains("exit code 1"), stdout.toString(UTF_8));
  }

  @Test
  void payloadThatIsNotThereIsSaidToBeMissing() {
    Fields.set(run, "payload", new File("target/no.wasm"));

    var e = assertThrows(MojoFailureException.class, run::execute);

    assertTrue(e.getMessage().startsWith("[payload-missing]"), e.getMessage());
  }
}
