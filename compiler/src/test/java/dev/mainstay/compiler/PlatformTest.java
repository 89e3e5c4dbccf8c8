package dev.mainstay.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java's own library on WASI: what a guest prints, reads and ends with, as on the JVM. */
class PlatformTest {
  @TempDir static Path target;

  private static final ConcurrentHashMap<String, byte[]> MODULES = new ConcurrentHashMap<>();

  private static byte[] module(String guest) {
    return MODULES.computeIfAbsent(
        guest,
        name -> {
          try {
            List<Path> classPath = Guests.classPath(name, target);
            return GuestCompiler.compile(CompilerInput.ofCommand(classPath, "Main"))
                .requireModule();
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "streams", "exceptions", "compute", "random"})
  void printsWhatTheJvmPrints(String guest) throws Exception {
    assertSame(guest, new GuestHost(), new byte[0]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "message",
        "cause",
        "null",
        "index",
        "cast",
        "suppressed",
        "circular",
        "none"
      })
  void reportsAnUncaughtException(String kind) throws Exception {
    assertSame("uncaught", new GuestHost(), new byte[0], kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "7", "256", "-1", "runtime", "halt", "x"})
  void exits(String how) throws Exception {
    assertSame("exit", new GuestHost(), new byte[0], how);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 100000})
  void reads(int chunk) throws Exception {
    StringBuilder text = new StringBuilder("#head\nGr\u00fc\u00dfe \u20ac \ud83d\ude80\r\n\n");
    for (int i = 0; i < 400; i++) {
      text.append("line ").append(i).append(" \u00e9\n");
    }
    byte[] input = text.append("no end").toString().getBytes(StandardCharsets.UTF_8);
    // The JVM waits for all of a short read that is there; so does one that gets it in one chunk.
    if (chunk >= 7) {
      assertSame("input", new GuestHost().withInput(input, chunk), input);
    } else {
      GuestHost host = new GuestHost().withInput(input, chunk).load(module("input"));
      assertEquals(0, host.start());
      assertTrue(host.out.toString(StandardCharsets.UTF_8).contains(":6:no end"));
    }
  }

  @Test
  void promptGoesOutBeforeTheInputIsRead() {
    GuestHost host =
        new GuestHost().withInput("a".getBytes(StandardCharsets.UTF_8), 1).load(module("input"));
    host.start();
    assertEquals("1:first? ", host.writes.get(0));
  }

  @Test
  void argumentsAndEnvironment() throws Exception {
    GuestHost host =
        new GuestHost()
            .withArguments("a", "", "two words", "Gr\u00fc\u00dfe \ud83d\ude80")
            .withVariable("EMPTY", "")
            .withVariable("GREETING", "Salut \u20ac");
    host.load(module("environment"));
    assertEquals(0, host.start());
    Guests.assertExpected("environment", "out.txt", host.out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void resourcesThatAreNamedOrAskedForByAConstant() throws Exception {
    List<Path> classPath = Guests.classPath("resources", target);
    Path classes = classPath.get(0);
    Files.writeString(classes.resolve("constant.txt"), "c");
    Files.writeString(classes.resolve("left.txt"), "l");
    Files.writeString(Files.createDirectories(classes.resolve("acme")).resolve("table.csv"), "t");
    CompilerInput input =
        CompilerInput.ofCommand(classPath, "Main").withResources(List.of("acme/table.csv"));
    GuestHost host = new GuestHost().withArguments("acme/table.csv", "/acme/table.csv", "left.txt");
    host.load(GuestCompiler.compile(input).requireModule());
    assertEquals(0, host.start());
    assertEquals(
        "constant.txt: 99-1\nacme/table.csv: 116-1\n/acme/table.csv: 116-1\nleft.txt: nothing\n",
        host.out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void clocks() {
    GuestHost host = new GuestHost().load(module("clocks"));
    assertEquals(0, host.start());
    assertEquals(
        "1700000000123\n42000000007\ntimeout value is negative\n",
        host.out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void linesGoOutInOneWriteAndInOrder() {
    GuestHost host = new GuestHost().load(module("streams"));
    host.start();
    assertEquals(List.of("1:a", "2:b", "1:c\n", "2:d\n"), host.writes.subList(0, 4));
  }

  @Test
  void brokenOutputIsSeenByCheckErrorOnly() {
    GuestHost host = new GuestHost().withBrokenOutput().load(module("streams"));
    assertEquals(0, host.start());
  }

  private static void assertSame(String guest, GuestHost host, byte[] input, String... arguments)
      throws Exception {
    host.withArguments(arguments).load(module(guest));
    int code = host.start();
    Jvm jvm = Jvm.run(target.resolve(guest), input, arguments);
    assertEquals(jvm.out, host.out.toString(StandardCharsets.UTF_8));
    assertEquals(jvm.err, withoutDetails(host.err.toString(StandardCharsets.UTF_8)));
    assertEquals(jvm.code, code);
  }

  /**
   * Without the words that the JVM and TeaVM's library find for what went wrong: they differ in
   * these exceptions.
   */
  private static String withoutDetails(String text) {
    return text.replaceAll(
        "(NullPointerException|ArrayIndexOutOfBoundsException|ClassCastException"
            + "|NumberFormatException): .*",
        "$1");
  }

  /** The same classes on the JVM that runs the tests. */
  private record Jvm(String out, String err, int code) {
    static Jvm run(Path classes, byte[] input, String... arguments)
        throws IOException, InterruptedException {
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Dfile.encoding=UTF-8",
                  "-Dsun.stdout.encoding=UTF-8",
                  "-Dsun.stderr.encoding=UTF-8",
                  "-Dstdout.encoding=UTF-8",
                  "-Dstderr.encoding=UTF-8",
                  "-cp",
                  classes.toString(),
                  "Main"));
      command.addAll(List.of(arguments));
      File out = Files.createTempFile(target, "out", "").toFile();
      File err = Files.createTempFile(target, "err", "").toFile();
      Process process = new ProcessBuilder(command).redirectOutput(out).redirectError(err).start();
      process.getOutputStream().write(input);
      process.getOutputStream().close();
      int code = process.waitFor();
      return new Jvm(
          Files.readString(out.toPath()),
          withoutDetails(withoutFrames(Files.readString(err.toPath()))),
          code);
    }

    /** A payload does not know its stack yet. */
    private static String withoutFrames(String text) {
      return text.lines()
          .filter(line -> !line.matches("\t+(at .*|\\.\\.\\. \\d+ more)"))
          .map(line -> line + "\n")
          .collect(Collectors.joining());
    }
  }
}
