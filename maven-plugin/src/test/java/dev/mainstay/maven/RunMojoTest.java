package dev.mainstay.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
